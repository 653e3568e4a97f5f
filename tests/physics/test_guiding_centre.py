"""Projected coordinates: one lowest level gives iℓ², two give nothing."""

import pytest

from referee.physics import guiding_centre as gc


@pytest.mark.reference(
    "guiding_centre.projected_commutator_algebra",
    "guiding_centre.projected_commutator_wavefunctions",
    source="guiding centre: i[X, Y] = ħ/eB in the lowest level; [x, y] = 0 in the whole space (textbook)",
)
@pytest.mark.parametrize(("levels", "expected"), [(1, 1.0), (2, 0.0), (5, 0.0)])
def test_commutator_of_kept_levels(levels, expected):
    assert gc.projected_commutator_algebra(levels) == pytest.approx(expected, abs=1e-12)
    assert gc.projected_commutator_wavefunctions(levels) == pytest.approx(expected, abs=1e-10)


@pytest.mark.invariance("guiding_centre.projected_commutator_algebra", kind="truncation")
def test_size_of_the_guiding_centre_space():
    assert gc.projected_commutator_algebra(1, 3, 6) == pytest.approx(gc.projected_commutator_algebra(1, 3, 40))


@pytest.mark.invariance("guiding_centre.projected_commutator_wavefunctions", kind="nodes and orbit")
def test_same_for_every_orbit():
    assert gc.projected_commutator_wavefunctions(1, 0) == pytest.approx(
        gc.projected_commutator_wavefunctions(1, 9, 90), abs=1e-9
    )


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="levels"):
        gc.projected_commutator_algebra(0)
    with pytest.raises(ValueError, match="orbit"):
        gc.projected_commutator_wavefunctions(1, -1)
