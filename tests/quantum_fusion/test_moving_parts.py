"""Moving parts: monotony, and where each would begin to matter."""

import pytest

from referee.quantum_fusion import moving_parts as mp


def test_energy_on_the_rim_is_linear_in_strength():
    one, ten = (mp.SPINNING_TUBE.run({"strength": s}).value("energy") for s in (6e9, 6e10))
    assert ten == pytest.approx(10 * one, rel=1e-3)


def test_warmer_gas_needs_a_shorter_stroke():
    strokes = [mp.BELLOWS.run({"cold": t}).value("decades_beyond_strength") for t in (1e-7, 1.0, 1e4, 1e6)]
    assert strokes == sorted(strokes, reverse=True)
    assert strokes[0] > 0 > strokes[-1]


def test_speed_goes_as_root_of_energy():
    slow, fast = (mp.SUPERFLOW_EXIT.run({"product_energy": e}).value("mach") for e in (1e4, 1e6))
    assert fast == pytest.approx(10 * slow, rel=1e-2)
