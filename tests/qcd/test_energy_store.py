"""Coherence as a fuel: how the stores scale."""

import pytest

from referee.qcd import energy_store


def test_the_store_scales_with_temperature_over_mass():
    warm, light = (energy_store.SPECIFIC_ENERGY.run(c) for c in ({"temperature": 600.0}, {"carrier_mass": 6.0}))
    assert warm.value("coherence_store") == light.value("coherence_store")
    assert warm.value("ratio") == pytest.approx(2 * energy_store.SPECIFIC_ENERGY.run().value("ratio"), rel=1e-3)


@pytest.mark.parametrize("wavelength", [2e-7, 5e-7, 1e-6])
def test_the_break_even_wavelength_does_not_depend_on_the_wavelength(wavelength):
    outcome = energy_store.SPECIFIC_ENERGY.run({"wavelength": wavelength})
    assert outcome.value("break_even_wavelength") == pytest.approx(3.142e-7, rel=1e-3)
    assert outcome.value("superposition_over_rival") == pytest.approx(0.5)


def test_at_that_wavelength_superpositions_equal_the_propellant():
    outcome = energy_store.SPECIFIC_ENERGY.run({"wavelength": 3.142e-7})
    assert outcome.value("superposition_store") == pytest.approx(outcome.value("chemical_store"), rel=1e-3)
