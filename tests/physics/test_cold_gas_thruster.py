"""Gas out of a tank: the speed of all its enthalpy, and the price of a change of speed."""

import numpy as np
import pytest

from referee.physics import cold_gas_thruster as cg


@pytest.mark.reference(
    "cold_gas_thruster.exhaust_speed",
    "cold_gas_thruster.exhaust_speed_expanded",
    source="by hand: monatomic helium at 300 K, √(5·8.314463·300/0.0040026) = 1765.2 m/s",
)
def test_helium_at_room_temperature():
    assert cg.exhaust_speed(300.0, 4.0026e-3) == pytest.approx(1765.2, abs=0.1)
    assert cg.exhaust_speed_expanded(300.0, 4.0026e-3) == pytest.approx(1765.2, abs=0.1)


@pytest.mark.reference(
    "cold_gas_thruster.mass_ratio_decades",
    "cold_gas_thruster.mass_ratio_decades_by_throws",
    source="Tsiolkovsky: Δv = u gives a mass ratio e, log₁₀ e = 0.4342945",
)
def test_one_exhaust_speed_costs_a_factor_e():
    assert cg.mass_ratio_decades(3000.0, 3000.0) == pytest.approx(0.4342945, abs=1e-7)
    assert cg.mass_ratio_decades_by_throws(3000.0, 3000.0) == pytest.approx(0.4342945, abs=1e-7)


@pytest.mark.invariance("cold_gas_thruster.exhaust_speed", kind="scaling")
def test_speed_goes_with_the_root_of_the_temperature_and_exceeds_the_speed_of_sound():
    assert cg.exhaust_speed(400.0, 4e-3) == pytest.approx(2 * cg.exhaust_speed(100.0, 4e-3))
    sound = np.sqrt(5 / 3 * 8.314463 * 300 / 4e-3)
    assert cg.exhaust_speed(300.0, 4e-3) == pytest.approx(np.sqrt(3.0) * sound, rel=1e-6)


@pytest.mark.invariance("cold_gas_thruster.exhaust_speed_expanded", kind="truncation")
def test_the_last_decades_of_pressure_add_nothing():
    assert cg.exhaust_speed_expanded(2.0, 4e-3, decades=30.0) == pytest.approx(
        cg.exhaust_speed_expanded(2.0, 4e-3, decades=60.0), rel=1e-8
    )
    assert cg.exhaust_speed_expanded(2.0, 4e-3, decades=1.0) < 0.8 * cg.exhaust_speed(2.0, 4e-3)


@pytest.mark.invariance("cold_gas_thruster.mass_ratio_decades", kind="additivity")
def test_two_burns_multiply_their_ratios():
    whole = cg.mass_ratio_decades(5000.0, 900.0)
    assert whole == pytest.approx(cg.mass_ratio_decades(2000.0, 900.0) + cg.mass_ratio_decades(3000.0, 900.0))
    assert cg.mass_ratio_decades(0.0, 900.0) == 0.0


@pytest.mark.invariance("cold_gas_thruster.mass_ratio_decades_by_throws", kind="step")
def test_finer_throws_change_little():
    coarse, fine = (cg.mass_ratio_decades_by_throws(9400.0, 150.0, throws) for throws in (10_000, 40_000))
    exact = float(cg.mass_ratio_decades(9400.0, 150.0))
    assert abs(fine - exact) < abs(coarse - exact) / 10


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cg.exhaust_speed(0.0, 4e-3), "temperature"),
        (lambda: cg.exhaust_speed_expanded(2.0, 0.0), "molar_mass"),
        (lambda: cg.exhaust_speed(2.0, 4e-3, 2.0), "adiabatic_index"),
        (lambda: cg.mass_ratio_decades(-1.0, 100.0), "speed_change"),
        (lambda: cg.mass_ratio_decades_by_throws(1.0, 0.0), "exhaust"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
