"""The answer to a reply in four forms: JSON, stable text, HTML and MyST."""

from __future__ import annotations

from html import escape
from typing import Any

from referee.finding import Decision
from referee.render import margin_text, markdown_safe
from referee.reply import Answer, Move
from referee.units import format_number
from referee.verdict import Verdict


def _word(verdict: Verdict) -> str:
    return f"{verdict.sign} {verdict.word}"


def _step(before: Verdict, after: Verdict) -> str:
    return f"{_word(before)} → {_word(after)}" if before is not after else f"{_word(after)}, unmoved"


def _inputs(given: dict[str, Any]) -> str:
    return ", ".join(
        f"{name} = {value if isinstance(value, str) else format_number(value)}" for name, value in given.items()
    )


def _measure(decision: Decision) -> str:
    return f"{decision.quantity.text}, {margin_text(decision)}"


def _criterion(move: Move) -> str:
    """One criterion: what is demanded, what was measured before and now, and how far it is from moving."""
    before, after = _measure(move.before), _measure(move.after)
    return f"{move.after.predicate}: {f'{before}; now {after}' if before != after else f'{after}, as before'}"


def _recommendation(answer: Answer) -> str:
    before, after = answer.recommendation
    return f"Recommendation: {f'{before} → {after}' if before != after else f'{after}, unmoved'}"


def _count(answer: Answer) -> str:
    moved, touched = len(answer.moved), len(answer.claims)
    return f"{moved} of the {touched} verdicts that it touches {'moves' if moved == 1 else 'move'}"


def to_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain data."""
    return {
        "who": answer.reply.who,
        "manuscript": answer.reply.manuscript,
        "moved": list(answer.moved),
        "claims": {
            claim: {"before": before.word, "after": after.word} for claim, (before, after) in answer.claims.items()
        },
        "criteria": [
            {
                "finding": move.finding,
                "claims": list(move.after.criterion.claims),
                "predicate": move.after.predicate,
                "before": {"verdict": move.before.ruling.verdict.word, "margin": _rounded(move.before)},
                "after": {"verdict": move.after.ruling.verdict.word, "margin": _rounded(move.after)},
                "margin_scale": move.after.scale,
            }
            for move in answer.moves
        ],
        "recommendation": dict(zip(("before", "after"), answer.recommendation, strict=True)),
    }


def _rounded(decision: Decision) -> float:
    return float(f"{decision.margin:.3e}")


def to_text(answer: Answer) -> str:
    """Stable text for the terminal and for nbval."""
    lines = [f"{answer.reply.who}", f"To the review of {answer.title}: {_count(answer)}."]
    for change in answer.reply.changes:
        lines += [f"  {change.finding} with {_inputs(change.set)}", f"    because {' '.join(change.why.split())}"]
    lines += [
        f"  {'moved  ' if before is not after else 'unmoved'}  {claim}: {_step(before, after)}"
        for claim, (before, after) in answer.claims.items()
    ]
    for move in answer.moves:
        claims = ", ".join(move.after.criterion.claims)
        verdicts = _step(move.before.ruling.verdict, move.after.ruling.verdict)
        lines += [f"  {move.finding}, for {claims}: {verdicts}", f"    {_criterion(move)}"]
    return "\n".join([*lines, f"  {_recommendation(answer)}"])


def to_html(answer: Answer) -> str:
    """A panel that needs no style sheet."""
    changes = "".join(
        f"<li><code>{escape(change.finding)}</code> with {escape(_inputs(change.set))}: {escape(change.why)}</li>"
        for change in answer.reply.changes
    )
    claims = "".join(
        f"<li><b>{escape(claim)}</b>: {escape(_step(before, after))}</li>"
        for claim, (before, after) in answer.claims.items()
    )
    rows = "".join(
        f"<tr><td><code>{escape(move.finding)}</code> ({escape(', '.join(move.after.criterion.claims))})</td>"
        f"<td>{escape(_step(move.before.ruling.verdict, move.after.ruling.verdict))}</td><td>{escape(_criterion(move))}</td></tr>"
        for move in answer.moves
    )
    return (
        f"<div style='border-left:4px solid #555b66;padding-left:1em'><p><b>{escape(answer.reply.who)}</b> "
        f"To the review of <i>{escape(answer.title)}</i>: {escape(_count(answer))}.</p><ul>{changes}</ul><ul>{claims}</ul>"
        f"<table>{rows}</table><p>{escape(_recommendation(answer))}.</p></div>"
    )


def to_markdown(answer: Answer) -> str:
    """The box of the book and of its PDF."""
    lines = [
        f"::::{{admonition}} {markdown_safe(answer.reply.who)}",
        ":class: reply",
        "",
        f"To the review of *{markdown_safe(answer.title)}*: {_count(answer)}.",
        "",
    ]
    for change in answer.reply.changes:
        why = markdown_safe(" ".join(change.why.split()))
        link = f"{{ref}}`{change.finding} <finding-{change.finding}>`"
        lines += [f"- {link} with {markdown_safe(_inputs(change.set))}: {why}"]
    lines += ["", "| claim | verdict |", "|:--|:--|"]
    lines += [
        f"| {{ref}}`{claim}` | {markdown_safe(_step(before, after))} |"
        for claim, (before, after) in answer.claims.items()
    ]
    lines += ["", "| finding, claims | criterion | verdict |", "|:--|:--|:--|"]
    for move in answer.moves:
        verdicts = markdown_safe(_step(move.before.ruling.verdict, move.after.ruling.verdict))
        claims = ", ".join(move.after.criterion.claims)
        lines += [f"| `{move.finding}`, {claims} | {markdown_safe(_criterion(move))} | {verdicts} |"]
    return "\n".join([*lines, "", f"{_recommendation(answer)}.", "::::"])
