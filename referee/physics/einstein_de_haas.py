"""A body whose electron spins are turned over begins to turn itself."""

import numpy as np
from scipy import constants

from referee.physics.bounds import require


def spin_flip_rotation(radius: float, mass_per_spin: float) -> float:
    """Rate in rad/s at which a thin tube turns after one spin ½ for each `mass_per_spin` (kg) has been turned over.

    Each flip hands ħ to a body of moment of inertia m R². Raises ValueError for arguments that are not positive.
    Source: Einstein and de Haas 1915 (textbook).
    """
    require("radius", radius, 1e-12, 1e6)
    require("mass_per_spin", mass_per_spin, 1e-31, 1e-20)
    return constants.hbar / (mass_per_spin * radius**2)


def spin_flip_rotation_from_moment(radius: float, mass_per_spin: float, layers: int = 2000) -> float:
    """The same from the change of magnetic moment, 2μ_B a flip, over the electron's gyromagnetic ratio e/m_e (g = 2).

    The tube's inertia is summed over `layers` of a wall a thousandth of the radius thick. Raises ValueError for arguments
    out of bounds. Source: Barnett and Einstein–de Haas relation M/L = g e/2m_e (textbook).
    """
    require("radius", radius, 1e-12, 1e6)
    require("mass_per_spin", mass_per_spin, 1e-31, 1e-20)
    require("layers", layers, 10, 10**6)
    bohr = constants.physical_constants["Bohr magneton"][0]
    handed_over = 2 * bohr * constants.m_e / constants.e
    radii = radius * (1 + 1e-3 * ((np.arange(layers) + 0.5) / layers - 0.5))
    inertia = mass_per_spin * np.sum(radii**3) / np.sum(radii)
    return float(handed_over / inertia)
