"""Modulating one mode of a quantum field: a classical source displaces it, a modulated length squeezes it.

Frame rotating with the mode; times in units where the drive and squeezing strengths are the accumulated α and r.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array, diags_array
from scipy.sparse.linalg import expm_multiply

from referee.physics.bounds import require


def photons_created(displacement: ArrayLike, squeezing: ArrayLike) -> NDArray[np.float64]:
    """Mean photon number of D(α)S(r)|0⟩: |α|² + sinh²r (dimensionless; the inputs broadcast).

    Raises ValueError for values that are not finite or |r| > 20.
    Source: textbook; squeezing from modulation is the dynamical Casimir effect, Wilson 2011, doi:10.1038/nature10561.
    """
    require("displacement", displacement)
    require("squeezing", squeezing, -20.0, 20.0)
    return np.asarray(np.abs(np.asarray(displacement)) ** 2 + np.sinh(np.asarray(squeezing, dtype=float)) ** 2)


def pair_correlation(squeezing: ArrayLike) -> NDArray[np.float64]:
    """|⟨aa⟩| of squeezed vacuum, sinh r cosh r: larger than ⟨a†a⟩, the mark of photons born in pairs.

    Raises ValueError unless |r| ≤ 20. Source: textbook.
    """
    require("squeezing", squeezing, -20.0, 20.0)
    return np.asarray(np.abs(np.sinh(2.0 * np.asarray(squeezing, dtype=float))) / 2.0)


def photon_statistics_fock(displacement: float, squeezing: float, levels: int = 160) -> tuple[float, float, float]:
    """(⟨a†a⟩, |⟨aa⟩ − ⟨a⟩²|, weight in the top ten levels) of D(α)S(r)|0⟩, built by the two drives' generators in Fock
    space.

    `levels` is the truncation; the weight at its top tells whether it was enough.

    Raises ValueError unless |α| ≤ 4, |r| ≤ 1.2 and 40 ≤ levels ≤ 2000.
    Source: interaction pictures i(ε a† − ε* a) and i(χ/2)(a†² − a²) (textbook).
    """
    require("displacement", displacement, -4.0, 4.0)
    require("squeezing", squeezing, -1.2, 1.2)
    require("levels", levels, 40, 2000)
    lower = _lowering(levels)
    vacuum = np.zeros(levels)
    vacuum[0] = 1.0
    pairs = lower @ lower
    # The sign convention of r is free: only |r| enters what is returned.
    state = expm_multiply(0.5 * squeezing * (pairs.T - pairs), vacuum)
    state = expm_multiply(displacement * (lower.T - lower), state)
    number = float(np.arange(levels) @ state**2)
    mean = float(state @ (lower @ state))
    return number, abs(float(state @ (pairs @ state)) - mean**2), float(np.sum(state[-10:] ** 2))


def _lowering(levels: int) -> csr_array:
    return csr_array(diags_array(np.sqrt(np.arange(1, levels)), offsets=1, shape=(levels, levels)))
