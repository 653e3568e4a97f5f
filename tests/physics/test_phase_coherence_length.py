"""Phase in a line of bosons."""

import pytest

from referee.physics import phase_coherence_length as pc


@pytest.mark.reference(
    "phase_coherence_length.phase_coherence_length",
    source="by hand, rubidium 87, 1e8 atoms/m at 100 nK: 2·1.11212e-68·1e8/(1.44316e-25·1.380649e-30) = 11.163 µm",
)
def test_rubidium():
    assert pc.phase_coherence_length(1e-7, 1e8, 1.44316e-25) == pytest.approx(11.163e-6, rel=1e-3)


@pytest.mark.reference(
    "phase_coherence_length.phase_variance_closed",
    "phase_coherence_length.phase_variance_modes",
    source="Fourier series: Σ (1 − cos πj)/j² over j = π²/4; opposite points of a ring: (mkT/ħ²n) L/4",
)
def test_opposite_points():
    length, density, mass = 1e-5, 1e8, 1.44316e-25
    unit = 2 * length / pc.phase_coherence_length(1e-7, density, mass)
    assert pc.phase_variance_closed(length / 2, length, 1e-7, density, mass) == pytest.approx(unit / 4)
    assert pc.phase_variance_modes(length / 2, length, 1e-7, density, mass) == pytest.approx(unit / 4, rel=1e-3)


@pytest.mark.invariance("phase_coherence_length.phase_variance_modes", kind="truncation")
@pytest.mark.invariance(
    "phase_coherence_length.phase_variance_closed", "phase_coherence_length.phase_coherence_length", kind="scaling"
)
def test_scaling():
    few, many = (pc.phase_variance_modes(3e-6, 1e-5, 1e-7, 1e8, 1.4e-25, n) for n in (2000, 40000))
    assert few == pytest.approx(many, rel=1e-3)
    assert pc.phase_variance_closed(3e-6, 1e-5, 2e-7, 1e8, 1.4e-25) == pytest.approx(
        2 * pc.phase_variance_closed(3e-6, 1e-5, 1e-7, 1e8, 1.4e-25)
    )
    assert pc.phase_coherence_length(1e-7, 2e8, 1e-25) == pytest.approx(2 * pc.phase_coherence_length(1e-7, 1e8, 1e-25))


def test_bad_input_is_named():
    for call, name in (
        (lambda: pc.phase_coherence_length(0.0, 1e8, 1e-25), "temperature"),
        (lambda: pc.phase_variance_closed(2.0, 1.0, 1.0, 1e8, 1e-25), "distance"),
        (lambda: pc.phase_variance_modes(0.5, 1.0, 1.0, 1e8, 1e-25, 3), "modes"),
    ):
        with pytest.raises(ValueError, match=name):
            call()
