"""Jump resonance: harmonics, the window, what is open, and memory."""

import pytest

from referee.quantum_fusion import jump_resonance as jr


def test_bias_makes_a_second_harmonic_and_lag_a_phase():
    small, large = (jr.ODD_NONLINEARITY.run({"offset": b}).value("second_harmonic") for b in (0.1, 0.4))
    assert 0 < small < large
    assert jr.ODD_NONLINEARITY.run({"offset": 0.3}).value("phase") == 0.0
    assert jr.ODD_NONLINEARITY.run({"lag": 0.1}).value("phase") > 0.01


def test_damping_closes_the_window_and_sweeps_find_its_edges():
    assert jr.SATURATED_LOOP.run({"damping": 1.0}).value("window") == 0.0
    outcome = jr.SATURATED_LOOP.run({"drive": 0.8})
    assert outcome.value("swept_up") == pytest.approx(outcome.value("jump_up"), abs=0.05)
    assert outcome.value("swept_down") == pytest.approx(outcome.value("jump_down"), abs=0.05)


def test_a_plant_alone_is_not_enough():
    assert jr.PROMISED_CONDITIONS.run({"plants_supplied": 1}).value("left_open") == 1.0


def test_memory_grows_with_quanta():
    memories = [jr.QUANTUM_JUMP.run({"quanta": q}).value("memory") for q in (2.0, 4.0, 8.0)]
    assert memories == sorted(memories) and memories[-1] > 5 * memories[0]
