import pytest

from referee.qedn.synchronisation import phasor_clock


def test_the_faster_grid_is_the_stricter():
    outcome = phasor_clock()
    assert outcome.value("allowed_at_60") < outcome.value("allowed_at_50")
    assert outcome.value("allowed_at_50") / outcome.value("allowed_at_60") == pytest.approx(1.2, rel=1e-3)


def test_a_clock_at_the_allowance_uses_all_of_it():
    allowed = phasor_clock().value("allowed_at_60") * 1e-6
    assert phasor_clock(clock_error=allowed).value("share_of_allowance") == pytest.approx(1.0, rel=1e-3)


def test_ten_times_the_accuracy_is_one_decade():
    assert phasor_clock(clock_error=1e-8).value("decades_short") == pytest.approx(
        phasor_clock().value("decades_short") + 1.0, abs=2e-3
    )
