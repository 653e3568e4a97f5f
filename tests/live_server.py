"""The live server as the tests start it: on a miniature, stopped as a reader would stop it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 180.0  # seconds; a loaded machine is slow, and a test that passes does not wait


def until(true: Callable[[], Any], what: str) -> Any:
    """Wait until `true()` is; returns what it gave."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"waited in vain for {what}")


class Server:
    """``python -m referee live`` on a book; a context manager that ends it with Ctrl-C."""

    def __init__(self, book: Path, *options: str, **environment: str) -> None:
        self.out, self.log = book / "live.out", book / "live.log"
        inherited = {
            **os.environ,
            "PYTHONPATH": str(book),
            "REFEREE_ROOT": str(book),
            "JUPYTER_RUNTIME_DIR": str(book / "runtime"),
            **environment,
        }
        inherited.pop("REFEREE_PUBLISHED", None)
        command = [sys.executable, "-m", "referee", "live", "--no-browser", *options]
        with self.out.open("w") as out, self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, cwd=book, env=inherited, stdin=subprocess.DEVNULL, stdout=out, stderr=log
            )
        try:
            self.address = until(self._address, f"the address; the log says: {self.log.read_text()[-500:]}")
        except AssertionError:
            self.stop()
            raise
        self.port, self.token = int(self.address[1]), self.address[2]
        self.start = self.address[0]

    def _address(self) -> re.Match[str] | None:
        assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
        return re.search(
            r"http://127\.0\.0\.1:(\d+)/book/index\.html\?token=(\S+)", self.out.read_text(encoding="utf-8")
        )

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> int:
        """Press Ctrl-C and wait; returns the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise

    def ask(
        self, method: str, path: str, body: Any = None, host: str = "", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        """One request exactly as given: status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True)
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            content = b"" if body is None else json.dumps(body).encode()
            if body is not None:
                connection.putheader("Content-Length", str(len(content)))
            connection.endheaders(content or None)
            answer = connection.getresponse()
            cookies = "; ".join(
                value.partition(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"
            )
            return (
                answer.status,
                {**{name.lower(): value for name, value in answer.getheaders()}, "cookies": cookies},
                answer.read().decode("utf-8", "replace"),
            )
        finally:
            connection.close()

    def authorized(self, method: str, path: str, body: Any = None) -> Any:
        """A request with the token in its header; returns the JSON of the answer."""
        status, _, text = self.ask(method, path, body, Authorization=f"token {self.token}")
        assert status < 300, f"{status} for {method} {path}: {text}"
        return json.loads(text) if text else None

    def children(self) -> set[int]:
        """The processes that the server has started."""
        found = set()
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = path.read_text(encoding="utf-8").rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(fields[1]) == self.process.pid and fields[0] != "Z":
                found.add(int(path.parent.name))
        return found
