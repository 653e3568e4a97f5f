"""Quiver energy: the laboratory formula, and an orbit."""

import pytest

from referee.physics import ponderomotive_energy as pe


@pytest.mark.reference(
    "ponderomotive_energy.ponderomotive_energy",
    "ponderomotive_energy.ponderomotive_energy_orbit",
    source="9.33 eV at 1e14 W/cm² and 1 µm",
)
def test_formula():
    assert pe.ponderomotive_energy(1e14, 1e-6) == pytest.approx(9.33, abs=0.01)
    assert pe.ponderomotive_energy_orbit(1e14, 1e-6) == pytest.approx(9.33, abs=0.02)


@pytest.mark.invariance("ponderomotive_energy.ponderomotive_energy", kind="scaling")
def test_scaling():
    assert pe.ponderomotive_energy(2e14, 2e-6) == pytest.approx(8 * float(pe.ponderomotive_energy(1e14, 1e-6)))


@pytest.mark.invariance("ponderomotive_energy.ponderomotive_energy_orbit", kind="steps and ramp")
def test_orbit():
    fine = pe.ponderomotive_energy_orbit(1e13, 8e-7, 80, 800)
    assert pe.ponderomotive_energy_orbit(1e13, 8e-7) == pytest.approx(fine, rel=1e-3)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: pe.ponderomotive_energy(1e20, 1e-6), "intensity"),
        (lambda: pe.ponderomotive_energy_orbit(1e14, 1e-6, 1), "cycles"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
