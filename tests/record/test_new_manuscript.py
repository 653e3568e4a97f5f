"""A manuscript is laid out, one claim of it decided, built and taken out again; the launch button; a plain execution."""

import json
import shutil
from pathlib import Path

import pytest

from tests.mini import ARGUMENT, referee, run

HTML = "from jupyter_book.cli.main import main; main(['build', '.', '-q', '-W', '-n', '--keep-going'])"


@pytest.fixture(scope="module")
def made(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A miniature with its record and a page of methods."""
    book = Path(shutil.copytree(built, tmp_path_factory.mktemp("made") / "book"))
    (book / "book/appendix").mkdir()
    (book / "book/appendix/methods.md").write_text("# Methods\n", encoding="utf-8")
    toc = book / "_toc.yml"
    toc.write_text(toc.read_text(encoding="utf-8") + "  - file: book/appendix/methods\n", encoding="utf-8")
    done = referee(book, "record")
    assert done.returncode == 0, done.stderr
    return book


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "book"))


def files(book: Path) -> dict[str, bytes]:
    return {
        path.relative_to(book).as_posix(): path.read_bytes()
        for path in book.rglob("*")
        if path.is_file() and not {"__pycache__", ".referee", "_build"} & set(path.parts)
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_manuscript_is_added_and_taken_out_again(book: Path, tmp_path: Path) -> None:
    before = files(book)
    source = tmp_path / "paper.txt"
    source.write_text("Energy is nothing.\n\n", encoding="utf-8")
    laid_out = referee(book, "new", "my-paper", "--source", str(source), "--title", "My paper")
    assert laid_out.returncode == 0, laid_out.stderr
    written = laid_out.stdout.splitlines()[:-1]
    assert set(files(book)) - set(before) == set(written)

    # what is missing is said, one thing after the other
    ledger = book / "claims/my-paper.yaml"
    refused = referee(book, "record")
    assert refused.returncode == 2
    assert (
        "claims/my-paper.yaml" in refused.stderr and "source line 1 is not accounted for (and 1 more)" in refused.stderr
    )
    edit(ledger, "non_claims: []", 'non_claims:\n  - {lines: [[1, 2]], why: "not yet read"}')
    assert "no claim; a review needs one at least" in referee(book, "record").stderr
    edit(ledger, "[[1, 2]]", "[[2, 2]]")
    edit(
        ledger,
        "claims: []",
        'claims:\n  - {id: MP-01, lines: [[1, 1]], kind: equation, central: true, says: "Energy is nothing."}',
    )
    edit(ledger, "tests: {}", 'tests: {T1: "energy"}')
    assert "MP-01 has no finding" in referee(book, "record").stderr

    # one claim decided
    argument = (
        ARGUMENT.replace("MINI-01", "MP-01")
        .replace('id="coherent-energy"', 'id="my-energy"')
        .replace("draw_energy", "draw_mine")
    )
    (book / "referee/my_paper/first_claims.py").write_text(argument, encoding="utf-8")
    (book / "book/my-paper/comments.yaml").write_text(
        '- {says: "It is left out.", claims: [MP-01]}\n', encoding="utf-8"
    )
    report = book / "book/my-paper/report.ipynb"
    notebook = json.loads(report.read_text(encoding="utf-8"))
    code = "from referee.my_paper import first_claims\njudge(first_claims.COHERENT_ENERGY)"
    cell = {"cell_type": "code", "id": "judged", "metadata": {}, "source": code, "outputs": [], "execution_count": None}
    figure = {**cell, "id": "drawn", "source": "draw(first_claims.draw_mine)"}
    notebook["cells"] += [cell, figure]
    report.write_text(json.dumps(notebook), encoding="utf-8")
    made = referee(book, "record")
    assert made.returncode == 0, made.stderr
    built = run(book, "-c", HTML)
    page = (book / "_build/html/book/my-paper/report.html").read_text(encoding="utf-8")
    assert built.returncode == 0, built.stdout + built.stderr
    assert 'class="verdict contradicted admonition"' in page
    assert "Recommendation" in page or "reject" in page
    assert "referee-tornado-my-paper" in page
    assert 'href="#finding-my-energy"' in page or "finding-my-energy" in (
        book / "_build/html/book/ledger.html"
    ).read_text(encoding="utf-8")

    # and taken out
    for name in written:
        (book / name).unlink()
    for folder in ("referee/my_paper", "book/my-paper"):
        shutil.rmtree(book / folder, ignore_errors=True)
    edit(book / "_toc.yml", "  - file: book/my-paper/report\n", "")
    assert referee(book, "record").returncode == 0
    assert files(book) == before


@pytest.mark.parametrize(
    ("arguments", "content", "message"),
    [
        (("mini",), "a\n", "'mini' is taken: claims/mini.yaml exists"),
        (("physics",), "a\n", "'physics' is taken: referee/physics exists"),
        (("record",), "a\n", "'record' is taken: referee/record.py exists"),
        (("My_Paper",), "a\n", "cannot name a manuscript"),
        (("../up",), "a\n", "cannot name a manuscript"),
        (("class",), "a\n", "cannot name a manuscript"),
        (("my-paper", "--prefix", "m1"), "a\n", "cannot begin the claims' ids"),
        (("my-paper",), "", "paper.txt is empty"),
        (("my-paper",), "\udcff", "paper.txt is not UTF-8 text"),
    ],
)
def test_a_manuscript_that_cannot_be_laid_out_leaves_nothing(
    book: Path, tmp_path: Path, arguments: tuple[str, ...], content: str, message: str
) -> None:
    before = files(book)
    source = tmp_path / "paper.txt"
    source.write_text(content, encoding="utf-8", errors="surrogateescape")
    refused = referee(book, "new", *arguments, "--source", str(source))
    assert refused.returncode == 2
    assert message in refused.stderr
    assert files(book) == before


def test_the_launch_button_is_off_unless_configured(book: Path) -> None:
    run(book, "-c", HTML)
    page = book / "_build/html/book/mini/page.html"
    assert "mybinder.org" not in page.read_text(encoding="utf-8")
    edit(book / "_config.yml", 'binderhub_url: ""', 'binderhub_url: "https://mybinder.org"')
    with (book / "_config.yml").open("a", encoding="utf-8") as config:
        config.write("repository: {url: https://github.com/owner/name, branch: main}\n")
    run(book, "-c", HTML)
    assert "https://mybinder.org/v2/gh/owner/name/main?urlpath=lab/tree/book/mini/page.ipynb" in page.read_text(
        encoding="utf-8"
    )


def test_a_notebook_runs_in_a_plain_execution(book: Path) -> None:
    kept = (book / "book/mini/page.ipynb").read_bytes()
    done = run(book, "-m", "jupyter", "execute", "book/mini/page.ipynb")
    assert done.returncode == 0, done.stderr
    assert (book / "book/mini/page.ipynb").read_bytes() == kept
