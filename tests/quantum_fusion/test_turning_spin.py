"""The turning spin: faster with energy, and never a change of it."""

import pytest

from referee.quantum_fusion.turning_spin import SPIN_PRECESSION


def test_spin_turns_with_energy_and_never_pays():
    slow, fast = (SPIN_PRECESSION.run({"gamma": g}) for g in (10.0, 100.0))
    assert fast.value("spin_turns") == pytest.approx(10 * slow.value("spin_turns"), rel=1e-3)
    assert slow.value("energy_change") == fast.value("energy_change") == 0.0
