"""A charge that falls towards a fixed opposite one, with or without a magnetic field: does it begin to whirl?

Natural units: the starting distance is 1 and so is the strength k of the attraction −k/r²; the free fall to the
centre takes π/(2√2). `cyclotron` is qB/m in the inverse of that unit of time; the motion is in the plane across B.
"""

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

from referee.physics.bounds import require

FREE_FALL = np.pi / (2 * np.sqrt(2))


def fall_with_field(cyclotron: float, share: float = 0.9, tolerance: float = 1e-11) -> tuple[float, float]:
    """Distance and angular momentum (over its value on a circular orbit at the start) after `share` of the free-fall time.

    Integrates x″ = −x/r³ + ω_c v × ẑ from rest. Raises ValueError for |cyclotron| > 20, share outside [0, 0.95] or a
    tolerance outside [10⁻¹³, 10⁻³]. Source: Coulomb and Lorentz force (textbook).
    """
    require("cyclotron", cyclotron, -20.0, 20.0)
    require("share", share, 0.0, 0.95)
    require("tolerance", tolerance, 1e-13, 1e-3)
    if share == 0.0:
        return 1.0, 0.0

    def motion(_: float, y: np.ndarray) -> list[float]:
        pull = -1.0 / np.hypot(y[0], y[1]) ** 3
        return [y[2], y[3], pull * y[0] + cyclotron * y[3], pull * y[1] - cyclotron * y[2]]

    run = solve_ivp(motion, (0.0, share * FREE_FALL), [1.0, 0.0, 0.0, 0.0], method="DOP853", rtol=tolerance, atol=1e-13)
    x, y, vx, vy = run.y[:, -1]
    return float(np.hypot(x, y)), float(x * vy - y * vx)


def radius_of_free_fall(share: float) -> float:
    """Distance after `share` of the free-fall time without a field, from the cycloid t = (2/π)(η + ½ sin 2η), r = cos²η.

    Raises ValueError for a share outside [0, 1]. Source: degenerate Kepler ellipse (textbook).
    """
    require("share", share, 0.0, 1.0)
    eta = brentq(lambda x: 2 / np.pi * (x + np.sin(2 * x) / 2) - share, 0.0, np.pi / 2, xtol=1e-15)
    return float(np.cos(eta) ** 2)


def busch_angular_momentum(cyclotron: float, radius: float) -> float:
    """Angular momentum at `radius` of a charge that started at rest at 1: ½ω_c(1 − r²), whatever central force acts.

    Raises ValueError for |cyclotron| > 20 or a negative radius. Source: Busch's theorem, conservation of the canonical
    angular momentum L + ½ω_c r² (textbook).
    """
    require("cyclotron", cyclotron, -20.0, 20.0)
    require("radius", radius, 0.0)
    return 0.5 * cyclotron * (1.0 - radius**2)
