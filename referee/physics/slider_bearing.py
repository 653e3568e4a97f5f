"""A magnet that slides on a film of liquid: the pressure that the film can bear."""

import numpy as np
from scipy.linalg import solve_banded

from referee.physics.bounds import require


def _check(viscosity: float, speed: float, length: float, gap: float, wedge: float) -> None:
    require("viscosity", viscosity, 0.0, 1e3)
    require("speed", speed, 1e-9, 1e4)
    require("length", length, 1e-9, 10.0)
    require("gap", gap, 1e-10, 1e-2)
    require("wedge", wedge, 1.01, 20.0)


def slider_pressure_closed(viscosity: float, speed: float, length: float, gap: float, wedge: float = 2.2) -> float:
    """Mean pressure in Pa under a plane slider: 6ηUL/h² · [ln K − 2(K − 1)/(K + 1)]/(K − 1)².

    Viscosity in Pa s, speed in m/s, length and the gap h at the outlet in m, K = `wedge` the inlet over the outlet gap.
    Raises ValueError for arguments out of bounds. Source: Reynolds 1886 (textbook).
    """
    _check(viscosity, speed, length, gap, wedge)
    load = (np.log(wedge) - 2 * (wedge - 1) / (wedge + 1)) / (wedge - 1) ** 2
    return float(6 * viscosity * speed * length / gap**2 * load)


def slider_pressure_differences(
    viscosity: float, speed: float, length: float, gap: float, wedge: float = 2.2, points: int = 2000
) -> float:
    """The same from Reynolds' equation (h³p′)′ = 6ηU h′ by finite differences, pressure zero at both ends.

    Raises ValueError for arguments out of bounds. Source: as above.
    """
    _check(viscosity, speed, length, gap, wedge)
    require("points", points, 50, 10**6)
    step = 1.0 / (points + 1)
    x = np.arange(points + 2) * step
    h = wedge - (wedge - 1) * x
    half = ((h[:-1] + h[1:]) / 2) ** 3
    bands = np.zeros((3, points))
    bands[0, 1:], bands[1], bands[2, :-1] = half[1:-1], -(half[:-1] + half[1:]), half[1:-1]
    source = np.full(points, -(wedge - 1) * step**2)
    pressure = solve_banded((1, 1), bands, source)
    return float(6 * viscosity * speed * length / gap**2 * pressure.sum() * step)
