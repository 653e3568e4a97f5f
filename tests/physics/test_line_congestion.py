"""Line limits: fixed paths, flow control and the cut."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import line_congestion as lines

TRIANGLE = [(0, 1), (1, 2), (0, 2)]


@pytest.mark.reference(
    "line_congestion.throughput_by_angles",
    "line_congestion.throughput_by_loops",
    "line_congestion.cut_capacity",
    source="triangle of equal lines: 2/3 goes straight, 1/3 round; limits 1 let 1.5 pass, flow control and the cut 2 "
    "(textbook)",
)
def test_triangle():
    for throughput in (lines.throughput_by_angles, lines.throughput_by_loops):
        assert throughput(TRIANGLE, [1, 1, 1], [1, 1, 1], 0, 2, 0.0) == pytest.approx(1.5)
        assert throughput(TRIANGLE, [1, 1, 1], [1, 1, 1], 0, 2, 10.0) == pytest.approx(2.0)
    assert lines.cut_capacity(TRIANGLE, [1, 1, 1], 0, 2) == pytest.approx(2.0)


@pytest.mark.invariance(
    "line_congestion.throughput_by_angles",
    "line_congestion.throughput_by_loops",
    "line_congestion.cut_capacity",
    kind="unit",
)
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.integers(0, 10**6), st.floats(0.0, 1.0))
def test_scaled_limits_scale_the_transfer_and_the_cut_is_a_ceiling(seed, shift):
    generator = np.random.default_rng(seed)
    x, limit = generator.uniform(0.5, 2.0, 3), generator.uniform(0.5, 2.0, 3)
    one = lines.throughput_by_angles(TRIANGLE, x, limit, 0, 2, shift)
    assert lines.throughput_by_loops(TRIANGLE, x, limit, 0, 2, shift) == pytest.approx(one, rel=1e-6)
    assert lines.throughput_by_loops(TRIANGLE, x, 3 * limit, 0, 2, 3 * shift) == pytest.approx(3 * one, rel=1e-6)
    cut = lines.cut_capacity(TRIANGLE, limit, 0, 2)
    assert one <= cut * (1 + 1e-4)
    assert lines.cut_capacity(TRIANGLE, 3 * limit, 0, 2) == pytest.approx(3 * cut, rel=1e-4)


def test_bad_input():
    with pytest.raises(ValueError, match="impedances"):
        lines.throughput_by_angles(TRIANGLE, [0, 1, 1], [1, 1, 1], 0, 2, 0.0)
    with pytest.raises(ValueError, match="shift"):
        lines.throughput_by_loops(TRIANGLE, [1, 1, 1], [1, 1, 1], 0, 2, -1.0)
    with pytest.raises(ValueError, match="limits"):
        lines.cut_capacity(TRIANGLE, [1, -1, 1], 0, 2)
