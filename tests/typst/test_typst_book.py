"""The miniature book as printed: its text, its links, its outline; and the builds that must fail."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sphinx.errors import SphinxError

from referee.verdict import Verdict

Build = Callable[[Path, Path], str]


@pytest.fixture(scope="module")
def reader(miniature: tuple[Path, str]) -> PdfReader:
    """The miniature's PDF, opened."""
    return PdfReader(miniature[0])


@pytest.fixture(scope="module")
def text(reader: PdfReader) -> str:
    """All its text, in one line."""
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def titles(outline: list[Any]) -> list[str]:
    """The titles of an outline, inner ones included."""
    return [title for item in outline for title in (titles(item) if isinstance(item, list) else [str(item["/Title"])])]


def small_book(root: Path, body: str, conf: str = "") -> Path:
    """A book of one page."""
    (root / "conf.py").write_text(
        'extensions = ["myst_nb", "referee.typst"]\nproject = "Small"\nnb_execution_mode = "off"\n'
        'myst_enable_extensions = ["dollarmath", "amsmath"]\ntypst_filename = "small.pdf"\n' + conf,
        encoding="utf-8",
    )
    (root / "index.md").write_text(body, encoding="utf-8")
    return root


def test_the_build_is_silent(miniature: tuple[Path, str]) -> None:
    assert miniature[1] == ""


def test_pages(reader: PdfReader) -> None:
    assert 12 <= len(reader.pages) <= 18
    assert round(float(reader.pages[0].mediabox.width)) == 595


@pytest.mark.parametrize(
    "said",
    [
        "A Miniature Review",
        "Every kind of thing once",
        "A. Referee",
        "Contents",
        "First part",
        'Hash # star * dollar $5, under_score, at @home, , "quotes", raw_code(x), tilde ~, back\\slash, 1. not a list,',
        "// no comment, a--b.",
        "Fig. 1.1 The curve of",
        "Table 1.1 Some numbers",
        "Listing 1.1 A listing",
        "Verdict: contradicted",
        "13 decades",
        "A plain note, ✗ contradicted, with a list:",
        "A footnote with",
        "printed: 42",
        "chosen",
        "ergotropy(rho: ndarray, h: ndarray) -> float",
        "[1] J. Willard Gibbs. Elementary Principles",
        "(1.1)",
        "A card",
        "Drawn by a cell.",
        "✓ holds · Is it so?",
        "QCD-060",
    ],
)
def test_printed(text: str, said: str) -> None:
    assert said in text


@pytest.mark.parametrize("said", ["HTMLONLY", "HIDDENHTML", "Hidden from print", "SECRETCODE", "unknown", "FORMULA"])
def test_not_printed(text: str, said: str) -> None:
    assert said not in text


def test_a_footnote_is_printed_once_and_on_its_page(reader: PdfReader) -> None:
    pages = [page for page in reader.pages if "A footnote with" in page.extract_text()]
    assert len(pages) == 1
    assert "everyone knows" in pages[0].extract_text()


def test_contents_give_pages(reader: PdfReader) -> None:
    contents = reader.pages[1].extract_text()
    number = next(n for n, page in enumerate(reader.pages, 1) if n > 2 and "QCD-001" in page.extract_text())
    line = next(line for line in contents.splitlines() if line.startswith("The scale"))
    assert line.endswith(str(number))


def test_running_head_and_repeated_table_head(reader: PdfReader) -> None:
    page = next(page for page in reader.pages if "QCD-020" in page.extract_text()).extract_text()
    assert page.startswith("The scale")
    assert "id verdict why" in " ".join(page.split())


def test_every_document_starts_a_page(reader: PdfReader) -> None:
    starts = [page.extract_text() for page in reader.pages]
    assert any(page.split()[:2] == ["1.1.1", "Details"] for page in starts)


def test_outline_follows_the_sections(reader: PdfReader) -> None:
    found = titles(reader.outline)
    assert [title for title in found if "Details" in title] == ["1.1.1 Details"]
    chapter = next(
        n for n, item in enumerate(reader.outline) if not isinstance(item, list) and "Energy" in item["/Title"]
    )
    assert titles(reader.outline[chapter + 1]) == ["1.1 A figure", "1.1.1 Details"]
    assert found[-1] == "References"


def test_links(reader: PdfReader) -> None:
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    outside = {str(link["/A"]["/URI"]) for link in links if "/URI" in link.get("/A", {})}
    assert outside == {"https://example.org/a_b?c=d&e=%20f#g"}
    assert len(links) > 20


def test_tagged_titled_undated(reader: PdfReader) -> None:
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "A Miniature Review"
    assert "/CreationDate" not in reader.metadata


def test_verdicts_have_their_colours(miniature: tuple[Path, str]) -> None:
    source = (miniature[0].parent / "source" / "main.typ").read_text(encoding="utf-8")
    for verdict in Verdict:
        assert f'#book.verdict(rgb("{verdict.colour}")' in source
    assert f'#book.verdict-word(rgb("{Verdict.CONTRADICTED.colour}"))[✗ contradicted]' in source


def test_two_builds_are_identical(tmp_path: Path, build: Build) -> None:
    book = small_book(tmp_path, "# One\n\nText with $x$.\n\n```{note}\nA box.\n```\n")
    digests = set()
    for name in ("a", "b"):
        build(book, tmp_path / name)
        digests.add(hashlib.sha256((tmp_path / name / "small.pdf").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_bad_mathematics_fails_and_is_named(tmp_path: Path, build: Build) -> None:
    book = small_book(tmp_path, "# One\n\nGood $x$, bad $\\nosuchmacro{x}$.\n")
    with pytest.raises(SphinxError, match=r"index: .*\\nosuchmacro\{x\}"):
        build(book, tmp_path / "out")
    assert not (tmp_path / "out" / "small.pdf").exists()


def test_an_unknown_node_fails_and_is_named(tmp_path: Path, build: Build) -> None:
    conf = (
        "from docutils import nodes\n"
        "class oddity(nodes.General, nodes.Element): pass\n"
        "def add(app, tree, docname): tree[0].append(oddity())\n"
        'def setup(app): app.connect("doctree-resolved", add)\n'
    )
    book = small_book(tmp_path, "# One\n\nText.\n", conf)
    with pytest.raises(SphinxError, match="index: unknown node type 'oddity'"):
        build(book, tmp_path / "out")


def test_pdf_figures_are_printed_where_no_standard_bars_them(
    tmp_path: Path, build: Build, miniature: tuple[Path, str]
) -> None:
    book = small_book(tmp_path, "# One\n\n![A curve](curve.svg)\n", "typst_pdf_standards = []\n")
    source = miniature[0].parents[1] / "figures"
    for name in ("curve.svg", "curve.pdf"):
        (book / name).write_bytes((source / name).read_bytes())
    assert build(book, tmp_path / "out") == ""
    pages = PdfReader(tmp_path / "out" / "small.pdf").pages
    assert "PRINTEDFIGURE" in "".join(page.extract_text() for page in pages)


def test_a_missing_image_is_told(tmp_path: Path, build: Build) -> None:
    book = small_book(tmp_path, "# One\n\n![Nothing](absent.png)\n")
    assert "absent.png" in build(book, tmp_path / "out")
