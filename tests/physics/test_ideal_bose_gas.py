"""Condensation of the ideal gas and helium's vapour."""

import pytest

from referee.physics import ideal_bose_gas as bg


@pytest.mark.reference(
    "ideal_bose_gas.condensation_temperature",
    "ideal_bose_gas.critical_density_integral",
    source="London 1938: ideal gas at helium's liquid density, 3.13 K",
)
def test_london():
    assert bg.condensation_temperature(2.18e28) == pytest.approx(3.13, abs=0.01)
    assert bg.critical_density_integral(3.13) == pytest.approx(2.18e28, rel=5e-3)


@pytest.mark.reference(
    "ideal_bose_gas.helium_vapour_pressure",
    source="ITS-90 table of helium-4: 114.7 Pa at 1.25 K, 3.13 kPa at 2.0 K, 5.04 kPa at 2.1768 K",
)
def test_vapour_pressure():
    assert bg.helium_vapour_pressure(1.25) == pytest.approx(114.7, abs=0.3)
    assert bg.helium_vapour_pressure(2.0) == pytest.approx(3130, abs=3)
    assert bg.helium_vapour_pressure(2.1768) == pytest.approx(5040, abs=5)


@pytest.mark.invariance("ideal_bose_gas.critical_density_integral", kind="nodes and scaling")
def test_integral():
    assert bg.critical_density_integral(1.0, nodes=60) == pytest.approx(
        float(bg.critical_density_integral(1.0, nodes=400)), rel=1e-9
    )
    assert bg.critical_density_integral(4.0) == pytest.approx(8 * float(bg.critical_density_integral(1.0)))


@pytest.mark.invariance("ideal_bose_gas.condensation_temperature", kind="scaling")
def test_two_thirds_power():
    assert bg.condensation_temperature(8e20) == pytest.approx(4 * float(bg.condensation_temperature(1e20)))


@pytest.mark.invariance("ideal_bose_gas.helium_vapour_pressure", kind="monotony")
def test_pressure_rises():
    pressures = [bg.helium_vapour_pressure(t) for t in (1.3, 1.6, 1.9, 2.1)]
    assert pressures == sorted(pressures)


def test_bad_input_is_named():
    for call, name in (
        (lambda: bg.helium_vapour_pressure(4.2), "temperature"),
        (lambda: bg.condensation_temperature(0.0), "density"),
        (lambda: bg.critical_density_integral(-1.0), "temperature"),
    ):
        with pytest.raises(ValueError, match=name):
            call()
