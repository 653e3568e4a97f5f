"""Style and types, as `make lint` checks them."""

import subprocess
import sys
from pathlib import Path

import pytest

from referee.paths import root


@pytest.mark.parametrize("command", [("ruff", "check", "."), ("mypy",)], ids=lambda command: command[0])
def test_the_tool_is_content(command: tuple[str, ...]) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name(command[0]), *command[1:]], cwd=root(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
