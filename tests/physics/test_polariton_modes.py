"""Polariton mass and degeneracy: resonance, the electron's thermal wavelength, units."""

import pytest

from referee.physics import polariton_modes as pm


@pytest.mark.reference(
    "polariton_modes.lower_mass_closed",
    "polariton_modes.lower_mass_numeric",
    source="at resonance the polariton is half photon: twice the photon's mass for a heavy exciton",
)
def test_resonance():
    for mass in (pm.lower_mass_closed, pm.lower_mass_numeric):
        assert mass(1.0, 1e9, 0.0, 10.0) == pytest.approx(2.0, rel=1e-4)


@pytest.mark.reference(
    "polariton_modes.degeneracy",
    "polariton_modes.degeneracy_counted",
    source="thermal wavelength of the electron at 300 K: 4.3034 nm",
)
def test_electron():
    for value in (pm.degeneracy, pm.degeneracy_counted):
        assert value(1e16, 1.0, 300.0) == pytest.approx(0.18519, rel=1e-3)


@pytest.mark.invariance("polariton_modes.lower_mass_closed", "polariton_modes.lower_mass_numeric", kind="energy unit")
def test_energy_unit():
    for mass in (pm.lower_mass_closed, pm.lower_mass_numeric):
        assert mass(3e-5, 0.4, 5.0, 10.0) == pytest.approx(mass(3e-5, 0.4, 50.0, 100.0), rel=1e-6)


@pytest.mark.invariance("polariton_modes.degeneracy", "polariton_modes.degeneracy_counted", kind="scaling and grid")
def test_scaling():
    assert pm.degeneracy(1e13, 1e-4, 20.0) == pytest.approx(pm.degeneracy(2e13, 2e-4, 20.0))
    assert pm.degeneracy_counted(1e13, 1e-4, 20.0, 200) == pytest.approx(pm.degeneracy_counted(1e13, 1e-4, 20.0, 800))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: pm.lower_mass_closed(0.0, 1.0, 0.0, 1.0), "photon_mass"),
        (lambda: pm.lower_mass_numeric(1.0, 1.0, 0.0, 0.0), "splitting"),
        (lambda: pm.degeneracy(1e13, 1e-4, 0.0), "temperature"),
        (lambda: pm.degeneracy_counted(0.0, 1e-4, 1.0), "density"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_closed_and_numeric_mass_agree_off_resonance():
    values = (0.3, 5.0, 0.7, 1.1)
    assert pm.lower_mass_closed(*values) == pytest.approx(pm.lower_mass_numeric(*values), rel=1e-6)
