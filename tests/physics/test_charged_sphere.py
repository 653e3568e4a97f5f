"""A charged ball: Gauss, image, Archimedes."""

import pytest

from referee.physics import charged_sphere as sp


@pytest.mark.reference(
    "charged_sphere.surface_field",
    "charged_sphere.surface_field_rings",
    source="8.98755e9·1e-5/0.17² = 3.10988e6 V/m",
)
def test_field():
    for field in (sp.surface_field, sp.surface_field_rings):
        assert field(1e-5, 0.17) == pytest.approx(3.10988e6, rel=1e-5)


@pytest.mark.reference(
    "charged_sphere.image_force",
    "charged_sphere.image_force_ground",
    source="8.98755e9·1e-10/(2 m)² = 0.224689 N",
)
def test_image():
    for force in (sp.image_force, sp.image_force_ground):
        assert force(1e-5, 1.0) == pytest.approx(0.224689, rel=1e-5)


@pytest.mark.reference(
    "charged_sphere.buoyancy", source="1.2 kg/m³ · 9.80665 m/s² · 4.18879 m³ = 49.293 N for one metre"
)
def test_buoyancy():
    assert sp.buoyancy(1.0, 1.2, 1.0) == pytest.approx(49.293, rel=1e-4)


@pytest.mark.invariance(
    "charged_sphere.surface_field", "charged_sphere.surface_field_rings", kind="inverse square, nodes"
)
def test_inverse_square():
    for field in (sp.surface_field, sp.surface_field_rings):
        assert field(1e-5, 0.2) == pytest.approx(field(4e-5, 0.4))
    assert sp.surface_field_rings(1e-5, 0.2, 100) == pytest.approx(sp.surface_field_rings(1e-5, 0.2, 400))


@pytest.mark.invariance(
    "charged_sphere.image_force", "charged_sphere.image_force_ground", "charged_sphere.buoyancy", kind="scaling"
)
def test_scaling():
    for force in (sp.image_force, sp.image_force_ground):
        assert force(2e-5, 2.0) == pytest.approx(force(1e-5, 1.0))
    assert sp.buoyancy(0.2, 1.2, 0.5) == pytest.approx(8 * sp.buoyancy(0.1, 1.2, 0.5))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: sp.surface_field(1.0, 0.0), "radius"),
        (lambda: sp.surface_field_rings(float("nan"), 1.0), "charge"),
        (lambda: sp.image_force(1.0, 0.0), "height"),
        (lambda: sp.image_force_ground(1.0, -1.0), "height"),
        (lambda: sp.buoyancy(1.0, 1.0, 2.0), "share"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
