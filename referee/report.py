"""The referee's report as data: assessment and recommendation by rule, comments tied to claims."""

from __future__ import annotations

from collections import Counter
from html import escape
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from referee.ledger import Ledger, LedgerError, load
from referee.paths import root
from referee.record import recorded_findings
from referee.verdict import REJECTING, SUPPORTED, Verdict, recommendation, support


class Comment(BaseModel):
    """One comment to the authors. Whether it is major, minor or praise follows from the verdicts on its claims."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: str = Field(min_length=1)
    claims: list[str] = Field(min_length=1)
    request: str = ""


class Credit(BaseModel):
    """What is right in a manuscript, on which claims, and to whom it is owed (MyST, with citations)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    claims: list[str] = Field(min_length=1)
    owed: str = Field(min_length=1)


def ledger_named(manuscript: str) -> Ledger:
    """The ledger of one manuscript."""
    return load(root() / "claims" / f"{manuscript}.yaml")


def comments(ledger: Ledger) -> list[Comment]:
    """The comments of ``book/<manuscript>/comments.yaml``.

    Raises
    ------
    LedgerError
        If an entry is malformed or names a claim that the ledger does not hold.
    """
    path = root() / "book" / ledger.manuscript / "comments.yaml"
    try:
        found = TypeAdapter(list[Comment]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise LedgerError(
            f"book/{ledger.manuscript}/comments.yaml: comment {'.'.join(map(str, first['loc']))}: {first['msg']}"
        ) from None
    for comment in found:
        for claim in comment.claims:
            ledger.claim(claim)
    return found


def credits_of(ledger: Ledger) -> list[Credit]:
    """The credits of ``book/<manuscript>/credit.yaml``; none where a manuscript has no such file.

    Raises
    ------
    LedgerError
        If an entry is malformed, a claim that holds (at least in scope) is not credited, or one that does not is.
    """
    file = f"book/{ledger.manuscript}/credit.yaml"
    path = root() / file
    if not path.is_file():
        return []
    try:
        found = TypeAdapter(list[Credit]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise LedgerError(f"{file}: credit {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    credited = [claim for credit in found for claim in credit.claims]
    holding = {claim for claim, verdict in verdicts_of(ledger).items() if verdict in SUPPORTED}
    for claim in sorted(set(credited) - holding):
        raise LedgerError(f"{file}: {claim} is credited, but its verdict does not hold; take it out")
    for claim in sorted(holding - set(credited)):
        raise LedgerError(f"{file}: {claim} holds and is not credited; say to whom it is owed")
    return found


def grade(comment: Comment, ledger: Ledger, verdicts: dict[str, Verdict]) -> str:
    """``right`` if all its claims hold at least in scope; ``major`` if one that fails is central; else ``minor``."""
    failing = [claim for claim in comment.claims if verdicts[claim] not in SUPPORTED]
    if not failing:
        return "right"
    return "major" if any(ledger.claim(claim).central for claim in failing) else "minor"


def verdicts_of(ledger: Ledger) -> dict[str, Verdict]:
    """The recorded verdict of each claim."""
    recorded = recorded_findings()["claims"]
    return {claim.id: Verdict.of(recorded[claim.id]["verdict"]) for claim in ledger.claims}


def summary(manuscript: str) -> dict[str, Any]:
    """Counts, support and recommendation of one manuscript."""
    ledger = ledger_named(manuscript)
    verdicts = verdicts_of(ledger)
    central = {claim.id: verdicts[claim.id] for claim in ledger.claims if claim.central}
    share = sum(verdict in SUPPORTED for verdict in central.values()) / len(central)
    counts = Counter(verdicts.values())
    return {
        "title": ledger.title,
        "claims": len(verdicts),
        "central": len(central),
        "central_supported": sum(verdict in SUPPORTED for verdict in central.values()),
        "central_rejecting": sum(verdict in REJECTING for verdict in central.values()),
        "counts": {verdict.word: counts[verdict] for verdict in Verdict if counts[verdict]},
        "support": support(share),
        "recommendation": recommendation(central.values()),
    }


def assessment(manuscript: str) -> tuple[str, str, str]:
    """The assessment as text, HTML and MyST."""
    data = summary(manuscript)
    counts = "; ".join(f"{Verdict.of(word).sign} {word}: {count}" for word, count in data["counts"].items())
    lines = [
        f"{data['title']}.",
        f"Strength of support: {data['support']} ({data['central_supported']} of {data['central']} central claims hold, at least in scope).",
        f"Recommendation: {data['recommendation']} ({data['central_rejecting']} central claims are contradicted, do not follow or are misattributed).",
        f"All {data['claims']} claims: {counts}.",
    ]
    text = "\n".join(lines)
    html = "".join(f"<p>{escape(line)}</p>" for line in lines)
    markdown = "\n".join(
        [
            f"::::{{admonition}} {data['title']}: {data['recommendation']}",
            ":class: recommendation",
            "",
            *(f"{line}\n" for line in lines[1:]),
            "::::",
        ]
    )
    return text, html, markdown


def schema_path(name: str) -> Path:
    """The published JSON Schema of a command's output."""
    return Path(__file__).with_name("schema") / f"{name}.json"
