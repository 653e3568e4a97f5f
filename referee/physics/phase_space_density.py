"""How many particles share one thermal wavelength's cube: the number that says whether a gas is a quantum gas."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import hbar, k

from referee.physics.bounds import require

Array = NDArray[np.float64]
BOSE = 2.612375348685488
"""ζ(3/2): at this phase-space density an ideal Bose gas condenses."""


def thermal_wavelength(mass: ArrayLike, temperature: ArrayLike) -> Array:
    """λ = √(2πħ²/mkT) in metres for masses in kg and temperatures in K; broadcasts.

    Raises ValueError for a mass or temperature that is not positive. Source: textbook (de Broglie, thermal average).
    """
    require("mass", mass, 1e-40)
    require("temperature", temperature, 1e-12)
    return np.asarray(
        np.sqrt(2 * np.pi * hbar**2 / (np.asarray(mass, dtype=float) * k * np.asarray(temperature, dtype=float)))
    )


def phase_space_density(density: ArrayLike, mass: ArrayLike, temperature: ArrayLike) -> Array:
    """nλ³ for a number density in 1/m³; broadcasts.

    Raises ValueError for a density, mass or temperature that is not positive. Source: textbook.
    """
    require("density", density, 1e-30)
    return np.asarray(density, dtype=float) * thermal_wavelength(mass, temperature) ** 3


def phase_space_density_from_levels(density: float, mass: float, temperature: float, levels: int = 2000) -> float:
    """The same from the levels of a box: n V/Z³ with Z = ½ + Σ exp(−E_j/kT), E_j = (πħj/L)²/2m, one sum a direction.

    The box is taken so large that `levels` of them reach 36 kT. The ½ removes the walls' share (Poisson summation), up to
    exp(−π L²/λ²). Raises ValueError for arguments out of bounds or fewer than 100 levels. Source: textbook.
    """
    require("density", density, 1e-30)
    require("mass", mass, 1e-40)
    require("temperature", temperature, 1e-12)
    require("levels", levels, 100)
    unit = 36.0 / levels**2  # E_1/kT, so that the highest level lies at 36 kT
    side = np.pi * hbar / np.sqrt(2 * mass * k * temperature * unit)
    sum_of_states = 0.5 + np.exp(-unit * np.arange(1, levels + 1) ** 2).sum()
    return float(density * (side / sum_of_states) ** 3)
