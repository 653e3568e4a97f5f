"""The Sphinx extension: the guard at start, numbers glued from findings, tables made from ledgers."""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Callable
from html import escape
from typing import Any, ClassVar

from docutils import nodes
from pybtex.plugin import find_plugin, register_plugin
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util.docutils import SphinxDirective, SphinxRole

from referee import front, manuscripts, report
from referee.exploration import page_data, read_columns
from referee.figure import figure_id
from referee.finding import FindingError
from referee.ledger import Ledger, LedgerError
from referee.paths import root
from referee.record import RecordError, check_all, recorded_findings
from referee.sources import closure, sha256
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
        finding_id, _, name = self.text.partition(".")
        for finding in recorded_findings()["findings"]:
            if finding["id"] == finding_id:
                for quantity in finding["quantities"]:
                    if quantity["name"] == name:
                        return [
                            nodes.inline(
                                self.text, quantity["text"].replace(" ", "\N{NO-BREAK SPACE}"), classes=["glued"]
                            )
                        ], []
        return _problem(self, f"no quantity '{self.text}' in findings.json; use finding-id.quantity_name")


class VerdictRole(SphinxRole):
    """``{verdict}`QCD-19``` prints the verdict on a claim, sign and word."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        entry = recorded_findings()["claims"].get(self.text)
        if entry is None:
            return _problem(self, f"no claim '{self.text}' in findings.json")
        verdict = Verdict.of(entry["verdict"])
        return [nodes.inline(self.text, f"{verdict.sign} {verdict.word}", classes=["verdict-word", verdict.slug])], []


def _problem(role: SphinxRole, text: str) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    message = role.inliner.reporter.error(text, line=role.lineno)
    return [nodes.problematic(role.rawtext, role.rawtext)], [message]


class Generated(SphinxDirective):
    """A directive whose content is MyST text made from data."""

    required_arguments = 1
    optional_arguments = 1
    has_content = False

    def run(self) -> list[nodes.Node]:
        self.env.note_dependency(str(root() / "findings.json"))
        self.env.note_dependency(str(root() / "claims" / f"{self.arguments[0]}.yaml"))
        self.env.note_dependency(str(root() / "book" / self.arguments[0] / "comments.yaml"))
        return self.parse_text_to_nodes("\n".join(self.lines()))

    def lines(self) -> list[str]:
        """The MyST text."""
        raise RuntimeError("a subclass gives the lines")


class Comments(Generated):
    """``{comments} qcd major``: the comments of one grade, numbered, each with the verdicts on its claims."""

    option_spec: ClassVar[dict[str, Any]] = {}

    def lines(self) -> list[str]:
        manuscript, grade = self.arguments
        ledger = report.ledger_named(manuscript)
        verdicts = report.verdicts_of(ledger)
        chosen = [comment for comment in report.comments(ledger) if report.grade(comment, ledger, verdicts) == grade]
        return [f"1. {comment.says} ({_tied(comment.claims)})" for comment in chosen] or ["None."]


class Requests(Generated):
    """``{requests} qcd``: what the authors are asked to define, compute, cite or withdraw."""

    def lines(self) -> list[str]:
        ledger = report.ledger_named(self.arguments[0])
        return [
            f"1. {comment.request} ({_tied(comment.claims)})" for comment in report.comments(ledger) if comment.request
        ]


class VerdictTable(Generated):
    """``{verdict-table} qcd``: how many claims have each verdict, and which; central ones in bold."""

    def lines(self) -> list[str]:
        ledger = report.ledger_named(self.arguments[0])
        verdicts = report.verdicts_of(ledger)
        rows = []
        for verdict in Verdict:
            chosen = [claim for claim in ledger.claims if verdicts[claim.id] is verdict]
            links = [f"**{{ref}}`{claim.id}`**" if claim.central else f"{{ref}}`{claim.id}`" for claim in chosen]
            if chosen:
                rows.append(f"| {verdict.sign} {verdict.word} | {len(chosen)} | {', '.join(links)} |")
        return [":::{table}", ":widths: 22 8 70", "", "| verdict | claims | which |", "|:--|--:|:--|", *rows, ":::"]


class Credits(Generated):
    """``{credit} qcd``: the claims that hold, at least in scope, with their verdicts and to whom they are owed."""

    def lines(self) -> list[str]:
        credited = report.credits_of(report.ledger_named(self.arguments[0]))
        self.env.note_dependency(str(root() / "book" / self.arguments[0] / "credit.yaml"))
        rows = [f"| {_tied(credit.claims)} | {credit.owed} |" for credit in credited]
        return [":::{table}", ":widths: 38 62", "", "| what holds | to whom it is owed |", "|:--|:--|", *rows, ":::"]


def _tied(claims: list[str]) -> str:
    return "; ".join(f"{{ref}}`{claim}` {{verdict}}`{claim}`" for claim in claims)


def sections(kind: str, content: Callable[[Ledger], list[nodes.Node]]) -> list[nodes.Node]:
    """One section a manuscript, so that appendices grow with the ledgers by themselves."""
    found: list[nodes.Node] = []
    for ledger in manuscripts.ledgers():
        section = nodes.section(ids=[f"{kind}-{ledger.manuscript}"], names=[f"{kind} {ledger.manuscript}"])
        section += nodes.title("", ledger.title)
        section += content(ledger)
        found.append(section)
    return found


class Coverage(SphinxDirective):
    """``{coverage}``: which findings answer each test of the plans."""

    def run(self) -> list[nodes.Node]:
        return sections("tests", lambda ledger: self.parse_text_to_nodes("\n".join(self.lines(ledger))))

    def lines(self, ledger: Ledger) -> list[str]:
        """The table of one manuscript, as MyST."""
        findings = recorded_findings()["findings"]
        rows = [
            f"| {test} | {what} | {', '.join(_finding_link(f['id']) for f in findings if test in f['tests'] and f['claims'][0].startswith(_prefix(ledger)))} |"
            for test, what in ledger.tests.items()
        ]
        return [":::{table}", ":widths: 8 32 60", "", "| test | subject | findings |", "|:--|:--|:--|", *rows, ":::"]


def _prefix(ledger: Any) -> str:
    return str(ledger.claims[0].id).partition("-")[0]


def _finding_link(finding: str) -> str:
    return f"{{ref}}`{finding} <finding-{finding}>`"


class Scale(Generated):
    """``{verdict-scale} all``: the closed scale of verdicts."""

    def lines(self) -> list[str]:
        rows = [f"| {verdict.sign} | **{verdict.word}** | {verdict.meaning} |" for verdict in Verdict]
        return [":::{table}", ":widths: 8 27 65", "", "| sign | verdict | meaning |", "|:--|:--|:--|", *rows, ":::"]


class Identity(Generated):
    """``{manuscript-identity} qcd`` (or ``all``): how a reader recognises a reviewed manuscript."""

    def lines(self) -> list[str]:
        chosen = [ledger for ledger in manuscripts.ledgers() if self.arguments[0] in ("all", ledger.manuscript)]
        return [self.line(ledger) for ledger in chosen]

    def line(self, ledger: Ledger) -> str:
        """Title, number of lines and hash of one manuscript."""
        source = ledger.source
        return f"- *{ledger.title}*: {source.lines} lines; SHA-256 `{source.sha256[:32]}` `{source.sha256[32:]}`."


class DecisiveFigures(Generated):
    """``{decisive-figures} all``: one figure a manuscript, with what it decides."""

    def lines(self) -> list[str]:
        return [line for ledger in manuscripts.ledgers() for line in front.decisive(ledger)]


class ReadingPaths(Generated):
    """``{reading-paths} all``: what to read in five minutes, in an hour, and for everything."""

    def lines(self) -> list[str]:
        ledgers = manuscripts.ledgers()
        reports = ", ".join(f"{{doc}}`/book/{ledger.manuscript}/report`" for ledger in ledgers)
        hours = "; ".join(f"of *{ledger.title}*, {front.hour(ledger)}" for ledger in ledgers if front.front(ledger))
        return [
            f"- **Five minutes.** The squares above, then the reports: {reports}.",
            f"- **An hour.** The pages on which most depends: {hours}.",
            "- **Everything.** Read on, page by page; {doc}`/book/appendix/ledger` says where each line of a manuscript is dealt with.",
        ]


class LedgerTable(SphinxDirective):
    """``{ledger}``: all claims with lines, kind, verdict and findings; each row is an anchor, ``#QCD-19``."""

    def run(self) -> list[nodes.Node]:
        self.env.note_dependency(str(root() / "findings.json"))
        return sections("ledger", self.table)

    def table(self, ledger: Ledger) -> list[nodes.Node]:
        """The table of one manuscript."""
        self.env.note_dependency(str(root() / "claims" / f"{ledger.manuscript}.yaml"))
        recorded = recorded_findings()["claims"]
        table = nodes.table(classes=["ledger"])
        group = nodes.tgroup(cols=4)
        table += group
        group += [nodes.colspec(colwidth=width) for width in (14, 40, 18, 28)]
        head = nodes.thead()
        head += self._row(["claim, lines", "in our words", "verdict", "findings"])
        body = nodes.tbody()
        for claim in ledger.claims:
            lines = ", ".join(f"L{first}" if first == last else f"L{first}–{last}" for first, last in claim.lines)
            entry = recorded[claim.id]
            verdict = Verdict.of(entry["verdict"])
            row = self._row(
                [
                    f"**{claim.id}** {lines}; {claim.kind}{'; central' if claim.central else ''}",
                    claim.says,
                    f"{{verdict}}`{claim.id}`",
                    ", ".join(_finding_link(finding) for finding in entry["findings"]),
                ]
            )
            # what the page's filter and order go by
            row["classes"] += [
                f"kind-{claim.kind.replace(' ', '-')}",
                f"verdict-{verdict.slug}",
                f"severity-{verdict.severity}",
                f"line-{claim.lines[0][0] if claim.lines else 0}",
                *(["central"] if claim.central else []),
            ]
            paragraph = next(iter(row.findall(nodes.paragraph)))
            paragraph.insert(0, nodes.target("", "", ids=[claim.id]))
            self._register(claim.id)
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
        path = root() / "figures" / f"{name}.csv"
        self.env.note_dependency(str(path))
        found = {figure_id(exploration): exploration for exploration in manuscripts.explorations()}
        if name not in found:
            raise self.error(f"no exploration '{name}'; there are: {', '.join(found) or 'none'}")
        data = json.dumps(page_data(found[name], read_columns(path)), ensure_ascii=False, separators=(",", ":"))
        html = (
            f'<div class="exploration" data-figure="fig-{name}" role="group" aria-label="Exploration: {escape(found[name].title)}" hidden>'
            f'<script type="application/json">{data.replace("</", "<" + chr(92) + "/")}</script></div>'
        )
        return [nodes.raw("", html, format="html")]


