"""The record on the miniature book: made, proven, guarded, published; and refused when injured."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mini import referee, run

PAGE = "book/mini/page.ipynb"


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    """A copy that a test may injure: recorded and proven, but not yet built."""
    return Path(
        shutil.copytree(built, tmp_path / "book", ignore=shutil.ignore_patterns("_build", "build", "built.json"))
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old} is not in {path.name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def strip_outputs(book: Path) -> None:
    path = book / PAGE
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    path.write_text(json.dumps(notebook), encoding="utf-8")


def test_a_fresh_record_stands_and_making_it_again_changes_nothing(book: Path) -> None:
    assert referee(book, "guard").stdout == "the record stands\n"
    before = {
        path: path.read_bytes()
        for path in book.rglob("*")
        if path.is_file() and ".referee" not in path.parts and "__pycache__" not in path.parts
    }
    assert referee(book, "record", "--all").returncode == 0
    assert {path: path.read_bytes() for path in before} == before
    assert "all 2 notebooks are proven here" in referee(book, "prove").stderr


@pytest.mark.parametrize(
    ("injury", "named"),
    [
        (lambda b: edit(b / PAGE, "4 ħω", "5 ħω"), PAGE),
        (strip_outputs, PAGE),
        (lambda b: edit(b / "figures/mini-energy.csv", "6.25", "-6.25"), "figures/mini-energy.csv"),
        (lambda b: edit(b / "figures/mini-energy.svg", "<svg", "<!-- --><svg"), "figures/mini-energy.svg"),
        (lambda b: (b / "figures/mini-energy.pdf").unlink(), "figures/mini-energy.pdf is missing"),
        (lambda b: (b / "figures/other.csv").write_text("x\n1\n"), "figures/other.csv is not in record.json"),
        (lambda b: edit(b / "findings.json", "contradicted", "holds"), "findings.json"),
        (
            lambda b: edit(b / "referee/physics/mode.py", "return alpha**2", "return 1.0 * alpha**2"),
            "referee.physics.mode",
        ),
        (lambda b: edit(b / "referee/mini/section.py", "threshold=0.001", "threshold=9"), "referee.mini.section"),
        (lambda b: edit(b / "claims/mini.yaml", "is nothing", "is all"), PAGE),
        (lambda b: edit(b / "requirements.txt", "lock", "other lock"), PAGE),
        (lambda b: (b / "record.json").unlink(), "record.json is missing"),
        (lambda b: edit(b / "record.json", "{", "["), "record.json is not readable"),
        (lambda b: edit(b / PAGE, "judge(section", "judge( section"), PAGE),
    ],
)
def test_the_guard_names_the_culprit(book: Path, injury: Callable[[Path], object], named: str) -> None:
    injury(book)
    refused = referee(book, "guard")
    assert refused.returncode == 2
    assert named in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_the_bare_convention_is_guarded_too(book: Path) -> None:
    edit(book / "referee/physics/mode.py", "return alpha**2", "return 1.0 * alpha**2")
    refused = run(book, "-c", "from jupyter_book.cli.main import main; main(['build', '.'])")
    assert refused.returncode != 0
    assert "its sources changed since the record was made" in refused.stdout + refused.stderr
    assert not (book / "_build/html/index.html").exists()


def test_proof_restores_trust_when_outputs_agree_and_names_the_cell_when_not(book: Path) -> None:
    edit(book / "referee/physics/mode.py", "return alpha**2", "return 1.0 * alpha**2")
    assert referee(book, "prove").returncode == 0
    assert referee(book, "guard").returncode == 0
    edit(book / "referee/mini/section.py", "threshold=0.001", "threshold=0.002")
    refused = referee(book, "prove")
    assert refused.returncode == 2
    assert f"{PAGE}, Cell 2 does not reproduce; changed since the record: " in refused.stderr
    assert "referee.mini.section" in refused.stderr


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("referee/mini/section.py", '{"alpha": 0.0}', '{"alpha": 3.0}', "does not flip"),
        ("referee/physics/mode.py", "return alpha**2", "return float('nan')", "referee.mini.section"),
        ("referee/physics/mode.py", "return mean", "return mean + 1", "differ by 1"),
        ("claims/mini.yaml", "[[1, 2]]", "[[1, 1]]", "source line 2"),
    ],
)
def test_a_record_that_cannot_be_made_leaves_the_old_one(book: Path, file: str, old: str, new: str, named: str) -> None:
    before = (book / "record.json").read_bytes(), (book / "findings.json").read_bytes(), (book / PAGE).read_bytes()
    edit(book / file, old, new)
    refused = referee(book, "record")
    assert refused.returncode == 2
    assert named in refused.stderr
    assert before == (
        (book / "record.json").read_bytes(),
        (book / "findings.json").read_bytes(),
        (book / PAGE).read_bytes(),
    )


def test_a_swap_that_was_killed_is_completed(book: Path) -> None:
    staging = book / ".referee/staging"
    staging.mkdir()
    for name in ("record.json", "findings.json"):
        shutil.copyfile(book / name, staging / name)
    figures = [f"figures/{path.name}" for path in (book / "figures").iterdir()]
    files = ["findings.json", "record.json", *figures]
    (book / "findings.json").write_text("half", encoding="utf-8")
    (book / ".referee/journal.json").write_text(json.dumps(files), encoding="utf-8")
    assert referee(book, "guard").returncode == 0
    assert not (book / ".referee/journal.json").exists()


def test_the_book_is_published_with_verdict_number_and_figure(book: Path) -> None:
    built = referee(book, "build")
    assert built.returncode == 0, (book / ".referee/build-html.log").read_text(encoding="utf-8")
    page = (book / "_build/html/book/mini/page.html").read_text(encoding="utf-8")
    assert "admonition-contradicted" not in page
    assert 'class="verdict contradicted admonition"' in page
    assert 'alt="A parabola that reaches 16."' in page
    assert "cdn.jsdelivr" not in page
    index = (book / "_build/html/book/index.html").read_text(encoding="utf-8")
    assert "4\N{NO-BREAK SPACE}ħω" in index
    assert 'href="ledger.html#MINI-01"' in index
    assert (book / "_build/coherence-under-review.pdf").read_bytes().startswith(b"%PDF")
    assert "nothing changed" in referee(book, "build").stderr


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("{cite:p}`glauber1963`", "{cite:p}`nobody2000`", "nobody2000"),
        ("coherent-energy.missing", "coherent-energy.mising", "coherent-energy.mising"),
        ("{ref}`MINI-01`", "{ref}`MINI-09`", "mini-09"),
    ],
)
def test_a_missing_reference_stops_the_build(book: Path, old: str, new: str, named: str) -> None:
    edit(book / "book/index.md", old, new)
    refused = referee(book, "build")
    assert refused.returncode == 2
    assert named in refused.stderr.lower() or named in refused.stderr
    assert not (book / "_build").exists()
