"""HTML by Jupyter Book, PDF by Typst, both from the record, swapped in whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from referee.paths import root
from referee.record import Log, RecordError, check_all, hidden
from referee.sources import sha256

PDF = "coherence-under-review.pdf"


def _inputs() -> list[Path]:
    """Every file that the built book depends on."""
    found = [
        root() / name
        for name in (
            "_config.yml",
            "_toc.yml",
            "record.json",
            "findings.json",
            "requirements.txt",
            "README.md",
            "CHANGELOG.md",
        )
    ]
    for folder, pattern in (("book", "*"), ("claims", "*.yaml"), ("replies", "*.yaml"), ("figures", "*"), ("referee", "*"), ("tests", "*.py")):
        found += sorted((root() / folder).rglob(pattern))
    return [
        path
        for path in found
        if path.is_file() and "__pycache__" not in path.parts and ".ipynb_checkpoints" not in path.parts
    ]


def stamp() -> str:
    """One hash for all that the built book depends on."""
    return sha256("".join(f"{path.relative_to(root())}:{sha256(path.read_bytes())}\n" for path in _inputs()))


def build(log: Log) -> None:
    """Build what changed; where nothing did, say where the book is.

    Raises
    ------
    RecordError
        If the record may not be published or a builder warns.
    """
    site, pdf = root() / "_build" / "html", root() / "_build" / PDF
    mark = hidden() / "built.json"
    now = stamp()
    if site.is_dir() and pdf.is_file() and mark.is_file() and json.loads(mark.read_text()) == now:
        log("build: nothing changed")
    else:
        check_all()
        work = hidden() / "build"
        shutil.rmtree(work, ignore_errors=True)  # a warm build keeps pieces of the last one
        log("build: HTML")
        _jupyter_book(work, [])
        log("build: PDF")
        _jupyter_book(work, ["--builder", "custom", "--custom-builder", "typstpdf"])
        _swap_in(work / "_build", site, pdf)
        mark.write_text(json.dumps(now))
    log(f"HTML  {site.relative_to(root())}/index.html")
    log(f"PDF   {pdf.relative_to(root())}")


def _jupyter_book(work: Path, options: list[str]) -> None:
    """Run Jupyter Book with every warning an error; after a failure forget what was cached, so that it fails again."""
    command = [
        str(Path(sys.executable).with_name("jupyter-book")),
        "build",
        str(root()),
        "--path-output",
        str(work),
        "-W",
        "-n",
        "--keep-going",
        "-q",
        *options,
    ]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1767225600"}
    run = subprocess.run(
        command,
        cwd=root(),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    hidden().mkdir(exist_ok=True)
    (hidden() / "build.log").write_text(run.stdout, encoding="utf-8")
    if run.returncode:
        shutil.rmtree(work, ignore_errors=True)
        told = [line for line in run.stdout.splitlines() if "WARNING" in line or "ERROR" in line or "rror:" in line]
        raise RecordError(f"the book does not build: {told[0].strip() if told else 'see .referee/build.log'}")


def _swap_in(built: Path, site: Path, pdf: Path) -> None:
    """Replace the published site and PDF by those just built."""
    fresh = hidden() / "html"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(built / "html", fresh)
    (fresh / ".buildinfo").unlink(missing_ok=True)
    made = next((built / "typstpdf").glob("*.pdf"))
    shutil.copyfile(made, fresh / PDF)
    site.parent.mkdir(exist_ok=True)
    old = hidden() / "html.old"
    shutil.rmtree(old, ignore_errors=True)
    if site.is_dir():
        os.replace(site, old)
    os.replace(fresh, site)
    shutil.rmtree(old, ignore_errors=True)
    shutil.copyfile(made, pdf.with_suffix(".tmp"))
    os.replace(pdf.with_suffix(".tmp"), pdf)
