"""Coherence of a quantum state in a fixed basis: the l1 norm and the relative entropy, for matrices and for one qubit.

Both measures are monotones under incoherent operations: Baumgratz, Cramer & Plenio, Phys. Rev. Lett. 113, 140401
(2014), 10.1103/PhysRevLett.113.140401. The functions of a matrix and the closed forms of a Bloch vector share no code.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import xlogy

from referee.physics.bounds import require

_SLACK = 1e-9  # a normalised state read from an integrator carries round-off of this size


def _states(rho: ArrayLike) -> NDArray[np.complex128]:
    """Density matrices (…, d, d), refused unless they are square, Hermitian, of unit trace and positive."""
    matrices = np.asarray(rho, dtype=complex)
    if matrices.ndim < 2 or matrices.shape[-1] != matrices.shape[-2]:
        raise ValueError(f"rho has shape {matrices.shape}: square matrices (..., d, d) are needed")
    require("trace of rho", np.trace(matrices, axis1=-2, axis2=-1).real, 1 - 1e-6, 1 + 1e-6)
    require("departure of rho from a Hermitian matrix", np.abs(matrices - matrices.conj().swapaxes(-1, -2)), 0, 1e-6)
    require("smallest eigenvalue of rho", np.linalg.eigvalsh(matrices).min(), -1e-6, 1)
    return matrices


def l1_coherence(rho: ArrayLike) -> NDArray[np.float64]:
    """Sum of the moduli of all off-diagonal elements of `rho`, shape (…, d, d); dimensionless, between 0 and d − 1.

    Raises ValueError if `rho` is no density matrix. Source: Baumgratz 2014, the l1 norm of coherence.
    """
    moduli = np.abs(_states(rho))
    return moduli.sum(axis=(-2, -1)) - np.trace(moduli, axis1=-2, axis2=-1)


def relative_entropy_of_coherence(rho: ArrayLike) -> NDArray[np.float64]:
    """S(diag ρ) − S(ρ) in bits, for matrices of shape (…, d, d), from the eigenvalues; 0 … log2 d.

    Raises ValueError if `rho` is no density matrix. Source: Baumgratz 2014, the relative entropy of coherence.
    """
    matrices = _states(rho)
    populations = np.clip(np.diagonal(matrices, axis1=-2, axis2=-1).real, 0.0, None)
    spectrum = np.clip(np.linalg.eigvalsh(matrices), 0.0, None)
    return (xlogy(spectrum, spectrum).sum(axis=-1) - xlogy(populations, populations).sum(axis=-1)) / np.log(2)


def _bloch(vector: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Components x, y, z of Bloch vectors of shape (…, 3), refused outside the unit ball."""
    bloch = np.asarray(vector, dtype=float)
    if bloch.ndim < 1 or bloch.shape[-1] != 3:
        raise ValueError(f"bloch has shape {bloch.shape}: the last axis must hold x, y, z")
    require("length of bloch", np.linalg.norm(bloch, axis=-1), 0.0, 1 + _SLACK)
    return bloch[..., 0], bloch[..., 1], bloch[..., 2]


def qubit_l1_coherence(bloch: ArrayLike) -> NDArray[np.float64]:
    """√(x² + y²) of Bloch vectors of shape (…, 3), dimensionless: ``2|αβ|`` for the pure state ``α|0⟩ + β|1⟩``.

    Raises ValueError outside the Bloch ball. Source: Baumgratz 2014 with ρ = (1 + r·σ)/2.
    """
    x, y, _ = _bloch(bloch)
    return np.hypot(x, y)


def qubit_relative_entropy_of_coherence(bloch: ArrayLike) -> NDArray[np.float64]:
    """``h((1 + z)/2) − h((1 + |r|)/2)`` in bits, h the binary entropy, of Bloch vectors of shape (…, 3).

    Raises ValueError outside the Bloch ball. Source: Baumgratz 2014 with ρ = (1 + r·σ)/2.
    """
    x, y, z = _bloch(bloch)
    length = np.minimum(np.sqrt(x * x + y * y + z * z), 1.0)
    return _binary_entropy((1 + np.clip(z, -1.0, 1.0)) / 2) - _binary_entropy((1 + length) / 2)


def _binary_entropy(p: NDArray[np.float64]) -> NDArray[np.float64]:
    """Entropy of a biased coin in bits."""
    return -(xlogy(p, p) + xlogy(1 - p, 1 - p)) / np.log(2)
