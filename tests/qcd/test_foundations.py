import pytest

from referee.qcd import foundations


def test_displayed_equations_are_the_eight_that_carry_a_line() -> None:
    outcome = foundations.homogeneous_equations()
    assert outcome.value("equations") == outcome.value("homogeneous") == 8
    assert all(name.startswith("L") for name in foundations.DISPLAYED)


def test_leaving_out_planck_breaks_the_energy_formulas_only() -> None:
    assert foundations.homogeneous_equations(planck_power=0.0).value("homogeneous") == 6


def test_an_energy_can_be_built_but_no_momentum_or_force() -> None:
    outcome = foundations.reach_of_the_symbols()
    assert outcome.value("energy_distance") == 0.0
    assert outcome.value("momentum_distance") == outcome.value("force_distance") > 0.4


@pytest.mark.parametrize("power", [-4, -1, 1, 3])
def test_any_power_of_length_closes_the_gap(power: int) -> None:
    assert foundations.reach_of_the_symbols(length_power=power).value("force_distance") == 0.0
