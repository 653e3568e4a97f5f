"""A ball that holds electrons: its levels from confinement, and the price of one more electron."""

import numpy as np
from scipy import constants
from scipy.integrate import quad
from scipy.linalg import eigh_tridiagonal
from scipy.optimize import brentq
from scipy.special import spherical_jn

from referee.physics.bounds import require


def level_spacing_closed(radius: float, mass: float = constants.m_e) -> float:
    """Energy in J between the lowest two levels of a particle in a hard sphere: (x₁₁² − π²)ħ²/2mR², x₁₁ ≈ 4.4934.

    Raises ValueError for a radius outside [1e-10, 10] m or a mass out of bounds. Source: zeros of j₀, j₁ (textbook).
    """
    require("radius", radius, 1e-10, 10.0)
    require("mass", mass, 1e-33, 1e-24)
    zero = brentq(lambda x: float(spherical_jn(1, x)), 4.0, 5.0, xtol=1e-14)
    return float((zero**2 - np.pi**2) * constants.hbar**2 / (2 * mass * radius**2))


def level_spacing_differences(radius: float, mass: float = constants.m_e, points: int = 3000) -> float:
    """The same from the radial Schrödinger equation by finite differences.

    Raises ValueError for arguments out of bounds. Source: textbook.
    """
    require("radius", radius, 1e-10, 10.0)
    require("mass", mass, 1e-33, 1e-24)
    require("points", points, 100, 10**5)
    h = 1.0 / (points + 1)
    r = np.arange(1, points + 1) * h
    low = [
        eigh_tridiagonal(
            2 / h**2 + turns * (turns + 1) / r**2,
            np.full(points - 1, -1 / h**2),
            eigvals_only=True,
            select="i",
            select_range=(0, 0),
        )[0]
        for turns in (0, 1)
    ]
    return float((low[1] - low[0]) * constants.hbar**2 / (2 * mass * radius**2))


def charging_energy_closed(radius: float, permittivity: float = 1.0) -> float:
    """e²/C in J with C = 4πε₀ε_r R: what the next electron costs on a ball.

    Raises ValueError for arguments out of bounds. Source: textbook (self-capacitance).
    """
    require("radius", radius, 1e-10, 10.0)
    require("permittivity", permittivity, 1.0, 100.0)
    return constants.e**2 / (4 * np.pi * constants.epsilon_0 * permittivity * radius)


def charging_energy_field(radius: float, permittivity: float = 1.0) -> float:
    """The same as twice the energy of the field outside a ball that carries one electron, integrated over space.

    Raises ValueError for arguments out of bounds. Source: textbook.
    """
    require("radius", radius, 1e-10, 10.0)
    require("permittivity", permittivity, 1.0, 100.0)
    eps = constants.epsilon_0 * permittivity

    def shell(s: float) -> float:  # s = R/r, in units of e²/(ε R)
        field = s**2 / (4 * np.pi)
        return field**2 / 2 * 4 * np.pi / s**2 / s**2

    energy, _ = quad(shell, 0.0, 1.0)
    return float(2 * energy * constants.e**2 / (eps * radius))
