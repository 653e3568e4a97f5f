"""What the front page shows of each manuscript: its figure that decides, and the pages worth an hour."""

from __future__ import annotations

from html import escape

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from referee import report
from referee.ledger import Ledger, LedgerError
from referee.paths import root
from referee.record import recorded_findings


class Front(BaseModel):
    """``book/<manuscript>/front.yaml``: a figure, what it decides in a sentence, and the pages of the hour's path."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    figure: str = Field(min_length=1)
    says: str = Field(min_length=1)
    hour: list[str] = Field(min_length=1)


def front(ledger: Ledger) -> Front | None:
    """The front of one manuscript; none where the file is not there.

    Raises
    ------
    LedgerError
        If the file is malformed, or names a figure or a page that is not in the book.
    """
    folder = root() / "book" / ledger.manuscript
    path = folder / "front.yaml"
    if not path.is_file():
        return None
    name = path.relative_to(root()).as_posix()
    try:
        found = Front.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        raise LedgerError(f"{name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    if found.figure not in recorded_findings()["figures"]:
        raise LedgerError(f"{name}: there is no figure '{found.figure}'")
    for page in found.hour:
        if not any((folder / f"{page}{suffix}").is_file() for suffix in (".ipynb", ".md")):
            raise LedgerError(f"{name}: there is no page '{page}'")
    return found


def decisive(ledger: Ledger) -> list[str]:
    """The MyST of a manuscript's decisive figure, with the recommendation and links to report and page."""
    found = front(ledger)
    if found is None:
        return []
    alt = recorded_findings()["figures"][found.figure]["alt"]
    recommendation = report.summary(ledger.manuscript)["recommendation"]
    return [
        f":::{{figure}} /figures/{found.figure}.*",
        f":alt: {alt}",
        ":figclass: decisive",
        "",
        f"**{ledger.title}: {recommendation}.** {found.says} From {{ref}}`the page that derives it <fig-{found.figure}>`; "
        f"{{doc}}`the report </book/{ledger.manuscript}/report>`.",
        ":::",
        "",
    ]


def hour(ledger: Ledger) -> str:
    """The MyST of the pages worth an hour."""
    found = front(ledger)
    pages = found.hour if found else []
    return ", ".join(f"{{doc}}`/book/{ledger.manuscript}/{page}`" for page in pages)


def matrix_links(ledgers: list[Ledger], ledger_page: str) -> str:
    """The verdict matrix as HTML: one link a claim, named by claim and verdict, to its entry in the ledger."""
    blocks = []
    for ledger in ledgers:
        verdicts = report.verdicts_of(ledger)
        cells = []
        for claim in ledger.claims:
            verdict = verdicts[claim.id]
            central = ", central" if claim.central else ""
            cells.append(
                f'<li><a class="{verdict.slug}{" central" if claim.central else ""}" href="{ledger_page}#{claim.id}" '
                f'title="{escape(claim.says)}" aria-label="{claim.id}, {verdict.word}{central}">'
                f"<span>{verdict.sign}</span><small>{claim.id.partition('-')[2]}</small></a></li>"
            )
        blocks.append(f'<p class="matrix-title">{escape(ledger.title)}</p><ul class="matrix">{"".join(cells)}</ul>')
    return f'<div class="verdict-matrix">{"".join(blocks)}{legend(ledgers)}</div>'


def legend(ledgers: list[Ledger]) -> str:
    """The signs and words of the matrix, each with how often it was given."""
    given = [verdict for ledger in ledgers for verdict in report.verdicts_of(ledger).values()]
    rows = "".join(
        f'<li><span class="chip {verdict.slug}">{verdict.sign}</span> {verdict.word} ({given.count(verdict)})</li>'
        for verdict in sorted(set(given), key=lambda verdict: verdict.severity)
    )
    return f'<ul class="matrix-legend" aria-label="Verdicts and how many claims have each">{rows}</ul>'
