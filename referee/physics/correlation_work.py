"""The most work that the correlations of one shared pair are worth to someone with a heat bath: kT·I(A:B).

With a bath and full control a state gives kT(ln d − S); the difference between handling the pair jointly and handling
each half alone is kT(S_A + S_B − S_AB). The heat is the bath's: the pair is the licence, not the fuel.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import k
from scipy.special import xlogy

from referee.physics.bounds import require


def correlation_work_entropies(rho: ArrayLike, temperature: float) -> float:
    """kT·I(A:B) in joules from the eigenvalues of a two-qubit state (4×4, order A ⊗ B) and of its halves.

    Raises ValueError for another shape, a trace that is not 1, or temperature < 0.
    Source: work content of correlations (textbook, from the free energy of a degenerate system).
    """
    state = np.asarray(rho, dtype=complex)
    if state.shape != (4, 4):
        raise ValueError(f"rho = array of shape {state.shape} is not 4×4")
    require("trace of rho", float(np.trace(state).real), 1 - 1e-9, 1 + 1e-9)
    require("temperature", temperature, 0.0)
    tensor = state.reshape(2, 2, 2, 2)
    halves = [np.einsum("abcb->ac", tensor), np.einsum("abac->bc", tensor)]
    entropies = [_entropy(np.linalg.eigvalsh(part)) for part in (*halves, state)]
    return float(k * temperature * (entropies[0] + entropies[1] - entropies[2]))


def correlation_work_pair(visibility: float, coherence: float, temperature: float) -> float:
    """The same in closed form for a pair of `visibility` v and `coherence` c: kT[2 ln 2 + Σ λ ln λ] in joules.

    λ: (1 − v)/4 twice and (1 + v)/4 ± vc/2; 2 kT ln 2 for a Bell pair, kT ln 2 for a shared coin.
    Raises ValueError for visibility or coherence outside [0, 1] or temperature < 0. Source: textbook.
    """
    require("visibility", visibility, 0.0, 1.0)
    require("coherence", coherence, 0.0, 1.0)
    require("temperature", temperature, 0.0)
    noise, half = (1 - visibility) / 4, (1 + visibility) / 4
    spectrum = np.array([noise, noise, half + visibility * coherence / 2, max(half - visibility * coherence / 2, 0.0)])
    return float(k * temperature * (2 * np.log(2) + np.sum(xlogy(spectrum, spectrum))))


def _entropy(eigenvalues: ArrayLike) -> float:
    values = np.clip(np.asarray(eigenvalues, dtype=float), 0.0, None)
    return float(-np.sum(xlogy(values, values)))
