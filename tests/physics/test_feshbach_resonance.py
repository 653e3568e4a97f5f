"""Two coupled wells: uncoupled limits in closed form, the hyperbola, the molecule and its closed channel."""

import numpy as np
import pytest

from referee.physics import feshbach_resonance as fb

# roots of z = z₀ sin z: z₀ = 3 gives 2.2789, z₀ = 4 gives 2.4746 (finite well, textbook)


@pytest.mark.reference(
    "feshbach_resonance.scattering_length_wells",
    "feshbach_resonance.scattering_length_integrated",
    source="uncoupled square well of depth 9: a = 1 − tan 3/3 = 1.047516 (textbook)",
)
def test_uncoupled_length():
    assert fb.scattering_length_wells(12.0, 9.0, 16.0, 0.0) == pytest.approx(1.047516, abs=1e-6)
    assert fb.scattering_length_integrated(12.0, 9.0, 16.0, 0.0) == pytest.approx(1.047516, abs=1e-6)


@pytest.mark.reference(
    "feshbach_resonance.resonance_formula", source="Chin et al. 2010, eq. (1): zero at B₀ + Δ, 2a_bg at B₀ − Δ"
)
def test_formula():
    assert fb.resonance_formula(12.0, 100.0, 2.0, 10.0) == pytest.approx(0.0)
    assert fb.resonance_formula(8.0, 100.0, 2.0, 10.0) == pytest.approx(200.0)


@pytest.mark.reference(
    "feshbach_resonance.resonance_parameters",
    source="weak coupling: pole where the closed well's level, 16 − 2.4746², meets the open threshold",
)
def test_pole_at_weak_coupling():
    background, width, centre = fb.resonance_parameters(9.0, 16.0, 0.1, 9.5, 10.3)
    assert centre == pytest.approx(16 - 2.4746**2, abs=2e-3)
    assert background == pytest.approx(1.0475, abs=1e-3) and abs(width) < 1e-2


@pytest.mark.reference(
    "feshbach_resonance.molecule_energy",
    "feshbach_resonance.closed_share",
    "feshbach_resonance.closed_share_from_slope",
    source="uncoupled: levels 9 − 2.2789² of the open well and 16 − 2.4746² − threshold of the closed one",
)
def test_uncoupled_molecules():
    assert fb.molecule_energy(15.0, 9.0, 16.0, 0.0) == pytest.approx(9 - 2.2789**2, abs=1e-3)
    assert fb.molecule_energy(8.0, 9.0, 16.0, 0.0) == pytest.approx(16 - 2.4746**2 - 8, abs=1e-3)
    assert fb.closed_share(8.0, 9.0, 16.0, 1e-4) == pytest.approx(1.0, abs=1e-6)
    assert fb.closed_share_from_slope(8.0, 9.0, 16.0, 1e-4) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.invariance(
    "feshbach_resonance.scattering_length_wells",
    "feshbach_resonance.scattering_length_integrated",
    kind="step and sign of coupling",
)
@pytest.mark.parametrize("threshold", [5.0, 9.4, 9.8, 30.0])
def test_steps(threshold):
    exact = float(fb.scattering_length_wells(threshold, 9.0, 16.0, 1.5))
    for steps in (300, 700):
        assert fb.scattering_length_integrated(threshold, 9.0, 16.0, 1.5, steps) == pytest.approx(exact, rel=2e-6)


@pytest.mark.invariance(
    "feshbach_resonance.resonance_formula", "feshbach_resonance.resonance_parameters", kind="bracket"
)
def test_parameters_do_not_hang_on_the_bracket():
    one, two = (fb.resonance_parameters(9.0, 16.0, 1.5, *bracket) for bracket in ((9.0, 10.6), (9.3, 10.2)))
    assert one == pytest.approx(two, rel=1e-9)
    offsets = np.array([-0.3, -0.01, 0.02, 0.5]) * abs(one[1])
    exact = fb.scattering_length_wells(one[2] + offsets, 9.0, 16.0, 1.5)
    assert fb.resonance_formula(one[2] + offsets, *one) == pytest.approx(exact, rel=1e-3)


@pytest.mark.invariance("feshbach_resonance.molecule_energy", kind="universal limit")
def test_shallow_molecule_is_universal():
    _, width, centre = fb.resonance_parameters(9.0, 16.0, 1.5, 9.0, 10.6)
    at = centre - 2e-4 * abs(width)
    a = float(fb.scattering_length_wells(at, 9.0, 16.0, 1.5))
    assert fb.molecule_energy(at, 9.0, 16.0, 1.5) * a**2 == pytest.approx(1.0, abs=5e-3)


@pytest.mark.invariance(
    "feshbach_resonance.closed_share", "feshbach_resonance.closed_share_from_slope", kind="nodes and step"
)
def test_share_rules():
    assert fb.closed_share(9.5, 9.0, 16.0, 1.5, 60) == pytest.approx(
        fb.closed_share(9.5, 9.0, 16.0, 1.5, 800), abs=1e-10
    )
    assert fb.closed_share_from_slope(9.5, 9.0, 16.0, 1.5, 2e-3) == pytest.approx(
        fb.closed_share_from_slope(9.5, 9.0, 16.0, 1.5, 5e-4), abs=1e-6
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: fb.scattering_length_wells(0.0, 9.0, 16.0, 1.0), "threshold"),
        (lambda: fb.scattering_length_integrated(5.0, -1.0, 16.0, 1.0), "open_depth"),
        (lambda: fb.resonance_formula(10.0, 1.0, 1.0, 10.0), "field"),
        (lambda: fb.resonance_parameters(9.0, 16.0, 1.5, 20.0, 30.0), "low, high"),
        (lambda: fb.molecule_energy(30.0, 1.0, 1.0, 0.1), "molecule"),
        (lambda: fb.closed_share(9.5, 9.0, 16.0, 1.5, 2), "nodes"),
        (lambda: fb.closed_share_from_slope(9.5, 9.0, 16.0, 1.5, 1.0), "step"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_integrated_length_is_the_wells_to_fourth_order():
    exact = fb.scattering_length_wells(0.7, 3.0, 2.0, 0.3)
    coarse, fine = (abs(fb.scattering_length_integrated(0.7, 3.0, 2.0, 0.3, n) / exact - 1) for n in (40, 80))
    assert fine < 1e-8 and fine < coarse / 10


@pytest.mark.parametrize(("threshold", "coupling"), [(9.5, 1.5), (9.0, 2.5), (8.0, 1.5)])
def test_the_share_of_the_wave_is_the_slope_of_the_level(threshold, coupling):
    args = (threshold, 9.0, 16.0, coupling)
    assert fb.closed_share(*args) == pytest.approx(fb.closed_share_from_slope(*args), abs=1e-6)
