"""How much of the angle about a straight line of mass is missing: the space-time of a string."""

import numpy as np
from scipy import constants

from referee.physics.bounds import require


def deficit_closed(line_mass: float) -> float:
    """8πGμ/c² in rad for a straight string of μ kg/m whose tension equals its energy density.

    Raises ValueError for a mass outside [1e-30, 1e24] kg/m. Source: Gott 1985 (textbook).
    """
    require("line_mass", line_mass, 1e-30, 1e24)
    return 8 * np.pi * constants.G * line_mass / constants.c**2


def deficit_integrated(line_mass: float, radius: float, steps: int = 400) -> float:
    """The same from the circumference function b(r) inside the string: b″ = −8πGρ b/c², b(0) = 0, b′(0) = 1.

    The missing angle is 2π(1 − b′) at the edge; 1 − b′ is integrated itself, so that no digit is lost. ρ is uniform over a
    core of `radius` m, chosen so that the proper mass per length is μ. Raises ValueError for arguments out of bounds.
    Source: Einstein's equations for a static string (textbook).
    """
    require("line_mass", line_mass, 1e-30, 1e24)
    require("radius", radius, 1e-15, 1e6)
    require("steps", steps, 20, 10**5)
    density = line_mass / (np.pi * radius**2)
    curvature = 8 * np.pi * constants.G * density / constants.c**2
    h = radius / steps
    # state: b, missing slope d = 1 − b′, proper mass; Runge–Kutta
    y = np.zeros(3)

    def rate(state: np.ndarray) -> np.ndarray:
        b, missing, _ = state
        return np.array([1 - missing, curvature * b, 2 * np.pi * density * b])

    for _ in range(steps):
        k1 = rate(y)
        k2 = rate(y + h / 2 * k1)
        k3 = rate(y + h / 2 * k2)
        y = y + h / 6 * (k1 + 2 * k2 + 2 * k3 + rate(y + h * k3))
    return float(2 * np.pi * y[1] * line_mass / y[2])
