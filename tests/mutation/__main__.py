"""``python -m tests.mutation``: how many mutants of the science the tests kill, and which survive."""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
import yaml

from referee.paths import root
from referee.record import hidden, write_json
from tests.mutation.mutants import Mutant, all_mutants, is_argument
from tests.mutation.trial import trials

REPORT = Path("benchmarks") / "mutation.md"
EXPLAINED = Path(__file__).with_name("explained.yaml")


def remembered() -> dict[str, str]:
    """What became of each mutant that was tried here, while module and tests are the same."""
    path = hidden() / "mutants.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def explained() -> dict[tuple[str, str], str]:
    """The survivors that no test can or should kill, and why."""
    entries = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8")) or []
    return {(entry["module"], entry["change"]): entry["why"] for entry in entries}


def try_all(mutants: Iterable[Mutant], workers: int, minutes: float) -> dict[Mutant, str]:
    """Try the mutants that are not remembered, in order, until the time is up."""
    known = remembered()
    mutants = list(mutants)
    waiting = [mutant for mutant in mutants if mutant.key not in known]
    end = time.monotonic() + 60 * minutes
    done, batch = 0, 10 * workers
    while waiting and time.monotonic() < end:
        chunk, waiting = waiting[:batch], waiting[batch:]
        for mutant, outcome in trials(chunk, workers):
            known[mutant.key] = outcome
            done += 1
            if outcome == "survived":
                click.echo(f"survived {mutant.path} ({mutant.operator}): {mutant.change}", err=True)
        write_json(hidden() / "mutants.json", known)
        click.echo(f"mutants: {done} tried, {len(waiting)} to go", err=True)
    return {mutant: known[mutant.key] for mutant in mutants if mutant.key in known}


def share(killed: int, tried: int) -> str:
    """A share in per cent."""
    return f"{100 * killed / tried:.1f} %" if tried else "none tried"


def report(outcomes: dict[Mutant, str], total: int, seed: int) -> str:
    """The report: the score, by kind of change and of code, and every survivor."""
    reasons = explained()
    survivors = [mutant for mutant, outcome in outcomes.items() if outcome == "survived"]
    killed = len(outcomes) - len(survivors)
    lines = [
        "# Mutants of the science",
        "",
        "Written by `make mutate`. A mutant is one small change to a model or a predicate; it is killed when a test that mirrors its module fails.",
        "",
        f"Tried {len(outcomes)} of {total} mutants, drawn in random order (seed {seed}). Killed {killed}: **{share(killed, len(outcomes))}** "
        f"({sum(outcome == 'timeout' for outcome in outcomes.values())} of them by the clock).",
        "",
        "| change | tried | killed |",
        "|:--|--:|--:|",
    ]
    tried, dead = (Counter(mutant.operator for mutant in group) for group in (outcomes, set(outcomes) - set(survivors)))
    lines += [f"| {name} | {tried[name]} | {share(dead[name], tried[name])} |" for name in sorted(tried)]
    lines += ["", "| code | tried | killed |", "|:--|--:|--:|"]
    for what, chosen in (
        ("models", lambda mutant: mutant.path.startswith("referee/physics/")),
        ("criteria of arguments", lambda mutant: is_argument(mutant.path)),
        ("predicates of the engine", lambda mutant: not is_argument(mutant.path) and "physics" not in mutant.path),
    ):
        group = [mutant for mutant in outcomes if chosen(mutant)]
        lines.append(f"| {what} | {len(group)} | {share(sum(outcomes[m] != 'survived' for m in group), len(group))} |")
    lines += ["", "## Survivors", ""]
    for mutant in sorted(survivors, key=lambda mutant: (mutant.path, mutant.change)):
        why = reasons.get((mutant.module, mutant.change))
        lines.append(f"- `{mutant.path}`: `{mutant.change}`{f' — {why}' if why else ''}")
    return "\n".join(lines) + "\n"


@click.command()
@click.option("--minutes", type=float, default=1e9, help="Stop after this long; what was tried is remembered.")
@click.option("--sample", type=int, help="Only so many mutants, drawn with the seed from those not explained.")
@click.option("--seed", type=int, default=2026, show_default=True)
@click.option("--workers", type=click.IntRange(1, 64), default=os.cpu_count())
@click.option("--only", default="", help="Only modules whose path holds this text.")
def main(minutes: float, sample: int | None, seed: int, workers: int, only: str) -> None:
    """Try mutants; list those that survive. With a sample, a survivor is an error."""
    mutants = [mutant for mutant in all_mutants() if only in mutant.path]
    total = len(mutants)
    random.Random(seed).shuffle(mutants)
    if sample is None:
        outcomes = try_all(mutants, workers, minutes)
        if not only:
            (root() / REPORT).write_text(report(outcomes, total, seed), encoding="utf-8")
        killed = sum(outcome != "survived" for outcome in outcomes.values())
        click.echo(f"killed {killed} of {len(outcomes)} mutants: {share(killed, len(outcomes))}")
        return
    reasons = explained()
    pool = (mutant for mutant in mutants if (mutant.module, mutant.change) not in reasons)
    chosen = [mutant for mutant, _ in zip(pool, range(sample), strict=False)]
    survivors = [mutant for mutant, outcome in trials(chosen, workers) if outcome == "survived"]
    for mutant in survivors:
        click.echo(f"survived {mutant.path}: {mutant.change}; kill it by a test, or explain it in {EXPLAINED.name}")
    click.echo(f"killed {len(chosen) - len(survivors)} of {len(chosen)} mutants")
    sys.exit(bool(survivors))


if __name__ == "__main__":
    main()
