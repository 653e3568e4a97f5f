"""Figures: drawn once, published as SVG, PDF and CSV, and compared as data ever after."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.backends import backend_pdf
from matplotlib.figure import Figure

STYLE = Path(__file__).with_name("referee.mplstyle")
TOLERANCE = 1e-6


class FigureError(Exception):
    """A figure whose data do not agree with those published, or whose data cannot be published."""


@dataclass(frozen=True)
class Drawing:
    """A figure, the columns it draws (name with unit → values or words), its caption and its alt text."""

    figure: Figure
    data: Mapping[str, Sequence[float] | Sequence[str] | np.ndarray]
    caption: str
    alt: str
    tolerance: float = TOLERANCE


def _parts(function: Callable[[], Drawing]) -> tuple[Callable[..., Drawing], tuple[str, ...]]:
    """The function that draws and the arguments that a partial of it carries."""
    return (function.func, function.args) if isinstance(function, partial) else (function, ())


def figure_id(function: Callable[[], Drawing]) -> str:
    """``referee.qcd.equation.draw_optimum`` → ``qcd-optimum``; arguments of a partial are appended."""
    drawn, arguments = _parts(function)
    manuscript = drawn.__module__.split(".")[-2].replace("_", "-")
    return "-".join([manuscript, drawn.__name__.removeprefix("draw_").replace("_", "-"), *arguments])


def drawn_by(function: Callable[[], Drawing]) -> str:
    """The dotted name of the function that draws."""
    drawn, _ = _parts(function)
    return f"{drawn.__module__}.{drawn.__name__}"


def render(function: Callable[[], Drawing]) -> Drawing:
    """Call a figure function under the style sheet and check that its data can be published.

    Raises
    ------
    FigureError
        If a column holds a number that is not finite, or the caption or the alt text is missing.
    """
    with matplotlib.style.context(STYLE):
        drawing = function()
        drawing.figure.draw_without_rendering()
    plt.close(drawing.figure)
    name = figure_id(function)
    if not drawing.caption.strip() or not drawing.alt.strip():
        raise FigureError(f"figure {name}: caption and alt text are both needed")
    for column, values in drawing.data.items():
        array = np.asarray(values)
        if array.ndim != 1:
            raise FigureError(f"figure {name}: column '{column}' has {array.ndim} dimensions, not one")
        if array.dtype.kind in "fc" and not np.all(np.isfinite(array)):
            raise FigureError(f"figure {name}: column '{column}' holds a number that is not finite")
    return drawing


def to_csv(data: Mapping[str, Sequence[float] | Sequence[str] | np.ndarray]) -> str:
    """The columns as CSV text with nine significant digits; shorter columns end in blanks."""
    columns = [[_cell(value) for value in np.asarray(values)] for values in data.values()]
    height = max(map(len, columns))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(data)
    for row in range(height):
        writer.writerow([column[row] if row < len(column) else "" for column in columns])
    return stream.getvalue()


def _cell(value: object) -> str:
    return (
        f"{value:.9g}"
        if isinstance(value, (int, float, np.number)) and not isinstance(value, (bool, np.bool_))
        else str(value)
    )


def write(drawing: Drawing, name: str, folder: Path) -> None:
    """Write `name`.svg, .pdf and .csv into `folder`, without dates, so that equal data give equal bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    with matplotlib.style.context(STYLE), _six_decimals():
        drawing.figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Title": drawing.alt})
        drawing.figure.savefig(
            folder / f"{name}.pdf", metadata={"CreationDate": None, "ModDate": None, "Title": drawing.alt}
        )
    (folder / f"{name}.csv").write_text(to_csv(drawing.data), encoding="utf-8")


@contextmanager
def _six_decimals() -> Iterator[None]:
    """Let a PDF hold six decimals of a point, as an SVG does: Matplotlib writes ten, and the last ones differ by how many threads computed."""
    whole: Callable[[Any], bytes] = backend_pdf.pdfRepr
    backend_pdf.pdfRepr = lambda value: whole(round(value, 6) if isinstance(value, float) else value)
    try:
        yield
    finally:
        backend_pdf.pdfRepr = whole


def compare(drawing: Drawing, name: str, folder: Path) -> str:
    """Compare recomputed data with the published CSV; returns the line that the cell prints.

    Raises
    ------
    FigureError
        If the CSV is missing or a column, a length or a value differs; the message names figure, column and row.
    """
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise FigureError(f"figure {name}: figures/{name}.csv is missing; run `make record`")
    with path.open(newline="", encoding="utf-8") as stream:
        head, *rows = csv.reader(stream)
    if head != list(drawing.data):
        raise FigureError(f"figure {name}: columns {list(drawing.data)} are computed, {head} are published")
    for index, (column, values) in enumerate(drawing.data.items()):
        old = [row[index] if index < len(row) else "" for row in rows]
        while old and old[-1] == "":
            old.pop()
        _compare_column(name, column, np.asarray(values), old, drawing.tolerance)
    return f"figure {name}: {len(head)} columns, {len(rows)} rows agree with figures/{name}.csv to {drawing.tolerance:g} of each column's range"


def _compare_column(name: str, column: str, new: np.ndarray, old: list[str], tolerance: float) -> None:
    if len(new) != len(old):
        raise FigureError(f"figure {name}: column '{column}' has {len(new)} values, {len(old)} are published")
    if new.dtype.kind not in "iuf":
        wrong = [row for row, (a, b) in enumerate(zip(new, old, strict=True)) if str(a) != b]
    else:
        numbers = np.array([float(cell) for cell in old])
        scale = float(np.max(np.abs(numbers))) or 1.0
        wrong = list(np.flatnonzero(~(np.abs(new - numbers) <= tolerance * scale)))
    if wrong:
        row = int(wrong[0])
        raise FigureError(
            f"figure {name}: column '{column}', row {row + 1}: {new[row]} is computed, {old[row]} is published"
        )
