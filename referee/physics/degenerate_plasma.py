"""How far the electrons of a plasma are from Maxwell–Boltzmann: pressure of the ideal Fermi gas, from momenta and from μ."""

import numpy as np
from numpy.typing import NDArray
from scipy.constants import h, k, m_e, pi
from scipy.integrate import quad, simpson
from scipy.optimize import brentq

from referee.physics.bounds import require

LEAST, MOST = 1e-18, 5e3  # range of nλ³ for which grids and brackets are chosen


def phase_space_density(density: float, temperature: float, mass: float = m_e) -> float:
    """nλ³ with the thermal wavelength λ = h/√(2πmkT); density / m⁻³, temperature / K, mass / kg.

    Raises ValueError for arguments that are not positive. Source: textbook.
    """
    require("density", density, 1e-300)
    require("temperature", temperature, 1e-300)
    require("mass", mass, 1e-300)
    return float(density * (h / np.sqrt(2 * pi * mass * k * temperature)) ** 3)


def pressure_ratio(density: float, temperature: float, mass: float = m_e) -> float:
    """P/nkT of an ideal gas of spin ½: 1 for a classical gas. Momentum flux over density, both by adaptive quadrature.

    Raises ValueError for nλ³ outside [10⁻¹⁸, 5000]. Source: Fermi–Dirac distribution (textbook).
    """
    target = phase_space_density(density, temperature, mass)
    require("nλ³", target, LEAST, MOST)

    def integral(power: int, log_fugacity: float) -> float:
        edge = np.sqrt(max(log_fugacity, 0.0))
        stop = np.sqrt(max(log_fugacity, 0.0) + 60.0)

        def term(x: float) -> float:
            return float(x**power / (np.exp(x * x - log_fugacity) + 1))

        inside = [edge] if 0 < edge < stop else None
        return float(quad(term, 0.0, stop, points=inside, epsabs=0.0, epsrel=1e-11, limit=300)[0])

    eta = brentq(lambda y: np.log(8 / np.sqrt(pi) * integral(2, y) / target), -45.0, 400.0, xtol=1e-12)
    return float(2 / 3 * integral(4, eta) / integral(2, eta))


def pressure_ratio_gibbs_duhem(density: float, temperature: float, mass: float = m_e) -> float:
    """The same from dP = n dμ: the density is summed over all chemical potentials below the gas's own; no momentum flux.

    Raises ValueError for nλ³ outside [10⁻¹⁸, 5000]. Source: Gibbs–Duhem relation (textbook).
    """
    target = phase_space_density(density, temperature, mass)
    require("nλ³", target, LEAST, MOST)
    guess = (3 * np.sqrt(pi) / 8 * target) ** (2 / 3)
    x = np.linspace(0.0, np.sqrt(guess + 50.0), 2001)

    def scaled(eta: NDArray[np.float64]) -> NDArray[np.float64]:
        """nλ³ for a row of η = μ/kT."""
        filled = 1 / (np.exp(np.clip(x * x - eta[:, None], -700, 700)) + 1)
        return np.asarray(8 / np.sqrt(pi) * simpson(x * x * filled, x=x))

    own = brentq(lambda y: np.log(scaled(np.array([y]))[0] / target), -45.0, guess + 30.0, xtol=1e-12)
    low = min(own, 0.0) - 16.0  # below, the gas is classical and ∫n dη = n
    grid = np.linspace(low, own, 801)
    row = scaled(grid)
    return float((row[0] + simpson(row, x=grid)) / row[-1])
