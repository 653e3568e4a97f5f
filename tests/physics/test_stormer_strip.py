"""The strip beside an equatorial orbit: bounce frequency, two routes, the turn at −2."""

import numpy as np
import pytest

from referee.physics import stormer_strip as ss


@pytest.mark.reference(
    "stormer_strip.strip_trace",
    "stormer_strip.strip_trace_traced",
    source="adiabatic limit: bounce frequency 3v/(√2 r) near the equator (textbook), trace 2cos(2π·3v/√2)",
)
def test_bounce_frequency():
    expected = 2 * np.cos(2 * np.pi * 3 * 0.004 / np.sqrt(2))
    assert ss.strip_trace(0.004) == pytest.approx(expected, abs=2e-6)
    assert ss.strip_trace_traced(0.004) == pytest.approx(expected, abs=2e-6)


@pytest.mark.reference(
    "stormer_strip.gyration_time", source="small gyroradius: 2π in units of the inverse gyrofrequency"
)
def test_gyration_time():
    assert ss.gyration_time(1e-3) == pytest.approx(2 * np.pi, rel=1e-4)


@pytest.mark.reference(
    "stormer_strip.rigidity", source="Störmer: 59 GV carry a charge round the Earth's equator (gyroradius = radius)"
)
def test_rigidity():
    assert ss.rigidity(1.0, 1.0) == pytest.approx(59.2e9, rel=0.01)


@pytest.mark.invariance("stormer_strip.strip_trace", kind="tolerance")
@pytest.mark.invariance("stormer_strip.strip_trace_traced", kind="step")
def test_tolerance_and_height():
    for ratio in (0.05, 0.2):
        assert ss.strip_trace(ratio, 1e-8) == pytest.approx(ss.strip_trace(ratio, 1e-11), abs=1e-5)
        assert ss.strip_trace_traced(ratio, 1e-7) == pytest.approx(ss.strip_trace_traced(ratio, 1e-5), abs=1e-6)
        assert ss.strip_trace_traced(ratio) == pytest.approx(ss.strip_trace(ratio), abs=1e-6)


@pytest.mark.invariance("stormer_strip.gyration_time", kind="monotony")
def test_gyration_slows_towards_escape():
    times = [ss.gyration_time(x) for x in (0.01, 0.1, 0.2, 0.24)]
    assert times == sorted(times)


@pytest.mark.invariance("stormer_strip.rigidity", kind="scaling")
def test_rigidity_scales():
    assert ss.rigidity(0.2, 4.0) == pytest.approx(4 * float(ss.rigidity(0.2, 8.0)))
    assert ss.rigidity(0.2, 4.0) == pytest.approx(2 * float(ss.rigidity(0.1, 4.0)))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ss.strip_trace(0.3), "gyroradius"),
        (lambda: ss.strip_trace(0.2, 1.0), "tolerance"),
        (lambda: ss.strip_trace_traced(0.2, 1.0), "height"),
        (lambda: ss.gyration_time(0.0), "gyroradius"),
        (lambda: ss.rigidity(0.2, 0.0), "distance"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
