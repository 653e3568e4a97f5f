"""Heat turned aside is not heat gained."""

import pytest

from referee.finding import judge
from referee.quantum_fusion import heat_turned_aside as ht


@pytest.mark.parametrize("tangent", [1e-4, 0.1, 1.0, 2.0])
def test_no_angle_gains_heat(tangent):
    assert ht.THERMAL_HALL.run({"hall_tangent": tangent}).value("heat_gained") == 0.0


def test_only_a_source_would():
    (decision,) = judge(ht.THERMAL_HALL).decisions
    assert decision.reversal.measured == pytest.approx(0.01, rel=1e-6)
