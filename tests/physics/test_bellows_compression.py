"""Slow compression: adiabat, pressure, and a bouncing ball."""

import pytest
from scipy.constants import k

from referee.physics import bellows_compression as bc


@pytest.mark.reference(
    "bellows_compression.compression_for_temperature",
    "bellows_compression.adiabatic_pressure",
    source="monatomic adiabat: four times as hot at eight times the density",
)
def test_adiabat():
    assert bc.compression_for_temperature(100.0, 400.0) == pytest.approx(8.0)
    assert bc.adiabatic_pressure(1e20, 100.0, 400.0) == pytest.approx(8e20 * k * 400.0)


@pytest.mark.reference(
    "bellows_compression.bounce_exponent", source="adiabatic invariant vL: energy as the inverse square of the length"
)
def test_exponent():
    assert bc.bounce_exponent(10.0, 1e-4) == pytest.approx(2.0, abs=1e-3)


@pytest.mark.invariance("bellows_compression.bounce_exponent", kind="speed of the wall and place of the ball")
def test_slow_walls():
    assert bc.bounce_exponent(20.0, 1e-3, 0.9) == pytest.approx(bc.bounce_exponent(20.0, 1e-4, 0.1), abs=3e-3)


@pytest.mark.invariance(
    "bellows_compression.compression_for_temperature",
    "bellows_compression.adiabatic_pressure",
    kind="two strokes make one",
)
def test_strokes():
    one = bc.compression_for_temperature(1.0, 50.0)
    assert bc.compression_for_temperature(1.0, 7.0) * bc.compression_for_temperature(7.0, 50.0) == pytest.approx(one)
    assert bc.adiabatic_pressure(1e20 * bc.compression_for_temperature(1.0, 7.0), 7.0, 50.0) == pytest.approx(
        bc.adiabatic_pressure(1e20, 1.0, 50.0)
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: bc.compression_for_temperature(0.0, 1.0), "cold"),
        (lambda: bc.adiabatic_pressure(0.0, 1.0, 2.0), "density"),
        (lambda: bc.bounce_exponent(1.0), "compression"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
