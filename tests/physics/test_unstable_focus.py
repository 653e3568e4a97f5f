"""The spiral: e in one turn, harmonic limit, step."""

import numpy as np
import pytest

from referee.physics import unstable_focus as uf


@pytest.mark.reference(
    "unstable_focus.growth_per_turn",
    "unstable_focus.turn_from_path",
    source="by hand: γ/ω = 1/√(1 + 4π²) = 0.1571770 grows by e in one turn",
)
def test_e_in_one_turn():
    assert uf.growth_per_turn(0.15717672547758985, 1.0) == pytest.approx(2.7182818, abs=1e-6)
    assert uf.turn_from_path(uf.spiral(0.15717672547758985, 1.0, 16.0)) == pytest.approx(2.7182818, abs=1e-4)


@pytest.mark.reference("unstable_focus.spiral", source="undamped: x = cos t")
def test_harmonic():
    path = uf.spiral(0.0, 1.0, 3.0, 600)
    assert path[0, -1] == pytest.approx(-0.9899925, abs=1e-7)


@pytest.mark.invariance(
    "unstable_focus.growth_per_turn", "unstable_focus.turn_from_path", kind="time unit and reversal"
)
def test_units():
    assert uf.growth_per_turn(0.2, 2.0) == pytest.approx(uf.growth_per_turn(0.1, 1.0))
    assert uf.growth_per_turn(0.1, 1.0) * uf.growth_per_turn(-0.1, 1.0) == pytest.approx(1.0)
    assert uf.turn_from_path(3 * uf.spiral(0.1, 1.0, 16.0)) == pytest.approx(uf.growth_per_turn(0.1, 1.0), rel=1e-4)
    assert uf.growth_per_turn(1.5, 1.0) == 0.0


@pytest.mark.invariance("unstable_focus.spiral", kind="step")
def test_step():
    ends = [uf.spiral(0.1, 1.0, 10.0, n)[:, -1] for n in (500, 2000)]
    assert np.allclose(*ends, atol=1e-7)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: uf.growth_per_turn(0.1, 0.0), "frequency"),
        (lambda: uf.spiral(0.1, 1.0, -1.0), "duration"),
        (lambda: uf.turn_from_path(np.full((2, 9), np.nan)), "path"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_spiral_is_the_closed_one_to_fourth_order():
    turn = np.sqrt(1 - 0.2**2)
    exact = np.exp(0.2 * 5) * (np.cos(turn * 5) - 0.2 / turn * np.sin(turn * 5))
    coarse, fine = (abs(uf.spiral(0.2, 1.0, 5.0, steps)[0, -1] - exact) for steps in (50, 200))
    assert fine == pytest.approx(coarse / 256, rel=0.2)
