"""Gas against a membrane with a barrier: how many molecules a second come through a square metre.

Logarithms to base ten, since a cold membrane passes fewer than a computer can write.
"""

import numpy as np
from scipy import constants
from scipy.special import logsumexp

from referee.physics.bounds import require


def _check(pressure: float, temperature: float, mass: float, barrier: float) -> None:
    require("pressure", pressure, 1e-12, 1e12)
    require("temperature", temperature, 1e-3, 1e4)
    require("mass", mass, 1e-27, 1e-24)
    require("barrier", barrier, 0.0, 20.0)


def log_crossing_rate_closed(pressure: float, temperature: float, mass: float, barrier: float) -> float:
    """log₁₀ of molecules/(m² s) that strike with more than `barrier` (eV) in their motion across the membrane.

    P/√(2πmkT) · e^{−E/kT}; pressure in Pa, mass in kg. Raises ValueError for arguments out of bounds.
    Source: kinetic theory with a line-of-centres barrier (textbook).
    """
    _check(pressure, temperature, mass, barrier)
    strikes = pressure / np.sqrt(2 * np.pi * mass * constants.k * temperature)
    return float(np.log10(strikes) - barrier * constants.e / (constants.k * temperature * np.log(10)))


def log_crossing_rate_velocities(
    pressure: float, temperature: float, mass: float, barrier: float, cells: int = 4000
) -> float:
    """The same summed over Maxwell's velocities above the threshold, in logarithms.

    Raises ValueError for arguments out of bounds or fewer than 200 cells. Source: textbook.
    """
    _check(pressure, temperature, mass, barrier)
    require("cells", cells, 200, 10**6)
    width = np.sqrt(constants.k * temperature / mass)
    density = pressure / (constants.k * temperature)
    edge = np.sqrt(2 * barrier * constants.e / mass) / width
    span = np.sqrt(edge**2 + 80) - edge  # up to e^{−40} of the threshold's weight
    u = edge + (np.arange(cells) + 0.5) * span / cells
    logs = np.log(u) - u**2 / 2 + np.log(span / cells)
    return float((logsumexp(logs) + np.log(density * width / np.sqrt(2 * np.pi))) / np.log(10))


def barrier_from_rate(pressure: float, temperature: float, mass: float, rate: float) -> float:
    """Barrier in eV at which the closed rate equals `rate` in molecules/(m² s); negative if no barrier is needed.

    Raises ValueError for arguments out of bounds. Source: inversion of the closed rate.
    """
    _check(pressure, temperature, mass, 0.0)
    require("rate", rate, 1e-300, 1e40)
    strikes = pressure / np.sqrt(2 * np.pi * mass * constants.k * temperature)
    return float(constants.k * temperature / constants.e * np.log(strikes / rate))
