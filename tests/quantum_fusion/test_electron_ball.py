"""Balls of two sizes."""

import pytest

from referee.quantum_fusion import electron_ball as eb


def test_spacing_equals_heat_at_the_printed_radius():
    radius = eb.BALL_LEVELS.run().value("largest_radius") * 1e-9
    assert eb.BALL_LEVELS.run({"radius": radius}).value("spacing_over_heat") == pytest.approx(1.0, rel=2e-3)


def test_charging_falls_as_the_radius():
    small, large = (eb.BALL_CHARGING.run({"radius": r}).value("charging_energy") for r in (1e-8, 1e-6))
    assert small == pytest.approx(100 * large, rel=1e-2)


def test_hotter_is_less_quantised():
    ratios = [eb.BALL_CHARGING.run({"temperature": t}).value("charging_over_heat") for t in (1.0, 300.0, 1e4)]
    assert ratios == sorted(ratios, reverse=True)
