"""Physical limits of the battery arguments."""

import pytest

from referee.qcd.battery import CHARGING_POWER, ENERGY_PER_CELL


def test_exponent_lies_between_parallel_and_the_quadratic_bound():
    exponent = CHARGING_POWER.run().value("exponent")
    assert 1 < exponent < 2


def test_dilution_takes_exactly_its_power_of_n():
    full, thin = (CHARGING_POWER.run({"dilution": s}).value("exponent") for s in (0.0, 0.5))
    assert full - thin == pytest.approx(0.5, abs=2e-3)


def test_no_cell_holds_more_than_its_photon():
    for cells in (2, 3, 5):
        outcome = ENERGY_PER_CELL.run({"cells": cells})
        assert outcome.value("stored_together") <= 1
        assert outcome.value("stored_alone") == pytest.approx(1, abs=1e-4)


def test_two_cells_hold_eight_ninths():
    assert ENERGY_PER_CELL.run({"cells": 2}).value("stored_together") == pytest.approx(8 / 9, rel=1e-3)


def test_short_pulses_favour_company():
    assert ENERGY_PER_CELL.run({"duration": 0.3}).value("gain_per_cell") > 0.1
