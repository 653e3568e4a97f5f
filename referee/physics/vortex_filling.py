"""How many quantised vortices a turning superfluid holds in an area: Feynman's rule, and the Landau level behind it."""

import numpy as np
from scipy import constants
from scipy.special import gammainc

from referee.physics.bounds import require


def vortices_per_area_feynman(rotation: float, mass: float) -> float:
    """2Ω/κ in 1/m² with κ = h/m, for a rate in rad/s and the mass of an atom in kg.

    Raises ValueError for arguments that are not positive. Source: Feynman 1955 (textbook).
    """
    require("rotation", rotation, 1e-12, 1e15)
    require("mass", mass, 1e-30, 1e-20)
    return 2 * rotation * mass / constants.h


def vortices_per_area_landau(rotation: float, mass: float, edge: float = 200.0) -> float:
    """The same as states of the lowest Landau level of the turning frame (eB = 2mΩ) inside a circle, over its area.

    The share of each orbital inside R²/2ℓ² = `edge` is summed. Raises ValueError for arguments out of bounds.
    Source: Landau levels in the symmetric gauge (textbook).
    """
    require("rotation", rotation, 1e-12, 1e15)
    require("mass", mass, 1e-30, 1e-20)
    require("edge", edge, 1.0, 2000.0)
    orbitals = np.arange(1, int(4 * edge) + 100)
    inside = float(np.sum(gammainc(orbitals, edge)))
    length_squared = constants.hbar / (2 * mass * rotation)
    return inside / (np.pi * 2 * edge * length_squared)
