"""What loss takes from a state of light: photon numbers by counting and by QuTiP, and the phase of a NOON state.

Linear loss is a beam splitter whose other input is empty, a → √η a + √(1−η) b. Two-photon absorption is kept beside it,
because it is the loss that does ask for the state.
"""

from math import comb

import numpy as np
import qutip
from numpy.typing import NDArray
from scipy.linalg import expm
from scipy.special import gammaln

from referee.physics.bounds import require

KINDS = ("fock", "coherent", "cat", "squeezed")


def _check(kind: str, amplitude: float, levels: int) -> None:
    if kind not in KINDS:
        raise ValueError(f"kind = {kind!r} is none of {', '.join(KINDS)}")
    require("levels", levels, 4, 60)
    require("amplitude", amplitude, 0.1, 3.0)


def number_distribution(kind: str, amplitude: float, levels: int = 20) -> NDArray[np.float64]:
    """Photon-number probabilities (`levels`,) of a state, from its textbook formula, cut at `levels` and normalised.

    `kind`: "fock" (round(amplitude²) photons, at least one), "coherent" |α⟩, "cat" |α⟩ + |−α⟩, "squeezed" vacuum with
    r = `amplitude`/2. Raises ValueError for an unknown kind or parameters out of bounds. Source: textbook.
    """
    _check(kind, amplitude, levels)
    n = np.arange(levels)
    if kind == "fock":
        weights = (n == max(1, round(amplitude**2))).astype(float)
    elif kind == "squeezed":
        r = amplitude / 2
        half = n // 2
        log = gammaln(n + 1) - 2 * gammaln(half + 1) - n * np.log(2) + n * np.log(np.tanh(r))
        weights = np.where(n % 2 == 0, np.exp(log), 0.0)
    else:
        weights = np.exp(2 * n * np.log(amplitude) - gammaln(n + 1))
        if kind == "cat":
            weights = np.where(n % 2 == 0, weights, 0.0)
    return np.asarray(weights / weights.sum(), dtype=np.float64)


def state_qutip(kind: str, amplitude: float, levels: int = 20) -> NDArray[np.complex128]:
    """The same state as a ket (`levels`,), built with QuTiP's operators in a larger space, cut and normalised.

    Raises ValueError as `number_distribution`. Source: textbook; QuTiP.
    """
    _check(kind, amplitude, levels)
    large = max(100, levels + 40)
    if kind == "fock":
        ket = qutip.fock(large, max(1, round(amplitude**2)))
    elif kind == "squeezed":
        ket = qutip.squeeze(large, amplitude / 2) * qutip.fock(large, 0)
    else:
        ket = qutip.coherent(large, amplitude)
        if kind == "cat":
            ket = ket + qutip.coherent(large, -amplitude)
    cut = ket.full().ravel()[:levels]
    return np.asarray(cut / np.linalg.norm(cut), dtype=np.complex128)


def thinned_distribution(probabilities: NDArray[np.float64], transmittance: float) -> NDArray[np.float64]:
    """Photon numbers (d,) behind a beam splitter: each photon passes with probability η = `transmittance`.

    Raises ValueError for η outside [0, 1] or negative probabilities. Source: textbook (Bernoulli thinning).
    """
    require("transmittance", transmittance, 0.0, 1.0)
    p = np.asarray(probabilities, dtype=float)
    require("probabilities", p, 0.0, 1.0)
    d = p.size
    out = np.zeros(d)
    for m in range(d):
        out[m] = sum(p[n] * comb(n, m) * transmittance**m * (1 - transmittance) ** (n - m) for n in range(m, d))
    return out


def beam_splitter_qutip(kets: NDArray[np.complex128], transmittance: float) -> NDArray[np.float64]:
    """Photon numbers (k, d) of k states (k, d) behind a beam splitter with an empty second input, by its unitary.

    Exact for states below d photons, because the unitary keeps the sum of photons. Raises ValueError for η outside
    [0, 1]. Source: textbook; QuTiP matrix exponential of θ(a†b − ab†), cos²θ = η.
    """
    require("transmittance", transmittance, 0.0, 1.0)
    states = np.atleast_2d(np.asarray(kets, dtype=complex))
    d = states.shape[1]
    a = qutip.tensor(qutip.destroy(d), qutip.qeye(d))
    b = qutip.tensor(qutip.qeye(d), qutip.destroy(d))
    theta = float(np.arccos(np.sqrt(transmittance)))
    unitary = (theta * (a.dag() * b - a * b.dag())).expm()
    empty = qutip.fock(d, 0)
    out = [np.abs((unitary * qutip.tensor(qutip.Qobj(ket), empty)).full().reshape(d, d)) ** 2 for ket in states]
    return np.asarray(np.sum(out, axis=2), dtype=np.float64)


