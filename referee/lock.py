"""One writer at a time: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from referee.record import RecordError, hidden


@contextmanager
def alone(command: str) -> Iterator[None]:
    """Hold the lock of this copy of the book while `command` runs.

    Raises
    ------
    RecordError
        If another command holds it; the message names that command and its process.
    """
    hidden().mkdir(parents=True, exist_ok=True)
    with (hidden() / "lock").open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            stream.seek(0)
            raise RecordError(
                f"`referee {command}` waits for nobody: {stream.read().strip() or 'another command'} is at work here; try again when it has ended"
            ) from None
        stream.seek(0)
        stream.truncate()
        stream.write(f"`referee {command}` (process {os.getpid()})")
        stream.flush()
        yield
