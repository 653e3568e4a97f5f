"""What a local measurement on one of four qubits does to the other three: on average nothing, with a list something.

The first qubit is measured along an axis; a fraction `dropped` of the runs with outcome −1 is struck from the record,
which takes a classical list. `dropped` = 0 is the unconditional state.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Complex = NDArray[np.complex128]
QUBITS = 4


def random_states(count: int, seed: int = 1) -> Complex:
    """Random pure states of four qubits, shape (count, 16), uniform on the sphere. Raises ValueError for count < 1.

    Source: normalised Gaussian vectors (textbook).
    """
    require("count", count, 1)
    draws = np.random.default_rng(seed).normal(size=(2, count, 2**QUBITS))
    kets = draws[0] + 1j * draws[1]
    return np.asarray(kets / np.linalg.norm(kets, axis=1, keepdims=True))


def random_axes(count: int, seed: int = 2) -> NDArray[np.float64]:
    """Random unit vectors, shape (count, 3). Raises ValueError for count < 1. Source: textbook."""
    require("count", count, 1)
    draws = np.random.default_rng(seed).normal(size=(count, 3))
    return np.asarray(draws / np.linalg.norm(draws, axis=1, keepdims=True))


def unmeasured_states_numpy(kets: ArrayLike, axes: ArrayLike, dropped: float = 0.0) -> Complex:
    """Reduced states of qubits 2, 3, 4 after the measurement; shape (count, 3, 2, 2).

    Raises ValueError for shapes that are not (count, 16) and (count, 3) or dropped outside [0, 1].
    Source: Born rule and partial trace (textbook), by index contraction.
    """
    states, directions = _checked(kets, axes, dropped)
    x, y, z = directions.T
    spin = np.moveaxis(np.array([[z, x - 1j * y], [x + 1j * y, -z]]), -1, 0)
    effect = (np.eye(2) + spin) / 2 + (1 - dropped) * (np.eye(2) - spin) / 2
    tensor = states.reshape(-1, 2, 2, 2, 2)
    kept = np.einsum("nab,nbcde,nafgh->ncdefgh", effect, tensor, tensor.conj(), optimize=True)
    kept = kept / np.einsum("ncdecde->n", kept)[:, None, None, None, None, None, None]
    parts = [np.einsum(rule, kept) for rule in ("ncdefde->ncf", "ncdecge->ndg", "ncdecdh->neh")]
    return np.asarray(np.stack(parts, axis=1))


def unmeasured_states_qutip(kets: ArrayLike, axes: ArrayLike, dropped: float = 0.0) -> Complex:
    """The same states through QuTiP's projectors, tensor products and partial traces; shape (count, 3, 2, 2).

    Raises ValueError as `unmeasured_states_numpy`. Source: Lambert et al., arXiv:2412.04705.
    """
    states, directions = _checked(kets, axes, dropped)
    found = []
    with qutip.CoreOptions(auto_tidyup=False):  # residues shall stay what they are
        rest = [qutip.qeye(2)] * (QUBITS - 1)
        for ket, (x, y, z) in zip(states, directions, strict=True):
            rho = qutip.Qobj(ket, dims=[[2] * QUBITS, [1] * QUBITS]).proj()
            spin = float(x) * qutip.sigmax() + float(y) * qutip.sigmay() + float(z) * qutip.sigmaz()
            plus, minus = (qutip.tensor((qutip.qeye(2) + sign * spin) / 2, *rest) for sign in (1, -1))
            after = plus * rho * plus + (1.0 - dropped) * (minus * rho * minus)
            after = after / after.tr()
            found.append([after.ptrace(site).full() for site in range(1, QUBITS)])
    return np.array(found)


def reduced_states(kets: ArrayLike) -> Complex:
    """Reduced states of qubits 2, 3, 4 before the measurement; shape (count, 3, 2, 2).

    Raises ValueError for a shape that is not (count, 16). Source: partial trace (textbook).
    """
    states = _kets(kets)
    tensor = states.reshape(-1, 2, 2, 2, 2)
    rules = ("nabcd,naecd->nbe", "nabcd,nabfd->ncf", "nabcd,nabcg->ndg")
    return np.stack([np.einsum(rule, tensor, tensor.conj()) for rule in rules], axis=1)


def largest_change(before: ArrayLike, after: ArrayLike) -> float:
    """Largest trace distance (0 to 1) between the qubit states of two arrays (…, 2, 2).

    Raises ValueError if the shapes differ. Source: Helstrom's measure of distinguishability (textbook).
    """
    one, two = np.asarray(before, dtype=complex), np.asarray(after, dtype=complex)
    if one.shape != two.shape or one.shape[-2:] != (2, 2):
        raise ValueError(f"after = array of shape {two.shape} does not match before, {one.shape}")
    return float(np.max(np.abs(np.linalg.eigvalsh(two - one)).sum(axis=-1)) / 2)


def _kets(kets: ArrayLike) -> Complex:
    states = np.asarray(kets, dtype=complex)
    if states.ndim != 2 or states.shape[1] != 2**QUBITS:
        raise ValueError(f"kets = array of shape {states.shape} is not (count, 16)")
    return states


def _checked(kets: ArrayLike, axes: ArrayLike, dropped: float) -> tuple[Complex, NDArray[np.float64]]:
    require("dropped", dropped, 0.0, 1.0)
    states, directions = _kets(kets), np.asarray(axes, dtype=float)
    if directions.shape != (len(states), 3):
        raise ValueError(f"axes = array of shape {directions.shape} is not ({len(states)}, 3)")
    require("length of axes", np.linalg.norm(directions, axis=1), 1 - 1e-9, 1 + 1e-9)
    return states, directions
