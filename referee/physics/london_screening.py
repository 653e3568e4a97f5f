"""Does a condensate in a tube keep a magnetic field out? Only if its particles are charged."""

import numpy as np
from scipy import constants
from scipy.linalg import solve_banded
from scipy.special import ive

from referee.physics.bounds import require


def radius_over_depth(radius: float, density: float, mass: float, charge: float) -> float:
    """R/λ_L with λ_L = √(m/μ₀nq²), for carriers of `density` 1/m³, `mass` kg and `charge` in e; 0 without charge.

    Raises ValueError for arguments out of bounds. Source: London and London 1935 (textbook).
    """
    require("radius", radius, 1e-12, 1e3)
    require("density", density, 1.0, 1e32)
    require("mass", mass, 1e-32, 1e-20)
    require("charge", charge, 0.0, 1e3)
    return float(radius * charge * constants.e * np.sqrt(constants.mu_0 * density / mass))


def field_on_axis_closed(ratio: float) -> float:
    """Field on the axis of a long cylinder over the field outside: 1/I₀(R/λ_L).

    Raises ValueError for a ratio outside [0, 500]. Source: London equation (textbook).
    """
    require("ratio", ratio, 0.0, 500.0)
    return float(np.exp(-ratio) / ive(0, ratio))


def field_on_axis_differences(ratio: float, points: int = 4000) -> float:
    """The same from the radial London equation by finite differences. Raises ValueError out of bounds. Source: textbook."""
    require("ratio", ratio, 0.0, 500.0)
    require("points", points, 100, 10**6)
    h = 1.0 / (points + 0.5)
    r = (np.arange(points) + 0.5) * h
    inner, outer = (r - h / 2) / (h**2 * r), (r + h / 2) / (h**2 * r)
    bands = np.zeros((3, points))
    bands[0, 1:], bands[1], bands[2, :-1] = outer[:-1], -(inner + outer) - ratio**2, inner[1:]
    source = np.zeros(points)
    source[-1] = -outer[-1]
    field = solve_banded((1, 1), bands, source)
    return float((9 * field[0] - field[1]) / 8)  # parabola through the first two points
