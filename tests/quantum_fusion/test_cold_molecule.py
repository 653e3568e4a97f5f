"""The cold molecule: leptons, nuclear factor, order of the fuels."""

import pytest

from referee.quantum_fusion import cold_molecule as cm


def test_muons_alone_turn_the_molecule():
    rates = [cm.MOLECULE_TUNNELS.run({"lepton_mass": m}).value("tonne_year_decades") for m in (1.0, 1.5, 3.0, 206.768)]
    assert rates == sorted(rates)
    assert rates[1] < 0 < rates[2]


def test_ten_times_the_nuclear_factor_is_one_decade():
    one, ten = (cm.MOLECULE_TUNNELS.run({"s_factor": s}).value("rate_decades") for s in (1e-4, 1e-3))
    assert ten - one == pytest.approx(1.0, abs=0.11)


def test_proton_deuteron_leads_in_the_cold():
    outcome = cm.MOLECULE_TUNNELS.run()
    assert outcome.value("rate_decades") > outcome.value("rate_decades_dd")
