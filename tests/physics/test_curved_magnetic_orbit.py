"""Motion on S³ and H³ in the uniform field's analogue: geodesics, turning radii, closed form against the Lorentz force."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import curved_magnetic_orbit as m

ROOT = np.sqrt(0.5)


@pytest.mark.reference(
    "curved_magnetic_orbit.turns_per_axial_period", source="√(1 + 3) = 2; without a field 1, a great circle"
)
@pytest.mark.invariance("curved_magnetic_orbit.turns_per_axial_period", kind="scaling")
def test_turns():
    assert m.turns_per_axial_period([np.sqrt(1.5), 0.0], 0.5) == pytest.approx([2.0, 1.0])
    assert m.turns_per_axial_period(2.0, 0.8) == pytest.approx(m.turns_per_axial_period(1.0, 0.2))


@pytest.mark.reference(
    "curved_magnetic_orbit.orbit_closed_form",
    "curved_magnetic_orbit.orbit_in_four_dimensions",
    source="geodesics: X₀ cos t + V sin t on S³, cosh and sinh on H³",
)
def test_without_a_field_orbits_are_geodesics():
    time = np.linspace(0.1, 2.0, 8)
    start, speed = np.array([1.0, 0, 0, 0]), np.array([0, -ROOT, 0, ROOT])
    line = np.cos(time)[:, None] * start + np.sin(time)[:, None] * speed
    assert m.orbit_closed_form(1, time, 0.0, 0.5) == pytest.approx(line, abs=1e-12)
    assert m.orbit_in_four_dimensions(1, time, start, speed, 0.0)[0] == pytest.approx(line, abs=1e-9)
    start, speed = np.array([0, 0, 1.0, 0]), np.array([ROOT, 0, 0, ROOT])
    line = np.cosh(time)[:, None] * start + np.sinh(time)[:, None] * speed
    assert m.orbit_closed_form(-1, time, 0.0, 0.5) == pytest.approx(line, abs=1e-12)
    assert m.orbit_in_four_dimensions(-1, time, start, speed, 0.0)[0] == pytest.approx(line, abs=1e-8)


@pytest.mark.invariance(
    "curved_magnetic_orbit.orbit_closed_form",
    "curved_magnetic_orbit.orbit_in_four_dimensions",
    "curved_magnetic_orbit.integrals_of_motion",
    kind="conservation",
)
@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.floats(0.0, 2.0), st.floats(0.1, 0.9))
def test_the_lorentz_force_follows_the_separated_solution(field, transverse):
    time = np.linspace(0.1, 6.0, 12)
    rate = np.sqrt(transverse + field**2)
    start = np.array([np.sqrt(transverse) / rate, 0, field / rate, 0])
    speed = np.array([0, -np.sqrt(transverse), 0, np.sqrt(1 - transverse)])
    path, velocity = m.orbit_in_four_dimensions(1, time, start, speed, field)
    assert path == pytest.approx(m.orbit_closed_form(1, time, field, transverse), abs=1e-8)
    kept = m.integrals_of_motion(1, path, velocity, field)
    assert np.ptp(kept, axis=0) == pytest.approx([0, 0, 0], abs=1e-8)


def test_the_closed_form_has_no_jumps():
    time = np.linspace(0.0, 12 * np.pi, 2881)  # holds all odd multiples of π, where a branch of arctan could slip
    steps = np.linalg.norm(np.diff(m.orbit_closed_form(1, time, 1.0, 0.5), axis=0), axis=1)
    assert steps.max() < 1.01 * (time[1] - time[0])


@pytest.mark.reference(
    "curved_magnetic_orbit.integrals_of_motion",
    source="by hand: at (1, 0, 0, 0) with velocity (0, 0.6, 0, 0.8) and B = 2: ε = 1, p_φ = 0.6 + 2, A = 0.36",
)
def test_integrals_by_hand():
    state = m.integrals_of_motion(1, np.array([1.0, 0, 0, 0]), np.array([0, 0.6, 0, 0.8]), 2.0)
    assert state == pytest.approx([1.0, 2.6, 0.36])


@pytest.mark.reference(
    "curved_magnetic_orbit.hyperbolic_turning_radii",
    source="by hand, B = 2, A = 1, p_φ = 0: (cosh r − 1)(3 cosh r − 5) = 0, r = ln 3 = 1.0986123",
)
@pytest.mark.invariance("curved_magnetic_orbit.hyperbolic_turning_radii", kind="scaling")
def test_turning_radii():
    assert m.hyperbolic_turning_radii(2.0, 1.0, 0.0) == pytest.approx((0.0, 1.0986123))
    assert m.hyperbolic_turning_radii(1.0, 1.0, 0.0)[1] == np.inf
    assert m.hyperbolic_turning_radii(4.0, 4.0 * 1.0, 0.6) == pytest.approx(m.hyperbolic_turning_radii(2.0, 1.0, 0.3))


@pytest.mark.reference(
    "curved_magnetic_orbit.hyperbolic_reach",
    source="geodesic with A = ε/2: artanh √½ = 0.8813736; with A = ε the geodesic runs to infinity",
)
@pytest.mark.invariance("curved_magnetic_orbit.hyperbolic_reach", kind="units of speed")
def test_reach():
    assert m.hyperbolic_reach(0.0, 0.5) == pytest.approx(0.8813736)
    assert m.hyperbolic_reach(0.5, 1.0) == np.inf
    assert m.hyperbolic_reach(0.6, 0.8, 2.0) == pytest.approx(m.hyperbolic_reach(1.2, 3.2, 8.0))
    assert m.hyperbolic_reach(2.0, 1.0, 1.0001) == pytest.approx(1.0986123)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("transverse", lambda: m.turns_per_axial_period(1.0, 0.0)),
        ("energy", lambda: m.orbit_closed_form(1, 0.0, 1.0, 2.0)),
        ("X²", lambda: m.orbit_in_four_dimensions(1, np.array([1.0, 2.0]), np.ones(4), np.zeros(4), 1.0)),
        ("curvature", lambda: m.integrals_of_motion(0, np.ones(4), np.ones(4), 1.0)),
        ("field", lambda: m.hyperbolic_turning_radii(-1.0, 1.0, 0.0)),
        ("energy", lambda: m.hyperbolic_reach(1.0, 2.0, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_horocycle_between_circles_and_open_arcs_follows_the_lorentz_force():
    # B² = A on H³: neither sines nor hyperbolic sines, but powers of τ
    time = np.linspace(0.1, 1.5, 6)
    path, _ = m.orbit_in_four_dimensions(-1, time, np.array([0, 0, 1.0, 0]), np.array([ROOT, 0, 0, ROOT]), ROOT)
    assert path == pytest.approx(m.orbit_closed_form(-1, time, ROOT, 0.5), abs=1e-8)
