"""The right of reply: an author changes inputs of findings, with reasons, and sees which verdicts move."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt, StrictStr, ValidationError

from referee.finding import Decision, Finding, FindingError, InputError, Judgement, judge
from referee.ledger import Ledger
from referee.paths import root
from referee.record import recorded_findings
from referee.strict_yaml import line_of, read
from referee.verdict import Verdict, most_severe, recommendation

Sentence = Annotated[StrictStr, Field(min_length=1, max_length=2000)]
Number = StrictInt | StrictFloat | Annotated[StrictStr, Field(max_length=40)]


class ReplyError(ValueError):
    """A reply that cannot be answered; the message names file, line and reason."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Change(_Strict):
    """The inputs of one finding that the author would set otherwise, and why."""

    finding: Sentence
    set: Annotated[dict[StrictStr, Number], Field(min_length=1, max_length=40)]
    why: Sentence


class Reply(_Strict):
    """One reply: who, to which review, what changes."""

    who: Sentence
    manuscript: Sentence
    changes: Annotated[list[Change], Field(min_length=1, max_length=100)]


@dataclass(frozen=True)
class Move:
    """One criterion before and after a reply."""

    finding: str
    before: Decision
    after: Decision

    @property
    def moved(self) -> bool:
        """Whether the criterion now gives another verdict."""
        return self.before.ruling.verdict is not self.after.ruling.verdict


@dataclass(frozen=True)
class Answer:
    """What a reply changes: the criteria it touches, the verdicts on their claims, the recommendation."""

    reply: Reply
    title: str
    moves: tuple[Move, ...]
    claims: dict[str, tuple[Verdict, Verdict]]
    recommendation: tuple[str, str]

    @property
    def moved(self) -> tuple[str, ...]:
        """The claims whose verdict moved."""
        return tuple(claim for claim, (before, after) in self.claims.items() if before is not after)


def folder() -> Path:
    """Where replies are kept."""
    return root() / "replies"


def paths() -> list[Path]:
    """All replies that the book shows, in the order of their file names."""
    return sorted(folder().glob("*.yaml"))


def answer(path: Path) -> Answer:
    """Read a reply, recompute the findings that it names and compare every verdict.

    Raises
    ------
    ReplyError
        Naming file and line: bad YAML, an unknown manuscript, finding or input, a wrong type, a value out of bounds, or
        inputs at which the two methods of a finding disagree.
    """
    shown = path.name
    data, marks = read(path, shown)
    try:
        reply = Reply.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = [key for key in first["loc"] if isinstance(key, int) or key in _FIELDS]
        where = ".".join(map(str, place)) or "the file"
        raise ReplyError(f"{shown}:{line_of(marks, first['loc']) if marks else 1}: {where}: {first['msg']}") from None
    ledger, findings = _review(reply.manuscript, f"{shown}:{line_of(marks, ('manuscript',))}")
    moves: list[Move] = []
    for index, change in enumerate(reply.changes):
        where = f"{shown}:{line_of(marks, ('changes', index))}"
        finding = findings.get(change.finding)
        if finding is None:
            raise ReplyError(f"{where}: no finding '{change.finding}' in the review of {ledger.manuscript}")
        if change.finding in [earlier.finding for earlier in reply.changes[:index]]:
            raise ReplyError(f"{where}: {change.finding} stands twice; put its inputs into one entry")
        after = _changed(finding, change, where)
        before = judge(finding)
        moves += [Move(finding.id, *pair) for pair in zip(before.decisions, after.decisions, strict=True)]
    return _compare(reply, ledger, tuple(moves))


_FIELDS = {"who", "manuscript", "changes", "finding", "set", "why"}


def _review(manuscript: str, where: str) -> tuple[Ledger, dict[str, Finding]]:
    from referee import manuscripts

    known = {ledger.manuscript: ledger for ledger in manuscripts.ledgers()}
    if manuscript not in known:
        raise ReplyError(f"{where}: unknown manuscript '{manuscript}'; the book has: {', '.join(known)}")
    return known[manuscript], {finding.id: finding for finding in manuscripts.findings(known[manuscript])}


def _changed(finding: Finding, change: Change, where: str) -> Judgement:
    try:
        return judge(finding, change.set)
    except InputError as error:
        raise ReplyError(f"{where}: {error}") from None
    except (FindingError, ValueError, ArithmeticError) as error:
        raise ReplyError(f"{where}: {finding.id} gives no verdict at these inputs: {error}") from None


def _compare(reply: Reply, ledger: Ledger, moves: tuple[Move, ...]) -> Answer:
    """The verdicts with the changed findings in the place of the recorded ones."""
    recorded = recorded_findings()
    changed = {move.finding for move in moves}
    after: dict[str, list[Verdict]] = {}
    for finding in recorded["findings"]:
        for criterion in finding["criteria"] if finding["id"] not in changed else ():
            for claim in criterion["claims"]:
                after.setdefault(claim, []).append(Verdict.of(criterion["verdict"]))
    touched: dict[str, None] = {}
    for move in moves:
        for claim in move.after.criterion.claims:
            after.setdefault(claim, []).append(move.after.ruling.verdict)
            touched[claim] = None
    verdicts = {
        claim.id: (Verdict.of(recorded["claims"][claim.id]["verdict"]), most_severe(after[claim.id]))
        for claim in ledger.claims
    }
    central = [verdicts[claim.id] for claim in ledger.claims if claim.central]
    recommendations = (recommendation(old for old, _ in central), recommendation(new for _, new in central))
    return Answer(reply, ledger.title, moves, {claim: verdicts[claim] for claim in touched}, recommendations)
