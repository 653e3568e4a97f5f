"""Drift of a mode: none when it is closed, equal in both mechanics when it is linear."""

import pytest

from referee.qcd.closed_mode import CLOSED_MODE_DRIFT


@pytest.mark.parametrize("alpha, kerr", [(0.5, 0.0), (1.0, 1.0), (2.0, 0.3)])
def test_nothing_drifts_without_a_drive(alpha, kerr):
    outcome = CLOSED_MODE_DRIFT.run({"alpha": alpha, "kerr": kerr})
    assert outcome.value("quantum_drift") == 0.0
    assert outcome.value("classical_drift") == 0.0


def test_a_linear_mode_is_classical_even_when_driven():
    outcome = CLOSED_MODE_DRIFT.run({"kerr": 0.0, "drive": 0.2})
    assert outcome.value("advantage") == 0.0
    assert outcome.value("quantum_drift") == pytest.approx(1.0, rel=1e-3)  # (f t)^2, in quadrature with the start
