"""Amplifying an unknown qubit into M copies: how good can each copy be?"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def clone_fidelity(copies: ArrayLike) -> NDArray[np.float64]:
    """(2M + 1)/(3M), the best fidelity of each of M copies of one unknown qubit; broadcast shape.

    1 for M = 1, 5/6 for 2, 2/3 without limit. Raises ValueError for M outside [1, 10¹²]. Source: Gisin and Massar 1997,
    Phys. Rev. Lett. 79, 2153; for M = 2 Bužek and Hillery 1996, Phys. Rev. A 54, 1844.
    """
    require("copies", copies, 1, 1e12)
    m = np.asarray(copies, dtype=float)
    return np.asarray((2 * m + 1) / (3 * m))


def clone_fidelity_projector(copies: int, polar: float = 0.7, azimuth: float = 0.3) -> float:
    """The same from the optimal machine itself: |ψ⟩⟨ψ| ⊗ 1^{M−1} projected on the symmetric space of M qubits.

    The input's Bloch vector has the angles `polar`, `azimuth` (rad); one copy is compared with it. Raises ValueError for M
    outside [1, 7] or angles that are not finite. Source: Werner 1998, Phys. Rev. A 58, 1827.
    """
    require("copies", copies, 1, 7)
    require("polar", polar)
    require("azimuth", azimuth)
    m = int(copies)
    ket = np.array([np.cos(polar / 2), np.exp(1j * azimuth) * np.sin(polar / 2)])
    state = np.outer(ket, ket.conj())
    ones = np.array([bin(index).count("1") for index in range(2**m)])
    symmetric = np.zeros((2**m, 2**m))
    for weight in range(m + 1):
        members = ones == weight
        symmetric += np.outer(members, members) / members.sum()
    joint = symmetric @ np.kron(state, np.eye(2 ** (m - 1))) @ symmetric
    joint = joint / np.trace(joint)
    reduced = np.einsum("iaja->ij", joint.reshape(2, 2 ** (m - 1), 2, 2 ** (m - 1)))
    return float((ket.conj() @ reduced @ ket).real)
