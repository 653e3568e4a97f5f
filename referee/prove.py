"""Proof that a notebook reproduces here: nbval, remembered by sources, outputs, Python and platform."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

from referee.paths import root
from referee.record import Log, RecordError, changed_modules, check_files, finish_swap, hidden, read_json, write_json
from referee.sources import name_of, notebooks, output_hash, sha256, source_hash


def _key(sources: str, outputs: str) -> str:
    return sha256(f"{sources}:{outputs}:{sys.version}:{platform.platform()}")


def _proofs() -> set[str]:
    path = hidden() / "proofs.json"
    try:
        return set(json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):
        return set()


def is_proven(sources: str, outputs: str) -> bool:
    """Whether a notebook with these sources and outputs was proven on this machine, by this Python."""
    return _key(sources, outputs) in _proofs()


def untouched(path: Path) -> None:
    """Refuse a notebook that nbval would pass without looking: stripped outputs or execution counts.

    Raises
    ------
    RecordError
        Naming notebook and cell.
    """
    import nbformat

    counts = []
    for number, cell in enumerate(nbformat.read(path, as_version=4).cells, 1):
        if cell.cell_type != "code":
            continue
        if cell.execution_count is None:
            raise RecordError(f"{name_of(path)}, cell {number} ({cell.id}): no execution count; run `make record`")
        counts.append(cell.execution_count)
        if re.search(r"^(draw|judge|assess|replies)\(", cell.source, re.M) and not cell.outputs:
            raise RecordError(f"{name_of(path)}, cell {number} ({cell.id}): its output is missing; run `make record`")
    if counts != list(range(1, len(counts) + 1)):
        raise RecordError(f"{name_of(path)}: execution counts {counts} are not 1, 2, 3 …; run `make record`")


def prove(log: Log, everything: bool = False, workers: int | None = None) -> None:
    """Run nbval over every notebook that has no proof here (or over all of them).

    Raises
    ------
    RecordError
        If a notebook does not reproduce: names notebook, cell and the modules that changed.
    """
    finish_swap()
    record = read_json(root() / "record.json")
    findings = check_files(record)["findings"]
    todo = {}
    for path in notebooks():
        untouched(path)
        entry = record["notebooks"].get(name_of(path))
        if entry is None:
            raise RecordError(f"{name_of(path)} is not in record.json; run `make record`")
        outputs = output_hash(path)
        if outputs != entry["outputs"]:
            raise RecordError(
                f"{name_of(path)}: its outputs are not those of the record; run `make record`, or restore the notebook"
            )
        key = _key(source_hash(path, findings), outputs)
        if everything or key not in _proofs():
            todo[path] = key
    if not todo:
        log(f"prove: all {len(notebooks())} notebooks are proven here")
        return
    log(f"prove: {len(todo)} of {len(notebooks())} notebooks to run")
    _nbval(list(todo), record, log, workers)
    write_json(hidden() / "proofs.json", sorted(_proofs() | set(todo.values())))
    log(f"prove: {len(todo)} reproduced")


def _nbval(paths: list[Path], record: dict[str, object], log: Log, workers: int | None) -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval",
        "-q",
        "-p",
        "no:cacheprovider",
        "-o",
        "addopts=",
        "-W",
        "default",
        "--tb=short",
    ]
    if len(paths) > 1:
        command += ["-n", str(workers or os.cpu_count()), "--dist", "loadfile"]
    run = subprocess.Popen(
        [*command, "-v", "--rootdir", str(root()), *map(str, paths)],
        cwd=root(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert run.stdout is not None
    lines, seen = [], set()
    for line in run.stdout:
        lines.append(line)
        match = re.search(r"(book/\S+\.ipynb)", line)
        if match and match[1] not in seen and ("PASSED" in line or "FAILED" in line):
            seen.add(match[1])
            log(f"[{len(seen)}/{len(paths)}] {match[1]}")
    if run.wait() == 0:
        return
    output = "".join(lines)
    failed = re.search(r"FAILED (\S+\.ipynb)::(?:ipynb::)?(Cell \d+)", output)
    changed = ", ".join(changed_modules(record)) or "none of our modules"
    where = f"{failed[1]}, {failed[2]}" if failed else "nbval"
    hidden().mkdir(exist_ok=True)
    (hidden() / "nbval.log").write_text(output, encoding="utf-8")
    raise RecordError(
        f"{where} does not reproduce; changed since the record: {changed}; see .referee/nbval.log, then `make record`"
    )
