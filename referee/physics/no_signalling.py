"""Can Alice's local choice be read at Bob's end? Marginals, what they can carry, and the two ways of cheating.

States are 4×4 matrices in the order A ⊗ B. Residues are kept as computed: QuTiP's `auto_tidyup` would turn them into
exact zeros, so the route through QuTiP switches it off.
"""

from typing import Any

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require

Complex = NDArray[np.complex128]


def random_channels(count: int, operators: int = 4, seed: int = 1) -> Complex:
    """Random local channels of Alice as Kraus operators, shape (count, operators, 2, 2), from random isometries.

    Raises ValueError for count < 1 or operators outside [1, 16]. Source: Stinespring dilation (textbook).
    """
    require("count", count, 1)
    require("operators", operators, 1, 16)
    draws = np.random.default_rng(seed).normal(size=(2, count, 2 * operators, 2))
    isometry = np.linalg.qr(draws[0] + 1j * draws[1])[0]
    return np.asarray(isometry.reshape(count, operators, 2, 2))


def bob_states_numpy(state: ArrayLike, channels: ArrayLike) -> Complex:
    """Bob's state after each of Alice's channels (count, operators, 2, 2); shape (count, 2, 2).

    Raises ValueError for a state that is not 4×4 with unit trace. Source: partial trace (textbook).
    """
    tensor = np.asarray(state, dtype=complex).reshape(2, 2, 2, 2) if np.size(state) == 16 else None
    if tensor is None:
        raise ValueError(f"state = array of shape {np.shape(state)} is not 4×4")
    require("trace of state", float(np.einsum("abab->", tensor).real), 1 - 1e-9, 1 + 1e-9)
    kraus = np.asarray(channels, dtype=complex)
    return np.asarray(np.einsum("nkia,abcd,nkic->nbd", kraus, tensor, kraus.conj(), optimize=True))


def bob_states_qutip(state: ArrayLike, channels: ArrayLike) -> Complex:
    """The same states through QuTiP's tensor products and partial trace; shape (count, 2, 2).

    Raises ValueError for a state that is not 4×4 with unit trace. Source: Lambert et al., arXiv:2412.04705.
    """
    if np.shape(state) != (4, 4):
        raise ValueError(f"state = array of shape {np.shape(state)} is not 4×4")
    with qutip.CoreOptions(auto_tidyup=False):
        rho = qutip.Qobj(np.asarray(state, dtype=complex), dims=[[2, 2], [2, 2]])
        require("trace of state", float(np.real(rho.tr())), 1 - 1e-9, 1 + 1e-9)
        found = []
        for kraus in np.asarray(channels, dtype=complex):
            local = [qutip.tensor(qutip.Qobj(operator), qutip.qeye(2)) for operator in kraus]
            found.append(sum(operator * rho * operator.dag() for operator in local).ptrace(1).full())
    return np.array(found)


def largest_trace_distance(states: ArrayLike) -> float:
    """Largest trace distance (0 to 1) between any of the qubit `states` (count, 2, 2) and the first of them.

    Raises ValueError if they are not 2×2 matrices. Source: Helstrom's measure of distinguishability (textbook).
    """
    rho = np.asarray(states, dtype=complex)
    if rho.ndim != 3 or rho.shape[1:] != (2, 2):
        raise ValueError(f"states = array of shape {rho.shape} is not (count, 2, 2)")
    return float(np.max(np.abs(np.linalg.eigvalsh(rho - rho[0])).sum(axis=1)) / 2)


def holevo_information(first: ArrayLike, second: ArrayLike) -> float:
    """Most bits that a choice between two states can carry: S(pρ₁ + qρ₂) − pS(ρ₁) − qS(ρ₂), maximal over p.

    Any dimension, equal shapes. Raises ValueError for shapes that differ or traces other than 1.
    Source: Holevo 1973 (bound), textbook.
    """
    one, two = np.asarray(first, dtype=complex), np.asarray(second, dtype=complex)
    if one.shape != two.shape or one.ndim != 2:
        raise ValueError(f"second = array of shape {two.shape} does not match the first, {one.shape}")
    require("traces", [np.trace(one).real, np.trace(two).real], 1 - 1e-9, 1 + 1e-9)

    def chi(p: float) -> float:
        return _entropy(p * one + (1 - p) * two) - p * _entropy(one) - (1 - p) * _entropy(two)

    best = minimize_scalar(lambda p: -chi(p), bounds=(1e-9, 1 - 1e-9), method="bounded", options={"xatol": 1e-10})
    return max(float(chi(best.x)), 0.0)


