"""Passages that are to stand together."""

import pytest

from referee.quantum_fusion import self_contradictions as sc


def test_a_perfect_singlet_reaches_tsirelson():
    outcome = sc.NO_DISTANCE_AND_INSTANT_INFLUENCE.run({"visibility": 1.0})
    assert outcome.value("chsh") == pytest.approx(2 * 2**0.5, abs=1e-3)
    assert outcome.value("local_bound") == 2.0


def test_the_excess_vanishes_at_the_visibility_of_one_over_root_two():
    just_below = sc.NO_DISTANCE_AND_INSTANT_INFLUENCE.run({"visibility": 0.7071})
    just_above = sc.NO_DISTANCE_AND_INSTANT_INFLUENCE.run({"visibility": 0.7072})
    assert just_below.value("excess") < 0 < just_above.value("excess")


def test_hot_air_is_classical_by_more_the_hotter_it_is():
    cool, hot = (sc.ULTRACOLD_AND_VERY_HOT.run({"temperature": t}).value("decades_short") for t in (1e3, 1e5))
    assert hot - cool == pytest.approx(3.0, abs=0.01)  # λ³ goes with T^(−3/2)
    assert sc.ULTRACOLD_AND_VERY_HOT.run({"temperature": 1e-3}).value("decades_short") < 0
