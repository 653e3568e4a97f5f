"""Explorations: findings run over a grid of their inputs, so that a reader may move these without a kernel.

An exploration computes nothing of its own: every point of the grid is a run of a finding's argument, judged by the
finding's criteria. It is published as a figure is: its grid as CSV, a static picture of it as SVG and PDF.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from referee.figure import Drawing
from referee.finding import Criterion, Finding, Quantity, Ruling
from referee.units import format_value

Column = list[float] | list[str]


class ExplorationError(Exception):
    """An exploration that cannot be published: its message names it and what is wrong."""


@dataclass(frozen=True)
class Slider:
    """One input that the reader moves: its name in the arguments, the steps, and its label."""

    name: str
    steps: tuple[float, ...]
    label: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """One finding under the sliders: what is drawn, on which axis, and what else is read out.

    `published` names the finding of the book that `finding` varies, where it is not that one itself; `moved` names the
    sliders that bear on the view, where these are not all that the finding knows.
    """

    finding: Finding
    drawn: tuple[str, ...]
    axis: str
    read: tuple[str, ...] = ()
    log: bool = False
    published: Finding | None = None
    moved: tuple[str, ...] = ()

    @property
    def origin(self) -> Finding:
        """The finding whose panel the book prints."""
        return self.published or self.finding

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of all quantities that move with the sliders."""
        return self.drawn + self.read


@dataclass(frozen=True)
class Exploration:
    """A question to play with: one line what to try, one what to notice, sliders, and findings over their grid."""

    module: str
    name: str
    title: str
    attempt: str
    notice: str
    sliders: tuple[Slider, ...]
    views: tuple[View, ...]

    def __post_init__(self) -> None:
        # a figure is known by module and name, as its function would be
        object.__setattr__(self, "__module__", self.module)
        object.__setattr__(self, "__name__", f"explore_{self.name}")
        for slider in self.sliders:
            users = [view for view in self.views if slider in self.sliders_of(view)]
            if not users:
                raise ExplorationError(f"{self.name}: no finding has an input '{slider.name}'")
            if slider.words and len(slider.words) != len(slider.steps):
                raise ExplorationError(f"{self.name}: slider '{slider.name}' has not one word a step")
            for view in users:
                if view.finding.defaults[slider.name] not in slider.steps:
                    raise ExplorationError(
                        f"{self.name}: the steps of '{slider.name}' leave out the published value of {view.finding.id}"
                    )

    def __call__(self) -> Drawing:
        """Run every point of the grid, and draw the static picture of it."""
        data = {name: column for view in self.views for name, column in grid(self, view).items()}
        figure = picture(self, data)
        return Drawing(figure, data, f"{self.title} {self.attempt} {self.notice}", alt(self, data))

    def sliders_of(self, view: View) -> tuple[Slider, ...]:
        """The sliders that are inputs of the view's finding."""
        return tuple(slider for slider in self.sliders if slider.name in (view.moved or view.finding.inputs))

    def points(self, view: View) -> list[dict[str, float]]:
        """The points of the view's grid; the last slider runs fastest."""
        sliders = self.sliders_of(view)
        return [
            dict(zip((slider.name for slider in sliders), steps, strict=True))
            for steps in product(*(slider.steps for slider in sliders))
        ]


def column_name(view: View, name: str) -> str:
    """The name of a column of the CSV: inputs and quantities by name, criteria by number."""
    return f"{view.finding.id}: {name}"


def grid(exploration: Exploration, view: View) -> dict[str, Column]:
    """One view over its grid: a column for each input, each shown quantity and each criterion's verdict."""
    points = exploration.points(view)
    columns: dict[str, Any] = {
        column_name(view, slider.name): [float(point[slider.name]) for point in points]
        for slider in exploration.sliders_of(view)
    }
    outcomes = [view.finding.run(point) for point in points]
    for name in view.shown:
        columns[column_name(view, name)] = [_number(_quantity(outcome.quantities, name)) for outcome in outcomes]
    for number, criterion in enumerate(view.finding.criteria, 1):
        columns[column_name(view, f"verdict {number}")] = [
            criterion.rule(outcome.value(criterion.measured)).verdict.word for outcome in outcomes
        ]
    return columns


