"""Localised particles: |ψ|² for every seed, and not from other starts."""

import pytest

from referee.quantum_fusion.localised_particle import LOCALISED_IN_FLIGHT


@pytest.mark.parametrize("seed", [2, 3, 4])
def test_equilibrium_is_kept(seed):
    outcome = LOCALISED_IN_FLIGHT.run({"seed": seed})
    assert outcome.value("p_value") > 0.01
    assert outcome.value("crossings") == 0.0


def test_departures_at_the_start_show_at_the_end():
    near, far = (LOCALISED_IN_FLIGHT.run({"stretch": s}).value("largest_departure") for s in (1.3, 1.9))
    assert LOCALISED_IN_FLIGHT.run().value("largest_departure") < near < far
