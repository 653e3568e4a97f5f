"""Falling atoms: textbook times, the phase k g T² against the sum along the arms."""

import numpy as np
import pytest

from referee.physics.interferometer_gravity import (
    fall_time,
    fall_time_integrated,
    mach_zehnder_phase,
    mach_zehnder_phase_arms,
)

RUBIDIUM = 1.443160648e-25
WAVEVECTOR = 1.6105e7


@pytest.mark.reference(
    "interferometer_gravity.fall_time",
    "interferometer_gravity.fall_time_integrated",
    source="free fall through 4.903325 m at standard gravity lasts one second (textbook)",
)
def test_one_second_of_fall():
    assert fall_time(4.903325, 9.80665) == pytest.approx(1.0, abs=1e-12)
    assert fall_time_integrated(4.903325, 9.80665) == pytest.approx(1.0, abs=1e-8)


@pytest.mark.invariance("interferometer_gravity.fall_time", "interferometer_gravity.fall_time_integrated", kind="unit")
@pytest.mark.parametrize("method", [fall_time, fall_time_integrated])
def test_four_times_the_height_is_twice_the_time(method):
    assert method(40.0, 9.8) == pytest.approx(2.0 * method(10.0, 9.8), rel=1e-9)
    assert method(40.0, 1e-6) == pytest.approx(method(40e6, 1.0), rel=1e-9)


@pytest.mark.reference(
    "interferometer_gravity.mach_zehnder_phase",
    "interferometer_gravity.mach_zehnder_phase_arms",
    source="k g T² by hand: 1.6105e7 × 9.80665 × 0.16² = 4.043164e6 rad (rubidium, two photons at 780 nm)",
)
def test_a_ground_gravimeter():
    assert mach_zehnder_phase(9.80665, 0.16, WAVEVECTOR) == pytest.approx(4.043164e6, rel=1e-6)
    assert mach_zehnder_phase_arms(9.80665, 0.16, WAVEVECTOR, RUBIDIUM) == pytest.approx(4.043164e6, rel=1e-6)


@pytest.mark.invariance(
    "interferometer_gravity.mach_zehnder_phase", "interferometer_gravity.mach_zehnder_phase_arms", kind="scaling"
)
@pytest.mark.parametrize("interval", [0.05, 0.1, 0.7])
def test_phase_grows_with_the_square_of_time_and_not_with_mass(interval):
    one = mach_zehnder_phase_arms(9.8, interval, WAVEVECTOR, RUBIDIUM)
    assert mach_zehnder_phase_arms(9.8, 2 * interval, WAVEVECTOR, RUBIDIUM) == pytest.approx(4 * one, rel=1e-7)
    assert mach_zehnder_phase_arms(9.8, interval, WAVEVECTOR, 2 * RUBIDIUM) == pytest.approx(one, rel=1e-7)
    assert mach_zehnder_phase(9.8, interval, WAVEVECTOR) == pytest.approx(one, rel=1e-7)


@pytest.mark.invariance("interferometer_gravity.mach_zehnder_phase_arms", kind="limit")
def test_no_gravity_no_phase():
    assert mach_zehnder_phase_arms(0.0, 1.0, WAVEVECTOR, RUBIDIUM) == pytest.approx(0.0, abs=1e-3)
    assert mach_zehnder_phase_arms(9.8, 0.0, WAVEVECTOR, RUBIDIUM) == 0.0
    assert np.all(mach_zehnder_phase([0.0, 1.0], 0.0, WAVEVECTOR) == 0.0)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: fall_time(-1.0, 9.8), "height"),
        (lambda: fall_time(1.0, 0.0), "gravity"),
        (lambda: fall_time_integrated(0.0, 9.8), "height"),
        (lambda: mach_zehnder_phase(9.8, -1.0, 1.0), "interval"),
        (lambda: mach_zehnder_phase_arms(9.8, 1.0, 0.0, RUBIDIUM), "wavevector"),
        (lambda: mach_zehnder_phase_arms(9.8, 1.0, 1.0, 0.0), "mass"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
