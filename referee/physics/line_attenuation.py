"""What a guide or a wire hands on over a distance, when each kilometre takes its share."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import solve_ivp

from referee.physics.bounds import require


def decibel_transmission(decibel_per_km: float, distance: ArrayLike) -> NDArray[np.float64]:
    """10^(−αL/10): share of the power left after `distance` L ≥ 0 in km (any shape), α in dB/km.

    Raises ValueError for negative arguments. Source: definition of the decibel.
    """
    require("decibel_per_km", decibel_per_km, 0.0, 1e3)
    require("distance", distance, 0.0)
    return np.asarray(10.0 ** (-decibel_per_km * np.asarray(distance, dtype=float) / 10.0), dtype=np.float64)


def log10_transmission_ode(decibel_per_km: float, distance: float) -> float:
    """log₁₀ of the same share from the absorption law dP/dx = −aP integrated in fifty equal sections, P renewed in each.

    `distance` in km. Raises ValueError for negative arguments. Source: textbook (Lambert's law).
    """
    require("decibel_per_km", decibel_per_km, 0.0, 1e3)
    require("distance", distance, 0.0)
    absorption = decibel_per_km * np.log(10.0) / 10.0

    def fall(_: float, power: NDArray[np.float64]) -> NDArray[np.float64]:
        return -absorption * power

    total = 0.0
    for _ in range(50):
        run = solve_ivp(fall, (0.0, distance / 50), [1.0], method="DOP853", rtol=1e-11, atol=1e-25)
        total += float(np.log10(run.y[0, -1]))
    return total


def share_as_decibel(loss_share: float) -> float:
    """−10 log₁₀(1 − s): the decibels that stand for a lost share s in [0, 1).

    Raises ValueError outside the bounds. Source: definition of the decibel.
    """
    require("loss_share", loss_share, 0.0, 0.999999)
    return float(-10.0 * np.log10(1.0 - loss_share))
