"""Unlimited energy: the limits of a lossless network, of one copy, and of a worthless pair."""

import numpy as np
import pytest
from scipy.constants import Boltzmann

from referee.qedn.unlimited_energy import ebit_exchange, network_output, passive_cycles


def test_perfect_lines_deliver_everything_and_no_more():
    for seed in range(5):
        assert network_output(line_loss=0.0, seed=seed).value("delivered_over_generated") == 1.0
        assert network_output(line_loss=0.5, seed=seed).value("delivered_over_generated") < 1.0


def test_only_an_inverted_population_gives_work():
    assert passive_cycles(0.0).value("work") == 0.0
    assert passive_cycles(2.0, 4).value("work") == 0.0
    assert passive_cycles(-0.5, 2).value("work") > passive_cycles(-0.5, 1).value("work") > 0.0


def test_the_worth_of_a_pair():
    assert ebit_exchange().value("worth") == pytest.approx(2 * Boltzmann * 300 * np.log(2), rel=1e-3)
    assert ebit_exchange(visibility=0.6).value("worth") < ebit_exchange(visibility=0.9).value("worth")
    assert ebit_exchange(rate=1e10).value("decades_short") == pytest.approx(
        ebit_exchange().value("decades_short") - 1, abs=0.02
    )
