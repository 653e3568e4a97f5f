"""Bohm's paths: density, cumulative share, and two routes to the same places."""

import numpy as np
import pytest

from referee.physics import bohmian_trajectories as bt


@pytest.mark.reference(
    "bohmian_trajectories.density",
    "bohmian_trajectories.cumulative",
    source="one packet (d = 0): Gaussian of width σ√(1 + (t/2σ²)²); peak 1/(√(2π) σ_t), a half to the left (textbook)",
)
def test_single_packet():
    # two packets on top of each other are one
    spread = 0.5 * np.sqrt(1 + (1.0 / 0.5) ** 2)
    assert bt.density(0.0, 1.0, 0.0, 0.5) == pytest.approx(0.3989422804 / spread)
    assert bt.cumulative(0.0, 1.0, 3.0, 0.5) == pytest.approx(0.5)
    assert bt.cumulative(spread, 1.0, 0.0, 0.5) == pytest.approx(0.8413447461)


@pytest.mark.reference(
    "bohmian_trajectories.paths",
    "bohmian_trajectories.quantile_paths",
    source="Bohm 1952; a spreading Gaussian carries its particles along, x(t) = x₀ σ_t/σ (Holland, textbook)",
)
def test_a_packet_stretches():
    starts, scale = np.array([-0.4, 0.1, 0.7]), np.sqrt(1 + (2.0 / 0.5) ** 2)
    assert bt.paths(starts, [2.0], 0.0, 0.5)[0] == pytest.approx(starts * scale, abs=1e-5)
    assert bt.quantile_paths(starts, [2.0], 0.0, 0.5)[0] == pytest.approx(starts * scale, abs=1e-6)


@pytest.mark.reference("bohmian_trajectories.sample", source="two Gaussians at ±d: mean |x| = d, variance d² + σ²")
def test_sample():
    starts = bt.sample(40000, 3.0, 0.5, 2)
    assert np.mean(starts**2) == pytest.approx(9.25, abs=0.06)
    assert np.mean(np.abs(starts)) == pytest.approx(3.0, abs=0.02)


@pytest.mark.invariance("bohmian_trajectories.density", "bohmian_trajectories.cumulative", kind="normalisation")
def test_shares_add_up():
    x = np.linspace(-60, 60, 60001)
    for time in (0.0, 1.5, 5.0):
        rho = bt.density(x, time, 3.0, 0.5)
        share = np.concatenate([[0], np.cumsum((rho[1:] + rho[:-1]) / 2) * (x[1] - x[0])])
        assert share == pytest.approx(bt.cumulative(x, time, 3.0, 0.5), abs=1e-5)


@pytest.mark.invariance("bohmian_trajectories.paths", kind="tolerance")
@pytest.mark.invariance("bohmian_trajectories.quantile_paths", kind="no crossing")
def test_both_routes_agree_and_never_cross():
    starts = bt.sample(60, 3.0, 0.5, 5)
    times = [1.0, 3.0]
    exact = bt.quantile_paths(starts, times, 3.0, 0.5)
    for tolerance, allowed in ((1e-6, 1e-3), (1e-9, 1e-6)):
        assert bt.paths(starts, times, 3.0, 0.5, tolerance) == pytest.approx(exact, abs=allowed)
    assert np.all(np.diff(exact, axis=1) >= 0)


@pytest.mark.invariance("bohmian_trajectories.sample", kind="seed")
def test_seeds():
    assert np.array_equal(bt.sample(50, 3.0, 0.5, 7), bt.sample(50, 3.0, 0.5, 7))
    assert not np.array_equal(bt.sample(50, 3.0, 0.5, 7), bt.sample(50, 3.0, 0.5, 8))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: bt.density(0.0, -1.0, 3.0, 0.5), "time"),
        (lambda: bt.cumulative(0.0, 1.0, 3.0, 0.0), "width"),
        (lambda: bt.sample(0, 3.0, 0.5), "count"),
        (lambda: bt.sample(10, 1.0, 0.5), "separation"),
        (lambda: bt.sample(10, 3.0, 0.5, 1, 50.0), "stretch"),
        (lambda: bt.paths([1.0], [1.0], 3.0, 0.5, 1.0), "tolerance"),
        (lambda: bt.quantile_paths([1.0], [1.0], -3.0, 0.5), "separation"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize("function", [bt.density, bt.cumulative])
def test_a_time_before_the_start_is_named(function):
    with pytest.raises(ValueError, match="time = -1"):
        function(0.0, -1.0, 5.0, 1.0)
