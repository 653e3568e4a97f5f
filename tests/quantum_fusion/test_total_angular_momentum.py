"""Sums of angular momenta."""

from referee.quantum_fusion import total_angular_momentum as tam


def test_only_unit_weight_closes():
    weights = {w: tam.ANGULAR_MOMENTUM_CLOSURE.run({"spin_weight": w}).value("closure_defect") for w in (0.5, 1.0, 1.5)}
    assert weights[1.0] == 0.0 and weights[0.5] > 0 and weights[1.5] > 0
    assert tam.ANGULAR_MOMENTUM_CLOSURE.run({"orbital": 2}).value("states") == 10
