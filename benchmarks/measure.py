"""Time, memory and size of a command, measured from outside."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Run:
    """One run of one or more commands: wall-clock seconds, peak memory of all processes in bytes, seconds to the first page."""

    seconds: float
    memory: int
    first_page: float | None = None


def _memory(process: psutil.Process) -> int:
    """Resident memory of a process and all that it started."""
    total = 0
    for one in [process, *process.children(recursive=True)]:
        try:
            total += one.memory_info().rss
        except psutil.Error:
            continue
    return total


def run(book: Path, commands: Iterable[list[str]], page: Path | None = None) -> Run:
    """Run `commands` one after the other in a copy of the book, watching memory and the first page.

    Raises
    ------
    RuntimeError
        If one of them fails; the message holds the last lines that it printed.
    """
    environment = {**os.environ, "PYTHONPATH": str(book), "REFEREE_ROOT": str(book)}
    start, peak, first = time.monotonic(), 0, None
    written = page.stat().st_mtime_ns if page and page.is_file() else None
    for command in commands:
        with (book / "bench.log").open("w", encoding="utf-8") as log:
            process = subprocess.Popen(command, cwd=book, env=environment, stdout=log, stderr=subprocess.STDOUT)
            watched = psutil.Process(process.pid)
            while process.poll() is None:
                try:
                    peak = max(peak, _memory(watched))
                except psutil.Error:
                    pass
                if page and first is None and page.is_file() and page.stat().st_mtime_ns != written:
                    first = time.monotonic() - start
                time.sleep(0.05)
        if process.returncode:
            told = (book / "bench.log").read_text(encoding="utf-8").splitlines()[-3:]
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {' / '.join(told)}")
    return Run(time.monotonic() - start, peak, first)


def size(folder: Path) -> int:
    """Bytes of all files below `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def interleaved(repeats: int, contenders: dict[str, Callable[[], Run]]) -> dict[str, list[Run]]:
    """Run every contender once, then every one again, so that all meet the same weather."""
    runs: dict[str, list[Run]] = {name: [] for name in contenders}
    for _ in range(repeats):
        for name, contender in contenders.items():
            runs[name].append(contender())
    return runs


def spread(values: list[float], digits: int = 1) -> str:
    """Median and, where there are several, the range."""
    middle = f"{statistics.median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def ratios(ours: list[Run], theirs: list[Run]) -> list[float]:
    """The ratio of each of our runs to the neighbouring one of theirs."""
    return [one.seconds / other.seconds for one, other in zip(ours, theirs, strict=True)]
