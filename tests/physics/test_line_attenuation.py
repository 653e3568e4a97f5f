"""Decibels and what is left."""

import pytest

from referee.physics import line_attenuation as line


@pytest.mark.reference(
    "line_attenuation.decibel_transmission",
    "line_attenuation.log10_transmission_ode",
    "line_attenuation.share_as_decibel",
    source="definition of the decibel: 10 dB is a tenth, half is 3.010 dB; 0.2 dB/km over 50 km is a tenth",
)
def test_decibels():
    assert line.decibel_transmission(0.2, 50.0) == pytest.approx(0.1)
    assert line.log10_transmission_ode(0.2, 50.0) == pytest.approx(-1.0, abs=1e-8)
    assert line.share_as_decibel(0.5) == pytest.approx(3.010299956639812)


@pytest.mark.invariance(
    "line_attenuation.decibel_transmission",
    "line_attenuation.log10_transmission_ode",
    "line_attenuation.share_as_decibel",
    kind="composition, inverse",
)
def test_sections_multiply():
    whole = float(line.decibel_transmission(0.091, 300.0))
    assert float(line.decibel_transmission(0.091, 100.0)) ** 3 == pytest.approx(whole)
    assert line.log10_transmission_ode(0.091, 1000.0) == pytest.approx(10 * line.log10_transmission_ode(0.091, 100.0))
    assert line.share_as_decibel(1 - whole) == pytest.approx(27.3)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="distance"):
        line.decibel_transmission(0.2, -1.0)
    with pytest.raises(ValueError, match="decibel_per_km"):
        line.log10_transmission_ode(-0.2, 1.0)
    with pytest.raises(ValueError, match="loss_share"):
        line.share_as_decibel(1.0)
