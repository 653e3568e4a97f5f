"""Quantum teleportation of one qubit when Bob has received none, one or both of Alice's two classical bits."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require


def average_fidelity_simulated(bits: int, visibility: float = 1.0) -> float:
    """Mean fidelity over the six cardinal states, from a density-matrix simulation of three qubits.

    The six states form a 2-design: their mean is the mean over the whole Bloch sphere. The resource is a singlet
    of `visibility`; with `bits` < 2 Bob averages over what he has not been told. Raises ValueError for bits outside
    [0, 2] or visibility outside [0, 1]. Source: Bennett et al. 1993, 10.1103/PhysRevLett.70.1895.
    """
    require("bits", bits, 0, 2)
    require("visibility", visibility, 0.0, 1.0)
    paulis = _paulis()
    singlet = np.array([0, 1, -1, 0]) / np.sqrt(2)
    pair = visibility * np.outer(singlet, singlet) + (1 - visibility) * np.eye(4) / 4
    # Outcome (z, x) of Alice's measurement is the singlet with X^x Z^z applied to the input; Bob undoes it.
    power = np.linalg.matrix_power
    operators = {(z, x): power(paulis[1], x) @ power(paulis[3], z) for z in (0, 1) for x in (0, 1)}
    states = [(np.eye(2) + sign * paulis[axis]) / 2 for axis in (1, 2, 3) for sign in (1, -1)]
    total = 0.0
    for target in states:
        joint = np.kron(target, pair)
        for (z, x), operator in operators.items():
            bell = np.kron(operator, np.eye(2)) @ singlet
            tensor = joint.reshape(4, 2, 4, 2)
            received = np.einsum("i,ibjd,j->bd", bell.conj(), tensor, bell)
            guesses = [(g, h) for g in (0, 1) for h in (0, 1) if (bits < 1 or g == z) and (bits < 2 or h == x)]
            for guess in guesses:
                fixed = operators[guess] @ received @ operators[guess].conj().T
                total += float(np.trace(fixed @ target).real) / len(guesses)
    return total / len(states)


def average_fidelity_closed_form(bits: int, visibility: float = 1.0) -> float:
    """The same mean fidelity as (2f + 1)/3, f the probability that the net Pauli error is none.

    f = (1 + 3v)/4, (1 + v)/4, 1/4 with two, one, no bits: F = (1 + v)/2, (3 + v)/6, 1/2. Raises ValueError as above.
    Source: Horodecki relation F = (d·f + 1)/(d + 1) (textbook, Phys. Rev. A 60, 1888).
    """
    require("bits", bits, 0, 2)
    require("visibility", visibility, 0.0, 1.0)
    entanglement_fidelity = (0.25, (1 + visibility) / 4, (1 + 3 * visibility) / 4)[int(bits)]
    return (2 * entanglement_fidelity + 1) / 3


def bob_state_without_bits(target: NDArray[np.complex128], visibility: float = 1.0) -> NDArray[np.complex128]:
    """Bob's 2×2 state before any bit arrives, for the 2×2 input `target`: half the identity, whatever the input.

    Raises ValueError for a target that is not 2×2 or visibility outside [0, 1]. Source: Bennett et al. 1993.
    """
    if np.shape(target) != (2, 2):
        raise ValueError(f"target = array of shape {np.shape(target)} is not 2×2")
    require("visibility", visibility, 0.0, 1.0)
    singlet = np.array([0, 1, -1, 0]) / np.sqrt(2)
    pair = visibility * np.outer(singlet, singlet) + (1 - visibility) * np.eye(4) / 4
    tensor = np.kron(target, pair).reshape(4, 2, 4, 2)
    total = np.zeros((2, 2), dtype=complex)
    for pauli in _paulis():
        bell = np.kron(pauli, np.eye(2)) @ singlet
        total += np.einsum("i,ibjd,j->bd", bell.conj(), tensor, bell)
    return total


def _paulis() -> tuple[NDArray[np.complex128], ...]:
    return (
        np.eye(2, dtype=complex),
        np.array([[0, 1], [1, 0]], dtype=complex),
        np.array([[0, -1j], [1j, 0]]),
        np.diag([1, -1]).astype(complex),
    )
