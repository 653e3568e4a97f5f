"""Physical limits of the light-drive arguments."""

import pytest
from scipy.constants import c

from referee.qcd.light_drive import DISCHARGE_SPEED, LIGHT_DRIVE_TIME


def test_speed_is_proportional_to_the_quantum():
    one, ten = (DISCHARGE_SPEED.run({"quantum": q}).value("speed_gain") for q in (0.5, 5.0))
    assert ten == pytest.approx(10 * one, rel=1e-3)


def test_time_falls_with_power_and_slow_targets_obey_newton():
    years = LIGHT_DRIVE_TIME.run({"specific_power": 1e3, "target": 1e-3}).value("years")
    assert years * 365 * 86400 * 1e3 / c == pytest.approx(1e-3 * c, rel=2e-3)
