"""The squeezed junction: decibels and bounds."""

import pytest

from referee.quantum_fusion import squeezed_junction as sj


def test_more_decibels_hold_more():
    low, high = (sj.SQUEEZE_JUNCTION.run({"record": r}).value("decades_to_kev") for r in (40.0, 50.0))
    assert high - low == pytest.approx(1.0, abs=0.02)


def test_decibels_needed_are_enough():
    needed = sj.SQUEEZE_JUNCTION.run().value("decibels_needed")
    assert sj.SQUEEZE_JUNCTION.run({"record": needed}).value("decades_to_kev") == pytest.approx(0.0, abs=0.02)
    assert sj.SQUEEZE_JUNCTION.run({"record": needed + 1}).value("decades_to_kev") > 0


def test_squeezing_is_bounded_inside_the_resonator():
    assert (
        0.5
        < sj.SQUEEZE_JUNCTION.run({"pump": 0.6}).value("squeezed")
        < sj.SQUEEZE_JUNCTION.run({"pump": 0.1}).value("squeezed")
    )
