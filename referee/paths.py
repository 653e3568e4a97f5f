"""Where things are. The root may be set by ``REFEREE_ROOT``: that is how a copy of the book is tested."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).resolve().parents[1]


def root() -> Path:
    """The repository's root: ``REFEREE_ROOT``, or the folder that holds this package."""
    return Path(os.environ.get("REFEREE_ROOT", _HERE))


def published() -> Path:
    """Where figures and findings are read and written: the root, or a staging folder while the record is made."""
    return Path(os.environ.get("REFEREE_PUBLISHED", root()))
