"""A miniature book, recorded, proven and built once; each test injures a copy."""

import shutil
from pathlib import Path

import pytest

from tests.mini import referee, write_book


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = write_book(tmp_path_factory.mktemp("sabotage") / "book")
    for command in ("record", "book"):
        done = referee(book, command)
        assert done.returncode == 0, done.stderr
    return book


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "book"))