def _number(quantity: Quantity) -> float:
    """The value, with the round-off of a quantity that should be nothing left out."""
    return 0.0 if abs(quantity.value) <= quantity.floor else float(quantity.value)


def _quantity(quantities: Sequence[Quantity], name: str) -> Quantity:
    for quantity in quantities:
        if quantity.name == name:
            return quantity
    raise ExplorationError(f"no quantity '{name}' among {', '.join(q.name for q in quantities)}")


def read_columns(path: Path) -> dict[str, list[str]]:
    """The columns of a published CSV, blanks at the ends of shorter ones left out."""
    with path.open(newline="", encoding="utf-8") as stream:
        head, *rows = csv.reader(stream)
    return {name: [row[place] for row in rows if row[place] != ""] for place, name in enumerate(head)}


# ---------------------------------------------------------------- what the page needs


def step_text(slider: Slider, step: int, finding: Finding) -> str:
    """One step of a slider, as it is spoken and printed."""
    return slider.words[step] if slider.words else format_value(slider.steps[step], finding.inputs[slider.name].unit)


def page_data(exploration: Exploration, columns: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """All that the page's script needs, from the published grid: texts ready to show, values to draw."""
    users = {s.name: next(v for v in exploration.views if s in exploration.sliders_of(v)) for s in exploration.sliders}
    return {
        "title": exploration.title,
        "sliders": [
            {
                "name": slider.name,
                "label": slider.label,
                "meaning": users[slider.name].finding.inputs[slider.name].meaning,
                "texts": [step_text(slider, n, users[slider.name].finding) for n in range(len(slider.steps))],
                "start": slider.steps.index(users[slider.name].finding.defaults[slider.name]),
            }
            for slider in exploration.sliders
        ],
        "views": [_view_data(exploration, view, columns) for view in exploration.views],
    }


def _view_data(exploration: Exploration, view: View, columns: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    names = [slider.name for slider in exploration.sliders]
    published = {quantity.name: quantity for quantity in view.finding.run().quantities}
    measured = [criterion.measured for criterion in view.finding.criteria]
    return {
        "question": view.finding.question,
        "sliders": [names.index(slider.name) for slider in exploration.sliders_of(view)],
        "axis": view.axis,
        "log": view.log,
        "series": [
            _series_data(view, published[name], columns[column_name(view, name)], name in view.drawn)
            for name in view.shown
        ],
        "criteria": [
            {
                "claims": list(criterion.claims),
                "line": criterion.threshold if criterion.measured in view.drawn else None,
                "predicate": f"{measured[number]} {criterion.operator} {format_value(criterion.threshold, published[measured[number]].unit)}",
                "met": _ruling_data(criterion.met),
                "unmet": _ruling_data(criterion.unmet),
                "flags": _flags(criterion, columns[column_name(view, f"verdict {number + 1}")]),
            }
            for number, criterion in enumerate(view.finding.criteria)
        ],
    }


def _flags(criterion: Criterion, words: Sequence[str]) -> str:
    return "".join("1" if word == criterion.met.verdict.word else "0" for word in words)


def _ruling_data(ruling: Ruling) -> dict[str, str]:
    verdict = ruling.verdict
    return {"slug": verdict.slug, "sign": verdict.sign, "word": verdict.word, "sentence": ruling.sentence}


def _series_data(view: View, published: Quantity, cells: Sequence[str], drawn: bool) -> dict[str, Any]:
    values = [float(cell) for cell in cells]
    texts = [format_value(v, published.unit, None, published.digits, published.floor) for v in values]
    distinct = list(dict.fromkeys(texts))
    data: dict[str, Any] = {"name": published.name, "meaning": published.meaning, "texts": distinct}
    data["which"] = [distinct.index(text) for text in texts] if len(distinct) > 1 else []
    if drawn:
        data["values"] = [float(f"{value:.5g}") for value in values]
    return data


# ---------------------------------------------------------------- the static picture


def slice_along_first(exploration: Exploration, view: View) -> list[int]:
    """The numbers of the points met when the view's first slider moves and the others stay as published."""
    published = {slider.name: view.finding.defaults[slider.name] for slider in exploration.sliders_of(view)[1:]}
    points = exploration.points(view)
    return [n for n, point in enumerate(points) if all(point[name] == value for name, value in published.items())]


def picture(exploration: Exploration, data: Mapping[str, Any]) -> Any:
    """What the page shows before anything is moved, view under view, with a strip of verdicts for each criterion."""
    heights = [h for view in exploration.views for h in (2.4, 0.34 * len(view.finding.criteria))]
    figure, axes = plt.subplots(
        len(heights), 1, figsize=(6.4, sum(heights) + 0.9 * len(exploration.views)), height_ratios=heights, squeeze=False
    )
    for number, view in enumerate(exploration.views):
        _draw_view(axes[2 * number, 0], axes[2 * number + 1, 0], exploration, view, data)
    return figure


def _draw_view(
    above: Axes, below: Axes, exploration: Exploration, view: View, data: Mapping[str, Any]
) -> None:
    places = slice_along_first(exploration, view)
    slider = exploration.sliders_of(view)[0]
    x = np.arange(len(places))
    for name, marker in zip(view.drawn, "os^Dv", strict=False):
        y = np.asarray([data[column_name(view, name)][place] for place in places], dtype=float)
        above.plot(x, np.where(y > 0, y, np.nan) if view.log else y, f"{marker}-", label=name.replace("_", " "))
    if view.log:
        above.set_yscale("log")
    above.axvline(slider.steps.index(view.finding.defaults[slider.name]), color="0.4", linestyle=":", linewidth=1.2)
    above.set(ylabel=view.axis, xlim=(-0.5, len(x) - 0.5))
    above.tick_params(labelbottom=False)
    above.legend(loc="best", fontsize=9)
    for row, criterion in enumerate(view.finding.criteria):
        words = [data[column_name(view, f"verdict {row + 1}")][place] for place in places]
        for place, word in zip(x, words, strict=True):
            verdict = (criterion.met if criterion.met.verdict.word == word else criterion.unmet).verdict
            below.barh(row, 1, left=place - 0.5, height=0.9, color=verdict.colour)
            below.text(float(place), row, verdict.sign, color="white", ha="center", va="center", fontsize=9)
    claims = [", ".join(criterion.claims) for criterion in view.finding.criteria]
    labels = [step_text(slider, n, view.finding) for n in range(len(x))]
    below.set(ylim=(len(claims) - 0.5, -0.5), xlim=(-0.5, len(x) - 0.5), xlabel=slider.label)
    below.set_xticks(x, labels, fontsize=8, rotation=0 if sum(map(len, labels)) < 60 else 30)
    below.set_yticks(range(len(claims)), claims, fontsize=8)
    below.grid(False)
    for edge in below.spines.values():
        edge.set_visible(False)


def alt(exploration: Exploration, data: Mapping[str, Any]) -> str:
    """The static picture in words, from its numbers."""
    parts = [part for view in exploration.views for part in _view_in_words(exploration, view, data)]
    return f"{exploration.title} " + "; ".join(parts) + "."


def _view_in_words(exploration: Exploration, view: View, data: Mapping[str, Any]) -> list[str]:
    """Where each drawn quantity is lowest and highest along the first slider, and where its verdicts turn."""
    slider = exploration.sliders_of(view)[0]
    places = slice_along_first(exploration, view)
    published = {quantity.name: quantity for quantity in view.finding.run().quantities}
    steps = [step_text(slider, n, view.finding) for n in range(len(places))]
    parts = []
    for name in view.drawn:
        values = [float(data[column_name(view, name)][place]) for place in places]
        low, high = (
            format_value(value, published[name].unit, None, 3, published[name].floor)
            for value in (min(values), max(values))
        )
        if low == high:
            parts.append(f"{name.replace('_', ' ')} is {low} at every {slider.label}")
        else:
            parts.append(
                f"{name.replace('_', ' ')} is lowest, {low}, at {slider.label} {steps[values.index(min(values))]} and highest, "
                f"{high}, at {steps[values.index(max(values))]}"
            )
    for number, criterion in enumerate(view.finding.criteria, 1):
        words = [str(data[column_name(view, f"verdict {number}")][place]) for place in places]
        turns = [f"{word} from {steps[n]}" for n, word in enumerate(words) if n == 0 or word != words[n - 1]]
        said = words[0] + " throughout" if len(turns) == 1 else ", ".join(turns)
        parts.append(f"{', '.join(criterion.claims)}: {said}")
    return parts
