"""Pressure over energy density of a relic gas of bosons that once was thermal: 1/3 for light, nothing for cold dust.

The momenta keep the shape 1/(e^{p/T} − 1) as they redshift; T is the present temperature of that shape, mass and T in one
energy unit. Textbook (Weinberg, Cosmology); light: w = 1/3.
"""

import numpy as np
from scipy.integrate import quad

from referee.physics.bounds import require

BOLTZMANN_EV = 8.617333262e-5  # eV/K, exact in the SI to the digits given


def equation_of_state(mass: float, temperature: float) -> float:
    """w = P/ρ = ∫p⁴f/(3E) / ∫p²Ef, by quadrature. Mass and `temperature` in eV.

    Raises ValueError for a mass < 0 or a temperature outside [10⁻¹², 10¹²]. Source: kinetic theory (textbook).
    """
    _check(mass, temperature)
    ratio = mass / temperature
    pressure = quad(lambda x: x**4 / np.hypot(x, ratio) / np.expm1(x) / 3, 0, 60, epsrel=1e-10)[0]
    density = quad(lambda x: x**2 * np.hypot(x, ratio) / np.expm1(x), 0, 60, epsrel=1e-10)[0]
    return float(pressure / density)


def equation_of_state_expansion(mass: float, temperature: float, step: float = 1e-3) -> float:
    """The same from −(1 + w) = d ln ρ/d ln a³: the gas is expanded a little, its momenta redshifted and its energy added up.

    Energies are added in a comoving volume by Gauss–Laguerre nodes. Raises ValueError as above or for a step outside
    [10⁻⁶, 0.1]. Source: first law of the expanding universe (textbook).
    """
    _check(mass, temperature)
    require("step", step, 1e-6, 0.1)
    nodes, weights = np.polynomial.laguerre.laggauss(60)
    share = weights * nodes**2 / -np.expm1(-nodes)  # f p² with the factor e^{−x} in the weights

    def per_volume(stretch: float) -> float:
        momentum = nodes * temperature / stretch
        # kinetic part and rest mass apart, so that a heavy relic's small pressure is not lost to round-off
        return float(share @ (momentum**2 / (np.hypot(momentum, mass) + mass)))

    up, down = per_volume(np.exp(step)), per_volume(np.exp(-step))
    energy = per_volume(1.0) + mass * float(share.sum())
    return (down - up) / (2 * step) / energy / 3


def mean_square_speed(state: float) -> float:
    """Root of ⟨v²⟩ ≈ 3w in units of c that a cold gas of w has. Raises ValueError for w outside [0, 1/3 + 10⁻⁹]."""
    require("state", state, 0.0, 1 / 3 + 1e-9)
    return float(np.sqrt(3 * state))


def _check(mass: float, temperature: float) -> None:
    require("mass", mass, 0.0, 1e30)
    require("temperature", temperature, 1e-12, 1e12)
