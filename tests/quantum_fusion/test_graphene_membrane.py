"""Helium held, hydrogen not."""

import pytest

from referee.quantum_fusion import graphene_membrane as gm


def test_half_life_is_inverse_to_the_leak():
    one, ten = (gm.HELIUM_HELD.run({"atoms_per_hour": x}).value("half_life") for x in (3.0, 30.0))
    assert one == pytest.approx(10 * ten, rel=1e-2)


def test_hydrogen_freezes_out():
    decades = [
        gm.HYDROGEN_HELD.run({"temperature": t}).value("decades_over_limit") for t in (2.0, 77.0, 200.0, 295.0, 400.0)
    ]
    assert decades == sorted(decades) and decades[2] < 0 < decades[3]


def test_verdict_stands_over_a_tenth_of_an_electronvolt():
    for barrier in (0.9, 1.1):
        assert gm.HYDROGEN_HELD.run({"barrier": barrier}).value("decades_over_limit") > 0
