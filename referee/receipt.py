"""The receipt of a verification: what was executed where, and whether it reproduced; and the comparison of two."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import subprocess
import tempfile
import time
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml

from referee import stamp
from referee.paths import root
from referee.prove import nbval, untouched
from referee.record import (
    FORMATS,
    Log,
    RecordError,
    check_files,
    check_manuscripts,
    crew,
    finish_swap,
    read_json,
    write_json,
)
from referee.sources import canonical, lock_hash, name_of, notebooks, output_hash, sha256

FORM = 1  # of the receipt; see referee/schema/receipt.json
LIBRARIES = ("jupyter-book", "matplotlib", "nbval", "numpy", "qutip", "scipy")
CODECHECK = "https://codecheck.org.uk/spec/config/1.0/"
DIFFERS = "differs"
REPRODUCED = "reproduced"


def verify(log: Log, workers: int | None = None) -> dict[str, Any]:
    """Execute every notebook, finding and figure, without memory, and say of each whether it reproduced.

    Raises
    ------
    RecordError
        If the record is missing, or cannot be read.
    """
    finish_swap()
    record = read_json(root() / "record.json")
    start, began = time.perf_counter(), datetime.now(UTC)
    intact = _intact(record)
    log("verify: findings and figures")
    findings, figures = _recompute(record, workers)
    log("verify: notebooks")
    pages = _execute(record, workers)
    whole = not intact and all(entry["reproduced"] for group in (findings, figures, pages) for entry in group.values())
    return {
        "form": FORM,
        "verdict": REPRODUCED if whole else DIFFERS,
        "problems": intact,
        "commit": _git("rev-parse", "HEAD"),
        "uncommitted": bool(_git("status", "--porcelain")),
        "lock": lock_hash(),
        "record": sha256((root() / "record.json").read_bytes()),
        "platform": _platform(),
        "began": began.isoformat(timespec="seconds"),
        "seconds": round(time.perf_counter() - start, 1),
        "notebooks": pages,
        "findings": findings,
        "figures": figures,
        "book": _book(),
    }


def _intact(record: dict[str, Any]) -> list[str]:
    """What the guard has to say before anything is executed."""
    problems = []
    for look in (lambda: check_manuscripts(record), lambda: check_files(record), *map(_page_check, notebooks())):
        try:
            look()
        except Exception as error:  # whatever it is, it belongs on the receipt
            problems.append(" ".join(str(error).split()))
    return [*problems, *(f"{name} is not as it was built" for name in stamp.altered())]


def _page_check(path: Path) -> Any:
    return lambda: untouched(path)


def _recompute(record: dict[str, Any], workers: int | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """Judge every finding and draw every figure again, in parallel."""
    data = read_json(root() / "findings.json")
    findings: dict[str, Any] = {
        one["id"]: {"sha256": sha256(canonical(one)), "reproduced": False, "seconds": 0.0} for one in data["findings"]
    }
    figures: dict[str, Any] = {
        name: {**hashes, "reproduced": False, "identical": False, "seconds": 0.0}
        for name, hashes in record["figures"].items()
    }
    with crew(workers) as pool:
        for judged, drawn in pool.map(recompute_module, record["arguments"]):
            for name, (digest, seconds) in judged.items():
                if name in findings:
                    findings[name] |= {"reproduced": digest == findings[name]["sha256"], "seconds": seconds}
            for name, (agrees, hashes, seconds) in drawn.items():
                if name in figures:
                    identical = all(hashes[suffix] == figures[name][suffix] for suffix in FORMATS)
                    figures[name] |= {"reproduced": agrees, "identical": identical, "seconds": seconds}
    return findings, figures


def recompute_module(module: str) -> tuple[dict[str, tuple[str, float]], dict[str, tuple[bool, dict[str, str], float]]]:
    """Judge and draw one module: the hash of each finding; whether each figure's data agree, and the hashes of its files."""
    from importlib import import_module

    from referee import figure, render
    from referee.finding import judge

    code = import_module(module)
    judged, drawn = {}, {}
    for finding in code.FINDINGS:
        start = time.perf_counter()
        try:
            digest = sha256(canonical(json.loads(json.dumps(render.to_json(judge(finding))))))
        except Exception:  # a finding that cannot be judged has not reproduced
            digest = ""
        judged[finding.id] = (digest, round(time.perf_counter() - start, 3))
    for function in getattr(code, "FIGURES", ()):
        start, name = time.perf_counter(), figure.figure_id(function)
        with tempfile.TemporaryDirectory() as aside:
            try:
                drawing = figure.render(function)
                figure.compare(drawing, name, root() / "figures")
                figure.write(drawing, name, Path(aside))
                hashes = {suffix: sha256((Path(aside) / f"{name}.{suffix}").read_bytes()) for suffix in FORMATS}
                drawn[name] = (True, hashes, round(time.perf_counter() - start, 3))
            except Exception:  # a figure that cannot be drawn, or whose data differ, has not reproduced
                drawn[name] = (False, dict.fromkeys(FORMATS, ""), round(time.perf_counter() - start, 3))
    return judged, drawn


