"""What pages ask of findings, ledgers and code while they are read: a page is read again where an answer has changed.

Sphinx knows pages by the files they depend on; but nearly all of them print some number of ``findings.json``, and few print
the one that has changed. So every number, verdict and table that a page asks for is asked for here, the answer is remembered
with the page, and the next build asks again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from referee import front, manuscripts, report
from referee.figure import figure_id
from referee.ledger import Ledger
from referee.paths import root
from referee.record import recorded_findings
from referee.sources import canonical, closure, module_hash, sha256
from referee.verdict import Verdict

# ---------------------------------------------------------------- the questions


def quantity(name: str) -> str | None:
    """A number of a finding (``finding-id.quantity_name``), rounded and with its unit; None if there is none."""
    finding_id, _, quantity_name = name.partition(".")
    for finding in recorded_findings()["findings"]:
        if finding["id"] == finding_id:
            for entry in finding["quantities"]:
                if entry["name"] == quantity_name:
                    return str(entry["text"])
    return None


def verdict(claim: str) -> str | None:
    """The word of the verdict on a claim; None if there is no such claim."""
    entry = recorded_findings()["claims"].get(claim)
    return None if entry is None else str(entry["verdict"])


def comments(manuscript: str, grade: str) -> str:
    """The comments of one grade as MyST: numbered, each with the verdicts on its claims."""
    ledger = report.ledger_named(manuscript)
    verdicts = report.verdicts_of(ledger)
    chosen = [comment for comment in report.comments(ledger) if report.grade(comment, ledger, verdicts) == grade]
    return "\n".join(f"1. {comment.says} ({_tied(comment.claims)})" for comment in chosen) or "None."


def requests(manuscript: str) -> str:
    """What the authors are asked to define, compute, cite or withdraw, as MyST."""
    asking = [comment for comment in report.comments(report.ledger_named(manuscript)) if comment.request]
    return "\n".join(f"1. {comment.request} ({_tied(comment.claims)})" for comment in asking)


def verdict_table(manuscript: str) -> str:
    """How many claims have each verdict, and which; central ones in bold."""
    ledger = report.ledger_named(manuscript)
    verdicts = report.verdicts_of(ledger)
    rows = []
    for given in Verdict:
        chosen = [claim for claim in ledger.claims if verdicts[claim.id] is given]
        links = [f"**{{ref}}`{claim.id}`**" if claim.central else f"{{ref}}`{claim.id}`" for claim in chosen]
        if chosen:
            rows.append(f"| {given.sign} {given.word} | {len(chosen)} | {', '.join(links)} |")
    return _table("22 8 70", "| verdict | claims | which |", "|:--|--:|:--|", rows)


def credit(manuscript: str) -> str:
    """The claims that hold, at least in scope, with their verdicts and to whom they are owed."""
    credited = report.credits_of(report.ledger_named(manuscript))
    rows = [f"| {_tied(entry.claims)} | {entry.owed} |" for entry in credited]
    return _table("38 62", "| what holds | to whom it is owed |", "|:--|:--|", rows)


def verdict_scale() -> str:
    """The closed scale of verdicts."""
    rows = [f"| {given.sign} | **{given.word}** | {given.meaning} |" for given in Verdict]
    return _table("8 27 65", "| sign | verdict | meaning |", "|:--|:--|:--|", rows)


def coverage(manuscript: str) -> str:
    """Which findings answer each test of the plan of one manuscript."""
    ledger = report.ledger_named(manuscript)
    prefix = ledger.claims[0].id.partition("-")[0]
    findings = [finding for finding in recorded_findings()["findings"] if finding["claims"][0].startswith(prefix)]
    rows = [
        f"| {test} | {what} | {', '.join(_finding_link(finding['id']) for finding in findings if test in finding['tests'])} |"
        for test, what in ledger.tests.items()
    ]
    return _table("8 32 60", "| test | subject | findings |", "|:--|:--|:--|", rows)


def ledger_rows(manuscript: str) -> list[dict[str, Any]]:
    """The rows of a ledger's table: the claim, its cells as MyST, and the classes that the page's filter and order go by."""
    recorded = recorded_findings()["claims"]
    rows = []
    for claim in report.ledger_named(manuscript).claims:
        lines = ", ".join(f"L{first}" if first == last else f"L{first}–{last}" for first, last in claim.lines)
        entry = recorded[claim.id]
        given = Verdict.of(entry["verdict"])
        rows.append(
            {
                "claim": claim.id,
                "cells": [
                    f"**{claim.id}** {lines}; {claim.kind}{'; central' if claim.central else ''}",
                    claim.says,
                    f"{{verdict}}`{claim.id}`",
                    ", ".join(_finding_link(finding) for finding in entry["findings"]),
                ],
                "classes": [
                    f"kind-{claim.kind.replace(' ', '-')}",
                    f"verdict-{given.slug}",
                    f"severity-{given.severity}",
                    f"line-{claim.lines[0][0] if claim.lines else 0}",
                    *(["central"] if claim.central else []),
                ],
            }
        )
    return rows


def manuscript_identity(manuscript: str) -> str:
    """How a reader recognises a reviewed manuscript (or, for ``all``, each of them)."""
    chosen = [ledger for ledger in manuscripts.ledgers() if manuscript in ("all", ledger.manuscript)]
    return "\n".join(_identity(ledger) for ledger in chosen)


def decisive_figures() -> str:
    """One figure a manuscript, with what it decides."""
    return "\n".join(line for ledger in manuscripts.ledgers() for line in front.decisive(ledger))


def reading_paths() -> str:
    """What to read in five minutes, in an hour, and for everything."""
    ledgers = manuscripts.ledgers()
    reports = ", ".join(f"{{doc}}`/book/{ledger.manuscript}/report`" for ledger in ledgers)
    hours = "; ".join(f"of *{ledger.title}*, {front.hour(ledger)}" for ledger in ledgers if front.front(ledger))
    lines = [
        f"- **Five minutes.** The squares above, then the reports: {reports}.",
        f"- **An hour.** The pages on which most depends: {hours}.",
        "- **Everything.** Read on, page by page; {doc}`/book/appendix/ledger` says where each line of a manuscript is dealt with.",
    ]
    return "\n".join(lines)


def exploration(name: str) -> dict[str, str] | None:
    """What an exploration stands on: its module, with one hash of that, and one of its grid; None if there is none."""
    found = {figure_id(exploration): exploration.module for exploration in manuscripts.explorations()}
    if name not in found:
        return None
    grid = (root() / "figures" / f"{name}.csv").read_bytes()
    return {**_standing([found[name]]), "grid": sha256(grid)}


def code_reference(kind: str, *of: str) -> dict[str, str]:
    """The modules of a package, each with one hash of all that it stands on: what is said of it may come from there.

    ``referee.physics`` names a package, or a module; ``arguments qcd`` the arguments of a manuscript; ``models qcd`` the models
    that only this review uses; ``models shared`` those that more than one uses; ``models qcd a-f`` those of them whose names
    begin with these letters, for a page that is not too heavy.
    """
    if kind == "models":
        first, last = of[1].split("-") if of[1:] else "az"
        modules = [module for module in models_of(of[0]) if first <= module.rpartition(".")[2][0] <= last]
    elif kind == "arguments":
        modules = modules_in(report.ledger_named(of[0]).package)
    else:
        modules = modules_in(kind)
    return _standing(modules)


QUESTIONS: dict[str, Callable[..., Any]] = {
    "q": quantity,
    "verdict": verdict,
    "comments": comments,
    "requests": requests,
    "verdict-table": verdict_table,
    "credit": credit,
    "verdict-scale": verdict_scale,
    "coverage": coverage,
    "ledger": ledger_rows,
    "manuscript-identity": manuscript_identity,
    "decisive-figures": decisive_figures,
    "reading-paths": reading_paths,
    "exploration": exploration,
    "code-reference": code_reference,
}


def _standing(modules: Iterable[str]) -> dict[str, str]:
    """Each module with one hash of itself and of all of ours that it imports."""
    stands_on = {module: sorted(closure({module})) for module in modules}
    hashes = {name: module_hash(name) for names in stands_on.values() for name in names}
    return {module: _digest([(name, hashes[name]) for name in names]) for module, names in stands_on.items()}


def _table(widths: str, head: str, rule: str, rows: Iterable[str]) -> str:
    return "\n".join([":::{table}", f":widths: {widths}", "", head, rule, *rows, ":::"])


def _tied(claims: list[str]) -> str:
    return "; ".join(f"{{ref}}`{claim}` {{verdict}}`{claim}`" for claim in claims)


def _finding_link(finding: str) -> str:
    return f"{{ref}}`{finding} <finding-{finding}>`"


def _identity(ledger: Ledger) -> str:
    source = ledger.source
    return f"- *{ledger.title}*: {source.lines} lines; SHA-256 `{source.sha256[:32]}` `{source.sha256[32:]}`."


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


# ---------------------------------------------------------------- asking, and asking again


def ask(env: BuildEnvironment, question: str, *arguments: str) -> Any:
    """The answer to a question of the page that is being read; it is remembered with the page."""
    answer = QUESTIONS[question](*arguments)
    _asked(env).setdefault(env.docname, {})[question, *arguments] = _digest(answer)
    return answer


def _asked(env: BuildEnvironment) -> dict[str, dict[tuple[str, ...], str]]:
    """By page and question, the hash of the answer; kept where Sphinx keeps all that it knows of pages."""
    if not hasattr(env, "referee_asked"):
        env.referee_asked = {}  # type: ignore[attr-defined]
    return env.referee_asked  # type: ignore[attr-defined]


def _digest(answer: Any) -> str:
    return sha256(canonical(answer))


def _answers_differ(_app: Sphinx, env: BuildEnvironment, *_: set[str]) -> list[str]:
    """The pages that would be told something else than when they were read."""
    now: dict[tuple[str, ...], str] = {}

    def moved(asked: tuple[str, ...], then: str) -> bool:
        if asked not in now:
            try:
                now[asked] = _digest(QUESTIONS[asked[0]](*asked[1:]))
            except Exception:  # whatever it is, who reads the page is told
                now[asked] = "no answer"
        return now[asked] != then

    return [page for page, answers in _asked(env).items() if any(moved(*answer) for answer in answers.items())]


def _forget(_app: Sphinx, env: BuildEnvironment, page: str) -> None:
    _asked(env).pop(page, None)


def _merge(_app: Sphinx, env: BuildEnvironment, pages: Iterable[str], other: BuildEnvironment) -> None:
    _asked(env).update((page, answers) for page, answers in _asked(other).items() if page in set(pages))


def setup(app: Sphinx) -> None:
    """Read pages again whose answers have changed."""
    app.connect("env-get-outdated", _answers_differ)
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
