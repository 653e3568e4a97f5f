"""The horizon: flattening from the square of the spin on."""

import pytest

from referee.quantum_fusion.rotating_horizon import HORIZON_SHAPE


def test_flattening_starts_with_the_square_of_the_spin():
    slow, double = (HORIZON_SHAPE.run({"spin": a}).value("flattening") for a in (0.05, 0.1))
    assert double == pytest.approx(4 * slow, rel=0.02)
    assert HORIZON_SHAPE.run({"spin": 0.0}).value("polar_curvature") == pytest.approx(1.0)
