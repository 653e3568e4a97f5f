"""Helical waves on a vortex line."""

import pytest

from referee.physics import kelvin_wave as kw


@pytest.mark.reference(
    "kelvin_wave.kelvin_frequency_closed",
    "kelvin_wave.kelvin_frequency_simulated",
    source="exact helix of local induction: slope 1 gives 1/√2 = 0.707107, slope √3 gives 1/2",
)
@pytest.mark.parametrize(("slope", "value"), [(1.0, 0.707107), (3**0.5, 0.5)])
def test_helix(slope, value):
    assert kw.kelvin_frequency_closed(slope) == pytest.approx(value, abs=1e-6)
    assert kw.kelvin_frequency_simulated(slope) == pytest.approx(value, abs=1e-6)


@pytest.mark.invariance("kelvin_wave.kelvin_frequency_simulated", kind="step and points")
def test_resolution():
    assert kw.kelvin_frequency_simulated(0.7, 16, 40) == pytest.approx(
        kw.kelvin_frequency_simulated(0.7, 32, 300), rel=1e-8
    )


@pytest.mark.invariance("kelvin_wave.kelvin_frequency_closed", kind="small amplitude")
def test_small_waves_are_harmonic():
    assert kw.kelvin_frequency_closed(1e-3) == pytest.approx(1 - 5e-7, abs=1e-12)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="slope"):
        kw.kelvin_frequency_closed(-1.0)
    with pytest.raises(ValueError, match="steps"):
        kw.kelvin_frequency_simulated(0.5, 128, 20)
