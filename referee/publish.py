"""The Sphinx extension: the guard at start, numbers glued from findings, tables made from ledgers."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable
from html import escape
from inspect import signature
from typing import Any

from docutils import nodes
from pybtex.plugin import find_plugin, register_plugin
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util.docutils import SphinxDirective, SphinxRole

from referee import front, manuscripts, report
from referee.asked import QUESTIONS, ask
from referee.exploration import page_data, read_columns
from referee.figure import figure_id
from referee.finding import FindingError
from referee.ledger import LedgerError
from referee.paths import root
from referee.record import RecordError, check_all
from referee.verdict import Verdict


def guard(app: Sphinx, *_: Any) -> None:
    """Refuse to publish a record that is stale or altered, or a ledger that does not cover its manuscript."""
    try:
        for ledger in manuscripts.ledgers():
            manuscripts.findings(ledger)
            report.comments(ledger)
            front.front(ledger)
        check_all()
        for ledger in manuscripts.ledgers():
            report.credits_of(ledger)
    except (RecordError, LedgerError, FindingError) as error:
        raise ConfigError(str(error)) from None


class QuantityRole(SphinxRole):
    """``{q}`finding.quantity``` prints a number of a finding, rounded and with its unit, as the record holds it."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        text = ask(self.env, "q", self.text)
        if text is None:
            return _problem(self, f"no quantity '{self.text}' in findings.json; use finding-id.quantity_name")
        return [nodes.inline(self.text, text.replace(" ", "\N{NO-BREAK SPACE}"), classes=["glued"])], []


class VerdictRole(SphinxRole):
    """``{verdict}`QCD-19``` prints the verdict on a claim, sign and word."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        word = ask(self.env, "verdict", self.text)
        if word is None:
            return _problem(self, f"no claim '{self.text}' in findings.json")
        verdict = Verdict.of(word)
        return [nodes.inline(self.text, f"{verdict.sign} {verdict.word}", classes=["verdict-word", verdict.slug])], []


def _problem(role: SphinxRole, text: str) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    message = role.inliner.reporter.error(text, line=role.lineno)
    return [nodes.problematic(role.rawtext, role.rawtext)], [message]


class Written(SphinxDirective):
    """A directive that stands for MyST text: the answer to the question of its name, ``{comments} qcd major``."""

    optional_arguments = 2

    def run(self) -> list[nodes.Node]:
        try:
            signature(QUESTIONS[self.name]).bind(*self.arguments)
        except TypeError as error:
            raise self.error(f"{{{self.name}}} {' '.join(self.arguments)}: {error}") from None
        return self.parse_text_to_nodes(ask(self.env, self.name, *self.arguments))


def sections(kind: str, content: Callable[[str], list[nodes.Node]]) -> list[nodes.Node]:
    """One section a manuscript, so that appendices grow with the ledgers by themselves."""
    found: list[nodes.Node] = []
    for ledger in manuscripts.ledgers():
        section = nodes.section(ids=[f"{kind}-{ledger.manuscript}"], names=[f"{kind} {ledger.manuscript}"])
        section += nodes.title("", ledger.title)
        section += content(ledger.manuscript)
        found.append(section)
    return found


class Coverage(SphinxDirective):
    """``{coverage}``: which findings answer each test of the plans."""

    def run(self) -> list[nodes.Node]:
        return sections("tests", lambda name: self.parse_text_to_nodes(ask(self.env, "coverage", name)))


class LedgerTable(SphinxDirective):
    """``{ledger}``: all claims with lines, kind, verdict and findings; each row is an anchor, ``#QCD-19``."""

    def run(self) -> list[nodes.Node]:
        return sections("ledger", self.table)

    def table(self, manuscript: str) -> list[nodes.Node]:
        """The table of one manuscript."""
        table = nodes.table(classes=["ledger"])
        group = nodes.tgroup(cols=4)
        table += group
        group += [nodes.colspec(colwidth=width) for width in (14, 40, 18, 28)]
        head = nodes.thead()
        head += self._row(["claim, lines", "in our words", "verdict", "findings"])
        body = nodes.tbody()
        for entry in ask(self.env, "ledger", manuscript):
            row = self._row(entry["cells"])
            row["classes"] += entry["classes"]
            paragraph = next(iter(row.findall(nodes.paragraph)))
            paragraph.insert(0, nodes.target("", "", ids=[entry["claim"]]))
            self._register(entry["claim"])
            body += row
        group += [head, body]
        return [table]

    def _row(self, cells: list[str]) -> nodes.row:
        row = nodes.row()
        for cell in cells:
            entry = nodes.entry()
            entry += self.parse_text_to_nodes(cell)
            row += entry
        return row

    def _register(self, claim: str) -> None:
        standard: Any = self.env.get_domain("std")
        standard.labels[claim.lower()] = (self.env.docname, claim, claim)
        standard.anonlabels[claim.lower()] = (self.env.docname, claim)


