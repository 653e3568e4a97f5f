"""Counting configurations, and Stirling's approximation."""

import pytest

from referee.quantum_fusion.fermion_counts import CONFIGURATION_COUNT, STIRLING


@pytest.mark.parametrize("states", [3, 5, 8])
def test_the_count_is_right_with_exclusion_and_wrong_without(states):
    assert CONFIGURATION_COUNT.run({"states": states}).value("miscount") == 0.0
    assert CONFIGURATION_COUNT.run({"states": states, "most_per_state": 3}).value("miscount") > 0.0


def test_the_shift_falls_as_one_over_the_number_of_states():
    few, many = (STIRLING.run({"states": states}).value("shift") for states in (100, 1000))
    assert few / many == pytest.approx(10.0, rel=0.02)


def test_at_half_filling_there_is_no_shift():
    assert STIRLING.run({"exponent": 0.0}).value("shift") < 1e-9


def test_stirling_overstates_the_number_of_ways():
    assert STIRLING.run().value("log_error") > 0.0
