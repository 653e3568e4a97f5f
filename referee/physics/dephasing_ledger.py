"""The energy ledger of a qubit that dephases into a few oscillators, with nothing left out.

H = ½ω σz + Σ ω_k b_k†b_k + (cos χ σz + sin χ σx) Σ g_k (b_k + b_k†), ħ = 1, oscillators initially empty.
At tilt χ = 0 the coupling commutes with the qubit's energy (the independent-boson model); a tilt relaxes that.
"""

from typing import NamedTuple

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


class Ledger(NamedTuple):
    """Expectation values at each time, shape (times,): three energies in units of ħ/time, and the qubit's σx and σy."""

    system: Array
    bath: Array
    interaction: Array
    sigma_x: Array
    sigma_y: Array


def _refuse(times: ArrayLike, splitting: float, frequencies: ArrayLike, couplings: ArrayLike, bloch: ArrayLike) -> None:
    require("times", times, 0.0)
    require("splitting", splitting, 0.0)
    require("frequencies", frequencies, 1e-12)
    require("couplings", couplings)
    require("bloch", float(np.linalg.norm(bloch)), 0.0, 1.0 + 1e-12)
    if np.shape(frequencies) != np.shape(couplings):
        raise ValueError(f"couplings = {couplings!r} does not match frequencies = {frequencies!r}")


def ledger_closed(
    times: ArrayLike, splitting: float, frequencies: ArrayLike, couplings: ArrayLike, bloch: ArrayLike = (1.0, 0.0, 0.0)
) -> Ledger:
    """The ledger of the commuting coupling (tilt 0) in closed form.

    ⟨H_B⟩ = Σ(2g²/ω_k)(1 − cos ω_k t) = −⟨H_I⟩ for every qubit state, and the qubit's transverse part falls by
    e^{−Γ}, Γ = Σ(4g²/ω_k²)(1 − cos ω_k t): textbook result of the independent-boson model (displaced oscillators).

    Parameters: `times` shape (T,), `frequencies` and `couplings` shape (K,), `bloch` shape (3,); ħ = 1.

    Raises
    ------
    ValueError
        If a time or the splitting is negative, a frequency is not positive, or the Bloch vector is longer than 1.
    """
    _refuse(times, splitting, frequencies, couplings, bloch)
    time = np.asarray(times, dtype=float)
    w, g = np.asarray(frequencies, dtype=float), np.asarray(couplings, dtype=float)
    x, y, z = np.asarray(bloch, dtype=float)
    swing = 1.0 - np.cos(np.multiply.outer(time, w))
    bath = swing @ (2.0 * g**2 / w)
    decay = np.exp(-swing @ (4.0 * g**2 / w**2))
    cosine, sine = np.cos(splitting * time), np.sin(splitting * time)
    system = np.full_like(time, 0.5 * splitting * z)
    return Ledger(system, bath, -bath, decay * (x * cosine - y * sine), decay * (x * sine + y * cosine))