class Exploring(SphinxDirective):
    """``{exploration} qcd-explore-the-shield``: the sliders of an exploration, over its published grid.

    They are for pages; the static picture, a figure of its own, stands for them in print and where no script runs.
    """

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        known = {figure_id(exploration): exploration for exploration in manuscripts.explorations()}
        if ask(self.env, "exploration", name) is None:
            raise self.error(f"no exploration '{name}'; there are: {', '.join(known) or 'none'}")
        columns = read_columns(root() / "figures" / f"{name}.csv")
        data = json.dumps(page_data(known[name], columns), ensure_ascii=False, separators=(",", ":"))
        html = (
            f'<div class="exploration" data-figure="fig-{name}" role="group" aria-label="Exploration: {escape(known[name].title)}" hidden>'
            f'<script type="application/json">{data.replace("</", "<" + chr(92) + "/")}</script></div>'
        )
        return [nodes.raw("", html, format="html")]


class CodeReference(SphinxDirective):
    """``{code-reference} referee.physics``: modules with their public functions and docstrings, as `asked` names them.

    ``{code-reference} arguments`` alone shows the arguments of every manuscript, a section each.
    """

    required_arguments = 1
    optional_arguments = 2

    def run(self) -> list[nodes.Node]:
        if self.arguments == ["arguments"]:
            return sections("arguments", lambda manuscript: self.reference("arguments", manuscript))
        return self.reference(*self.arguments)

    def reference(self, *asked_for: str) -> list[nodes.Node]:
        """What autodoc says of each module."""
        lines: list[str] = []
        for name in ask(self.env, "code-reference", *asked_for):
            lines += ["```{eval-rst}", f".. rubric:: {name}", "", f".. automodule:: {name}"]
            lines += ["   :members:", "   :member-order: bysource", "```", ""]
        return self.parse_text_to_nodes("\n".join(lines))


def keep_bars(_app: Sphinx, _what: str, _name: str, _object: object, _options: Any, lines: list[str]) -> None:
    """Let the bars and stars of physics (moduli, kets, conjugates) stand in docstrings as they are written."""
    for number, line in enumerate(lines):
        parts = re.split(r"(``.*?``)", line)
        lines[number] = "".join(
            part if part.startswith("``") else part.replace("|", r"\|").replace("*", r"\*") for part in parts
        )


def name_reviews(_app: Sphinx, config: Config) -> None:
    """Tell the PDF builder which reviews to print by themselves: those whose manuscript has a report."""
    config["typst_reviews"] = {
        f"report-{ledger.manuscript}": (ledger.title, f"book/{ledger.manuscript}/report", f"ledger-{ledger.manuscript}")
        for ledger in manuscripts.ledgers()
        if any((root() / "book" / ledger.manuscript / f"report{suffix}").is_file() for suffix in (".ipynb", ".md"))
    }


class PdfLinks(SphinxDirective):
    """``{pdf-links} qcd`` (or ``all``): on pages, links to the PDFs that `make book` puts beside them."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        up = "../" * self.env.docname.count("/")
        titles = {ledger.manuscript: ledger.title for ledger in manuscripts.ledgers()}
        if self.arguments[0] == "all":
            links = [f'<a href="{up}coherence-under-review.pdf">the whole book</a>']
            chosen = list(titles)
        else:
            links, chosen = [], [self.arguments[0]]
        links += [f'<a href="{up}report-{name}.pdf">the review of <em>{escape(titles[name])}</em></a>' for name in chosen]
        return [nodes.raw("", f"<p>For print, as PDF: {', '.join(links)}.</p>", format="html")]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the guard, the roles and the directives."""
    # a book is millions of small objects that live to the end: looking for garbage among them took a fifth of the build
    gc.set_threshold(200_000, 20, 100)
    # each citation looks its backend up in the metadata of all installed packages, unless it is registered: another tenth
    register_plugin("pybtex.backends", "plaintext", find_plugin("pybtex.backends", "plaintext"), force=True)
    app.connect("builder-inited", guard, priority=100)
    app.connect("config-inited", name_reviews)
    app.connect("autodoc-process-docstring", keep_bars, priority=100)
    app.add_role("q", QuantityRole())
    app.add_role("verdict", VerdictRole())
    for name in (
        "comments",
        "requests",
        "verdict-scale",
        "manuscript-identity",
        "verdict-table",
        "credit",
        "decisive-figures",
        "reading-paths",
    ):
        app.add_directive(name, Written)
    for name, directive in (
        ("coverage", Coverage),
        ("ledger", LedgerTable),
        ("exploration", Exploring),
        ("pdf-links", PdfLinks),
        ("code-reference", CodeReference),
    ):
        app.add_directive(name, directive)
    app.setup_extension("referee.asked")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
