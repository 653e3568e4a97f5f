"""Which assertions rest on the conceded premise."""

from referee.qcd import conceded_premise


def test_every_assertion_reaches_the_premise_and_no_claim_rests_on_itself():
    outcome = conceded_premise.ASSERTED_AND_THEORETICAL.run()
    assert outcome.value("resting_on_it") == outcome.value("assertions") == outcome.value("unsupported") == 3.0
    assert not any(conceded_premise._needs(claim, claim) for claim in conceded_premise.RESTS_ON)


def test_a_demonstration_removes_the_tension_but_not_the_dependence():
    outcome = conceded_premise.ASSERTED_AND_THEORETICAL.run({"demonstrations": 1})
    assert outcome.value("unsupported") == 0.0
    assert outcome.value("resting_on_it") == 3.0
