"""Two-qubit correlations: singlet, Werner states and the CHSH value.

Angles (rad) are of spin analysers in the x-z plane.
"""

from typing import Any

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

# Settings (a, a′, b, b′) at which the singlet reaches 2√2.
OPTIMAL_ANGLES = (0.0, np.pi / 2, 5 * np.pi / 4, 3 * np.pi / 4)
_X = np.array([[0, 1], [1, 0]], dtype=complex)
_Y = np.array([[0, -1j], [1j, 0]])
_Z = np.diag([1, -1]).astype(complex)


def werner_state(visibility: float, mixing: float = np.pi / 4) -> NDArray[np.complex128]:
    """v|Ψ⟩⟨Ψ| + (1 − v)·I/4 with |Ψ⟩ = cos θ|01⟩ − sin θ|10⟩, θ = `mixing` (rad); 4×4, the singlet at π/4.

    Raises ValueError for visibility outside [0, 1] or |mixing| > π. Source: textbook (Werner, Phys. Rev. A 40, 4277).
    """
    require("visibility", visibility, 0.0, 1.0)
    require("mixing", mixing, -np.pi, np.pi)
    psi = np.array([0, np.cos(mixing), -np.sin(mixing), 0], dtype=complex)
    return np.asarray(visibility * np.outer(psi, psi.conj()) + (1 - visibility) * np.eye(4) / 4)


def correlation(state: ArrayLike, angle_a: ArrayLike, angle_b: ArrayLike) -> NDArray[np.float64]:
    """E(a, b) = ⟨σ_a ⊗ σ_b⟩ for a 4×4 state; the angles (rad) broadcast; −cos(a − b) for the singlet.

    Raises ValueError for a state that is not 4×4 with unit trace. Source: CHSH 1969, 10.1103/PhysRevLett.23.880.
    """
    rho = _two_qubits(state)
    tensor = np.array([[np.trace(rho @ np.kron(i, j)).real for j in (_Z, _X)] for i in (_Z, _X)])
    a, b = np.asarray(angle_a, dtype=float), np.asarray(angle_b, dtype=float)
    unit_a, unit_b = np.stack([np.cos(a), np.sin(a)], -1), np.stack([np.cos(b), np.sin(b)], -1)
    return np.asarray(np.sum((unit_a @ tensor) * unit_b, axis=-1))


def chsh_numpy(state: ArrayLike, angles: ArrayLike = OPTIMAL_ANGLES) -> float:
    """S = E(a,b) + E(a,b′) + E(a′,b) − E(a′,b′), from the correlation tensor; `angles` (a, a′, b, b′), rad.

    Raises ValueError for a bad state or other than four angles. Source: CHSH 1969, 10.1103/PhysRevLett.23.880.
    """
    angles = np.asarray(angles, dtype=float)
    require("number of angles", angles.size, 4, 4)
    a, a2, b, b2 = angles
    values = correlation(state, np.array([a, a, a2, a2]), np.array([b, b2, b, b2]))
    return float(values @ np.array([1.0, 1.0, 1.0, -1.0]))


def chsh_qutip(visibility: float, mixing: float = np.pi / 4, angles: ArrayLike = OPTIMAL_ANGLES) -> float:
    """The same S from QuTiP: the Bell operator's expectation value in a Werner-type state built from kets.

    Raises ValueError for visibility outside [0, 1], |mixing| > π or other than four angles. Source: as `chsh_numpy`.
    """
    require("visibility", visibility, 0.0, 1.0)
    require("mixing", mixing, -np.pi, np.pi)
    angles = np.asarray(angles, dtype=float)
    require("number of angles", angles.size, 4, 4)
    up, down = qutip.basis(2, 0), qutip.basis(2, 1)
    psi = np.cos(mixing) * qutip.tensor(up, down) - np.sin(mixing) * qutip.tensor(down, up)
    rho = visibility * qutip.ket2dm(psi) + (1 - visibility) * qutip.tensor(qutip.qeye(2), qutip.qeye(2)) / 4
    a, a2, b, b2 = (np.cos(angle) * qutip.sigmaz() + np.sin(angle) * qutip.sigmax() for angle in angles)
    return float(np.real(qutip.expect(qutip.tensor(a, b + b2) + qutip.tensor(a2, b - b2), rho)))


def chsh_maximum(state: ArrayLike) -> float:
    """Largest S over all settings: 2√(t₁ + t₂), t the two largest eigenvalues of TᵀT, T the 3×3 correlation tensor.

    Raises ValueError for a bad state. Source: Horodecki criterion (textbook; Phys. Lett. A 200, 340, 1995).
    """
    rho = _two_qubits(state)
    paulis = (_X, _Y, _Z)
    tensor = np.array([[np.trace(rho @ np.kron(i, j)).real for j in paulis] for i in paulis])
    return float(2 * np.sqrt(np.sort(np.linalg.eigvalsh(tensor.T @ tensor))[1:].sum()))


def total_spin_squared(state: ArrayLike) -> float:
    """⟨(σ_A + σ_B)²⟩/4 in ħ²: 0 for the singlet, 2 for a triplet, 3/2 for the fully mixed state.

    Raises ValueError for a bad state. Source: textbook angular momentum, S² = s(s + 1).
    """
    rho = _two_qubits(state)
    spins = [np.kron(pauli, np.eye(2)) + np.kron(np.eye(2), pauli) for pauli in (_X, _Y, _Z)]
    return float(sum(np.trace(rho @ spin @ spin).real for spin in spins) / 4)


def total_spin_squared_qutip(visibility: float, mixing: float = np.pi / 4) -> float:
    """The same ⟨S²⟩ (ħ²) from QuTiP's projector on the singlet: S² = 2(1 − |singlet⟩⟨singlet|).

    Raises ValueError for visibility outside [0, 1] or |mixing| > π. Source: textbook addition of two spins ½.
    """
    require("visibility", visibility, 0.0, 1.0)
    require("mixing", mixing, -np.pi, np.pi)
    up, down = qutip.basis(2, 0), qutip.basis(2, 1)
    psi = np.cos(mixing) * qutip.tensor(up, down) - np.sin(mixing) * qutip.tensor(down, up)
    rho = visibility * qutip.ket2dm(psi) + (1 - visibility) * qutip.tensor(qutip.qeye(2), qutip.qeye(2)) / 4
    projector: Any = qutip.ket2dm(qutip.singlet_state())
    return float(2 * (1 - np.real(qutip.expect(projector, rho))))


def _two_qubits(state: ArrayLike) -> NDArray[np.complex128]:
    rho = np.asarray(state, dtype=complex)
    if rho.shape != (4, 4):
        raise ValueError(f"state = array of shape {rho.shape} is not 4×4")
    require("trace of state", float(np.trace(rho).real), 1 - 1e-9, 1 + 1e-9)
    return rho
