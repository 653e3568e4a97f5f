"""Molecules against a barrier."""

import math

import pytest

from referee.physics import membrane_permeation as mp

NITROGEN = 4.6517e-26


@pytest.mark.reference(
    "membrane_permeation.log_crossing_rate_closed",
    "membrane_permeation.log_crossing_rate_velocities",
    source="vacuum handbooks: 2.635e26 p/√(MT) with p in mbar: nitrogen, 1013.25 mbar, 300 K: 2.912e27 a square metre and second",
)
def test_impingement():
    for rate in (mp.log_crossing_rate_closed, mp.log_crossing_rate_velocities):
        assert rate(101325.0, 300.0, NITROGEN, 0.0) == pytest.approx(math.log10(2.912e27), abs=5e-4)


@pytest.mark.reference(
    "membrane_permeation.barrier_from_rate", source="by hand: one decade less is kT ln 10 = 59.53 meV at 300 K"
)
def test_barrier():
    strikes = 10 ** mp.log_crossing_rate_closed(1e5, 300.0, NITROGEN, 0.0)
    assert mp.barrier_from_rate(1e5, 300.0, NITROGEN, strikes / 10) == pytest.approx(0.05953, abs=1e-5)


@pytest.mark.invariance("membrane_permeation.log_crossing_rate_velocities", kind="cells")
@pytest.mark.invariance("membrane_permeation.log_crossing_rate_closed", kind="scaling")
@pytest.mark.invariance("membrane_permeation.barrier_from_rate", kind="round trip")
def test_consistency():
    few, many = (mp.log_crossing_rate_velocities(1e5, 300.0, NITROGEN, 1.0, n) for n in (1000, 20000))
    assert few == pytest.approx(many, abs=1e-4)
    one, two = (mp.log_crossing_rate_closed(1e5, t, NITROGEN, e) for t, e in ((300.0, 1.0), (300.0, 2.0)))
    assert two - one == pytest.approx(one - mp.log_crossing_rate_closed(1e5, 300.0, NITROGEN, 0.0))
    rate = 10 ** mp.log_crossing_rate_closed(1e5, 300.0, NITROGEN, 0.7)
    assert mp.barrier_from_rate(1e5, 300.0, NITROGEN, rate) == pytest.approx(0.7)


def test_bad_input_is_named():
    for call, name in (
        (lambda: mp.log_crossing_rate_closed(0.0, 300.0, NITROGEN, 1.0), "pressure"),
        (lambda: mp.log_crossing_rate_velocities(1.0, 0.0, NITROGEN, 1.0), "temperature"),
        (lambda: mp.barrier_from_rate(1.0, 300.0, NITROGEN, 0.0), "rate"),
    ):
        with pytest.raises(ValueError, match=name):
            call()
