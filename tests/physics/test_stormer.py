"""Störmer's torus and the dipole's field energy against the closed forms of the textbook."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import stormer as m


@pytest.mark.reference(
    "stormer.stormer_length", source="Earth: M = 8.0e22 A·m² and 59.6 GV give one Earth radius, 6.371e6 m (textbook)"
)
def test_earths_stormer_length_at_its_cutoff_rigidity():
    assert m.stormer_length(8.0e22, 59.6e9 / 299792458.0) == pytest.approx(6.371e6, rel=0.01)


@pytest.mark.invariance("stormer.stormer_length", kind="symmetry")
def test_stormer_length_scales_with_the_roots():
    assert m.stormer_length(4.0, 1.0) == pytest.approx(2.0 * m.stormer_length(1.0, 1.0))
    assert m.stormer_length(1.0, 4.0) == pytest.approx(0.5 * m.stormer_length(1.0, 1.0))


@pytest.mark.reference(
    "stormer.shielded_radius",
    "stormer.shielded_radius_potential",
    "stormer.shielded_radius_traced",
    source="Störmer 1955: (√2 − 1) C_st at the equator",
)
def test_the_torus_reaches_root_two_minus_one():
    assert m.shielded_radius() == pytest.approx(0.41421356, abs=1e-8)
    assert m.shielded_radius_potential() == pytest.approx(0.41421356, abs=1e-8)
    assert m.shielded_radius_traced() == pytest.approx(0.41421356, abs=2e-4)


@pytest.mark.invariance("stormer.shielded_radius", "stormer.shielded_radius_potential", kind="symmetry")
@given(st.floats(0.0, 1.4))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_the_torus_is_symmetric_and_both_roots_agree(latitude):
    assert m.shielded_radius(-latitude) == m.shielded_radius(latitude)
    assert m.shielded_radius_potential(latitude) == pytest.approx(float(m.shielded_radius(latitude)), rel=1e-8)
    assert m.shielded_radius(latitude) <= m.shielded_radius(0.0)


def test_the_torus_is_open_at_the_poles():
    assert m.shielded_radius(np.pi / 2) == pytest.approx(0.0, abs=1e-30)


@pytest.mark.invariance("stormer.shielded_radius_traced", kind="tolerance")
def test_traced_radius_follows_its_tolerance():
    assert m.shielded_radius_traced(3e-3) == pytest.approx(m.shielded_radius_traced(1e-3), abs=3e-3)


@pytest.mark.reference(
    "stormer.moment_for_shield", source="C = 1 m, p/q = 1 T·m → M = 4π/μ₀ = 1.0e7 A·m² (definition of C)"
)
@pytest.mark.invariance("stormer.moment_for_shield", kind="symmetry")
def test_moment_inverts_the_stormer_length():
    assert m.moment_for_shield(np.sqrt(2.0) - 1.0, 1.0) == pytest.approx(1.0e7, rel=1e-8)
    assert m.stormer_length(m.moment_for_shield(5.0, 5.66), 5.66) == pytest.approx(
        5.0 / (np.sqrt(2.0) - 1.0), rel=1e-12
    )
    assert m.moment_for_shield(2.0, 3.0) == pytest.approx(12.0 * m.moment_for_shield(1.0, 1.0), rel=1e-12)


@pytest.mark.reference(
    "stormer.dipole_field", source="1 A·m² at 1 m: 1.0e-7 T at the equator, twice that at the pole (textbook)"
)
@pytest.mark.invariance("stormer.dipole_field", kind="symmetry")
def test_dipole_field():
    assert m.dipole_field(1.0, 1.0) == pytest.approx(1.0e-7, rel=1e-8)
    assert m.dipole_field(1.0, 1.0, np.pi / 2) == pytest.approx(2.0e-7, rel=1e-8)
    assert m.dipole_field(1.0, 2.0, 0.4) == pytest.approx(m.dipole_field(1.0, 1.0, -0.4) / 8.0)


@pytest.mark.reference(
    "stormer.exterior_energy",
    "stormer.exterior_energy_quadrature",
    source="μ₀M²/(12πR³) = 3.3333333e-8 J for 1 A·m², 1 m (Jackson, magnetised sphere)",
)
def test_exterior_energy_of_a_unit_dipole():
    assert m.exterior_energy(1.0, 1.0) == pytest.approx(3.3333333e-8, rel=1e-7)
    assert m.exterior_energy_quadrature(1.0, 1.0) == pytest.approx(3.3333333e-8, rel=1e-7)


@pytest.mark.invariance("stormer.exterior_energy", "stormer.exterior_energy_quadrature", kind="symmetry")
def test_exterior_energy_scales():
    for energy in (m.exterior_energy, m.exterior_energy_quadrature):
        assert energy(3.0, 2.0) == pytest.approx(9.0 / 8.0 * energy(1.0, 1.0), rel=1e-12)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("rigidity", lambda: m.stormer_length(1.0, 0.0)),
        ("latitude", lambda: m.shielded_radius(2.0)),
        ("latitude", lambda: m.shielded_radius_potential(1.55)),
        ("tolerance", lambda: m.shielded_radius_traced(1.0)),
        ("radius", lambda: m.moment_for_shield(0.0, 1.0)),
        ("moment", lambda: m.dipole_field(-1.0, 1.0)),
        ("radius", lambda: m.exterior_energy(1.0, 0.0)),
        ("moment", lambda: m.exterior_energy_quadrature(np.inf, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()
