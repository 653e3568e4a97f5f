"""Fermions on a ring of fixed length threaded by a flux: levels that move although the volume does not.

Energies in ħ²/2mR² with the ring's radius R; the flux f is in flux quanta.
"""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require


def ring_levels(flux: float, count: int) -> NDArray[np.float64]:
    """The lowest `count` levels (ℓ − f)², ascending. Raises ValueError for |f| > 10 or more than 200 levels. Source: textbook."""
    require("flux", flux, -10.0, 10.0)
    require("count", count, 1, 200)
    label = np.arange(-count - 11, count + 12)
    return np.asarray(np.sort((label - flux) ** 2)[:count])


def ring_levels_lattice(flux: float, count: int, points: int = 400) -> NDArray[np.float64]:
    """The same on a lattice of points with a phase on every bond, extrapolated from `points` and twice as many.

    Raises ValueError for arguments out of range. Source: second-order finite differences (textbook).
    """
    require("flux", flux, -10.0, 10.0)
    require("count", count, 1, 40)
    require("points", points, 8 * count, 2000)

    def levels(number: int) -> NDArray[np.float64]:
        step = 2 * np.pi / number
        h = np.zeros((number, number), complex)
        place = np.arange(number)
        h[place, place] = 2 / step**2
        h[(place + 1) % number, place] -= np.exp(2j * np.pi * flux / number) / step**2
        h[place, (place + 1) % number] -= np.exp(-2j * np.pi * flux / number) / step**2
        return np.asarray(np.linalg.eigvalsh(h)[:count])

    return (4 * levels(2 * points) - levels(points)) / 3
