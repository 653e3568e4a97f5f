"""Only what an edit can reach is proven again, and all that it can reach."""

import re
import time
from pathlib import Path

import pytest

from tests.mini import referee
from tests.sabotage.cases import edit


@pytest.mark.parametrize(
    ("file", "old", "new", "notebooks", "modules"),
    [
        ("referee/physics/spring.py", '"""Energy of', '"""The energy of', {"spring"}, 1),
        ("referee/physics/mode.py", "return alpha**2", "return 1.0 * alpha**2", {"page"}, 1),
        ("referee/mini/spring.py", "How much energy", "How much of the energy", {"spring"}, 1),
        ("claims/mini.yaml", "A stretched spring holds", "A spring that is stretched holds", {"spring"}, 0),
        ("requirements.txt", "lock", "other lock", {"page", "spring"}, 4),
        ("referee/units.py", '"""Units', '"""The units', {"page", "spring"}, 4),
        ("book/index.md", "One claim", "Only one claim", set(), 0),
        ("book/mini/page.ipynb", "The energy is", "Its energy is", set(), 0),
        ("book/references.bib", "Coherent and", "Of coherent and", set(), 0),
        ("referee/typst/template.typ", "//", "// and", set(), 0),
    ],
)
def test_an_edit_re_proves_exactly_what_stands_on_it(
    book: Path, file: str, old: str, new: str, notebooks: set[str], modules: int
) -> None:
    edit(book, file, old, new)
    done = referee(book, "prove")
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r"book/mini/(\w+)\.ipynb", done.stderr)) == notebooks
    again = re.search(r"(\d+) modules to judge and draw again", done.stderr)
    assert int(again[1] if again else 0) == modules
    assert re.findall(r"book/mini/(\w+)\.ipynb", referee(book, "prove").stderr) == []


def test_where_nothing_changed_the_book_takes_less_than_two_seconds(book: Path) -> None:
    assert referee(book, "book").returncode == 0
    times = []
    for _ in range(3):  # the machine may be busy: the best of three
        start = time.monotonic()
        done = referee(book, "book")
        times.append(time.monotonic() - start)
        assert "nothing changed" in done.stderr
    assert min(times) < 2


def test_a_change_that_is_taken_back_needs_no_proof(book: Path) -> None:
    edit(book, "referee/physics/spring.py", "STIFFNESS = 2.0", "STIFFNESS = 2.1")
    assert referee(book, "prove").returncode == 2
    edit(book, "referee/physics/spring.py", "STIFFNESS = 2.1", "STIFFNESS = 2.0")
    assert "all 2 notebooks are proven here" in referee(book, "prove").stderr
