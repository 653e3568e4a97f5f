"""The ledger of a manuscript: every claim with its lines, and every line accounted for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from referee.finding import Finding
from referee.paths import root
from referee.strict_yaml import LOADER, line_of

Kind = Literal[
    "premise",
    "definition",
    "textbook",
    "equation",
    "cited",
    "analogy",
    "mechanism",
    "performance",
    "device",
    "application",
    "economics",
    "open problem",
    "meta",
    "contradiction",
]
Lines = list[Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=2, max_length=2)]]


class LedgerError(Exception):
    """A ledger that may not be published: the message names file, line and cure."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Strict):
    """How a reader recognises the manuscript that was reviewed; its text is not reproduced."""

    file: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    lines: int = Field(ge=1)


class Claim(_Strict):
    """One claim of a manuscript, in our words."""

    id: str = Field(pattern=r"^[A-Z]+-(X?\d+)[a-z]?$")
    lines: Lines = Field(min_length=1)
    kind: Kind
    central: bool = False
    says: str = Field(min_length=1)


class NonClaim(_Strict):
    """Lines that hold no claim, and why."""

    lines: Lines = Field(min_length=1)
    why: str = Field(min_length=1)


class Ledger(_Strict):
    """All claims of one manuscript and the plan's tests that its findings must cover."""

    manuscript: str
    title: str
    source: Source
    tests: dict[str, str]
    claims: list[Claim]
    non_claims: list[NonClaim]

    @property
    def package(self) -> str:
        """The package of the arguments: ``referee.quantum_fusion``."""
        return f"referee.{self.manuscript.replace('-', '_')}"

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id."""
        for claim in self.claims:
            if claim.id == claim_id:
                return claim
        raise LedgerError(f"claims/{self.manuscript}.yaml: no claim {claim_id}")


def ledger_paths() -> list[Path]:
    """Every ledger of the book, in the order of its file names."""
    return sorted((root() / "claims").glob("*.yaml"))


def load(path: Path) -> Ledger:
    """Read and validate one ledger.

    Raises
    ------
    LedgerError
        Naming file, line and cure: unreadable YAML, a wrong field, a duplicate id, a line out of range or unaccounted for.
    """
    return _parse(path.name, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def _parse(name: str, text: str) -> Ledger:
    """The ledger in the file `name`; a build asks for it hundreds of times, and its text decides what it is."""
    try:
        data = yaml.load(text, Loader=LOADER)
        marks = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise LedgerError(f"claims/{name}: not readable as YAML: {str(error).splitlines()[0]}; mend the syntax") from None
    try:
        ledger = Ledger.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        line = line_of(marks, first["loc"])
        where = ".".join(map(str, first["loc"]))
        raise LedgerError(f"claims/{name}:{line}: {where}: {first['msg']}; correct the entry") from None
    _check_ids(ledger, name, marks)
    _check_lines(ledger, name, marks)
    if not ledger.claims:
        raise LedgerError(f"claims/{name}:{line_of(marks, ('claims',))}: no claim; a review needs one at least")
    return ledger


def _check_ids(ledger: Ledger, name: str, marks: Any) -> None:
    seen: dict[str, int] = {}
    for index, claim in enumerate(ledger.claims):
        line = line_of(marks, ("claims", index))
        if claim.id in seen:
            raise LedgerError(
                f"claims/{name}:{line}: {claim.id} stands already at line {seen[claim.id]}; give it an id of its own"
            )
        seen[claim.id] = line


def _check_lines(ledger: Ledger, name: str, marks: Any) -> None:
    accounted: set[int] = set()
    sections: dict[str, Sequence[Claim | NonClaim]] = {"claims": ledger.claims, "non_claims": ledger.non_claims}
    for section, entries in sections.items():
        for index, entry in enumerate(entries):
            for first, last in entry.lines:
                if not 1 <= first <= last <= ledger.source.lines:
                    line = line_of(marks, (section, index))
                    raise LedgerError(
                        f"claims/{name}:{line}: lines [{first}, {last}] are not within 1–{ledger.source.lines}; correct the range"
                    )
                accounted.update(range(first, last + 1))
    missing = sorted(set(range(1, ledger.source.lines + 1)) - accounted)
    if missing:
        raise LedgerError(
            f"claims/{name}:{line_of(marks, ('claims',))}: source line {missing[0]} is not accounted for"
            f"{f' (and {len(missing) - 1} more)' if missing[1:] else ''}; name it in a claim or under non_claims"
        )


def check_findings(ledger: Ledger, findings: Iterable[Finding]) -> None:
    """Demand that claims, tests and findings cover one another.

    Raises
    ------
    LedgerError
        For a duplicate finding id, an unknown claim or test, a claim or a test without a finding.
    """
    file = f"claims/{ledger.manuscript}.yaml"
    known = {claim.id for claim in ledger.claims}
    decided: set[str] = set()
    covered: set[str] = set()
    seen: dict[str, str] = {}
    for finding in findings:
        here = f"{finding.module.replace('.', '/')}.py: finding {finding.id}"
        if finding.id in seen:
            raise LedgerError(f"{here}: the id stands already in {seen[finding.id]}; give it an id of its own")
        seen[finding.id] = finding.module
        for claim in finding.claims:
            if claim not in known:
                raise LedgerError(
                    f"{here}: decides {claim}, which {file} does not hold; add the claim or correct the id"
                )
        for test in finding.tests:
            if test not in ledger.tests:
                raise LedgerError(f"{here}: names test {test}, which {file} does not list; add it or correct the name")
        decided.update(finding.claims)
        covered.update(finding.tests)
    for index, entry in enumerate(ledger.claims):
        if entry.id not in decided:
            line = _line_in(file, ("claims", index))
            raise LedgerError(f"{file}:{line}: {entry.id} has no finding; add a criterion that names it")
    for test in ledger.tests:
        if test not in covered:
            line = _line_in(file, ("tests", test))
            raise LedgerError(f"{file}:{line}: {test} has no finding; add one whose tests name it")


def _line_in(file: str, location: Iterable[int | str]) -> int:
    """The line of a ledger's file at which `location` stands."""
    path = root() / file
    return line_of(yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER), location) if path.is_file() else 1


def check_source(ledger: Ledger, path: Path) -> None:
    """Demand that `path` is the manuscript that was reviewed, byte for byte.

    Raises
    ------
    LedgerError
        If its hash or its number of lines differs.
    """
    raw = path.read_bytes()
    lines = len(raw.decode("utf-8", errors="replace").splitlines())
    digest = hashlib.sha256(raw).hexdigest()
    if (digest, lines) != (ledger.source.sha256, ledger.source.lines):
        raise LedgerError(
            f"{path.name}: {lines} lines, sha256 {digest[:12]}…; the reviewed source has {ledger.source.lines} lines, "
            f"sha256 {ledger.source.sha256[:12]}…"
        )
