"""Fixed pathways: the theorem, its limit and the cut."""

import pytest

from referee.qedn import fixed_pathways


def test_the_excess_grows_with_the_spread_of_the_lines():
    losses = [
        fixed_pathways.THOMSON_PRINCIPLE.run({"reactance_spread": s}).value("excess_loss") for s in (0.0, 0.2, 0.5, 1.0)
    ]
    assert losses[0] == 0.0
    assert losses == sorted(losses)
    # the least loss is a minimum, so near it the excess grows as the square of the spread
    small = fixed_pathways.THOMSON_PRINCIPLE.run({"reactance_spread": 0.1}).value("excess_loss")
    assert losses[1] / small == pytest.approx(4.0, rel=0.1)


def test_flow_control_closes_the_gap_by_degrees():
    left = [fixed_pathways.CONGESTED_LINES.run({"shift": s}).value("left_over") for s in (0.0, 0.1, 0.2, 2.0)]
    assert left == sorted(left, reverse=True)
    fixed = fixed_pathways.CONGESTED_LINES.run().value("cost_of_fixed_paths")
    assert left[0] == pytest.approx(fixed)
    assert left[-1] == 0.0
