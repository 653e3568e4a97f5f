"""The standing loss of a store: the power that must be fed in to keep its energy from decaying."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def holding_power(energy: ArrayLike, lifetime: ArrayLike) -> Array:
    """E/τ in W: what a store with the energy lifetime τ loses, and must be given, at the energy E.

    Args: energy in J, lifetime in s (of the energy, 1/e); they broadcast.
    Raises: ValueError naming the parameter out of bounds.
    Source: exponential decay, textbook.
    """
    require("energy", energy, 0.0)
    require("lifetime", lifetime, np.finfo(float).tiny)
    return np.asarray(np.asarray(energy, dtype=float) / np.asarray(lifetime, dtype=float))


def holding_power_pumped_emitters(energy: float, lifetime: float, excitation: float = 0.5) -> float:
    """The same for two-level emitters held at `excitation` by a pump, from the steady state of their master equation.

    The pump raises at the rate that the wanted excitation needs; the radiated power is read from the dissipator of the
    decay, and the number of emitters follows from the energy stored.

    Args:
        energy: stored, J.
        lifetime: of one excited emitter, s.
        excitation: share of emitters excited, in (0, 1).

    Returns: radiated (and pumped) power in W.
    Raises: ValueError naming the parameter out of bounds.
    Source: Lindblad equation of a driven two-level emitter, textbook.
    """
    require("energy", energy, 0.0)
    require("lifetime", lifetime, np.finfo(float).tiny)
    require("excitation", excitation, 1e-6, 1 - 1e-6)
    pump = excitation / (1 - excitation)  # in units of the decay rate, so that the system stays well scaled
    lower = np.array([[0.0, 1.0], [0.0, 0.0]])
    level = np.diag([0.0, 1.0])
    one = np.eye(2)

    def dissipator(jump: NDArray[np.float64]) -> NDArray[np.complex128]:
        square = jump.T @ jump
        return np.asarray(np.kron(jump, jump) - 0.5 * np.kron(square, one) - 0.5 * np.kron(one, square.T), complex)

    decay = dissipator(lower)
    liouvillian = -1j * (np.kron(level, one) - np.kron(one, level)) + decay + pump * dissipator(lower.T)
    system = np.vstack([liouvillian, np.eye(2).ravel()])
    state = np.linalg.lstsq(system, np.array([0, 0, 0, 0, 1.0], complex), rcond=None)[0]
    stored = float(np.real(np.trace(level @ state.reshape(2, 2))))
    radiated = float(-np.real(np.trace(level @ (decay @ state).reshape(2, 2))))
    return energy / stored * radiated / lifetime


def lifetime_allowed(energy: ArrayLike, load: ArrayLike) -> Array:
    """The shortest lifetime in s at which holding `energy` (J) costs no more than `load` (W).

    Raises: ValueError naming the parameter out of bounds.
    Source: definition.
    """
    require("energy", energy, 0.0)
    require("load", load, np.finfo(float).tiny)
    return np.asarray(np.asarray(energy, dtype=float) / np.asarray(load, dtype=float))
