"""Losses: limits of the ceiling and of the superconducting line."""

import pytest

from referee.qedn.losses import loss_ceiling, superconducting_line


def test_the_saving_is_never_more_than_the_loss():
    for share in (0.01, 0.05, 0.3):
        assert loss_ceiling(share).value("saving") == pytest.approx(share, rel=1e-3)
        assert loss_ceiling(share, 0.5).value("saving") == pytest.approx(share / 2, rel=1e-3)


def test_at_the_break_even_leak_both_lines_lose_the_same():
    leak = superconducting_line().value("break_even_heat_leak")
    level = superconducting_line(heat_leak=leak)
    assert level.value("line_ratio") == pytest.approx(1.0, abs=2e-3)
    assert level.value("power_over_crossing") == pytest.approx(1.0, abs=2e-3)


def test_a_worse_refrigerator_moves_the_crossing_up():
    crossings = [superconducting_line(specific_power=s).value("crossing_power") for s in (3.0, 15.0, 60.0)]
    assert crossings == sorted(crossings)
    # without leads it goes as the square root
    assert superconducting_line(specific_power=60.0, lead_heat=0.0).value("crossing_power") == pytest.approx(
        2 * superconducting_line(lead_heat=0.0).value("crossing_power"), rel=1e-3
    )


def test_converters_hide_part_of_the_gain():
    outcome = superconducting_line()
    assert 1 < outcome.value("ratio_with_converters") < outcome.value("line_ratio")
