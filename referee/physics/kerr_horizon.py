"""The shape of a rotating black hole's horizon: circumferences and curvature. Lengths in GM/c², `spin` is a/M.

Horizon metric: ds² = Σ dθ² + (r₊² + a²)² sin²θ/Σ dφ², Σ = r₊² + a² cos²θ, r₊ = 1 + √(1 − a²).
Source: Smarr 1973, Phys. Rev. D 7, 289, 10.1103/PhysRevD.7.289.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ellipe

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def horizon_radius(spin: ArrayLike) -> Floats:
    """r₊ = 1 + √(1 − a²), broadcast shape. Raises ValueError for a spin outside [0, 1]. Source: Kerr metric (textbook)."""
    require("spin", spin, 0.0, 1.0)
    return np.asarray(1 + np.sqrt(1 - np.asarray(spin, dtype=float) ** 2))


def flattening(spin: ArrayLike) -> Floats:
    """1 − C_p/C_e: polar circumference 4√(r₊² + a²) E(a²/(r₊² + a²)) against the equatorial one, 4π. Broadcast shape.

    Raises ValueError for a spin outside [0, 1]. Source: Smarr 1973.
    """
    squared = 2 * horizon_radius(spin)  # r₊² + a² = 2 r₊
    return np.asarray(1 - np.sqrt(squared) * ellipe(np.asarray(spin, dtype=float) ** 2 / squared) / np.pi)


def flattening_polygon(spin: float, points: int = 2000) -> float:
    """The same from lengths of the meridian and the equator, summed in `points` midpoint pieces of the metric.

    Raises ValueError for a spin outside [0, 1] or fewer than 10 points. Source: the metric above.
    """
    require("spin", spin, 0.0, 1.0)
    require("points", points, 10, 10**6)
    radius = 1 + np.sqrt(1 - spin**2)
    theta = (np.arange(points) + 0.5) * np.pi / points
    meridian = 2 * np.sum(np.sqrt(radius**2 + spin**2 * np.cos(theta) ** 2)) * np.pi / points
    equator = 2 * np.pi * (radius**2 + spin**2) / radius
    return float(1 - meridian / equator)


def polar_curvature(spin: ArrayLike) -> Floats:
    """Gaussian curvature at the pole over that of a sphere of radius 2, 4(r₊² − 3a²)/(r₊² + a²)². Broadcast shape.

    One without spin, zero at a = √3/2 and negative beyond. Raises ValueError for a spin outside [0, 1]. Source: Smarr 1973.
    """
    radius = horizon_radius(spin)
    a2 = np.asarray(spin, dtype=float) ** 2
    return np.asarray(4 * (radius**2 - 3 * a2) / (radius**2 + a2) ** 2)


def polar_curvature_circles(spin: float, step: float = 1e-2) -> float:
    """The same from small circles round the pole: K = lim 6(1 − C/2πρ)/ρ², two radii and Richardson's extrapolation.

    Raises ValueError for a spin outside [0, 1] or a step outside [10⁻³, 0.1] rad. Source: Bertrand, Diquet, Puiseux 1848.
    """
    require("spin", spin, 0.0, 1.0)
    require("step", step, 1e-3, 0.1)
    radius = 1 + np.sqrt(1 - spin**2)

    def deficit(theta: float) -> float:
        nodes, weights = np.polynomial.legendre.leggauss(12)
        t = theta * (nodes + 1) / 2
        length = float(weights @ np.sqrt(radius**2 + spin**2 * np.cos(t) ** 2)) * theta / 2
        sigma = radius**2 + spin**2 * np.cos(theta) ** 2
        return float(6 * (1 - (radius**2 + spin**2) * np.sin(theta) / np.sqrt(sigma) / length) / length**2)

    return (4 * deficit(step) - deficit(2 * step)) / 3 * 4
