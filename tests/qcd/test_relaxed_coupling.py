"""Couplings that do not commute with the energy: symmetries and signs."""

import pytest

from referee.qcd import relaxed_coupling


@pytest.mark.parametrize("tilt", [0.0, 90.0])
def test_commuting_and_fully_transverse_couplings_hide_the_coherence(tilt):
    assert relaxed_coupling.TILTED_COUPLING.run({"tilt": tilt}).value("coherence_contribution") == 0.0


@pytest.mark.parametrize("tilt", [20.0, 45.0, 70.0])
def test_in_between_it_shows_and_its_phase_average_vanishes(tilt):
    outcome = relaxed_coupling.TILTED_COUPLING.run({"tilt": tilt})
    assert outcome.value("most_gained") > 0.01 > -0.01 > outcome.value("most_lost")
    assert outcome.value("phase_average") == outcome.value("ledger_drift") == 0.0


@pytest.mark.parametrize("tilt", [15.0, 45.0, 100.0])
def test_opposite_phases_trade_opposite_energies(tilt):
    released = [
        relaxed_coupling.ROTATED_DEPHASING.run({"tilt": tilt, "phase": p}).value("released") for p in (0.0, 180.0)
    ]
    assert sum(released) == pytest.approx(0.0, abs=1e-7)


def test_no_phase_and_no_tilt_release_more_than_a_quarter_of_a_quantum():
    grid = [
        relaxed_coupling.ROTATED_DEPHASING.run({"tilt": tilt, "phase": phase}).value("released")
        for tilt in (0.0, 30.0, 45.0, 60.0, 90.0)
        for phase in (120.0, 180.0, 240.0)
    ]
    assert max(grid) == pytest.approx(0.25)
