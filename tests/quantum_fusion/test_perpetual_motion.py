"""No work from one bath, whatever the drive; and what duality costs."""

import pytest

from referee.quantum_fusion import perpetual_motion as pm


@pytest.mark.parametrize("temperature", [80.0, 300.0, 2000.0])
@pytest.mark.parametrize("drive", [0.1, 1.0, 8.0])
def test_one_temperature_never_pays(temperature, drive):
    outcome = pm.ONE_BATH.run({"bath": temperature, "second_bath": temperature, "drive": drive})
    assert outcome.value("flux") < 0


def test_work_comes_beyond_the_ratio_of_the_lines():
    ratio = pm.ONE_BATH.run().value("ratio_needed")
    below, above = (pm.ONE_BATH.run({"second_bath": 300.0 * ratio * f}).value("flux") for f in (0.99, 1.01))
    assert below < 0 < above


def test_duality_runs_its_range_for_nothing():
    for angle in (0.0, 1.0, 3.0):
        outcome = pm.DUALITY_COST.run({"angle": angle})
        assert outcome.value("energy_moved") == 0.0
        assert outcome.value("sum_of_squares") == pytest.approx(1.0)
    assert pm.DUALITY_COST.run({"purity": 0.5}).value("sum_of_squares") < 1
