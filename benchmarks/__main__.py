"""``python -m benchmarks``: measure this book against the stock way, interleaved, and write benchmarks/results.md."""

from __future__ import annotations

import importlib.metadata
import itertools
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from benchmarks.findings import floors
from benchmarks.growth import grown
from benchmarks.measure import Run, interleaved, ratios, run, size, spread
from referee.sources import modules_of, read_notebook
from tests.mini import ROOT
from tests.reproducible.matrix import real

REPORT = ROOT / "benchmarks" / "results.md"
REFEREE = [sys.executable, "-m", "referee"]
STOCK = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", "-q"]
ANEW = [*STOCK, "--all"]  # a model is no dependency that Sphinx knows: only this runs the notebooks that stand on it
AIMS = {
    "cold": 1.0,
    "one model edited": 0.25,
    "prose edited": 0.3,
    "prose edited, stock warm": 0.3,
    "nothing changed": 0.1,
}
_serial = itertools.count()


def stock(folder: Path) -> Path:
    """A copy that is built the stock way: every notebook executed in the build, no guard."""
    book = real(folder)
    config = (book / "_config.yml").read_text(encoding="utf-8")
    config = re.sub(r'execute_notebooks: "off"', "execute_notebooks: force\n  timeout: 600", config)
    (book / "_config.yml").write_text(config, encoding="utf-8")
    publish = book / "referee" / "publish.py"
    text = publish.read_text(encoding="utf-8")
    guard = '    app.connect("builder-inited", guard, priority=100)\n'
    if guard not in text:
        raise RuntimeError("referee/publish.py: the guard is not where this benchmark takes it out of the stock copy")
    publish.write_text(text.replace(guard, ""), encoding="utf-8")
    return book


def model_of_one_page(book: Path) -> Path:
    """A model that one notebook stands on, and no other: the first by name."""
    pages = sorted((book / "book").rglob("*.ipynb"))
    used = [modules_of(read_notebook(page)) for page in pages]
    for path in sorted((book / "referee" / "physics").glob("[!_]*.py")):
        if sum(f"referee.physics.{path.stem}" in modules for modules in used) == 1:
            return path
    raise RuntimeError("no model is used by one page only")


def comment(path: Path) -> None:
    """Edit a module without changing what it computes."""
    with path.open("a", encoding="utf-8") as stream:
        stream.write(f"# edit {next(_serial)}\n")


def reword(book: Path) -> None:
    """Edit prose: one sentence more on an appendix page."""
    with (book / "book" / "appendix" / "methods.md").open("a", encoding="utf-8") as stream:
        stream.write(f"\nSentence number {next(_serial)}.\n")


def against_stock(scratch: Path, repeats: int) -> dict[str, dict[str, list[Run]]]:
    """Every scenario, ours and stock in turns."""
    ours, theirs = real(scratch / "ours"), stock(scratch / "stock")
    page = {ours: ours / "_build/html/book/index.html", theirs: theirs / "_build/html/book/index.html"}
    notebooks = [str(path) for path in sorted((theirs / "book").rglob("*.ipynb"))]

    def cold_ours() -> Run:
        subprocess.run(["rm", "-rf", "_build", ".referee"], cwd=ours, check=True)
        return run(ours, [[*REFEREE, "book"]], page[ours])

    def cold_stock() -> Run:
        subprocess.run(["rm", "-rf", "_build"], cwd=theirs, check=True)
        return run(theirs, [STOCK], page[theirs])

    def model_ours() -> Run:
        comment(model_of_one_page(ours))
        return run(ours, [[*REFEREE, "record"], [*REFEREE, "book"]], page[ours])

    def model_stock() -> Run:
        comment(model_of_one_page(theirs))
        return run(theirs, [ANEW], page[theirs])

    def prose_ours() -> Run:
        reword(ours)
        return run(ours, [[*REFEREE, "book"]], page[ours])

    def prose_stock() -> Run:
        reword(theirs)
        return run(theirs, [ANEW], page[theirs])

    def prose_warm() -> Run:
        reword(theirs)
        return run(theirs, [STOCK], page[theirs])

    def series() -> Run:
        return run(theirs, [[str(Path(sys.executable).with_name("jupyter")), "execute", *notebooks]])

    return {
        "cold": interleaved(repeats, {"ours": cold_ours, "stock": cold_stock, "in series": series}),
        "one model edited": interleaved(repeats, {"ours": model_ours, "stock": model_stock}),
        "prose edited": (prose := interleaved(repeats, {"ours": prose_ours, "stock": prose_stock, "warm": prose_warm})),
        "prose edited, stock warm": {"ours": prose["ours"], "stock": prose["warm"]},
        "nothing changed": interleaved(
            repeats, {"ours": lambda: run(ours, [[*REFEREE, "book"]]), "stock": lambda: run(theirs, [STOCK])}
        ),
        "size": {"ours": [Run(0, size(ours / "_build/html"))], "stock": [Run(0, size(theirs / "_build/html"))]},
    }


