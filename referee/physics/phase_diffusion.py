"""A coherent state whose phase is known only to a Gaussian spread, and the coherence that it keeps between Fock
states."""

import numpy as np
import qutip
from numpy.typing import NDArray
from scipy.special import gammaln

from referee.physics.bounds import require


def phase_diffused_coherent_state(
    alpha: float, phase_noise: float, levels: int = 60, refinement: int = 1
) -> NDArray[np.complex128]:
    """Density matrix (levels, levels) of a coherent state with a Gaussian phase of spread `phase_noise` (rad).

    ``∫dφ p(φ) |αe^{iφ}⟩⟨αe^{iφ}|``.

    A mixture of QuTiP's coherent states, summed over phases out to 8 σ with a step that `refinement` divides, and
    normalised on the truncated space.
    Raises ValueError unless 0 ≤ alpha ≤ 8, 0 ≤ phase_noise ≤ 3 and levels ≥ 2. Source: textbook (definition of the
    mixture).
    """
    require("alpha", alpha, 0.0, 8.0)
    require("phase_noise", phase_noise, 0.0, 3.0)
    require("levels", levels, 2, 2000)
    require("refinement", refinement, 1, 10)
    # the step resolves both the Gaussian and the fastest coherence between the levels
    step = min(np.pi / levels, phase_noise / 4) / refinement
    half = int(np.ceil(8 * phase_noise / step)) if phase_noise > 0 else 0
    phases = step * np.arange(-half, half + 1)
    weights = np.exp(-0.5 * (phases / phase_noise) ** 2) if half else np.ones(1)
    amplitudes = qutip.coherent(levels, alpha, method="analytic").full()[:, 0]
    rotated = amplitudes * np.exp(1j * np.outer(phases, np.arange(levels)))
    rho = (weights[:, None] * rotated).T @ rotated.conj()
    return rho / np.trace(rho).real


def phase_diffused_l1_coherence(alpha: float, phase_noise: float, levels: int = 60) -> float:
    """The l1 coherence between Fock states of a coherent state with a Gaussian phase of spread `phase_noise` (rad).

    ``Σ_{n≠m} √(p_n p_m) exp(−σ²(n − m)²/2)`` with p the Poisson law of mean ``|α|²``. Without noise it grows as
    ``√(8π)|α| − 1`` at large α; with a small noise σ it levels off near ``√(2π)/σ − 1``.
    Raises ValueError unless 0 ≤ alpha ≤ 8, 0 ≤ phase_noise ≤ 3 and levels ≥ 2.
    Source: textbook (Gaussian average of e^{iφ(n−m)}).
    """
    require("alpha", alpha, 0.0, 8.0)
    require("phase_noise", phase_noise, 0.0, 3.0)
    require("levels", levels, 2, 2000)
    n = np.arange(levels)
    if alpha == 0.0:  # the logarithm below has no vacuum
        return 0.0
    root = np.exp(0.5 * (2 * n * np.log(alpha) - alpha**2 - gammaln(n + 1)))
    damped = np.outer(root, root) * np.exp(-0.5 * (phase_noise * np.subtract.outer(n, n)) ** 2)
    return float((damped.sum() - np.trace(damped)) / np.sum(root**2))
