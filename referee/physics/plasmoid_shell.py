"""Radial oscillations of electron shells in a uniform ion sphere, before shells cross: ``ẍ = (x⁻² − x)/3``.

x is a shell's radius over its radius of rest, time in units of 1/ω_p. A shell released at rest at 1 + a swings in to `inner_turn`.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def inner_turn(amplitude: ArrayLike) -> Array:
    """Innermost x of a shell released at 1 + a; same shape.

    Raises ValueError for an amplitude outside [0, 10]. Source: energy 1/x + x²/2 (root of the cubic, analytic).
    """
    require("amplitude", amplitude, 0.0, 10.0)
    outer = 1 + np.asarray(amplitude, dtype=float)
    return np.asarray((np.sqrt(outer**2 + 8 / outer) - outer) / 2)


def shell_period(amplitude: ArrayLike, nodes: int = 64) -> Array:
    """Period in 1/ω_p: T = 2√3 ∫ √(x/(x + s)) dφ over the swing, s = x_max + x_min; same shape.

    Raises ValueError for an amplitude outside [0, 10] or fewer than 8 nodes. Source: energy integral, Gauss–Legendre in the phase.
    """
    require("nodes", nodes, 8)
    inner = inner_turn(amplitude)
    outer = 1 + np.asarray(amplitude, dtype=float)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    x = (outer + inner)[..., None] / 2 + (outer - inner)[..., None] / 2 * np.sin(np.pi / 2 * node)
    return np.asarray(2 * np.sqrt(3) * np.pi / 2 * (np.sqrt(x / (x + (outer + inner)[..., None])) @ weight))


def shell_paths(amplitudes: ArrayLike, duration: float, steps: int = 2000) -> Array:
    """x of each shell, all released at rest, at steps + 1 times up to `duration`, by RK4; shape (shells, steps + 1).

    Raises ValueError for amplitudes outside [−0.5, 10] or fewer than 10 steps. Source: equation of motion.
    """
    require("amplitudes", amplitudes, -0.5, 10.0)
    require("steps", steps, 10)
    x = 1 + np.asarray(amplitudes, dtype=float)
    v = np.zeros_like(x)
    step = duration / steps
    path = np.empty((x.size, steps + 1))
    path[:, 0] = x

    def force(x: Array) -> Array:
        return (x**-2 - x) / 3

    for i in range(steps):
        k1, l1 = v, force(x)
        k2, l2 = v + step / 2 * l1, force(x + step / 2 * k1)
        k3, l3 = v + step / 2 * l2, force(x + step / 2 * k2)
        k4, l4 = v + step * l3, force(x + step * k3)
        x = x + step / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        v = v + step / 6 * (l1 + 2 * l2 + 2 * l3 + l4)
        path[:, i + 1] = x
    return path


def period_from_path(amplitude: float, steps: int = 4000) -> float:
    """The period again, from the time at which the RK4 path returns to rest at its outer turn.

    Raises ValueError for an amplitude outside [1e-4, 10]. Source: equation of motion.
    """
    require("amplitude", amplitude, 1e-4, 10.0)
    duration = 9.0
    path = shell_paths([amplitude], duration, steps)[0]
    step = duration / steps
    peak = int(np.argmax(path[steps // 2 :])) + steps // 2
    left, top, right = path[peak - 1 : peak + 2]
    return float(step * (peak + 0.5 * (left - right) / (left - 2 * top + right)))


def crossing_periods(amplitude: float, shells: int = 80, duration: float = 600.0, steps: int = 9000) -> float:
    """Plasma periods until two shells first meet, for a displacement a(1 − r²) that fades to the rim; `duration`/2π if none meet.

    Above a = ½ the shells would cross at the start. Raises ValueError for an amplitude outside [0, 0.49] or fewer than 8 shells. Source: phase mixing; compare Dawson 1959.
    """
    require("amplitude", amplitude, 0.0, 0.49)
    require("shells", shells, 8)
    rest = (np.arange(shells) + 1.0) / shells
    radii = rest[:, None] * shell_paths(amplitude * (1 - rest**2), duration, steps)
    met = np.flatnonzero(np.any(np.diff(radii, axis=0) <= 0, axis=0))
    first = met[0] if met.size else steps
    return float(first * duration / steps / (2 * np.pi))
