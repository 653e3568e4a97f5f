"""Proof that a notebook reproduces here: nbval, remembered by sources, outputs, Python and platform."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from referee.paths import root
from referee.record import (
    Log,
    RecordError,
    changed_arguments,
    changed_modules,
    check_files,
    check_manuscripts,
    finish_swap,
    hidden,
    read_json,
    reproduce,
    write_json,
)
from referee.sources import name_of, notebooks, output_hash, read_notebook, sha256, source_hash


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
    counts = []
    for number, cell in enumerate(read_notebook(path).cells, 1):
        if cell.cell_type != "code":
            continue
        if cell.execution_count is None:
            raise RecordError(f"{name_of(path)}, cell {number} ({cell.id}): no execution count; run `make record`")
        counts.append(cell.execution_count)
        if re.search(r"^(draw|judge|assess|explore|replies)\(", cell.source, re.M) and not cell.outputs:
            raise RecordError(f"{name_of(path)}, cell {number} ({cell.id}): its output is missing; run `make record`")
    if counts != list(range(1, len(counts) + 1)):
        raise RecordError(f"{name_of(path)}: execution counts {counts} are not 1, 2, 3 …; run `make record`")


def prove(log: Log, everything: bool = False, workers: int | None = None) -> None:
    """Run nbval over every notebook that has no proof here (or over all of them), and judge and draw what changed.

    Raises
    ------
    RecordError
        If a notebook does not reproduce: names notebook, cell and the modules that changed.
    """
    finish_swap()
    record = read_json(root() / "record.json")
    check_manuscripts(record)
    data = check_files(record)
    findings = data["findings"]
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
    if todo:
        log(f"prove: {len(todo)} of {len(notebooks())} notebooks to run")
        _demand(list(todo), record, log, workers)
        _remember(todo.values())
        log(f"prove: {len(todo)} reproduced")
    else:
        log(f"prove: all {len(notebooks())} notebooks are proven here")
    changed = changed_arguments(record)
    if changed:
        log(f"prove: {len(changed)} modules to judge and draw again")
        reproduce(changed, record, data, workers)
        _remember(_key(*hashes) for hashes in changed.values())


def _remember(keys: Iterable[str]) -> None:
    write_json(hidden() / "proofs.json", sorted(_proofs() | set(keys)))


def nbval(paths: list[Path], log: Log, workers: int | None, options: Iterable[str] = ()) -> tuple[int, str]:
    """Run nbval over notebooks in parallel, a line for each that ends; returns its exit status and what it printed."""
    command = [sys.executable, "-m", "pytest", "-p", "nbval.plugin", "--nbval", "-v", "-p", "no:cacheprovider"]
    command += ["-o", "addopts=", "-W", "default", "--tb=short", *options]
    if len(paths) > 1:
        command += ["-p", "xdist", "-n", str(workers or os.cpu_count()), "--dist", "loadfile"]
    run = subprocess.Popen(
        [*command, "--rootdir", str(root()), *map(str, paths)],
        cwd=root(),
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # what it does not need takes longer than it does
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert run.stdout is not None
    lines, seen = [], set()
    for line in run.stdout:
        lines.append(line)
        match = re.search(r"(book/\S+?)(?:\.ipynb::|::ipynb::)", line)
        if match and match[1] not in seen and ("PASSED" in line or "FAILED" in line):
            seen.add(match[1])
            log(f"[{len(seen)}/{len(paths)}] {match[1]}.ipynb")
    return run.wait(), "".join(lines)


def _demand(paths: list[Path], record: dict[str, object], log: Log, workers: int | None) -> None:
    """Refuse notebooks that nbval does not pass."""
    status, output = nbval(paths, log, workers)
    if status == 0:
        return
    failed = re.search(r"FAILED (\S+\.ipynb)::(?:ipynb::)?(Cell \d+)", output)
    changed = ", ".join(changed_modules(record)) or "none of our modules"
    where = f"{failed[1]}, {failed[2]}" if failed else "nbval"
    hidden().mkdir(exist_ok=True)
    (hidden() / "nbval.log").write_text(output, encoding="utf-8")
    raise RecordError(
        f"{where} does not reproduce; changed since the record: {changed}; see .referee/nbval.log, then `make record`"
    )
