"""What a cell of the book calls: `judge` a finding, `draw` a figure, `explore` a grid, `assess` a manuscript."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from referee import figure, render, sensitivity_record
from referee.exploration import Exploration
from referee.figure import Drawing
from referee.finding import Finding, FindingError
from referee.finding import judge as run
from referee.paths import published


class Panel:
    """An output in three forms: text for nbval, HTML for JupyterLab, MyST for the book and its PDF."""

    def __init__(self, text: str, html: str, markdown: str) -> None:
        self.text, self.html, self.markdown = text, html, markdown

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": self.text, "text/html": self.html, "text/markdown": self.markdown}


def judge(finding: Finding, **changes: float) -> Panel:
    """Run `finding`, with `changes` to its inputs if any, and show its panel.

    Raises
    ------
    FindingError
        If its methods disagree or a witness no longer flips its verdict.
    InputError
        If a change is unknown or out of bounds.
    """
    judgement = run(finding, changes)
    found = () if changes else sensitivity_record.of(finding)
    forms = (render.to_text, render.to_html, render.to_markdown)
    text, html, markdown = (form(judgement, found) for form in forms)
    return Panel(text, html, markdown)


def draw(function: Callable[..., Drawing], *arguments: str) -> Panel:
    """Recompute a figure's data, compare them with the published CSV and show the published figure.

    Raises
    ------
    FigureError
        If the data differ from those published.
    """
    function = partial(function, *arguments) if arguments else function
    name = figure.figure_id(function)
    drawing = figure.render(function)
    line = figure.compare(drawing, name, published() / "figures")
    source = figure.drawn_by(function)
    markdown = "\n".join(
        (
            f":::{{figure}} /figures/{name}.*",
            f":name: fig-{name}",
            f":alt: {drawing.alt}",
            "",
            f"{drawing.caption} Drawn by {{py:func}}`~{source}`; {{download}}`the numbers </figures/{name}.csv>` were recomputed and agree.",
            ":::",
        )
    )
    html = f"<figure><img src='../../figures/{name}.svg' alt=\"{drawing.alt.replace(chr(34), '')}\"><figcaption>{drawing.caption} <small>{line}</small></figcaption></figure>"
    return Panel(line, html, markdown)


def explore(exploration: Exploration) -> Panel:
    """Recompute an exploration's grid, compare it with the published CSV and show it: sliders in the book, a picture elsewhere.

    Raises
    ------
    FigureError
        If the grid differs from the one published.
    """
    name = figure.figure_id(exploration)
    drawing = figure.render(exploration)
    line = figure.compare(drawing, name, published() / "figures").replace("figure ", "exploration ", 1)
    findings = ", ".join(f"{{ref}}`{view.origin.id} <finding-{view.origin.id}>`" for view in exploration.views)
    claims = dict.fromkeys(claim for view in exploration.views for claim in view.finding.claims)
    markdown = "\n".join(
        (
            f":::{{exploration}} {name}",
            ":::",
            "",
            f":::{{figure}} /figures/{name}.*",
            f":name: fig-{name}",
            f":alt: {drawing.alt}",
            "",
            f"**{exploration.title}** *Try:* {exploration.attempt} *Notice:* {exploration.notice} Computed by {findings}; on "
            f"{', '.join(f'{{ref}}`{claim}`' for claim in claims)}. {{download}}`The grid </figures/{name}.csv>` was recomputed and agrees.",
            ":::",
        )
    )
    html = f"<figure><img src='../../figures/{name}.svg' alt=\"{drawing.alt.replace(chr(34), '')}\"><figcaption>{drawing.caption} <small>{line}</small></figcaption></figure>"
    return Panel(line, html, markdown)


def assess(*chosen: str) -> Panel:
    """The referee's assessment, by the printed rule, of the manuscripts named, or of all."""
    from referee import report
    from referee.manuscripts import ledgers

    parts = [report.assessment(name) for name in chosen or [ledger.manuscript for ledger in ledgers()]]
    text, html, markdown = ("\n\n".join(part[form] for part in parts) for form in range(3))
    return Panel(text, html, markdown)


def replies() -> Panel:
    """Every reply of the folder ``replies``, recomputed: what it moves, what it does not, and by how far."""
    from referee import reply, reply_panel

    answers = [reply.answer(path) for path in reply.paths()]
    forms = (reply_panel.to_text, reply_panel.to_html, reply_panel.to_markdown)
    text, html, markdown = ("\n\n".join(map(form, answers)) or "No reply so far." for form in forms)
    return Panel(text, html, markdown)


__all__ = ["FindingError", "Panel", "assess", "draw", "explore", "judge", "replies"]
