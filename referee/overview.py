"""The figure of the front page: every verdict of the book at a glance, drawn from the recorded findings."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, Patch

from referee.figure import Drawing
from referee.manuscripts import ledgers
from referee.report import verdicts_of
from referee.verdict import Verdict

COLUMNS = 13


def draw_verdict_matrix() -> Drawing:
    """One square a claim, one block a manuscript; colour and sign say the verdict, a heavy frame a central claim."""
    blocks = [(ledger, verdicts_of(ledger)) for ledger in ledgers()]
    rows = sum(-(-len(verdicts) // COLUMNS) + 1 for _, verdicts in blocks)
    figure, axes = plt.subplots(figsize=(6.4, 0.5 * rows + 1.3))
    data: dict[str, list[str]] = {"claim": [], "verdict": [], "central": []}
    top = 0.0
    for ledger, verdicts in blocks:
        axes.text(-0.4, top + 0.2, ledger.title, va="bottom", fontweight="bold")
        for place, claim in enumerate(ledger.claims):
            verdict = verdicts[claim.id]
            row, column = divmod(place, COLUMNS)
            _square(axes, column, top + 0.9 + row, verdict, claim.id.partition("-")[2], claim.central)
            data["claim"].append(claim.id)
            data["verdict"].append(verdict.word)
            data["central"].append("yes" if claim.central else "no")
        top += 1.0 + -(-len(verdicts) // COLUMNS)
    present = [verdict for verdict in Verdict if verdict.word in data["verdict"]]
    handles = [
        Patch(color=verdict.colour, label=f"{verdict.sign} {verdict.word} ({data['verdict'].count(verdict.word)})")
        for verdict in present
    ]
    axes.set(xlim=(-0.6, COLUMNS - 0.4), ylim=(top + 0.5, -0.4), aspect="equal")
    axes.axis("off")
    figure.legend(handles=handles, loc="outside lower center", ncols=3, fontsize=9)
    words = ", ".join(f"{data['verdict'].count(verdict.word)} {verdict.word}" for verdict in present)
    return Drawing(
        figure,
        {name: np.array(column) for name, column in data.items()},
        "Every claim and its verdict, computed from the findings. A heavy frame marks the central claims, on which the recommendation rests.",
        f"A grid of {len(data['claim'])} squares, one for each claim, coloured and signed by verdict: {words}.",
    )


def _square(axes: Axes, column: int, row: float, verdict: Verdict, label: str, central: bool) -> None:
    axes.add_patch(
        FancyBboxPatch(
            (column - 0.42, row - 0.42),
            0.84,
            0.84,
            boxstyle="round,pad=0,rounding_size=0.08",
            facecolor=verdict.colour,
            edgecolor="black" if central else "white",
            linewidth=1.8 if central else 0.5,
        )
    )
    axes.text(column, row - 0.12, verdict.sign, color="white", ha="center", va="center", fontsize=11)
    axes.text(column, row + 0.26, label, color="white", ha="center", va="center", fontsize=7.5)


FINDINGS = ()
FIGURES = (draw_verdict_matrix,)
