"""Physical limits of the vacuum-radiation arguments."""

import pytest

from referee.qcd.vacuum_radiation import MIRROR_PUSH, VACUUM_THRUST


def test_a_half_silvered_back_pushes_by_a_third():
    assert MIRROR_PUSH.run({"back_share": 0.5}).value("push_per_joule") == pytest.approx(1 / 3, rel=1e-3)


def test_slow_mirrors_obey_the_slow_formula():
    assert abs(MIRROR_PUSH.run({"reach": 0.01}).value("beyond_slow_formula")) < 1e-4


def test_thrust_follows_the_sixth_power_of_the_frequency():
    low, high = (VACUUM_THRUST.run({"frequency": f}).value("thrust") for f in (1e9, 1e10))
    assert high / low == pytest.approx(1e6, rel=1e-3)


def test_ratio_to_sunlight_does_not_depend_on_the_area():
    ratios = [VACUUM_THRUST.run({"area": a}).value("thrust_over_sunlight") for a in (1e-4, 1.0, 1e4)]
    assert ratios == pytest.approx([ratios[0]] * 3)


def test_grazing_light_dominates():
    assert VACUUM_THRUST.run().value("grazing_share") == pytest.approx(11 / 12, rel=1e-3)