def blahut_arimoto(transition: ArrayLike, iterations: int = 2000) -> float:
    """Capacity (bit per use) of the classical channel P(outcome | setting); rows are settings and sum to 1.

    Raises ValueError for negative entries or rows that do not sum to 1. Source: Blahut-Arimoto algorithm (textbook).
    """
    matrix = np.asarray(transition, dtype=float)
    require("transition", matrix, 0.0, 1.0)
    require("row sums of transition", matrix.sum(axis=1), 1 - 1e-9, 1 + 1e-9)
    weights = np.full(len(matrix), 1 / len(matrix))
    gains = np.zeros(len(matrix))
    for _ in range(iterations):
        gains = _relative_entropies(matrix, weights @ matrix)
        if gains.max() - weights @ gains < 1e-14:
            break
        weights = weights * 2**gains
        weights = weights / weights.sum()
    return max(float(weights @ gains), 0.0)


def struck_out_states(state: ArrayLike, angles: ArrayLike, struck: float) -> Complex:
    """Bob's states when a list from Alice strikes out the fraction `struck` of her −1 outcomes; shape (settings, 2, 2).

    Alice measures spin along each of `angles` (rad, x-z plane); `struck` = 0 is no list, 1 keeps only her +1 outcomes.
    The list is a classical message. Raises ValueError for struck outside [0, 1]. Source: Born rule (textbook).
    """
    require("struck", struck, 0.0, 1.0)
    tensor = np.asarray(state, dtype=complex).reshape(2, 2, 2, 2)
    found = []
    for angle in np.atleast_1d(np.asarray(angles, dtype=float)):
        spin = np.array([[np.cos(angle), np.sin(angle)], [np.sin(angle), -np.cos(angle)]])
        effect = (np.eye(2) + spin) / 2 + (1 - struck) * (np.eye(2) - spin) / 2
        kept = np.einsum("ca,abcd->bd", effect, tensor)
        found.append(kept / np.trace(kept))
    return np.array(found)


def struck_out_polarisation(visibility: float, struck: float) -> float:
    """Length of Bob's Bloch vector after the list: v·s/(2 − s) for a Werner state, pointing against Alice's axis.

    Raises ValueError for visibility or struck outside [0, 1]. Source: derived here from the Born rule.
    """
    require("visibility", visibility, 0.0, 1.0)
    require("struck", struck, 0.0, 1.0)
    return visibility * struck / (2 - struck)


def cloned_states(angles: ArrayLike, copies: int = 2) -> Complex:
    """UNPHYSICAL control: Bob's states if he could copy his half of a singlet perfectly; shape (settings, 2**n, 2**n).

    Alice measures along each of `angles` (rad, x-z plane), half of Bob's qubits are then up along it and half down, and
    each is copied `copies` times. Raises ValueError for copies outside [1, 8].
    Source: what is forbidden by Wootters and Zurek 1982, 10.1038/299802a0.
    """
    require("copies", copies, 1, 8)
    found = []
    for angle in np.atleast_1d(np.asarray(angles, dtype=float)):
        kets = np.array([[np.cos(angle / 2), np.sin(angle / 2)], [-np.sin(angle / 2), np.cos(angle / 2)]])
        mixture = np.zeros((2**copies, 2**copies), dtype=complex)
        for ket in kets:
            many = np.ones(1)
            for _ in range(copies):
                many = np.kron(many, ket)
            mixture += np.outer(many, many) / 2
        found.append(mixture)
    return np.array(found)


