"""Oscillators and dimension of the string."""

import pytest

from referee.quantum_fusion import galilean_string as gs


def test_one_per_cent_is_lost_at_the_printed_steepness():
    slope = gs.STRING_OSCILLATORS.run().value("largest_slope")
    assert gs.STRING_OSCILLATORS.run({"slope": slope}).value("frequency_shift") == pytest.approx(0.01, rel=1e-2)


@pytest.mark.parametrize("dimension", [3.0, 4.0, 10.0, 26.0, 30.0])
def test_galilean_string_has_no_anomaly_in_any_dimension(dimension):
    outcome = gs.STRING_DIMENSION.run({"dimension": dimension})
    assert outcome.value("anomaly") == 0.0
    assert (outcome.value("relativistic_anomaly") == 0.0) == (dimension == 26.0)


def test_pair_terms_bring_it_back():
    assert gs.STRING_DIMENSION.run({"pairing": 0.5}).value("anomaly") == pytest.approx(3.667 / 4, rel=1e-3)
