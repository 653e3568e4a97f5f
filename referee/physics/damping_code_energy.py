"""Energy and fidelity of encoded states under independent amplitude damping, and the [[4,1]] code.

Energies are in quanta ħω: the number of qubits in their upper state |1⟩. Damping of strength γ is a single-qubit channel;
with a warm bath (`excited` > 0) it is the generalised one, whose fixed point holds the upper state with that share.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def four_qubit_code() -> NDArray[np.float64]:
    """The two codewords of the [[4,1]] code, shape (2, 16): (|0000⟩+|1111⟩)/√2 and (|0011⟩+|1100⟩)/√2.

    Source: Leung, Nielsen, Chuang, Yamamoto 1997, 10.1103/PhysRevA.56.2567.
    """
    words = np.zeros((2, 16))
    words[0, [0b0000, 0b1111]] = words[1, [0b0011, 0b1100]] = np.sqrt(0.5)
    return words


def _kraus(damping: float, excited: float) -> list[NDArray[np.float64]]:
    down, keep = np.array([[0.0, np.sqrt(damping)], [0.0, 0.0]]), np.diag([1.0, np.sqrt(1.0 - damping)])
    cold = [np.sqrt(1.0 - excited) * operator for operator in (keep, down)]
    warm = [np.sqrt(excited) * operator for operator in (keep[::-1, ::-1], down.T)]
    return [*cold, *warm] if excited else cold


def _number_of_qubits(state: NDArray[np.complex128]) -> int:
    qubits = round(np.log2(state.size))
    if state.ndim != 1 or state.size != 2**qubits or qubits > 7:
        raise ValueError(f"state has the shape {state.shape}, not that of one to seven qubits")
    return qubits


def _refuse(damping: float, excited: float) -> None:
    require("damping", damping, 0.0, 1.0)
    require("excited", excited, 0.0, 0.5)


def damped_energy_kraus(state: ArrayLike, damping: float, excited: float = 0.0) -> float:
    """Energy (quanta) left in a pure state vector of n ≤ 7 qubits after damping each of them: Kraus operators on ρ.

    Raises
    ------
    ValueError
        If `state` is not a vector of 2ⁿ entries, `damping` is outside [0, 1] or `excited` outside [0, 0.5].
    """
    vector = np.asarray(state, dtype=complex)
    qubits = _number_of_qubits(vector)
    _refuse(damping, excited)
    vector = vector / np.linalg.norm(vector)
    rho = np.outer(vector, vector.conj())
    for site in range(qubits):
        before, after = np.eye(2**site), np.eye(2 ** (qubits - site - 1))
        kraus = [np.kron(np.kron(before, operator), after) for operator in _kraus(damping, excited)]
        rho = np.asarray(sum(operator @ rho @ operator.T for operator in kraus))
    ones = np.array([index.bit_count() for index in range(2**qubits)])
    return float(ones @ np.real(np.diag(rho)))


def damped_energy_thinning(state: ArrayLike, damping: float, excited: float = 0.0) -> float:
    """The same energy by counting: only the distribution of the number of quanta, thinned one by one.

    Each quantum survives with probability 1 − γ(1 − `excited`), each empty qubit is filled with γ·`excited`; the
    average is taken over the distribution of quanta in |state|². No coherence enters. Arguments and errors as above.
    """
    vector = np.asarray(state, dtype=complex)
    qubits = _number_of_qubits(vector)
    _refuse(damping, excited)
    weights = np.abs(vector) ** 2
    held = np.zeros(qubits + 1)
    for index, weight in enumerate(weights / weights.sum()):
        held[index.bit_count()] += weight
    energy = 0.0
    for quanta, share in enumerate(held):
        distribution = np.ones(1)
        for chance in [1.0 - damping * (1.0 - excited)] * quanta + [damping * excited] * (qubits - quanta):
            distribution = np.convolve(distribution, [1.0 - chance, chance])
        energy += share * float(np.arange(qubits + 1) @ distribution)
    return float(energy)


def recovered_four_qubit_code(damping: float) -> tuple[float, float]:
    """Entanglement fidelity and energy (quanta) of the [[4,1]] code after cold damping and the transpose recovery.

    The recovery is R_k = P E_k† N(P)^(−1/2), with P the projector on the code: near the best there is (Barnum and
    Knill, textbook). It ends in the code, and every state of this code holds two quanta.

    Raises
    ------
    ValueError
        If `damping` is outside [0, 0.9].
    """
    require("damping", damping, 0.0, 0.9)
    words = four_qubit_code()
    single = _kraus(damping, 0.0)
    kraus: list[NDArray[np.float64]] = [np.eye(1)]
    for _ in range(4):
        kraus = [np.asarray(np.kron(left, right), dtype=np.float64) for left in kraus for right in single]
    projector = words.T @ words
    spread = np.asarray(sum(operator @ projector @ operator.T for operator in kraus))
    values, vectors = np.linalg.eigh(spread)
    inverse = np.zeros_like(values)
    # The span that noise never reaches has eigenvalue zero and is left out of the inverse.
    inverse[values > 1e-12] = values[values > 1e-12] ** -0.5
    root = (vectors * inverse) @ vectors.T
    recovery = [projector @ operator.T @ root for operator in kraus]
    fidelity, rho = 0.0, np.zeros((16, 16))
    for back in recovery:
        for operator in kraus:
            step = words @ back @ operator @ words.T
            fidelity += float(np.trace(step) / 2.0) ** 2
            image = back @ operator @ words.T
            rho += image @ image.T / 2.0
    ones = np.array([index.bit_count() for index in range(16)])
    return fidelity, float(ones @ np.diag(rho))


def four_qubit_fidelity_gram(damping: float) -> float:
    """The same entanglement fidelity from the Gram matrix of the error spaces, without building a recovery.

    With M_kl = P E_k†E_l P as 2 × 2 blocks in the code, F = ¼ Σ_kl |tr (√M)_kl|² (algebra of the transpose recovery).
    Errors are listed by which qubits have decayed, their amplitudes on the basis states written down directly.

    Raises
    ------
    ValueError
        If `damping` is outside [0, 0.9].
    """
    require("damping", damping, 0.0, 0.9)
    halves = ((0b0000, 0b1111), (0b0011, 0b1100))
    images = np.zeros((16, 16, 2))  # decayed qubits, basis state, codeword
    for codeword, pair in enumerate(halves):
        for held in pair:
            for decayed in range(16):
                if decayed & ~held:
                    continue
                lost, kept = decayed.bit_count(), (held & ~decayed).bit_count()
                amplitude = np.sqrt(0.5 * damping**lost * (1.0 - damping) ** kept)
                images[decayed, held & ~decayed, codeword] += amplitude
    flat = images.transpose(1, 0, 2).reshape(16, 32)
    values, vectors = np.linalg.eigh(flat.T @ flat)
    values[values < 1e-13] = 0.0  # the root would lift round-off to 1e-8
    root = ((vectors * np.sqrt(values)) @ vectors.T).reshape(16, 2, 16, 2)
    return float(np.sum(np.einsum("kili->kl", root) ** 2) / 4.0)


def bare_qubit_fidelity(damping: ArrayLike) -> NDArray[np.float64]:
    """Entanglement fidelity of one unprotected qubit under cold damping: (1 + √(1 − γ))²/4. Any shape. Textbook.

    Raises
    ------
    ValueError
        If `damping` is outside [0, 1].
    """
    require("damping", damping, 0.0, 1.0)
    return np.asarray((1.0 + np.sqrt(1.0 - np.asarray(damping, dtype=float))) ** 2 / 4.0)
