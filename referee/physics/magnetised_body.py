"""A neutral, magnetisable body before a magnet: the hill it must climb, and the speed at which it no longer can."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import mu_0
from scipy.integrate import quad, solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def magnetic_hill(susceptibility: ArrayLike, field: ArrayLike) -> Floats:
    """Energy per volume / (J/m³) to bring a sphere from afar into a field / T: −[χ/(1 + χ/3)] B²/2μ₀.

    Positive (a hill) for a diamagnet. For |χ| ≪ 1 it is |χ|B²/2μ₀; a superconducting sphere (χ = −1) has 3/2 of it.
    Raises ``ValueError`` for χ outside [−1, 10³] or a field < 0. Source: textbook (Landau–Lifshitz, Electrodynamics of
    Continuous Media, sec. 32 and 54).
    """
    require("susceptibility", susceptibility, -1.0, 1e3)
    require("field", field, 0.0)
    chi = np.asarray(susceptibility, float)
    return np.asarray(-chi / (1.0 + chi / 3.0) * np.asarray(field, float) ** 2 / (2.0 * mu_0))


def magnetic_hill_work(susceptibility: float, field: float, coil_radius: float = 1.0) -> float:
    """The same as work done against the force on the way in, along the axis of a loop with `field` at its centre.

    The moment per volume is 3χ/(3 + χ) B/μ₀ and the force is moment times ∂B/∂z, integrated from infinity to the
    centre; `coil_radius` / m drops out. Raises ``ValueError`` as `magnetic_hill`, and for a coil radius ≤ 0.
    Source: textbook.
    """
    require("susceptibility", susceptibility, -1.0, 1e3)
    require("field", field, 0.0)
    require("coil_radius", coil_radius, 1e-300)

    def force(t: float) -> float:  # z = R t/(1 − t) brings infinity to t = 1
        z = t / (1.0 - t)
        b = field * (1.0 + z * z) ** -1.5
        slope = -3.0 * field * z * (1.0 + z * z) ** -2.5 / coil_radius
        moment = 3.0 * susceptibility / (3.0 + susceptibility) * b / mu_0
        return moment * slope * coil_radius / (1.0 - t) ** 2

    return float(quad(force, 0.0, 1.0)[0])


def stopping_speed(susceptibility: float, field: float, density: float) -> float:
    """Greatest speed / (m/s) at which a body of `density` / (kg/m³) is turned back, √(2 hill/ρ); 0 without a hill.

    Raises ``ValueError`` as `magnetic_hill`, and for a density ≤ 0. Source: energy conservation.
    """
    require("density", density, 1e-300)
    return float(np.sqrt(2.0 * max(float(magnetic_hill(susceptibility, field)), 0.0) / density))


def stopping_speed_traced(susceptibility: float, field: float, density: float, tolerance: float = 1e-4) -> float:
    """The same by shooting along the axis of a loop from 30 radii: bisect on the speed that crosses the centre.

    Lengths in loop radii, speeds in √((|χ|/(1+χ/3))B²/(μ₀ρ)): the launch point costs a part (1 + 900)⁻³ of the
    hill, far below `tolerance` (relative; outside [10⁻⁶, 0.1] a ``ValueError``). Other errors as `stopping_speed`.
    Source: Newton's second law.
    """
    require("susceptibility", susceptibility, -1.0, 1e3)
    require("field", field, 0.0)
    require("density", density, 1e-300)
    require("tolerance", tolerance, 1e-6, 0.1)
    strength = -3.0 * susceptibility / (3.0 + susceptibility)
    if strength <= 0.0:
        return 0.0

    def motion(_: float, y: Floats) -> list[float]:
        return [y[1], 3.0 * y[0] * (1.0 + y[0] ** 2) ** -4]

    def through(_: float, y: Floats) -> float:
        return float(y[0])

    def turned(_: float, y: Floats) -> float:
        return float(y[1])

    through.terminal = turned.terminal = True  # type: ignore[attr-defined]
    low, high = 0.5, 2.0
    while high - low > tolerance:
        middle = (low + high) / 2.0
        start = [30.0, -middle]
        run = solve_ivp(motion, (0.0, 200.0), start, "DOP853", events=(through, turned), rtol=1e-9, atol=1e-11)
        low, high = (low, middle) if run.t_events[0].size else (middle, high)
    return float((low + high) / 2.0 * field * np.sqrt(strength / (mu_0 * density)))
