"""The same on the book itself: a stored output, a drawn number, a model, a typed number."""

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest

from referee.sources import modules_of
from tests.mini import ROOT, referee, run
from tests.reproducible.matrix import real


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The book as it stands, with what was proven of it here, so that only an injury needs proof."""
    book = real(tmp_path / "book")
    proofs = ROOT / ".referee" / "proofs.json"
    if proofs.is_file():
        (book / ".referee").mkdir()
        shutil.copyfile(proofs, book / ".referee" / "proofs.json")
    return book


def refusal(book: Path, command: str) -> str:
    """The one line in which a command refuses."""
    done = referee(book, command)
    assert done.returncode == 2, done.stderr
    return done.stderr.splitlines()[-1]


def test_one_digit_of_a_stored_output_is_found(copy: Path) -> None:
    pages = sorted(json.loads((copy / "record.json").read_text(encoding="utf-8"))["notebooks"], reverse=True)
    texts = {page: (copy / page).read_text(encoding="utf-8") for page in pages}
    found = {page: re.search(r"number   \w+ = \D*(\d)", text) for page, text in texts.items()}
    page, digit = next((page, digit) for page, digit in found.items() if digit)
    text = texts[page]
    turned = str((int(digit[1]) + 1) % 10)
    (copy / page).write_text(text[: digit.start(1)] + turned + text[digit.end(1) :], encoding="utf-8")
    assert page in refusal(copy, "guard")


def test_one_sign_of_a_drawn_number_is_found(copy: Path) -> None:
    for path in sorted((copy / "figures").glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        number = re.search(r"\n(\d)", text)
        if number:
            path.write_text(text[: number.start(1)] + "-" + text[number.start(1) :], encoding="utf-8")
            assert f"figures/{path.name}" in refusal(copy, "book")
            return
    pytest.fail("no figure with a number")


def test_a_model_that_changed_names_itself_and_the_page_that_stands_on_it(copy: Path) -> None:
    pages = sorted((copy / "book").rglob("*.ipynb"))
    used = {page: modules_of(nbformat.read(page, as_version=4)) for page in pages}
    findings = json.loads((copy / "findings.json").read_text(encoding="utf-8"))["findings"]
    for finding in findings:
        judged = [page for page in pages if finding["argument"].rpartition(".")[0] in used[page]]
        text = judged[0].read_text(encoding="utf-8")
        named = re.search(r"`~referee\.physics\.(\w+)\.(\w+)`", text)
        if named is None:
            continue
        module, function = named.groups()
        standing = [page for page in pages if f"referee.physics.{module}" in used[page]]
        if len(standing) == 1:
            break
    with (copy / f"referee/physics/{module}.py").open("a", encoding="utf-8") as stream:
        stream.write(
            f"\n_true = {function}\n\n\ndef {function}(*given, **named):\n    return 1 + 2 * _true(*given, **named)\n"
        )
    line = refusal(copy, "prove")
    assert standing[0].relative_to(copy).as_posix() in line
    assert f"changed since the record: referee.physics.{module};" in line


def test_a_number_typed_by_hand_is_found(copy: Path) -> None:
    page = sorted((copy / "book" / "appendix").glob("*.md"))[0]
    with page.open("a", encoding="utf-8") as stream:
        stream.write("\nThe ship needs 3.14 metres.\n")
    done = run(copy, "-m", "pytest", "-q", "-p", "no:xdist", "tests/book/test_pages.py", "-k", "typed_by_hand")
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"test_no_number_is_typed_by_hand[{page.relative_to(copy).as_posix()}]" in done.stdout
    assert "1 failed" in done.stdout


def test_an_untyped_copy_passes_the_same_search(copy: Path) -> None:
    done = run(copy, "-m", "pytest", "-q", "-p", "no:xdist", "tests/book/test_pages.py", "-k", "typed_by_hand")
    assert done.returncode == 0, done.stdout
