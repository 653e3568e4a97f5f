"""Whitney's bound on the power of one electron channel between a hot and a cold reservoir, and the step that attains it.

It bounds two-terminal scattering devices for fermions, one transverse mode (spin counts as a second), and nothing else.
Energies are from the hot reservoir's chemical potential; the cold one's is higher by the energy won per electron, `bias`.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import h, k
from scipy.optimize import brentq, minimize
from scipy.special import spence

from referee.physics.bounds import require

Array = NDArray[np.float64]
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(200)


def power_prefactor() -> float:
    """A₀ = max x·ln(1 + e^{−x})/π² ≈ 0.0321, from the root of ln(1 + e^{−x}) = x/(e^x + 1).

    At the best bias the step stands where both occupations are equal, x = ε₀/kT_h, and P = (kΔT)²·x·ln(1 + e^{−x})/h.
    Raises nothing. Source: Whitney 2014, 10.1103/PhysRevLett.112.130601 (prefactor derived here).
    """
    edge = _best_edge()
    return float(edge * np.log1p(np.exp(-edge)) / np.pi**2)


def power_bound(hot: ArrayLike, cold: ArrayLike, modes: ArrayLike = 1.0) -> Array:
    """A₀(π²/h)N k²(T_h − T_c)² in W for temperatures in K; broadcast shape.

    Raises ValueError for temperatures outside 0 < T_c ≤ T_h or a negative number of modes.
    Source: Whitney 2014, 10.1103/PhysRevLett.112.130601.
    """
    _check(hot, cold)
    require("modes", modes, 0.0)
    difference = np.asarray(hot, dtype=float) - np.asarray(cold, dtype=float)
    return np.asarray(power_prefactor() * np.pi**2 / h * np.asarray(modes, dtype=float) * (k * difference) ** 2)


def step_power_quadrature(hot: float, cold: float, edge: float, bias: float) -> tuple[float, float]:
    """Power and heat drawn from the hot side, W, of a step transmission above `edge`; energies in units of kT_h.

    Gauss–Legendre quadrature of (bias/h)∫(f_h − f_c)dε and (1/h)∫ε(f_h − f_c)dε.
    Raises ValueError for temperatures outside 0 < T_c ≤ T_h, or edge or bias outside ±30. Source: Landauer (textbook).
    """
    _check(hot, cold)
    require("edge", edge, -30.0, 30.0)
    require("bias", bias, -30.0, 30.0)
    span = 45.0 + abs(bias)
    energy = edge + span * (_NODES + 1) ** 3 / 8  # nodes crowd at the edge
    weight = span * 3 * (_NODES + 1) ** 2 / 8 * _WEIGHTS
    window = _fermi(energy) - _fermi((energy - bias) * hot / cold)
    unit = (k * hot) ** 2 / h
    return float(unit * bias * (weight @ window)), float(unit * (weight @ (energy * window)))


def power_bound_searched(hot: float, cold: float) -> float:
    """The largest power of any step, W, by a search over edge and bias with the integrals by quadrature.

    Raises ValueError for temperatures outside 0 < T_c ≤ T_h. Source: as `step_power_quadrature`.
    """
    _check(hot, cold)
    drop = 1 - cold / hot
    if drop == 0.0:
        return 0.0

    def loss(x: Array) -> float:
        return -step_power_quadrature(hot, cold, float(np.clip(x[0], -5, 8)), float(np.clip(x[1] * drop, -5, 8)))[0]

    scale = (k * hot * drop) ** 2 / h
    best = minimize(
        lambda x: loss(x) / scale, [1.0, 1.0], method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-11}
    )
    return float(-best.fun * scale)


def efficiency_at_full_power(hot: float, cold: float) -> float:
    """Efficiency of the step at its greatest power, closed form with dilogarithms.

    Raises ValueError for temperatures outside 0 < T_c < T_h. Source: Landauer integrals of the step (Whitney 2014, 2015).
    """
    _check(hot, cold)
    require("temperature difference", hot - cold, 1e-9)
    x = _best_edge()
    log, dilogarithm = float(np.log1p(np.exp(-x))), float(spence(1 + np.exp(-x)))
    ratio = cold / hot
    bias = x * (1 - ratio)
    first = x * log - dilogarithm  # ∫_x^∞ y/(1 + e^y) dy
    heat = first * (1 - ratio**2) - bias * ratio * log
    return bias * (1 - ratio) * log / heat


def _best_edge() -> float:
    return float(brentq(lambda x: np.log1p(np.exp(-x)) - x / (np.exp(x) + 1), 0.1, 5.0, xtol=1e-14))


def _fermi(x: Array) -> Array:
    return np.asarray(0.5 * (1 - np.tanh(x / 2)))


def _check(hot: ArrayLike, cold: ArrayLike) -> None:
    require("hot", hot, 1e-6)
    require("cold", cold, 1e-6)
    require("hot − cold", np.asarray(hot, dtype=float) - np.asarray(cold, dtype=float), 0.0)
