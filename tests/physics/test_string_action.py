"""The action of a string: critical at solutions, a value by hand, lattice."""

import pytest

from referee.physics import string_action as sa


@pytest.mark.reference(
    "string_action.action_slope_closed",
    "string_action.action_slope_lattice",
    source="by hand for k = 2, ω = 3: −2π/3 = −2.0943951",
)
def test_by_hand():
    assert sa.action_slope_closed(2, 0.5) == pytest.approx(-2.0943951, abs=1e-7)
    assert sa.action_slope_lattice(2, 0.5) == pytest.approx(-2.0943951, abs=1e-3)


@pytest.mark.reference(
    "string_action.points_per_value",
    "string_action.points_per_value_solved",
    source="sin x = 1/2 at π/6 and 5π/6",
)
def test_two_points():
    for count in (sa.points_per_value, sa.points_per_value_solved):
        assert count(1, 0.5) == 2 and count(1, 0.5, 0.5) == 1 and count(3, 0.5) == 4


@pytest.mark.invariance("string_action.action_slope_closed", "string_action.action_slope_lattice", kind="lattice step")
def test_lattice_converges():
    exact = sa.action_slope_closed(3, 0.1)
    coarse, fine = (abs(sa.action_slope_lattice(3, 0.1, n) - exact) for n in (201, 801))
    assert fine < coarse / 10 and sa.action_slope_closed(3, 0.0) == 0.0


@pytest.mark.invariance(
    "string_action.points_per_value", "string_action.points_per_value_solved", kind="sampling, reflection"
)
def test_counts():
    assert (
        sa.points_per_value(4, 0.3, samples=4001) == sa.points_per_value(4, 0.3) == sa.points_per_value_solved(4, -0.3)
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: sa.action_slope_closed(0, 0.0), "mode"),
        (lambda: sa.action_slope_lattice(1, 0.0, 3), "points"),
        (lambda: sa.points_per_value(1, 2.0), "value"),
        (lambda: sa.points_per_value_solved(1, 0.5, 0.0), "span"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
