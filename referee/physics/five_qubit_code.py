"""The five-qubit code under depolarising noise: how often a logical error is left after ideal correction.

Each qubit suffers X, Y or Z with probability p/3 each; syndromes are read and corrected without fault (code capacity).
"""

from functools import cache
from itertools import product

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require

_GENERATORS = ("XZZXI", "IXZZX", "XIXZZ", "ZXIXZ")
_BITS = {"I": (0, 0), "X": (1, 0), "Y": (1, 1), "Z": (0, 1)}
_MATRICES = {
    "I": np.eye(2, dtype=complex),
    "X": np.array([[0, 1], [1, 0]], dtype=complex),
    "Y": np.array([[0, -1j], [1j, 0]]),
    "Z": np.diag([1.0, -1.0]).astype(complex),
}


@cache
def _harmless_by_weight() -> tuple[int, ...]:
    """How many Pauli errors of each weight 0…5 are corrected, out of all 4⁵, as bit strings over GF(2)."""

    def bits(word: str) -> tuple[int, ...]:
        pairs = [_BITS[letter] for letter in word]
        return tuple(x for x, _ in pairs) + tuple(z for _, z in pairs)

    def multiply(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(x ^ y for x, y in zip(a, b, strict=True))

    def syndrome(error: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(
            sum(error[k] & g[5 + k] ^ error[5 + k] & g[k] for k in range(5)) % 2 for g in map(bits, _GENERATORS)
        )

    group = {bits("IIIII")}
    for word in _GENERATORS:
        group |= {multiply(member, bits(word)) for member in group}
    words = sorted(("".join(letters) for letters in product("IXYZ", repeat=5)), key=lambda word: 5 - word.count("I"))
    correction: dict[tuple[int, ...], tuple[int, ...]] = {}
    for word in words:  # lightest first: the lightest error of each syndrome is what the decoder undoes
        correction.setdefault(syndrome(bits(word)), bits(word))
    counts = [0] * 6
    for word in words:
        error = bits(word)
        counts[5 - word.count("I")] += multiply(error, correction[syndrome(error)]) in group
    return tuple(counts)


def logical_error_enumerated(probability: ArrayLike) -> NDArray[np.float64]:
    """Probability of a logical error at error probability `probability` (p) a qubit: all 4⁵ Pauli errors are enumerated.

    An error is harmless if error times correction lies in the stabiliser. Any shape. Code: Laflamme et al. 1996,
    10.1103/PhysRevLett.77.198; leading term 10p², because a perfect code corrects none of the 90 errors on two qubits.

    Raises
    ------
    ValueError
        If p is outside [0, 1].
    """
    require("probability", probability, 0.0, 1.0)
    p = np.asarray(probability, dtype=float)
    counts = _harmless_by_weight()
    totals = (1, 15, 90, 270, 405, 243)
    # The failures are summed, not one less the successes: at small p the difference would be round-off.
    return np.asarray(
        sum((totals[w] - counts[w]) * (p / 3.0) ** w * (1.0 - p) ** (5 - w) for w in range(6)), dtype=float
    )


def _operator(word: str) -> NDArray[np.complex128]:
    result = np.eye(1, dtype=complex)
    for letter in word:
        result = np.kron(result, _MATRICES[letter])
    return result


@cache
def _recovered_and_reference() -> tuple[NDArray[np.complex128], tuple[NDArray[np.complex128], ...]]:
    """The code entangled with a reference qubit (vector of 64), and the Kraus operators of the recovery (32 × 32)."""
    checks = [_operator(word) for word in _GENERATORS]
    code = np.eye(32, dtype=complex)
    for check in checks:
        code = code @ (np.eye(32) + check) / 2.0
    singles = ["I" * k + letter + "I" * (4 - k) for k in range(5) for letter in "XYZ"]
    recovery = []
    for word in ["IIIII", *singles]:
        error = _operator(word)
        # P E†: takes the subspace that the error has led to back into the code. The sixteen fill the whole space.
        recovery.append(code @ error.conj().T)
    values, vectors = np.linalg.eigh(code)
    zero, one = vectors[:, values > 0.5].T
    entangled = (np.kron([1.0, 0.0], zero) + np.kron([0.0, 1.0], one)) / np.sqrt(2.0)
    return entangled, tuple(recovery)


def logical_error_density_matrix(probability: float) -> float:
    """The same probability as one less the entanglement fidelity of encode, noise, recovery on density matrices.

    A reference qubit is entangled with the code; each of the five qubits is depolarised in turn; the recovery is
    applied as a channel; the overlap with the first state is taken. Errors as above.
    """
    require("probability", probability, 0.0, 1.0)
    entangled, recovery = _recovered_and_reference()
    state = np.outer(entangled, entangled.conj())
    for site in range(5):
        kicked = np.zeros_like(state)
        for letter in "XYZ":
            kick = np.kron(np.eye(2), _operator("I" * site + letter + "I" * (4 - site)))
            kicked += kick @ state @ kick.conj().T
        state = (1.0 - probability) * state + probability / 3.0 * kicked
    fidelity = 0.0
    for operator in recovery:
        vector = np.kron(np.eye(2), operator).conj().T @ entangled
        fidelity += float(np.real(vector.conj() @ state @ vector))
    return 1.0 - fidelity


def pseudo_threshold_enumerated() -> float:
    """Error probability below which the code is better than one bare qubit: the root of p_L(p) = p in (0.01, 0.5).

    By Brent's method on `logical_error_enumerated`. Pure number.
    """
    return float(brentq(lambda p: float(logical_error_enumerated(p)) - p, 0.01, 0.5, xtol=1e-12))


def pseudo_threshold_density_matrix(tolerance: float = 1e-7) -> float:
    """The same probability, by bisection on `logical_error_density_matrix` down to `tolerance`.

    Raises
    ------
    ValueError
        If `tolerance` is outside [1e-12, 0.1].
    """
    require("tolerance", tolerance, 1e-12, 0.1)
    low, high = 0.01, 0.5
    while high - low > tolerance:
        middle = 0.5 * (low + high)
        low, high = (middle, high) if logical_error_density_matrix(middle) < middle else (low, middle)
    return 0.5 * (low + high)