def sample_outcomes(
    visibility: float, angles_a: ArrayLike, angle_b: float, runs: int, seed: int, struck: float = 0.0
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Alice's random setting (index into `angles_a`) and Bob's outcome (0 for +1, 1 for −1) in the runs that are kept.

    Born rule for a Werner state of `visibility`; `struck` as in `struck_out_states`. Two arrays of equal length.
    Raises ValueError for visibility or struck outside [0, 1] or runs < 1. Source: Born rule (textbook).
    """
    require("visibility", visibility, 0.0, 1.0)
    require("struck", struck, 0.0, 1.0)
    require("runs", runs, 1)
    random = np.random.default_rng(seed)
    settings = random.integers(len(np.atleast_1d(angles_a)), size=runs)
    alice = random.random(runs) < 0.5
    agree = random.random(runs) < (1 - visibility * np.cos(np.atleast_1d(angles_a)[settings] - angle_b)) / 2
    bob = np.where(alice == agree, 0, 1)
    kept = alice | (random.random(runs) >= struck)
    return settings[kept].astype(np.int64), bob[kept].astype(np.int64)


def mutual_information(settings: ArrayLike, outcomes: ArrayLike) -> tuple[float, float]:
    """Plug-in estimate of I(setting : outcome) and the same less its bias (r − 1)(c − 1)/(2N ln 2), both in bits.

    Raises ValueError for arrays of different length. Source: Miller-Madow correction (textbook).
    """
    table = _table(settings, outcomes)
    joint = table / table.sum()
    product = np.outer(joint.sum(axis=1), joint.sum(axis=0))
    seen = joint > 0
    plug_in = float(np.sum(joint[seen] * np.log2(joint[seen] / product[seen])))
    bias = (table.shape[0] - 1) * (table.shape[1] - 1) / (2 * table.sum() * np.log(2))
    return plug_in, plug_in - float(bias)


def permutation_p_value(settings: ArrayLike, outcomes: ArrayLike, permutations: int = 2000, seed: int = 1) -> float:
    """Share of shuffles of two-valued `outcomes` that show at least the observed dependence on two-valued `settings`.

    Shuffling draws the count of the table from its hypergeometric law; ties count as one half (mid-p).
    Raises ValueError for arrays of different length, values other than 0 and 1, or permutations < 10.
    Source: Fisher's permutation test (textbook).
    """
    chosen, seen = np.asarray(settings), np.asarray(outcomes)
    if chosen.shape != seen.shape:
        raise ValueError(f"outcomes = array of shape {seen.shape} does not match the settings, {chosen.shape}")
    require("settings", chosen, 0, 1)
    require("outcomes", seen, 0, 1)
    require("permutations", permutations, 10)
    ones, firsts = int(seen.sum()), int(chosen.sum())
    shuffled = np.random.default_rng(seed).hypergeometric(ones, seen.size - ones, firsts, size=permutations)
    centre = ones * firsts / seen.size
    excess, observed = np.abs(shuffled - centre), abs(float(np.sum(seen[chosen == 1])) - centre)
    tie = np.isclose(excess, observed, rtol=0, atol=1e-9)
    beyond = np.count_nonzero((excess > observed) & ~tie) + 0.5 * np.count_nonzero(tie)
    return float((beyond + 0.5) / (permutations + 1))


def _table(settings: ArrayLike, outcomes: ArrayLike) -> NDArray[np.float64]:
    chosen, seen = np.asarray(settings), np.asarray(outcomes)
    if chosen.shape != seen.shape:
        raise ValueError(f"outcomes = array of shape {seen.shape} does not match the settings, {chosen.shape}")
    table = np.zeros((int(chosen.max()) + 1, int(seen.max()) + 1))
    np.add.at(table, (chosen, seen), 1)
    return table


def _entropy(state: NDArray[Any]) -> float:
    values = np.linalg.eigvalsh(state)
    values = values[values > 0]
    return float(-np.sum(values * np.log2(values)))


def _relative_entropies(matrix: NDArray[np.float64], output: NDArray[np.float64]) -> NDArray[np.float64]:
    ratio = np.divide(matrix, output, out=np.ones_like(matrix), where=(matrix > 0) & (output > 0))
    return np.asarray(np.sum(matrix * np.log2(ratio), axis=1))
