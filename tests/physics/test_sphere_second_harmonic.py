"""Second-harmonic light from a sphere: Bessel values, silence ahead, quadrature."""

import numpy as np
import pytest

from referee.physics import sphere_second_harmonic as sh


@pytest.mark.reference(
    "sphere_second_harmonic.surface_form_factor",
    "sphere_second_harmonic.surface_form_factor_quadrature",
    source="j₁(π) = 1/π, so 4π j₁(π) = 4",
)
def test_at_pi():
    assert sh.surface_form_factor(np.pi) == pytest.approx(4.0, abs=1e-12)
    assert sh.surface_form_factor_quadrature(np.pi) == pytest.approx(4.0, abs=1e-10)


@pytest.mark.reference(
    "sphere_second_harmonic.momentum_transfer",
    "sphere_second_harmonic.radiated_pattern",
    source="by hand: backwards q = 8π/λ; at a right angle a small ball gives (qR/3)²/2, R = 1 nm, λ = 1 µm: 1.7546e-5",
)
def test_small_ball():
    assert sh.momentum_transfer(np.pi, 1e-6, 1.0) == pytest.approx(2.5132741e7)
    assert sh.radiated_pattern(np.pi / 2, 1e-9, 1e-6, 1.0) == pytest.approx(1.7546e-5, rel=1e-4)


@pytest.mark.invariance(
    "sphere_second_harmonic.momentum_transfer",
    "sphere_second_harmonic.radiated_pattern",
    "sphere_second_harmonic.surface_form_factor",
    kind="scaling",
)
def test_only_radius_over_wavelength_counts():
    angles = np.linspace(0, np.pi, 7)
    assert sh.radiated_pattern(angles, 2e-8, 8e-7) == pytest.approx(sh.radiated_pattern(angles, 4e-8, 1.6e-6))
    assert sh.momentum_transfer(1.0, 1e-6) == pytest.approx(2 * sh.momentum_transfer(1.0, 2e-6))
    assert sh.surface_form_factor(2e-4) == pytest.approx(2 * sh.surface_form_factor(1e-4), rel=1e-6)


@pytest.mark.invariance("sphere_second_harmonic.surface_form_factor_quadrature", kind="nodes")
def test_nodes():
    assert sh.surface_form_factor_quadrature(9.0, 40) == pytest.approx(sh.surface_form_factor_quadrature(9.0, 80))


def test_nothing_straight_ahead():
    assert sh.radiated_pattern(0.0, 5e-7, 8e-7) == 0.0


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: sh.momentum_transfer(4.0, 1e-6), "angle"),
        (lambda: sh.radiated_pattern(1.0, 0.0, 1e-6), "radius"),
        (lambda: sh.surface_form_factor(-1.0), "size"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
