"""The dynamical Casimir effect: speed squared, heat against entanglement, decibels."""

import pytest

from referee.quantum_fusion import shaken_mirror as sm


def test_photons_go_as_speed_squared():
    one, ten = (sm.SLIDING_MAGNETS.run({"slide_speed": v}).value("year_decades") for v in (10.0, 100.0))
    assert ten - one == pytest.approx(2.0, abs=0.02)


def test_heat_hides_the_pairs():
    values = [sm.OBSERVED_PAIRS.run({"temperature": t}).value("negativity") for t in (0.02, 0.05, 0.3)]
    assert values[0] > values[1] > values[2] == 0.0
