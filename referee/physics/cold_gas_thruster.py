"""Gas let out of a tank: how fast it leaves, and how much of it a change of speed costs."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import R
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Array = NDArray[np.float64]


def exhaust_speed(temperature: ArrayLike, molar_mass: ArrayLike, adiabatic_index: float = 5 / 3) -> Array:
    """Speed in m/s of an ideal gas that expands from rest at `temperature` (K) into vacuum, √(2γRT/((γ−1)M)).

    `molar_mass` in kg/mol; broadcasts. No nozzle can do better: all of the enthalpy has become motion.

    Raises ValueError for a temperature or molar mass that is not positive or an index outside (1, 5/3].
    Source: Bernoulli's equation for an isentropic flow (textbook).
    """
    require("temperature", temperature, 1e-9)
    require("molar_mass", molar_mass, 1e-6)
    require("adiabatic_index", adiabatic_index, 1.0 + 1e-9, 5 / 3)
    enthalpy = adiabatic_index / (adiabatic_index - 1) * R * np.asarray(temperature, dtype=float)
    return np.asarray(np.sqrt(2 * enthalpy / np.asarray(molar_mass, dtype=float)))


def exhaust_speed_expanded(
    temperature: float, molar_mass: float, adiabatic_index: float = 5 / 3, decades: float = 40.0
) -> float:
    """The same speed by following the gas down its adiabat: v dv = −dp/ρ, stepped over `decades` of falling pressure.

    Raises ValueError for arguments out of the bounds of `exhaust_speed`, or decades outside [1, 60].
    Source: Euler's equation (textbook).
    """
    require("temperature", temperature, 1e-9)
    require("molar_mass", molar_mass, 1e-6)
    require("adiabatic_index", adiabatic_index, 1.0 + 1e-9, 5 / 3)
    require("decades", decades, 1.0, 60.0)
    # with x = ln(p₀/p): d(v²/2)/dx = p/ρ = (RT/M) e^{−x(γ−1)/γ}, the temperature falling along the adiabat
    fall = (adiabatic_index - 1) / adiabatic_index
    flow = solve_ivp(
        lambda x, _: [R * temperature / molar_mass * np.exp(-fall * x)],
        (0.0, decades * np.log(10.0)),
        [0.0],
        rtol=1e-10,
        atol=1e-12 * R * temperature / molar_mass,
    )
    return float(np.sqrt(2 * flow.y[0, -1]))


def mass_ratio_decades(speed_change: ArrayLike, exhaust: ArrayLike) -> Array:
    """log₁₀ of mass at the start over mass at the end for a change of speed Δv at exhaust speed u, both in m/s.

    Broadcasts. Raises ValueError for a negative Δv or an exhaust speed that is not positive.
    Source: Tsiolkovsky's equation Δv = u ln(m₀/m₁) (textbook).
    """
    require("speed_change", speed_change, 0.0)
    require("exhaust", exhaust, 1e-9)
    return np.asarray(speed_change, dtype=float) / (np.asarray(exhaust, dtype=float) * np.log(10.0))


def mass_ratio_decades_by_throws(speed_change: float, exhaust: float, throws: int = 200_000) -> float:
    """The same by throwing the propellant out in many equal shares s of the mass that is left, momentum balanced each time.

    Each throw leaves at the speed u relative to the ship's mean speed during it, so that Δv/throws = u s/(1 − s/2).
    Raises ValueError for a negative Δv, a non-positive exhaust speed or fewer than 10 throws.
    Source: conservation of momentum (textbook).
    """
    require("speed_change", speed_change, 0.0)
    require("exhaust", exhaust, 1e-9)
    require("throws", throws, 10)
    kick = speed_change / throws
    share = kick / (exhaust + kick / 2)
    return float(-throws * np.log10(1 - share))
