"""Random incoherent operations, which never create coherence, and the two standard measures of coherence.

An incoherent Kraus operator sends every basis state to a multiple of one basis state.
Source: T. Baumgratz, M. Cramer, M. B. Plenio, Phys. Rev. Lett. 113, 140401 (2014), doi:10.1103/PhysRevLett.113.140401.
"""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Complex = NDArray[np.complex128]


def _gaussian(rng: np.random.Generator, *shape: int) -> Complex:
    return rng.normal(size=shape) + 1j * rng.normal(size=shape)


def random_states(count: int, dimension: int, seed: int) -> Complex:
    """`count` random density matrices, shape (count, d, d): traced-out Gaussian vectors of every rank 1…d.

    Raises ValueError for a count below 1 or a dimension outside 2…8. Source: induced measures (textbook).
    """
    require("count", count, 1, 100_000)
    require("dimension", dimension, 2, 8)
    rng = np.random.default_rng(seed)
    vectors = _gaussian(rng, count, dimension, dimension)
    rank = rng.integers(1, dimension + 1, size=count)
    vectors *= np.arange(dimension)[None, None, :] < rank[:, None, None]
    rho = vectors @ vectors.conj().swapaxes(-1, -2)
    return rho / np.trace(rho, axis1=-2, axis2=-1).real[:, None, None]


def random_incoherent_kraus(count: int, dimension: int, seed: int, groups: int = 3) -> Complex:
    """`count` random incoherent channels, shape (count, groups·d, d, d); the second axis runs over Kraus operators.

    Each of the `groups` relabels the basis by a random function f (not only a permutation) and holds d operators
    K_n = Σ_j c_nj |f(j)⟩⟨j|; columns that f sends to the same level are made orthogonal, and random weights share each
    level's probability among the groups, so that ΣK†K = 1 exactly.

    Raises ValueError for a count below 1, a dimension outside 2…8 or fewer than one group.
    Source: Baumgratz 2014 (definition of incoherent Kraus operators); the sampling is this module's.
    """
    require("count", count, 1, 100_000)
    require("dimension", dimension, 2, 8)
    require("groups", groups, 1, 20)
    rng = np.random.default_rng(seed)
    d = dimension
    targets = rng.integers(0, d, size=(count, groups, d))
    targets[:, 0] = np.argsort(rng.random((count, d)), axis=-1)  # one group permutes, so that coherence can survive
    columns = _gaussian(rng, count, groups, d, d)  # […, n, j]
    columns[:, 0, 1:] *= 0.02  # the permuting group is nearly unitary: the hardest case for the inequality
    for j in range(d):
        for k in range(j):
            same = (targets[..., j] == targets[..., k])[..., None]
            overlap = np.sum(columns[..., k].conj() * columns[..., j], axis=-1, keepdims=True)
            columns[..., j] -= np.where(same, overlap * columns[..., k], 0.0)
        columns[..., j] /= np.linalg.norm(columns[..., j], axis=-1, keepdims=True)
    weights = rng.dirichlet(np.ones(groups) * 0.5, size=(count, d)).swapaxes(1, 2)  # (count, groups, j)
    nearly_all = rng.random((count, 1, 1)) ** 0.1  # many channels close to a relabelling, where the loss tends to zero
    weights = (1 - nearly_all) * weights
    weights[:, :1] += nearly_all
    columns *= np.sqrt(weights)[:, :, None, :]
    kraus = np.zeros((count, groups, d, d, d), dtype=complex)  # count, group, n, row, column
    one_hot = targets[..., None, :] == np.arange(d)[:, None]  # count, group, row, column
    kraus += one_hot[:, :, None, :, :] * columns[:, :, :, None, :]
    return kraus.reshape(count, groups * d, d, d)


def apply_kraus(kraus: Complex, rho: Complex) -> Complex:
    """Σ_n K_n ρ K_n† for a batch: kraus (count, n, d, d), rho (count, d, d) → (count, d, d).

    Raises ValueError when the operators do not preserve the trace. Source: textbook.
    """
    total = np.einsum("cnij,cnik->cjk", kraus.conj(), kraus)
    require("kraus completeness error", np.abs(total - np.eye(rho.shape[-1])).max(), 0.0, 1e-9)
    return (kraus @ rho[:, None] @ kraus.conj().swapaxes(-1, -2)).sum(axis=1)


def apply_dilation(kraus: Complex, rho: Complex) -> Complex:
    """The same channel as an isometry into system ⊗ environment, followed by a partial trace; shapes as `apply_kraus`.

    Mixed inputs are first purified: V acts on the eigenvectors of ρ, the environment index is then traced out.

    Raises ValueError when V is no isometry. Source: Stinespring dilation (textbook).
    """
    count, n, d, _ = kraus.shape
    isometry = kraus.swapaxes(1, 2).reshape(count, d * n, d)  # rows: (system, environment)
    gram = isometry.conj().swapaxes(-1, -2) @ isometry
    require("isometry error", np.abs(gram - np.eye(d)).max(), 0.0, 1e-9)
    weights, vectors = np.linalg.eigh(rho)
    amplitudes = isometry @ (vectors * np.sqrt(np.clip(weights, 0.0, None))[:, None, :])
    rows = amplitudes.reshape(count, d, n * d)  # system | environment and purifier
    return rows @ rows.conj().swapaxes(-1, -2)


def rotate_levels(rho: Complex, angle: float) -> Complex:
    """Turn levels 0 and 1 of each state into each other by `angle` (Bloch angle, rad): a drive with a definite phase.

    This is *not* an incoherent operation unless the angle is a multiple of π. Shape (count, d, d).

    Raises ValueError for an angle that is not finite. Source: textbook Rabi rotation.
    """
    require("angle", angle)
    unitary = np.eye(rho.shape[-1], dtype=complex)
    c, s = np.cos(angle / 2), np.sin(angle / 2)
    unitary[:2, :2] = [[c, -s], [s, c]]
    return unitary @ rho @ unitary.conj().T


def l1_coherence(rho: Complex) -> NDArray[np.float64]:
    """Sum of the moduli of the off-diagonal elements; shape of the leading axes. Between 0 and d − 1.

    Raises ValueError for a state that is not finite. Source: Baumgratz 2014 (l1 norm of coherence).
    """
    require("rho", np.abs(rho))
    return np.abs(rho).sum(axis=(-2, -1)) - np.abs(np.diagonal(rho, axis1=-2, axis2=-1)).sum(axis=-1)


def relative_entropy_coherence(rho: Complex) -> NDArray[np.float64]:
    """S(diag ρ) − S(ρ) in bits; shape of the leading axes. Between 0 and log2 d.

    Raises ValueError for a state that is not finite. Source: Baumgratz 2014 (relative entropy of coherence).
    """
    require("rho", np.abs(rho))
    populations = np.real(np.diagonal(rho, axis1=-2, axis2=-1))
    difference = _shannon(populations) - _shannon(np.linalg.eigvalsh(rho))
    return np.asarray(difference, dtype=np.float64)


def _shannon(p: NDArray[np.floating]) -> NDArray[np.float64]:
    p = np.clip(p, 1e-300, None)  # p·log p → 0 there
    return np.asarray(-(p * np.log2(p)).sum(axis=-1), dtype=np.float64)