def growth(scratch: Path, repeats: int) -> dict[int, dict[str, list[Run]]]:
    """Cold build, and record and book after one edit, of a book with more and more copies of a chapter."""
    books = {copies: grown(scratch / f"grown{copies}", copies) for copies in (1, 2, 4, 8)}
    found: dict[int, dict[str, list[Run]]] = {copies: {"cold": [], "re-proof": []} for copies in books}
    for _ in range(repeats):
        for copies, book in books.items():
            run(book, [[*REFEREE, "record"]])
            subprocess.run(["rm", "-rf", "_build", ".referee"], cwd=book, check=True)
            found[copies]["cold"].append(run(book, [[*REFEREE, "book"]]))
            comment(book / "referee/physics/spring.py")
            found[copies]["re-proof"].append(run(book, [[*REFEREE, "prove"]]))
    return found


def imports(count: int = 8) -> list[tuple[str, float]]:
    """What a kernel of the book imports, the slowest packages first, in milliseconds of their own and all below."""
    code = "from referee import draw, judge; draw"
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code], cwd=ROOT, capture_output=True, text=True
    ).stderr
    rows = re.findall(r"import time:\s+\d+ \|\s+(\d+) \| ( *)(\S+)", told)
    whole = [(name, int(total) / 1000) for total, indent, name in rows if "." not in name]
    return sorted(whole, key=lambda row: -row[1])[:count]


def report(scenarios: dict[str, dict[str, list[Run]]], grown_: dict[int, dict[str, list[Run]]], repeats: int) -> str:
    """The results as Markdown."""
    versions = ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ("jupyter-book", "nbval", "numpy", "qutip")
    )
    lines = [
        "# How long it takes",
        "",
        "Written by `make bench`. Ours proves every notebook that has no proof, and builds HTML and PDF; stock is `jupyter-book build` of the same",
        "notebooks with `execute_notebooks: force`, which verifies nothing and builds HTML only. Both ran in turns in scratch copies; ratios are the measure.",
        "After an edit stock builds with `--all`: without it a changed model runs no notebook, and pages keep the titles that others had. The row `stock warm`",
        "is for comparison with that build, which reads and writes one page again; ours reads one page again and writes all of them and the PDF, so that nothing is left over.",
        "",
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[2]:.1f} in the last quarter of an hour; Python {platform.python_version()}, {versions}; {repeats} repeats; median (range).",
        "",
        "| what | ours, s | stock, s | ours : stock | aim | |",
        "|:--|--:|--:|--:|--:|:--|",
    ]
    for name, aim in AIMS.items():
        ours, theirs = scenarios[name]["ours"], scenarios[name]["stock"]
        ratio = ratios(ours, theirs)
        met = "met" if sorted(ratio)[len(ratio) // 2] <= aim else "missed"
        lines.append(
            f"| {name} | {spread([one.seconds for one in ours])} | {spread([one.seconds for one in theirs])} | {spread(ratio, 2)} | {aim:g} | {met} |"
        )
    series = scenarios["cold"]["in series"]
    cold, their_cold = scenarios["cold"]["ours"], scenarios["cold"]["stock"]
    lines += [
        "",
        f"- `jupyter execute` of all notebooks in series, no book: {spread([one.seconds for one in series])} s; our whole cold book is {spread(ratios(cold, series), 2)} of it.",
        f"- First page after a cold start: ours {spread([one.first_page or 0 for one in cold])} s, stock {spread([one.first_page or 0 for one in their_cold])} s.",
        f"- Peak memory of all processes, cold: ours {max(one.memory for one in cold) / 2**20:.0f} MiB, stock {max(one.memory for one in their_cold) / 2**20:.0f} MiB.",
        f"- Size of the site: ours {scenarios['size']['ours'][0].memory / 2**20:.1f} MiB (with the PDF), stock {scenarios['size']['stock'][0].memory / 2**20:.1f} MiB.",
        "",
        "## Growth",
        "",
        "The miniature book of the tests with copies of one chapter. Re-proof is `referee prove` after an edit of one model.",
        "",
        "| copies | cold book, s | of one copy | re-proof, s | of one copy |",
        "|--:|--:|--:|--:|--:|",
    ]
    for copies, runs in grown_.items():
        cells = [
            f"{spread([one.seconds for one in runs[kind]])} | {spread(ratios(runs[kind], grown_[1][kind]), 2)}"
            for kind in ("cold", "re-proof")
        ]
        lines.append(f"| {copies} | {' | '.join(cells)} |")
    found = floors()
    total, floor = sum(one[1] for one in found), sum(one[2] for one in found)
    lines += [
        "",
        "## Findings",
        "",
        f"{len(found)} findings take {total:.2f} s together; the slowest single library call of each, summed, takes {floor:.2f} s. The slowest:",
        "",
        "| finding | s | slowest call, s | ratio |",
        "|:--|--:|--:|--:|",
        *(
            f"| {name} | {seconds:.3f} | {slowest:.3f} | {seconds / max(slowest, 1e-9):.1f} |"
            for name, seconds, slowest in found[:12]
        ),
        "",
        "## Imports of a kernel",
        "",
        "| package | ms, with all that it imports |",
        "|:--|--:|",
        *(f"| {name} | {milliseconds:.0f} |" for name, milliseconds in imports()),
    ]
    return "\n".join(lines) + "\n"


@click.command()
@click.option("--repeats", type=click.IntRange(1, 20), default=3, show_default=True)
def main(repeats: int) -> None:
    """Measure and write benchmarks/results.md."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        grown_ = growth(Path(folder), repeats)
        scenarios = against_stock(Path(folder), repeats)
        REPORT.write_text(report(scenarios, grown_, repeats), encoding="utf-8")
    click.echo(REPORT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
