"""The command line: ``python -m referee`` (ledger, check, record, prove, build)."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from referee.figure import FigureError
from referee.finding import FindingError, InputError, judge
from referee.ledger import LedgerError, check_source
from referee.paths import root
from referee.record import RecordError, progress

ERRORS = (FindingError, InputError, FigureError, LedgerError, RecordError, OSError, ValueError)


class _OneLine(click.Group):
    """A group whose commands end bad input with one line on standard error and exit status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ERRORS as error:
            text = str(error).strip() or type(error).__name__
            click.echo(f"referee: {' '.join(text.split())}", err=True)
            ctx.exit(2)


@click.group(cls=_OneLine, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Coherence Under Review: look into the ledger, check a claim, make and prove the record, build the book."""


@main.command()
@click.option("--manuscript", help="Only this manuscript, for example qcd.")
@click.option(
    "--source",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Check your copy of the manuscript against the reviewed one.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON, as referee/schema/ledger.json describes it.")
def ledger(manuscript: str | None, source: Path | None, as_json: bool) -> None:
    """Every claim with its lines, its verdict and the findings behind it."""
    from referee import manuscripts
    from referee.record import recorded_findings

    chosen = [entry for entry in manuscripts.ledgers() if manuscript in (None, entry.manuscript)]
    if not chosen:
        known = ", ".join(entry.manuscript for entry in manuscripts.ledgers())
        raise LedgerError(f"unknown manuscript '{manuscript}'; the book has: {known}")
    if source is not None:
        if len(chosen) != 1:
            raise LedgerError("--source needs --manuscript, to say which one it is a copy of")
        check_source(chosen[0], source)
        click.echo(f"{source.name} is the manuscript that was reviewed")
        return
    verdicts = recorded_findings()["claims"]
    claims = [
        {
            "id": claim.id,
            "manuscript": entry.manuscript,
            "lines": claim.lines,
            "kind": claim.kind,
            "central": claim.central,
            "says": claim.says,
            "verdict": verdicts[claim.id]["verdict"],
            "findings": verdicts[claim.id]["findings"],
        }
        for entry in chosen
        for claim in entry.claims
    ]
    if as_json:
        click.echo(json.dumps({"claims": claims}, indent=1, ensure_ascii=False))
        return
    for claim in claims:
        lines = ", ".join(f"L{first}" if first == last else f"L{first}–{last}" for first, last in claim["lines"])
        click.echo(f"{claim['id']:8} {lines:16} {claim['verdict']:18} {claim['says']} [{', '.join(claim['findings'])}]")


@main.command()
@click.argument("claim")
@click.option(
    "--set",
    "changes",
    multiple=True,
    metavar="NAME=VALUE",
    help="Change an input; finding.input=value singles one finding out.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON, as referee/schema/check.json describes it.")
def check(claim: str, changes: tuple[str, ...], as_json: bool) -> None:
    """Recompute the findings of one CLAIM, with changed inputs where asked, and print its verdict."""
    from referee import manuscripts, render, sensitivity_record
    from referee.verdict import most_severe

    findings = manuscripts.findings_of(claim)
    judgements = [judge(finding, values) for finding, values in zip(findings, _assign(changes, findings), strict=True)]
    verdict = most_severe(decision.ruling.verdict for one in judgements for decision in one.of_claim(claim))
    if as_json:
        data = {"claim": claim, "verdict": verdict.word, "findings": [render.to_json(one, claim) for one in judgements]}
        click.echo(json.dumps(data, indent=1, ensure_ascii=False))
        return
    says = manuscripts.ledger_of(claim).claim(claim).says
    click.echo(f"{claim}: {says}\n")
    found = [() if changes else sensitivity_record.of(finding) for finding in findings]
    click.echo("\n\n".join(map(render.to_text, judgements, found)))
    words = {decision.ruling.verdict.word for one in judgements for decision in one.of_claim(claim)}
    differ = f" (the criteria differ: {', '.join(sorted(words))}; the most severe stands)" if len(words) > 1 else ""
    click.echo(f"\n{claim}: {verdict.sign} {verdict.word}{differ}")


def _assign(changes: tuple[str, ...], findings: list[Any]) -> list[dict[str, str]]:
    """The changes that concern each finding.

    Raises
    ------
    InputError
        If a change is not NAME=VALUE, or no finding has such an input.
    """
    values: list[dict[str, str]] = [{} for _ in findings]
    for change in changes:
        target, equals, value = change.partition("=")
        if not equals or not target or not value:
            raise InputError(f"--set {change} is not of the form NAME=VALUE")
        only, dot, name = target.rpartition(".")
        hits = [
            index
            for index, finding in enumerate(findings)
            if name in finding.inputs and (not dot or finding.id == only)
        ]
        if not hits:
            known = ", ".join(f"{finding.id}.{given}" for finding in findings for given in finding.inputs)
            raise InputError(f"no input '{target}' among the findings of this claim; there are: {known or 'none'}")
        for index in hits:
            values[index][name] = value
    return values


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON.")
def reply(file: Path, as_json: bool) -> None:
    """Recompute with the inputs that an author's reply FILE changes, and print which verdicts move."""
    from referee import reply_panel
    from referee.reply import answer

    found = answer(file)
    click.echo(
        json.dumps(reply_panel.to_json(found), indent=1, ensure_ascii=False) if as_json else reply_panel.to_text(found)
    )


@main.command()
@click.option("--all", "everything", is_flag=True, help="Judge, draw and execute everything, changed or not.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes to use; default: one per core.")
def record(everything: bool, workers: int | None) -> None:
    """Make the record anew: the only command that writes notebooks, figures and findings.json."""
    from referee.lock import alone
    from referee.record import make

    with alone("record"):
        make(progress, workers, everything)


@main.command()
@click.option("--all", "everything", is_flag=True, help="Run every notebook, proven or not.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes to use; default: one per core.")
def prove(everything: bool, workers: int | None) -> None:
    """Prove with nbval that the notebooks reproduce; with a memory of what was proven here."""
    from referee.lock import alone
    from referee.prove import prove as run

    with alone("prove"):
        run(progress, everything, workers)


@main.command()
def build() -> None:
    """Build HTML and PDF from the record and swap them in."""
    from referee.build import build as run
    from referee.lock import alone

    with alone("build"):
        run(progress)


@main.command()
def book() -> None:
    """Prove what has no proof here, then build HTML and PDF: what `make book` runs."""
    from referee.build import build as run
    from referee.lock import alone
    from referee.prove import prove as prove_all

    with alone("book"):
        prove_all(progress)
        run(progress)


@main.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder; default: _build/receipt.")
@click.option("--checker", default="", help="Your name, for codecheck.yml.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes to use; default: one per core.")
def verify(out: Path | None, checker: str, workers: int | None) -> None:
    """Execute everything and write a receipt: JSON, a page, and codecheck.yml. Exit status 1 if anything differs."""
    from referee import receipt
    from referee.lock import alone
    from referee.paths import root

    with alone("verify"):
        made = receipt.verify(progress, workers)
        receipt.write(made, out or root() / "_build" / "receipt", checker)
    click.echo(receipt.summary(made))
    for problem in made["problems"]:
        click.echo(problem)
    sys.exit(made["verdict"] != receipt.REPRODUCED)


@main.command()
@click.argument("receipts", nargs=2, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def compare(receipts: tuple[Path, Path]) -> None:
    """Compare two RECEIPTS, a line for each difference. Exit status 1 if there is any."""
    from referee import receipt

    differences = receipt.compare(*map(receipt.read, receipts))
    click.echo("\n".join(differences) or "the receipts agree")
    sys.exit(bool(differences))


@main.command()
@click.argument("name")
@click.option(
    "--source",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The text to be reviewed.",
)
@click.option("--title", default="", help="Its title; by default made from NAME.")
@click.option("--prefix", default="", help="How the ids of its claims begin; by default the initials of NAME.")
def new(name: str, source: Path, title: str, prefix: str) -> None:
    """Lay out the review of a further manuscript: ledger, arguments and chapter, still empty."""
    from referee.scaffold import scaffold

    for path in scaffold(name, source, title, prefix):
        click.echo(path.relative_to(root()).as_posix())
    click.echo(
        "and a chapter in _toc.yml. Account for every line of the source in the ledger; `make book` says what is missing."
    )


@main.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8890, show_default=True, help="Another is taken if it is busy."
)
@click.option("--browser/--no-browser", default=True, help="Whether to open a browser.")
@click.option(
    "--idle",
    type=click.IntRange(1),
    default=1200,
    show_default=True,
    help="Seconds after which a kernel without a page is stopped.",
)
def live(port: int, browser: bool, idle: int) -> None:
    """Serve the built book on this machine alone, with a kernel behind every page."""
    from referee.live.server import serve

    serve(port, browser, idle)


@main.command(hidden=True)
def guard() -> None:
    """Refuse a record that is stale or altered, and a built book that is not as it was built."""
    from referee import stamp
    from referee.record import check_all

    check_all()
    for name in stamp.altered():
        raise RecordError(f"{name} is not as it was built; run `make book`")
    click.echo("the record stands")


if __name__ == "__main__":
    sys.exit(main())
