"""Quantum energy teleportation between two qubits: Hotta's minimal model, H = h(Z_A + Z_B) + 2k X_A X_B + const.

Alice measures X on her half of the ground state, sends the outcome, and Bob rotates his qubit by an angle whose sign is
the outcome. The constant makes the ground energy zero. Energies are in the unit of `field` and `coupling`.
`reliability` is 1 for a faithful message, 0 for none (a coin), r for one that is right with probability (1 + r)/2.
Source of model and closed form: Hotta, Phys. Lett. A 374, 3416 (2010), arXiv:1002.0200; review arXiv:1101.3954, sec. 3.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require

Complex = NDArray[np.complex128]
_PAULI = np.array([[[1, 0], [0, 1]], [[0, 1], [1, 0]], [[0, -1j], [1j, 0]], [[1, 0], [0, -1]]], dtype=complex)


def energy_injected(field: ArrayLike, coupling: ArrayLike) -> NDArray[np.float64]:
    """E_A = h²/√(h² + k²), what Alice's measurement puts in; arguments broadcast.

    Raises ValueError for field or coupling ≤ 0. Source: Hotta, arXiv:1002.0200.
    """
    h, k = _positive(field, coupling)
    return np.asarray(h**2 / np.hypot(h, k))


def energy_teleported(field: ArrayLike, coupling: ArrayLike, reliability: ArrayLike = 1.0) -> NDArray[np.float64]:
    """E_B = [√(s² + r²h²k²) − s]/√(h² + k²) with s = h² + 2k², Bob's net yield at his best angle; arguments broadcast.

    For r = 1 this is Hotta's result; a message that errs weakens the conditional term by r (derived here).
    Raises ValueError for field or coupling ≤ 0 or reliability outside [0, 1]. Source: Hotta, arXiv:1002.0200.
    """
    h, k = _positive(field, coupling)
    require("reliability", reliability, 0.0, 1.0)
    cost, gain = h**2 + 2 * k**2, np.asarray(reliability, dtype=float) * h * k
    # The difference of two nearly equal roots, written as a quotient so that no digits cancel.
    return np.asarray(gain**2 / (np.sqrt(cost**2 + gain**2) + cost) / np.hypot(h, k))


def conditional_term(field: ArrayLike, coupling: ArrayLike) -> NDArray[np.float64]:
    """hk/√(h² + k²), the message-dependent term of Bob's balance alone: what he would gain if his rotation cost nothing.

    It is not the net energy: `energy_teleported` is. Raises ValueError for field or coupling ≤ 0.
    Source: the term linear in sin 2θ of Hotta, arXiv:1002.0200.
    """
    h, k = _positive(field, coupling)
    return np.asarray(h * k / np.hypot(h, k))


def simulate_teleportation(field: float, coupling: float, reliability: float = 1.0) -> tuple[float, float]:
    """(E_A, E_B) from 4×4 matrices: diagonalise, project, rotate by each sign, and search Bob's angle numerically.

    Raises ValueError for field or coupling ≤ 0 or reliability outside [0, 1]. Source: Born rule (textbook).
    """
    energy, branches = _after_measurement(field, coupling, reliability)
    injected = sum(float(np.trace(state @ energy).real) for state in branches)

    def left(theta: float) -> float:
        total = 0.0
        for sign, state in zip((1, -1), branches, strict=True):
            turn = np.kron(np.eye(2), np.cos(theta) * _PAULI[0] + 1j * sign * np.sin(theta) * _PAULI[2])
            total += float(np.trace(turn @ state @ turn.conj().T @ energy).real)
        return total

    angles = np.linspace(-np.pi / 2, np.pi / 2, 91)
    start = float(angles[np.argmin([left(float(angle)) for angle in angles])])
    best = minimize_scalar(left, bounds=(start - 0.05, start + 0.05), method="bounded", options={"xatol": 1e-10})
    return injected, injected - float(best.fun)


def best_unitary_extraction(field: float, coupling: float, reliability: float = 0.0) -> float:
    """Most energy that Bob can take by any local unitary, one for each message; exact, without a search.

    For U = q₀ + i q·σ the energy left is a quadratic form in the unit quaternion q, so its minimum is the lowest
    eigenvalue of a real 4×4 matrix. Raises ValueError as `simulate_teleportation`. Source: derived here.
    """
    energy, branches = _after_measurement(field, coupling, reliability)
    basis = [np.kron(np.eye(2), matrix) for matrix in (_PAULI[0], 1j * _PAULI[1], 1j * _PAULI[2], 1j * _PAULI[3])]
    extracted = 0.0
    for state in branches:
        form = np.array([[np.trace(a @ state @ b.conj().T @ energy).real for a in basis] for b in basis])
        extracted += float(np.trace(state @ energy).real) - float(np.linalg.eigvalsh((form + form.T) / 2)[0])
    return extracted


def blind_channel_bound(field: float, coupling: float) -> float:
    """Upper bound on what Bob can take without a message by *any* local operation (Kraus map, ancillas included).

    Minimising Tr[Λ(ρ)H] over channels is a semidefinite programme; Y = the dual point of doing nothing bounds it, and
    the bound is 0 if Q − 1⊗Y is positive. Raises ValueError for field or coupling ≤ 0.
    Source: strong local passivity, Frey, Funo, Hotta, Phys. Rev. E 90, 012127 (2014), 10.1103/PhysRevE.90.012127.
    """
    energy, branches = _after_measurement(field, coupling, 0.0)
    rho, ham = (branches[0] + branches[1]).reshape(2, 2, 2, 2), energy.reshape(2, 2, 2, 2)
    # E(K) = Σ K*_{ab} Q_{ab,cd} K_{cd}: indices a, c are Bob's output, b, d his input.
    form = np.einsum("xdyb,yaxc->abcd", rho, ham).reshape(4, 4)
    dual = (form @ np.eye(2).reshape(4)).reshape(2, 2)
    slack = float(np.linalg.eigvalsh(form - np.kron(np.eye(2), ((dual + dual.conj().T) / 2).T))[0])
    before = float(np.trace((branches[0] + branches[1]) @ energy).real)
    return before - float(np.trace(dual).real) - 2 * min(slack, 0.0)


def _after_measurement(field: float, coupling: float, reliability: float) -> tuple[Complex, tuple[Complex, Complex]]:
    """The Hamiltonian and Bob's two unnormalised states, sorted by the message that reached him."""
    _positive(field, coupling)
    require("reliability", reliability, 0.0, 1.0)
    one, x, _, z = _PAULI
    energy: Complex = np.asarray(
        field * (np.kron(z, one) + np.kron(one, z)) + 2 * coupling * np.kron(x, x), dtype=np.complex128
    )
    levels, states = np.linalg.eigh(energy)
    ground = states[:, 0]
    projected: list[Complex] = []
    for sign in (1, -1):
        ket = np.kron((one + sign * x) / 2, one) @ ground
        projected.append(np.asarray(np.outer(ket, ket.conj()), dtype=np.complex128))
    right, wrong = (1 + reliability) / 2, (1 - reliability) / 2
    told = (right * projected[0] + wrong * projected[1], right * projected[1] + wrong * projected[0])
    return np.asarray(energy - levels[0] * np.eye(4), dtype=np.complex128), told


def _positive(field: ArrayLike, coupling: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    require("field", field, 1e-9)
    require("coupling", coupling, 1e-9)
    return np.asarray(field, dtype=float), np.asarray(coupling, dtype=float)
