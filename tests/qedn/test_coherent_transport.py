"""Walks and disorder: limits."""

import pytest

from referee.qedn import coherent_transport as m


def test_without_dephasing_the_spread_is_ballistic():
    outcome = m.COHERENT_WALK.run({"dephasing": 0.0})
    assert outcome.value("dephased_spread") == outcome.value("coherent_spread") == pytest.approx(14.14)


@pytest.mark.parametrize("dephasing", [0.2, 1.0, 5.0])
def test_dephasing_slows_the_energy_and_loses_none(dephasing):
    outcome = m.COHERENT_WALK.run({"dephasing": dephasing})
    assert outcome.value("dephased_spread") < outcome.value("coherent_spread")
    assert outcome.value("energy_kept") == pytest.approx(1.0, abs=1e-6)


def test_twice_the_disorder_reaches_a_quarter():
    one, two = (m.DISORDERED_NETWORK.run({"disorder": w}).value("localisation_length") for w in (1.0, 2.0))
    assert one == pytest.approx(4 * two, rel=0.06)
