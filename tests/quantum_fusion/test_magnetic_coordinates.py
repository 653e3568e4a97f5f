"""Coordinates in the lowest level."""

import pytest

from referee.quantum_fusion import magnetic_coordinates as mc


def test_commutator_needs_the_lowest_level_alone():
    values = [mc.PROJECTED_POSITION.run({"levels": n}).value("commutator") for n in (1, 2, 3, 6)]
    assert values == [1.0, 0.0, 0.0, 0.0]


def test_magnetic_length_shrinks_with_the_root_of_the_field():
    weak, strong = (mc.PROJECTED_POSITION.run({"field": b}).value("magnetic_length") for b in (1.0, 4.0))
    assert weak == pytest.approx(2 * strong, rel=1e-3)
