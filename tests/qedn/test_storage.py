"""Storage: what the holding power scales with, and the two normalisations of charging."""

import pytest

from referee.qedn.storage import battery_at_scale, standing_loss


def test_a_reserve_at_the_needed_lifetime_costs_as_much_as_the_home():
    needed = standing_loss().value("lifetime_needed")
    level = standing_loss(lifetime=needed)
    assert level.value("home_ratio") == pytest.approx(1.0, rel=1e-3)
    assert level.value("decades_short") == pytest.approx(0.0, abs=1e-3)


def test_holding_power_is_proportional_to_the_reserve():
    one, ten = standing_loss(), standing_loss(reserve=10.0)
    assert ten.value("home_holding") == pytest.approx(10 * one.value("home_holding"))
    assert ten.value("battery_holding") == pytest.approx(10 * one.value("battery_holding"), rel=1e-3)
    # two per cent of a kilowatt-hour in a month of 720 hours
    assert one.value("battery_holding") == pytest.approx(20 / 720, rel=1e-3)


def test_dilution_takes_one_half_from_the_exponent():
    fixed, growing = battery_at_scale(dilution=0.0), battery_at_scale()
    assert fixed.value("exponent") - growing.value("exponent") == pytest.approx(0.5, abs=1e-3)
    assert fixed.value("exponent") < 2.0
