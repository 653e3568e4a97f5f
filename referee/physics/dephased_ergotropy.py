"""What dephasing costs: the work (ergotropy) in a qubit or a coherent state before, during and after it.

Ergotropy: the most work that a cyclic unitary can take, ⟨H⟩ minus the energy of the passive state (Allahverdyan,
Balian & Nieuwenhuizen 2004, 10.1209/epl/i2004-10101-2). Energies in units of ħω unless a splitting is given.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import minimize
from scipy.special import gammaln, xlogy

from referee.physics.bounds import require


def qubit_ergotropy_closed(bloch: ArrayLike, splitting: float = 1.0) -> np.ndarray:
    """½ħω(r_z + |r|) for H = ½ħω σz; `bloch` has shape (…, 3). |+⟩ gives ħω/2, |e⟩ gives ħω (textbook).

    Raises
    ------
    ValueError
        If the Bloch vector is longer than 1 or the splitting is negative.
    """
    require("splitting", splitting, 0.0)
    vector = np.asarray(bloch, dtype=float)
    length = np.linalg.norm(vector, axis=-1)
    require("bloch", length, 0.0, 1.0 + 1e-12)
    return 0.5 * splitting * (vector[..., 2] + length)


def qubit_ergotropy_search(bloch: ArrayLike, splitting: float = 1.0) -> float:
    """The same work found by trying unitaries: the energy of UρU† is minimised over the two angles of U. Shape (3,)."""
    require("splitting", splitting, 0.0)
    vector = np.asarray(bloch, dtype=float)
    require("bloch", float(np.linalg.norm(vector)), 0.0, 1.0 + 1e-12)
    x, y, z = vector
    state = 0.5 * np.array([[1 + z, x - 1j * y], [x + 1j * y, 1 - z]])
    energies = np.array([0.5, -0.5])

    def energy(angles: np.ndarray) -> float:
        cosine, sine = np.cos(angles[0] / 2), np.sin(angles[0] / 2)
        phase = np.exp(1j * angles[1])
        unitary = np.array([[cosine, sine * phase], [-sine * np.conj(phase), cosine]])
        return float(np.real(np.sum(energies * np.diag(unitary @ state @ unitary.conj().T))))

    starts = [(a, b) for a in (0.3, 1.4, 2.5) for b in (0.0, 2.1, 4.2)]
    lowest = min(minimize(energy, start, method="BFGS", options={"gtol": 1e-9}).fun for start in starts)
    return splitting * (energy(np.zeros(2)) - lowest)


def coherent_ergotropy_matrix(alpha: float, dephasing: ArrayLike, levels: int = 80) -> np.ndarray:
    """Ergotropy / ħω of a coherent state after dephasing in its Fock basis, from the eigenvalues of ρ.

    ρ_nm → ρ_nm e^{−λ(n−m)²/2}, the exact solution for noise in the mode's frequency; `dephasing` λ of any shape,
    ``np.inf`` for complete. λ = 0 gives |α|². `levels` Fock states are kept.

    Raises
    ------
    ValueError
        If λ is negative, |α| > 6, or `levels` leaves out more than 10⁻⁹ of the state.
    """
    require("alpha", abs(alpha), 0.0, 6.0)
    require("levels", levels, 2, 400)
    strengths = np.asarray(dephasing, dtype=float)
    require("dephasing", np.where(np.isposinf(strengths), 0.0, strengths), 0.0)
    n = np.arange(levels)
    amplitude = np.ones(levels)
    for k in range(1, levels):  # recursion, so that nothing overflows
        amplitude[k] = amplitude[k - 1] * alpha / np.sqrt(k)
    amplitude *= np.exp(-(alpha**2) / 2)
    if abs(1.0 - amplitude @ amplitude) > 1e-9:
        raise ValueError(f"levels = {levels} leaves out more than 1e-9 of a coherent state with alpha = {alpha:g}")
    pure = np.outer(amplitude, amplitude)
    square = (n[:, None] - n[None, :]) ** 2
    work = np.empty(strengths.shape)
    for place, strength in np.ndenumerate(strengths):
        mask = (square == 0).astype(float) if np.isposinf(strength) else np.exp(-0.5 * strength * square)
        spectrum = np.linalg.eigvalsh(pure * mask)[::-1]
        work[place] = n @ (amplitude**2 - spectrum)
    return work


def coherent_ergotropy_poisson(alpha: ArrayLike) -> np.ndarray:
    """Ergotropy / ħω of a completely dephased coherent state: Σ p_n (n − rank n), p Poisson with mean |α|².

    p_{n+1}/p_n = |α|²/(n+1): for |α|² ≤ 1 the populations never rise with energy, every rank is n, and the work is
    exactly zero. `alpha` of any shape, |α| ≤ 30.

    Raises
    ------
    ValueError
        If |α| > 30.
    """
    amplitudes = np.abs(np.asarray(alpha, dtype=float))
    require("alpha", amplitudes, 0.0, 30.0)
    work = np.zeros(amplitudes.shape)
    for place, amplitude in np.ndenumerate(amplitudes):
        mean = amplitude**2
        if mean <= 1.0:
            continue
        n = np.arange(int(mean + 14 * amplitude + 30))
        logarithm = xlogy(n, mean) - mean - gammaln(n + 1)
        # Poisson is unimodal: the rank of n counts the levels that are fuller, ties broken towards lower energy.
        order = np.argsort(-logarithm, kind="stable")
        rank = np.empty(len(n), dtype=int)
        rank[order] = n
        work[place] = np.exp(logarithm) @ (n - rank)
    return work
