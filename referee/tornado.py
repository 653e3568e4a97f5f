"""The tornado of a review: for each central claim, how far its strongest input moves the number that decides it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.ledger import Ledger
from referee.manuscripts import ledgers
from referee.record import recorded_findings
from referee.report import ledger_named
from referee.sensitivity import Sensitivity, from_json
from referee.verdict import Verdict

LEFT, RIGHT = -1.0, 2.5  # what lies beyond is cut, with an arrow


@dataclass(frozen=True)
class Bar:
    """One criterion: its claims, the input that moves it most, and the reach of its margin; 0 turns the verdict, 1 is where it stands."""

    claims: str
    finding: str
    input: str
    least: float
    most: float
    turns: bool
    verdict: Verdict


def _deciding(ledger: Ledger, data: dict[str, Any]) -> list[tuple[str, dict[str, Any], Sensitivity]]:
    """The criteria whose verdict is the one that stands for a central claim, with finding and sensitivity."""
    central = {claim.id for claim in ledger.claims if claim.central}
    found = []
    for finding in data["findings"]:
        entry = data["sensitivity"].get(finding["id"], {"criteria": []})
        for criterion, sensitivity in zip(finding["criteria"], from_json(entry["criteria"]), strict=True):
            decided = [c for c in criterion["claims"] if data["claims"][c]["verdict"] == criterion["verdict"]]
            if central & set(decided):
                found.append((finding["id"], criterion | {"claims": decided}, sensitivity))
    return found


def bars(ledger: Ledger, data: dict[str, Any]) -> tuple[list[Bar], int]:
    """The bars of one manuscript, widest last, and how many criteria have none: no input, or a number on its threshold."""
    found = []
    deciding = _deciding(ledger, data)
    for finding, criterion, sensitivity in deciding:
        strongest = next(iter(sensitivity.influences), None)
        if strongest is None or not strongest.swing or not sensitivity.margin:
            continue
        least, most = sorted((strongest.least / sensitivity.margin, strongest.most / sensitivity.margin))
        claims = ", ".join(criterion["claims"])
        found.append(
            Bar(claims, finding, strongest.name, least, most, strongest.turns, Verdict.of(criterion["verdict"]))
        )
    return sorted(found, key=lambda bar: (bar.most - bar.least, bar.claims)), len(deciding) - len(found)


def draw_tornado(manuscript: str) -> Drawing:
    """How far each central verdict is from turning, and how far its strongest input alone can take it."""
    ledger = ledger_named(manuscript)
    rows, without = bars(ledger, recorded_findings())
    figure, axes = plt.subplots(figsize=(6.4, 0.26 * len(rows) + 1.5))
    for place, bar in enumerate(rows):
        least, most = max(bar.least, LEFT), min(bar.most, RIGHT)
        axes.barh(place, most - least, left=least, height=0.62, color=bar.verdict.colour, alpha=0.75)
        for cut, x, sign in ((bar.least < LEFT, LEFT, "◂"), (bar.most > RIGHT, RIGHT, "▸")):
            if cut:
                axes.text(x, place, sign, ha="center", va="center", fontsize=8)
    axes.axvline(0, color="black", linewidth=1)
    axes.plot(np.ones(len(rows)), range(len(rows)), "o", color="black", markersize=3)
    labels = [f"{bar.claims} {bar.verdict.sign} {bar.input}" for bar in rows]
    axes.set_yticks(range(len(rows)), labels, fontsize=7)
    axes.set(
        xlim=(LEFT - 0.1, RIGHT + 0.1),
        ylim=(-0.7, len(rows) - 0.3),
        xlabel="margin over its value as published: 0 turns the verdict",
    )
    turning = sum(bar.turns for bar in rows)
    left_out = (
        f" {without} criteria have no bar: no input moves them, or their number lies on the threshold."
        if without
        else ""
    )
    return Drawing(
        figure,
        {
            "claims": np.array([bar.claims for bar in rows]),
            "finding": np.array([bar.finding for bar in rows]),
            "input": np.array([bar.input for bar in rows]),
            "least": np.array([bar.least for bar in rows], dtype=float),
            "most": np.array([bar.most for bar in rows], dtype=float),
        },
        "What the verdicts on the central claims hang on: for each, the input that moves its deciding number most, walked from bound to bound. "
        f"The dot is where the number stands, zero where the verdict turns.{left_out}",
        f"{len(rows)} horizontal bars, one for each criterion that decides a central claim of {ledger.title}; {turning} of them cross zero, where the verdict turns.",
    )


FINDINGS = ()
FIGURES = tuple(partial(draw_tornado, ledger.manuscript) for ledger in ledgers())
