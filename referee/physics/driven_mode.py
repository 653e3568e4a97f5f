"""Photons of a Kerr mode, left alone or driven on resonance, in quantum mechanics and as a classical oscillator.

In the frame of the drive ``H = (χ/2)a†²a² + f(a + a†)``, in units of a rate that also measures the time. Without a
drive (f = 0) the mode is closed and its photon number cannot change. The routes share only the check of their inputs.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import solve_ivp

from referee.physics.bounds import require


def _check(alpha: float, kerr: float, drive: float, times: ArrayLike) -> NDArray[np.float64]:
    require("alpha", alpha, 0.0, 4.0)
    require("kerr", kerr, 0.0, 50.0)
    require("drive", drive, 0.0, 5.0)
    require("times", times, 0.0, 100.0)
    return np.atleast_1d(np.asarray(times, dtype=float))


def quantum_photons(alpha: float, kerr: float, drive: float, times: ArrayLike, levels: int = 40) -> NDArray[np.float64]:
    """⟨a†a⟩ at increasing `times` (m,) from a coherent state, by integrating Schrödinger's equation with QuTiP.

    Raises ValueError outside 0 ≤ alpha ≤ 4, 0 ≤ kerr ≤ 50, 0 ≤ drive ≤ 5. Source: textbook (driven Kerr oscillator).
    """
    grid = _check(alpha, kerr, drive, times)
    a = qutip.destroy(levels)
    hamiltonian = kerr / 2 * a.dag() ** 2 * a**2 + drive * (a + a.dag())
    start = qutip.coherent(levels, alpha, method="analytic").unit()
    options = {"atol": 1e-12, "rtol": 1e-11, "nsteps": 100_000, "progress_bar": ""}
    run = qutip.sesolve(hamiltonian, start, np.append(0.0, grid), e_ops=[a.dag() * a], options=options)
    return np.asarray(run.expect[0][1:], dtype=float)


def quantum_photons_spectral(
    alpha: float, kerr: float, drive: float, times: ArrayLike, levels: int = 40
) -> NDArray[np.float64]:
    """The same photon numbers (m,) from the eigenvectors of the Hamiltonian, with no step in time.

    Raises ValueError as `quantum_photons`. Source: textbook (spectral decomposition).
    """
    grid = _check(alpha, kerr, drive, times)
    n = np.arange(levels)
    hop = np.sqrt(n[1:])
    energies, vectors = np.linalg.eigh(np.diag(kerr / 2 * n * (n - 1)) + drive * (np.diag(hop, 1) + np.diag(hop, -1)))
    start = np.cumprod(np.append(1.0, alpha / np.sqrt(n[1:])))
    weights = vectors.T @ (start / np.linalg.norm(start))
    states = (weights * np.exp(-1j * np.outer(grid, energies))) @ vectors.T
    return np.asarray(np.abs(states) ** 2 @ n, dtype=float)


def classical_photons(alpha: float, kerr: float, drive: float, times: ArrayLike) -> NDArray[np.float64]:
    """``|α|²`` of the classical oscillator ``dα/dt = −i(χ|α|²α + f)`` at `times` (m,), by an adaptive method.

    Raises ValueError as `quantum_photons`. Source: textbook (Hamilton's equations of the same mode).
    """
    grid = _check(alpha, kerr, drive, times)

    def flow(_: float, z: NDArray[np.complex128]) -> NDArray[np.complex128]:
        return -1j * (kerr * np.abs(z) ** 2 * z + drive)

    run = solve_ivp(flow, (0.0, grid[-1] + 1e-12), [complex(alpha)], "DOP853", grid, rtol=1e-10, atol=1e-12)
    return np.asarray(np.abs(run.y[0]) ** 2, dtype=float)


def classical_photons_split(
    alpha: float, kerr: float, drive: float, times: ArrayLike, steps: int = 4000
) -> NDArray[np.float64]:
    """The same ``|α|²`` (m,) by splitting: exact Kerr rotation between half kicks of the drive.

    Second order in the step. Raises ValueError as `quantum_photons`. Source: textbook (Strang splitting).
    """
    grid = _check(alpha, kerr, drive, times)
    require("steps", steps, 10, 10**6)
    end = float(grid[-1])
    step, value = end / steps, complex(alpha)
    photons = np.empty(steps + 1)
    photons[0] = abs(value) ** 2
    for k in range(steps):
        value -= 0.5j * drive * step
        value *= np.exp(-1j * kerr * abs(value) ** 2 * step)
        value -= 0.5j * drive * step
        photons[k + 1] = abs(value) ** 2
    return np.interp(grid, np.linspace(0.0, end, steps + 1), photons)
