"""Work from one shared pair: by Bob alone, by Bob with Alice's outcome (daemonic), and by both at one place.

State: v [(|00⟩⟨00| + |11⟩⟨11|)/2 + (c/2)(|00⟩⟨11| + h.c.)] + (1 − v)/4: c = 1 is a Bell pair of visibility v, c = 0 a
shared coin without entanglement. Each qubit has the energies 0 and 1: works are in quanta ħω.
Source of the daemonic gain: Francica et al., npj Quantum Inf. 3, 12 (2017), arXiv:1608.00124.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require


class PairWork(NamedTuple):
    """Bob's mean energy; work by Bob alone, by Bob with the message, by a joint operation on both; in quanta."""

    energy_bob: float
    alone: float
    daemonic: float
    joint: float


def pair_work_closed(visibility: float = 1.0, coherence: float = 1.0, axis: float = 0.0) -> PairWork:
    """½, 0, (v/2)√(cos²a + c² sin²a), v(1 + c)/2, for Alice's measurement along `axis` a (rad, from z towards x).

    Raises ValueError for visibility or coherence outside [0, 1]. Source: derived here from the sorted spectra.
    """
    _checked(visibility, coherence, axis)
    told = visibility / 2 * float(np.hypot(np.cos(axis), coherence * np.sin(axis)))
    return PairWork(0.5, 0.0, told, visibility * (1 + coherence) / 2)


def pair_work_numeric(visibility: float = 1.0, coherence: float = 1.0, axis: float = 0.0) -> PairWork:
    """The same from the 4×4 density matrix: projection, partial trace, and ergotropy by sorting eigenvalues.

    Raises ValueError as `pair_work_closed`. Source: definition of ergotropy, Allahverdyan et al. 2004,
    10.1209/epl/i2004-10101-2, and of daemonic ergotropy, Francica et al. 2017.
    """
    rho = shared_pair(visibility, coherence)
    _checked(visibility, coherence, axis)
    single = np.diag([0.0, 1.0])
    both = np.kron(single, np.eye(2)) + np.kron(np.eye(2), single)
    spin = np.array([[np.cos(axis), np.sin(axis)], [np.sin(axis), -np.cos(axis)]])
    told = 0.0
    for sign in (1, -1):
        effect = np.kron((np.eye(2) + sign * spin) / 2, np.eye(2))
        told += _ergotropy(_bob(effect @ rho @ effect), single)
    bob = _bob(rho)
    return PairWork(float(np.trace(bob @ single)), _ergotropy(bob, single), told, _ergotropy(rho, both))


def shared_pair(visibility: float = 1.0, coherence: float = 1.0) -> NDArray[np.float64]:
    """The 4×4 density matrix, order A ⊗ B. Raises ValueError as `pair_work_closed`. Source: module docstring."""
    _checked(visibility, coherence, 0.0)
    rho = np.diag([0.5, 0.0, 0.0, 0.5])
    rho[0, 3] = rho[3, 0] = coherence / 2
    return np.asarray(visibility * rho + (1 - visibility) * np.eye(4) / 4)


def _bob(rho: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.einsum("abac->bc", rho.reshape(2, 2, 2, 2)))


def _ergotropy(rho: NDArray[np.float64], hamiltonian: NDArray[np.float64]) -> float:
    """Linear in the weight of `rho`, so that unnormalised branches add up with their probabilities."""
    passive = np.linalg.eigvalsh(rho)[::-1] @ np.linalg.eigvalsh(hamiltonian)
    return float(np.trace(rho @ hamiltonian) - passive)


def _checked(visibility: float, coherence: float, axis: float) -> None:
    require("visibility", visibility, 0.0, 1.0)
    require("coherence", coherence, 0.0, 1.0)
    require("axis", axis)
