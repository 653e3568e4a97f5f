"""Born's rule for a finite system: outcomes drawn from a state, how well a rule fits them, and fringes that a
mixture lacks."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from referee.physics.bounds import require


def sample_outcomes(amplitudes: ArrayLike, shots: int, seed: int) -> NDArray[np.int64]:
    """Counts (d,) of `shots` projective measurements, one projector a basis state, on a pure state with `amplitudes`
    (d,).

    The probabilities are ``⟨ψ|Π_k|ψ⟩`` of QuTiP's projectors.
    Raises ValueError unless the state is normalised and shots ≥ 1. Source: textbook (Born's rule, a postulate).
    """
    vector = np.asarray(amplitudes, dtype=complex)
    require("norm of amplitudes", np.linalg.norm(vector), 1 - 1e-9, 1 + 1e-9)
    require("shots", shots, 1, 10**9)
    state = qutip.Qobj(vector.reshape(-1, 1))
    projectors = [qutip.basis(vector.size, k).proj() for k in range(vector.size)]
    probabilities = np.clip(np.real(qutip.expect(projectors, state)), 0.0, None)
    return np.random.default_rng(seed).multinomial(shots, probabilities / probabilities.sum())


def power_rule(amplitudes: ArrayLike, exponent: float = 2.0) -> NDArray[np.float64]:
    """Probabilities (d,) proportional to ``|amplitude|^exponent``: Born's rule at exponent 2, a rival rule elsewhere.

    Raises ValueError if the exponent lies outside [0.1, 8] or all amplitudes vanish. Source: textbook at exponent 2.
    """
    require("exponent", exponent, 0.1, 8.0)
    moduli = np.abs(np.asarray(amplitudes, dtype=complex))
    require("norm of amplitudes", np.linalg.norm(moduli), 1e-12)
    return moduli**exponent / np.sum(moduli**exponent)


def chi_squared_p_value(counts: ArrayLike, probabilities: ArrayLike) -> float:
    """Chance of a χ² at least as large as that of `counts` (d,) if `probabilities` (d,) were true (Pearson; d − 1
    degrees).

    Raises ValueError for negative counts or probabilities that are not positive. Source: textbook (Pearson's test).
    """
    observed, expected = np.asarray(counts, dtype=float), np.asarray(probabilities, dtype=float)
    require("counts", observed, 0.0)
    require("probabilities", expected, 1e-300, 1.0)
    expected = expected * observed.sum()
    return float(stats.chi2.sf(np.sum((observed - expected) ** 2 / expected), observed.size - 1))


def exact_p_value(count: int, shots: int, probability: float) -> float:
    """Two-sided exact binomial p-value: the chance of all counts no likelier than `count` out of `shots`.

    Raises ValueError unless 0 ≤ count ≤ shots and 0 ≤ probability ≤ 1. Source: textbook (binomial test).
    """
    require("count", count, 0, shots)
    require("probability", probability, 0.0, 1.0)
    return float(stats.binomtest(int(count), int(shots), probability).pvalue)


def fringe(rho: ArrayLike, phases: ArrayLike) -> NDArray[np.float64]:
    """Signal ⟨cos φ σx + sin φ σy⟩ of a qubit `rho` (2, 2) after a phase φ (rad, any shape) and a π/2 pulse; −1 … 1.

    Raises ValueError unless `rho` is 2 × 2 with unit trace. Source: textbook (Ramsey's interferometer).
    """
    matrix = np.asarray(rho, dtype=complex)
    if matrix.shape != (2, 2):
        raise ValueError(f"rho has shape {matrix.shape}: a qubit (2, 2) is needed")
    require("trace of rho", np.trace(matrix).real, 1 - 1e-9, 1 + 1e-9)
    state, angles = qutip.Qobj(matrix), np.asarray(phases, dtype=float)
    x, y = (float(np.real(qutip.expect(axis, state))) for axis in (qutip.sigmax(), qutip.sigmay()))
    return np.cos(angles) * x + np.sin(angles) * y


def fringe_visibility(weight: ArrayLike, mixing: ArrayLike) -> NDArray[np.float64]:
    """2√(p(1 − p))(1 − m): contrast of the fringe of a pure state of populations p, 1 − p, a share m of it mixed.

    Arrays broadcast; dimensionless. Raises ValueError outside [0, 1]. Source: textbook (two-path interference).
    """
    require("weight", weight, 0.0, 1.0)
    require("mixing", mixing, 0.0, 1.0)
    p, m = np.asarray(weight, dtype=float), np.asarray(mixing, dtype=float)
    return 2 * np.sqrt(p * (1 - p)) * (1 - m)
