"""The books of fusion: which isotopes pay, and what is left."""

import pytest

from referee.quantum_fusion import nuclear_ledger as nl


@pytest.mark.parametrize(
    ("hydrogen", "helium", "pays"), [(1, 3, False), (1, 4, False), (2, 3, True), (2, 4, True), (3, 4, True)]
)
def test_only_heavy_hydrogen_pays_with_helium(hydrogen, helium, pays):
    released = nl.HELIUM_WITH_HYDROGEN.run({"hydrogen": hydrogen, "helium": helium}).value("released")
    assert (released > 0) is pays


def test_annihilation_adds_two_electron_masses_a_positron():
    outcome = nl.HYDROGEN_TO_HELIUM.run()
    assert outcome.value("with_annihilation") - outcome.value("released") == pytest.approx(4 * 0.511, abs=0.02)


def test_neutrons_instead_of_protons_release_more():
    values = [nl.HYDROGEN_TO_HELIUM.run({"protons": n}).value("with_annihilation") for n in (2, 3, 4)]
    assert values[0] > values[1] > values[2]


def test_nucleons_survive():
    assert nl.MATTER_INTO_LIGHT.run().value("baryons_left") == 4
    assert nl.MATTER_INTO_LIGHT.run().value("share_released") < 0.01
