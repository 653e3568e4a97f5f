"""Hopping: knowledge keeps the wave, hops even out the occupation."""

import pytest

from referee.quantum_fusion import channel_hopping as ch


def test_known_hops_cost_nothing():
    assert ch.HOPPING_ATOMS.run({"known": 1.0, "hops": 100}).value("visibility") == 1.0
    assert ch.HOPPING_ATOMS.run({"known": 0.0, "hops": 1}).value("visibility") == 0.0


def test_radio_suffers_from_neighbours_only_as_they_grow():
    few, many = (ch.HOPPING_ATOMS.run({"interferers": k}).value("bit_error") for k in (1, 10))
    assert few < many < 0.5


def test_larger_rings_take_longer():
    small, large = (ch.HOPPED_EQUILIBRIUM.run({"channels": n, "hops": 100}).value("distance") for n in (8, 24))
    assert small < large
    assert ch.HOPPED_EQUILIBRIUM.run({"hops": 0}).value("distance") == pytest.approx(0.875)