class CodeReference(SphinxDirective):
    """``{code-reference} referee.physics``: the modules of a package with their public functions and docstrings.

    ``{code-reference} arguments`` shows the arguments of every manuscript, a section each; ``arguments qcd`` those of one;
    ``models qcd`` the models that only this review uses; ``models shared`` those that more than one uses; ``models qcd a-f``
    those of them whose names begin with these letters, for a page that is not too heavy.
    """

    required_arguments = 1
    optional_arguments = 2

    def run(self) -> list[nodes.Node]:
        kind, *of = self.arguments
        if kind == "models":
            first, last = of[1].split("-") if of[1:] else "az"
            named = [module for module in models_of(of[0]) if first <= module.rpartition(".")[2][0] <= last]
            return self.reference(named)
        if kind == "arguments" and of:
            return self.reference(modules_in(report.ledger_named(of[0]).package))
        if kind == "arguments":
            return sections("arguments", lambda ledger: self.reference(modules_in(ledger.package)))
        return self.reference(modules_in(kind))

    def reference(self, modules: list[str]) -> list[nodes.Node]:
        """What autodoc says of each module."""
        lines: list[str] = []
        for name in modules:
            lines += ["```{eval-rst}", f".. rubric:: {name}", "", f".. automodule:: {name}"]
            lines += ["   :members:", "   :member-order: bysource", "```", ""]
        return self.parse_text_to_nodes("\n".join(lines))


