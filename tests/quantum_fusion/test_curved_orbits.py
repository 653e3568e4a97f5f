"""Orbits on S³ and H³: integrals and closure."""

import pytest

from referee.finding import judge
from referee.quantum_fusion.curved_orbits import SPHERICAL_CLOSURE, THREE_INTEGRALS
from referee.verdict import Verdict


@pytest.mark.parametrize("square", [0.0, 3.0, 8.0, 5 / 4, 9 / 16])
def test_orbits_close_where_the_root_is_rational(square):
    assert SPHERICAL_CLOSURE.run({"field_squared": square}).value("return_distance") == 0.0


@pytest.mark.parametrize("square", [1.0, 2.0, 4.0])
def test_orbits_stay_open_where_it_is_not(square):
    assert SPHERICAL_CLOSURE.run({"field_squared": square}).value("return_distance") > 0.01


def test_the_share_of_axial_motion_does_not_decide_closure():
    turns = {SPHERICAL_CLOSURE.run({"transverse": share}).value("turns") for share in (0.1, 0.5, 0.99)}
    assert len(turns) == 1


def test_all_motion_on_the_sphere_is_finite_and_not_all_is_periodic():
    judged = judge(SPHERICAL_CLOSURE)
    assert judged.of_claim("QF-067a")[0].ruling.verdict is Verdict.HOLDS
    assert judged.of_claim("QF-067b")[0].ruling.verdict is Verdict.HOLDS_IN_SCOPE


def test_an_electric_force_costs_integrals():
    kept, lost = (THREE_INTEGRALS.run({"pull": pull}).value("largest_drift") for pull in (0.0, 0.2))
    assert kept == 0.0 < lost
    assert THREE_INTEGRALS.run({"pull": 0.2}).value("integrals_kept") < 3.0
