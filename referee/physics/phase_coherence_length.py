"""How far a one-dimensional Bose fluid keeps its phase at a temperature: why a thin tube holds no condensate, only a short one."""

import numpy as np
from scipy import constants

from referee.physics.bounds import require


def _check(distance: float, length: float, temperature: float, line_density: float, mass: float) -> None:
    require("length", length, 1e-9, 1e3)
    require("distance", distance, 0.0, length)
    require("temperature", temperature, 1e-9, 1e3)
    require("line_density", line_density, 1.0, 1e30)
    require("mass", mass, 1e-27, 1e-24)


def phase_coherence_length(temperature: float, line_density: float, mass: float) -> float:
    """2ħ²n/(mkT) in m: the length over which g₁ falls to 1/e, for n atoms a metre.

    Raises ValueError for arguments out of bounds. Source: Mermin–Wagner in one dimension (textbook).
    """
    _check(0.0, 1.0, temperature, line_density, mass)
    return 2 * constants.hbar**2 * line_density / (mass * constants.k * temperature)


def phase_variance_closed(
    distance: float, length: float, temperature: float, line_density: float, mass: float
) -> float:
    """⟨(φ(z) − φ(0))²⟩ on a ring of `length` m at `distance` z: (mkT/ħ²n) z(1 − z/L).

    Raises ValueError for arguments out of bounds. Source: classical phonons (textbook).
    """
    _check(distance, length, temperature, line_density, mass)
    slope = mass * constants.k * temperature / (constants.hbar**2 * line_density)
    return slope * distance * (1 - distance / length)


def phase_variance_modes(
    distance: float, length: float, temperature: float, line_density: float, mass: float, modes: int = 4000
) -> float:
    """The same as a sum over the ring's phonons, each with kT/2 in its phase.

    Raises ValueError for arguments out of bounds or fewer than 100 modes. Source: textbook.
    """
    _check(distance, length, temperature, line_density, mass)
    require("modes", modes, 100, 10**7)
    k = 2 * np.pi * np.arange(1, modes + 1) / length
    slope = mass * constants.k * temperature / (constants.hbar**2 * line_density)
    return float(slope * 2 / length * 2 * np.sum((1 - np.cos(k * distance)) / k**2))
