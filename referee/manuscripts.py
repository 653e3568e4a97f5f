"""The manuscripts of the book: their ledgers, findings and figures, found through one plain list of modules each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from referee.exploration import Exploration
from referee.figure import Drawing
from referee.finding import Finding
from referee.ledger import Ledger, LedgerError, check_findings, ledger_paths, load


def ledgers() -> list[Ledger]:
    """All ledgers, validated."""
    return [load(path) for path in ledger_paths()]


def ledger_of(claim_id: str) -> Ledger:
    """The ledger that holds `claim_id`.

    Raises
    ------
    LedgerError
        If none does.
    """
    for ledger in ledgers():
        if any(claim.id == claim_id for claim in ledger.claims):
            return ledger
    raise LedgerError(f"unknown claim '{claim_id}'; `python -m referee ledger` lists them all")


def modules(ledger: Ledger) -> list[str]:
    """The names of the manuscript's argument modules, from the plain list ``MODULES`` of its package."""
    return [f"{ledger.package}.{name}" for name in import_module(ledger.package).MODULES]


def findings(ledger: Ledger) -> list[Finding]:
    """All findings of one manuscript, checked against its ledger."""
    found = [finding for module in modules(ledger) for finding in import_module(module).FINDINGS]
    check_findings(ledger, found)
    return found


def figures(ledger: Ledger) -> list[Callable[[], Drawing]]:
    """All figure functions of one manuscript."""
    return [function for module in modules(ledger) for function in getattr(import_module(module), "FIGURES", ())]


def findings_of(claim_id: str) -> list[Finding]:
    """The findings that have a say in `claim_id`."""
    return [finding for finding in findings(ledger_of(claim_id)) if claim_id in finding.claims]


def explorations() -> list[Exploration]:
    """All explorations of the book; they stand among the figures of their modules."""
    return [function for ledger in ledgers() for function in figures(ledger) if isinstance(function, Exploration)]
