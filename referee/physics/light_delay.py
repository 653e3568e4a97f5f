"""How long light takes between two planets: the range over all positions on coplanar Kepler orbits."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import astronomical_unit, c
from scipy.optimize import minimize

from referee.physics.bounds import require


class Orbit(NamedTuple):
    """Semi-major axis (m), eccentricity and longitude of perihelion (rad) of a Kepler orbit in the ecliptic."""

    semi_major_axis: float
    eccentricity: float
    perihelion: float


# Mean elements at J2000 (textbook; E. M. Standish's table for approximate positions of the planets).
EARTH = Orbit(1.00000261 * astronomical_unit, 0.01671123, np.radians(102.93768))
MARS = Orbit(1.52371034 * astronomical_unit, 0.09339410, np.radians(-23.94363))


def delay(distance: ArrayLike) -> NDArray[np.float64]:
    """Light travel time distance/c in s for a distance in m; same shape.

    Raises ValueError for a negative distance. Source: definition.
    """
    require("distance", distance, 0.0)
    return np.asarray(np.asarray(distance, dtype=float) / c)


def delay_range_scanned(inner: Orbit, outer: Orbit, points: int = 1440) -> tuple[float, float]:
    """Shortest and longest light travel time (s) over a grid of both true longitudes.

    Inclinations are neglected. Raises ValueError for points outside [36, 4000] or eccentricities outside [0, 1).
    Source: Kepler ellipse in polar form (textbook).
    """
    require("points", points, 36, 4000)
    require("eccentricity", [inner.eccentricity, outer.eccentricity], 0.0, 0.999)
    longitude = np.linspace(0, 2 * np.pi, points, endpoint=False)
    near, far = (
        axis * (1 - eccentricity**2) / (1 + eccentricity * np.cos(longitude - perihelion)) * np.exp(1j * longitude)
        for axis, eccentricity, perihelion in (inner, outer)
    )
    distance = np.abs(near[:, None] - far)
    return float(distance.min() / c), float(distance.max() / c)


def delay_range_optimised(inner: Orbit, outer: Orbit) -> tuple[float, float]:
    """The same two times (s) by minimising and maximising over the eccentric anomalies, from many starting points.

    Raises ValueError for eccentricities outside [0, 1). Source: Kepler ellipse by eccentric anomaly (textbook).
    """
    require("eccentricity", [inner.eccentricity, outer.eccentricity], 0.0, 0.999)

    def square(anomalies: NDArray[np.float64]) -> float:
        points = []
        for (axis, eccentricity, perihelion), anomaly in zip((inner, outer), anomalies, strict=True):
            x, y = np.cos(anomaly) - eccentricity, np.sqrt(1 - eccentricity**2) * np.sin(anomaly)
            turn = np.array([np.cos(perihelion), np.sin(perihelion)])
            points.append(axis * np.array([x * turn[0] - y * turn[1], x * turn[1] + y * turn[0]]))
        return float(np.sum((points[0] - points[1]) ** 2) / outer.semi_major_axis**2)

    starts = [(a, b) for a in np.arange(0, 2 * np.pi, np.pi / 2) for b in np.arange(0, 2 * np.pi, np.pi / 2)]
    shortest = min(minimize(square, start).fun for start in starts)
    longest = -min(minimize(lambda anomalies: -square(anomalies), start).fun for start in starts)
    return float(np.sqrt(shortest) * outer.semi_major_axis / c), float(np.sqrt(longest) * outer.semi_major_axis / c)


def delay_range_circular(inner_radius: float, outer_radius: float) -> tuple[float, float]:
    """Shortest and longest light travel time (s) between circular orbits of these radii (m): (r₂ ∓ r₁)/c.

    Raises ValueError for a radius that is negative or an outer one below the inner. Source: geometry.
    """
    require("inner_radius", inner_radius, 0.0)
    require("outer_radius", outer_radius, inner_radius)
    return (outer_radius - inner_radius) / c, (outer_radius + inner_radius) / c
