"""Levels on curved spaces: what field, oscillator and dimension do to the bound ones."""

import pytest

from referee.quantum_fusion.curved_levels import CURVED_LANDAU


def test_a_stronger_field_binds_more_levels():
    few, many = (CURVED_LANDAU.run({"flux_quanta": quanta}).value("bound_levels") for quanta in (4, 12))
    assert many > few


def test_more_dimensions_bind_fewer():
    counts = [CURVED_LANDAU.run({"dimension": dimension}).value("bound_levels") for dimension in (1, 2, 3)]
    assert counts == sorted(counts, reverse=True)


def test_without_an_oscillator_the_ground_level_is_the_same_on_both_spaces():
    outcome = CURVED_LANDAU.run({"oscillator": 0.0, "dimension": 1, "flux_quanta": 6})
    assert outcome.value("sphere_ground") == pytest.approx(3.0) == outcome.value("hyperbolic_lowest")
