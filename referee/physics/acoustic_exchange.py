"""Two oscillating charges coupled to one sound mode: does the exchange pull their common frequency down or push it up?

Lowering means that the exchange favours them together (attraction). Frequencies in one unit of 1/s; `coupling` has the unit of a frequency
squared.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import e, epsilon_0

from referee.physics.bounds import require

Array = NDArray[np.float64]


def exchange_shift_closed(source: float, mode: float, coupling: float) -> float:
    """Shift of the squared frequency of the pair's common motion; to leading order 2g²/(ω² − Ω²), negative for Ω > ω.

    Raises ValueError for frequencies that are not positive. Source: root of (λ − ω²)(λ − Ω²) = 2g² (analytic).
    """
    require("source", source, 1e-300)
    require("mode", mode, 1e-300)
    gap = mode**2 - source**2
    return float(-np.sign(gap) * 4 * coupling**2 / (abs(gap) + np.sqrt(gap**2 + 8 * coupling**2)))


def exchange_shift_matrix(source: float, mode: float, coupling: float) -> float:
    """The same from the eigenvectors of the 3×3 stiffness matrix of the two charges and the mode.

    Raises ValueError for frequencies that are not positive. Source: normal modes (textbook).
    """
    require("source", source, 1e-300)
    require("mode", mode, 1e-300)
    stiffness = np.diag([source**2, source**2, mode**2]).astype(float)
    stiffness[:2, 2] = stiffness[2, :2] = coupling
    values, vectors = np.linalg.eigh(stiffness)
    together = np.abs(np.array([1.0, 1.0, 0.0]) / np.sqrt(2) @ vectors)
    return float(values[np.argmax(together)] - source**2)


def plasma_frequency(density: ArrayLike, mass: float) -> Array:
    """ω_p = √(n e²/ε₀ m) in rad/s for singly charged particles, n in 1/m³ and m in kg; same shape.

    Raises ValueError for a density or mass that is not positive. Source: textbook.
    """
    require("density", density, 1e-300)
    require("mass", mass, 1e-40)
    return np.asarray(np.sqrt(np.asarray(density, dtype=float) * e**2 / (epsilon_0 * mass)))
