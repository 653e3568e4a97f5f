"""The band: no flux, no current; and the twist shows."""

import pytest

from referee.quantum_fusion.moebius_band import MOEBIUS_CURRENT


def test_current_needs_flux_and_feels_the_twist():
    assert MOEBIUS_CURRENT.run({"flux": 0.0}).value("current") == 0.0
    outcome = MOEBIUS_CURRENT.run({"flux": 0.1})
    assert outcome.value("current") != pytest.approx(outcome.value("current_plain"), rel=0.1)
