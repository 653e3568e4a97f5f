"""Findings: what the engine accepts, refuses, and how a verdict is derived."""

from collections.abc import Callable
from typing import Annotated, Any

import pytest

from referee.finding import (
    Check,
    Control,
    Criterion,
    Finding,
    FindingError,
    Input,
    InputError,
    Outcome,
    Quantity,
    Ruling,
    Witness,
    judge,
)
from referee.verdict import Verdict


def square(
    x: Annotated[float, Input(0.0, 10.0, "m", "a length")] = 2.0, n: Annotated[int, Input(1, 5, "1", "a count")] = 1
) -> Outcome:
    """x² by two methods."""
    return Outcome(
        (Quantity("area", n * x**2, "m^2"),), (Check("area", n * x**2, n * x * x, 1e-12, "power", "product"),)
    )


def criterion(**changes: Any) -> Criterion:
    given: dict[str, Any] = {
        "claims": ("QCD-19",),
        "measured": "area",
        "operator": "<=",
        "threshold": 1.0,
        "reason": "a square metre",
        "met": Ruling(Verdict.HOLDS, "small"),
        "unmet": Ruling(Verdict.CONTRADICTED, "large"),
        "reversal": Witness({"x": 0.5}, "a smaller square"),
    }
    return Criterion(**{**given, **changes})


def finding(argument: Callable[..., Any] = square, **changes: Any) -> Finding:
    return Finding(
        id="a-square", tests=("T3",), question="Is it small?", argument=argument, criteria=(criterion(**changes),)
    )


def test_the_verdict_follows_the_number_and_the_witness_flips_it() -> None:
    judgement = judge(finding())
    assert judgement.verdict is Verdict.CONTRADICTED
    assert judgement.decisions[0].reversal.ruling.verdict is Verdict.HOLDS
    assert judgement.decisions[0].margin == pytest.approx(0.60206, abs=1e-5)
    assert judge(finding(), {"x": "0.5"}).verdict is Verdict.HOLDS


def test_a_witness_that_does_not_flip_is_refused() -> None:
    with pytest.raises(FindingError, match="a-square: the reversal of 'area <= 1' gave 9 and does not flip"):
        judge(finding(reversal=Witness({"x": 3.0}, "a larger square")))


def test_a_control_takes_the_place_of_a_witness() -> None:
    judgement = judge(
        finding(reversal=Control("geometry", lambda: 0.25, "a square with area less than its side allows"))
    )
    assert judgement.decisions[0].reversal.measured == 0.25
    with pytest.raises(FindingError, match="control of area gave nan"):
        judge(finding(reversal=Control("geometry", lambda: float("nan"), "nothing")))


def test_methods_that_disagree_stop_the_finding() -> None:
    def broken(x: Annotated[float, Input(0.0, 10.0, "m", "a length")] = 2.0) -> Outcome:
        return Outcome((Quantity("area", x**2, "m^2"),), (Check("area", x**2, x**3, 1e-12, "square", "cube"),))

    with pytest.raises(FindingError, match="square and cube differ by 4"):
        judge(finding(broken))


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Quantity("area", bad, "m^2")
    with pytest.raises(FindingError, match="differ by nan"):
        Finding.run(
            finding(
                lambda: Outcome((Quantity("area", 1.0, "m^2"),), (Check("area", float("nan"), 1.0, 1e-3, "a", "b"),))
            ),
            {},
        )


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"y": 1}, "a-square has no input 'y'; it has: x, n"),
        ({"x": "long"}, "x = long is not a number"),
        ({"x": 11}, r"x = 11 is outside \[0, 10\] m"),
        ({"x": float("nan")}, "x = nan is outside"),
        ({"n": 1.5}, "n = 1.5 is not a whole number"),
    ],
)
def test_inputs_are_bounded(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        judge(finding(), changes)


def test_a_parameter_without_bounds_is_refused() -> None:
    def unbounded(x: float = 1.0) -> Outcome:
        return square(x)

    with pytest.raises(FindingError, match="parameter 'x'"):
        judge(finding(unbounded))


def test_an_argument_returns_an_outcome() -> None:
    with pytest.raises(FindingError, match="returned int, not an Outcome"):
        judge(finding(lambda: 3))


def test_a_criterion_that_decides_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="decides nothing"):
        criterion(unmet=Ruling(Verdict.HOLDS, "large"))


def test_a_verdict_that_hangs_on_the_threshold_says_so() -> None:
    assert judge(finding(threshold=1.0)).decisions[0].depends_on_threshold
    assert not judge(finding(threshold=0.3, reversal=Witness({"x": 0.1}, "tiny"))).decisions[0].depends_on_threshold
    assert not judge(finding(threshold=1.0, exact=True)).decisions[0].depends_on_threshold


def test_round_off_is_recorded_as_zero() -> None:
    assert Quantity("residue", 3e-14, "1", floor=1e-10).recorded == 0.0
    assert Quantity("area", 1.23456789, "m^2").recorded == 1.235


@pytest.mark.parametrize("changes", [{"unit": "wishes"}, {"name": "An Area"}, {"digits": 0}, {"uncertainty": -1.0}])
def test_a_malformed_quantity_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(changes))):
        Quantity(**{"name": "area", "value": 1.0, "unit": "m^2", **changes})
