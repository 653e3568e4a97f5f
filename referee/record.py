"""The record: what is published, by hash; its only writer; and its guard.

`make` runs in a staging folder and swaps its result in under a journal: a run that is killed leaves the old record, or
one that the next command completes.
"""

from __future__ import annotations

import filecmp
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from referee.paths import published, root
from referee.sources import (
    canonical,
    closure,
    lock_hash,
    module_hash,
    name_of,
    notebooks,
    output_hash,
    read_notebook,
    sha256,
    source_hash,
)

FORMATS = ("svg", "pdf", "csv")
OVERVIEWS = ("referee.overview", "referee.tornado")  # figures over whole manuscripts, drawn from the findings
Log = Callable[[str], None]
Job = Callable[[], Any]


class RecordError(Exception):
    """A record that may not be published, or could not be made; one line that names the culprit."""


def hidden() -> Path:
    """The ignored folder for staging, proofs and stamps."""
    return root() / ".referee"


def read_json(path: Path) -> Any:
    """The JSON at `path`.

    Raises
    ------
    RecordError
        If it is missing or unreadable.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RecordError(f"{path.name} is missing; run `make record`") from None
    except ValueError as error:
        raise RecordError(f"{path.name} is not readable as JSON ({error}); run `make record`") from None


def write_json(path: Path, data: Any) -> None:
    """Write readable, stable JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def recorded_findings() -> dict[str, Any]:
    """The published ``findings.json``; read again only if the file changed, since every number in prose asks for it."""
    path = published() / "findings.json"
    known = path.stat() if path.is_file() else None
    return dict(_findings_at(path, known and (known.st_mtime_ns, known.st_size, known.st_ino)))


@lru_cache(maxsize=2)
def _findings_at(path: Path, _known: tuple[int, int, int] | None) -> dict[str, Any]:
    return dict(read_json(path))


# ---------------------------------------------------------------- the guard


def check(path: Path, record: dict[str, Any], findings: list[dict[str, Any]]) -> None:
    """Demand that one notebook is as recorded or, where its sources moved, proven here.

    Raises
    ------
    RecordError
        Naming the notebook, what differs and the modules that changed.
    """
    from referee.prove import is_proven

    name = name_of(path)
    entry = record["notebooks"].get(name)
    if entry is None:
        raise RecordError(f"{name} is not in record.json; run `make record`")
    if output_hash(path) != entry["outputs"]:
        raise RecordError(
            f"{name}: its outputs are not those of the record; run `make record`, or restore the notebook"
        )
    sources = source_hash(path, findings)
    if sources != entry["sources"] and not is_proven(sources, entry["outputs"]):
        raise RecordError(
            f"{name}: its sources changed since the record was made{_because(record)}; run `make book`, which proves it, or `make record`"
        )


def _because(record: dict[str, Any]) -> str:
    changed = changed_modules(record)
    return f" (changed: {', '.join(changed)})" if changed else ""


def changed_modules(record: dict[str, Any]) -> list[str]:
    """The modules whose files differ from the record."""
    return sorted(module for module, digest in record["modules"].items() if module_hash(module) != digest)


