"""Noise that helps: where it does, where it does not."""

import pytest

from referee.qedn import noise_assisted as m


@pytest.mark.parametrize("disorder", [3.0, 6.0, 10.0])
def test_noise_helps_on_unequal_sites(disorder):
    assert m.NOISE_ASSISTED_CHAIN.run({"disorder": disorder}).value("noise_gain") > 0.05


def test_noise_never_helps_on_equal_sites():
    for trap in (0.3, 1.0, 3.0):
        assert m.NOISE_ASSISTED_CHAIN.run({"disorder": 0.0, "trap": trap}).value("noise_gain") < 0


def test_nothing_arrives_beyond_what_loss_leaves():
    outcome = m.NOISE_ASSISTED_COMPLEX.run()
    assert outcome.value("coherent_share") < outcome.value("best_noisy_share") < 1
    assert m.NOISE_ASSISTED_COMPLEX.run({"loss": 1e-4}).value("best_noisy_share") > outcome.value("best_noisy_share")
