"""The action of a string, ``S = ∫∫ ½(φ_t² − φ_x²) dx dt`` (wave speed 1), for standing waves ``sin(kx) sin(ωt)`` on 0 ≤ x, t ≤ π."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def action_slope_closed(mode: int, detuning: float) -> float:
    """dS/dε at ε = 0 for φ + ε b with the bump b = sin(kx) sin²t, φ = sin(kx) sin(ωt), ω = k (1 + detuning), k = mode.

    By parts dS/dε = (ω² − k²) ∫∫ φ b dx dt, with ∫ sin²(kx) dx = π/2 and ∫ sin(ωt) sin²t dt in closed form. Raises ValueError for a mode
    outside [1, 8] or a detuning outside [−0.5, 0.5]. Source: variation of the action (textbook).
    """
    require("mode", mode, 1, 8)
    require("detuning", detuning, -0.5, 0.5)
    omega = mode * (1 + detuning)

    def sine_integral(rate: float) -> float:
        return float((1 - np.cos(rate * np.pi)) / rate) if abs(rate) > 1e-9 else 0.0

    overlap = 0.5 * sine_integral(omega) - 0.25 * (sine_integral(omega + 2) + sine_integral(omega - 2))
    return float((omega**2 - mode**2) * np.pi / 2 * overlap)


def action_slope_lattice(mode: int, detuning: float, points: int = 801) -> float:
    """The same from the action of φ ± ε b summed on a lattice of `points` by `points`, as a central difference.

    Raises ValueError as `action_slope_closed`, or for fewer than 51 points. Source: definition of the action.
    """
    require("mode", mode, 1, 8)
    require("detuning", detuning, -0.5, 0.5)
    require("points", points, 51)
    grid = np.linspace(0.0, np.pi, points)
    step = grid[1] - grid[0]
    shape = np.sin(mode * grid)
    epsilon = 0.5  # S is quadratic, so the central difference is exact at any size

    def action(sign: float) -> float:
        time = np.sin(mode * (1 + detuning) * grid) + sign * epsilon * np.sin(grid) ** 2
        field = np.outer(time, shape)
        kinetic = np.trapezoid(np.sum(np.diff(field, axis=0) ** 2, axis=0), dx=1.0) / step
        bending = np.trapezoid(np.sum(np.diff(field, axis=1) ** 2, axis=1), dx=1.0) / step
        return float(0.5 * (kinetic - bending) * step)

    return (action(1.0) - action(-1.0)) / (2 * epsilon)


def points_per_value(mode: int, value: float, span: float = 1.0, samples: int = 20001) -> int:
    """How many points of 0 ≤ x ≤ span·π carry the field value `value` in the profile sin(mode·x), by counting sign changes.

    Raises ValueError for a mode outside [1, 8], a value outside [−0.999, 0.999] or a span outside [0.01, 1]. Source: definition.
    """
    require("mode", mode, 1, 8)
    require("value", value, -0.999, 0.999)
    require("span", span, 0.01, 1.0)
    profile = np.sin(mode * np.linspace(0.0, span * np.pi, samples)) - value
    return int(np.count_nonzero(np.signbit(profile[1:]) != np.signbit(profile[:-1])))


def points_per_value_solved(mode: int, value: float, span: float = 1.0) -> int:
    """The same from the solutions of sin(mode·x) = value.

    Raises ValueError as `points_per_value`. Source: inverse sine (analytic).
    """
    require("mode", mode, 1, 8)
    require("value", value, -0.999, 0.999)
    require("span", span, 0.01, 1.0)
    turns = 2 * np.pi * np.arange(-1, mode + 1)
    roots = np.concatenate([np.arcsin(value) + turns, np.pi - np.arcsin(value) + turns]) / mode
    return int(np.count_nonzero((roots > 0) & (roots < span * np.pi)))
