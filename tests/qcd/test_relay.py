"""The relay's arguments at their limits."""

import pytest

from referee.qcd import relay


@pytest.mark.parametrize("visibility", [0.0, 0.5, 1.0])
def test_no_quality_of_the_pair_carries_a_bit(visibility):
    assert relay.ALICE_WRITES_BOB_READS.run({"visibility": visibility}).value("capacity") == 0.0


def test_a_complete_list_carries_one_bit_of_a_perfect_pair_and_none_of_a_random_one():
    assert relay.ALICE_WRITES_BOB_READS.run({"struck": 1.0}).value("capacity") == pytest.approx(1.0)
    assert relay.ALICE_WRITES_BOB_READS.run({"struck": 1.0, "visibility": 0.0}).value("capacity") == 0.0


def test_the_list_pays_more_the_more_it_says():
    told = [relay.ALICE_WRITES_BOB_READS.run({"struck": share}).value("capacity") for share in (0.0, 0.3, 0.6, 1.0)]
    assert told == sorted(told) and told[1] > 1e-3


def test_no_seed_of_thirty_raises_an_alarm_and_few_look_odd():
    found = [relay.FINITE_SAMPLE_SIGNAL.run({"seed": seed, "runs": 5000}).value("p_value") for seed in range(30)]
    assert min(found) > 0.001
    assert sum(p < 0.1 for p in found) <= 8


def test_the_cloner_is_worth_half_a_bit():
    assert relay._cloner_capacity() == pytest.approx(0.5, abs=1e-8)


def test_the_figure_is_flat_where_it_says_flat():
    drawing = relay.draw_alice_and_bob()
    flat = drawing.data["Bob's share of +1"]
    assert max(flat) - min(flat) < 1e-12
    assert max(drawing.data["with Alice's list"]) == pytest.approx(1.0)