def modules_in(package: str) -> list[str]:
    """The modules of one package, or the module itself if it is none."""
    folder = root().joinpath(*package.split("."))
    return [f"{package}.{path.stem}" for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"] or [package]


def models_of(review: str) -> list[str]:
    """The models that only `review` imports, however indirectly; for ``shared``, all others."""
    uses = {
        ledger.manuscript: closure(set(modules_in(ledger.package))) - {ledger.package} for ledger in manuscripts.ledgers()
    }
    users = {module: [name for name, used in uses.items() if module in used] for module in modules_in("referee.physics")}
    if review == "shared":
        return [module for module, names in users.items() if len(names) != 1]
    report.ledger_named(review)
    return [module for module, names in users.items() if names == [review]]


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


def source_stamp() -> str:
    """A hash of what generated content depends on beyond the documents themselves."""
    return sha256((root() / "findings.json").read_bytes()) if (root() / "findings.json").is_file() else ""


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
    for name, directive in (
        ("comments", Comments),
        ("requests", Requests),
        ("coverage", Coverage),
        ("verdict-scale", Scale),
        ("manuscript-identity", Identity),
        ("verdict-table", VerdictTable),
        ("credit", Credits),
        ("decisive-figures", DecisiveFigures),
        ("reading-paths", ReadingPaths),
        ("ledger", LedgerTable),
        ("exploration", Exploring),
        ("pdf-links", PdfLinks),
        ("code-reference", CodeReference),
    ):
        app.add_directive(name, directive)
    # numbers come from the findings: when these change, every page is read again
    app.add_config_value("referee_findings", source_stamp(), "env")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
