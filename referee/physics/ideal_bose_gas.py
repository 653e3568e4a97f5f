"""The ideal Bose gas: at which density and temperature it condenses; and how dense helium vapour is over its liquid."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import hbar, k
from scipy.optimize import brentq
from scipy.special import zeta

from referee.physics.bounds import require

Array = NDArray[np.float64]
HELIUM_4 = 6.6464731e-27
"""Mass of a ⁴He atom in kg."""
# ITS-90, helium-4, 1.25 K to 2.1768 K: T/K as a polynomial in (ln p/Pa − B)/C
_ITS_90 = (1.392408, 0.527153, 0.166756, 0.050988, 0.026514, 0.001975, -0.017976, 0.005409, 0.013259)
_B, _C = 5.6, 2.9


def condensation_temperature(density: ArrayLike, mass: float = HELIUM_4) -> Array:
    """T_c = (2πħ²/mk)(n/ζ(3/2))^{2/3} in K for a number density in 1/m³ (any shape) and a mass in kg.

    Raises ValueError for a density or mass that is not positive. Source: Einstein 1925 (textbook).
    """
    require("density", density, 1e-30)
    require("mass", mass, 1e-35)
    return np.asarray(2 * np.pi * hbar**2 / (mass * k) * (np.asarray(density, float) / zeta(1.5)) ** (2 / 3))


def critical_density_integral(temperature: ArrayLike, mass: float = HELIUM_4, nodes: int = 200) -> Array:
    """Density in 1/m³ at which the excited states are full: Bose's occupation at μ = 0 integrated over momenta.

    Temperature in K (any shape). With E = kT x⁴ the integrand is smooth; Gauss–Legendre on 0 ≤ x ≤ 40^{1/4}.
    Raises ValueError for a temperature or mass that is not positive, or fewer than 20 nodes. Source: textbook.
    """
    require("temperature", temperature, 1e-12)
    require("mass", mass, 1e-35)
    require("nodes", nodes, 20, 2000)
    x, weight = np.polynomial.legendre.leggauss(nodes)
    top = 40.0**0.25
    x = (x + 1) * top / 2
    # p² = 2m kT x⁴: d³p/h³ gives 4π (2mkT)^{3/2} x⁴ · 2x dx/h³
    integral = np.sum(weight * top / 2 * 2 * x**5 / np.expm1(x**4))
    momenta = 2 * mass * k * np.asarray(temperature, float)
    return np.asarray(4 * np.pi * momenta**1.5 * integral / (2 * np.pi * hbar) ** 3)


def helium_vapour_pressure(temperature: float) -> float:
    """Pressure in Pa of ⁴He vapour over its superfluid liquid, 1.25 K ≤ T ≤ 2.1768 K (outside: ValueError).

    Source: International Temperature Scale of 1990, equation 3 and table 3.
    """
    require("temperature", temperature, 1.25, 2.1768)

    def scale(log_pressure: float) -> float:
        return float(np.polynomial.polynomial.polyval((log_pressure - _B) / _C, _ITS_90))

    return float(np.exp(brentq(lambda x: scale(x) - temperature, 4.0, 8.6, xtol=1e-13)))
