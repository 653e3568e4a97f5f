"""``python -m tests.reproducible``: build the book under every row of the matrix and compare all bytes with the first."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from tests.mini import ROOT
from tests.reproducible.matrix import (
    ACROSS_PYTHONS,
    Row,
    differences,
    files,
    first_difference,
    make,
    miniature,
    real,
    rows,
)

REPORT = ROOT / "benchmarks" / "reproducibility.md"


def pythons() -> list[str]:
    """Other Pythons of this machine that the lock allows, by the version in their name."""
    found = [shutil.which(f"python3.{minor}") or "" for minor in range(11, 20)]
    return [path for path in found if path and _version(path) not in ("", f"3.{sys.version_info.minor}")]


def _version(python: str) -> str:
    """``3.12``, or nothing if that Python does not start."""
    code = "import sys, venv, ensurepip; print(f'3.{sys.version_info.minor}')"
    return subprocess.run([python, "-c", code], capture_output=True, text=True).stdout.strip()


def environment(python: str) -> str:
    """A locked environment for another Python, kept in the ignored folder; returns its Python."""
    folder = ROOT / ".referee" / f"python{_version(python)}"
    inner = folder / "bin" / "python"
    if not (folder / ".whole").is_file():
        pip = [str(inner), "-m", "pip", "install", "--quiet", "--no-deps"]
        subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=True)
        subprocess.run(
            [*pip, "--require-hashes", "-r", str(ROOT / "requirements.txt")], check=True, capture_output=True
        )
        subprocess.run([*pip, "--no-build-isolation", "-e", str(ROOT)], check=True, capture_output=True)
        (folder / ".whole").touch()
    return str(inner)


@click.command()
@click.option("--miniature", "small", is_flag=True, help="The miniature book of the tests in place of the real one.")
@click.option("--only", default="", help="Only rows whose name holds this text.")
def main(small: bool, only: str) -> None:
    """Build under every row and compare; one line a row, and the first difference where there is one."""
    copy = miniature if small else real
    chosen = [row for row in rows() if only in row.name]
    for python in pythons():
        name = f"Python {_version(python)}"
        if only in name:
            try:
                chosen.append(Row(name, python=environment(python), kinds=ACROSS_PYTHONS))
            except subprocess.CalledProcessError as error:
                click.echo(f"– {name}: its environment cannot be installed ({error.returncode})")
    told, good, at = {}, True, commit()
    with tempfile.TemporaryDirectory(prefix="reproducible-") as scratch:
        first = make(Row("the first build"), copy, Path(scratch) / "first")
        counted = ", ".join(f"{len(files(first, kind))} {kind}" for kind in Row("").kinds)
        click.echo(f"the first build: {counted}")
        for number, row in enumerate(chosen):
            start = time.monotonic()
            line, same = _row(row, first, copy, Path(scratch) / str(number))
            good &= same
            told[row.name] = f"{line} (at {at})"
            click.echo(f"{line} ({time.monotonic() - start:.0f} s)")
            shutil.rmtree(Path(scratch) / str(number))
            # after every row: an hour's work is not lost with its last
            REPORT.write_text(report(told, REPORT.read_text(encoding="utf-8"), counted, small), encoding="utf-8")
    sys.exit(not good)


def commit() -> str:
    """What stands here, as git names it."""
    return subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()


def report(told: dict[str, str], before: str, counted: str, small: bool) -> str:
    """The rows as Markdown; of the report `before`, those of the same book that were not run again stay."""
    book = "the miniature book of the tests" if small else "this book"
    head = f"Written by `make reproducible`: {book}, executed and built anew under each row, and compared with a first build ({counted})."
    kept = re.findall(r"^- (. ([^:\n]+): .*)$", before, re.M) if f": {book}," in before else []
    rows = {**{name: line for line, name in kept}, **told}
    return "\n".join(["# Bit for bit", "", head, "", *(f"- {line}" for line in rows.values())]) + "\n"


def _row(row: Row, first: Path, copy: object, scratch: Path) -> tuple[str, bool]:
    """The line of one row, and whether all is the same."""
    try:
        book = make(row, copy, scratch)  # type: ignore[arg-type]
        found = differences(first, book, row.kinds)
    except RuntimeError as error:
        scratch.mkdir(parents=True, exist_ok=True)
        return f"✗ {error}", False
    differing = [name for names in found.values() for name in names]
    if not differing:
        return f"✓ {row.name}: {', '.join(row.kinds)} identical", True
    told = "; ".join(f"{len(names)} {kind}" for kind, names in found.items() if names)
    click.echo(first_difference(first, book, differing[0]))
    return f"✗ {row.name}: {told} differ, first {differing[0]}", False


if __name__ == "__main__":
    main()