def lossy_distribution(
    probabilities: NDArray[np.float64], linear: float, two_photon: float = 0.0
) -> NDArray[np.float64]:
    """Photon numbers (k, d) after one- and two-photon loss, from the rate equation of the numbers alone.

    dp_n = κ[(n+1)p_{n+1} − n p_n] + κ₂[(n+2)(n+1)p_{n+2} − n(n−1)p_n]; `linear` = κt, `two_photon` = κ₂t.
    Raises ValueError for negative arguments. Source: textbook (diagonal part of the Lindblad equation).
    """
    require("linear", linear, 0.0)
    require("two_photon", two_photon, 0.0)
    p = np.atleast_2d(np.asarray(probabilities, dtype=float))
    n = np.arange(p.shape[1])
    rates = linear * (np.diag(n[1:], 1) - np.diag(n))
    rates = rates + two_photon * (np.diag((n * (n - 1))[2:], 2) - np.diag(n * (n - 1)))
    return np.asarray((expm(rates.astype(float)) @ p.T).T, dtype=np.float64)


def lossy_distribution_qutip(
    kets: NDArray[np.complex128], linear: float, two_photon: float = 0.0
) -> NDArray[np.float64]:
    """The same from the density matrices of the kets (k, d), with jump operators √κ a and √κ₂ a² in QuTiP.

    Raises ValueError for negative arguments. Source: textbook (Lindblad equation), integrated by QuTiP.
    """
    require("linear", linear, 0.0)
    require("two_photon", two_photon, 0.0)
    states = np.atleast_2d(np.asarray(kets, dtype=complex))
    lower = qutip.destroy(states.shape[1])
    jumps = [np.sqrt(linear) * lower, np.sqrt(two_photon) * lower * lower]
    options = {"atol": 1e-12, "rtol": 1e-10, "nsteps": 100_000, "progress_bar": ""}
    out = []
    for ket in states:
        run = qutip.mesolve(0 * lower, qutip.ket2dm(qutip.Qobj(ket)), [0.0, 1.0], c_ops=jumps, options=options)
        out.append(np.real(run.states[-1].diag()))
    return np.asarray(out, dtype=np.float64)


def noon_coherence(photons: int, transmittance: float) -> float:
    """η^N: share of the coherence between |N,0⟩ and |0,N⟩ left when both arms pass η = `transmittance`.

    With detection of all N photons the contrast stays, and the rate falls by the same η^N. Raises ValueError for
    N outside [1, 100] or η outside [0, 1]. Source: textbook.
    """
    require("photons", photons, 1, 100)
    require("transmittance", transmittance, 0.0, 1.0)
    return float(transmittance) ** int(photons)


def noon_coherence_kraus(photons: int, transmittance: float) -> float:
    """The same from the two-arm density matrix and the Kraus operators of loss, with nothing selected.

    Raises ValueError for N outside [1, 8] or η outside [0, 1]. Source: textbook (amplitude damping of an oscillator).
    """
    require("photons", photons, 1, 8)
    require("transmittance", transmittance, 0.0, 1.0)
    big = int(photons)
    d = big + 1
    kraus = []
    for lost in range(d):
        k = np.zeros((d, d))
        for n in range(lost, d):
            k[n - lost, n] = np.sqrt(comb(n, lost) * transmittance ** (n - lost) * (1 - transmittance) ** lost)
        kraus.append(k)
    ket = np.zeros((d, d))
    ket[big, 0] = ket[0, big] = np.sqrt(0.5)
    rho = np.einsum("ab,cd->abcd", ket, ket)
    out = sum(np.einsum("ia,jb,abcd,kc,ld->ijkl", p, q, rho, p, q, optimize=True) for p in kraus for q in kraus)
    return float(2 * np.asarray(out)[big, 0, 0, big])
