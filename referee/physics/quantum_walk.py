"""How an excitation spreads along a chain with hopping J: by wave, and with its phase disturbed.

Time in 1/J, lengths in sites, H = Σ J(|n⟩⟨n+1| + h.c.), start at one site of a long uniform chain.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

from referee.physics.bounds import require


def coherent_variance(time: float) -> float:
    """2(Jt)²: mean square distance in sites² of a coherent walk. Raises ValueError for t < 0.

    Source: textbook (p_n = J_n(2Jt)², whose second moment is 2J²t²).
    """
    require("time", time, 0.0)
    return float(2 * time**2)


def walk_probabilities(sites: int, time: float) -> NDArray[np.float64]:
    """Probabilities (`sites`,) at Jt = `time`, start in the middle of an odd chain, by eigenvectors of H.

    Raises ValueError for an even or small number of sites, or t < 0. Source: textbook.
    """
    require("sites", sites, 3, 2001)
    if sites % 2 == 0:
        raise ValueError(f"sites = {sites} is even: the walk starts in the middle")
    require("time", time, 0.0)
    hop = np.ones(sites - 1)
    energies, vectors = np.linalg.eigh(np.diag(hop, 1) + np.diag(hop, -1))
    amplitude = vectors @ (np.exp(-1j * energies * time) * vectors[sites // 2])
    return np.asarray(np.abs(amplitude) ** 2, dtype=np.float64)


def dephased_variance(time: float, dephasing: float) -> float:
    """4[t/γ − (1 − e^(−γt))/γ²] in sites²: ballistic below 1/γ, diffusive with D = 2J²/γ above.

    `dephasing` γ/J: the rate at which coherences between sites decay. Raises ValueError for negative arguments.
    Source: textbook (Haken–Strobl model on a uniform chain; velocity correlations decay as e^(−γt)).
    """
    require("time", time, 0.0)
    require("dephasing", dephasing, 0.0)
    x = dephasing * time
    # The difference cancels for small γt: the series is exact to the last digit there.
    return float(
        2 * time**2 * (1 - x / 3 + x**2 / 12 - x**3 / 60) if x < 1e-3 else 4 * time**2 * (x + np.expm1(-x)) / x**2
    )


def dephased_probabilities(sites: int, time: float, dephasing: float) -> NDArray[np.float64]:
    """Probabilities (`sites`,) with dephasing, from the density matrix on the chain by Runge–Kutta.

    Raises ValueError as `walk_probabilities`, or for γ < 0. Source: textbook (Lindblad equation, jumps |n⟩⟨n|).
    """
    require("sites", sites, 3, 301)
    if sites % 2 == 0:
        raise ValueError(f"sites = {sites} is even: the walk starts in the middle")
    require("time", time, 1e-9)
    require("dephasing", dephasing, 0.0)
    off = dephasing * (1 - np.eye(sites))

    def slope(_: float, flat: NDArray[np.complex128]) -> NDArray[np.complex128]:
        rho = flat.reshape(sites, sites)
        out = -off * rho
        out[1:] -= 1j * rho[:-1]
        out[:-1] -= 1j * rho[1:]
        out[:, 1:] += 1j * rho[:, :-1]
        out[:, :-1] += 1j * rho[:, 1:]
        return np.asarray(out.ravel(), dtype=np.complex128)

    start = np.zeros((sites, sites), dtype=complex)
    start[sites // 2, sites // 2] = 1.0
    run = solve_ivp(slope, (0.0, time), start.ravel(), method="DOP853", rtol=1e-8, atol=1e-10)
    return np.asarray(np.real(np.diag(run.y[:, -1].reshape(sites, sites))), dtype=np.float64)


def probability_variance(probabilities: NDArray[np.float64]) -> float:
    """Mean square distance in sites² from the middle of the chain. Raises ValueError for negative probabilities."""
    p = np.asarray(probabilities, dtype=float)
    require("probabilities", p, -1e-6, 1.0 + 1e-6)
    return float(np.sum(p * (np.arange(p.size) - p.size // 2) ** 2))