def _execute(record: dict[str, Any], workers: int | None) -> dict[str, Any]:
    """Run every notebook by nbval and read what became of its cells."""
    paths = notebooks()
    with tempfile.TemporaryDirectory() as aside:
        told = Path(aside) / "cells.xml"
        nbval(paths, lambda _: None, workers, ["--junitxml", str(told)])
        cells = list(ElementTree.parse(told).iter("testcase")) if told.is_file() else []
    pages: dict[str, Any] = {}
    for path in paths:
        name = name_of(path)
        mine = [cell for cell in cells if _file_of(cell) == name]
        wrong = [
            cell.get("name", "").rpartition("::")[2]
            for cell in mine
            if any(child.tag in ("failure", "error") for child in cell)
        ]
        recorded = record["notebooks"].get(name, {})
        pages[name] = {
            "sha256": sha256(path.read_bytes()),
            "outputs": output_hash(path),
            "cells": len(mine),
            "differing": wrong,
            "reproduced": bool(mine) and not wrong and recorded.get("outputs") == output_hash(path),
            "seconds": round(sum(float(cell.get("time", 0)) for cell in mine), 2),
        }
    return pages


def _file_of(cell: ElementTree.Element) -> str:
    """The notebook of a cell that nbval ran: ``book.qcd.ship`` or ``book/qcd/ship.ipynb::Cell 3``."""
    where = f"{cell.get('classname', '')}::{cell.get('name', '')}"
    inside = where.partition(".ipynb")[0].removeprefix("::")
    return f"{inside.replace('.', '/')}.ipynb"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root(), capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def _platform() -> dict[str, Any]:
    return {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "processors": os.cpu_count() or 1,
        "libraries": {name: importlib.metadata.version(name) for name in LIBRARIES},
    }


def _book() -> dict[str, Any]:
    """The built book, if there is one: the number of its files and one hash for them all."""
    products = stamp.products()
    return {"files": len(products), "sha256": sha256(canonical(products)) if products else ""}


