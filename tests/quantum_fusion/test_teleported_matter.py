"""Teleportation and its limits."""

import pytest

from referee.quantum_fusion import teleported_matter as tm


def test_both_bits_and_a_good_pair_are_needed():
    assert tm.TELEPORTED_STATE.run({"bits": 0}).value("fidelity") == pytest.approx(0.5)
    assert tm.TELEPORTED_STATE.run({"visibility": 0.3}).value("advantage") < 0
    assert tm.TELEPORTED_STATE.run({"visibility": 0.4}).value("advantage") > 0


@pytest.mark.parametrize("coupling", [0.2, 1.0, 5.0])
def test_the_balance_of_energy_teleportation_is_never_positive(coupling):
    outcome = tm.ENERGY_BY_TELEPORTATION.run({"coupling": coupling})
    assert outcome.value("taken") > 0 > outcome.value("balance")
