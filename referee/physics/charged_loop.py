"""Coulomb energy of a uniformly charged plane loop of given length: the circle against the ellipse.

Energies are in units of q²/(4πε₀ L) for a loop of length L; the wire has the softening a, in units of L/2π.
"""

import numpy as np
from scipy.special import ellipe, ellipk

from referee.physics.bounds import require


def _check(flattening: float, wire: float) -> None:
    require("flattening", flattening, 0.0, 0.95)
    require("wire", wire, 0.02, 0.5)


def circle_energy(wire: float) -> float:
    """Energy of the circle: ½ 2π ⟨1/√(4 sin²(φ/2) + a²)⟩ in a complete elliptic integral.

    Raises ValueError for a wire outside [0.02, 0.5]. Source: analytic.
    """
    require("wire", wire, 0.02, 0.5)
    return float(2 * ellipk(4 / (4 + wire**2)) / np.sqrt(4 + wire**2))


def ellipse_energy(flattening: float, wire: float, points: int = 600) -> float:
    """Energy of an ellipse with axes 1 : (1 − flattening) and the same length, charges at equal steps along the arc.

    Raises ValueError for a flattening outside [0, 0.95] or a wire outside [0.02, 0.5]. Source: definition, arc length inverted.
    """
    _check(flattening, wire)
    eccentricity2 = 1 - (1 - flattening) ** 2
    scale = 2 * np.pi / (4 * ellipe(eccentricity2))
    fine = np.linspace(0, 2 * np.pi, 40001)
    speed = np.sqrt(1 - eccentricity2 * np.cos(fine) ** 2)
    arc = np.concatenate([[0.0], np.cumsum((speed[1:] + speed[:-1]) / 2)])
    angle = np.interp((np.arange(points) + 0.5) / points * arc[-1], arc, fine)
    x, y = scale * np.cos(angle), scale * (1 - flattening) * np.sin(angle)
    distance2 = (x[:, None] - x) ** 2 + (y[:, None] - y) ** 2 + wire**2
    return float(np.pi * np.mean(1 / np.sqrt(distance2)))


def ellipse_energy_parametric(flattening: float, wire: float, points: int = 600) -> float:
    """The same in the ellipse's own angle, each element weighted with the length it stands for.

    Raises ValueError as `ellipse_energy`. Source: definition, change of variable.
    """
    _check(flattening, wire)
    angle = 2 * np.pi * np.arange(points) / points
    weight = np.sqrt(np.sin(angle) ** 2 + (1 - flattening) ** 2 * np.cos(angle) ** 2)
    scale = points / weight.sum()
    x, y = scale * np.cos(angle), scale * (1 - flattening) * np.sin(angle)
    distance2 = (x[:, None] - x) ** 2 + (y[:, None] - y) ** 2 + wire**2
    share = weight / weight.sum()
    return float(np.pi * share @ (1 / np.sqrt(distance2)) @ share)
