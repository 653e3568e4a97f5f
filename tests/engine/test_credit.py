"""Credit is given for what holds, for all of it and for nothing else."""

from pathlib import Path

import pytest

from referee import report
from referee.ledger import Ledger, LedgerError
from referee.verdict import Verdict

VERDICTS = {"MINI-01": Verdict.HOLDS, "MINI-02": Verdict.CONTRADICTED, "MINI-03": Verdict.HOLDS_IN_SCOPE}
GOOD = "- {claims: [MINI-01], owed: Glauber}\n- {claims: [MINI-03], owed: Planck}\n"


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    monkeypatch.setenv("REFEREE_ROOT", str(tmp_path))
    monkeypatch.setattr(report, "verdicts_of", lambda _: VERDICTS)
    (tmp_path / "book" / "mini").mkdir(parents=True)
    return Ledger.model_validate(
        {
            "manuscript": "mini",
            "title": "A miniature",
            "source": {"file": "mini.txt", "sha256": "0" * 64, "lines": 3},
            "tests": {},
            "claims": [{"id": name, "lines": [[1, 1]], "kind": "premise", "says": "It is so."} for name in VERDICTS],
            "non_claims": [],
        }
    )


def write(text: str, root: Path) -> None:
    (root / "book" / "mini" / "credit.yaml").write_text(text, encoding="utf-8")


def test_a_manuscript_without_the_file_has_no_credits(ledger: Ledger) -> None:
    assert report.credits_of(ledger) == []


def test_all_that_holds_is_credited(ledger: Ledger, tmp_path: Path) -> None:
    write(GOOD, tmp_path)
    assert [credit.claims for credit in report.credits_of(ledger)] == [["MINI-01"], ["MINI-03"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD.replace("MINI-03", "MINI-02"), "MINI-02 is credited, but its verdict does not hold"),
        (GOOD.splitlines()[0], "MINI-03 holds and is not credited"),
        (GOOD.replace("owed: Planck", "owed: ''"), "credit 1.owed"),
        ("- {claims: [MINI-09], owed: Nobody}\n" + GOOD, "MINI-09 is credited"),
    ],
)
def test_wrong_credit_is_refused(ledger: Ledger, tmp_path: Path, text: str, message: str) -> None:
    write(text, tmp_path)
    with pytest.raises(LedgerError, match=message):
        report.credits_of(ledger)
