"""Levels at fixed volume, and counted entropy."""

import pytest

from referee.quantum_fusion.levels_and_heat import COUNTED_ENTROPY, LEVELS_AT_FIXED_VOLUME


def test_an_odd_shell_pays_for_the_flux():
    # five electrons: 5·f² exactly, as long as the filled levels stay the same
    assert LEVELS_AT_FIXED_VOLUME.run({"flux": 0.2}).value("energy_change") == pytest.approx(0.2)
    assert LEVELS_AT_FIXED_VOLUME.run({"flux": 0.0}).value("largest_move") == 0.0


def test_counting_and_heat_agree_better_with_more_states():
    rough, fine = (COUNTED_ENTROPY.run({"states": states}).value("relative_difference") for states in (100, 10_000))
    assert fine < rough / 30


def test_entropy_rises_with_temperature_to_two_ln_two_an_electron():
    cold, hot = (COUNTED_ENTROPY.run({"temperature": t}).value("from_heat") for t in (0.3, 5.0))
    assert cold < hot < 2 * 0.6932
