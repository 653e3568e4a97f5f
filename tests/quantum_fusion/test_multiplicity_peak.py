"""The peak of the multiplicity."""

import pytest

from referee.quantum_fusion.multiplicity_peak import SHARP_PEAK


def test_width_falls_as_the_root():
    narrow, wide = (SHARP_PEAK.run({"states": states}).value("width") for states in (100_000, 1000))
    assert wide / narrow == pytest.approx(10.0, rel=0.01)
    assert SHARP_PEAK.run().value("exponent") == pytest.approx(-0.5, abs=0.01)
