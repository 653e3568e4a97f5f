"""Superposed energy, the lottery and the switch: limits."""

import math

import pytest

from referee.qedn import superposed_energy as energy


@pytest.mark.parametrize("quanta", [1, 2, 3, 4, 5, 6])
def test_no_number_of_quanta_gives_the_lottery_an_advantage(quanta):
    assert energy.BORN_LOTTERY.run({"quanta": quanta}).value("advantage") <= 0.0


def test_a_single_quantum_that_is_always_wanted_loses_nothing():
    assert energy.BORN_LOTTERY.run({"quanta": 1}).value("regret_share") == 0.0


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_superposition_multiplies_no_energy(share):
    assert energy.SUPERPOSED_QUANTUM.run({"share": share}).value("total_energy") == 1.0


def test_an_interferometer_sends_all_to_one_port_or_to_the_other():
    for phase, share in ((0.0, 1.0), (math.pi, 0.0)):
        outcome = energy.PHASE_ROUTING.run({"coupler": math.pi / 4, "phase": phase})
        assert outcome.value("share_with_phase") == pytest.approx(share, abs=1e-9)
