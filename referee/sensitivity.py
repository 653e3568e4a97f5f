"""Sensitivity: which input moves a criterion most, and at what value of it the verdict turns.

One input is moved at a time, from bound to bound, the others at their defaults. The verdict's turning point is sought along
the strongest input that turns it at all, by bracketing and Brent's method (whole numbers by bisection), and is given as a
value at which the other verdict stands. Places at which the two methods of a finding part company are left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from scipy.optimize import brentq

from referee.finding import OPERATORS, Criterion, Finding, FindingError, Outcome, Witness

POINTS = 5  # along each input, bounds included
WIDE = 100.0  # bounds that span more than this factor are walked in decades
ENDLESS = -12.0  # decades that stand for a number that reaches zero


@dataclass(frozen=True)
class Influence:
    """What one input does to one criterion: the margins that it reaches, and whether it turns the verdict on the way."""

    name: str
    least: float
    most: float
    turns: bool

    @property
    def swing(self) -> float:
        """How far the input moves the margin."""
        return self.most - self.least


@dataclass(frozen=True)
class Sensitivity:
    """The influences on one criterion, strongest first, and where the strongest that turns the verdict turns it."""

    measured: str
    scale: str
    margin: float
    influences: tuple[Influence, ...]
    turner: str = ""
    flip: float | None = None
    verdict: str = ""


@dataclass(frozen=True)
class Axis:
    """One input between its bounds, on a scale that suits their ratio."""

    name: str
    low: float
    high: float
    start: float
    whole: bool
    scale: float

    @property
    def _decades(self) -> bool:
        return self.low > 0 and self.high / self.low > WIDE

    def to(self, value: float) -> float:
        """The coordinate of a value: linear, logarithmic, or between the two where a wide range reaches zero."""
        if self._decades:
            return math.log10(value)
        return math.asinh(value / self.scale)

    def value(self, coordinate: float) -> float:
        """The value at a coordinate, within the bounds."""
        raw = 10.0**coordinate if self._decades else self.scale * math.sinh(coordinate)
        return min(max(round(raw) if self.whole else raw, self.low), self.high)

    def grid(self) -> list[float]:
        """Values from bound to bound with the starting value among them, in order."""
        inner = np.linspace(self.to(self.low), self.to(self.high), POINTS)[1:-1]
        return sorted({self.low, *(self.value(float(u)) for u in inner), self.start, self.high})


def axes(finding: Finding) -> list[Axis]:
    """The inputs of a finding as axes."""
    found = []
    for name, bounds in finding.inputs.items():
        start = finding.defaults[name]
        span = bounds.high - bounds.low
        near = abs(start) or _witnessed(finding, name) or span
        scale = near if span / near > WIDE else 10 * span
        whole = isinstance(start, int) and not isinstance(start, bool)
        found.append(Axis(name, bounds.low, bounds.high, start, whole, scale))
    return found


def _witnessed(finding: Finding, name: str) -> float:
    """The size that the witnesses give to an input, where its default is zero and says nothing of scale."""
    sizes = [
        abs(criterion.reversal.inputs.get(name, 0.0))
        for criterion in finding.criteria
        if isinstance(criterion.reversal, Witness)
    ]
    return min((size for size in sizes if size), default=0.0)


def analyse(finding: Finding) -> tuple[Sensitivity, ...]:
    """The sensitivity of every criterion of `finding`, in their order."""
    outcomes: dict[tuple[str, float], Outcome] = {}

    def run(name: str, value: float) -> Outcome:
        if not name or value == finding.defaults[name]:
            name, value = "", 0.0
        if (name, value) not in outcomes:
            outcomes[name, value] = finding.run({name: value} if name else {})
        return outcomes[name, value]

    lines = axes(finding)
    walked = {axis.name: _walk(axis, run) for axis in lines}
    return tuple(_of_criterion(criterion, lines, walked, run) for criterion in finding.criteria)


Run = Callable[[str, float], Outcome]
Walk = list[tuple[float, Outcome]]


def _walk(axis: Axis, run: Run) -> Walk:
    """The outcomes along an axis, where both methods agree."""
    found = []
    for value in axis.grid():
        try:
            found.append((value, run(axis.name, value)))
        except FindingError:
            if value == axis.start:
                raise
    return found


def _of_criterion(criterion: Criterion, lines: Sequence[Axis], walked: dict[str, Walk], run: Run) -> Sensitivity:
    along = {name: [(x, outcome.value(criterion.measured)) for x, outcome in walk] for name, walk in walked.items()}
    start = run("", 0.0).value(criterion.measured)
    positive = criterion.threshold > 0 and start > 0
    scale = "decade" if positive and all(y >= 0 for points in along.values() for _, y in points) else "difference"
    margin = _rounded(_margin(criterion, start, scale))
    found = []
    for axis in lines:
        margins = [_margin(criterion, value, scale) for _, value in along[axis.name]]
        turns = len({_met(criterion, value) for _, value in along[axis.name]}) == 2
        found.append(Influence(axis.name, _rounded(min(margins)), _rounded(max(margins)), turns))
    found.sort(key=lambda one: -one.swing)
    turner = next((axis for one in found if one.turns for axis in lines if axis.name == one.name), None)
    if turner is None:
        return Sensitivity(criterion.measured, scale, margin, tuple(found))
    flip = _flip(criterion, turner, along[turner.name], run)
    verdict = criterion.rule(run(turner.name, flip).value(criterion.measured)).verdict.word
    return Sensitivity(criterion.measured, scale, margin, tuple(found), turner.name, flip, verdict)


def _margin(criterion: Criterion, value: float, scale: str) -> float:
    if scale == "difference":
        return value - criterion.threshold
    return max(math.log10(value / criterion.threshold), ENDLESS) if value > 0 else ENDLESS


def _rounded(value: float) -> float:
    return float(f"{value:.3e}")


def _met(criterion: Criterion, value: float) -> bool:
    return OPERATORS[criterion.operator](value, criterion.threshold)


def _flip(criterion: Criterion, axis: Axis, points: Sequence[tuple[float, float]], run: Run) -> float:
    """The value nearest to the default at which the verdict is the other one."""
    start = next(_met(criterion, value) for x, value in points if x == axis.start)
    turned = [x for x, value in points if _met(criterion, value) is not start]
    far = min(turned, key=lambda x: abs(axis.to(x) - axis.to(axis.start)))
    between = [x for x, _ in points if min(axis.start, far) <= x <= max(axis.start, far) and x != far]
    near = min(between, key=lambda x: abs(axis.to(x) - axis.to(far)))

    def stands(x: float) -> bool:
        try:
            return _met(criterion, run(axis.name, x).value(criterion.measured)) is start
        except FindingError:
            return True

    if axis.whole:
        return _first_whole(int(near), int(far), stands)

    def signed(coordinate: float) -> float:
        """The distance from the threshold, positive while the verdict stands."""
        outcome = run(axis.name, axis.value(coordinate))
        value = outcome.value(criterion.measured)
        both = value > 0 and criterion.threshold > 0
        distance = math.log10(value / criterion.threshold) if both else value - criterion.threshold
        return math.copysign(max(abs(distance), 1e-12), 1.0 if _met(criterion, value) is start else -1.0)

    step = 2e-4 * (axis.to(far) - axis.to(near))
    try:
        root = brentq(signed, axis.to(near), axis.to(far), xtol=abs(step), rtol=1e-9, maxiter=60)
    except FindingError:
        return far
    # the root is good to a step either way: walk on until the other verdict stands, and give a value that can be read
    for steps in (0, 1, 2, 4, 16, 64):
        value = _outward(axis.value(root + steps * step), near, far)
        if not stands(value):
            return value
    return far


def _first_whole(near: int, far: int, stands: Callable[[float], bool]) -> int:
    """The whole number nearest to `near`, on the way to `far`, at which the verdict no longer stands."""
    while abs(far - near) > 1:
        middle = (near + far) // 2
        near, far = (middle, far) if stands(middle) else (near, middle)
    return far


def _outward(value: float, near: float, far: float) -> float:
    """`value` rounded to three digits in the direction of `far`, and not beyond it."""
    if not value:
        return value
    tick = 10.0 ** (math.floor(math.log10(abs(value))) - 2)
    count = math.ceil(value / tick - 1e-9) if far > near else math.floor(value / tick + 1e-9)
    rounded = float(f"{count * tick:.2e}")
    return rounded if min(near, far) <= rounded <= max(near, far) else far


def to_json(found: Iterable[Sensitivity]) -> list[dict[str, Any]]:
    """Plain data for ``findings.json``."""
    return [asdict(one) for one in found]


def from_json(data: Iterable[dict[str, Any]]) -> tuple[Sensitivity, ...]:
    """The sensitivities that ``findings.json`` holds."""
    return tuple(
        Sensitivity(**{**one, "influences": tuple(Influence(**entry) for entry in one["influences"])}) for one in data
    )
