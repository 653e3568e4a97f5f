"""Curvature of space-time made by a given energy density, in SI units.

One length sums it up: R = c²/√(8πGu). For light and magnetic fields, whose stress has no trace, R₀₀ = (8πG/c⁴)u
exactly, and R is the
radius of both factors of the Bertotti–Robinson universe, the exact space-time of a uniform magnetic field.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import G, c, mu_0, pi

from referee.physics.bounds import require


def curvature_radius(energy_density: ArrayLike) -> NDArray[np.float64]:
    """Radius of curvature in metres of an energy density in J/m³: c²/√(8πGu).

    Raises ValueError unless energy_density > 0. Source: Einstein's equation (textbook).
    """
    require("energy_density", energy_density, low=1e-300)
    return np.asarray(c**2 / np.sqrt(8 * pi * G * np.asarray(energy_density, dtype=float)))


def energy_density_for_radius(radius: ArrayLike) -> NDArray[np.float64]:
    """Energy density in J/m³ that curves space-time to `radius` in metres: c⁴/(8πGR²).

    Raises ValueError unless 1e-35 ≤ radius ≤ 1e30 (Planck length to well beyond the horizon). Source: Einstein's
    equation (textbook).
    """
    require("radius", radius, 1e-35, 1e30)
    return np.asarray(c**4 / (8 * pi * G * np.asarray(radius, dtype=float) ** 2))


def magnetic_energy_density(field: ArrayLike) -> NDArray[np.float64]:
    """B²/2μ₀ in J/m³ of a magnetic field in tesla. Raises ValueError for a value that is not finite. Source:
    textbook."""
    require("field", field)
    return np.asarray(np.asarray(field, dtype=float) ** 2 / (2 * mu_0))


def light_energy_density(intensity: ArrayLike) -> NDArray[np.float64]:
    """I/c in J/m³ of a travelling wave of intensity in W/m² (cycle average). Raises ValueError if negative. Source:
    textbook."""
    require("intensity", intensity, low=0.0)
    return np.asarray(np.asarray(intensity, dtype=float) / c)


def bertotti_robinson_energy_density(radius: float, step: float = 1e-3) -> float:
    """Energy density in J/m³ of the uniform magnetic universe of `radius` (m), read off its metric by finite
    differences.

    The metric −(1+x²/R²)c²dt² + dx²/(1+x²/R²) + R²(dθ² + sin²θ dφ²) is differenced twice in dimensionless coordinates
    (`step`),
    its Ricci tensor formed, and u = (c⁴/8πG) G₀₀ in the frame of the observer at rest.

    Raises ValueError unless 1e-35 ≤ radius ≤ 1e30 and 1e-4 ≤ step ≤ 0.1.
    Source: Bertotti 1959 and Robinson 1959 (textbook exact solution); the differencing is ours.
    """
    require("radius", radius, 1e-35, 1e30)
    require("step", step, 1e-4, 0.1)
    point = np.array([0.0, 0.4, 1.1, 0.0])  # ct/R, x/R, θ, φ: away from the poles and from the symmetric point x = 0
    ricci = _ricci(point, step)
    metric = _unit_metric(point)
    scalar = np.einsum("ab,ab", np.linalg.inv(metric), ricci)
    einstein = ricci - 0.5 * scalar * metric
    at_rest = einstein[0, 0] / -metric[0, 0]  # G_ab u^a u^b with u along ct, in units of 1/R²
    return float(c**4 / (8 * pi * G) * at_rest / radius**2)


def _unit_metric(point: NDArray[np.float64]) -> NDArray[np.float64]:
    _, x, theta, _ = point
    return np.diag([-(1 + x**2), 1 / (1 + x**2), 1.0, np.sin(theta) ** 2])


def _christoffel(point: NDArray[np.float64], step: float) -> NDArray[np.float64]:
    inverse = np.linalg.inv(_unit_metric(point))
    slope = np.array(_differences(_unit_metric, point, step))  # slope[c, a, b] = ∂_c g_ab
    lowered = 0.5 * (np.einsum("bca->abc", slope) + np.einsum("cba->abc", slope) - slope)
    return np.asarray(np.einsum("ad,dbc->abc", inverse, lowered))


def _ricci(point: NDArray[np.float64], step: float) -> NDArray[np.float64]:
    gamma = _christoffel(point, step)
    slope = np.array(_differences(lambda p: _christoffel(p, step), point, step))  # slope[d, a, b, c] = ∂_d Γ^a_bc
    return np.asarray(
        np.einsum("aabc->bc", slope)
        - np.einsum("caba->bc", slope)
        + np.einsum("aad,dbc->bc", gamma, gamma)
        - np.einsum("acd,dba->bc", gamma, gamma)
    )


def _differences(
    function: Callable[[NDArray[np.float64]], NDArray[np.float64]], point: NDArray[np.float64], step: float
) -> list[NDArray[np.float64]]:
    """Fourth-order central differences along the four coordinates."""
    slopes = []
    for axis in np.eye(4):
        near, far = step * axis, 2 * step * axis
        slopes.append(
            (8 * (function(point + near) - function(point - near)) - function(point + far) + function(point - far))
            / (12 * step)
        )
    return slopes
