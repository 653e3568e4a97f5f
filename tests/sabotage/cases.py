"""The injuries: what is done to a copy of the miniature book, which command meets it, and the culprit that it must name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = "book/mini/page.ipynb"
CSV, SVG = "figures/mini-energy.csv", "figures/mini-energy.svg"
MODEL, SECTION = "referee/physics/mode.py", "referee/mini/section.py"
LEDGER, INDEX = "claims/mini.yaml", "book/index.md"
HTML = "_build/html/book/mini/page.html"


@dataclass(frozen=True)
class Case:
    """One injury. `command` is what a person would run next; its one line of refusal must hold `named`."""

    name: str
    injure: Callable[[Path], object]
    command: str
    named: str


def edit(book: Path, file: str, old: str, new: str) -> None:
    """Replace the first `old` in a file of the book; the injury is no injury if it is not there."""
    path = book / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old} is not in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def swap(old: str, new: str, file: str) -> Callable[[Path], None]:
    """An injury that replaces text."""
    return lambda book: edit(book, file, old, new)


def in_notebook(change: Callable[[list[Any]], None], file: str = PAGE) -> Callable[[Path], None]:
    """An injury to the cells of a notebook."""

    def injure(book: Path) -> None:
        notebook = json.loads((book / file).read_text(encoding="utf-8"))
        change(notebook["cells"])
        (book / file).write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    return injure


def code(cells: list[Any]) -> list[Any]:
    """The code cells among `cells`."""
    return [cell for cell in cells if cell["cell_type"] == "code"]


def strip(cells: list[Any]) -> None:
    """Take the outputs and the counts."""
    for cell in code(cells):
        cell["outputs"], cell["execution_count"] = [], None


def uncount(cells: list[Any]) -> None:
    """Take the counts and leave the outputs."""
    for cell in code(cells):
        cell["execution_count"] = None


def empty_last(cells: list[Any]) -> None:
    """Take the output of the last cell and leave its count."""
    cells[-1]["outputs"] = []


def reorder(cells: list[Any]) -> None:
    """Exchange the last two cells and number them as if they had run so."""
    cells[-1], cells[-2] = cells[-2], cells[-1]
    for count, cell in enumerate(code(cells), 1):
        cell["execution_count"] = count


def raising(cells: list[Any]) -> None:
    """Let the last cell raise."""
    cells[-1]["source"] = ["1 / 0"]


def new_page(book: Path) -> None:
    """Add a page that no record knows."""
    shutil.copyfile(book / PAGE, book / "book/mini/third.ipynb")


CASES = (
    Case("one digit in a stored output", swap("4 ħω", "5 ħω", PAGE), "book", PAGE),
    Case("a verdict word edited in a notebook", swap("contradicted", "holds", PAGE), "book", PAGE),
    Case("a verdict word edited in findings.json", swap("contradicted", "holds", "findings.json"), "book", "findings.json"),
    Case("a verdict word edited in the built page", swap("contradicted", "holds", HTML), "guard", HTML),
    Case("a verdict word edited in the built page's source", swap("contradicted", "holds", "_build/html/_sources/book/mini/page.ipynb"), "guard", "_build/html/_sources/book/mini/page.ipynb"),
    Case("the PDF replaced", lambda book: (book / "_build/coherence-under-review.pdf").write_bytes(b"%PDF"), "guard", "_build/coherence-under-review.pdf"),
    Case("one sign in the CSV of a figure", swap("6.25", "-6.25", CSV), "book", CSV),
    Case("an SVG swapped for another", lambda book: shutil.copyfile(book / "figures/mini-stretch.svg", book / SVG), "book", SVG),
    Case("a figure deleted", lambda book: (book / "figures/mini-energy.pdf").unlink(), "book", "figures/mini-energy.pdf is missing"),
    Case("a figure that nobody drew", lambda book: shutil.copyfile(book / SVG, book / "figures/mini-extra.svg"), "book", "figures/mini-extra.svg is not in record.json"),
    Case("a label of a figure changed, its data not", swap('ylabel=r"energy left out', 'ylabel=r"energy put in', SECTION), "book", "referee.mini.section.draw_energy would draw it differently"),
    Case("the style of figures changed", swap("font.size: 11", "font.size: 12", "referee/referee.mplstyle"), "book", "would draw it differently"),
    Case("outputs stripped", in_notebook(strip), "book", f"{PAGE}, cell 2 (cell-0): no execution count"),
    Case("execution counts removed", in_notebook(uncount), "book", f"{PAGE}, cell 2 (cell-0): no execution count"),
    Case("one output emptied", in_notebook(empty_last), "book", f"{PAGE}, cell 5 (cell-3): its output is missing"),
    Case("cells reordered", in_notebook(reorder), "book", PAGE),
    Case("a physics constant changed without `make record`", swap("STIFFNESS = 2.0", "STIFFNESS = 2.1", "referee/physics/spring.py"), "book", "referee.physics.spring"),
    Case("the same, and the bare convention", swap("STIFFNESS = 2.0", "STIFFNESS = 2.1", "referee/physics/spring.py"), "jupyter-book", "referee.physics.spring"),
    Case("a predicate's threshold changed", swap("threshold=0.001", "threshold=0.002", SECTION), "book", f"{PAGE}, Cell 2 does not reproduce; changed since the record: referee.mini.section"),
    Case("the engine's scale of verdicts reworded", swap('"contradicted"', '"refuted"', "referee/verdict.py"), "book", "referee.verdict"),
    Case("the lock changed", swap("lock", "other lock", "requirements.txt"), "guard", PAGE),
    Case("a ledger claim deleted", swap("\n  - {id: MINI-02,", "\n  # {id: MINI-02,", LEDGER), "book", LEDGER),
    Case("a line range shortened", swap("[[1, 2]]", "[[1, 1]]", LEDGER), "book", f"{LEDGER}:6: source line 2 is not accounted for"),
    Case("a claim reworded after its verdict", swap("is nothing", "is all", LEDGER), "guard", PAGE),
    Case("a manuscript's hash altered", swap("0000", "0001", LEDGER), "book", LEDGER),
    Case("a witness that no longer flips", swap('{"alpha": 0.0}', '{"alpha": 3.0}', SECTION), "record", "coherent-energy: the reversal of 'missing <= 0.001' gave 9 and does not flip"),
    Case("a witness outside its bounds", swap('{"alpha": 0.0}', '{"alpha": 9.0}', SECTION), "record", "coherent-energy: alpha = 9 is outside [0, 4]"),
    Case("a finding that returns NaN", swap("return alpha**2", "return alpha * float('nan')", MODEL), "record", "referee.mini.section"),
    Case("one of two methods broken", swap("return mean", "return mean + 1", MODEL), "record", "coherent-energy: photons: closed form and Poisson sum differ by 1"),
    Case("both verdicts of a criterion the same", swap("Verdict.CONTRADICTED, ", "Verdict.HOLDS, ", SECTION), "record", "both rulings say 'holds'"),
    Case("a finding without its claim", swap('claims=("MINI-01",)', 'claims=("MINI-09",)', SECTION), "book", "decides MINI-09"),
    Case("a notebook that raises, for the record", in_notebook(raising), "record", f"{PAGE}: ZeroDivisionError"),
    Case("a notebook that raises, for the book", in_notebook(raising), "book", f"{PAGE}, Cell 3 does not reproduce"),
    Case("a page that no record knows", new_page, "book", "book/mini/third.ipynb is not in record.json"),
    Case("a page deleted", lambda book: (book / PAGE).unlink(), "book", PAGE),
    Case("the record deleted", lambda book: (book / "record.json").unlink(), "book", "record.json is missing"),
    Case("the record cut short", lambda book: (book / "record.json").write_bytes((book / "record.json").read_bytes()[:200]), "book", "record.json is not readable"),
    Case("an undefined citation", swap("`glauber1963`", "`nobody2000`", INDEX), "book", "nobody2000"),
    Case("a number glued that no finding gives", swap("coherent-energy.missing", "coherent-energy.mising", INDEX), "book", "coherent-energy.mising"),
    Case("a comment on a claim that is not there", swap("MINI-01", "MINI-07", "book/mini/comments.yaml"), "book", "MINI-07"),
)  # fmt: skip
