"""Ledgers: what stops the build, and how it is said."""

from pathlib import Path

import pytest

from referee.ledger import Ledger, LedgerError, check_findings, check_source, load
from tests.engine.test_finding import finding
from tests.mini import LEDGER

CLAIM = "  - {id: MINI-01, lines: [[1, 2]]"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "[[3, 3]]",
            "[[2, 2]]",
            r"claims/mini.yaml:6: source line 3 is not accounted for; name it in a claim or under non_claims",
        ),
        ("[[1, 2]]", "[[1, 1]]", r"source line 2 is not accounted for"),
        ("[[1, 2]]", "[[1, 5]]", r"claims/mini.yaml:6: lines \[1, 5\] are not within 1–4"),
        ("[[1, 2]]", "[[2, 1]]", r"lines \[2, 1\] are not within"),
        (
            "non_claims:",
            f"{CLAIM}, kind: equation, says: again}}\nnon_claims:",
            r"claims/mini.yaml:8: MINI-01 stands already at line 6",
        ),
        ("kind: equation", "kind: rumour", r"claims/mini.yaml:6: claims.0.kind"),
        ("central: true", "weight: 3", r"weight: Extra inputs are not permitted"),
        ("MINI-01", "one", r"claims.0.id"),
        ("claims:", "claims", r"not readable as YAML"),
    ],
)
def test_a_faulty_ledger_is_refused_with_file_line_and_cure(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "mini.yaml"
    assert old in LEDGER
    path.write_text(LEDGER.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LedgerError, match=message):
        load(path)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    path = tmp_path / "mini.yaml"
    path.write_text(LEDGER, encoding="utf-8")
    return load(path)


def test_a_claim_without_a_finding_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match=r"MINI-01 has no finding; add a criterion"):
        check_findings(ledger, [])


def test_a_finding_without_a_claim_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match=r"a-square: decides QCD-19, which claims/mini.yaml does not hold"):
        check_findings(ledger, [finding()])


def test_a_test_without_a_finding_and_an_unknown_one_are_refused(ledger: Ledger) -> None:
    ours = finding(claims=("MINI-01", "MINI-02"))
    with pytest.raises(LedgerError, match="names test T3"):
        check_findings(ledger, [ours])
    with pytest.raises(LedgerError, match="T1 has no finding"):
        check_findings(ledger.model_copy(update={"tests": {"T1": "one", "T3": "three"}}), [ours])


def test_a_duplicate_finding_is_refused(ledger: Ledger) -> None:
    ours = finding(claims=("MINI-01",))
    with pytest.raises(LedgerError, match=r"the id stands already"):
        check_findings(ledger.model_copy(update={"tests": {"T3": "three"}}), [ours, ours])


def test_another_manuscript_is_told_apart(ledger: Ledger, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text("one\ntwo\n", encoding="utf-8")
    with pytest.raises(LedgerError, match=r"copy\.txt: 2 lines"):
        check_source(ledger, copy)
