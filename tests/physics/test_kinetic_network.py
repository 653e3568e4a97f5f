"""Master equations: a circulating ring by hand, and networks with equal rates."""

import numpy as np
import pytest

from referee.physics import kinetic_network as kn

RING = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
PAIR = np.array([[0.0, 3, 0], [1, 0, 1], [0, 1, 0]])  # rates 1 → 2 of 1 Hz and back of 3 Hz, then 2 ↔ 3 alike


@pytest.mark.reference(
    "kinetic_network.stationary_by_elimination",
    "kinetic_network.stationary_by_relaxation",
    "kinetic_network.largest_net_flux",
    source="by hand: a one-way ring of three is uniform with flux 1/3; rates 1 and 3 between two states give 3 : 1",
)
def test_by_hand():
    for solve in (kn.stationary_by_elimination, kn.stationary_by_relaxation):
        assert solve(RING) == pytest.approx([1 / 3] * 3)
        assert solve(PAIR) == pytest.approx([0.6, 0.2, 0.2])
    assert kn.largest_net_flux(RING, np.full(3, 1 / 3)) == pytest.approx(1 / 3)
    assert kn.largest_net_flux(PAIR, np.array([0.6, 0.2, 0.2])) == pytest.approx(0.0, abs=1e-15)


@pytest.mark.reference(
    "kinetic_network.random_network", source="Birkhoff: equal row and column sums keep the uniform distribution"
)
@pytest.mark.invariance("kinetic_network.random_network", kind="seed")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_row_sums_equal_column_sums(seed):
    rates = kn.random_network(9, 0.7, seed)
    assert rates.sum(axis=0) == pytest.approx(rates.sum(axis=1))
    assert np.array_equal(kn.random_network(9, 0.0, seed), kn.random_network(9, 0.0, seed).T)


@pytest.mark.invariance(
    "kinetic_network.stationary_by_elimination",
    "kinetic_network.stationary_by_relaxation",
    "kinetic_network.largest_net_flux",
    kind="unit of time",
)
def test_faster_clocks_change_fluxes_only():
    rates = kn.random_network(6, 2.0, 5) * np.linspace(0.5, 2.0, 6)
    for solve in (kn.stationary_by_elimination, kn.stationary_by_relaxation):
        assert solve(10 * rates) == pytest.approx(solve(rates), abs=1e-12)
    p = kn.stationary_by_elimination(rates)
    assert kn.largest_net_flux(10 * rates, p) == pytest.approx(10 * kn.largest_net_flux(rates, p))


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("states", lambda: kn.random_network(2, 0.0, 1)),
        ("one_way", lambda: kn.random_network(5, -1.0, 1)),
        ("rates", lambda: kn.stationary_by_elimination(-RING)),
        ("rates", lambda: kn.stationary_by_relaxation(-RING)),
        ("rates", lambda: kn.largest_net_flux(-RING, np.ones(3))),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()
