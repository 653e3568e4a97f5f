"""The magnetised slab: its closed form, its limits, and orbits traced through it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.constants import electron_volt, m_p

from referee.physics import magnetic_slab as m


@pytest.mark.reference(
    "magnetic_slab.rigidity", source="PDG kinematics: 1 GeV proton, pc = 1.69604 GeV; Bρ / (T·m) = 3.33564 p / (GeV/c)"
)
def test_rigidity_of_a_gev_proton():
    assert m.rigidity(1e9 * electron_volt, m_p) == pytest.approx(1.69604 * 3.33564, rel=1e-5)


@pytest.mark.invariance("magnetic_slab.rigidity", kind="limit")
def test_rigidity_of_slow_grains_and_of_light():
    assert m.rigidity(0.5 * 1e-15 * 1e8, 1e-15, 100.0) == pytest.approx(1e-15 * 1e4 / (100 * electron_volt), rel=1e-6)
    assert m.rigidity(1e6 * electron_volt, 0.0) == pytest.approx(1e6 / 299792458.0, rel=1e-12)
    assert m.rigidity(1.0, m_p, 2.0) == pytest.approx(m.rigidity(1.0, m_p) / 2.0)


@pytest.mark.reference(
    "magnetic_slab.depth_in_gyroradii", source="definition: 2 T over 3 m against 6 T·m is one gyroradius"
)
@pytest.mark.invariance("magnetic_slab.depth_in_gyroradii", kind="symmetry")
def test_depth_counts_gyroradii():
    assert m.depth_in_gyroradii(2.0, 3.0, 6.0) == pytest.approx(1.0)
    assert m.depth_in_gyroradii(3.0, 2.0, 6.0) == m.depth_in_gyroradii(2.0, 3.0, 6.0)
    assert m.depth_in_gyroradii(2.0, 3.0, np.inf) == 0.0


@pytest.mark.reference(
    "magnetic_slab.lambertian_transmission",
    "magnetic_slab.lambertian_transmission_quadrature",
    "magnetic_slab.lambertian_transmission_traced",
    source="vesica piscis: two unit discs 1 apart overlap in 2π/3 − √3/2, over π 0.3910022",
)
def test_transmission_of_one_gyroradius_is_the_vesica_piscis():
    assert m.lambertian_transmission(1.0) == pytest.approx(0.39100222, abs=1e-8)
    assert m.lambertian_transmission_quadrature(1.0) == pytest.approx(0.39100222, abs=1e-8)
    assert m.lambertian_transmission_traced(1.0) == pytest.approx(0.39100222, abs=3e-3)


@pytest.mark.invariance(
    "magnetic_slab.lambertian_transmission", "magnetic_slab.lambertian_transmission_quadrature", kind="limit"
)
@given(st.floats(0.0, 1.0))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_transmission_falls_from_one_to_zero_and_bends_as_the_derivation_says(depth):
    low, high = m.lambertian_transmission(np.array([depth, depth + 1e-3]))
    assert 0.0 <= high < low <= 1.0
    # dT/dD = −2U/π: each step in depth shaves the chord off the disc.
    slope = -2.0 / np.pi * np.sqrt(1.0 - (depth + 5e-4) ** 2 / 4.0)
    assert (high - low) / 1e-3 == pytest.approx(slope, rel=1e-5)
    assert m.lambertian_transmission_quadrature(depth) == pytest.approx(low, abs=1e-9)


def test_the_slab_closes_at_a_diameter_and_not_before():
    assert m.lambertian_transmission(1.99) > 0.0
    for depth in (2.0, 2.5, 1e9):
        assert m.lambertian_transmission(depth) == 0.0
        assert m.lambertian_transmission_quadrature(depth) == 0.0
    assert m.lambertian_transmission_traced(2.01) == 0.0
    assert m.lambertian_transmission_traced(0.0) == 1.0


@pytest.mark.invariance("magnetic_slab.lambertian_transmission_traced", kind="step")
def test_traced_share_is_stable_in_step_and_sample():
    base = m.lambertian_transmission_traced(0.7)
    assert m.lambertian_transmission_traced(0.7, turn=0.01) == pytest.approx(base, abs=2e-3)
    assert m.lambertian_transmission_traced(0.7, directions=16384) == pytest.approx(base, abs=2e-3)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("kinetic_energy", lambda: m.rigidity(-1.0, m_p)),
        ("charge_number", lambda: m.rigidity(1.0, m_p, 0.0)),
        ("thickness", lambda: m.depth_in_gyroradii(1.0, -1.0, 1.0)),
        ("depth", lambda: m.lambertian_transmission(-0.1)),
        ("depth", lambda: m.lambertian_transmission_quadrature(np.nan)),
        ("turn", lambda: m.lambertian_transmission_traced(1.0, turn=1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()
