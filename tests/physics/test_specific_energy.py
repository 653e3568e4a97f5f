"""Joules per kilogram: each store against a handbook figure and against the other way of counting."""

import numpy as np
import pytest

from referee.physics.specific_energy import (
    coherence_per_mole,
    coherence_per_particle,
    excitation_per_mole,
    excitation_per_particle,
    fission_mass_share,
    fission_per_particle,
    hydrogen_oxygen_bonds,
    hydrogen_oxygen_per_mole,
)


@pytest.mark.reference(
    "specific_energy.coherence_per_particle",
    "specific_energy.coherence_per_mole",
    source="RT ln 2 = 1.7289 kJ/mol at 300 K (R = 8.314463 J/mol/K, CODATA) over 12 g/mol",
)
def test_coherence_on_carbon():
    for method in (coherence_per_particle, coherence_per_mole):
        assert method(300.0, 12.0) == pytest.approx(1.44079e5, rel=1e-5)


@pytest.mark.reference(
    "specific_energy.excitation_per_particle",
    "specific_energy.excitation_per_mole",
    source="a mole of photons at 500 nm: 239.25 kJ (one einstein, textbook) over 12 g/mol",
)
def test_optical_excitation_on_carbon():
    for method in (excitation_per_particle, excitation_per_mole):
        assert method(500e-9, 12.0) == pytest.approx(1.99378e7, rel=1e-4)


@pytest.mark.reference(
    "specific_energy.hydrogen_oxygen_per_mole",
    "specific_energy.hydrogen_oxygen_bonds",
    source="higher heating value of hydrogen, 141.8 MJ/kg (textbook), spread over 8.937 kg of water per kg of hydrogen",
)
def test_hydrogen_and_oxygen():
    for method in (hydrogen_oxygen_per_mole, hydrogen_oxygen_bonds):
        assert method() == pytest.approx(15.87e6, rel=1e-3)


@pytest.mark.reference(
    "specific_energy.fission_per_particle",
    "specific_energy.fission_mass_share",
    source="about 82 TJ per kg of uranium-235 (textbook)",
)
def test_fission():
    for method in (fission_per_particle, fission_mass_share):
        assert method() == pytest.approx(8.2e13, rel=2e-3)


@pytest.mark.invariance("specific_energy.coherence_per_particle", "specific_energy.coherence_per_mole", kind="unit")
def test_per_particle_is_per_mole():
    temperature, mass = np.array([4.0, 300.0, 3000.0])[:, None], np.array([1.0, 12.0, 235.0])
    np.testing.assert_allclose(
        coherence_per_particle(temperature, mass), coherence_per_mole(temperature, mass), rtol=1e-8
    )


@pytest.mark.invariance("specific_energy.excitation_per_particle", "specific_energy.excitation_per_mole", kind="unit")
def test_excitation_per_particle_is_per_mole():
    wavelength = np.array([1e-7, 5e-7, 1e-5])
    a, b = (method(wavelength, 12.0, 0.5) for method in (excitation_per_particle, excitation_per_mole))
    np.testing.assert_allclose(a, b, rtol=1e-8)
    np.testing.assert_allclose(a * wavelength, a[0] * wavelength[0], rtol=1e-12)


@pytest.mark.invariance("specific_energy.fission_per_particle", "specific_energy.fission_mass_share", kind="unit")
def test_fission_as_a_share_of_rest_energy():
    assert fission_per_particle() == pytest.approx(fission_mass_share(), rel=1e-8)
    assert fission_mass_share(4e8) == pytest.approx(2 * fission_mass_share(2e8), rel=1e-14)
    assert fission_per_particle(0.0) == 0.0


@pytest.mark.invariance(
    "specific_energy.hydrogen_oxygen_per_mole", "specific_energy.hydrogen_oxygen_bonds", kind="method"
)
def test_bonds_agree_with_the_calorimeter():
    assert hydrogen_oxygen_bonds() == pytest.approx(hydrogen_oxygen_per_mole(), rel=1e-3)
    # Vapour instead of liquid: 44 kJ/mol less by either road.
    assert hydrogen_oxygen_bonds(boiling=0.0) == pytest.approx(hydrogen_oxygen_per_mole(241.83e3), rel=1e-3)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="temperature"):
        coherence_per_particle(-1.0, 12.0)
    with pytest.raises(ValueError, match="molar_mass"):
        coherence_per_mole(300.0, 0.0)
    with pytest.raises(ValueError, match="ergotropy"):
        excitation_per_particle(5e-7, 12.0, 2.0)
    with pytest.raises(ValueError, match="wavelength"):
        excitation_per_mole(0.0, 12.0)
    with pytest.raises(ValueError, match="enthalpy"):
        hydrogen_oxygen_per_mole(-1.0)
    with pytest.raises(ValueError, match="hydroxyl"):
        hydrogen_oxygen_bonds(hydroxyl=-1.0)
    for method in (fission_per_particle, fission_mass_share):
        with pytest.raises(ValueError, match="energy"):
            method(-1.0)
