"""The near-field link: its optimum and its fall with distance."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import resonant_link as link


@pytest.mark.reference(
    "resonant_link.matched_efficiency",
    "resonant_link.matched_efficiency_numeric",
    source="algebra: U = 2 sqrt 2 gives 8/16; U = 1 gives (sqrt 2 - 1)^2; small U gives U^2/4",
)
def test_round_values():
    for f in (link.matched_efficiency, link.matched_efficiency_numeric):
        assert f(2.8284271247461903) == pytest.approx(0.5)
        assert f(1.0) == pytest.approx(0.1715728752538099)
        assert f(1e-3) == pytest.approx(2.5e-7, rel=1e-5)


@pytest.mark.invariance(
    "resonant_link.matched_efficiency", "resonant_link.matched_efficiency_numeric", kind="asymmetry, limit"
)
def test_only_the_merit_counts():
    for ratio in (0.01, 1.0, 30.0):
        assert link.matched_efficiency_numeric(3.0, ratio) == pytest.approx(float(link.matched_efficiency(3.0)))
    assert link.matched_efficiency(1e8) == pytest.approx(1.0, abs=1e-7)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.01, 300.0))
def test_search_never_beats_the_formula(merit):
    assert link.matched_efficiency_numeric(merit) == pytest.approx(link.matched_efficiency(merit), rel=1e-6)


@pytest.mark.reference("resonant_link.merit_at_distance", source="Biot-Savart: on the axis, (1 + d^2)^(-3/2), d^-3 far")
def test_dipole_field():
    assert link.merit_at_distance(1.0, 1.0) == pytest.approx(1.0)
    assert link.merit_at_distance(1.0, 0.0) == pytest.approx(2.8284271247461903)


@pytest.mark.invariance("resonant_link.merit_at_distance", kind="limit")
def test_far_away_it_falls_with_the_cube():
    assert link.merit_at_distance(5.0, 2000.0) == pytest.approx(link.merit_at_distance(5.0, 1000.0) / 8, rel=1e-5)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="merit"):
        link.matched_efficiency(-1.0)
    with pytest.raises(ValueError, match="asymmetry"):
        link.matched_efficiency_numeric(1.0, 0.0)
    with pytest.raises(ValueError, match="distance_in_radii"):
        link.merit_at_distance(1.0, -1.0)
