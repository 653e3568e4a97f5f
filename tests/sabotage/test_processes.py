"""What may befall a command: killed, starved of disk, forbidden to write, or met by another of its kind."""

import contextlib
import ctypes
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.mini import referee
from tests.sabotage.cases import MODEL, SECTION, edit
from tests.sabotage.test_miniature import published

RECORDED = ("record.json", "findings.json", "figures", "book/mini")
STIFFER = ("referee/physics/spring.py", "STIFFNESS = 2.0", "STIFFNESS = 2.1")


def recorded(book: Path) -> dict[str, bytes]:
    """What `make record` writes."""
    return {name: data for name, data in published(book).items() if name.startswith(RECORDED)}


def start(
    book: Path, *arguments: str, before: Callable[[], object] | None = None, run: tuple[str, ...] = ("-m", "referee")
) -> subprocess.Popen[str]:
    """Start the command line in a process group of its own."""
    environment = {**os.environ, "PYTHONPATH": str(book), "REFEREE_ROOT": str(book)}
    return subprocess.Popen(
        [sys.executable, *run, *arguments],
        cwd=book,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=before,
    )


def wait_for(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Wait until something stands in the way of the command; it must come before the command ends."""
    end = time.monotonic() + 120
    while not condition():
        assert process.poll() is None, "the command ended first"
        assert time.monotonic() < end
        time.sleep(0.002)


@pytest.fixture(scope="module")
def renewed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The record that a stiffer spring gives."""
    book = Path(shutil.copytree(built, tmp_path_factory.mktemp("renewed") / "book"))
    edit(book, *STIFFER)
    assert referee(book, "record").returncode == 0
    return recorded(book)


# Runs the command line until Python is about to do this to that file; a moment on the clock could be missed.
DEADLY = """
import os, runpy, signal, sys

_, deed, name, *sys.argv[1:] = sys.argv

def watch(event, arguments):
    if event == deed and any(name in str(argument) for argument in arguments):
        os.killpg(0, signal.SIGKILL)

sys.addaudithook(watch)
runpy.run_module("referee", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(
    ("deed", "name", "stands"),
    [
        ("open", "staging/figures", "old"),
        ("open", "staging/book", "old"),
        ("os.rename", "journal.json", "old"),
        # from here on the journal stands
        ("os.rename", "staging/findings.json", "new"),
        ("os.remove", "journal.json", "new"),
    ],
)
def test_a_record_killed_midway_is_the_old_one_or_the_new_one(
    book: Path, renewed: dict[str, bytes], deed: str, name: str, stands: str
) -> None:
    old = recorded(book)
    assert old != renewed
    edit(book, *STIFFER)
    with start(book, deed, name, "record", run=("-c", DEADLY)) as process:
        _, errors = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL, errors
    referee(book, "guard")  # completes a swap that had begun
    assert recorded(book) == {"old": old, "new": renewed}[stands]
    if stands == "old":  # what the dead one left does not stand in the way
        assert referee(book, "record").returncode == 0
        assert recorded(book) == renewed


def kernels(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The kernels that a command has started, however indirectly."""
    found = []
    for child in psutil.Process(process.pid).children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if "ipykernel_launcher" in child.cmdline():
                found.append(child)
    return found


@pytest.mark.parametrize("moment", ["while figures are drawn", "while a kernel works"])
def test_a_record_that_is_interrupted_leaves_the_old_one_and_nothing_running(book: Path, moment: str) -> None:
    old = recorded(book)
    edit(book, *STIFFER)
    # who starts the tests in the background of a shell makes all below deaf to this signal
    process = start(book, "record", before=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    wait_for((book / ".referee/staging/findings.json").exists, process)
    if moment == "while a kernel works":
        wait_for(lambda: bool(kernels(process)), process)
    running = kernels(process)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0, errors
    assert recorded(book) == old
    assert not (book / ".referee/staging").exists()
    assert not psutil.wait_procs(running, timeout=30)[1]


def test_a_full_disk_is_said_and_nothing_is_half_written(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = recorded(book)
    edit(book, *STIFFER)
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)  # its own file would meet the limit first
    limit = 6_000  # bytes a file: the kernel refuses the first larger one, as a full disk would
    process = start(book, "record", before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 2, errors
    assert "[Errno 27] File too large" in errors.splitlines()[-1]
    assert recorded(book) == old
    assert not (book / ".referee/staging").exists()


def without_privilege() -> None:
    """Give up root's right to write where the folder forbids it."""
    for capability in (1, 2, 3):  # DAC_OVERRIDE, DAC_READ_SEARCH, FOWNER
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP; for anybody but root it does nothing


def test_a_folder_that_may_not_be_written_is_named_and_the_old_record_stands(book: Path) -> None:
    old = recorded(book)
    edit(book, *STIFFER)
    folder = book / ".referee"
    folder.chmod(0o555)
    try:
        process = start(book, "record", before=without_privilege)
        _, errors = process.communicate(timeout=120)
    finally:
        folder.chmod(0o755)
    assert process.returncode == 2, errors
    assert "Permission denied" in errors.splitlines()[-1]
    assert ".referee" in errors.splitlines()[-1]
    assert recorded(book) == old


def test_the_second_of_two_commands_is_refused_and_the_first_one_ends_well(book: Path) -> None:
    edit(book, "book/index.md", "One claim", "Only one claim")
    with start(book, "book") as first:
        # the lock names its holder; the copy has the lock file of the build before it
        wait_for(lambda: f"process {first.pid}" in (book / ".referee/lock").read_text(encoding="utf-8"), first)
        second = referee(book, "book")
        assert second.returncode == 2
        assert f"`referee book` (process {first.pid}) is at work here" in second.stderr
        assert len(second.stderr.splitlines()) == 1
        _, errors = first.communicate(timeout=300)
    assert first.returncode == 0, errors
    assert "Only one claim" in (book / "_build/html/book/index.html").read_text(encoding="utf-8")


def test_a_build_never_writes_the_record(book: Path) -> None:
    old = recorded(book)
    edit(book, MODEL, "return alpha**2", "return 1.0 * alpha**2")
    edit(book, SECTION, "How much energy the formula", "How much of the energy the formula")
    edit(book, "book/index.md", "One claim", "Only one claim")
    done = referee(book, "book")
    assert done.returncode == 0, done.stderr
    assert recorded(book) == old