def changed_arguments(record: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """The argument modules whose findings and figures may differ from the record, and are not proven here.

    Each with the hash of its sources now and that of all findings and figures: what a proof is remembered by.
    """
    from referee.prove import is_proven

    outputs = sha256(canonical([record["findings"], record["figures"]]))
    fresh = {module: argument_hash(module) for module in record["arguments"]}
    return {
        module: (fresh[module], outputs)
        for module, digest in record["arguments"].items()
        if fresh[module] != digest and not is_proven(fresh[module], outputs)
    }


def identities() -> dict[str, dict[str, Any]]:
    """How each reviewed manuscript is recognised, as the ledgers state it."""
    from referee import manuscripts

    return {
        ledger.manuscript: {"sha256": ledger.source.sha256, "lines": ledger.source.lines}
        for ledger in manuscripts.ledgers()
    }


def check_manuscripts(record: dict[str, Any]) -> None:
    """Demand ledgers that are whole, and the manuscripts that were reviewed when the record was made.

    Raises
    ------
    LedgerError
        If a ledger does not account for its manuscript, or findings do not cover it.
    RecordError
        Naming the ledger whose manuscript is another one.
    """
    from referee import manuscripts

    for ledger in manuscripts.ledgers():
        manuscripts.findings(ledger)
    now, then = identities(), record.get("manuscripts", {})
    for name in sorted(now.keys() | then.keys()):
        if now.get(name) != then.get(name):
            raise RecordError(
                f"claims/{name}.yaml: the manuscript it speaks of is not that of the record; restore its source, or run `make record`"
            )


def check_files(record: dict[str, Any]) -> dict[str, Any]:
    """Demand that ``findings.json`` and every figure are as recorded; returns the findings.

    Raises
    ------
    RecordError
        Naming the file that differs, is missing or is not in the record.
    """
    findings_path = root() / "findings.json"
    data = read_json(findings_path)
    if sha256(findings_path.read_bytes()) != record["findings"]:
        raise RecordError("findings.json is not that of the record; run `make record`, or restore the file")
    folder = root() / "figures"
    there = {path.name for path in folder.iterdir() if path.suffix[1:] in FORMATS} if folder.is_dir() else set()
    listed = {
        f"{name}.{suffix}": digest for name, entry in record["figures"].items() for suffix, digest in entry.items()
    }
    for file in sorted(there ^ listed.keys()):
        word = "missing" if file in listed else "not in record.json"
        raise RecordError(f"figures/{file} is {word}; run `make record`")
    for file, digest in listed.items():
        if sha256((folder / file).read_bytes()) != digest:
            raise RecordError(f"figures/{file} is not that of the record; run `make record`, or restore the file")
    return dict(data)


def check_all() -> None:
    """The guard of publication: refuse a record that is stale or altered in any part."""
    finish_swap()
    record = read_json(root() / "record.json")
    check_manuscripts(record)
    findings = check_files(record)["findings"]
    paths = notebooks()
    gone = sorted(record["notebooks"].keys() - {name_of(path) for path in paths})
    if gone:
        raise RecordError(f"{gone[0]} is in record.json but not in the book; run `make record`")
    for path in paths:
        check(path, record, findings)
    for module in changed_arguments(record):
        raise RecordError(
            f"{module}: it, or a module that it imports, changed since the record was made"
            f"{_because(record)}; run `make book`, which proves it, or `make record`"
        )


# ---------------------------------------------------------------- making


def run_module(module: str, folder: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Judge the findings of one argument module and write its figures; runs in a process of its own."""
    from importlib import import_module

    from referee import figure, render
    from referee.finding import judge

    os.environ["REFEREE_PUBLISHED"] = folder
    code = import_module(module)
    findings = [render.to_json(judge(finding)) for finding in code.FINDINGS]
    figures = {}
    for function in getattr(code, "FIGURES", ()):
        name = figure.figure_id(function)
        drawing = figure.render(function)
        figure.write(drawing, name, Path(folder) / "figures")
        figures[name] = {"alt": drawing.alt, "caption": drawing.caption, "drawn_by": figure.drawn_by(function)}
    return findings, figures


def run_sensitivity(module: str, finding_id: str) -> dict[str, Any]:
    """The sensitivity of one finding, as the record keeps it; runs in a process of its own."""
    from importlib import import_module

    from referee import sensitivity_record

    return next(sensitivity_record.entry(one) for one in import_module(module).FINDINGS if one.id == finding_id)


def _run_modules(
    pool: ProcessPoolExecutor, modules: Iterable[str], folder: str, log: Log
) -> dict[str, tuple[list[dict[str, Any]], dict[str, Any], dict[str, Any]]]:
    """Findings, figures and sensitivities of each module, each sensitivity a piece of work of its own."""
    from importlib import import_module

    named = {module: [finding.id for finding in import_module(module).FINDINGS] for module in modules}
    judged: dict[str, Job] = {module: partial(run_module, module, folder) for module in named}
    turned: dict[str, Job] = {
        f"sensitivity of {one}": partial(run_sensitivity, module, one) for module, ids in named.items() for one in ids
    }
    done = _fan_out(pool, log, judged, turned)
    return {module: (*done[module], {one: done[f"sensitivity of {one}"] for one in ids}) for module, ids in named.items()}


def execute(path: str, target: str, staging: str) -> None:
    """Execute one notebook against the staged figures and write it, normalised, to `target`."""
    from nbclient import NotebookClient

    notebook = read_notebook(Path(path))
    os.environ["REFEREE_PUBLISHED"] = staging
    where = {"metadata": {"path": str(Path(path).parent)}}
    quiet = ["--log-level=ERROR"]
    NotebookClient(
        notebook, timeout=600, kernel_name="python3", record_timing=False, resources=where, extra_arguments=quiet
    ).execute()
    write_notebook(notebook, Path(target))


def write_notebook(notebook: Any, target: Path) -> None:
    """Write a notebook without a trace of the machine that ran it."""
    import nbformat

    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(nbformat.writes(notebook, indent=1) + "\n", encoding="utf-8")


def _times() -> dict[str, float]:
    """How long each piece of work took last time on this machine."""
    path = hidden() / "times.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def make(log: Log = print, workers: int | None = None, everything: bool = False) -> None:
    """Make the record: judge, draw and execute what changed, in parallel; then swap all of it in.

    Raises
    ------
    RecordError
        If a ledger, a finding, a figure or a notebook fails; the old record then stands untouched.
    """
    finish_swap()
    staging = hidden() / "staging"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    try:
        _stage(staging, log, workers, everything)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    _swap(staging)


def _stage(staging: Path, log: Log, workers: int | None, everything: bool) -> None:
    """Write the whole record into the staging folder."""
    from referee import manuscripts

    old = _old_record()
    ledgers = manuscripts.ledgers()
    modules = [module for ledger in ledgers for module in manuscripts.modules(ledger)]
    for ledger in ledgers:
        manuscripts.findings(ledger)
    with crew(workers) as pool:
        kept = {} if everything else _unchanged_modules(modules, old)
        results = {module: _reuse(module, kept[module], staging) for module in kept}
        results |= _run_modules(pool, (module for module in modules if module not in kept), str(staging), log)
        findings = [finding for module in modules for finding in results[module][0]]
        figures = {name: entry for module in modules for name, entry in results[module][1].items()}
        data = {
            "findings": findings,
            "figures": figures,
            "claims": _claims(ledgers, findings),
            "sensitivity": {name: entry for module in modules for name, entry in results[module][2].items()},
        }
        write_json(staging / "findings.json", data)
        # drawn last: they show the verdicts that have just been written
        overviews = _run_modules(pool, OVERVIEWS, str(staging), log)
        figures |= {name: entry for module in OVERVIEWS for name, entry in overviews[module][1].items()}
        write_json(staging / "findings.json", {**data, "figures": figures})
        _execute_notebooks(pool, staging, findings, old, everything, log)
    write_json(staging / "record.json", _record(staging, findings, modules))
    log(f"record: {len(notebooks())} notebooks, {len(findings)} findings, {len(figures)} figures")


def _old_record() -> dict[str, Any]:
    try:
        record = read_json(root() / "record.json")
        return {**record, "data": check_files(record)}
    except RecordError:
        return {"notebooks": {}, "figures": {}, "modules": {}, "arguments": {}, "data": {"findings": [], "figures": {}}}


def argument_hash(module: str) -> str:
    """One hash for an argument module, all that it imports, the style of figures and the lock."""
    return sha256(
        canonical(
            [
                sorted((name, module_hash(name)) for name in closure({module, "referee.render", "referee.figure"})),
                sha256((Path(__file__).with_name("referee.mplstyle")).read_bytes()),
                lock_hash(),
            ]
        )
    )


def _unchanged_modules(modules: Iterable[str], old: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {module: old["data"] for module in modules if old["arguments"].get(module) == argument_hash(module)}


def _reuse(
    module: str, data: dict[str, Any], staging: Path
) -> tuple[list[dict[str, Any]], dict[str, Any], dict[str, Any]]:
    """The recorded findings, figures and sensitivities of an unchanged module, its files copied into the staging folder."""
    figures = {name: entry for name, entry in data["figures"].items() if entry["drawn_by"].rpartition(".")[0] == module}
    (staging / "figures").mkdir(exist_ok=True)
    for name in figures:
        for suffix in FORMATS:
            shutil.copyfile(root() / "figures" / f"{name}.{suffix}", staging / "figures" / f"{name}.{suffix}")
    findings = [finding for finding in data["findings"] if finding["argument"].rpartition(".")[0] == module]
    return findings, figures, {finding["id"]: data["sensitivity"][finding["id"]] for finding in findings}


def reproduce(modules: Iterable[str], record: dict[str, Any], data: dict[str, Any], workers: int | None) -> None:
    """Judge and draw `modules` again, aside, and demand the findings and the figures of the record.

    Raises
    ------
    RecordError
        Naming the module and the finding or the figure that would come out differently.
    """
    with tempfile.TemporaryDirectory() as aside, crew(workers) as pool:
        shutil.copyfile(root() / "findings.json", Path(aside) / "findings.json")
        made = _run_modules(pool, modules, aside, lambda _: None)
        for module, (findings, figures, sensitivities) in made.items():
            old = [one for one in data["findings"] if one["argument"].rpartition(".")[0] == module]
            for one in json.loads(json.dumps(findings)):
                if one not in old:
                    raise RecordError(f"{module}: finding {one['id']} is not that of findings.json; run `make record`")
            for name, entry in json.loads(json.dumps(sensitivities)).items():
                # the hash of the sources has moved by itself; what they say must not have
                if entry["criteria"] != data["sensitivity"].get(name, {}).get("criteria"):
                    raise RecordError(
                        f"{module}: the sensitivity of {name} is not that of findings.json; run `make record`"
                    )
            drawn = {name for name, entry in data["figures"].items() if entry["drawn_by"].rpartition(".")[0] == module}
            if len(findings) != len(old) or figures.keys() != drawn:
                raise RecordError(f"{module}: its findings or figures are not those of the record; run `make record`")
            for name, entry in figures.items():
                for suffix in FORMATS:
                    digest = sha256((Path(aside) / "figures" / f"{name}.{suffix}").read_bytes())
                    if digest != record["figures"][name][suffix] or entry != data["figures"][name]:
                        raise RecordError(
                            f"figures/{name}.{suffix}: {entry['drawn_by']} would draw it differently; run `make record`"
                        )


@contextmanager
def crew(workers: int | None) -> Iterator[ProcessPoolExecutor]:
    """A pool of processes that ends with what uses it: one that waits for its kernel heeds no interruption by itself."""
    pool = ProcessPoolExecutor(workers or os.cpu_count())
    try:
        yield pool
    except BaseException:
        for process in multiprocessing.active_children():
            process.kill()
        raise
    finally:
        pool.shutdown()


def _fan_out(pool: ProcessPoolExecutor, log: Log, *batches: dict[str, Job]) -> dict[str, Any]:
    """Run named pieces of work, batch after batch, longest first, with a line for each that ends."""
    known = _times()  # unknown work goes first
    order = [(name, batch[name]) for batch in batches for name in sorted(batch, key=lambda name: -known.get(name, 1e9))]
    futures = {pool.submit(_clocked, job): name for name, job in order}
    results, times = {}, {}
    for done, future in enumerate(as_completed(futures), 1):
        if future.exception():
            # what began before may have failed of the same cause, and name it better
            failed = next(one for one in futures if one.exception())
            raise RecordError(f"{futures[failed]}: {_last_line(failed.exception())}")
        name = futures[future]
        results[name], seconds = future.result()
        times[name] = round(seconds, 2)
        log(f"[{done}/{len(futures)}] {name}: {times[name]:.1f} s")
    write_json(hidden() / "times.json", {**known, **times})
    return results


def _clocked(job: Job) -> tuple[Any, float]:
    """What a piece of work gives, and how long it took."""
    start = time.perf_counter()
    return job(), time.perf_counter() - start


def _last_line(error: BaseException | None) -> str:
    lines = [line for line in str(error).strip().splitlines() if line.strip()] or [type(error).__name__]
    return lines[-1] if "Traceback" in str(error) or len(lines) > 3 else lines[0]


def _execute_notebooks(
    pool: ProcessPoolExecutor,
    staging: Path,
    findings: list[dict[str, Any]],
    old: dict[str, Any],
    everything: bool,
    log: Log,
) -> None:
    jobs: dict[str, Job] = {}
    for path in notebooks():
        name = name_of(path)
        entry = old["notebooks"].get(name)
        target = staging / name
        if entry and not everything and entry == {"sources": source_hash(path, findings), "outputs": output_hash(path)}:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        else:
            jobs[name] = partial(execute, str(path), str(target), str(staging))
    _fan_out(pool, log, jobs)


def _claims(ledgers: Iterable[Any], findings: list[dict[str, Any]]) -> dict[str, Any]:
    """The verdict on every claim: the most severe that any criterion gives."""
    from referee.verdict import Verdict, most_severe

    verdicts: dict[str, list[str]] = {}
    by: dict[str, list[str]] = {}
    for finding in findings:
        for criterion in finding["criteria"]:
            for claim in criterion["claims"]:
                verdicts.setdefault(claim, []).append(criterion["verdict"])
                if finding["id"] not in by.setdefault(claim, []):
                    by[claim].append(finding["id"])
    return {
        claim.id: {
            "verdict": most_severe(map(Verdict.of, verdicts[claim.id])).word,
            "verdicts": sorted(set(verdicts[claim.id])),
            "findings": by[claim.id],
        }
        for ledger in ledgers
        for claim in ledger.claims
    }


def _record(staging: Path, findings: list[dict[str, Any]], modules: list[str]) -> dict[str, Any]:
    used: set[str] = set()
    entries = {}
    for path in notebooks():
        staged = staging / name_of(path)
        from referee.sources import modules_of

        used |= modules_of(read_notebook(staged))
        # the sources are those of the book's own file; execution changes outputs only
        entries[name_of(path)] = {"sources": source_hash(path, findings), "outputs": output_hash(staged)}
    figures: dict[str, dict[str, str]] = {}
    for path in sorted((staging / "figures").iterdir()):
        figures.setdefault(path.stem, {})[path.suffix[1:]] = sha256(path.read_bytes())
    return {
        "notebooks": entries,
        "figures": figures,
        "findings": sha256((staging / "findings.json").read_bytes()),
        "modules": {module: module_hash(module) for module in sorted(used)},
        "arguments": {module: argument_hash(module) for module in [*modules, *OVERVIEWS]},
        "manuscripts": identities(),
    }


# ---------------------------------------------------------------- swapping in


def _swap(staging: Path) -> None:
    """Publish the staged files: from the moment the journal stands, the new record is the one that counts."""
    files = sorted(path.relative_to(staging).as_posix() for path in staging.rglob("*") if path.is_file())
    journal = hidden() / "journal.json"
    waiting = journal.with_suffix(".tmp")
    write_json(waiting, files)
    with waiting.open("rb") as stream:
        os.fsync(stream.fileno())
    os.replace(waiting, journal)
    finish_swap()


def finish_swap() -> None:
    """Complete a swap whose journal stands; do nothing where there is none."""
    journal = hidden() / "journal.json"
    if not journal.is_file():
        return
    staging = hidden() / "staging"
    files = json.loads(journal.read_text(encoding="utf-8"))
    for name in files:
        staged, target = staging / name, root() / name
        # a file that is as it was stays, time and all: whoever goes by times need not read it again
        if staged.is_file() and not (target.is_file() and filecmp.cmp(staged, target, shallow=False)):
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged, target)
    for path in (root() / "figures").iterdir():
        if path.suffix[1:] in FORMATS and f"figures/{path.name}" not in files:
            path.unlink()
    journal.unlink()
    shutil.rmtree(staging, ignore_errors=True)


def progress(line: str) -> None:
    """Print a line of progress at once."""
    print(line, file=sys.stderr, flush=True)
