"""Does anything fuse: limits of the dial and what moves it."""

import pytest

from referee.quantum_fusion import fusion_dial as fd


def gain(**inputs):
    return fd.DOES_ANYTHING_FUSE.run(inputs).value("gain_decades")


def test_cold_pairs_do_not_feel_the_temperature():
    cold, warmer = (fd.DOES_ANYTHING_FUSE.run({"temperature": t}).value("pair_decades") for t in (1e-7, 300.0))
    assert cold == warmer


def test_patience_helps_in_proportion_only():
    assert gain(confinement_time=1e5) - gain(confinement_time=1e4) == pytest.approx(1.0, abs=0.15)


def test_gain_of_a_plasma_rises_above_one_with_lawson():
    assert gain(temperature=1.62e8, confinement_time=0.03) < 0 < gain(temperature=1.62e8, confinement_time=3.0)


def test_a_plasma_that_radiates_more_than_it_fuses_cannot_win_by_patience():
    # at 1 keV D–T radiates more than it fuses, however long it is kept
    assert gain(temperature=1.16e7, confinement_time=1e10) < 0
