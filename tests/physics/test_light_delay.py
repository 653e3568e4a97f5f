"""Light times between planets."""

import numpy as np
import pytest
from scipy.constants import astronomical_unit

from referee.physics import light_delay as light

ROUTES = [light.delay_range_scanned, light.delay_range_optimised]


@pytest.mark.reference("light_delay.delay", source="IAU 2012: one astronomical unit is 499.004784 light seconds")
def test_light_time_of_an_astronomical_unit():
    assert float(light.delay(astronomical_unit)) == pytest.approx(499.004784, abs=1e-6)


@pytest.mark.invariance("light_delay.delay", kind="unit")
def test_delay_is_linear():
    assert np.allclose(light.delay([2.0, 6.0]), 2 * light.delay([1.0, 3.0]))


@pytest.mark.reference(
    "light_delay.delay_range_scanned",
    "light_delay.delay_range_optimised",
    source="textbook: closest approaches of Mars about 55.7 million km (2003: 55.76), greatest distance 401 million km",
)
@pytest.mark.parametrize("route", ROUTES)
def test_earth_and_mars(route):
    near, far = route(light.EARTH, light.MARS)
    assert near * 0.299792458 == pytest.approx(55.7, abs=0.4)
    assert far * 0.299792458 == pytest.approx(401.0, abs=1.0)


@pytest.mark.invariance("light_delay.delay_range_scanned", kind="step")
def test_scan_has_converged():
    assert np.allclose(
        light.delay_range_scanned(light.EARTH, light.MARS, 720),
        light.delay_range_scanned(light.EARTH, light.MARS),
        rtol=1e-4,
    )


@pytest.mark.invariance("light_delay.delay_range_optimised", "light_delay.delay_range_circular", kind="limit")
def test_circular_orbits_are_the_limit():
    inner, outer = light.Orbit(1e11, 0.0, 0.0), light.Orbit(2e11, 0.0, 1.0)
    assert np.allclose(light.delay_range_optimised(inner, outer), light.delay_range_circular(1e11, 2e11), rtol=1e-6)


@pytest.mark.reference(
    "light_delay.delay_range_circular", source="by hand: 0.52371 and 2.52371 au at 499.004784 s each"
)
def test_circular_earth_and_mars():
    near, far = light.delay_range_circular(astronomical_unit, 1.52371 * astronomical_unit)
    assert (near, far) == pytest.approx((261.3338, 1259.3434), abs=1e-3)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="distance"):
        light.delay(-1.0)
    with pytest.raises(ValueError, match="points"):
        light.delay_range_scanned(light.EARTH, light.MARS, 5)
    with pytest.raises(ValueError, match="outer_radius"):
        light.delay_range_circular(2.0, 1.0)
    with pytest.raises(ValueError, match="eccentricity"):
        light.delay_range_optimised(light.EARTH, light.Orbit(1.0, 1.5, 0.0))
