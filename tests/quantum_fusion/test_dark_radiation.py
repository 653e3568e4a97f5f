"""Pressure of relic quanta: falling with their rest energy."""

import pytest

from referee.quantum_fusion.dark_radiation import DARK_SPECTRUM


def test_heavier_quanta_press_less():
    shares = [DARK_SPECTRUM.run({"mass": m}).value("pressure_share") for m in (0.0, 1e-3, 1.0, 1e3)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == pytest.approx(1 / 3, abs=1e-4)
