"""One review taken out of the book's doctree."""

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx import addnodes

from referee.typst.extract import files, review


def section(name: str, *inside: nodes.Node) -> nodes.section:
    found = nodes.section(ids=[name])
    found += [nodes.title("", name), *inside]
    return found


def file(name: str, *inside: nodes.Node) -> addnodes.start_of_file:
    found = addnodes.start_of_file(docname=name)
    found += inside
    return found


@pytest.fixture
def tree() -> nodes.document:
    """Two reviews, a ledger with a section for each, a bibliography of two works of which the first review cites one."""
    book = new_document("book")
    book["docname"] = "index"
    cited = nodes.reference("", "[1]", refuri="%works#one")
    book += file("a/report", section("report-a", nodes.paragraph("", "", cited), file("a/page", section("evidence-a"))))
    book += file("b/report", section("report-b"))
    book += file("ledger", section("the-ledger", section("ledger-a"), section("ledger-b"), section("tests")))
    book += file("works", section("works", nodes.citation("", ids=["one"]), nodes.citation("", ids=["two"])))
    return book


def test_a_review_holds_its_report_its_ledger_and_what_it_cites(tree: nodes.document) -> None:
    found = review(tree, "a/report", "ledger-a")
    names = [name for part in found.findall(nodes.section) for name in part["ids"]]
    assert names == ["report-a", "evidence-a", "the-ledger", "ledger-a", "works"]
    assert [entry["ids"] for entry in found.findall(nodes.citation)] == [["one"]]
    assert list(files(found)) == ["a/report", "a/page", "ledger", "works"]
    assert found["docname"] == "index"


def test_the_book_is_left_as_it_was(tree: nodes.document) -> None:
    before = tree.pformat()
    review(tree, "b/report", "ledger-b")
    assert tree.pformat() == before


def test_a_report_that_is_not_there_is_named(tree: nodes.document) -> None:
    with pytest.raises(KeyError, match="c/report"):
        review(tree, "c/report", "ledger-a")
