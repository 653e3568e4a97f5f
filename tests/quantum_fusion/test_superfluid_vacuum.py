"""The superfluid vacuum: what would show, which equation follows, where the metric ends."""

import pytest

from referee.quantum_fusion import superfluid_vacuum as sv


def test_ten_times_the_healing_length_is_two_decades_of_lead():
    small, large = (sv.SUPERFLUID_VACUUM.run({"healing_length": x}).value("arrival_lead") for x in (1e-34, 1e-33))
    assert large == pytest.approx(100 * small, rel=0.05)


def test_the_length_that_would_show_does_not_depend_on_the_assumed_one():
    seen = [sv.SUPERFLUID_VACUUM.run({"healing_length": x}).value("healing_length_seen") for x in (1e-35, 1e-30)]
    assert seen[0] == pytest.approx(seen[1], rel=0.05)


def test_rivals_share_the_sound_and_differ_in_the_soliton():
    for exponent in (0.0, 0.5, 2.0):
        outcome = sv.TWO_SUPERFLUIDS.run({"exponent": exponent})
        assert outcome.value("sound_difference") == 0.0
        assert outcome.value("width_difference") > 0.05
    assert sv.TWO_SUPERFLUIDS.run({"exponent": 1.0}).value("width_difference") == 0.0
