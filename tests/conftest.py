"""One thread a process, tolerances that know the unit, and a budget of processor time for every suite."""

import fcntl
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.mini import referee, write_book

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    # the tests run in parallel already, and spinning threads would count as processor time
    os.environ.setdefault(variable, "1")

_approx = pytest.approx


def approx(expected: Any, rel: float | None = None, abs: float | None = None, nan_ok: bool = False) -> Any:
    """`pytest.approx`, but small numbers are compared too: its slack of 1e-12 would let any joule below that pass.

    The slack that stands in for an absolute tolerance is 1e-12 of the largest expected number, and never more than 1e-12.
    """
    if abs is None:
        rel = 1e-6 if rel is None else rel
        try:
            numbers = np.abs(
                np.asarray(list(expected.values()) if isinstance(expected, dict) else expected, dtype=complex)
            )
            scale = float(np.max(numbers, initial=0.0))
        except (TypeError, ValueError):
            return _approx(expected, rel=rel, nan_ok=nan_ok)
        abs = 1e-12 * min(scale, 1.0) if scale > 0.0 else 1e-12
    return _approx(expected, rel=rel, abs=abs, nan_ok=nan_ok)


pytest.approx = approx  # type: ignore[assignment]

# Seconds of processor time, what the tests start included, by folder; the arguments of each review have the default.
# They are ceilings for a slower machine: about twice of what is spent on two quiet cores, where `make test` takes thirteen minutes.
BUDGETS = {
    "book": 400,
    "browser": 900,
    "mutation": 90,
    "physics": 120,
    "quantum_fusion": 240,
    "record": 800,
    "reproducible": 240,
    "sabotage": 600,
    "shared": 300,
    "style": 180,
    "typst": 120,
}
DEFAULT = 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the suites that take longest, so that the workers end together."""
    items.sort(key=lambda item: -BUDGETS.get(_suite(item.nodeid), DEFAULT))


def _suite(nodeid: str) -> str:
    """The folder below `tests` in which a test stands."""
    parts = nodeid.split("/")
    return parts[1] if len(parts) > 2 else "style"


def _spent() -> float:
    """Processor time of this process and of all that it has started and seen end."""
    return sum(os.times()[:4])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature book, recorded, proven and built once for all workers; nobody writes into it."""
    base = tmp_path_factory.getbasetemp()
    book = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built"
    with book.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (book / ".whole").is_file():
            write_book(book)
            for command in ("record", "book"):
                done = referee(book, command)
                assert done.returncode == 0, done.stderr
            (book / ".whole").touch()
    return book


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    """A copy of the miniature, to be injured."""
    return Path(shutil.copytree(built, tmp_path / "book"))


_before = _spent()
_suites: dict[str, float] = defaultdict(float)


_last: pytest.Item | None = None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    # a worker's last test also ends what all of its tests shared: the browser, with all of its processor time
    global _last
    _last = item if nextitem is None else None


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    global _before
    outcome: Any = yield
    report = outcome.get_result()
    report.suite = "shared" if call.when == "teardown" and item is _last else _suite(item.nodeid)
    now = _spent()
    report.spent, _before = now - _before, now


def pytest_runtest_logreport(report: Any) -> None:
    # under xdist this runs in the controller too, which is the one that tells
    _suites[getattr(report, "suite", "shared")] += getattr(report, "spent", 0.0)


def _over() -> dict[str, float]:
    return {suite: spent for suite, spent in _suites.items() if spent > BUDGETS.get(suite, DEFAULT)}


def pytest_terminal_summary(terminalreporter: Any) -> None:
    terminalreporter.section("processor time by suite")
    for suite, spent in sorted(_suites.items()):
        over = "  over its budget" if suite in _over() else ""
        terminalreporter.write_line(f"{suite:14} {spent:6.0f} s of {BUDGETS.get(suite, DEFAULT):4} s{over}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _over() and not hasattr(session.config, "workerinput"):
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED
