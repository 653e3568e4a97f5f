"""The phase that gravity writes between two ends of a sample, if each end carries the same superposition of energies."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import speed_of_light

from referee.physics.bounds import require

Array = NDArray[np.float64]

EARTH_MASS_PARAMETER = 3.986004418e14
"""GM of the Earth in m³/s² (textbook)."""
EARTH_RADIUS = 6.371e6
"""Mean radius of the Earth in m (textbook)."""


def redshift_phase_uniform(splitting: ArrayLike, height: ArrayLike, time: ArrayLike) -> Array:
    """2π ν g h t/c² in radian for a splitting ν (Hz) across `height` (m) in `time` (s), g = GM/R² (textbook).

    Raises
    ------
    ValueError
        If an argument is negative.
    """
    for name, value in (("splitting", splitting), ("height", height), ("time", time)):
        require(name, value, 0.0)
    gravity = EARTH_MASS_PARAMETER / EARTH_RADIUS**2
    nu, h, t = (np.asarray(value, dtype=float) for value in (splitting, height, time))
    return np.asarray(2.0 * np.pi * nu * gravity * h * t / speed_of_light**2)


def redshift_phase_schwarzschild(splitting: ArrayLike, height: ArrayLike, time: ArrayLike) -> Array:
    """The same from the Schwarzschild metric: 2π ν t [√(1 − 2GM/(R+h)c²)/√(1 − 2GM/Rc²) − 1], clocks at rest.

    The difference of the two nearly equal roots is taken with log1p and expm1, so that 10⁻²⁰ survives. Errors as
    `redshift_phase_uniform`.
    """
    for name, value in (("splitting", splitting), ("height", height), ("time", time)):
        require(name, value, 0.0)
    nu, h, t = (np.asarray(value, dtype=float) for value in (splitting, height, time))
    schwarzschild = 2.0 * EARTH_MASS_PARAMETER / speed_of_light**2
    low = schwarzschild / EARTH_RADIUS
    # (1 − r_s/(R+h))/(1 − r_s/R) = 1 + r_s h/(R(R+h)(1 − r_s/R))
    excess = low * (h / (EARTH_RADIUS + h)) / (1.0 - low)
    return np.asarray(2.0 * np.pi * nu * t * np.expm1(0.5 * np.log1p(excess)))
