"""The Sphinx builder ``typstpdf``: one doctree, one Typst source, one PDF."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst
from docutils import nodes
from sphinx.builders import Builder
from sphinx.errors import SphinxError
from sphinx.util import logging
from sphinx.util.osutil import ensuredir

from referee.typst import assemble, extract
from referee.typst.escape import string
from referee.typst.maths import Formula, MathError, convert
from referee.typst.writer import Writer

logger = logging.getLogger(__name__)

IMAGES = ["application/pdf", "image/svg+xml", "image/png", "image/jpeg"]
TEMPLATE = Path(__file__).with_name("template.typ")


class TypstPDFError(SphinxError):
    """The PDF could not be made; the message says where and why."""

    category = "Typst PDF error"


class TypstPDFBuilder(Builder):
    """Set the whole book as one PDF, without TeX."""

    name = "typstpdf"
    format = "typst"
    epilog = "The PDF is in %(outdir)s."
    allow_parallel = True
    supported_image_types = IMAGES
    supported_remote_images = False

    def get_outdated_docs(self) -> str:
        """The PDF is always made anew."""
        return "all documents"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """A document of the book, marked so that the writer can tell it from an address outside."""
        return "%" + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """The same from everywhere: it is one document."""
        return self.get_target_uri(to, typ)

    def prepare_writing(self, docnames: set[str]) -> None:
        """Nothing to prepare."""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Documents are not written one by one."""

    def write(self, *ignored: object) -> None:
        """Assemble, write the Typst source, compile."""
        tree = assemble.assemble(self)
        self.post_process_images(tree)
        work = Path(self.outdir) / "source"
        shutil.rmtree(work, ignore_errors=True)
        ensuredir(work)
        images = self.gather_images(tree, work)
        formulas = convert_formulas(tree, self.config.mathjax3_config)
        shutil.copyfile(TEMPLATE, work / "template.typ")
        self.print(tree, self.config.typst_filename, self.opening(), formulas, images)
        for name, (title, report, section) in self.config.typst_reviews.items():
            part = extract.review(tree, report, section)
            self.print(part, f"{name}.pdf", self.opening(title, "The referee\N{RIGHT SINGLE QUOTATION MARK}s report"), formulas, images)

    def print(
        self, tree: nodes.document, filename: str, opening: str, formulas: dict[Formula, str], images: dict[str, str]
    ) -> None:
        """Write one tree's Typst source beside the images, and compile it."""
        whole = filename == self.config.typst_filename
        main = Path(self.outdir) / "source" / ("main.typ" if whole else f"{Path(filename).stem}.typ")
        main.write_text(opening + self.body(tree, formulas, images), encoding="utf-8")
        compile_pdf(main, Path(self.outdir) / filename, list(self.config.typst_pdf_standards), formulas)

    def opening(self, title: str = "", subtitle: str = "") -> str:
        """The head of the Typst source: what the title page says; of the whole book, or of what `title` names."""
        config = self.config
        title = title or config.typst_title or config.html_title or config.project
        fields = {
            "title": title,
            "subtitle": subtitle or config.typst_subtitle,
            "author": config.typst_author or (config.author if config.author != "unknown" else ""),
            "imprint": config.typst_imprint,
            "lang": (config.language or "en").split("_")[0],
        }
        values = ", ".join(f"{name}: {string(value)}" for name, value in fields.items())
        return f'#import "template.typ" as book\n#show: book.book.with({values}, depth: {config.typst_toc_depth})\n\n'

    def body(self, tree: nodes.document, formulas: dict[Formula, str], images: dict[str, str]) -> str:
        """The book in Typst; links to places that are not printed keep their text only."""
        labels = assemble.place_labels(tree)
        wanted = assemble.wanted_labels(tree, labels)
        notes = assemble.footnotes(tree)
        writer = Writer(self.env, self.config, formulas, labels, wanted, notes, images, docname=self.config.root_doc)
        body = writer.children(tree)
        for label in sorted(wanted - writer.placed):
            place = next(key for key, value in labels.items() if value == label)
            if f"#link(<{label}>)[" in body:
                logger.warning("the PDF does not print the place a link points to: %s", place)
                body = body.replace(f"#link(<{label}>)[", "#[")
        return body

    def gather_images(self, tree: nodes.document, work: Path) -> dict[str, str]:
        """Copy every image beside the source in the form that print takes; names by uri."""
        names: dict[str, str] = {}
        for node in tree.findall(nodes.image):
            uri = node["uri"]
            path = print_version(Path(self.srcdir) / uri, self.config.typst_pdf_standards)
            if uri in names:
                continue
            if not path.is_file():
                logger.warning("image not found, not printed: %s", uri, location=node)
                continue
            digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
            names[uri] = f"images/{digest}{path.suffix.lower()}"
            ensuredir(work / "images")
            shutil.copyfile(path, work / names[uri])
        return names

    def finish(self) -> None:
        """Nothing more to do."""


def print_version(path: Path, standards: Sequence[str]) -> Path:
    """The sibling of a figure that the compiler takes: PDF, but SVG under a standard (PDF/UA, PDF/A hold no PDF)."""
    ours, theirs = (".pdf", ".svg") if standards else (".svg", ".pdf")
    sibling = path.with_suffix(theirs)
    return sibling if path.suffix.lower() == ours and sibling.is_file() else path


def convert_formulas(tree: nodes.document, mathjax: dict[str, object] | None) -> dict[Formula, str]:
    """Convert every formula of the book at once; an unconvertible one fails the build with its document."""
    places: dict[Formula, str] = {}
    for docname, node in assemble.with_docnames(tree):
        if isinstance(node, nodes.math | nodes.math_block):
            places.setdefault(Formula(node.astext(), isinstance(node, nodes.math_block)), docname)
    tex = (mathjax or {}).get("tex", {})
    macros = tex.get("macros", {}) if isinstance(tex, dict) else {}
    try:
        return convert(places, macros)
    except MathError as error:
        listed = "\n".join(f"{places[formula]}: {formula.tex}" for formula in error.formulas)
        raise TypstPDFError(f"TeX not converted to Typst:\n{listed}") from error


def compile_pdf(main: Path, pdf: Path, standards: Sequence[str], formulas: dict[Formula, str]) -> None:
    """Compile ``main`` to ``pdf``: embedded fonts only, a fixed date, tagged; complain of every warning."""
    stamp = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    options: dict[str, Any] = {"ignore_system_fonts": True, "timestamp": stamp, "pdf_standards": list(standards)}
    try:
        _, warnings = typst.compile_with_warnings(str(main), output=str(pdf), root=str(main.parent), **options)
    except typst.TypstError as error:
        blamed = [formula.tex for formula, text in formulas.items() if not compiles(text)]
        cause = f"formulas that Typst does not take: {blamed}" if blamed else error.diagnostic
        raise TypstPDFError(cause) from error
    for warning in warnings:
        logger.warning("typst: %s", getattr(warning, "diagnostic", None) or str(warning))


def compiles(equation: str) -> bool:
    """Whether one equation compiles alone."""
    try:
        typst.compile(equation.encode(), format="svg", ignore_system_fonts=True)
    except typst.TypstError:
        return False
    return True
