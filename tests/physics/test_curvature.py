import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import curvature


@pytest.mark.reference(
    "curvature.curvature_radius",
    "curvature.energy_density_for_radius",
    source="8πG/c⁴ = 2.0766e-43 N⁻¹, Einstein's constant as printed in textbooks, with CODATA 2018 G",
)
def test_einsteins_constant() -> None:
    assert 1 / curvature.energy_density_for_radius(1.0) == pytest.approx(2.0766e-43, rel=1e-4)
    assert curvature.curvature_radius(1.0) == pytest.approx(2.0766e-43**-0.5, rel=1e-4)


@pytest.mark.reference("curvature.magnetic_energy_density", source="textbook: one tesla holds 3.979e5 J/m³ (1e7/8π)")
def test_energy_density_of_one_tesla() -> None:
    assert curvature.magnetic_energy_density(1.0) == pytest.approx(1e7 / (8 * np.pi), rel=1e-8)


@pytest.mark.reference(
    "curvature.light_energy_density",
    source="solar constant 1361 W/m² gives a radiation pressure of 4.54e-6 Pa on a black panel (textbook)",
)
def test_energy_density_of_sunlight() -> None:
    assert curvature.light_energy_density(1361.0) == pytest.approx(4.54e-6, rel=1e-3)


@pytest.mark.reference(
    "curvature.bertotti_robinson_energy_density",
    source="extreme Reissner-Nordström throat, G = c = 1: r = Q and u = Q²/(8πr⁴) = 1/(8πr²) (textbook)",
)
def test_exact_magnetic_universe() -> None:
    # u R² is the same number for every throat: c⁴/8πG = 4.8155e42 N.
    assert curvature.bertotti_robinson_energy_density(1.0) == pytest.approx(4.8155e42, rel=1e-4)


@pytest.mark.invariance("curvature.bertotti_robinson_energy_density", kind="step")
@pytest.mark.parametrize("step", [3e-3, 1e-2, 2e-2])
def test_step_does_not_matter(step: float) -> None:
    fine = curvature.bertotti_robinson_energy_density(7.0, 1e-3)
    assert curvature.bertotti_robinson_energy_density(7.0, step) == pytest.approx(fine, rel=1e-6)


@pytest.mark.invariance(
    "curvature.curvature_radius", "curvature.energy_density_for_radius", kind="each function undoes the other"
)
@given(st.floats(1e-20, 1e20))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_radius_and_density_are_inverse(radius: float) -> None:
    assert curvature.curvature_radius(curvature.energy_density_for_radius(radius)) == pytest.approx(radius, rel=1e-12)


@pytest.mark.invariance("curvature.magnetic_energy_density", kind="sign of the field")
@pytest.mark.invariance("curvature.light_energy_density", kind="linear in the intensity")
def test_symmetries_of_the_densities() -> None:
    field = np.array([0.5, 3.0, 45.5])
    np.testing.assert_allclose(curvature.magnetic_energy_density(-field), curvature.magnetic_energy_density(field))
    np.testing.assert_allclose(curvature.light_energy_density(7 * field), 7 * curvature.light_energy_density(field))


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="energy_density"):
        curvature.curvature_radius(0.0)
    with pytest.raises(ValueError, match="radius"):
        curvature.energy_density_for_radius(-1.0)
    with pytest.raises(ValueError, match="intensity"):
        curvature.light_energy_density(-1.0)
    with pytest.raises(ValueError, match="field"):
        curvature.magnetic_energy_density(np.nan)
    with pytest.raises(ValueError, match="step"):
        curvature.bertotti_robinson_energy_density(1.0, 1.0)
