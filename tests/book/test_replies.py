"""The right of reply: the two examples, the verdict diff, and every kind of bad file refused in one line."""

import json
from pathlib import Path
from typing import Any

import pytest

from referee import reply_panel
from referee.reply import Answer, ReplyError, answer, paths
from referee.strict_yaml import YamlError
from tests.book.test_guards import referee

GOOD: dict[str, Any] = {
    "who": "somebody",
    "manuscript": "qcd",
    "changes": [{"finding": "coherent-state-energy", "set": {"alpha": 0}, "why": "no displacement"}],
}


@pytest.fixture(scope="module")
def answers() -> dict[str, Answer]:
    return {path.stem: answer(path) for path in paths()}


def write(folder: Path, data: Any) -> Path:
    path = folder / "reply.yaml"
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return path


def changed(**change: Any) -> dict[str, Any]:
    return {**GOOD, "changes": [{**GOOD["changes"][0], **change}]}


def test_one_example_moves_a_verdict_and_one_does_not(answers: dict[str, Answer]) -> None:
    assert set(answers["formula-without-a-mean-field"].moved) == {"QCD-19", "QCD-X1"}
    unmoved = answers["stronger-beam"]
    assert unmoved.moved == ()
    (move,) = unmoved.moves
    assert move.before.margin - move.after.margin == pytest.approx(
        3.0, abs=0.01
    )  # a thousandfold power is three decades
    assert move.after.margin > 1.0


def test_examples_are_what_ifs_and_name_nobody(answers: dict[str, Answer]) -> None:
    assert all(one.reply.who.startswith("What if") for one in answers.values())


def test_a_claim_takes_the_most_severe_of_changed_and_unchanged_findings(answers: dict[str, Answer]) -> None:
    # QCD-19 is decided by a second finding too, which the reply leaves alone
    before, after = answers["formula-without-a-mean-field"].claims["QCD-19"]
    assert (before.word, after.word) == ("contradicted", "holds in scope")


@pytest.mark.parametrize("form", [reply_panel.to_text, reply_panel.to_html, reply_panel.to_markdown])
def test_every_form_says_what_moved_and_how_far_the_rest_is_from_it(form: Any, answers: dict[str, Answer]) -> None:
    moved, unmoved = form(answers["formula-without-a-mean-field"]), form(answers["stronger-beam"])
    assert "2 of the 2 verdicts that it touches move" in moved
    assert "✗ contradicted → ◐ holds in scope" in moved
    assert "0 of the 1 verdicts that it touches move" in unmoved
    assert "decades from the threshold; now" in unmoved
    assert "Recommendation: reject, unmoved" in unmoved


def test_markup_in_a_reply_stays_text(tmp_path: Path) -> None:
    found = answer(write(tmp_path, {**GOOD, "who": "<script>alert(1)</script> {ref}`x`"}))
    assert "<script>" not in reply_panel.to_html(found)
    assert "{ref}`x`" not in reply_panel.to_markdown(found)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({**GOOD, "manuscript": "xyz"}, "unknown manuscript 'xyz'"),
        (changed(finding="no-such"), "no finding 'no-such' in the review of qcd"),
        (changed(finding="standing-loss"), "no finding 'standing-loss' in the review of qcd"),
        (changed(set={"mass": 1}), "coherent-state-energy has no input 'mass'"),
        (changed(set={"alpha": 99}), r"alpha = 99 is outside [0, 4]: displacement of the mode, above 4"),
        (changed(set={"alpha": -1}), r"alpha = -1 is outside [0, 4]: displacement of the mode, below 0"),
        (changed(set={"alpha": "two"}), "alpha = two is not a number"),
        (changed(set={"alpha": "nan"}), "alpha = nan is outside"),
        (changed(set={"alpha": True}), "changes.0.set: Input should be a valid"),
        (changed(set={"alpha": [1]}), "changes.0.set: Input should be a valid"),
        (changed(set={}), "changes.0.set: Dictionary should have at least 1 item"),
        (changed(why=""), "changes.0.why: String should have at least 1 character"),
        (changed(why="x" * 3000), "changes.0.why: String should have at most 2000 characters"),
        (changed(verdict="holds"), "changes.0: Extra inputs are not permitted"),
        ({**GOOD, "who": 7}, "who: Input should be a valid string"),
        ({**GOOD, "changes": []}, "changes: List should have at least 1 item"),
        ({**GOOD, "changes": GOOD["changes"] * 2}, "coherent-state-energy stands twice"),
        ("- a\n- b\n", "the file: Input should be a valid dictionary"),
        ("", "the file: Input should be a valid dictionary"),
    ],
)
def test_a_bad_reply_is_refused_with_its_line(data: Any, message: str, tmp_path: Path) -> None:
    with pytest.raises(ReplyError) as refusal:
        answer(write(tmp_path, data))
    assert message in str(refusal.value)
    assert str(refusal.value).startswith("reply.yaml:")


def test_a_bomb_does_not_reach_the_engine(tmp_path: Path) -> None:
    with pytest.raises(YamlError, match="anchors and aliases"):
        answer(write(tmp_path, "who: &a [x]\nmanuscript: *a\n"))


def test_the_command_prints_the_diff_and_refuses_in_one_line(tmp_path: Path) -> None:
    done = referee("reply", str(write(tmp_path, GOOD)), "--json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert data["moved"] == ["QCD-19"]
    assert data["claims"]["QCD-19"] == {"before": "contradicted", "after": "holds in scope"}
    for content, message in (
        ("!!python/name:os.system x", "is not taken"),
        ("x" * 70_000, "larger than 64 kB"),
        (changed(set={"alpha": 5}), "reply.yaml:1: "),
    ):
        refused = referee("reply", str(write(tmp_path, content)))
        assert refused.returncode == 2
        assert message in refused.stderr
        assert len(refused.stderr.splitlines()) == 1
        assert refused.stdout == ""
    assert referee("reply", str(tmp_path / "nothing.yaml")).returncode == 2
