"""Joules in the headline state: proportions, limits, and the carriers of the figure."""

import pytest

from referee.qedn.headline_energy import HEADLINE_ENERGY, carriers


def test_energy_is_proportional_to_atoms_and_field():
    base = HEADLINE_ENERGY.run()
    more = HEADLINE_ENERGY.run({"atoms": 1e5, "field": 1e-3})
    assert more.value("zeeman_energy") == pytest.approx(100 * base.value("zeeman_energy"), rel=1e-3)
    assert more.value("coherence_work") == pytest.approx(10 * base.value("coherence_work"), rel=1e-3)


def test_the_count_of_atoms_for_a_joule_is_consistent():
    count = HEADLINE_ENERGY.run().value("atoms_for_a_joule")
    assert HEADLINE_ENERGY.run({"atoms": count}).value("energy_held") == pytest.approx(1.0, rel=1e-3)


def test_without_field_only_the_bath_gives_work_and_in_proportion_to_its_temperature():
    cold, warm = (HEADLINE_ENERGY.run({"field": 0.0, "temperature": t}) for t in (1e-3, 300.0))
    assert cold.value("zeeman_energy") == 0.0
    assert warm.value("energy_held") / cold.value("energy_held") == pytest.approx(3e5, rel=1e-3)


def test_in_the_strongest_field_a_mole_of_cats_is_below_a_joule_but_for_the_bath():
    outcome = HEADLINE_ENERGY.run({"field": 45.5, "atoms": 6.022e23})
    assert outcome.value("zeeman_energy") == pytest.approx(0.188, rel=1e-2)  # N_A · 5 h · 2.073 MHz/T · 45.5 T


def test_carriers_span_twelve_decades_of_energy():
    energies = [carrier.energy for carrier in carriers()]
    assert min(energies) == energies[0]
    assert max(energies) / min(energies) > 1e11
    assert all(carrier.source for carrier in carriers())
