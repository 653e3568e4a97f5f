"""The message against the light cone."""

import pytest

from referee.finding import judge
from referee.qcd import microcausality
from referee.verdict import Verdict

FINDING = microcausality.MESSAGE_AGAINST_THE_FIELD


def test_every_message_faster_than_light_is_forbidden():
    for distance in (8.0, 16.0, 24.0):
        for delay in (0.01, 0.3 * distance, 0.999 * distance):
            assert FINDING.run({"distance": distance, "delay": delay}).value("commutator_until_arrival") <= 1e-8


def test_a_message_slower_than_light_is_not_forbidden():
    judgement = judge(FINDING, {"distance": 12.0, "delay": 13.0})
    assert judgement.of_claim("QCD-X3")[0].ruling.verdict is Verdict.HOLDS


def test_the_smearing_is_not_what_forbids():
    # A wider filter only moves the margin, in proportion.
    narrow, wide = (FINDING.run({"width": width, "distance": 24.0}).value("margin") for width in (0.6, 1.2))
    assert wide == pytest.approx(2 * narrow, rel=1e-3)


def test_three_dimensions_agree_with_one():
    outcome = FINDING.run({"delay": 24.0})
    assert outcome.value("commutator_until_arrival_3d") > 1e-4
    assert FINDING.run().value("commutator_until_arrival_3d") == 0.0
