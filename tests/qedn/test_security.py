"""Security: the key ends where it must, and the manuscript's warning is right."""

import pytest

from referee.finding import judge
from referee.qedn import security, tampering
from referee.verdict import Verdict


def test_the_reach_is_where_the_rate_vanishes():
    reach = security.KEY_AT_DISTANCE.run().value("reach")
    near, far = (security.KEY_AT_DISTANCE.run({"distance": reach + d}).value("rate") for d in (-1.0, 1.0))
    assert near > 0 > far


def test_decoys_are_what_saves_the_key_at_a_hundred_kilometres():
    outcome = security.KEY_AT_DISTANCE.run()
    assert outcome.value("rate") > 0 > outcome.value("rate_without_decoys")


def test_published_zeros():
    outcome = tampering.ENTANGLEMENT_MANIPULATION.run()
    assert outcome.value("bb84_zero") == pytest.approx(0.11, abs=5e-4)
    assert outcome.value("six_state_zero") == pytest.approx(0.126, abs=5e-4)
    assert outcome.value("device_independent_zero") == pytest.approx(0.071, abs=6e-4)


@pytest.mark.parametrize("finding", [*security.FINDINGS, *tampering.FINDINGS], ids=lambda f: f.id)
def test_the_manuscript_is_right(finding):
    assert judge(finding).verdict is Verdict.HOLDS
