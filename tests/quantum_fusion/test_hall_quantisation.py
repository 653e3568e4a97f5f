"""The Hall integer and the tube across the field."""

import pytest

from referee.quantum_fusion import hall_quantisation as hq


@pytest.mark.parametrize(("filled", "integer"), [(1, 1.0), (2, 2.0), (3, 2.0), (4, 1.0)])
def test_integers_of_a_fifth(filled, integer):
    assert hq.HALL_INTEGER.run({"filled": filled}).value("hall_integer") == integer


def test_the_gap_outlives_the_integer_under_a_ramp():
    outcome = hq.HALL_INTEGER.run({"ramp": 30.0})
    assert outcome.value("hall_integer") == 0 and outcome.value("gap") > 1


def test_wider_tube_or_stronger_field_brings_the_level_to_landaus():
    levels = [hq.HALL_ON_A_TUBE.run({"radius": r, "field": 6.0}).value("level_over_landau") for r in (1e-9, 1e-8, 1e-7)]
    assert levels == sorted(levels) and levels[-1] > 0.97
    assert hq.HALL_ON_A_TUBE.run({"radius": 2e-9}).value("field_needed") == pytest.approx(658 / 4, rel=0.01)
