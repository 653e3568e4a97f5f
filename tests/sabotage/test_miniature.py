"""Every injury to the miniature is refused in one line that names the culprit, and nothing is published or recorded."""

from pathlib import Path

import pytest

from referee.stamp import PASSING
from tests.mini import referee, run
from tests.sabotage.cases import CASES, Case


def published(book: Path) -> dict[str, bytes]:
    """All that stands in the copy, but for what is ignored."""
    return {
        path.relative_to(book).as_posix(): path.read_bytes()
        for path in sorted(book.rglob("*"))
        if path.is_file() and not {".referee", *PASSING} & set(path.parts)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_an_injury_is_refused_by_name(book: Path, case: Case) -> None:
    case.injure(book)
    before = published(book)
    if case.command == "jupyter-book":
        refused = run(book, "-c", "from jupyter_book.cli.main import main; main(['build', '.', '--path-output', '.'])")
        assert refused.returncode != 0
        assert case.named in refused.stdout + refused.stderr
        return
    refused = referee(book, case.command)
    assert refused.returncode == 2, refused.stderr
    assert case.named in refused.stderr.splitlines()[-1]
    assert refused.stderr.splitlines()[-1].startswith("referee: ")
    assert published(book) == before


def test_there_are_enough_injuries_and_none_twice() -> None:
    assert len(CASES) >= 25
    assert len({case.name for case in CASES}) == len(CASES)


def test_a_copy_without_injury_is_whole(book: Path) -> None:
    done = referee(book, "book")
    assert (done.returncode, done.stderr) == (0, "book: nothing changed; it is _build/html/index.html\n")
    assert referee(book, "guard").returncode == 0
