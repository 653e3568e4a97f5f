"""Helium gas and the first vortex."""

import pytest

from referee.quantum_fusion import gaseous_helium as gh


def test_eight_times_the_density_condenses_four_times_as_warm():
    one, eight = (gh.HELIUM_GAS.run({"density": n}).value("condensation_at") for n in (1e24, 8e24))
    assert eight == pytest.approx(4 * one, rel=1e-3)


def test_liquid_density_lies_above_the_line():
    assert gh.HELIUM_GAS.run({"density": 2.18e28}).value("density_over_needed") > 1
    assert gh.HELIUM_GAS.run().value("best_vapour") < 0.02


def test_critical_rate_dips_and_rises():
    rates = [gh.FIRST_VORTEX.run({"radius_over_healing": x}).value("critical_rotation") for x in (1.0, 7.0, 20.0, 30.0)]
    assert rates[1] < rates[0] and rates[1] < rates[2] < rates[3]


def test_a_tube_at_rest_has_no_vortex():
    assert gh.FIRST_VORTEX.run({"rotation": 0.0}).value("rotation_over_critical") == 0.0
