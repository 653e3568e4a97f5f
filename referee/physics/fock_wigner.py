"""Wigner functions of lossy number states (ħ = 1, quadratures x and p with vacuum variance ½)."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy.special import comb, eval_laguerre

from referee.physics.bounds import require

Array = NDArray[np.float64]


def lossy_fock_wigner(number: int, transmission: float, radius: ArrayLike) -> Array:
    """W at distance r from the origin for |n⟩ sent through a transmission η: a binomial mixture of Laguerre forms.

    W_k = (−1)^k L_k(2r²) e^{−r²}/π. Same shape as `radius`. Raises ValueError for n outside [0, 30], η outside [0, 1] or a negative
    radius. Source: textbook (Laguerre form); beam-splitter loss.
    """
    require("number", number, 0, 30)
    require("transmission", transmission, 0.0, 1.0)
    require("radius", radius, 0.0)
    r2 = np.asarray(radius, dtype=float) ** 2
    total = np.zeros_like(r2)
    for k in range(number + 1):
        weight = comb(number, k) * transmission**k * (1 - transmission) ** (number - k)
        total += weight * (-1) ** k * eval_laguerre(k, 2 * r2) * np.exp(-r2) / np.pi
    return total


def negative_volume(number: int, transmission: float, points: int = 4001) -> float:
    """∫ max(0, −W) dx dp, zero for a state that a probability over phase space can describe.

    Raises ValueError as `lossy_fock_wigner`, or for fewer than 101 points. Source: definition.
    """
    require("points", points, 101)
    radius = np.linspace(0.0, np.sqrt(2 * number + 1) + 5.0, points)
    wigner = lossy_fock_wigner(number, transmission, radius)
    return float(2 * np.pi * np.trapezoid(radius * np.maximum(0.0, -wigner), radius))


def lossy_fock_wigner_grid(number: int, transmission: float, coordinates: Array) -> Array:
    """W on the grid `coordinates` × `coordinates`, by QuTiP, from Kraus operators of the loss; shape (len, len).

    Raises ValueError for n outside [0, 30] or η outside [0, 1]. Source: Kraus form of amplitude damping (textbook).
    """
    require("number", number, 0, 30)
    require("transmission", transmission, 0.0, 1.0)
    dimension = number + 2
    a, keep = qutip.destroy(dimension), qutip.Qobj(np.diag(np.sqrt(transmission) ** np.arange(dimension)))
    state, scale = qutip.fock_dm(dimension, number), 1.0
    total, lowered = qutip.Qobj(np.zeros((dimension, dimension))), qutip.qeye(dimension)
    for lost in range(number + 1):
        kraus = np.sqrt(scale) * keep * lowered
        total = total + kraus * state * kraus.dag()
        lowered = a * lowered
        scale *= (1 - transmission) / (lost + 1)
    return np.asarray(qutip.wigner(total, coordinates, coordinates, g=np.sqrt(2)))
