"""A finding: a question put to physics, its numbers by two methods, and the criteria that turn them into verdicts.

The argument of a finding is a plain function of bounded inputs. It never sees a verdict: the engine runs it, applies
the criteria to the numbers, runs it again at the witness (or runs the control) and demands the other verdict.
"""

from __future__ import annotations

import inspect
import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Literal, get_type_hints

import numpy as np
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as validated

from referee.units import format_value, parse_unit
from referee.verdict import Verdict, most_severe

OPERATORS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    "<": operator.lt,
    ">=": operator.ge,
    ">": operator.gt,
}
STRICT = ConfigDict(arbitrary_types_allowed=True, extra="forbid")
Finite = Annotated[float, Field(allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Text = Annotated[str, Field(min_length=1)]


class FindingError(Exception):
    """A finding that may not be published: its message names the finding, what failed and by how much."""


class InputError(ValueError):
    """An input that is unknown, not a number or out of bounds."""


@dataclass(frozen=True)
class Input:
    """The bounds, unit and meaning of one input of an argument; its default stands in the signature."""

    low: float
    high: float
    unit: str
    meaning: str
    source: str = ""

    @property
    def spoken(self) -> str:
        """The bounds with their unit: ``[0, 4] kg``."""
        return f"[{self.low:g}, {self.high:g}]{f' {self.unit}' if self.unit not in ('', '1') else ''}"

    def reason(self, value: float) -> str:
        """Why `value` is refused: ``share of one photon above 1``."""
        return f"{self.meaning}, {'above' if value > self.high else 'below'} {self.high if value > self.high else self.low:g}"


@validated(frozen=True, config=STRICT)
class Quantity:
    """A computed number. `floor`: below this magnitude the value is round-off and is recorded as zero."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    value: Finite
    unit: str
    meaning: str = ""
    uncertainty: Positive | None = None
    source: str = ""
    digits: Annotated[int, Field(ge=1, le=9)] = 4
    floor: Annotated[float, Field(ge=0)] = 0.0

    def __post_init__(self) -> None:
        parse_unit(self.unit)

    @property
    def recorded(self) -> float:
        """The value as it is published: rounded to its digits, zero below its floor."""
        if abs(self.value) <= self.floor:
            return 0.0
        return float(f"{self.value:.{self.digits - 1}e}")

    @property
    def text(self) -> str:
        """The value with unit, uncertainty and rounding, as it is printed everywhere."""
        return format_value(self.value, self.unit, self.uncertainty, self.digits, self.floor)


@validated(frozen=True, config=STRICT)
class Check:
    """The same quantity by two methods that share inputs and constants only."""

    what: str
    a: Any
    b: Any
    tolerance: Positive
    method_a: str
    method_b: str
    relative: bool = False

    @cached_property
    def gap(self) -> float:
        """Largest distance between the methods; divided by the largest value where `relative`."""
        a, b = np.broadcast_arrays(np.asarray(self.a), np.asarray(self.b))
        gap = float(np.max(np.abs(a - b)))
        scale = float(np.max(np.abs(b))) if self.relative else 1.0
        return gap / scale if scale else gap

    @property
    def agrees(self) -> bool:
        """Whether the gap is a number within the tolerance (a NaN never is)."""
        return self.gap <= self.tolerance


@validated(frozen=True, config=STRICT)
class Outcome:
    """What an argument returns: its numbers and the comparison of its methods."""

    quantities: Annotated[tuple[Quantity, ...], Field(min_length=1)]
    checks: Annotated[tuple[Check, ...], Field(min_length=1)]

    def value(self, name: str) -> float:
        """The published value of the quantity `name`."""
        for quantity in self.quantities:
            if quantity.name == name:
                return quantity.recorded
        raise FindingError(f"no quantity '{name}' among {', '.join(q.name for q in self.quantities)}")


@validated(frozen=True, config=STRICT)
class Ruling:
    """A verdict and the sentence that is printed with it."""

    verdict: Verdict
    sentence: Text


@validated(frozen=True, config=STRICT)
class Witness:
    """Numeric inputs within bounds at which the criterion goes the other way."""

    inputs: Annotated[dict[str, float], Field(min_length=1)]
    meaning: str


@validated(frozen=True, config=STRICT)
class Control:
    """Where physics has no witness: the law that must be broken, and the number that breaking it gives."""

    law: str
    measured: Callable[[], float]
    meaning: str


@validated(frozen=True, config=STRICT)
class Criterion:
    """A predicate on one measured quantity, with the claims it decides and both its verdicts."""

    claims: Annotated[tuple[str, ...], Field(min_length=1)]
    measured: str
    operator: Literal["<=", "<", ">=", ">"]
    threshold: Finite
    reason: Text
    met: Ruling
    unmet: Ruling
    reversal: Witness | Control
    exact: bool = False

    def __post_init__(self) -> None:
        if self.met.verdict is self.unmet.verdict:
            raise ValueError(
                f"criterion on {self.measured}: both rulings say '{self.met.verdict.word}', so it decides nothing"
            )

    def rule(self, value: float, threshold: float | None = None) -> Ruling:
        """The ruling for a measured `value`."""
        holds = OPERATORS[self.operator](value, self.threshold if threshold is None else threshold)
        return self.met if holds else self.unmet

    def margin(self, value: float) -> tuple[float, str]:
        """How far `value` is from the threshold: in decades if both are positive, else as a difference."""
        if value > 0 and self.threshold > 0:
            return math.log10(value / self.threshold), "decade"
        return value - self.threshold, "difference"

    def depends_on_threshold(self, value: float) -> bool:
        """Whether moving a chosen threshold tenfold either way changes the verdict."""
        if self.exact:
            return False
        return any(self.rule(value, self.threshold * factor) is not self.rule(value) for factor in (0.1, 10.0))


@validated(frozen=True, config=STRICT)
class Finding:
    """One question, the argument that answers it and the criteria that judge the answer."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    tests: Annotated[tuple[str, ...], Field(min_length=1)]
    question: str
    argument: Callable[..., Any]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    physics: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims that this finding has a say in, in the order of its criteria."""
        return tuple(dict.fromkeys(claim for criterion in self.criteria for claim in criterion.claims))

    @property
    def module(self) -> str:
        """The module of the argument: ``referee.qcd.equation``."""
        return self.argument.__module__

    @property
    def inputs(self) -> dict[str, Input]:
        """The declared inputs by name.

        Raises
        ------
        FindingError
            If a parameter of the argument carries no `Input`.
        """
        hints = get_type_hints(self.argument, include_extras=True)
        found = {}
        for name in inspect.signature(self.argument).parameters:
            notes = [note for note in getattr(hints[name], "__metadata__", ()) if isinstance(note, Input)]
            if not notes:
                raise FindingError(
                    f"{self.id}: parameter '{name}' of {self.argument.__qualname__} has no Input(low, high, unit, meaning)"
                )
            found[name] = notes[0]
        return found

    @property
    def defaults(self) -> dict[str, float]:
        """The default of every input."""
        return {name: parameter.default for name, parameter in inspect.signature(self.argument).parameters.items()}

    def validated_inputs(self, changes: Mapping[str, Any]) -> dict[str, float]:
        """All inputs, with `changes` applied.

        Raises
        ------
        InputError
            If a change is unknown, not a number, or outside its bounds; the message names input, value and bound.
        """
        hints = get_type_hints(self.argument)
        values: dict[str, float] = dict(self.defaults)
        declared = self.inputs
        for name, given in changes.items():
            if name not in declared:
                raise InputError(f"{self.id} has no input '{name}'; it has: {', '.join(declared) or 'none'}")
            kind = int if hints[name] is int else float
            try:
                value = TypeAdapter(kind).validate_python(given)
            except ValidationError:
                word = "whole number" if kind is int else "number"
                raise InputError(f"{self.id}: {name} = {given} is not a {word}") from None
            bounds = declared[name]
            if not bounds.low <= value <= bounds.high:
                raise InputError(f"{self.id}: {name} = {value:g} is outside {bounds.spoken}: {bounds.reason(value)}")
            values[name] = value
        return values

    def run(self, changes: Mapping[str, Any] | None = None) -> Outcome:
        """Run the argument with `changes` to its defaults.

        Raises
        ------
        FindingError
            If its two methods disagree, or it returned anything but an `Outcome`.
        """
        outcome = self.argument(**self.validated_inputs(changes or {}))
        if not isinstance(outcome, Outcome):
            raise FindingError(f"{self.id}: the argument returned {type(outcome).__name__}, not an Outcome")
        for check in outcome.checks:
            if not check.agrees:
                raise FindingError(
                    f"{self.id}: {check.what}: {check.method_a} and {check.method_b} differ by {check.gap:.3g}, tolerance {check.tolerance:g}"
                )
        return outcome


@dataclass(frozen=True)
class Reversed:
    """What the witness or the control gave: the measured number and the other ruling."""

    measured: float
    ruling: Ruling


@dataclass(frozen=True)
class Decision:
    """One criterion applied: the number, the ruling, the margin, and the executed reversal."""

    criterion: Criterion
    quantity: Quantity
    ruling: Ruling
    margin: float
    scale: str
    depends_on_threshold: bool
    reversal: Reversed

    @property
    def predicate(self) -> str:
        """The predicate as it is printed, with the threshold in the unit of the measured quantity."""
        criterion = self.criterion
        threshold = format_value(criterion.threshold, self.quantity.unit, None, 6)
        return f"{criterion.measured} {criterion.operator} {threshold}"


@dataclass(frozen=True)
class Judgement:
    """A finding that has been run: inputs, numbers and one decision per criterion."""

    finding: Finding
    inputs: dict[str, float]
    outcome: Outcome
    decisions: tuple[Decision, ...] = field(default=())

    @property
    def verdict(self) -> Verdict:
        """The most severe verdict among the decisions."""
        return most_severe(decision.ruling.verdict for decision in self.decisions)

    def of_claim(self, claim: str) -> tuple[Decision, ...]:
        """The decisions that bear on `claim`."""
        return tuple(decision for decision in self.decisions if claim in decision.criterion.claims)


def _reverse(finding: Finding, criterion: Criterion) -> Reversed:
    """Run the witness or the control of `criterion`."""
    if isinstance(criterion.reversal, Witness):
        measured = finding.run(criterion.reversal.inputs).value(criterion.measured)
    else:
        measured = float(criterion.reversal.measured())
        if not math.isfinite(measured):
            raise FindingError(f"{finding.id}: the control of {criterion.measured} gave {measured}")
    return Reversed(measured, criterion.rule(measured))


def judge(finding: Finding, changes: Mapping[str, Any] | None = None) -> Judgement:
    """Run `finding`, apply its criteria and execute every witness and control.

    Raises
    ------
    FindingError
        If the methods disagree or, at the default inputs, a witness does not flip its verdict.
    InputError
        If a change is unknown, not a number, or out of bounds.
    """
    outcome = finding.run(changes)
    quantities = {quantity.name: quantity for quantity in outcome.quantities}
    decisions = []
    for criterion in finding.criteria:
        value = outcome.value(criterion.measured)
        ruling = criterion.rule(value)
        reversal = _reverse(finding, criterion)
        if not changes and reversal.ruling is ruling:
            raise FindingError(
                f"{finding.id}: the reversal of '{criterion.measured} {criterion.operator} {criterion.threshold:g}' gave "
                f"{reversal.measured:g} and does not flip the verdict '{ruling.verdict.word}'"
            )
        margin, scale = criterion.margin(value)
        decisions.append(
            Decision(
                criterion,
                quantities[criterion.measured],
                ruling,
                margin,
                scale,
                criterion.depends_on_threshold(value),
                reversal,
            )
        )
    return Judgement(finding, finding.validated_inputs(changes or {}), outcome, tuple(decisions))
