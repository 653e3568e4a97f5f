"""The Lorentz force against the textbook: direction, orbits, and the share of forces that point outward."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import lorentz_force as m

COMPONENT = st.floats(-1e8, 1e8)
VECTOR = st.tuples(COMPONENT, COMPONENT, COMPONENT)
FIELD = st.tuples(*[st.floats(-50.0, 50.0)] * 3)


@pytest.mark.reference(
    "lorentz_force.lorentz_force",
    "lorentz_force.covariant_force",
    source="x̂ × ŷ = ẑ; e × 10⁶ m/s × 1 T = 1.602176634e-13 N (SI)",
)
def test_an_elementary_charge_at_a_thousand_kilometres_a_second_in_one_tesla():
    expected = [0.0, 0.0, 1.602176634e-13]
    assert m.lorentz_force(1.602176634e-19, [1e6, 0, 0], [0, 1, 0]) == pytest.approx(expected, rel=1e-12)
    assert m.covariant_force(1.602176634e-19, [1e6, 0, 0], [0, 1, 0]) == pytest.approx(expected, rel=1e-12)


@pytest.mark.invariance("lorentz_force.lorentz_force", "lorentz_force.covariant_force", kind="symmetry")
@given(VECTOR, FIELD)
@settings(deadline=None, max_examples=25, derandomize=True)
def test_the_force_is_odd_in_the_charge_and_does_no_work(velocity, field):
    force = m.lorentz_force(1.0, velocity, field)
    assert np.array_equal(m.lorentz_force(-1.0, velocity, field), -force)
    scale = np.max(np.abs(velocity)) ** 2 * np.max(np.abs(field))  # a norm would square the smallest fields to nothing
    assert abs(np.dot(force, velocity)) <= 1e-14 * scale + 1e-300
    assert m.covariant_force(1.0, velocity, field) == pytest.approx(force, abs=1e-14 * scale / 1.0 + 1e-300, rel=1e-9)


def test_no_charge_or_no_motion_means_no_magnetic_force():
    assert np.all(m.lorentz_force(0.0, [1e6, 2e6, 3e6], [1, 2, 3]) == 0)
    assert np.all(m.lorentz_force(1.0, [0, 0, 0], [1, 2, 3]) == 0)


@pytest.mark.reference(
    "lorentz_force.orbit_boris",
    "lorentz_force.orbit_canonical",
    source="a positive charge turns clockwise about B with radius v/ω (textbook)",
)
@pytest.mark.parametrize("orbit", [m.orbit_boris, m.orbit_canonical])
def test_a_quarter_turn(orbit):
    # ω = 2, v = 1 along x: after a quarter turn at (½, −½), moving along −y.
    x, v = orbit(2.0, [1.0, 0.0, 0.0], np.pi / 4, 2000)
    assert x[-1] == pytest.approx([0.5, -0.5, 0.0], abs=1e-6)
    assert v[-1] == pytest.approx([0.0, -1.0, 0.0], abs=1e-6)


def test_crossed_fields_drift_at_e_over_b():
    # E/B along E × B: ω = 1, qE/m = 0.1 along x gives a drift of 0.1 along −y.
    x, _ = m.orbit_boris(1.0, [0.0, -0.1, 0.0], 20.0, 2000, (0.1, 0.0, 0.0))
    assert x[-1] == pytest.approx([0.0, -2.0, 0.0], abs=1e-4)


@pytest.mark.invariance("lorentz_force.orbit_boris", "lorentz_force.orbit_canonical", kind="step")
def test_halving_the_step_quarters_the_error_and_leaves_the_reference_alone():
    args = (2.0, [1.0, 0.0, 0.3], 10.0)
    fine = m.orbit_canonical(*args, 400)[0][-1]
    assert m.orbit_canonical(*args, 800)[0][-1] == pytest.approx(fine, abs=1e-9)
    errors = [np.abs(m.orbit_boris(*args, n)[0][-1] - fine).max() for n in (400, 800)]
    assert errors[0] / errors[1] == pytest.approx(4.0, rel=0.05)


def test_the_push_keeps_the_speed_over_many_turns():
    _, v = m.orbit_boris(1.0, [0.6, 0.0, 0.8], 1000.0, 5000)
    assert np.linalg.norm(v, axis=1) == pytest.approx(1.0, abs=1e-12)


@pytest.mark.reference(
    "lorentz_force.outward_share_sampled",
    "lorentz_force.outward_share_integral",
    source="½ by the symmetry v → −v; 1 for a pure repulsion (Coulomb)",
)
@pytest.mark.parametrize(
    ("ratio", "positive", "expected"), [(0.0, 0.5, 0.5), (0.0, 1.0, 0.5), (1e3, 1.0, 1.0), (1e3, 0.0, 0.0)]
)
def test_outward_share_at_its_limits(ratio, positive, expected):
    assert m.outward_share_integral(ratio, positive) == pytest.approx(expected, abs=1e-9)
    assert m.outward_share_sampled(ratio, positive) == pytest.approx(expected, abs=0.01)


@pytest.mark.invariance("lorentz_force.outward_share_sampled", kind="seed")
@pytest.mark.invariance("lorentz_force.outward_share_integral", kind="symmetry")
def test_outward_share_does_not_hang_on_the_seed_and_mirrors_with_the_sign():
    shares = [m.outward_share_sampled(0.3, 0.8, seed=seed) for seed in (1, 2, 3)]
    assert np.ptp(shares) < 0.015
    assert m.outward_share_integral(0.3, 0.8) + m.outward_share_integral(0.3, 0.2) == pytest.approx(1.0, abs=1e-12)
    assert shares[0] == pytest.approx(m.outward_share_integral(0.3, 0.8), abs=0.01)


@pytest.mark.reference(
    "lorentz_force.mirror_reflected_share",
    "lorentz_force.mirror_reflected_share_traced",
    source="loss cone sin²α = 1/R: R = 2 reflects 1/√2 (textbook)",
)
def test_a_mirror_of_ratio_two():
    assert m.mirror_reflected_share(2.0) == pytest.approx(0.70710678, abs=1e-8)
    assert m.mirror_reflected_share_traced(2.0) == pytest.approx(0.70710678, abs=0.02)


@pytest.mark.invariance("lorentz_force.mirror_reflected_share_traced", kind="limit")
@pytest.mark.invariance("lorentz_force.mirror_reflected_share", kind="limit")
def test_mirror_share_in_the_adiabatic_limit_and_without_a_mirror():
    assert m.mirror_reflected_share(1.0) == 0.0
    wide, narrow = (m.mirror_reflected_share_traced(3.0, radius) for radius in (0.02, 0.01))
    assert wide == pytest.approx(narrow, abs=0.02)
    assert narrow == pytest.approx(m.mirror_reflected_share(3.0), abs=0.02)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("charge", lambda: m.lorentz_force(np.nan, [1, 0, 0], [0, 1, 0])),
        ("speed", lambda: m.covariant_force(1.0, [3e8, 0, 0], [0, 1, 0])),
        ("duration", lambda: m.orbit_boris(1.0, [1, 0, 0], 0.0, 10)),
        ("steps", lambda: m.orbit_canonical(1.0, [1, 0, 0], 1.0, 0)),
        ("positive_share", lambda: m.outward_share_sampled(0.0, 1.5)),
        ("electric_ratio", lambda: m.outward_share_integral(-1.0, 0.5)),
        ("mirror_ratio", lambda: m.mirror_reflected_share(0.5)),
        ("gyroradius", lambda: m.mirror_reflected_share_traced(2.0, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


def test_a_mirror_of_ratio_one_and_a_half_for_wide_orbits():
    assert m.mirror_reflected_share_traced(1.5, 0.05) == pytest.approx(m.mirror_reflected_share(1.5), abs=0.01)
