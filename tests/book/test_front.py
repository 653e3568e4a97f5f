"""The front page's data: every manuscript with its figure and its hour, and refusals that name the culprit."""

from pathlib import Path

import pytest

from referee import front, manuscripts
from referee.ledger import LedgerError
from referee.paths import root
from referee.record import recorded_findings


@pytest.mark.parametrize("ledger", manuscripts.ledgers(), ids=lambda ledger: ledger.manuscript)
def test_every_manuscript_has_its_front(ledger: object) -> None:
    found = front.front(ledger)  # type: ignore[arg-type]
    assert found is not None
    assert found.figure in recorded_findings()["figures"]
    assert len(found.hour) >= 2


def test_the_matrix_has_a_named_link_for_every_claim() -> None:
    html = front.matrix_links(manuscripts.ledgers(), "appendix/ledger.html")
    for claim, entry in recorded_findings()["claims"].items():
        assert f'href="appendix/ledger.html#{claim}"' in html
        assert f'aria-label="{claim}, {entry["verdict"]}' in html
    assert html.count("<li><a ") == len(recorded_findings()["claims"])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("figure: nothing\nsays: x\nhour: [joules]\n", "no figure 'nothing'"),
        ("figure: qcd-gates\nsays: x\nhour: [nowhere]\n", "no page 'nowhere'"),
        ("figure: qcd-gates\nhour: [joules]\n", "says"),
    ],
)
def test_a_wrong_front_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, named: str) -> None:
    ledger = next(ledger for ledger in manuscripts.ledgers() if ledger.manuscript == "qcd")
    (tmp_path / "book" / "qcd").mkdir(parents=True)
    (tmp_path / "book" / "qcd" / "front.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "book" / "qcd" / "joules.md").write_text("# J\n", encoding="utf-8")
    monkeypatch.setenv("REFEREE_PUBLISHED", str(root()))
    monkeypatch.setenv("REFEREE_ROOT", str(tmp_path))
    with pytest.raises(LedgerError, match=named):
        front.front(ledger)
