"""The family of spectra: where it exists, and where it shrinks to one member."""

import pytest

from referee.quantum_fusion.boundary_family import BOUNDARY_FAMILY, FREE_CONDITIONS


def test_the_shift_dies_away_slowly_towards_the_regular_condition():
    shifts = [BOUNDARY_FAMILY.run({"kappa": kappa}).value("level_shift") for kappa in (-1.0, 2.0, 5.0, 12.0)]
    assert shifts == sorted(shifts, reverse=True)
    assert shifts[-1] > 0.1


@pytest.mark.parametrize("dimension", [2, 3])
def test_from_two_complex_dimensions_on_there_is_no_family(dimension):
    assert BOUNDARY_FAMILY.run({"dimension": dimension}).value("level_shift") == 0.0
    assert FREE_CONDITIONS.run({"dimension": dimension}).value("free_conditions") == 0.0


@pytest.mark.parametrize("field", [0, 10])
def test_a_field_neither_gives_nor_takes_the_freedom_of_the_pole(field):
    assert FREE_CONDITIONS.run({"dimension": 1, "flux_quanta": field}).value("free_conditions") == 1.0


def test_a_weak_oscillator_frees_the_far_end():
    weak, strong = (FREE_CONDITIONS.run({"oscillator": strength}).value("free_at_far_end") for strength in (0.1, 1.0))
    assert (weak, strong) == (1.0, 0.0)
