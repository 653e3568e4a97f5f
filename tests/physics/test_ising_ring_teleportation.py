"""Teleported energy on the Ising ring: three routes, the free-fermion energy, and the law of the distance."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import ising_ring_teleportation as ring


@pytest.mark.reference(
    "ising_ring_teleportation.teleport_exact",
    "ising_ring_teleportation.teleport_determinants",
    "ising_ring_teleportation.teleport_critical",
    source="Pfeuty (textbook): critical ring of N sites, E0 = -2/sin(pi/2N); -12.7849064430 for N = 10",
)
def test_ground_energy_of_ten_sites():
    for found in (
        ring.teleport_exact(10, 2),
        ring.teleport_determinants(10, 2),
        ring.teleport_critical(10, 2),
    ):
        assert found.ground == pytest.approx(-12.7849064430, abs=1e-9)
        assert found.injected == pytest.approx(0.63924532215, abs=1e-9)  # −E₀/2N by self-duality


@pytest.mark.reference(
    "ising_ring_teleportation.teleport_critical",
    "ising_ring_teleportation.teleport_determinants",
    "ising_ring_teleportation.teleported_share",
    source="Pfeuty (textbook), infinite chain: <XX> = 16/(3 pi^2) at d = 2, <Z> = 2/pi; gain <XX>/15, cost 6/pi",
)
def test_two_sites_away_on_a_long_ring():
    # 0.0360253 = 16/(45π²); √(1.9098593² + 0.0360253²) − 1.9098593 = 3.39739e-4, over 2/π = 5.33661e-4
    for found in (ring.teleport_critical(100_000, 2), ring.teleport_determinants(3000, 2)):
        assert found.extracted == pytest.approx(3.39739e-4, rel=2e-5)
    assert float(ring.teleported_share(2.0)) == pytest.approx(5.33661e-4, rel=1e-3)


@pytest.mark.invariance(
    "ising_ring_teleportation.teleport_exact",
    "ising_ring_teleportation.teleport_determinants",
    "ising_ring_teleportation.teleport_critical",
    kind="truncation",
)
def test_three_routes_agree_at_every_distance():
    for sites in (6, 10, 12):
        for distance in range(1, sites // 2 + 1):
            exact = ring.teleport_exact(sites, distance)
            assert ring.teleport_determinants(sites, distance) == pytest.approx(exact, abs=1e-10)
            assert ring.teleport_critical(sites, distance) == pytest.approx(exact, abs=1e-10)


@pytest.mark.invariance("ising_ring_teleportation.teleported_share", kind="limit")
def test_share_falls_with_the_power_nine_halves_and_matches_the_ring():
    distance = np.array([50.0, 500.0])
    share = ring.teleported_share(distance)
    assert np.log10(share[0] / share[1]) == pytest.approx(4.5, abs=1e-3)
    for d in (3, 10, 60):
        found = ring.teleport_critical(200_000, d)
        assert float(ring.teleported_share(float(d))) == pytest.approx(found.extracted / found.injected, rel=1e-4)


def test_a_gapped_ring_falls_exponentially():
    yields = [ring.teleport_determinants(400, d, 1.5).extracted for d in (10, 15, 20, 25)]
    steps = np.diff(np.log(yields))
    # e^(−d/ξ) squared with ξ = 1/ln 1.5 gives −10 ln 1.5 = −4.05 for five sites, and a power of d on top of it
    assert np.all(steps < -4.0)
    # for a pure power of d these steps would shrink by ln(15/10)/ln(25/20) = 1.8
    assert steps[0] / steps[-1] < 1.35


@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.integers(2, 5), st.floats(0.5, 3.0), st.integers(1, 5))
def test_bob_takes_less_than_alice_paid(half, field, distance):
    found = ring.teleport_exact(2 * half, min(distance, half), field)
    assert -1e-12 <= found.extracted < found.injected


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ring.teleport_exact(3, 1), "sites"),
        (lambda: ring.teleport_exact(8, 5), "distance"),
        (lambda: ring.teleport_exact(8, 2, 9.0), "field"),
        (lambda: ring.teleport_determinants(9, 2), "sites"),
        (lambda: ring.teleport_critical(8, 0), "distance"),
        (lambda: ring.teleported_share(0.5), "distance"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize(("distance", "field"), [(3, 1.3), (2, 0.6)])
def test_both_ways_agree_off_the_critical_point(distance, field):
    exact, closed = (way(8, distance, field) for way in (ring.teleport_exact, ring.teleport_determinants))
    assert exact == pytest.approx(closed, rel=1e-7)
