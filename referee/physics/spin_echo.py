"""A qubit under quasi-static Gaussian detuning and white dephasing: free induction decay and the Hahn echo.

A first pulse of angle `pulse_angle` about −y turns |0⟩ towards |+⟩; the detuning δ is constant within a run and
drawn from N(0, width²) between runs; white dephasing multiplies the coherence by e^(−rate·t). The signal is
⟨σx⟩ in the rotating frame. Textbook NMR (E. L. Hahn's echo).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

_Z = np.array([[1, 0], [0, -1]], dtype=complex)
_X = np.array([[0, 1], [1, 0]], dtype=complex)


def _check(time: ArrayLike, width: float, rate: float, angle_name: str, angle: float) -> None:
    require("time", time, 0.0)
    require("width", width, 0.0)
    require("rate", rate, 0.0)
    require(angle_name, angle, -2 * np.pi, 2 * np.pi)


def free_induction_decay(
    time: ArrayLike, width: float, rate: float = 0.0, pulse_angle: float = np.pi / 2
) -> NDArray[np.float64]:
    """⟨σx⟩ at `time` after the pulse, sin(angle)·exp(−width²t²/2 − rate·t); shape of `time`.

    `time` in s, `width` in rad/s, `rate` in 1/s (or any reciprocal pair of units), angles in rad.

    Raises ValueError for negative times, widths or rates. Source: Fourier transform of a Gaussian (textbook).
    """
    _check(time, width, rate, "pulse_angle", pulse_angle)
    t = np.asarray(time, dtype=float)
    return np.sin(pulse_angle) * np.exp(-0.5 * (width * t) ** 2 - rate * t)


def hahn_echo(
    time: ArrayLike, echo_pulse: float, width: float, rate: float = 0.0, echo_angle: float = np.pi
) -> NDArray[np.float64]:
    """⟨σx⟩ at `time` after a π/2 pulse, with a pulse of `echo_angle` about x at the moment `echo_pulse`.

    Before the pulse the free decay; after it cos²(θ/2)·e^(−width²t²/2) + sin²(θ/2)·e^(−width²(t−2τ)²/2),
    both times e^(−rate·t). Units as in `free_induction_decay`; shape of `time`.

    Raises ValueError for negative times, widths or rates. Source: textbook, by turning the Bloch vector.
    """
    _check(time, width, rate, "echo_angle", echo_angle)
    require("echo_pulse", echo_pulse, 0.0)
    t = np.asarray(time, dtype=float)
    free = np.exp(-0.5 * (width * t) ** 2)
    refocused = np.exp(-0.5 * (width * (t - 2 * echo_pulse)) ** 2)
    turned = np.cos(echo_angle / 2) ** 2 * free + np.sin(echo_angle / 2) ** 2 * refocused
    return np.where(t < echo_pulse, free, turned) * np.exp(-rate * t)


def coherence_by_ensemble(
    time: ArrayLike,
    width: float,
    rate: float = 0.0,
    pulse_angle: float = np.pi / 2,
    echo_pulse: float | None = None,
    echo_angle: float = np.pi,
    nodes: int = 160,
) -> NDArray[np.float64]:
    """⟨σx⟩ of an ensemble of 2×2 density matrices, one a detuning, averaged by Gauss–Hermite quadrature.

    Each member is turned by explicit pulse and precession matrices; dephasing scales its off-diagonal elements.
    With `echo_pulse` None there is no second pulse. Units as in `free_induction_decay`; shape of `time`.
    `nodes` detunings resolve width·t up to about √(2·nodes).

    Raises ValueError for negative times, widths or rates. Source: textbook von Neumann evolution.
    """
    _check(time, width, rate, "pulse_angle", pulse_angle)
    require("nodes", nodes, 2, 400)
    require("echo_angle", echo_angle, -2 * np.pi, 2 * np.pi)
    t = np.atleast_1d(np.asarray(time, dtype=float))
    points, weights = np.polynomial.hermite_e.hermegauss(int(nodes))
    weights = weights / weights.sum()
    half = 0.5 * pulse_angle
    ket = np.array([np.cos(half), np.sin(half)], dtype=complex)
    rho = np.broadcast_to(np.outer(ket, ket.conj()), (t.size, points.size, 2, 2)).copy()
    moment = np.inf if echo_pulse is None else float(echo_pulse)
    if echo_pulse is not None:
        require("echo_pulse", echo_pulse, 0.0)
    rho = _precess(rho, np.minimum(t, moment), width * points, rate)
    late = t >= moment
    if np.any(late):
        turn = np.cos(echo_angle / 2) * np.eye(2) - 1j * np.sin(echo_angle / 2) * _X
        after = turn @ rho[late] @ turn.conj().T
        rho[late] = _precess(after, t[late] - moment, width * points, rate)
    signal = np.real(np.einsum("tnij,ji->tn", rho, _X)) @ weights
    return signal.reshape(np.shape(time))


def _precess(
    rho: NDArray[np.complex128], t: NDArray[np.float64], detunings: NDArray[np.float64], rate: float
) -> NDArray[np.complex128]:
    # U = exp(−iδσz t/2) is diagonal, so it acts element by element
    levels = np.diag(_Z)
    phase = np.exp(-0.5j * t[:, None, None] * detunings[None, :, None] * levels)
    turned = phase[..., :, None] * rho * phase[..., None, :].conj()
    decay = np.where(np.eye(2, dtype=bool), 1.0, np.exp(-rate * t)[:, None, None, None])
    return turned * decay
