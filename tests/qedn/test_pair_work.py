"""A shared pair: no more work than was there, and the price of a household in pairs."""

import pytest

from referee.qedn import pair_work


@pytest.mark.parametrize("visibility", [0.0, 0.4, 1.0])
def test_the_message_releases_at_most_what_bob_holds(visibility):
    outcome = pair_work.MESSAGE_RELEASES_WORK.run({"visibility": visibility})
    assert outcome.value("alone") == 0.0
    assert outcome.value("with_message") == pytest.approx(visibility / 2)
    assert outcome.value("beyond_bob") <= 0.0
    assert outcome.value("joint") == pytest.approx(2 * outcome.value("with_message"))


def test_ten_times_the_pairs_are_one_decade():
    one, ten = (pair_work.EBITS_FOR_A_HOME.run({"pair_rate": rate}).value("decades_short") for rate in (1.0, 10.0))
    assert one - ten == pytest.approx(1.0, abs=0.02)


def test_cold_bath_makes_pairs_worthless():
    warm, cold = (pair_work.EBITS_FOR_A_HOME.run({"temperature": t}).value("work_per_pair") for t in (300.0, 3.0))
    assert warm == pytest.approx(100 * cold, rel=1e-3)
