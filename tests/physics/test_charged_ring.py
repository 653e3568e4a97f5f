"""The ring: thin-wire formulas, Schott's multipoles, units and truncation."""

import numpy as np
import pytest

from referee.physics import charged_ring as cr


@pytest.mark.reference(
    "charged_ring.ring_energies",
    "charged_ring.ring_energies_summed",
    source="thin wire: Q²ln(8R/a)/8π²ε₀R and ½μ₀R(ln(8R/a) − 2)I²; 1 µC, 1 m, 1 mm, at c: 12.855 and 9.994 mJ",
)
def test_energies():
    for energies in (cr.ring_energies, cr.ring_energies_summed):
        assert energies(1e-6, 1.0, 1e-3, 1.0) == pytest.approx((12.855e-3, 9.994e-3), rel=1e-3)


@pytest.mark.reference(
    "charged_ring.outward_forces",
    "charged_ring.outward_forces_summed",
    source="thin wire at fixed a: Q²(ln(8R/a) − 1)/8π²ε₀R², and the same times β² for the magnetic one: 11.4247 mN",
)
def test_forces():
    for forces in (cr.outward_forces, cr.outward_forces_summed):
        assert forces(1e-6, 1.0, 1e-3, 1.0) == pytest.approx((11.4247e-3, 11.4247e-3), rel=1e-3)


@pytest.mark.reference(
    "charged_ring.radiated_share",
    "charged_ring.radiated_share_angles",
    source="Landau and Lifshitz § 74, slow: p₂/p₁ = 12β²/5; one charge radiates its whole power",
)
def test_schott():
    for share in (cr.radiated_share, cr.radiated_share_angles):
        assert share(2, 0.03) == pytest.approx(0.00216, rel=0.01)
        assert share(1, 0.6) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.reference(
    "charged_ring.winding_momentum",
    "charged_ring.winding_momentum_traced",
    source="geometry: no torus gives 1; a pitch of 45° (a n = 1) gives 1/√2",
)
def test_windings():
    for momentum in (cr.winding_momentum, cr.winding_momentum_traced):
        assert momentum(0.0, 3) == pytest.approx(1.0, abs=1e-6)
        assert momentum(0.02, 50) == pytest.approx(0.7071068, abs=1e-3)


@pytest.mark.invariance(
    "charged_ring.ring_energies",
    "charged_ring.ring_energies_summed",
    "charged_ring.outward_forces",
    "charged_ring.outward_forces_summed",
    kind="scaling",
)
def test_scaling():
    for energies in (cr.ring_energies, cr.ring_energies_summed):
        one, two = np.array(energies(1e-6, 1.0, 0.01, 0.5)), np.array(energies(2e-6, 3.0, 0.03, 0.5))
        assert two == pytest.approx(4 / 3 * one)
    for forces in (cr.outward_forces, cr.outward_forces_summed):
        one, two = np.array(forces(1e-6, 1.0, 0.01, 0.5)), np.array(forces(2e-6, 3.0, 0.03, 0.5))
        assert two == pytest.approx(4 / 9 * one)


@pytest.mark.invariance(
    "charged_ring.radiated_share", "charged_ring.radiated_share_angles", kind="second method, order"
)
def test_light_dies_out():
    for share in (cr.radiated_share, cr.radiated_share_angles):
        values = [share(n, 0.7) for n in (1, 3, 9, 27)]
        assert values == sorted(values, reverse=True)
    assert cr.radiated_share_angles(9, 0.7, 80) == pytest.approx(cr.radiated_share_angles(9, 0.7, 160), rel=1e-6)


@pytest.mark.invariance(
    "charged_ring.winding_momentum", "charged_ring.winding_momentum_traced", kind="points and bound"
)
def test_traced():
    assert cr.winding_momentum_traced(0.1, 3, 5000) == pytest.approx(
        cr.winding_momentum_traced(0.1, 3, 20000), abs=1e-5
    )
    assert cr.winding_momentum(0.05, 9) < cr.winding_momentum(0.05, 2) <= 1.0


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cr.ring_energies(1.0, 1.0, 2.0, 1.0), "wire"),
        (lambda: cr.ring_energies(1.0, 1.0, 0.1, 1.5), "speed"),
        (lambda: cr.ring_energies_summed(1.0, 1.0, 1e-5, 1.0), "wire"),
        (lambda: cr.outward_forces_summed(1.0, 0.0, 0.1, 1.0), "radius"),
        (lambda: cr.radiated_share(0, 0.5), "elements"),
        (lambda: cr.winding_momentum(0.5, 1), "aspect"),
        (lambda: cr.winding_momentum_traced(0.1, 0), "windings"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize(("aspect", "windings"), [(0.2, 5), (0.1, 20)])
def test_a_steep_helix_carries_what_is_traced(aspect, windings):
    closed, traced = (way(aspect, windings) for way in (cr.winding_momentum, cr.winding_momentum_traced))
    assert closed == pytest.approx(traced, rel=3e-5)
