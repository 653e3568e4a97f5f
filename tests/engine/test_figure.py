"""Figures are compared as data."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest

from referee.figure import Drawing, FigureError, compare, figure_id, render, write


def draw_line(slope: float = 1.0) -> Drawing:
    x = np.linspace(0, 1, 5)
    figure, axes = plt.subplots()
    axes.plot(x, slope * x)
    return Drawing(
        figure, {"x": x, "y / m": slope * x, "name": np.array(["a", "b"])}, "A line.", "A line that rises to 1."
    )


def test_written_data_agree_with_themselves_and_bytes_repeat(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write(render(draw_line), "line", tmp_path / folder)
    assert "3 columns, 5 rows agree" in compare(draw_line(), "line", tmp_path / "one")
    for suffix in ("svg", "pdf", "csv"):
        assert (tmp_path / "one" / f"line.{suffix}").read_bytes() == (tmp_path / "two" / f"line.{suffix}").read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("0.25,0.25", "0.25,-0.25", r"column 'y / m', row 2: 0.25 is computed, -0.25"),
        ("1,1,", "", "has 5 values, 4"),
        ("y / m", "y / s", "columns"),
        (",b", ",c", "column 'name', row 2"),
    ],
)
def test_an_altered_csv_is_found(tmp_path: Path, old: str, new: str, message: str) -> None:
    write(draw_line(), "line", tmp_path)
    path = tmp_path / "line.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(FigureError, match=message):
        compare(draw_line(), "line", tmp_path)


def test_a_missing_csv_is_named(tmp_path: Path) -> None:
    with pytest.raises(FigureError, match=r"figures/line.csv is missing"):
        compare(draw_line(), "line", tmp_path)


def test_a_figure_that_holds_nan_is_refused() -> None:
    with pytest.raises(FigureError, match="not finite"):
        render(lambda: draw_line(float("nan")))


def test_the_id_follows_from_the_name() -> None:
    def draw_two_words() -> Drawing:
        raise RuntimeError("never called")

    draw_two_words.__module__ = "referee.quantum_fusion.rates"
    assert figure_id(draw_two_words) == "quantum-fusion-two-words"


def test_what_the_last_digits_of_a_computation_do_is_not_written(tmp_path: Path) -> None:
    for folder, stray in (("one", 0.0), ("other", 3e-12)):
        plot, axes = plt.subplots()
        axes.plot([0.1, 0.7 + stray, 0.9], [0.2, 0.37 + stray, 0.5], "o-")
        write(Drawing(plot, {"x": [0.1]}, "A line.", "A line."), "line", tmp_path / folder)
        plt.close(plot)
    for suffix in ("svg", "pdf"):
        one, other = ((tmp_path / folder / f"line.{suffix}").read_bytes() for folder in ("one", "other"))
        assert one == other
