"""Purification of noisy Bell pairs: the BBPSSW and DEJMPS recurrences, and the same circuits on explicit matrices.

Bell-diagonal states are given by their weights on Φ⁺, Φ⁻, Ψ⁺, Ψ⁻, in this order; gates and measurements are perfect.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]
_BELL = np.array([[1, 0, 0, 1], [1, 0, 0, -1], [0, 1, 1, 0], [0, 1, -1, 0]], dtype=complex) / np.sqrt(2)


def werner_weights(fidelity: float) -> Array:
    """(F, (1−F)/3, (1−F)/3, (1−F)/3), shape (4,).

    Raises ValueError for a fidelity outside [0, 1]. Source: definition of the Werner state (textbook).
    """
    require("fidelity", fidelity, 0.0, 1.0)
    return np.array([fidelity, *[(1 - fidelity) / 3] * 3])


def bbpssw_round(fidelity: ArrayLike) -> tuple[Array, Array]:
    """New fidelity and success probability of one round on two Werner pairs; shapes of `fidelity`.

    Raises ValueError for a fidelity outside [0, 1]. Source: Bennett et al. 1996, 10.1103/PhysRevLett.76.722, eq. (7).
    """
    require("fidelity", fidelity, 0.0, 1.0)
    f = np.asarray(fidelity, dtype=float)
    noise = (1 - f) / 3
    success = f**2 + 2 * f * noise + 5 * noise**2
    return (f**2 + noise**2) / success, success


def dejmps_round(weights: ArrayLike) -> tuple[Array, float]:
    """New weights (4,) and success probability of one round on two equal Bell-diagonal pairs, without twirling.

    Raises ValueError for weights that are negative or do not sum to 1.
    Source: Deutsch et al. 1996, 10.1103/PhysRevLett.77.2818.
    """
    a, d, c, b = _checked(weights)  # the paper's A, D, C, B stand for Φ⁺, Φ⁻, Ψ⁺, Ψ⁻
    success = (a + b) ** 2 + (c + d) ** 2
    new = np.array([a * a + b * b, 2 * a * b, c * c + d * d, 2 * c * d]) / success
    return new, float(success)


def purification_circuit(weights: ArrayLike, rotate: bool = False) -> tuple[Array, float]:
    """The same round as a circuit on four qubits: density matrix of 16 × 16, two CNOTs, two measurements.

    `rotate` adds the local rotations of DEJMPS by ±π/2 about x; without it the circuit is that of BBPSSW.
    Returns the Bell weights (4,) of the kept pair and the success probability.
    Raises ValueError for weights that are negative or do not sum to 1. Source: the two papers' circuits.
    """
    pair = np.einsum("k,ki,kj->ij", _checked(weights), _BELL, _BELL.conj())
    if rotate:
        turn = np.array([[1, -1j], [-1j, 1]]) / np.sqrt(2)
        local = np.kron(turn, turn.conj())
        pair = local @ pair @ local.conj().T
    rho = np.kron(pair, pair)  # qubits: Alice 1, Bob 1, Alice 2, Bob 2
    index = np.arange(16)
    a1, b1, a2, b2 = (index >> 3) & 1, (index >> 2) & 1, (index >> 1) & 1, index & 1
    target = (a1 << 3) | (b1 << 2) | ((a2 ^ a1) << 1) | (b2 ^ b1)
    gate = np.zeros((16, 16))
    gate[target, index] = 1.0
    rho = gate @ rho @ gate.T
    kept = np.zeros((4, 4), dtype=complex)
    for outcome in (0, 3):  # both zeros or both ones
        kept += rho[outcome::4, outcome::4]
    success = float(np.trace(kept).real)
    return np.einsum("ki,ij,kj->k", _BELL.conj(), kept, _BELL).real / success, success


def purification_ladder(fidelity: float, rounds: int) -> tuple[Array, Array]:
    """Fidelity after 0, 1, … `rounds` DEJMPS rounds from Werner pairs, and mean raw pairs consumed; (rounds + 1,) each.

    Raises ValueError for a fidelity outside (0.25, 1] or rounds outside [0, 20].
    Source: Deutsch et al. 1996, each round on two equal pairs, 2/P pairs consumed a round.
    """
    require("fidelity", fidelity, 0.25, 1.0)
    require("rounds", rounds, 0, 20)
    weights = werner_weights(fidelity)
    reached, cost = [fidelity], [1.0]
    for _ in range(int(rounds)):
        weights, success = dejmps_round(weights)
        reached.append(float(weights[0]))
        cost.append(cost[-1] * 2 / success)
    return np.array(reached), np.array(cost)


def purification_ladder_circuit(fidelity: float, rounds: int) -> tuple[Array, Array]:
    """The ladder of `purification_ladder` with every round run as a circuit on explicit matrices.

    Raises ValueError for a fidelity outside [0.25, 1] or rounds outside [0, 20]. Source: as `purification_circuit`.
    """
    require("fidelity", fidelity, 0.25, 1.0)
    require("rounds", rounds, 0, 20)
    weights = np.array([fidelity, (1 - fidelity) / 3, (1 - fidelity) / 3, (1 - fidelity) / 3])
    reached, cost = [fidelity], [1.0]
    for _ in range(int(rounds)):
        weights, success = purification_circuit(weights, rotate=True)
        reached.append(float(weights[0]))
        cost.append(cost[-1] * 2 / success)
    return np.array(reached), np.array(cost)


def swapped_weights(first: ArrayLike, second: ArrayLike) -> Array:
    """Bell weights (4,) after entanglement swapping of two Bell-diagonal pairs with a perfect Bell measurement.

    Raises ValueError for weights that are negative or do not sum to 1.
    Source: textbook; the Pauli errors of the two pairs multiply, so the weights are convolved over Z₂ × Z₂.
    """
    one, two = _checked(first), _checked(second)
    return np.array([sum(one[k] * two[k ^ shift] for k in range(4)) for shift in range(4)])


def swapped_fidelity(fidelity: ArrayLike) -> Array:
    """Fidelity after swapping two Werner pairs of equal fidelity, ((4F − 1)²/3 + 1)/4; shape of `fidelity`.

    Raises ValueError for a fidelity outside [0.25, 1].
    Source: Briegel et al. 1998, 10.1103/PhysRevLett.81.5932, with perfect operations; Werner weights multiply.
    """
    require("fidelity", fidelity, 0.25, 1.0)
    return np.asarray((1 + (4 * np.asarray(fidelity, dtype=float) - 1) ** 2 / 3) / 4)


def _checked(weights: ArrayLike) -> Array:
    values = np.asarray(weights, dtype=float)
    require("number of weights", values.size, 4, 4)
    require("weights", values, 0.0, 1.0)
    require("sum of weights", values.sum(), 1 - 1e-9, 1 + 1e-9)
    return values
