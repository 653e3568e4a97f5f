"""What a notebook stands on: its code cells, the project's modules they import, its ledger entries, the lock."""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from referee.paths import root
from referee.strict_yaml import LOADER


def sha256(data: bytes | str) -> str:
    """Hexadecimal SHA-256 of bytes or of text as UTF-8."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def canonical(data: Any) -> str:
    """JSON text that depends on the data alone."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def notebooks() -> list[Path]:
    """Every notebook of the book."""
    return sorted(path for path in (root() / "book").rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts)


def read_notebook(path: Path) -> Any:
    """The notebook at `path`."""
    import nbformat  # here, since the kernels need not wait for it

    return nbformat.read(path, as_version=4)


def name_of(path: Path) -> str:
    """The path as the record spells it: relative to the root, with slashes."""
    return path.relative_to(root()).as_posix()


def module_file(module: str) -> Path | None:
    """The file of a module of ours, or None if there is none of that name."""
    base = root().joinpath(*module.split("."))
    for path in (base.with_suffix(".py"), base / "__init__.py"):
        if path.is_file():
            return path
    return None


def imports(source: str, package: str = "") -> set[str]:
    """The modules of ours that Python `source` names in its imports, packages on the way included."""
    found: set[str] = set()
    for node in _statements(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join(filter(None, [*package.split(".")[: len(package.split(".")) - node.level + 1], base]))
            found.add(base)
            found.update(f"{base}.{alias.name}" for alias in node.names)
    ours = {name for name in found if name.split(".")[0] == "referee"}
    parents = {".".join(name.split(".")[:depth]) for name in ours for depth in range(1, name.count(".") + 2)}
    return {name for name in parents if module_file(name)}


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """`node` and all statements below it; no import hides in an expression, and there are ten times as many of these."""
    yield node
    for block in ("body", "handlers", "orelse", "finalbody", "cases"):
        for statement in getattr(node, block, ()):
            yield from _statements(statement)


@cache
def _imports_of_file(path: Path, _stamp: int, package: str) -> frozenset[str]:
    return frozenset(imports(path.read_text(encoding="utf-8"), package))


def closure(modules: set[str]) -> set[str]:
    """`modules` and every module of ours that they import, however indirectly."""
    seen: set[str] = set()
    waiting = set(modules)
    while waiting:
        module = waiting.pop()
        seen.add(module)
        path = module_file(module)
        if path is not None:
            package = module if path.name == "__init__.py" else module.rpartition(".")[0]
            waiting |= set(_imports_of_file(path, path.stat().st_mtime_ns, package)) - seen
    return seen


def code_of(notebook: Any) -> list[str]:
    """The sources of the code cells."""
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def modules_of(notebook: Any) -> set[str]:
    """All modules of ours that a notebook stands on."""
    return closure(imports("\n".join(code_of(notebook))))


def module_hash(module: str) -> str:
    """Hash of a module's file."""
    path = module_file(module)
    return sha256(path.read_bytes()) if path else ""


def lock_hash() -> str:
    """Hash of the lock file."""
    return sha256((root() / "requirements.txt").read_bytes())


def ledger_entries(modules: set[str], findings: list[dict[str, Any]]) -> dict[str, Any]:
    """The ledger entries that the findings of `modules` decide, as the YAML states them."""
    claims = {
        claim
        for finding in findings
        if finding["argument"].rpartition(".")[0] in modules
        for claim in finding["claims"]
    }
    return {entry["id"]: entry for ledger in _ledgers() for entry in ledger["claims"] if entry["id"] in claims}


def recorded_verdicts(findings: list[dict[str, Any]]) -> list[Any]:
    """What an assessment rests on: every verdict on every claim, and which claims are central."""
    ruled = {
        (claim, entry["verdict"]) for finding in findings for entry in finding["criteria"] for claim in entry["claims"]
    }
    central = [
        [ledger["title"], entry["id"], entry.get("central", False)]
        for ledger in _ledgers()
        for entry in ledger["claims"]
    ]
    return [sorted(ruled), central]


def replies_and_sources(findings: list[dict[str, Any]]) -> list[Any]:
    """What the answers to the replies rest on: the replies, the modules of the findings they name, all verdicts."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted((root() / "replies").glob("*.yaml"))}
    text = "\n".join(files.values())
    named = {finding["argument"].rpartition(".")[0] for finding in findings if finding["id"] in text}
    hashes = {module: module_hash(module) for module in sorted(closure(named))}
    return [files, hashes, recorded_verdicts(findings)]


def _ledgers() -> list[dict[str, Any]]:
    return [_entries(path.read_text(encoding="utf-8")) for path in sorted((root() / "claims").glob("*.yaml"))]


@lru_cache(maxsize=16)
def _entries(text: str) -> dict[str, Any]:
    """A ledger as its file states it, before anything is made of it."""
    return dict(yaml.load(text, Loader=LOADER))


def source_hash(path: Path, findings: list[dict[str, Any]]) -> str:
    """One hash for all that the outputs of the notebook at `path` depend on."""
    notebook = read_notebook(path)
    modules = modules_of(notebook)
    code = code_of(notebook)
    return sha256(
        canonical(
            {
                "cells": code,
                "modules": {module: module_hash(module) for module in sorted(modules)},
                "ledger": ledger_entries(modules, findings),
                "lock": lock_hash(),
                "verdicts": recorded_verdicts(findings) if any("assess(" in cell for cell in code) else [],
                "replies": replies_and_sources(findings) if any("replies(" in cell for cell in code) else [],
            }
        )
    )


def output_hash(path: Path) -> str:
    """One hash for the outputs and the execution counts of the notebook at `path`."""
    notebook = read_notebook(path)
    cells = [(cell.id, cell.execution_count, cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]
    return sha256(canonical(cells))
