"""A build keeps what it read of pages that are as they were, and the book that comes out is the one made from nothing."""

import json
import os
import shutil
from pathlib import Path

import pytest

from referee import stamp
from referee.build import READ, forget, reading
from tests.mini import referee
from tests.reproducible.matrix import differences, files
from tests.sabotage.cases import edit

PLACES = ("html", "typstpdf")
PRINTED = ("HTML", "PDF")


def readings(book: Path) -> dict[str, int]:
    """When each page was last read, by builder and page."""
    found = {}
    for place in PLACES:
        folder = book / ".referee" / "build" / place / "_build" / ".doctrees"
        for path in folder.rglob("*.doctree"):
            found[f"{place} {path.relative_to(folder).with_suffix('').as_posix()}"] = path.stat().st_mtime_ns
    return found


def make(book: Path) -> None:
    done = referee(book, "book")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def pair(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[set[str]]]:
    """Two books after the same edits, one with kept readings and one without; and the pages that each edit had read again."""
    book = Path(shutil.copytree(built, tmp_path_factory.mktemp("kept") / "book"))
    (book / "_build" / "coherence-under-review.pdf").unlink()
    make(book)
    before = readings(book)
    index = book / "book" / "index.md"
    # a new title, which other pages show; a section, which moves the numbers; and a formula
    edit(book, "book/index.md", "# A miniature\n", "# Another title\n\n## A new section\n\n$$x = y$$ (equal)\n")
    os.utime(index, (1, 1))  # what changed is told by its text, not by its time
    make(book)
    prose = readings(book)
    assert "Another title" in (book / "_build" / "html" / "book" / "mini" / "page.html").read_text(encoding="utf-8")
    edit(book, "referee/mini/section.py", '"displacement")] = 2.0', '"displacement")] = 3.0')
    assert referee(book, "record").returncode == 0
    make(book)
    model = readings(book)
    assert "9\N{NO-BREAK SPACE}ħω" in (book / "_build" / "html" / "book" / "index.html").read_text(encoding="utf-8")
    other = Path(shutil.copytree(book, tmp_path_factory.mktemp("nothing") / "book"))
    shutil.rmtree(other / "_build")
    shutil.rmtree(other / ".referee" / "build")
    make(other)
    return book, other, [
        {name for name, read in now.items() if read != then[name]} for then, now in ((before, prose), (prose, model))
    ]


def test_only_what_changed_is_read_again(pair: tuple[Path, Path, list[set[str]]]) -> None:
    _, _, (prose, model) = pair
    for place in PLACES:
        assert f"{place} book/index" in prose
        assert not {f"{place} book/mini/page", f"{place} book/mini/spring"} & prose
        # the page that judges, the one that prints the number, the one that shows the code
        assert {f"{place} book/mini/page", f"{place} book/index", f"{place} book/ledger"} <= model
        assert f"{place} book/mini/spring" not in model


@pytest.mark.parametrize("kind", PRINTED)
def test_the_book_is_the_one_made_from_nothing(pair: tuple[Path, Path, list[set[str]]], kind: str) -> None:
    book, other, _ = pair
    assert files(book, kind)
    assert differences(book, other, (kind,)) == {kind: []}


def test_what_pages_ask_for_drops_no_reading_and_all_else_does(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFEREE_ROOT", str(built))
    sources = stamp.sources()
    known = reading(sources)["rest"]
    for name in sources:
        asked = name.startswith(("referee/mini/", "referee/physics/", "figures/")) or name in ("record.json", "findings.json")
        page = name.startswith("book/") and name.endswith((".md", ".ipynb"))
        assert (reading({**sources, name: "another"})["rest"] == known) is (asked or page), name
    # a page says which figure to show: one more or less is no matter of answers
    assert reading({name: sources[name] for name in sources if name != "figures/mini-energy.svg"})["rest"] != known


@pytest.mark.parametrize("changed", ["place", "rest", "pages"])
def test_anything_but_the_text_of_a_page_drops_all_readings(tmp_path: Path, changed: str) -> None:
    read = {"place": "here", "rest": "1", "pages": {"book/index.md": "2"}}
    kept = tmp_path / "html" / "_build" / ".doctrees" / "book" / "other.doctree"
    kept.parent.mkdir(parents=True)
    for now, stays in ((read, True), ({**read, changed: {} if changed == "pages" else "new"}, False)):
        kept.touch()
        (tmp_path / READ).write_text(json.dumps(read), encoding="utf-8")
        forget(tmp_path, now)
        assert kept.exists() is stays


def test_a_note_of_another_form_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / READ).write_text('["an", "older", "form"]', encoding="utf-8")
    forget(tmp_path, {"place": "here", "rest": "1", "pages": {}})
    assert not tmp_path.exists()


def test_a_build_that_did_not_end_well_leaves_no_readings(tmp_path: Path) -> None:
    read = {"place": "here", "rest": "1", "pages": {}}
    (tmp_path / READ).write_text(json.dumps(read), encoding="utf-8")
    forget(tmp_path, read)  # a build begins, and is killed
    forget(tmp_path, read)
    assert not tmp_path.exists()
