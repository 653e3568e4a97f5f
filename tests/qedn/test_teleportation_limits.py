"""Blind Bob and the balance of both ends."""

import pytest

from referee.qedn import teleportation_limits as tl


@pytest.mark.parametrize("ratio", [0.2, 1.2, 20.0])
def test_blind_bob_takes_nothing_while_energy_is_waiting(ratio):
    outcome = tl.BLIND_BOB.run({"ratio": ratio})
    assert outcome.value("taken") == outcome.value("bound") == 0.0
    assert outcome.value("waiting") > 0.04


def test_the_bare_term_overstates_and_beats_alice_at_strong_coupling():
    weak, strong = (tl.TELEPORTATION_BALANCE.run({"ratio": ratio}) for ratio in (0.5, 2.0))
    assert weak.value("bare_share") > 5 * weak.value("share")
    assert strong.value("bare_share") > 1 > 0.25 > strong.value("share")
    assert strong.value("largest_share") == pytest.approx(0.25)
