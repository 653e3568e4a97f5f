"""Thermal wavelength and phase-space density: by formula and by counting the levels of a box."""

import pytest
from scipy.constants import atomic_mass, electron_mass

from referee.physics import phase_space_density as ps


@pytest.mark.reference(
    "phase_space_density.thermal_wavelength", source="by hand: electron at 300 K, h/√(2π m k T) = 4.3035 nm"
)
def test_electron_at_room_temperature():
    assert ps.thermal_wavelength(electron_mass, 300.0) == pytest.approx(4.3035e-9, rel=1e-4)


@pytest.mark.reference(
    "phase_space_density.phase_space_density",
    "phase_space_density.phase_space_density_from_levels",
    source="ideal Bose gas: T_c = (2πħ²/mk)(n/ζ(3/2))^(2/3); helium at 145 kg/m³: 3.13 K (London 1938, textbook)",
)
def test_helium_at_its_ideal_condensation():
    mass = 4.0026 * atomic_mass
    density = 145.0 / mass
    assert ps.phase_space_density(density, mass, 3.13) == pytest.approx(ps.BOSE, rel=0.01)
    assert ps.phase_space_density_from_levels(density, mass, 3.13) == pytest.approx(ps.BOSE, rel=0.01)


@pytest.mark.invariance(
    "phase_space_density.thermal_wavelength", "phase_space_density.phase_space_density", kind="scaling"
)
def test_powers_of_mass_and_temperature():
    assert ps.thermal_wavelength(4e-27, 1.0) == pytest.approx(ps.thermal_wavelength(1e-27, 4.0))
    assert ps.phase_space_density(2e20, 1e-26, 1.0) == pytest.approx(2 * ps.phase_space_density(1e20, 1e-26, 1.0))


@pytest.mark.invariance("phase_space_density.phase_space_density_from_levels", kind="truncation")
@pytest.mark.parametrize("levels", [200, 2000, 20_000])
def test_the_size_of_the_box_drops_out(levels):
    closed = float(ps.phase_space_density(7e23, electron_mass, 1e4))
    assert ps.phase_space_density_from_levels(7e23, electron_mass, 1e4, levels) == pytest.approx(closed, rel=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ps.thermal_wavelength(0.0, 1.0), "mass"),
        (lambda: ps.phase_space_density(0.0, 1e-27, 1.0), "density"),
        (lambda: ps.phase_space_density_from_levels(1e20, 1e-27, 0.0), "temperature"),
        (lambda: ps.phase_space_density_from_levels(1e20, 1e-27, 1.0, 10), "levels"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
