"""The optimisation: signs, special inputs, and what an author would have to add."""

import numpy as np
import pytest

from referee.qcd import optimum


def test_a_fixed_photon_number_gives_a_maximum_at_no_displacement():
    outcome = optimum.VANISHING_DERIVATIVE.run()
    assert outcome.value("curvature") == -1.0
    assert outcome.value("edge_slope") == pytest.approx(-2 * np.sqrt(4.0))
    assert outcome.value("stationary_photons") == 0.0


@pytest.mark.parametrize("saturation, expected", [(0.5, 1.0), (0.125, 4.0), (0.005, 100.0)])
def test_a_cost_of_fourth_order_gives_a_finite_displacement(saturation, expected):
    outcome = optimum.VANISHING_DERIVATIVE.run({"saturation": saturation})
    assert outcome.value("stationary_photons") == pytest.approx(expected)


def test_energy_is_flat_only_for_a_displaced_mode():
    assert optimum.OPTIMAL_ENERGY.run().value("spread") == 0.0
    assert optimum.OPTIMAL_ENERGY.run({"growth": 0.0, "n_fixed": 7.0}).value("spread") == pytest.approx(7.0)
    assert optimum.OPTIMAL_ENERGY.run({"growth": 2.0}).value("spread") == pytest.approx(4.0)
