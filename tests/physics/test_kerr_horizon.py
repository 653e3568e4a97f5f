"""The rotating horizon: radius, flattening, and the spin at which its poles are flat."""

import numpy as np
import pytest

from referee.physics import kerr_horizon as kh


@pytest.mark.reference(
    "kerr_horizon.horizon_radius",
    "kerr_horizon.polar_curvature",
    "kerr_horizon.polar_curvature_circles",
    source="Smarr 1973: flat poles at a = √3/2, where r₊ = 3/2; extreme: 4(1 − 3)/4 = −2",
)
def test_flat_poles():
    spin = float(np.sqrt(0.75))
    assert kh.horizon_radius(spin) == pytest.approx(1.5)
    assert kh.polar_curvature(spin) == pytest.approx(0.0, abs=1e-12)
    assert kh.polar_curvature_circles(spin) == pytest.approx(0.0, abs=1e-6)
    assert kh.polar_curvature(1.0) == pytest.approx(-2.0)
    assert kh.polar_curvature_circles(0.0) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.reference(
    "kerr_horizon.flattening",
    "kerr_horizon.flattening_polygon",
    source="extreme hole: polar 4√2 E(1/2) = 7.6404, equatorial 4π = 12.5664 (E(1/2) = 1.3506438810)",
)
def test_extreme_flattening():
    expected = 1 - 4 * np.sqrt(2) * 1.3506438810 / (4 * np.pi)
    assert kh.flattening(1.0) == pytest.approx(expected, abs=1e-9)
    assert kh.flattening_polygon(1.0) == pytest.approx(expected, abs=1e-8)


@pytest.mark.invariance("kerr_horizon.flattening_polygon", "kerr_horizon.polar_curvature_circles", kind="step")
def test_steps():
    assert kh.flattening_polygon(0.7, 100) == pytest.approx(kh.flattening_polygon(0.7, 3000), abs=1e-8)
    assert kh.polar_curvature_circles(0.7, 0.04) == pytest.approx(kh.polar_curvature_circles(0.7, 0.01), abs=1e-5)


@pytest.mark.invariance("kerr_horizon.flattening", "kerr_horizon.horizon_radius", kind="monotony")
def test_faster_is_flatter_and_smaller():
    spin = np.linspace(0, 1, 21)
    assert np.all(np.diff(kh.flattening(spin)) > 0)
    assert np.all(np.diff(kh.horizon_radius(spin)) < 0)


@pytest.mark.invariance("kerr_horizon.polar_curvature", kind="Gauss–Bonnet")
def test_total_curvature_is_four_pi():
    # K = (r² + a²)(r² − 3a² cos²θ)/Σ³ on the whole horizon (Smarr 1973), whose value at the pole is the function's
    spin = 0.8
    radius = float(kh.horizon_radius(spin))
    nodes, weights = np.polynomial.legendre.leggauss(80)
    sigma = radius**2 + spin**2 * nodes**2
    curvature = (radius**2 + spin**2) * (radius**2 - 3 * spin**2 * nodes**2) / sigma**3
    assert 2 * np.pi * (radius**2 + spin**2) * float(weights @ curvature) == pytest.approx(4 * np.pi)
    pole = (radius**2 - 3 * spin**2) / (radius**2 + spin**2) ** 2
    assert kh.polar_curvature(spin) == pytest.approx(4 * pole)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: kh.horizon_radius(1.5), "spin"),
        (lambda: kh.flattening(-0.1), "spin"),
        (lambda: kh.flattening_polygon(0.5, 2), "points"),
        (lambda: kh.polar_curvature(2.0), "spin"),
        (lambda: kh.polar_curvature_circles(0.5, 1.0), "step"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
