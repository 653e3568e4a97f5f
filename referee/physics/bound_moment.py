"""The magnetic moment of an electron bound in the ground state of a hydrogen-like atom (Dirac theory, fixed nucleus)."""

import numpy as np
from scipy.constants import alpha

from referee.physics.bounds import require


def moment_change_closed(charge_number: int) -> float:
    """Relative change of the moment by binding: (2/3)(√(1 − (Zα)²) − 1), about −(Zα)²/3.

    Raises ValueError for Z outside [1, 100]. Source: Breit 1928; g = (2/3)(1 + 2E/m), Pachucki and Puchalski 2017, arXiv:1707.08518.
    """
    require("charge_number", charge_number, 1, 100)
    za = charge_number * alpha
    return float(-2 / 3 * za**2 / (1 + np.sqrt(1 - za**2)))


def moment_change_wave(charge_number: int, points: int = 4000) -> float:
    """The same from the radial Dirac functions: g = −(8/3) ∫ r G F dr, with G and F normalised on a fine grid of r.

    Raises ValueError for Z outside [1, 100] or fewer than 100 points. Source: first-order energy in a uniform field (textbook).
    """
    require("charge_number", charge_number, 1, 100)
    require("points", points, 100)
    za = charge_number * alpha
    power = np.sqrt(1 - za**2)
    x = np.linspace(0.0, 60.0, 10 * points + 1)  # x = 2 Z α m r
    large2 = x ** (2 * power) * np.exp(-x) * (1 + power)
    small_ratio = np.sqrt((1 - power) / (1 + power))
    norm = np.trapezoid(large2 * (1 + small_ratio**2), x)
    moment = np.trapezoid(large2 * small_ratio * x / (2 * za), x)
    return float(8 / 3 * moment / norm / 2 - 1)
