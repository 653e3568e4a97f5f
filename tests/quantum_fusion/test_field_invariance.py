"""Motions of the space and the field on it."""

import pytest

from referee.quantum_fusion.field_invariance import FIELD_SYMMETRY, MOVED_POTENTIAL


@pytest.mark.parametrize("turn", [0.05, 0.2, 0.3])
def test_turning_within_the_sphere_is_a_gauge_change(turn):
    assert MOVED_POTENTIAL.run({"turn": turn}).value("change") == 0.0


def test_tilting_the_axis_is_not():
    small, large = (MOVED_POTENTIAL.run({"tilt": tilt}).value("change") for tilt in (0.1, 0.4))
    assert 0.0 < small < large


def test_any_field_halves_the_symmetry():
    assert [FIELD_SYMMETRY.run({"field": field}).value("kept") for field in (0.0, 0.1, 10.0)] == [6.0, 3.0, 3.0]
