"""The narrow strip about a trapped equatorial orbit in a dipole: does it come back twisted?

Störmer's problem at the radius r₀ where the charge would rest: lengths in r₀, field 1 there, |v| = gyroradius over r₀. In the
equatorial plane the charge moves in the well ½Q², Q = 1/ρ − 1/ρ², trapped while |v| < ¼. A small height z obeys Hill's
equation z̈ + (3Q/ρ⁴) z = 0. If the trace of its map over one gyration is below −2, the directions that the map keeps are
reversed by it: the strips that they sweep are Möbius bands. Above 2 they are plain; in between the strip winds.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c
from scipy.integrate import quad, solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def strip_trace(gyroradius: float, tolerance: float = 1e-10) -> float:
    """Trace of the map (z, ż) over one gyration, from Hill's equation stepped along the equatorial orbit.

    About 2cos(2π·3v/√2) for a small gyroradius (bounce frequency 3v/√2r₀). Raises ValueError for a gyroradius outside
    [10⁻³, 0.245] or a tolerance outside [10⁻¹², 10⁻³]. Source: Hill's equation (textbook); Störmer 1955, The Polar Aurora.
    """
    _check(gyroradius)
    require("tolerance", tolerance, 1e-12, 1e-3)

    def motion(_: float, y: Floats) -> list[float]:
        r, p, z1, w1, z2, w2 = y
        q = 1 / r - 1 / r**2
        spring = 3 * q / r**4
        return [p, q * (1 / r**2 - 2 / r**3), w1, -spring * z1, w2, -spring * z2]

    start = [_inner(gyroradius), 0.0, 1.0, 0.0, 0.0, 1.0]
    end = solve_ivp(motion, (0.0, gyration_time(gyroradius)), start, "DOP853", rtol=tolerance, atol=tolerance).y[:, -1]
    return float(end[2] + end[5])


def strip_trace_traced(gyroradius: float, height: float = 1e-6) -> float:
    """The same from the Lorentz force in space: two orbits that start a little off the plane, until the next perigee.

    Raises ValueError for a gyroradius outside [10⁻³, 0.245] or a height outside [10⁻⁹, 10⁻³]. Source: Lorentz force.
    """
    _check(gyroradius)
    require("height", height, 1e-9, 1e-3)

    def motion(_: float, s: Floats) -> list[float]:
        x, y, z, u, v, w = s
        r2 = x * x + y * y + z * z
        r5 = r2 * r2 * r2**0.5
        bx, by, bz = -3 * z * x / r5, -3 * z * y / r5, (r2 - 3 * z * z) / r5
        return [u, v, w, v * bz - w * by, w * bx - u * bz, u * by - v * bx]

    def perigee(t: float, s: Floats) -> float:
        return float(s[0] * s[3] + s[1] * s[4]) if t > 1.0 else 1.0

    perigee.terminal, perigee.direction = True, 1.0  # type: ignore[attr-defined]
    inner, total = _inner(gyroradius), 0.0
    for column, (z, w) in enumerate(((height, 0.0), (0.0, height))):
        start = [inner, 0.0, z, 0.0, gyroradius, w]
        answer = solve_ivp(motion, (0.0, 400.0), start, "DOP853", rtol=1e-11, atol=1e-14, events=perigee)
        total += answer.y_events[0][0][2 if column == 0 else 5] / height
    return float(total)


def gyration_time(gyroradius: float) -> float:
    """Time from perigee to perigee, in inverse gyrofrequencies at r₀: 2∫dρ/√(v² − Q²) between the turning points.

    2π for a small gyroradius. Raises ValueError for a gyroradius outside [10⁻³, 0.245]. Source: energy integral.
    """
    _check(gyroradius)
    v = gyroradius

    # ρ = 1/u, Q = u − u², and u = ½ − √(¼ − v sin φ): the square root at the turning points is substituted away
    def integrand(angle: float) -> float:
        root = np.sqrt(0.25 - v * np.sin(angle))
        return float(1 / (2 * root * (0.5 + root) ** 2))

    return float(2 * quad(integrand, -np.pi / 2, np.pi / 2, epsabs=1e-12, epsrel=1e-12)[0])


def rigidity(gyroradius: ArrayLike, distance: ArrayLike, field: float = 3.1e-5, radius: float = 6.371e6) -> Floats:
    """pc/q in volts of a charge with a given gyroradius (over r₀) at `distance` in planetary radii: v B R c/L². Broadcasts.

    `field` / T at the planet's equator and `radius` / m; the defaults are the Earth's, rounded. Raises ValueError for
    arguments that are not positive. Source: textbook.
    """
    for name, value in (("gyroradius", gyroradius), ("distance", distance), ("field", field), ("radius", radius)):
        require(name, value, 1e-12)
    return np.asarray(np.asarray(gyroradius, float) * field * radius * c / np.asarray(distance, float) ** 2)


def _inner(gyroradius: float) -> float:
    return float((-1 + np.sqrt(1 + 4 * gyroradius)) / (2 * gyroradius))


def _check(gyroradius: float) -> None:
    require("gyroradius", gyroradius, 1e-3, 0.245)
