"""The PDF without TeX: a Sphinx builder, ``typstpdf``, that sets the whole book with Typst."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

#: What a notebook output offers, in the order in which print prefers it. HTML is never chosen.
MIME_PRIORITY = (
    "text/markdown",
    "application/pdf",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/latex",
    "text/plain",
)


def prefer_print(app: Sphinx, config: Config) -> None:
    """Tell myst-nb, where it is loaded, which form of an output this builder prints."""
    if "nb_mime_priority_overrides" not in config:
        return
    given = [tuple(row) for row in config.nb_mime_priority_overrides]
    barred = {"application/pdf"} if config.typst_pdf_standards else set()  # no PDF inside PDF/A or PDF/UA
    chosen = barred | {mime for builder, mime, _ in given if builder == "typstpdf"}
    ours: list[tuple[str, str, int | None]] = [
        ("typstpdf", mime, 10 * rank) for rank, mime in enumerate(MIME_PRIORITY, 1) if mime not in chosen
    ]
    ours.append(("typstpdf", "text/html", None))
    config["nb_mime_priority_overrides"] = given + ours


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the builder and its configuration."""
    from referee.typst.builder import TypstPDFBuilder

    app.add_builder(TypstPDFBuilder)
    app.add_config_value("typst_filename", "coherence-under-review.pdf", "", [str])
    app.add_config_value("typst_title", "", "", [str])
    app.add_config_value("typst_subtitle", "", "", [str])
    app.add_config_value("typst_author", "", "", [str])
    app.add_config_value("typst_imprint", "", "", [str])
    # further PDFs, each of one review: name → (title, its first document, the id of its section in the ledger)
    app.add_config_value("typst_reviews", {}, "", [dict])
    app.add_config_value("typst_show_code", False, "", [bool])
    app.add_config_value("typst_toc_depth", 2, "", [int])
    app.add_config_value("typst_pdf_standards", ["ua-1"], "", [list])
    app.connect("config-inited", prefer_print, priority=900)
    return {"version": "1.0", "parallel_read_safe": True, "parallel_write_safe": True}