def write(receipt: dict[str, Any], folder: Path, checker: str = "") -> None:
    """Write the receipt as JSON and as a page, and ``codecheck.yml``, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "receipt.json", receipt)
    (folder / "receipt.html").write_text(page(receipt), encoding="utf-8")
    (folder / "codecheck.yml").write_text(codecheck(receipt, checker), encoding="utf-8")


def counts(receipt: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """How many notebooks, findings and figures reproduced, and how many there are."""
    return {
        kind: (sum(entry["reproduced"] for entry in receipt[kind].values()), len(receipt[kind]))
        for kind in ("notebooks", "findings", "figures")
    }


def summary(receipt: dict[str, Any]) -> str:
    """The verdict in one line."""
    parts = ", ".join(f"{good} of {all_} {kind}" for kind, (good, all_) in counts(receipt).items())
    return f"{receipt['verdict']}: {parts} reproduced in {receipt['seconds']:.0f} s"


def page(receipt: dict[str, Any]) -> str:
    """The receipt as a page that stands alone."""
    facts = {
        "commit": receipt["commit"] + (" (with uncommitted changes)" if receipt["uncommitted"] else ""),
        "environment lock, SHA-256": receipt["lock"],
        "record, SHA-256": receipt["record"],
        "began": receipt["began"],
        "platform": f"{receipt['platform']['system']}, {receipt['platform']['machine']}, {receipt['platform']['implementation']} {receipt['platform']['python']}",
        "libraries": ", ".join(f"{name} {version}" for name, version in receipt["platform"]["libraries"].items()),
        "built book": f"{receipt['book']['files']} files, SHA-256 {receipt['book']['sha256']}",
    }
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td><code>{escape(value)}</code></td></tr>" for name, value in facts.items()
    )
    problems = "".join(f"<li>{escape(problem)}</li>" for problem in receipt["problems"])
    tables = ""
    for kind in counts(receipt):
        body = "".join(
            f"<tr><td>{'✓' if entry['reproduced'] else '✗'}</td><td>{escape(name)}</td><td>{entry['seconds']:.2f} s</td>"
            f"<td><code>{escape(entry.get('sha256') or entry.get('csv', ''))}</code></td></tr>"
            for name, entry in receipt[kind].items()
        )
        tables += f"<h2>{kind.capitalize()}</h2><table><tr><th></th><th>name</th><th>time</th><th>SHA-256</th></tr>{body}</table>"
    style = "body{font:16px/1.5 sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;padding:.1rem .8rem .1rem 0;vertical-align:top}code{overflow-wrap:anywhere}"
    return (
        f"<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'><title>Receipt: {receipt['verdict']}</title>"
        f"<style>{style}</style><h1>Receipt of a verification</h1><p><b>{escape(summary(receipt))}</b></p>"
        f"{f'<ul>{problems}</ul>' if problems else ''}<table>{rows}</table>{tables}</html>\n"
    )


def codecheck(receipt: dict[str, Any], checker: str = "") -> str:
    """The receipt in the form of a CODECHECK configuration file; the checker is whoever ran it."""
    cited = yaml.safe_load((root() / "CITATION.cff").read_text(encoding="utf-8"))
    manifest = [
        {"file": f"figures/{name}.csv", "comment": _comment(entry)} for name, entry in receipt["figures"].items()
    ]
    manifest += [{"file": name, "comment": _comment(entry)} for name, entry in receipt["notebooks"].items()]
    manifest.append({"file": "findings.json", "comment": f"{len(receipt['findings'])} findings"})
    data = {
        "version": CODECHECK,
        "paper": {
            "title": cited["title"],
            "authors": [{"name": author.get("name", "")} for author in cited["authors"]],
            "reference": cited.get("doi", "no DOI yet"),
        },
        "manifest": manifest,
        "codechecker": [{"name": checker or "not signed; run `referee verify --checker NAME`"}],
        "summary": f"{summary(receipt)}. Commit {receipt['commit'] or 'unknown'}, Python {receipt['platform']['python']} on {receipt['platform']['system']}.",
        "check_time": receipt["began"].replace("T", " ").partition("+")[0],
    }
    return "---\n" + yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)


def _comment(entry: dict[str, Any]) -> str:
    return REPRODUCED if entry["reproduced"] else DIFFERS


def read(path: Path) -> dict[str, Any]:
    """A receipt from its file.

    Raises
    ------
    RecordError
        If the file is no receipt of this form.
    """
    receipt = read_json(path)
    if not isinstance(receipt, dict) or receipt.get("form") != FORM:
        form = receipt.get("form") if isinstance(receipt, dict) else None
        raise RecordError(f"{path}: form = {form} is not a receipt of form {FORM}, which `referee verify` writes")
    return receipt


def compare(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Where two receipts differ, a line each: what was verified, where, and each result; times are left out."""
    lines = [
        f"{key}: {one[key]!r} against {other[key]!r}"
        for key in ("verdict", "commit", "uncommitted", "lock", "record", "problems")
        if one[key] != other[key]
    ]
    for section in ("platform", "book"):
        lines += [
            f"{section}.{key}: {one[section].get(key)!r} against {other[section].get(key)!r}"
            for key in sorted(one[section].keys() | other[section].keys())
            if one[section].get(key) != other[section].get(key)
        ]
    for kind in counts(one):
        for name in sorted(one[kind].keys() | other[kind].keys()):
            mine, theirs = one[kind].get(name), other[kind].get(name)
            if mine is None or theirs is None:
                lines.append(f"{kind} {name}: only in the {'first' if theirs is None else 'second'}")
                continue
            lines += [
                f"{kind} {name}: {key} {mine.get(key)!r} against {theirs.get(key)!r}"
                for key in sorted((mine.keys() | theirs.keys()) - {"seconds"})
                if mine.get(key) != theirs.get(key)
            ]
    return lines
