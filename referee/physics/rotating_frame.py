"""A point mass seen from the laboratory and from a frame that turns at Ω: one motion, two Lagrangians of one form.

Plane motion per unit mass in the potential U = ½ω²|r|² (ω = 0 is a free particle). The laboratory has L₀ = ½v₀² − U;
with v₀ = v + Ω × r the turning frame has L = ½v² + v·(Ω × r) + ½|Ω × r|² − U. Lengths and times are in any one unit.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def laboratory_path(position: ArrayLike, velocity: ArrayLike, frequency: float, times: ArrayLike) -> Floats:
    """Positions (n, 2) at `times` (n,) of a mass with start `position` (2,), `velocity` (2,), bound at `frequency` ω.

    Raises ValueError for ω < 0 or numbers that are not finite. Source: textbook (free motion, isotropic oscillator).
    """
    require("frequency", frequency, 0.0)
    require("position", position)
    require("velocity", velocity)
    require("times", times)
    start, speed, t = (np.asarray(a, dtype=float) for a in (position, velocity, times))
    along = t if frequency == 0 else np.sin(frequency * t) / frequency
    return np.asarray(np.cos(frequency * t)[:, None] * start + along[:, None] * speed)


def turning_frame_path(
    position: ArrayLike,
    velocity: ArrayLike,
    frequency: float,
    rotation: float,
    times: ArrayLike,
    tolerance: float = 1e-11,
    transformed: bool = True,
) -> Floats:
    """The same path (n, 2) in the coordinates of the turning frame, from the Euler–Lagrange equations of its own L.

    `position`, `velocity` are those of the laboratory at t = 0. In the frame r̈ = −ω²r − 2Ω × v − Ω × (Ω × r). With
    `transformed` false the laboratory's L is used in the frame as it stands, which drops the last two terms and is wrong.
    Raises ValueError for ω < 0, |Ω| > 100 or a tolerance outside [10⁻¹³, 10⁻³]. Source: Lagrange (textbook mechanics).
    """
    require("frequency", frequency, 0.0)
    require("rotation", rotation, -100.0, 100.0)
    require("tolerance", tolerance, 1e-13, 1e-3)
    require("position", position)
    require("velocity", velocity)
    require("times", times)
    (x, y), (u, v) = np.asarray(position, dtype=float), np.asarray(velocity, dtype=float)
    turn = rotation if transformed else 0.0

    def motion(_: float, s: Floats) -> list[float]:
        return [
            s[2],
            s[3],
            (turn**2 - frequency**2) * s[0] + 2 * turn * s[3],
            (turn**2 - frequency**2) * s[1] - 2 * turn * s[2],
        ]

    t = np.asarray(times, dtype=float)
    start = [x, y, u + rotation * y, v - rotation * x]
    solution = solve_ivp(motion, (0.0, float(t[-1])), start, "DOP853", t_eval=t, rtol=tolerance, atol=tolerance)
    return np.asarray(solution.y[:2].T)


def to_laboratory(path: ArrayLike, rotation: float, times: ArrayLike) -> Floats:
    """Turn coordinates (n, 2) of the turning frame back into those of the laboratory at `times` (n,).

    Raises ValueError for a path that is not (n, 2) or numbers that are not finite. Source: textbook (rotation by Ωt).
    """
    points = np.asarray(path, dtype=float)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError(f"path = array of shape {points.shape} is not (n, 2)")
    require("path", points)
    require("rotation", rotation)
    angle = rotation * np.asarray(times, dtype=float)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([cosine * points[:, 0] - sine * points[:, 1], sine * points[:, 0] + cosine * points[:, 1]], axis=-1)
