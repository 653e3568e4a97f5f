"""Degeneracy of the plasma's electrons, and the bending of space-time by its fields."""

import pytest

from referee.quantum_fusion.applicable_solutions import ELECTRON_STATISTICS, ELECTROVACUUM_BENDING


def test_denser_and_colder_is_more_degenerate():
    excess = ELECTRON_STATISTICS.run().value("excess")
    assert ELECTRON_STATISTICS.run({"density": 1e27}).value("excess") > excess
    assert ELECTRON_STATISTICS.run({"temperature": 2e3}).value("excess") > excess


def test_dilute_electrons_are_classical():
    assert ELECTRON_STATISTICS.run({"density": 1e20}).value("excess") < 1e-8


def test_ten_times_the_field_is_two_decades():
    one, ten = (ELECTROVACUUM_BENDING.run({"field": field}).value("decades_short") for field in (1.0, 10.0))
    assert one - ten == pytest.approx(2.0, abs=0.01)


def test_a_larger_ball_feels_its_field_more_and_its_charge_less():
    small, large = (ELECTROVACUUM_BENDING.run({"size": size}) for size in (0.1, 1.0))
    assert large.value("melvin_correction") > small.value("melvin_correction")
    assert large.value("charge_correction") < small.value("charge_correction")
