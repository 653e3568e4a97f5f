"""The sensitivities as recorded: worked out once by `make record`, and again wherever what they rest on has changed."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from referee import sensitivity
from referee.finding import Finding
from referee.paths import published, root
from referee.sensitivity import Sensitivity
from referee.sources import canonical, closure, lock_hash, module_hash, sha256

ENGINE = "referee.sensitivity"


def sources(module: str) -> str:
    """One hash for all that the sensitivities of a module's findings rest on."""
    parts = sorted((name, module_hash(name)) for name in closure({module, ENGINE}))
    return sha256(canonical([parts, lock_hash()]))


def entry(finding: Finding) -> dict[str, Any]:
    """What the record keeps of one finding; taken over from the last record where nothing has changed."""
    now = sources(finding.module)
    old = _entries(root() / "findings.json").get(finding.id)
    if old and old["sources"] == now:
        return old
    return {"sources": now, "criteria": sensitivity.to_json(sensitivity.analyse(finding))}


def of(finding: Finding) -> tuple[Sensitivity, ...]:
    """The sensitivities of `finding`: recorded, or worked out now if the record is of other sources."""
    old = _entries(published() / "findings.json").get(finding.id)
    if old and old["sources"] == sources(finding.module):
        return sensitivity.from_json(old["criteria"])
    return sensitivity.analyse(finding)


def _entries(path: Path) -> dict[str, Any]:
    return _parsed(path, path.stat().st_mtime_ns) if path.is_file() else {}


@cache
def _parsed(path: Path, _stamp: int) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")).get("sensitivity", {}))
    except ValueError:
        return {}
