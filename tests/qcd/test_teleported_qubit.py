"""Teleportation and the wait for its bits."""

import pytest

from referee.finding import InputError
from referee.qcd import teleported_qubit as tele


def test_each_bit_buys_its_step():
    found = [tele.TELEPORTED_QUBIT.run({"bits": bits}).value("fidelity") for bits in (0, 1, 2)]
    assert found == pytest.approx([0.5, 0.6667, 1.0], abs=1e-4)


def test_without_entanglement_both_bits_buy_nothing():
    assert tele.TELEPORTED_QUBIT.run({"bits": 2, "visibility": 0.0}).value("fidelity") == pytest.approx(0.5)


def test_half_a_bit_is_refused():
    with pytest.raises(InputError, match="bits"):
        tele.TELEPORTED_QUBIT.run({"bits": 0.5})


def test_the_steps_of_the_figure_stand_at_the_light_delay():
    data, outcome = tele.draw_waiting_for_the_bits().data, tele.TELEPORTED_QUBIT.run()
    assert data["time, closest / min"][1] == pytest.approx(outcome.value("delay_shortest"), abs=0.06)
    assert data["time, farthest / min"][1] == pytest.approx(outcome.value("delay_longest"), abs=0.06)
