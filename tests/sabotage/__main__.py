"""``python -m tests.sabotage``: which injuries the stock stack lets through; writes benchmarks/sabotage.md.

Stock is Jupyter Book with its own defaults on the same miniature (no guard, notebooks executed where outputs are missing),
and nbval as it comes.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

import click

from tests.mini import ROOT, referee, run, write_book
from tests.sabotage.cases import CASES

REPORT = ROOT / "benchmarks" / "sabotage.md"
GUARD = '    app.connect("builder-inited", guard, priority=100)\n'
BUILD = "from jupyter_book.cli.main import main; main(['build', '.', '-q'])"


def stock(book: Path) -> None:
    """Take the guard out of a copy and let Jupyter Book execute as it does by default."""
    for file, old, new in (
        ("referee/publish.py", GUARD, ""),
        ("_config.yml", 'execute_notebooks: "off"', "execute_notebooks: auto"),
    ):
        text = (book / file).read_text(encoding="utf-8")
        if old not in text:
            raise RuntimeError(f"{file}: '{old.strip()}' is not there to be replaced")
        (book / file).write_text(text.replace(old, new), encoding="utf-8")


def passes(book: Path, *arguments: str) -> bool:
    """Whether a command on the copy ends as if all were well."""
    done = run(book, *arguments)
    return done.returncode == 0 and not re.search(r"Traceback|ERROR", done.stdout + done.stderr)


@click.command()
def main() -> None:
    """Run every injury past the stock stack."""
    lines = [
        "# What sabotage meets",
        "",
        "Written by `python -m tests.sabotage`. This book refuses every injury below by name (`tests/sabotage/`); the columns say what the stock commands do.",
        "",
        "| injury to the miniature | refused here by | `jupyter-book build` | `pytest --nbval` |",
        "|:--|:--|:--|:--|",
    ]
    through = 0
    with tempfile.TemporaryDirectory() as folder:
        whole = write_book(Path(folder) / "whole")
        for command in ("record", "book"):
            done = referee(whole, command)
            if done.returncode:
                raise RuntimeError(done.stderr)
        for case in CASES:
            book = Path(shutil.copytree(whole, Path(folder) / "book"))
            case.injure(book)
            stock(book)
            built = passes(book, "-c", BUILD)
            tested = passes(book, "-m", "pytest", "--nbval", "-q", "-o", "addopts=", "-W", "default", "book")
            through += built and tested
            command = "jupyter-book build ." if case.command == "jupyter-book" else f"referee {case.command}"
            said = ["lets it through" if good else "stops" for good in (built, tested)]
            lines.append(f"| {case.name} | `{command}` | {' | '.join(said)} |")
            click.echo(lines[-1])
            shutil.rmtree(book)
    lines += ["", f"{through} of {len(CASES)} pass both stock commands."]
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    click.echo(lines[-1])


if __name__ == "__main__":
    main()
