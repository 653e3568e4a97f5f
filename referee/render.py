"""A judgement in four forms: JSON, stable text (nbval, terminal), HTML (JupyterLab) and MyST (book and PDF)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import Any

from referee.finding import Check, Control, Decision, Judgement
from referee.sensitivity import ENDLESS, Influence, Sensitivity
from referee.units import format_number, format_value, parse_unit

FLOOR = (
    1e-9  # below this, and below a tenth of the tolerance, a distance is round-off and differs from machine to machine
)


def distance_bound(check: Check) -> float:
    """The power of ten above the gap between two methods, and above its floor: a number that no machine moves."""
    floor = max(FLOOR, check.tolerance / 10)
    return 10.0 ** math.ceil(math.log10(max(check.gap, floor)) - 1e-9)


def to_json(judgement: Judgement, claim: str | None = None) -> dict[str, Any]:
    """The judgement as plain data; with `claim`, predicate, margin, witness and verdict are those that bear on it."""
    decisions = judgement.of_claim(claim) if claim else judgement.decisions
    foremost = min(decisions, key=lambda decision: decision.ruling.verdict.severity)
    return {
        "id": judgement.finding.id,
        "claims": list(judgement.finding.claims),
        "tests": list(judgement.finding.tests),
        "question": judgement.finding.question,
        "argument": f"{judgement.finding.module}.{judgement.finding.argument.__name__}",
        "inputs": judgement.inputs,
        "bounds": _bounds(judgement),
        "predicate": " and ".join(dict.fromkeys(decision.predicate for decision in decisions)),
        "margin": _rounded(min((decision.margin for decision in decisions), key=abs)),
        "quantities": [
            {
                "name": q.name,
                "value": q.recorded,
                "unit": parse_unit(q.unit),
                "uncertainty": q.uncertainty,
                "meaning": q.meaning,
                "text": q.text,
            }
            for q in judgement.outcome.quantities
        ],
        "methods": [
            {
                "what": check.what,
                "a": check.method_a,
                "b": check.method_b,
                "distance_below": distance_bound(check),
                "tolerance": check.tolerance,
            }
            for check in judgement.outcome.checks
        ],
        "witness": _reversal_json(foremost),
        "verdict": foremost.ruling.verdict.word,
        "criteria": [
            {
                "claims": list(decision.criterion.claims),
                "measured": decision.criterion.measured,
                "predicate": decision.predicate,
                "threshold": decision.criterion.threshold,
                "reason": decision.criterion.reason,
                "depends_on_threshold": decision.depends_on_threshold,
                "margin": _rounded(decision.margin),
                "margin_scale": decision.scale,
                "verdict": decision.ruling.verdict.word,
                "sentence": decision.ruling.sentence,
                "witness": _reversal_json(decision),
            }
            for decision in judgement.decisions
        ],
    }


def _bounds(judgement: Judgement) -> list[dict[str, Any]]:
    """What a form needs to offer the inputs."""
    defaults = judgement.finding.defaults
    return [
        {
            "name": name,
            "default": defaults[name],
            "low": bounds.low,
            "high": bounds.high,
            "unit": parse_unit(bounds.unit),
            "meaning": bounds.meaning,
            "whole": isinstance(defaults[name], int),
        }
        for name, bounds in judgement.finding.inputs.items()
    ]


def _rounded(value: float) -> float:
    return float(f"{value:.3e}")


def _reversal_json(decision: Decision) -> dict[str, Any]:
    reversal = decision.criterion.reversal
    common = {
        "verdict": decision.reversal.ruling.verdict.word,
        "measured": _rounded(decision.reversal.measured),
        "meaning": reversal.meaning,
    }
    if isinstance(reversal, Control):
        return {"kind": "control", "law": reversal.law, "inputs": {}, **common}
    return {"kind": "witness", "inputs": dict(reversal.inputs), **common}


def margin_text(decision: Decision) -> str:
    """How far the measured number is from the threshold, in words."""
    if decision.scale == "decade":
        return f"{format_number(decision.margin, 2)} decades from the threshold"
    return f"{format_value(decision.margin, decision.quantity.unit, None, 3)} from the threshold"


def _threshold(decision: Decision) -> str:
    note = "; the verdict depends on the threshold" if decision.depends_on_threshold else ""
    return f"{decision.criterion.reason}{note}"


def _reversal(decision: Decision) -> str:
    reversal = decision.criterion.reversal
    word = decision.reversal.ruling.verdict.word
    measured = format_value(decision.reversal.measured, decision.quantity.unit, None, 3, decision.quantity.floor)
    if isinstance(reversal, Control):
        return f"Control (unphysical), breaking {reversal.law}: {measured} gives “{word}” ({reversal.meaning})"
    inputs = ", ".join(f"{name} = {format_number(value)}" for name, value in reversal.inputs.items())
    return f"Witness at {inputs}: {measured} gives “{word}” ({reversal.meaning})"


def _sensitivity(decision: Decision, found: Sensitivity) -> str:
    """Which input moves the margin most, between which margins, and where the verdict turns."""
    if not found.influences:
        return "Sensitivity: the finding has no input to move"
    first = found.influences[0]
    if not first.swing:
        return "Sensitivity: no input moves the number within its bounds"
    text = f"Sensitivity: {first.name} moves the margin most, {_reach(decision, found, first)}"
    if found.flip is None:
        return f"{text}; no input alone turns the verdict within its bounds"
    there = f"“{found.verdict}” at {found.turner} = {format_number(found.flip, 6)}"
    return f"{text}; the verdict turns to {there}"


def _reach(decision: Decision, found: Sensitivity, influence: Influence) -> str:
    if found.scale == "decade":
        least = f"under {format_number(ENDLESS, 2)}" if influence.least <= ENDLESS else format_number(influence.least, 2)
        return f"from {least} to {format_number(influence.most, 2)} decades"
    unit = decision.quantity.unit
    return f"from {format_value(influence.least, '1', None, 3)} to {format_value(influence.most, unit, None, 3)}"


def _paired(judgement: Judgement, found: Sequence[Sensitivity]) -> list[tuple[Decision, str]]:
    """Every decision with the sentence on its sensitivity, empty where none was worked out."""
    sentences = [_sensitivity(*pair) for pair in zip(judgement.decisions, found, strict=True)] if found else []
    return list(zip(judgement.decisions, sentences or [""] * len(judgement.decisions), strict=True))


def _sentence(text: str) -> str:
    return f" {text}." if text else ""


def _check(check: Check) -> str:
    kind = " relative" if check.relative else ""
    return (
        f"{check.what}: {check.method_a} against {check.method_b}; they differ by less than {format_number(distance_bound(check), 1)}"
        f" (tolerance {format_number(check.tolerance, 2)}{kind})"
    )


def _inputs(judgement: Judgement) -> list[str]:
    declared = judgement.finding.inputs
    return [
        f"{name} = {format_value(value, declared[name].unit)} (from {format_number(declared[name].low)} to {format_number(declared[name].high)}; {declared[name].meaning})"
        for name, value in judgement.inputs.items()
    ]


def to_text(judgement: Judgement, sensitivities: Sequence[Sensitivity] = ()) -> str:
    """Stable, rounded text: what nbval compares and what the terminal shows."""
    verdict = judgement.verdict
    lines = [
        f"{verdict.sign} {verdict.word} · {judgement.finding.question}",
        f"finding {judgement.finding.id} ({', '.join(judgement.finding.tests)})",
    ]
    lines += [f"  input    {line}" for line in _inputs(judgement)]
    lines += [
        f"  number   {q.name} = {q.text}{f': {q.meaning}' if q.meaning else ''}" for q in judgement.outcome.quantities
    ]
    lines += [f"  methods  {_check(check)}" for check in judgement.outcome.checks]
    for decision, sensitivity in _paired(judgement, sensitivities):
        ruling = decision.ruling
        lines += [
            f"  {', '.join(decision.criterion.claims)}: {ruling.verdict.sign} {ruling.verdict.word}: {ruling.sentence}",
            f"    predicate {decision.predicate}; measured {decision.quantity.text}, {margin_text(decision)}",
            f"    threshold {_threshold(decision)}",
            f"    {_reversal(decision)}",
            *([f"    {sensitivity}"] if sensitivity else []),
        ]
    return "\n".join(lines)


def to_html(judgement: Judgement, sensitivities: Sequence[Sensitivity] = ()) -> str:
    """A panel that needs no style sheet: what JupyterLab shows."""
    verdict = judgement.verdict
    rulings = "".join(
        f"<li><b>{escape(', '.join(d.criterion.claims))}: <span style='color:{d.ruling.verdict.colour}'>{d.ruling.verdict.sign} "
        f"{d.ruling.verdict.word}</span></b>. {escape(d.ruling.sentence)}<br><small><code>{escape(d.predicate)}</code>; measured "
        f"{escape(d.quantity.text)}, {escape(margin_text(d))}. Threshold: {escape(_threshold(d))}. {escape(_reversal(d))}.{escape(_sentence(sensitivity))}</small></li>"
        for d, sensitivity in _paired(judgement, sensitivities)
    )
    rows = "".join(
        f"<tr><td><code>{escape(q.name)}</code></td><td>{escape(q.text)}</td><td>{escape(q.meaning)}</td></tr>"
        for q in judgement.outcome.quantities
    )
    checks = "".join(f"<li>{escape(_check(check))}</li>" for check in judgement.outcome.checks)
    inputs = "".join(f"<li>{escape(line)}</li>" for line in _inputs(judgement))
    return (
        f"<div style='border-left:4px solid {verdict.colour};padding-left:1em'><p><b style='color:{verdict.colour}'>{verdict.sign} {verdict.word}</b> · "
        f"{escape(judgement.finding.question)}</p><ul>{rulings}</ul><table>{rows}</table><p>Two methods</p><ul>{checks}</ul><p>Inputs</p><ul>{inputs}</ul></div>"
    )


def markdown_safe(text: str) -> str:
    """Plain text made safe for MyST: no emphasis, role, table cell or maths by accident."""
    for character in "\\`*_{}[]<>|$":
        text = text.replace(character, f"\\{character}")
    return text


def to_markdown(judgement: Judgement, sensitivities: Sequence[Sensitivity] = ()) -> str:
    """The panel of the book and the box of the PDF: an admonition whose class is the verdict."""
    finding, verdict = judgement.finding, judgement.verdict
    lines = [
        f"(finding-{finding.id})=",
        f"::::{{admonition}} {verdict.sign} {verdict.word} · {markdown_safe(finding.question)}",
        f":class: verdict {verdict.slug}",
        "",
    ]
    for d, sensitivity in _paired(judgement, sensitivities):
        claims = ", ".join(f"{{ref}}`{claim}`" for claim in d.criterion.claims)
        lines += [
            f"{claims}: **{d.ruling.verdict.sign} {d.ruling.verdict.word}.** {markdown_safe(d.ruling.sentence)}",
            "",
            f"Criterion: `{d.predicate}`; measured {markdown_safe(d.quantity.text)}, {markdown_safe(margin_text(d))}. Threshold: {markdown_safe(_threshold(d))}. {markdown_safe(_reversal(d))}.{markdown_safe(_sentence(sensitivity))}",
            "",
        ]
    lines += ["| number | value | meaning |", "|:--|:--|:--|"]
    lines += [
        f"| `{q.name}` | {markdown_safe(q.text)} | {markdown_safe(q.meaning)} |" for q in judgement.outcome.quantities
    ]
    lines += [
        "",
        "Two methods: " + "; ".join(markdown_safe(_check(check)) for check in judgement.outcome.checks) + ".",
        "",
    ]
    if judgement.inputs:
        lines += ["Inputs: " + "; ".join(markdown_safe(line) for line in _inputs(judgement)) + ".", ""]
    code = [f"argument {{py:func}}`~{finding.module}.{finding.argument.__name__}`"]
    code += [f"{{py:func}}`~referee.physics.{name}`" for name in finding.physics]
    lines += [f"Code: {', '.join(code)}. Finding `{finding.id}`.", "::::"]
    return "\n".join(lines)
