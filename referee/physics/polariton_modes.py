"""Exciton-polaritons in a planar microcavity: the hybrid modes, their mass and their degeneracy."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import h, hbar, k, m_e

from referee.physics.bounds import require

Array = NDArray[np.float64]


def lower_mass_closed(photon_mass: float, exciton_mass: float, detuning: float, splitting: float) -> float:
    """Mass of the lower polariton at k = 0 from the exciton share X = ½(1 + Δ/√(Δ² + Ω²)): 1/m = X/m_x + (1 − X)/m_c.

    Masses in units of the electron's, Δ (cavity minus exciton) and Ω in one energy unit. Raises ValueError for masses or a splitting that
    are not positive. Source: Hopfield coefficients (textbook).
    """
    for name, value in (("photon_mass", photon_mass), ("exciton_mass", exciton_mass), ("splitting", splitting)):
        require(name, value, 1e-12)
    exciton = 0.5 * (1 + detuning / np.hypot(detuning, splitting))
    return float(1 / (exciton / exciton_mass + (1 - exciton) / photon_mass))


def lower_mass_numeric(photon_mass: float, exciton_mass: float, detuning: float, splitting: float) -> float:
    """The same, in meV units of Δ and Ω, from the curvature of the lowest eigenvalue of the 2×2 Hamiltonian, by a five-point rule.

    Raises ValueError for masses or a splitting that are not positive. Source: definition of the effective mass.
    """
    for name, value in (("photon_mass", photon_mass), ("exciton_mass", exciton_mass), ("splitting", splitting)):
        require(name, value, 1e-12)
    step = 0.02 * np.sqrt(photon_mass * splitting)
    momenta = step * np.arange(-2, 3)
    matrices = np.zeros((5, 2, 2))
    matrices[:, 0, 0] = detuning + momenta**2 / (2 * photon_mass)
    matrices[:, 1, 1] = momenta**2 / (2 * exciton_mass)
    matrices[:, 0, 1] = matrices[:, 1, 0] = splitting / 2
    energy = np.linalg.eigvalsh(matrices)[:, 0]
    curvature = np.dot([-1, 16, -30, 16, -1], energy) / (12 * step**2)
    return float(1 / curvature)


def degeneracy(density: ArrayLike, mass: ArrayLike, temperature: ArrayLike) -> Array:
    """n λ² with λ² = 2πħ²/(m k T): density in 1/m², mass in electron masses, temperature in K; broadcast shape.

    Raises ValueError for arguments that are not positive. Source: thermal wavelength (textbook).
    """
    for name, value in (("density", density), ("mass", mass), ("temperature", temperature)):
        require(name, value, 1e-30)
    area = 2 * np.pi * hbar**2 / (np.asarray(mass, dtype=float) * m_e * k * np.asarray(temperature, dtype=float))
    return np.asarray(np.asarray(density, dtype=float) * area)


def degeneracy_counted(density: float, mass: float, temperature: float, points: int = 400) -> float:
    """The same from the number of momentum states that heat fills: n h²/∫ e^{−p²/2mkT} d²p, summed over a grid of momenta.

    Raises ValueError for arguments that are not positive. Source: definition.
    """
    for name, value in (("density", density), ("mass", mass), ("temperature", temperature)):
        require(name, value, 1e-30)
    width = np.sqrt(mass * m_e * k * temperature)
    axis = np.linspace(-9, 9, points)
    line = np.exp(-(axis**2) / 2).sum() * (axis[1] - axis[0]) * width
    return float(density * h**2 / line**2)
