"""Try a mutant: a forked process imports the changed module and runs the tests that mirror it."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import resource
import signal
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from multiprocessing import get_context
from types import ModuleType
from typing import Any

import pytest

from referee.paths import root
from tests.mutation.mutants import Mutant, modules

SECONDS = 60  # of wall clock for one mutant; the mirrored tests need one or two
MEMORY = 8 * 2**30
# what the tests import anyway; a fork then starts with it
SHARED = (
    *("numpy", "scipy.integrate", "scipy.linalg", "scipy.optimize", "scipy.sparse.linalg", "scipy.special", "qutip"),
    *("hypothesis", "hypothesis.strategies", "matplotlib.pyplot", "referee.manuscripts", "referee.render"),
)
WRONG = {0: "survived", 1: "killed", 2: "killed", 4: "killed"}  # the exit status of pytest


class _Changed(MetaPathFinder, Loader):
    """Gives one module from changed source and leaves all others to Python."""

    def __init__(self, module: str, source: str, path: str) -> None:
        self.module, self.source, self.path = module, source, path

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        return spec_from_loader(fullname, self, origin=self.path) if fullname == self.module else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.source, self.path, "exec"), module.__dict__)


def warm_up() -> None:
    """Import what all tests share, once, before the forks; with one thread a process, since threads do not fork."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[variable] = "1"
    for name in SHARED:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()  # what is imported stays: a fork need not go through it


def _run(mutant: Mutant) -> int:
    """Run the mirrored tests on the changed module; only ever called in a process of its own."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if mutant.module in sys.modules:  # a part of the engine: every module of ours is read again
        for name in [name for name in sys.modules if name.partition(".")[0] == "referee"]:
            del sys.modules[name]
    path = root() / mutant.path
    sys.meta_path.insert(0, _Changed(mutant.module, mutant.source, str(path)))
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    os.chdir(root())
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return int(
        pytest.main(
            [
                "-x",
                "-q",
                "--no-header",
                "--tb=no",
                "--disable-warnings",
                "-p",
                "no:unraisableexception",
                *modules()[mutant.path],
            ]
        )
    )


def trial(mutant: Mutant) -> str:
    """``killed``, ``survived`` or ``timeout``: what became of `mutant`.

    Raises
    ------
    RuntimeError
        If the tests could not be run at all.
    """
    pid = os.fork()
    if pid == 0:
        code = 99
        with contextlib.suppress(BaseException):
            code = _run(mutant)
        os._exit(code)
    _, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) == signal.SIGALRM else "killed"
    code = os.WEXITSTATUS(status)
    if code not in WRONG:
        raise RuntimeError(f"{mutant.path}: pytest ended with status {code} on {modules()[mutant.path]}")
    return WRONG[code]


def trials(mutants: Iterable[Mutant], workers: int) -> Iterator[tuple[Mutant, str]]:
    """Try `mutants` on a few processes and give each outcome as it comes."""
    warm_up()
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        futures: dict[Any, Mutant] = {pool.submit(trial, mutant): mutant for mutant in mutants}
        for future in as_completed(futures):
            yield futures[future], future.result()
