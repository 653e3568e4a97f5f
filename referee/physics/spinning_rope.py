"""A flexible rope or spring held at two poles and spun about the line between them: the skipping-rope curve.

Without gravity and air the shape depends on one number, the aspect: half the distance of the poles over the largest
radius. With κ = μω²/H (mass a length, angular speed, axial tension) the balance of forces is r″ = −κ r √(1 + r′²).
"""

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp
from scipy.optimize import brentq
from scipy.special import ellipj, ellipk

from referee.physics.bounds import require

Array = NDArray[np.float64]


def rope_parameter(aspect: float) -> float:
    """Parameter m of the elliptic function for a given aspect, from aspect = K(m)(1 − m)/(2√m).

    Raises ValueError for an aspect outside [0.05, 20]. Source: first integral of the balance of forces; the curve is
    that of Nordmark and Essén 2007, Eur. J. Phys. 28, 241 (a Jacobi sn).
    """
    require("aspect", aspect, 0.05, 20.0)
    return float(brentq(lambda m: ellipk(m) * (1 - m) / (2 * np.sqrt(m)) - aspect, 1e-9, 1 - 1e-9, xtol=1e-15))


def rope_profile(aspect: float, points: int = 201) -> tuple[Array, Array]:
    """Height z and radius r of the curve from pole to pole, both over the largest radius, shapes (points,).

    r = sn(K(m)(1 + z/aspect) | m). Raises ValueError for an aspect out of bounds or fewer than 3 points.
    Source: as `rope_parameter`.
    """
    require("points", points, 3)
    m = rope_parameter(aspect)
    place = np.linspace(-1.0, 1.0, points)
    return aspect * place, np.asarray(ellipj(ellipk(m) * (1 + place), m)[0])


def rope_profile_integrated(aspect: float, points: int = 201) -> tuple[Array, Array]:
    """The same curve by shooting: r″ = −κ r √(1 + r′²) from the equator outwards, κ chosen so that it ends at the pole.

    Raises ValueError for an aspect outside [0.05, 20] or fewer than 3 points. Source: balance of forces (textbook).
    """
    require("aspect", aspect, 0.05, 20.0)
    require("points", points, 3)

    def at_pole(_: float, y: Array) -> float:
        return float(y[0])

    at_pole.terminal = True  # type: ignore[attr-defined]

    def flight(kappa: float, dense: bool = False):  # type: ignore[no-untyped-def]
        return solve_ivp(
            lambda _, y: [y[1], -kappa * y[0] * np.hypot(1.0, y[1])],
            (0.0, 100.0),
            [1.0, 0.0],
            method="DOP853",
            rtol=1e-11,
            atol=1e-12,
            events=at_pole,
            dense_output=dense,
        )

    def overshoot(log_kappa: float) -> float:
        return float(flight(np.exp(log_kappa)).t_events[0][0] - aspect)

    kappa = np.exp(brentq(overshoot, np.log(1e-3), np.log(1e3), xtol=1e-13))
    half = flight(kappa, dense=True)
    z = np.linspace(-aspect, aspect, points)
    radius = half.sol(np.minimum(np.abs(z), half.t[-1]))[0]
    return z, np.asarray(radius)


def departure_from_sphere(z: Array, radius: Array) -> float:
    """Spread of the distance from the centre along a curve (z, r), root mean square over mean; 0 for a circle.

    Weighted by the length of the curve. Raises ValueError unless both arrays have the same length of 3 or more.
    Source: definition.
    """
    require("points", len(z), 3)
    require("length of radius less length of z", len(radius) - len(z), 0, 0)
    steps = np.hypot(np.gradient(z), np.gradient(radius))
    distance = np.hypot(z, radius)
    mean = np.average(distance, weights=steps)
    return float(np.sqrt(np.average((distance - mean) ** 2, weights=steps)) / mean)
