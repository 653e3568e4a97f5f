"""When a gas of fermions is a quantum gas: its Fermi energy, from the formula and by counting states in a box."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import elementary_charge, hbar

from referee.physics.bounds import require

Array = NDArray[np.float64]


def fermi_energy(density: ArrayLike, mass: float) -> Array:
    """E_F = ħ²(3π²n)^{2/3}/2m in eV for spin ½.

    Args:
        density: n in m⁻³, 1 to 1e45.
        mass: m in kg, 1e-31 to 1e-24.

    Raises: ValueError naming the parameter out of bounds. Source: textbook.
    """
    require("density", density, 1.0, 1e45)
    require("mass", mass, 1e-31, 1e-24)
    wave = (3 * np.pi**2 * np.asarray(density, dtype=float)) ** (1 / 3)
    return np.asarray((hbar * wave) ** 2 / (2 * mass * elementary_charge))


def fermi_energy_counted(density: float, mass: float, side: int = 40) -> float:
    """The same by filling waves with two fermions each and counting them, in eV.

    The waves of a periodic box are counted in one octant of their quantum numbers; those on its faces, edges and corner
    belong to two, four and eight octants. The box is as large as the waves within a radius of 0.95 `side` need.

    Args:
        density: in m⁻³, 1 to 1e45.
        mass: in kg, 1e-31 to 1e-24.
        side: quantum numbers counted along each edge, 12 to 120.

    Raises: ValueError naming the parameter out of bounds. Source: textbook.
    """
    require("density", density, 1.0, 1e45)
    require("mass", mass, 1e-31, 1e-24)
    require("side", side, 12, 120)
    n = np.arange(side + 1)
    weight = np.where(n == 0, 0.5, 1.0)  # shared with the neighbouring octant
    square = (n[:, None, None] ** 2 + n[None, :, None] ** 2 + n[None, None, :] ** 2).ravel()
    share = (weight[:, None, None] * weight[None, :, None] * weight[None, None, :]).ravel()
    order = np.argsort(square, kind="stable")
    filled = np.cumsum(share[order])
    place = int(np.searchsorted(square[order], (0.95 * side) ** 2))
    edge = (2 * filled[place - 1] / density) ** (1 / 3)
    return float((hbar * np.pi * 0.95 * side / edge) ** 2 / (2 * mass * elementary_charge))
