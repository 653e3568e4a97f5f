"""Neutrinos in bottles."""

import pytest

from referee.quantum_fusion import solar_neutrinos as sn


def test_oscillation_lowers_the_rate():
    rates = [sn.NEUTRINO_HEAT.run({"survival": p}).value("events_neon") for p in (0.0, 0.55, 1.0)]
    assert rates == sorted(rates)
    assert rates[-1] == sn.NEUTRINO_HEAT.run({"survival": 1.0}).value("events_neon_unoscillated")


def test_neon_sees_more_than_helium():
    outcome = sn.NEUTRINO_HEAT.run()
    assert outcome.value("events_neon") > 9 * outcome.value("events_helium")


def test_threshold_is_beyond_the_sun():
    outcome = sn.NEUTRINO_FUSION.run()
    assert outcome.value("threshold") == pytest.approx(19.87, abs=0.02)
    assert outcome.value("neon_threshold") == pytest.approx(13.89, abs=0.02)  # published Q value 13.89 MeV
