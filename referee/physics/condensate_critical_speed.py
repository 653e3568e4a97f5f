"""How fast matter may flow through a dilute condensate without friction: Landau's criterion on Bogoliubov's spectrum."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import hbar

from referee.physics.bounds import require

Array = NDArray[np.float64]


def bogoliubov_sound_speed(density: ArrayLike, scattering_length: float, mass: float) -> Array:
    """c_s = (ħ/m)√(4πna) in m/s.

    Args:
        density: n in m⁻³, 1 to 1e30.
        scattering_length: a in m, 1e-13 to 1e-3.
        mass: m in kg, 1e-28 to 1e-20.

    Raises: ValueError naming the parameter out of bounds. Source: Bogoliubov 1947.
    """
    require("density", density, 1.0, 1e30)
    require("scattering_length", scattering_length, 1e-13, 1e-3)
    require("mass", mass, 1e-28, 1e-20)
    return np.asarray(hbar / mass * np.sqrt(4 * np.pi * np.asarray(density, dtype=float) * scattering_length))


def landau_speed(density: float, scattering_length: float, mass: float, points: int = 400) -> float:
    """Least ε(p)/p over the whole Bogoliubov spectrum, in m/s.

    Args, Raises: as in :func:`bogoliubov_sound_speed`; `points` of the grid in k, 20 to 100 000.
    Source: Landau 1941 (textbook).
    """
    require("density", density, 1.0, 1e30)
    require("scattering_length", scattering_length, 1e-13, 1e-3)
    require("mass", mass, 1e-28, 1e-20)
    require("points", points, 20, 100_000)
    healing = 1 / np.sqrt(8 * np.pi * density * scattering_length)
    wave = np.geomspace(1e-4, 1e2, points) / healing
    kinetic = (hbar * wave) ** 2 / (2 * mass)
    interaction = 4 * np.pi * hbar**2 * scattering_length * density / mass
    energy = np.sqrt(kinetic * (kinetic + 2 * interaction))
    return float(np.min(energy / (hbar * wave)))
