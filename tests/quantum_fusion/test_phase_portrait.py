"""Phase space: loss removes negativity, dates, spirals, and the arrow of a field."""

import pytest

from referee.quantum_fusion import phase_portrait as pp


@pytest.mark.parametrize("number", [0, 1, 3])
def test_half_the_light_lost_leaves_no_negativity(number):
    assert pp.POINTS_OF_PHASE_SPACE.run({"number": number, "transmission": 0.5}).value("negative_volume") == 0.0


def test_more_quanta_are_more_negative():
    values = [pp.POINTS_OF_PHASE_SPACE.run({"number": n}).value("negative_volume") for n in (0, 1, 2, 4)]
    assert values[0] == 0.0 and values == sorted(values)


def test_an_earlier_end_of_the_century_loses_gibbs_only():
    assert pp.PHASE_SPACE_PIONEERS.run({"last_year": 1901}).value("within") == 2.0


def test_growth_and_damping_are_inverse():
    out, back = (pp.FOCAL_INSTABILITY.run({"growth": g}).value("growth_per_turn") for g in (0.2, -0.2))
    assert out * back == pytest.approx(1.0, rel=1e-3) and out > 1 > back


def test_detuning_tilts_the_action_and_modes_multiply_the_points():
    assert pp.FIELD_AS_MAP.run({"detuning": 0.1}).value("action_slope") > 0.1
    assert [pp.FIELD_AS_MAP.run({"mode": m}).value("points_per_value") for m in (1, 3, 5)] == [2.0, 4.0, 6.0]
