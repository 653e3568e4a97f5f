"""A charged ball in air above the ground: its surface field, and the forces that lift it or hold it. SI units."""

import numpy as np
from numpy.typing import NDArray
from scipy.constants import epsilon_0, g

from referee.physics.bounds import require

Array = NDArray[np.float64]


def surface_field(charge: float, radius: float) -> float:
    """Field in V/m at the surface: Q/4πε₀R².

    Raises ValueError for a radius that is not positive. Source: Gauss's law.
    """
    require("charge", charge)
    require("radius", radius, 1e-12)
    return float(charge / (4 * np.pi * epsilon_0 * radius**2))


def surface_field_rings(charge: float, radius: float, nodes: int = 400) -> float:
    """The same from Coulomb's law: rings of the surface act on a point at 1.5 radii, brought back by the inverse square.

    Raises ValueError for a radius that is not positive. Source: Coulomb's law, summed.
    """
    require("charge", charge)
    require("radius", radius, 1e-12)
    cosine, weight = np.polynomial.legendre.leggauss(nodes)
    far = 1.5 * radius
    distance = np.sqrt(radius**2 + far**2 - 2 * radius * far * cosine)
    field = charge / (4 * np.pi * epsilon_0) * np.sum(weight / 2 * (far - radius * cosine) / distance**3)
    return float(field * 1.5**2)


def image_force(charge: float, height: float) -> float:
    """Attraction in N of a charge by the conducting ground at `height` below it: Q²/16πε₀h².

    Raises ValueError for a height that is not positive. Source: image charge (textbook).
    """
    require("charge", charge)
    require("height", height, 1e-9)
    return float(charge**2 / (16 * np.pi * epsilon_0 * height**2))


def image_force_ground(charge: float, height: float, nodes: int = 400) -> float:
    """The same from Maxwell's stress ε₀E²/2 on the ground, summed over its surface.

    Raises ValueError for a height that is not positive. Source: Maxwell stress (textbook).
    """
    require("charge", charge)
    require("height", height, 1e-9)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    angle = np.pi / 4 * (node + 1)  # distance along the ground is h tan(angle)
    field = charge * np.cos(angle) ** 3 / (2 * np.pi * epsilon_0 * height**2)
    area = 2 * np.pi * height**2 * np.tan(angle) / np.cos(angle) ** 2
    return float(np.sum(weight * np.pi / 4 * epsilon_0 / 2 * field**2 * area))


def buoyancy(radius: float, air_density: float, share: float) -> float:
    """Net lift in N of a ball whose density is (1 − share) of the air's: share·ρ g V.

    Raises ValueError for a radius or density that is not positive or a share outside [0, 1]. Source: Archimedes.
    """
    require("radius", radius, 1e-12)
    require("air_density", air_density, 1e-12)
    require("share", share, 0.0, 1.0)
    return float(share * air_density * g * 4 / 3 * np.pi * radius**3)
