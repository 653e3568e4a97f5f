"""A coherent qubit meets an ancilla at a CNOT: how much entanglement comes of its coherence.

The ancilla starts as cos θ|0⟩ + sin θ|1⟩; θ = 0 is incoherent. Source: Streltsov et al. 2015, 10.1103/PhysRevLett.115.020403.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Floats = NDArray[np.float64]
Complex = NDArray[np.complex128]
_FLIP = np.array([[0, 0, 0, -1], [0, 0, 1, 0], [0, 1, 0, 0], [-1, 0, 0, 0]], dtype=float)
_CNOT = np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]], dtype=float)


def random_qubits(count: int, seed: int = 1) -> Complex:
    """`count` random mixed qubits, shape (count, 2, 2), uniform in the Bloch ball.

    Raises ValueError for count outside [1, 10⁶]. Source: textbook.
    """
    require("count", count, 1, 10**6)
    rng = np.random.default_rng(seed)
    vector = rng.standard_normal((count, 3))
    vector *= (rng.random(count) ** (1 / 3) / np.linalg.norm(vector, axis=1))[:, None]
    x, y, z = vector.T
    return np.asarray(np.stack([np.stack([1 + z, x - 1j * y], -1), np.stack([x + 1j * y, 1 - z], -1)], -2) / 2)


def converted_states(states: ArrayLike, ancilla: float = 0.0) -> Complex:
    """The two-qubit states (count, 4, 4) after the CNOT from `states` (count, 2, 2) on the ancilla of angle θ.

    Raises ValueError for states of another shape or θ outside [0, π/2]. Source: as above.
    """
    rho = _states(states)
    require("ancilla", ancilla, 0.0, np.pi / 2)
    ket = np.array([np.cos(ancilla), np.sin(ancilla)])
    joint = np.einsum("nij,ab->niajb", rho, np.outer(ket, ket)).reshape(-1, 4, 4)
    return np.asarray(_CNOT @ joint @ _CNOT)


def concurrences(states: ArrayLike) -> Floats:
    """Concurrence (count,) of two-qubit states (count, 4, 4), from the eigenvalues of ρ ρ̃.

    Raises ValueError for states of another shape. Source: Wootters 1998, 10.1103/PhysRevLett.80.2245.
    """
    rho = np.asarray(states, dtype=complex)
    if rho.ndim != 3 or rho.shape[1:] != (4, 4):
        raise ValueError(f"states = array of shape {rho.shape} is not (count, 4, 4)")
    # √ρ keeps the matrix Hermitian, so that small eigenvalues are not drowned
    values, vectors = np.linalg.eigh(rho)
    root = np.einsum("nia,na,nja->nij", vectors, np.sqrt(np.clip(values, 0, None)), vectors.conj())
    # singular values of √ρ √ρ̃ are the roots of the eigenvalues of ρ ρ̃
    tilde_root = _FLIP @ root.conj() @ _FLIP
    singular = np.linalg.svd(root @ tilde_root, compute_uv=False)
    return np.asarray(np.clip(2 * singular[:, 0] - singular.sum(axis=1), 0, None))


def concurrences_closed(states: ArrayLike, ancilla: float = 0.0) -> Floats:
    """The same for the states after the CNOT, 2|ρ₀₁| cos 2θ; shape (count,) for qubits (count, 2, 2).

    At θ = 0 it is the l1 coherence. Raises ValueError as `converted_states`, with θ up to π/4. Source: derived here.
    """
    rho = _states(states)
    require("ancilla", ancilla, 0.0, np.pi / 4)
    return np.asarray(2 * np.abs(rho[:, 0, 1]) * np.cos(2 * ancilla))


def coherent_information(states: ArrayLike) -> Floats:
    """S(A) − S(AB) in bits of two-qubit states (count, 4, 4), A the first qubit; a lower bound on their entanglement.

    For ρ ⊗ |0⟩ after the CNOT it equals the relative entropy of entanglement. Raises ValueError for states of another shape.
    Source: Devetak and Winter; Streltsov et al. 2015.
    """
    rho = np.asarray(states, dtype=complex)
    if rho.ndim != 3 or rho.shape[1:] != (4, 4):
        raise ValueError(f"states = array of shape {rho.shape} is not (count, 4, 4)")
    first = np.einsum("niaja->nij", rho.reshape(-1, 2, 2, 2, 2))
    return np.asarray(_entropy(first) - _entropy(rho))


def _entropy(rho: Complex) -> Floats:
    values = np.clip(np.linalg.eigvalsh(rho), 1e-300, None)
    return np.asarray(-np.sum(values * np.log2(values), axis=-1))


def _states(states: ArrayLike) -> Complex:
    rho = np.asarray(states, dtype=complex)
    if rho.ndim != 3 or rho.shape[1:] != (2, 2):
        raise ValueError(f"states = array of shape {rho.shape} is not (count, 2, 2)")
    return rho
