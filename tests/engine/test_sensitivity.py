"""Sensitivity on arguments whose answers are known: strongest input, turning point, and what cannot be walked."""

from typing import Annotated, Any

import pytest

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.sensitivity import ENDLESS, Sensitivity, analyse, from_json, to_json
from referee.verdict import Verdict


def outcome(value: float, gap: float = 0.0) -> Outcome:
    quantity = Quantity("y", value, "1", digits=9)
    return Outcome((quantity,), (Check("y", value, value + gap, 1e-9, "one way", "the other"),))


def plane(
    a: Annotated[float, Input(0.0, 10.0, "1", "weak")] = 1.0, b: Annotated[float, Input(0.0, 10.0, "1", "strong")] = 1.0
) -> Outcome:
    return outcome(a + 3 * b)


def power(x: Annotated[float, Input(1e-6, 1e6, "1", "wide")] = 1.0) -> Outcome:
    return outcome(x**2)


def steps(n: Annotated[int, Input(1, 500, "1", "whole")] = 2) -> Outcome:
    return outcome(float(n))


def reaching_zero(x: Annotated[float, Input(0.0, 1e20, "1", "from nothing to much")] = 0.0) -> Outcome:
    return outcome(x)


def flat(x: Annotated[float, Input(0.0, 1.0, "1", "idle")] = 0.5) -> Outcome:
    return outcome(2.0)


def bare() -> Outcome:
    return outcome(2.0)


def broken_inside(x: Annotated[float, Input(0.0, 8.0, "1", "the methods part in the middle")] = 0.0) -> Outcome:
    return outcome(x, gap=1.0 if 1.0 < x < 5.0 else 0.0)


def finding(argument: Any, threshold: float, operator: Any = "<=", **witness: float) -> Finding:
    reversal = Witness(witness or {"x": 1.0}, "another place")
    met, unmet = Ruling(Verdict.HOLDS, "it holds"), Ruling(Verdict.CONTRADICTED, "it does not")
    criterion = Criterion(("A-01",), "y", operator, threshold, "a reason", met, unmet, reversal)
    return Finding(argument.__name__.replace("_", "-"), ("T1",), "Is it?", argument, (criterion,))


def only(finding: Finding) -> Sensitivity:
    (found,) = analyse(finding)
    return found


def test_the_strongest_input_comes_first_and_turns_the_verdict_where_it_must() -> None:
    found = only(finding(plane, 10.0))
    assert [(one.name, one.turns) for one in found.influences] == [("b", True), ("a", True)]
    assert (found.turner, found.verdict) == ("b", "contradicted")
    assert found.flip == pytest.approx(3.0, rel=5e-3) and found.flip > 3.0
    assert (found.influences[0].least, found.influences[0].most) == pytest.approx((-1.0, 0.4914), abs=1e-3)


def test_the_turning_point_is_on_the_turned_side() -> None:
    for threshold in (1.5, 3.9, 4.1, 25.0, 30.9):
        one = finding(plane, threshold)
        found = only(one)
        assert found.flip is not None
        start, there = (one.run(change).value("y") <= threshold for change in ({}, {found.turner: found.flip}))
        assert start is not there


def test_a_wide_range_is_walked_in_decades() -> None:
    found = only(finding(power, 1e-8, ">="))
    assert found.flip == pytest.approx(1e-4, rel=0.02) and found.flip < 1e-4
    assert (found.influences[0].least, found.influences[0].most) == (-4.0, 20.0)


def test_whole_numbers_turn_at_a_whole_number() -> None:
    assert only(finding(steps, 137.0)).flip == 138


def test_a_witness_sets_the_scale_where_the_default_is_zero() -> None:
    found = only(finding(reaching_zero, 1e-3, x=1e-2))
    assert found.flip == pytest.approx(1e-3, rel=0.05) and found.flip > 1e-3


def test_a_number_that_reaches_zero_is_endless_decades_away() -> None:
    found = only(finding(plane, 2.0, ">="))
    assert found.influences[0].least > ENDLESS
    alone = only(finding(power, 1.0, ">="))
    assert alone.influences[0].least == ENDLESS  # 10⁻¹² of the threshold is as good as nothing


def test_an_idle_input_turns_nothing_and_no_input_has_no_influence() -> None:
    idle, none = only(finding(flat, 1.0)), only(finding(bare, 1.0))
    assert (idle.flip, idle.turner, idle.influences[0].swing) == (None, "", 0.0)
    assert (none.flip, none.influences) == (None, ())


def test_places_where_the_methods_part_are_left_out() -> None:
    found = only(finding(broken_inside, 0.5, x=8.0))
    assert found.flip is not None
    assert not 1.0 < found.flip < 5.0
    assert found.verdict == "contradicted"


def test_json_gives_back_what_it_was_given() -> None:
    found = analyse(finding(plane, 10.0))
    assert from_json(to_json(found)) == found
