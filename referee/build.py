"""HTML by Jupyter Book, PDF by Typst, both from the record, swapped in whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from referee import manuscripts, report, stamp
from referee.paths import root
from referee.record import Log, RecordError, check_all, hidden
from referee.stamp import PDF

BUILDERS = {"html": [], "typstpdf": ["--builder", "custom", "--custom-builder", "typstpdf"]}
READ = "read.json"
PAGES = (".md", ".ipynb")
ASKED = ("record.json", "findings.json", "figures/", "referee/physics/")


def build(log: Log) -> None:
    """Build what changed; where nothing did, say where the book is.

    Raises
    ------
    RecordError
        If the record may not be published or a builder warns.
    LedgerError
        If a ledger does not account for its manuscript, or a comment names a claim that it does not hold.
    """
    site, pdf = root() / "_build" / "html", root() / "_build" / PDF
    if stamp.is_whole():
        log("build: nothing changed")
    else:
        sources = stamp.sources()
        for name in stamp.altered():
            log(f"build: {name} is not as it was built, and is made anew")
        check_all()
        for ledger in manuscripts.ledgers():
            report.comments(ledger)
        work = hidden() / "build"
        read = reading(sources)
        forget(work, read)
        log("build: HTML and PDF")
        with ThreadPoolExecutor() as pool:  # each is a process of its own, and reads the book by itself
            list(pool.map(partial(_jupyter_book, work), BUILDERS))
        _swap_in(work, site, pdf)
        (work / READ).write_text(json.dumps(read), encoding="utf-8")
        stamp.write(sources)
    log(f"HTML  {site.relative_to(root())}/index.html")
    log(f"PDF   {pdf.relative_to(root())}")


def reading(sources: dict[str, str]) -> dict[str, Any]:
    """What the reading of the book depends on: the hash of each page, and one of all else that is not asked for.

    Of what pages ask for (`referee.asked`), answers decide, and not files: findings, figures, models and arguments. Of figures
    the names count too, since a page says which file to show.
    """
    asked = (*ASKED, *(f"referee/{ledger.package.rpartition('.')[2]}/" for ledger in manuscripts.ledgers()))
    pages = {name: digest for name, digest in sources.items() if name.startswith("book/") and name.endswith(PAGES)}
    rest = {name: digest for name, digest in sources.items() if name not in pages and not name.startswith(asked)}
    figures = [name for name in sources if name.startswith("figures/")]
    return {"place": str(root()), "rest": stamp.digest([rest, figures]), "pages": pages}


def forget(work: Path, read: dict[str, Any]) -> None:
    """Drop all of the last build but its readings, and these too of pages that changed, or if anything else did.

    Every page is written anew: a page that is only refreshed keeps what others were called and how they were numbered.
    """
    then = stamp.remembered(work / READ)
    if any(then.get(key) != read[key] for key in ("place", "rest")) or then["pages"].keys() != read["pages"].keys():
        shutil.rmtree(work, ignore_errors=True)
        return
    (work / READ).unlink()  # what this build reads counts from its good end
    changed = [page for page, digest in read["pages"].items() if then["pages"][page] != digest]
    for name in BUILDERS:
        shutil.rmtree(work / name / "_build" / name, ignore_errors=True)
        for page in changed:
            (work / name / "_build" / ".doctrees" / page).with_suffix(".doctree").unlink(missing_ok=True)


def _jupyter_book(work: Path, name: str) -> None:
    """Run one builder of Jupyter Book, every warning an error; its files go to the folder `name` of `work`."""
    command = [
        sys.executable,
        "-m",
        "referee.jupyter_book",
        "build",
        str(root()),
        "--path-output",
        str(work / name),
        "-W",
        "-n",
        "--keep-going",
        "-q",
        *BUILDERS[name],
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
    log = hidden() / f"build-{name}.log"
    log.write_text(run.stdout, encoding="utf-8")
    if run.returncode:
        told = [line for line in run.stdout.splitlines() if "WARNING" in line or "ERROR" in line or "rror:" in line]
        raise RecordError(f"the book does not build: {told[0].strip() if told else f'see .referee/{log.name}'}")


def _swap_in(built: Path, site: Path, pdf: Path) -> None:
    """Replace the published site and PDF by those just built."""
    fresh = built / "html" / "_build" / "html"
    (fresh / ".buildinfo").unlink(missing_ok=True)
    made = sorted((built / "typstpdf" / "_build" / "typstpdf").glob("*.pdf"))
    for file in made:
        shutil.copyfile(file, fresh / file.name)
    site.parent.mkdir(exist_ok=True)
    old = hidden() / "html.old"
    shutil.rmtree(old, ignore_errors=True)
    if site.is_dir():
        os.replace(site, old)
    os.replace(fresh, site)
    shutil.rmtree(old, ignore_errors=True)
    for file in made:
        target = pdf.with_name(file.name)
        shutil.copyfile(file, target.with_suffix(".tmp"))
        os.replace(target.with_suffix(".tmp"), target)
