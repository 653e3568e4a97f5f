"""Distance: the power law, the gap, and the far side of the ring."""

import pytest

from referee.qedn import teleportation_distance as td


def test_tenfold_distance_costs_four_and_a_half_decades():
    near, far = (td.TELEPORTATION_DISTANCE.run({"sites_away": d}) for d in (1e5, 1e6))
    assert far.value("decades_short") - near.value("decades_short") == pytest.approx(4.5, abs=0.02)
    assert near.value("exponent") == pytest.approx(4.5, abs=0.01)


def test_a_gap_makes_it_worse():
    outcome = td.TELEPORTATION_DISTANCE.run({})
    assert outcome.value("gapped_ten_away") < 0.1 * outcome.value("share_ten_away")
    assert outcome.value("share_ten_away") < 1e-3 * outcome.value("share_next_door")


@pytest.mark.parametrize("half_ring", [3, 7])
def test_the_size_of_the_small_ring_changes_no_verdict(half_ring):
    outcome = td.TELEPORTATION_DISTANCE.run({"half_ring": half_ring})
    assert outcome.value("share") == td.TELEPORTATION_DISTANCE.run({}).value("share")
    assert outcome.value("ground_energy") / (2 * half_ring) < -1.27  # −4/π per site on the infinite chain


@pytest.mark.parametrize("distance", [1, 5, 30])
def test_shares_are_positive_and_below_one(distance):
    assert 0 < td.long_share(distance) < 0.02
