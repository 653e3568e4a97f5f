"""How much of its energy a mode, or a pair of emitters, keeps under loss into a cold environment."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def retained_share(kappa_t: ArrayLike) -> NDArray[np.float64]:
    """exp(−κt): share of ⟨a†a⟩ that any state of one damped mode keeps; `kappa_t` ≥ 0 of any shape, dimensionless.

    d⟨a†a⟩/dt = −κ⟨a†a⟩ closes on itself, so the state drops out. Raises ValueError for κt < 0. Source: textbook
    (damped mode, T = 0).
    """
    require("kappa_t", kappa_t, 0.0)
    return np.exp(-np.asarray(kappa_t, dtype=float))


def simulated_retained_share(rho: ArrayLike, kappa_t: ArrayLike) -> NDArray[np.float64]:
    """⟨a†a⟩(t)/⟨a†a⟩(0) from the master equation with jump operator √κ a, for one state `rho` (d, d) and increasing
    κt (m,).

    Raises ValueError if the state holds no photon or κt is negative. Source: textbook (Lindblad equation), solved by
    QuTiP.
    """
    matrix, times = np.asarray(rho, dtype=complex), np.atleast_1d(np.asarray(kappa_t, dtype=float))
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"rho has shape {matrix.shape}: a square matrix (d, d) is needed")
    require("kappa_t", times, 0.0)
    lower = qutip.destroy(matrix.shape[0])
    number = lower.dag() * lower
    initial = float(np.real(qutip.expect(number, qutip.Qobj(matrix))))
    require("mean photon number of rho", initial, 1e-9)
    run = qutip.mesolve(
        0 * number,
        qutip.Qobj(matrix),
        np.concatenate([[0.0], times]),
        c_ops=[lower],
        e_ops=[number],
        options={"atol": 1e-12, "rtol": 1e-11, "progress_bar": ""},
    )
    return np.asarray(run.expect[0][1:], dtype=float) / initial


def pair_retained_share(gamma_t: ArrayLike, overlap: ArrayLike, phase: ArrayLike) -> NDArray[np.float64]:
    """Share of one excitation kept by two emitters in ``(|eg⟩ + e^{iφ}|ge⟩)/√2``.

    The sum over both signs of ½(1 ± cos φ) exp(−(1 ± p)γt).

    `overlap` p ∈ [0, 1] says how alike the two see the field: 0 independent, 1 at one point; arguments broadcast.
    Raises ValueError outside the bounds. Source: Dicke, Phys. Rev. 93, 99 (1954), 10.1103/PhysRev.93.99, two emitters.
    """
    require("gamma_t", gamma_t, 0.0)
    require("overlap", overlap, 0.0, 1.0)
    require("phase", phase)
    t, p, cosine = np.asarray(gamma_t, dtype=float), np.asarray(overlap, dtype=float), np.cos(phase)
    return (1 + cosine) / 2 * np.exp(-(1 + p) * t) + (1 - cosine) / 2 * np.exp(-(1 - p) * t)


def simulated_pair_retained_share(gamma_t: float, overlap: float, phase: float) -> float:
    """The same share from the master equation of two emitters with collective jumps √(γ(1 ± p)) (σ₁ ± σ₂)/√2, by its
    propagator.

    Raises ValueError outside the bounds of `pair_retained_share`. Source: textbook (Lindblad equation), QuTiP's
    Liouvillian.
    """
    require("gamma_t", gamma_t, 0.0)
    require("overlap", overlap, 0.0, 1.0)
    require("phase", phase)
    lower, unit = qutip.destroy(2), qutip.qeye(2)
    first, second = qutip.tensor(lower, unit), qutip.tensor(unit, lower)
    jumps = [np.sqrt(1 + overlap) * (first + second) / np.sqrt(2), np.sqrt(1 - overlap) * (first - second) / np.sqrt(2)]
    ground, excited = qutip.basis(2, 0), qutip.basis(2, 1)
    state = (qutip.tensor(excited, ground) + np.exp(1j * phase) * qutip.tensor(ground, excited)).unit()
    number = first.dag() * first + second.dag() * second
    step = (qutip.liouvillian(None, jumps) * gamma_t).expm()
    evolved = qutip.vector_to_operator(step * qutip.operator_to_vector(qutip.ket2dm(state)))
    return float(np.real(qutip.expect(number, evolved)))
