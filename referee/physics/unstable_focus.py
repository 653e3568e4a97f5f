"""The linear oscillator with negative damping, ``ẍ − 2γẋ + ω²x = 0``: a spiral that leaves its centre."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def growth_per_turn(growth: float, frequency: float) -> float:
    """Factor e^{2πγ/√(ω² − γ²)} by which the radius grows in one turn; 0 where there are no turns (|γ| ≥ ω).

    Raises ValueError for a frequency that is not positive. Source: eigenvalues γ ± i√(ω² − γ²) (textbook).
    """
    require("frequency", frequency, 1e-12)
    require("growth", growth)
    if abs(growth) >= frequency:
        return 0.0
    return float(np.exp(2 * np.pi * growth / np.sqrt(frequency**2 - growth**2)))


def spiral(growth: float, frequency: float, duration: float, steps: int = 4000) -> Array:
    """Rows x and v of the trajectory from (1, 0), by RK4; shape (2, steps + 1).

    Raises ValueError for a frequency or duration that is not positive, or fewer than 10 steps. Source: equation of motion.
    """
    require("frequency", frequency, 1e-12)
    require("duration", duration, 1e-12)
    require("steps", steps, 10)
    flow = np.array([[0.0, 1.0], [-(frequency**2), 2 * growth]])
    h = flow * duration / steps
    one = np.eye(2) + h @ (
        np.eye(2) + h / 2 @ (np.eye(2) + h / 3 @ (np.eye(2) + h / 4))
    )  # one RK4 step of a linear flow
    path = np.empty((2, steps + 1))
    path[:, 0] = 1.0, 0.0
    for i in range(steps):
        path[:, i + 1] = one @ path[:, i]
    return path


def turn_from_path(path: Array) -> float:
    """Ratio of successive maxima of x along a trajectory of `spiral`; 0 where there are fewer than two.

    Raises ValueError for a path that is not finite. Source: definition.
    """
    require("path", path)
    x, v = path
    crossings = np.flatnonzero((v[:-1] > 0) & (v[1:] <= 0))
    if crossings.size < 2:
        return 0.0
    share = v[crossings] / (v[crossings] - v[crossings + 1])
    peaks = x[crossings] + share * (x[crossings + 1] - x[crossings])
    return float(peaks[1] / peaks[0])
