"""What pages asked is asked again: a page is read anew when an answer has changed, and only then."""

import ast
import copy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from referee import asked, front, publish, report
from referee.paths import root
from referee.record import recorded_findings

ASKED: dict[str, tuple[str, ...]] = {
    "q": ("open-symbols.unknowns",),
    "verdict": ("QCD-01",),
    "comments": ("qcd", "major"),
    "requests": ("qcd",),
    "verdict-table": ("qcd",),
    "credit": ("quantum-fusion",),
    "verdict-scale": (),
    "coverage": ("qcd",),
    "ledger": ("qcd",),
    "manuscript-identity": ("all",),
    "decisive-figures": (),
    "reading-paths": (),
    "exploration": ("qcd-explore-the-shield-designer",),
    "code-reference": ("models", "qedn"),
}


@pytest.fixture
def env() -> Any:
    """What is known of pages after one has asked each question, a page each."""
    found = SimpleNamespace()
    for question, arguments in ASKED.items():
        found.docname = question
        assert asked.ask(found, question, *arguments), question
    return found


def outdated(env: Any) -> set[str]:
    return set(asked._answers_differ(None, env, set(), set(), set()))  # type: ignore[arg-type]


def told(monkeypatch: pytest.MonkeyPatch, data: dict[str, Any]) -> None:
    """Let everybody be told other findings than the record's."""
    for module in (asked, report, front):
        monkeypatch.setattr(module, "recorded_findings", lambda: data)


@pytest.fixture
def data() -> dict[str, Any]:
    return copy.deepcopy(recorded_findings())


def test_every_question_is_tried() -> None:
    assert ASKED.keys() == asked.QUESTIONS.keys()


def test_where_no_answer_changed_no_page_is_read(env: Any) -> None:
    assert outdated(env) == set()


def test_a_number_sends_for_the_page_that_prints_it(
    env: Any, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    finding, _, name = ASKED["q"][0].partition(".")
    entry = next(one for one in data["findings"] if one["id"] == finding)
    other, number = next(one for one in data["findings"] if one["id"] != finding), 0
    told(monkeypatch, data)
    other["quantities"][number]["text"] = "another"
    assert outdated(env) == set()
    next(one for one in entry["quantities"] if one["name"] == name)["text"] = "another"
    assert outdated(env) == {"q"}


def test_a_verdict_sends_for_all_that_shows_it(env: Any, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, data)
    verdict = data["claims"]["QCD-01"]
    verdict["verdict"] = "true but inert" if verdict["verdict"] != "true but inert" else "contradicted"
    assert {"verdict", "verdict-table", "ledger"} <= outdated(env)
    assert not {"q", "credit", "coverage", "exploration", "code-reference", "reading-paths"} & outdated(env)


def test_a_finding_of_another_test_sends_for_the_coverage(
    env: Any, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, data)
    next(one for one in data["findings"] if one["claims"][0].startswith("QCD-"))["tests"] = []
    assert outdated(env) == {"coverage"}


def test_a_claim_that_no_longer_holds_sends_for_the_credit(
    env: Any, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, data)
    claim = report.credits_of(report.ledger_named("quantum-fusion"))[0].claims[0]
    data["claims"][claim]["verdict"] = "contradicted"  # the credit's check refuses: who reads the page is told
    assert "credit" in outdated(env)


def test_the_words_of_a_picture_send_for_the_front_page(
    env: Any, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, data)
    found = front.front(report.ledger_named("qcd"))
    assert found is not None
    data["figures"][found.figure]["alt"] = "Another picture."
    assert outdated(env) == {"decisive-figures"}


def test_a_grid_sends_for_its_exploration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    name = ASKED["exploration"][0]
    grid = tmp_path / "figures" / f"{name}.csv"
    grid.parent.mkdir()
    grid.write_bytes((root() / "figures" / grid.name).read_bytes())
    monkeypatch.setattr(asked, "root", lambda: tmp_path)
    env: Any = SimpleNamespace(docname="page")
    assert asked.ask(env, "exploration", name)
    assert outdated(env) == set()
    grid.write_bytes(grid.read_bytes() + b"0\n")
    assert outdated(env) == {"page"}


@pytest.mark.parametrize(
    ("module", "reached"),
    [
        ("referee.physics.repeater_chain", {"code-reference"}),
        ("referee.physics.acoustic_exchange", set()),
        ("referee.qcd.explore_shield", {"exploration"}),
        ("referee.units", {"code-reference", "exploration"}),
    ],
)
def test_code_sends_for_what_stands_on_it(
    env: Any, monkeypatch: pytest.MonkeyPatch, module: str, reached: set[str]
) -> None:
    known = asked.module_hash
    monkeypatch.setattr(asked, "module_hash", lambda name: "another" if name == module else known(name))
    assert outdated(env) == reached


def test_a_page_that_is_gone_is_forgotten(env: Any, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    asked._forget(None, env, "q")  # type: ignore[arg-type]
    monkeypatch.setattr(asked, "QUESTIONS", {})
    assert outdated(env) == ASKED.keys() - {"q"}


def test_what_another_process_read_is_known_too(env: Any) -> None:
    here = SimpleNamespace()
    asked._merge(None, here, {"q", "ledger"}, env)  # type: ignore[arg-type]
    assert asked._asked(here).keys() == {"q", "ledger"}  # type: ignore[arg-type]


def test_pages_are_told_by_questions_alone() -> None:
    # whatever else a directive or a role read, no later build would ask for again
    tree = ast.parse((root() / "referee/publish.py").read_text(encoding="utf-8"))
    told = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    told |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not {"recorded_findings", "read_json", "verdicts_of", "summary", "decisive", "closure", "module_hash"} & told
    assert publish.ask is asked.ask
