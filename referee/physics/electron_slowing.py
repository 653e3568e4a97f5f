"""Fast electrons in air: collision stopping power, and how long an electron lasts. SI units."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, e, epsilon_0, m_e

from referee.physics.bounds import require

Array = NDArray[np.float64]
AIR_Z_OVER_A = 0.49919
AIR_MEAN_EXCITATION = 85.7 * e
REST = m_e * c**2


def stopping_power(energy: ArrayLike, density: float) -> Array:
    """Energy lost to collisions in J/m by electrons of kinetic `energy` in J in air of `density` in kg/m³; same shape.

    Raises ValueError for energies outside 10 keV to 10 MeV (no shell corrections below, a density effect above) or a density that is not
    positive. Source: Bethe's formula for electrons, as tabulated by Berger and Seltzer, NBSIR 82-2550.
    """
    require("energy", energy, 0.999e4 * e, 1.001e7 * e)
    require("density", density, 1e-30)
    tau = np.asarray(energy, dtype=float) / REST
    beta2 = tau * (tau + 2) / (tau + 1) ** 2
    radius = e**2 / (4 * np.pi * epsilon_0 * REST)
    electrons = density * AIR_Z_OVER_A * 6.02214076e26
    logarithm = np.log(tau**2 * (tau + 2) / 2 * (REST / AIR_MEAN_EXCITATION) ** 2)
    rest = 1 - beta2 + (tau**2 / 8 - (2 * tau + 1) * np.log(2)) / (tau + 1) ** 2
    return np.asarray(2 * np.pi * radius**2 * REST * electrons / beta2 * (logarithm + rest))


def slowing_time(energy: float, density: float, nodes: int = 200) -> float:
    """Seconds in which an electron slows from `energy` to 10 keV: ∫ dE/(v S).

    Raises ValueError as `stopping_power`. Source: continuous slowing down, Gauss–Legendre in log E.
    """
    require("energy", energy, 1.01e4 * e, 1e7 * e)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    low, high = np.log(1e4 * e), np.log(energy)
    energies = np.exp(low + (high - low) * (node + 1) / 2)
    tau = energies / REST
    speed = c * np.sqrt(tau * (tau + 2)) / (tau + 1)
    return float((high - low) / 2 * np.sum(weight * energies / (speed * stopping_power(energies, density))))


def slowing_time_stepped(energy: float, density: float, steps: int = 20000) -> float:
    """The same by small losses of energy, each with the time it takes, from a Bethe formula in the electron's momentum.

    Raises ValueError for an energy outside 10.1 keV to 10 MeV or a density that is not positive. Source: continuous slowing down.
    """
    require("energy", energy, 1.01e4 * e, 1e7 * e)
    require("density", density, 1e-30)
    edges = np.geomspace(energy, 1e4 * e, steps + 1)
    gamma = 1 + (edges[1:] + edges[:-1]) / 2 / REST
    momentum2 = gamma**2 - 1
    ratio = AIR_MEAN_EXCITATION / REST
    bracket = np.log((gamma + 1) * (gamma - 1) ** 2 / (2 * ratio**2))
    bracket += 1 / gamma**2 + ((gamma - 1) ** 2 / 8 - (2 * gamma - 1) * np.log(2)) / gamma**2
    electrons = density * AIR_Z_OVER_A * 6.02214076e26
    loss = e**4 * electrons * gamma**2 / (8 * np.pi * epsilon_0**2 * REST * momentum2) * bracket
    speed = c * np.sqrt(momentum2) / gamma
    return float(np.sum(-np.diff(edges) / (loss * speed)))


def orbit_energy(potential: float) -> float:
    """Kinetic energy in J of an electron on a circle round a charge whose potential there is `potential` in V: γβ²mc² = eV.

    Raises ValueError for a potential that is not positive. Source: centripetal force γmv²/r = eE (analytic).
    """
    require("potential", potential, 1e-9)
    ratio = e * potential / REST
    gamma = ratio / 2 + np.sqrt(ratio**2 / 4 + 1)
    return float((gamma - 1) * REST)


def synchrotron_time(energy: float, field: float) -> float:
    """Seconds in which an electron would radiate its kinetic `energy` in J at its present power in a field in T.

    Raises ValueError for an energy or field that is not positive. Source: P = e⁴B²γ²β²/6πε₀m²c (textbook).
    """
    require("energy", energy, 1e-30)
    require("field", field, 1e-12)
    gamma = 1 + energy / REST
    power = e**4 * field**2 * (gamma**2 - 1) / (6 * np.pi * epsilon_0 * m_e**2 * c)
    return float(energy / power)
