"""A quantum on two paths, with or without phase, that meets a coupler before it is found at one of two nodes."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def routed_share_closed(coupler: ArrayLike, phase: ArrayLike, coherence: ArrayLike) -> NDArray[np.float64]:
    """Share (1 + V sin 2θ cos φ)/2 of quanta found at the first node.

    `coupler` θ and `phase` φ in rad, `coherence` V from 0 (mixture) to 1 (superposition); arrays broadcast.
    Raises ValueError unless 0 ≤ θ ≤ π/2 and 0 ≤ V ≤ 1. Source: textbook (Mach–Zehnder interferometer).
    """
    require("coupler", coupler, 0.0, np.pi / 2 + 1e-12)
    require("phase", phase)
    require("coherence", coherence, 0.0, 1.0)
    theta, v = np.asarray(coupler, dtype=float), np.asarray(coherence, dtype=float)
    return np.asarray(0.5 * (1 + v * np.sin(2 * theta) * np.cos(np.asarray(phase, dtype=float))))


def routed_share_density(coupler: float, phase: float, coherence: float) -> float:
    """The same share from QuTiP: density matrix, coupler exp(iθσy) and projector on the first node.

    Angles in rad. Raises ValueError unless 0 ≤ θ ≤ π/2 and 0 ≤ V ≤ 1. Source: textbook.
    """
    require("coupler", coupler, 0.0, np.pi / 2 + 1e-12)
    require("phase", phase)
    require("coherence", coherence, 0.0, 1.0)
    state = (qutip.basis(2, 0) + np.exp(1j * phase) * qutip.basis(2, 1)).unit().proj()
    rho = coherence * state + (1 - coherence) * qutip.qeye(2) / 2
    unitary = (1j * coupler * qutip.sigmay()).expm()
    return float(np.real(qutip.expect(qutip.basis(2, 0).proj(), unitary * rho * unitary.dag())))
