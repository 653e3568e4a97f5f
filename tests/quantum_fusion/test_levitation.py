"""Levitation of helium: the field decides, by its square."""

import pytest

from referee.quantum_fusion.levitation import HELIUM_LEVITATION


def test_lift_goes_with_the_square_of_the_field():
    weak, strong = (HELIUM_LEVITATION.run({"centre": b}).value("lift_ratio") for b in (5.0, 10.0))
    assert strong == pytest.approx(4 * weak, rel=0.02)


def test_a_wide_bore_lifts_less():
    narrow, wide = (HELIUM_LEVITATION.run({"bore": a}).value("lift_ratio") for a in (0.02, 0.06))
    assert wide < narrow
