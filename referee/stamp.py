"""The stamp of a whole build: what it was made from, by which Python, and every file that it made.

Light on purpose: where nothing changed, `make book` imports this and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from referee.paths import root

PDF = "coherence-under-review.pdf"
SINGLE = ("_config.yml", "_toc.yml", "record.json", "findings.json", "requirements.txt", "README.md", "CHANGELOG.md")
FOLDERS = ("book", "claims", "replies", "figures", "referee")
PASSING = ("__pycache__", ".ipynb_checkpoints")


def mark() -> Path:
    """Where the stamp of the last whole build is kept."""
    return root() / ".referee" / "built.json"


def _files(folder: Path) -> list[Path]:
    """The files below `folder`, in order."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in PASSING)
        found += [Path(here) / name for name in sorted(names)]
    return found


def _hashes(paths: list[Path], base: Path) -> dict[str, str]:
    return {path.relative_to(base).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def sources() -> dict[str, str]:
    """The hash of every file that the built book depends on."""
    paths = [root() / name for name in SINGLE if (root() / name).is_file()]
    for folder in FOLDERS:
        paths += _files(root() / folder)
    return _hashes(paths, root())


def digest(sources: object) -> str:
    """One hash of sources, of this Python and of this platform."""
    return hashlib.sha256(json.dumps([sys.version, platform.platform(), sources]).encode()).hexdigest()


def products() -> dict[str, str]:
    """The hash of every file of the built book."""
    built = root() / "_build"
    return _hashes([*_files(built / "html"), *(path for path in [built / PDF] if path.is_file())], built)


def write(sources: dict[str, str]) -> None:
    """Remember a build that has just ended, and the sources that it was made from."""
    mark().write_text(json.dumps({"sources": digest(sources), "products": products()}), encoding="utf-8")


def remembered(path: Path) -> dict[str, Any]:
    """What an earlier build left in a file of JSON; nothing if there is none, or it is of no known form."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def altered() -> list[str]:
    """The files of the built book that are not as they were built; none if nothing was built here."""
    then, now = remembered(mark()).get("products", {}), products()
    if not isinstance(then, dict) or not then:
        return []
    return sorted(f"_build/{name}" for name in then.keys() | now.keys() if then.get(name) != now.get(name))


def is_whole() -> bool:
    """Whether the book stands as it would be built now: same sources, no file altered since."""
    return remembered(mark()).get("sources") == digest(sources()) and not altered()
