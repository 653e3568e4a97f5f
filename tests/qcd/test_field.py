"""The field operator's arguments at their limits."""

import pytest

from referee.finding import judge
from referee.qcd import field
from referee.verdict import Verdict


def test_the_expansion_is_canonical_for_every_mass():
    for mass in (0.5, 0.8, 1.5):
        assert field.FIELD_OPERATOR.run({"mass": mass}).value("delta_defect") == 0.0


def test_weak_coupling_lifts_two_quanta_by_three_times_the_coupling():
    # First-order perturbation theory: E2 - 2 E1 + E0 = 3 lambda.
    energy = field.ONE_MODE.run({"coupling": 1e-4}).value("interaction_energy")
    assert energy == pytest.approx(3e-4, rel=5e-3)


def test_the_two_claims_on_one_number_are_judged_apart():
    judgement = judge(field.ONE_MODE)
    assert judgement.of_claim("QCD-14")[0].ruling.verdict is Verdict.HOLDS
    assert judgement.of_claim("QCD-12")[0].ruling.verdict is Verdict.HOLDS_IN_SCOPE
