"""Slow compression of a trapped gas: each particle's energy rises as the inverse square of the length."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import k

from referee.physics.bounds import require

Array = NDArray[np.float64]


def compression_for_temperature(cold: ArrayLike, hot: ArrayLike) -> Array:
    """Ratio of densities by which an adiabat takes a monatomic gas from T₁ to T₂, (T₂/T₁)^{3/2}.

    Args:
        cold, hot: T₁ and T₂ in K, 1e-12 to 1e12.

    Raises: ValueError naming the parameter out of bounds. Source: adiabat of a monatomic gas (textbook).
    """
    require("cold", cold, 1e-12, 1e12)
    require("hot", hot, 1e-12, 1e12)
    return np.asarray((np.asarray(hot, dtype=float) / np.asarray(cold, dtype=float)) ** 1.5)


def adiabatic_pressure(density: ArrayLike, cold: ArrayLike, hot: ArrayLike) -> Array:
    """Pressure in Pa at the end of that stroke, n₁(T₂/T₁)^{3/2} kT₂ (classical gas).

    Args:
        density: n₁ at the start in m⁻³, 1 to 1e35.
        cold, hot: T₁ and T₂ in K.

    Raises: ValueError naming the parameter out of bounds. Source: textbook.
    """
    require("density", density, 1.0, 1e35)
    ratio = compression_for_temperature(cold, hot)
    return np.asarray(np.asarray(density, dtype=float) * ratio * k * np.asarray(hot, dtype=float))


def bounce_exponent(compression: float, wall_speed: float = 1e-3, start: float = 0.37) -> float:
    """−d ln E/d ln L of a ball between a fixed wall and one that closes in, followed bounce by bounce.

    Args:
        compression: L₁/L₂, 1.5 to 1000.
        wall_speed: over the ball's first speed, 1e-5 to 0.01; the slower, the nearer to 2.
        start: first position over L₁, 0 to 1.

    Raises: ValueError naming the parameter out of bounds. Source: elastic bounces (textbook).
    """
    require("compression", compression, 1.5, 1000.0)
    require("wall_speed", wall_speed, 1e-5, 0.01)
    require("start", start, 0.0, 1.0)
    length, speed = 1.0, 1.0
    position = start
    while True:
        time = (length - position) / (speed + wall_speed)  # to the moving wall
        if length - wall_speed * time <= 1 / compression:
            break
        length -= wall_speed * time
        speed += 2 * wall_speed
        back = length / speed  # to the fixed wall
        if length - wall_speed * back <= 1 / compression:
            break
        length -= wall_speed * back
        position = 0.0
    return float(-2 * np.log(speed) / np.log(length))
