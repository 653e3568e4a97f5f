"""Casimir forces of the condensate: the order of the two parts, and their weight."""

import pytest

from referee.quantum_fusion import condensate_walls as cw


def test_denser_gas_hands_over_earlier():
    widths = [cw.CROSSOVER_OF_FORCES.run({"gas_parameter": g}).value("crossover") for g in (1e-9, 1e-6, 1e-3)]
    assert widths == sorted(widths, reverse=True)


def test_beyond_the_crossover_phonons_lead():
    crossing = cw.CROSSOVER_OF_FORCES.run().value("crossover")
    for factor, leads in ((0.8, False), (1.25, True)):
        outcome = cw.CROSSOVER_OF_FORCES.run({"probe": factor * crossing})
        assert (abs(outcome.value("phonons")) > abs(outcome.value("mean_field"))) is leads


def test_surface_tension_leads_on_a_tube():
    for gas in (1e-9, 1e-3):
        assert cw.CROSSOVER_OF_FORCES.run({"gas_parameter": gas, "probe": 20.0}).value("tube_over_phonons") > 0


def test_pressure_goes_as_the_square_of_density_times_length():
    one, two = (cw.PRESSURE_OF_THE_TUBE.run({"density": n}).value("mean_field_pressure") for n in (1e20, 2e20))
    assert two == pytest.approx(4 * one, rel=0.02)
