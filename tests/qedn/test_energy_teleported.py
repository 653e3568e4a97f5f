"""Teleported energy: signs, scaling, and less for a poorer message."""

import pytest

from referee.qedn import energy_teleported as et


@pytest.mark.parametrize("ratio", [0.05, 1.0, 50.0])
def test_bob_gains_and_alice_pays_more(ratio):
    outcome = et.ENERGY_TELEPORTATION.run({"ratio": ratio})
    assert 0 < outcome.value("taken") < outcome.value("injected")
    assert outcome.value("share") < 0.25
    assert outcome.value("decades_short") > 15


def test_the_default_coupling_is_near_the_best():
    best = et.ENERGY_TELEPORTATION.run({}).value("taken")
    assert all(et.ENERGY_TELEPORTATION.run({"ratio": ratio}).value("taken") < best for ratio in (0.9, 1.6))


def test_half_a_message_gives_less_than_half_the_energy():
    full, half = (et.ENERGY_TELEPORTATION.run({"reliability": r}).value("taken") for r in (1.0, 0.5))
    assert 0.2 * full < half < 0.3 * full


def test_power_scales_with_frequency_rounds_and_pairs():
    power = et.ENERGY_TELEPORTATION.run({}).value("power")
    for change in ({"frequency": 5e10}, {"shots": 1e10}, {"pairs": 10.0}):
        assert et.ENERGY_TELEPORTATION.run(change).value("power") == pytest.approx(10 * power, rel=1e-3)
