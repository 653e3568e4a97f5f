"""The resonance: it tunes pairs, up to the spacing of the atoms, and leaves the barrier alone."""

import pytest

from referee.quantum_fusion import resonance_lever as rl


def test_the_barrier_does_not_move():
    values = {rl.TUNED_CONDENSATE.run({"detuning": d}).value("barrier_decades") for d in (1e-4, 1e-2, 1.0)}
    assert len(values) == 1


def test_tuning_saturates_at_the_spacing():
    gains = [rl.TUNED_CONDENSATE.run({"detuning": d}).value("decades_from_tuning") for d in (1.0, 0.1, 1e-3, 1e-5)]
    assert gains[0] < gains[1] < gains[2] == gains[3]


def test_closed_channel_empties_towards_the_resonance():
    shares = [rl.RESONANCE_MOLECULE.run({"detuning": d}).value("closed_share") for d in (1e-3, 1e-2, 0.1, 1.0)]
    assert shares == sorted(shares)


def test_entanglement_is_at_most_one_ebit():
    assert rl.RESONANCE_MOLECULE.run({"detuning": 0.1}).value("entanglement") <= 1.0
    assert rl.RESONANCE_MOLECULE.run({"detuning": 1e-3}).value("entanglement") == pytest.approx(0.25, abs=0.15)
