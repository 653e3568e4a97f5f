"""The matrix: what may differ between two builds of one commit, and a build under each of its rows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from referee.sources import sha256
from tests.mini import ROOT, write_book

# what is compared, and the files that belong to it
KINDS: dict[str, tuple[str, ...]] = {
    "data": ("findings.json", "figures/*.csv"),
    "figures": ("figures/*.svg", "figures/*.pdf"),
    "notebooks": ("book/**/*.ipynb",),
    "HTML": ("_build/html/**/*",),
    "PDF": ("_build/*.pdf",),
}
# another Python may bring other libraries: then data and pages are promised, not pictures and the PDF
ACROSS_PYTHONS = ("data", "HTML")


@dataclass(frozen=True)
class Row:
    """One way in which a build differs from the first one."""

    name: str
    environment: dict[str, str] = field(default_factory=dict)
    folder: str = "book"
    umask: int = 0o022
    python: str = sys.executable
    kinds: tuple[str, ...] = tuple(KINDS)


def clock(shift: str) -> dict[str, str]:
    """The environment in which every process reads a shifted clock; its speed is the true one."""
    import libfaketime

    library = Path(libfaketime.__file__).parent / "vendor" / "libfaketime" / "src" / "libfaketime.so.1"
    return {"LD_PRELOAD": str(library), "FAKETIME": shift, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def locale(name: str) -> dict[str, str]:
    """The environment of a locale."""
    return {"LANG": name, "LC_ALL": name}


def rows() -> list[Row]:
    """Every row that runs with this Python."""
    return [
        Row("another directory", folder="a b/büch/book"),
        Row("another user", {"HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody"}),
        Row("another time zone", {"TZ": "Asia/Kathmandu"}),
        Row("seven hours later", clock("+7h")),
        Row("a year later", clock("+1y")),
        Row("locale C", locale("C")),
        Row("locale de_DE", locale("de_DE.UTF-8")),
        Row("locale tr_TR", locale("tr_TR.UTF-8")),
        Row("umask 077", umask=0o077),
        Row("hash seed 1", {"PYTHONHASHSEED": "1"}),
        Row("hash seed 4242", {"PYTHONHASHSEED": "4242"}),
        Row("two BLAS threads", {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}),
        ADVERSARY,
    ]


ADVERSARY = Row(
    "all of these at once",
    {
        **clock("+1y"),
        **locale("tr_TR.UTF-8"),
        **{"HOME": "/nonexistent", "USER": "nobody", "LOGNAME": "nobody", "TZ": "Asia/Kathmandu"},
        **{"PYTHONHASHSEED": "4242", "OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"},
    },
    folder="a b/büch/book",
    umask=0o077,
)


def miniature(folder: Path) -> Path:
    """The miniature, unexecuted."""
    return write_book(folder)


def real(folder: Path) -> Path:
    """The book of this repository: its files as they stand, without what is ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def make(row: Row, copy: Callable[[Path], Path], scratch: Path) -> Path:
    """Make record and book in a copy under the conditions of `row`; returns the copy.

    Raises
    ------
    RuntimeError
        If a command fails; its message is the last line that it printed.
    """
    book = copy(scratch / row.folder)
    own = {"PYTHONPATH": str(book), "REFEREE_ROOT": str(book), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    inherited = {key: value for key, value in os.environ.items() if key not in ("REFEREE_PUBLISHED", "PYTHONHASHSEED")}
    for command in (["record", "--all"], ["build"]):
        done = subprocess.run(
            [row.python, "-m", "referee", *command],
            cwd=book,
            env={**inherited, **own, **row.environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            umask=row.umask,
        )
        if done.returncode:
            raise RuntimeError(f"{row.name}: `referee {' '.join(command)}`: {(done.stderr.splitlines() or [''])[-1]}")
    return book


def files(book: Path, kind: str) -> dict[str, str]:
    """The hash of every file of one kind."""
    found = {path for pattern in KINDS[kind] for path in book.glob(pattern) if path.is_file()}
    return {path.relative_to(book).as_posix(): sha256(path.read_bytes()) for path in sorted(found)}


def differences(one: Path, other: Path, kinds: tuple[str, ...]) -> dict[str, list[str]]:
    """For each kind the files that are not the same in both copies."""
    found = {}
    for kind in kinds:
        mine, theirs = files(one, kind), files(other, kind)
        if not mine:
            raise RuntimeError(f"no {kind} in the first build")
        found[kind] = sorted(name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name))
    return found


def first_difference(one: Path, other: Path, name: str) -> str:
    """What a real differ says of one file: diffoscope where it is installed, else diff, else cmp for bytes."""
    pair = [str(one / name), str(other / name)]
    if not all(Path(path).is_file() for path in pair):
        return f"{name} is in one of them only"
    tool = ["diffoscope", "--text", "-"] if shutil.which("diffoscope") else ["diff", "--text", "-U1"]
    if name.endswith((".pdf", ".png", ".woff", ".woff2")) and tool[0] == "diff":
        tool = ["cmp", "--verbose"]
    told = subprocess.run([*tool, *pair], capture_output=True, text=True, errors="replace").stdout
    return "\n".join(line[:200] for line in told.splitlines()[:12])