def ledger_schrodinger(
    times: ArrayLike,
    splitting: float,
    frequencies: ArrayLike,
    couplings: ArrayLike,
    bloch: ArrayLike = (1.0, 0.0, 0.0),
    tilt: float = 0.0,
    levels: int = 7,
) -> Ledger:
    """The same ledger from the Schrödinger equation of qubit and oscillators, for any tilt (radian).

    A mixed qubit is an average over its two eigenstates, each evolved unitarily (QuTiP `sesolve`). `levels` is the
    number of Fock states kept per oscillator. Shapes and units as in `ledger_closed`.

    Raises
    ------
    ValueError
        As `ledger_closed`, or if `levels` is outside [2, 40] or the tilt outside [−π, π].
    """
    _refuse(times, splitting, frequencies, couplings, bloch)
    require("tilt", tilt, -np.pi, np.pi)
    require("levels", levels, 2, 40)
    w, g = np.asarray(frequencies, dtype=float), np.asarray(couplings, dtype=float)
    count = len(w)
    identity = [qutip.qeye(2)] + [qutip.qeye(levels)] * count

    def embed(operator: qutip.Qobj, place: int) -> qutip.Qobj:
        factors = list(identity)
        factors[place] = operator
        return qutip.tensor(factors)

    sx, sy, sz = (embed(s, 0) for s in (qutip.sigmax(), qutip.sigmay(), qutip.sigmaz()))
    lower = [embed(qutip.destroy(levels), k + 1) for k in range(count)]
    h_system = 0.5 * splitting * sz
    h_bath = sum(float(w[k]) * lower[k].dag() * lower[k] for k in range(count))
    field = sum(float(g[k]) * (lower[k] + lower[k].dag()) for k in range(count))
    h_interaction = (np.cos(tilt) * sz + np.sin(tilt) * sx) * field
    hamiltonian = h_system + h_bath + h_interaction
    watched = [h_system, h_bath, h_interaction, sx, sy]

    vector = np.asarray(bloch, dtype=float)
    length = float(np.linalg.norm(vector))
    axis = vector / length if length > 1e-12 else np.array([0.0, 0.0, 1.0])
    polar, azimuth = np.arccos(np.clip(axis[2], -1.0, 1.0)), np.arctan2(axis[1], axis[0])
    along = np.cos(polar / 2) * qutip.basis(2, 0) + np.exp(1j * azimuth) * np.sin(polar / 2) * qutip.basis(2, 1)
    against = np.sin(polar / 2) * qutip.basis(2, 0) - np.exp(1j * azimuth) * np.cos(polar / 2) * qutip.basis(2, 1)
    total = np.zeros((5, len(np.atleast_1d(times))))
    options = {"atol": 1e-10, "rtol": 1e-9, "nsteps": 100_000, "progress_bar": ""}
    for weight, qubit in (((1 + length) / 2, along), ((1 - length) / 2, against)):
        if weight < 1e-14:  # a pure state has one eigenstate; the empty one is not worth a run
            continue
        start = qutip.tensor([qubit] + [qutip.basis(levels, 0)] * count)
        run = qutip.sesolve(hamiltonian, start, np.asarray(times, float), e_ops=watched, options=options)
        total += weight * np.real(np.asarray(run.expect))
    return Ledger(*total)


def ledger_spectral(
    times: ArrayLike,
    splitting: float,
    frequencies: ArrayLike,
    couplings: ArrayLike,
    bloch: ArrayLike = (1.0, 0.0, 0.0),
    tilt: float = 0.0,
    levels: int = 12,
) -> Ledger:
    """The same ledger from the eigenvectors of H: no time stepping, density matrices throughout (NumPy).

    ⟨A⟩(t) = Σ_mn ρ_mn A_nm e^{−i(E_m − E_n)t}. Shapes, units and errors as in `ledger_schrodinger`.
    """
    _refuse(times, splitting, frequencies, couplings, bloch)
    require("tilt", tilt, -np.pi, np.pi)
    require("levels", levels, 2, 40)
    time = np.asarray(times, dtype=float)
    pauli_x, pauli_z = np.array([[0.0, 1.0], [1.0, 0.0]]), np.diag([1.0, -1.0])
    pauli_y = np.array([[0.0, -1j], [1j, 0.0]])
    mode = np.diag(np.sqrt(np.arange(1.0, levels)), 1)
    bath: NDArray[np.floating] = np.zeros((1, 1))
    field: NDArray[np.floating] = np.zeros((1, 1))
    for w, g in zip(np.asarray(frequencies, float), np.asarray(couplings, float), strict=True):
        grown, one = np.eye(len(bath)), np.eye(levels)
        bath = np.kron(bath, one) + np.kron(grown, w * np.diag(np.arange(levels, dtype=float)))
        field = np.kron(field, one) + np.kron(grown, g * (mode + mode.T))
    rest = np.eye(len(bath))
    parts = [
        np.kron(0.5 * splitting * pauli_z, rest),
        np.kron(np.eye(2), bath),
        np.kron(np.cos(tilt) * pauli_z + np.sin(tilt) * pauli_x, field),
    ]
    energies, vectors = np.linalg.eigh(parts[0] + parts[1] + parts[2])
    x, y, z = np.asarray(bloch, dtype=float)
    qubit = 0.5 * (np.eye(2) + x * pauli_x + y * pauli_y + z * pauli_z)
    # Only the two columns with empty oscillators are populated: ρ = V₂ q V₂† keeps the algebra thin.
    empty = vectors[[0, len(rest)], :].T
    state = empty @ qubit @ empty.T
    phases = np.exp(-1j * np.multiply.outer(time, energies))
    values = []
    for operator in [*parts, np.kron(pauli_x, rest), np.kron(pauli_y, rest)]:
        weights = state * (vectors.T @ operator @ vectors).T
        values.append(np.real(np.einsum("tm,tm->t", phases @ weights, phases.conj())))
    return Ledger(*values)
