"""Fermi–Dirac from counting, and the multipliers."""

import pytest

from referee.quantum_fusion.fermi_distribution import COUNTED_OCCUPATIONS, TWO_CONSTRAINTS


def test_the_deviation_falls_as_one_over_the_number_of_states():
    few, many = (COUNTED_OCCUPATIONS.run({"states": states}).value("largest_deviation") for states in (20, 100))
    assert few / many == pytest.approx(5.0, rel=0.1)


def test_more_energy_than_a_uniform_filling_inverts_the_population():
    assert COUNTED_OCCUPATIONS.run({"energy_per_state": 2.0}).value("temperature") > 0.0
    outcome = COUNTED_OCCUPATIONS.run({"energy_per_state": 2.6})
    assert outcome.value("temperature") < 0.0 and outcome.value("temperature_counted") < 0.0


def test_equal_filling_is_survived():
    assert abs(COUNTED_OCCUPATIONS.run({"energy_per_state": 2.25}).value("temperature")) > 1e6


def test_fermi_level_is_not_the_mean_energy():
    outcome = COUNTED_OCCUPATIONS.run()
    assert outcome.value("fermi_level") == pytest.approx(outcome.value("chemical_potential"), abs=2e-3)
    assert abs(outcome.value("fermi_level") - outcome.value("mean_energy")) > 0.1


def test_constraints_become_one_as_the_levels_close_up():
    wide, narrow = (TWO_CONSTRAINTS.run({"spacing": spacing}).value("independence") for spacing in (2.0, 0.0))
    assert wide > 0.1 and narrow == 0.0
