"""The PDFs beside the site: each review by itself, with its part of the ledger and the works that it cites."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from referee import manuscripts
from referee.ledger import Ledger

LEDGERS = manuscripts.ledgers()


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda ledger: ledger.manuscript)
def test_a_review_is_a_pdf_of_its_own(site: Path, ledger: Ledger) -> None:
    reader = PdfReader(site / f"report-{ledger.manuscript}.pdf")
    text = [page.extract_text() for page in reader.pages]
    opening = next(number for number, page in enumerate(text) if page.startswith("The ledger"))
    entries = "\n".join(text[opening:])
    assert all(claim.id in entries for claim in ledger.claims)
    others = [claim.id for other in LEDGERS if other.manuscript != ledger.manuscript for claim in other.claims]
    assert not [claim for claim in others if claim in entries]
    assert ledger.title in " ".join(text[0].split())
    assert "Contents" in text[1]
    assert "Recommendation" in "".join(text[2:6])
    titles = [str(item["/Title"]) for item in reader.outline if not isinstance(item, list)]
    assert titles[1:] == ["The ledger", "Bibliography"]
    assert "/MarkInfo" in reader.trailer["/Root"]  # type: ignore[operator]


def test_the_whole_book_has_the_ledger_as_an_appendix(site: Path) -> None:
    reader = PdfReader(site / "coherence-under-review.pdf")
    parts = [item for item in reader.outline if not isinstance(item, list)]
    titles = [str(item["/Title"]) for item in parts]
    first, last = (reader.get_destination_page_number(parts[titles.index("The ledger") + after]) for after in (0, 1))
    assert first is not None and last is not None
    ledger_pages = "\n".join(page.extract_text() for page in reader.pages[first:last])
    assert all(claim.id in ledger_pages for ledger in LEDGERS for claim in ledger.claims)


def test_a_report_links_to_its_pdf(site: Path) -> None:
    for ledger in LEDGERS:
        page = (site / "book" / ledger.manuscript / "report.html").read_text(encoding="utf-8")
        assert f'href="../../report-{ledger.manuscript}.pdf"' in page
