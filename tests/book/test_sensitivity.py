"""The recorded sensitivities: of these sources, with turning points that turn, and one tornado a review."""

from typing import Any

import pytest

from referee import manuscripts, render, sensitivity_record
from referee.finding import Finding, judge
from referee.record import recorded_findings
from referee.sensitivity import from_json
from referee.tornado import bars
from referee.verdict import Verdict

FINDINGS = [finding for ledger in manuscripts.ledgers() for finding in manuscripts.findings(ledger)]
RECORDED: dict[str, Any] = recorded_findings()["sensitivity"]


def test_every_finding_has_its_sensitivity_of_these_sources() -> None:
    assert RECORDED.keys() == {finding.id for finding in FINDINGS}
    stale = [
        finding.id
        for finding in FINDINGS
        if RECORDED[finding.id]["sources"] != sensitivity_record.sources(finding.module)
    ]
    assert stale == []


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_a_turning_point_turns_the_verdict(finding: Finding) -> None:
    found = from_json(RECORDED[finding.id]["criteria"])
    assert len(found) == len(finding.criteria)
    for criterion, one in zip(finding.criteria, found, strict=True):
        assert one.measured == criterion.measured
        assert [influence.name for influence in one.influences if influence.turns] or one.flip is None
        if one.flip is not None:
            there = criterion.rule(finding.run({one.turner: one.flip}).value(one.measured)).verdict
            assert there is Verdict.of(one.verdict)
            assert there is not criterion.rule(finding.run().value(one.measured)).verdict


def test_the_panels_say_what_moves_the_verdict_and_where() -> None:
    finding = next(one for one in FINDINGS if one.id == "coherent-state-energy")
    found = sensitivity_record.of(finding)
    for form in (render.to_text, render.to_html, render.to_markdown):
        assert "alpha moves the margin most, from under −12 to" in form(judge(finding), found)
        assert "the verdict turns to “holds” at alpha = 0.0316" in form(judge(finding), found)
        assert "Sensitivity" not in form(judge(finding))


def test_every_review_has_a_tornado_of_its_central_claims() -> None:
    for ledger in manuscripts.ledgers():
        rows, without = bars(ledger, recorded_findings())
        central = {claim.id for claim in ledger.claims if claim.central}
        assert rows
        assert all(central & set(bar.claims.split(", ")) for bar in rows)
        assert all(bar.least <= 1.001 and bar.most >= 0.999 for bar in rows)  # each bar holds the place where it stands
        assert without >= 0
        turning = [bar for bar in rows if bar.turns]
        assert turning
        assert all(bar.least <= 0.0 for bar in turning)  # what turns the verdict reaches the threshold
        assert all(bar.turns for bar in rows if bar.least < -1e-3)  # and what goes beyond it turns the verdict
