"""Energy of one bosonic mode: a coherent part ``|⟨a⟩|²`` and an incoherent rest, in Fock space and by moments.

States are displaced squeezed thermal ones, D(α)S(r)ρ_th S†(r)D†(α), with α real and the squeezed quadrature along α
for r > 0. Energies are in ħω above the vacuum's ½. The two routes share only the check of their inputs.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

_REACH = 6.0  # standard deviations of the widest quadrature that the Fock space must hold


def _check(alpha: ArrayLike, n_thermal: ArrayLike, squeezing: ArrayLike) -> None:
    require("alpha", alpha, 0.0, 6.0)
    require("n_thermal", n_thermal, 0.0, 2.0)
    require("squeezing", squeezing, -1.2, 1.2)


def levels_needed(alpha: float, n_thermal: float, squeezing: float) -> int:
    """Number of Fock states that hold a displaced squeezed thermal state to six standard deviations of its widest
    quadrature.

    Raises ValueError outside 0 ≤ alpha ≤ 6, 0 ≤ n_thermal ≤ 2, ``|squeezing|`` ≤ 1.2. Source: textbook (phase-space
    radius √(2n + 1)).
    """
    _check(alpha, n_thermal, squeezing)
    width = np.sqrt((n_thermal + 0.5) * np.exp(2 * abs(squeezing)))
    return int(np.ceil((np.sqrt(2) * alpha + _REACH * width) ** 2 / 2)) + 12


def displaced_squeezed_thermal_state(
    alpha: float, n_thermal: float = 0.0, squeezing: float = 0.0, levels: int | None = None
) -> NDArray[np.complex128]:
    """Density matrix (levels, levels) of D(α)S(r)ρ_th S†(r)D†(α) from QuTiP's operators; `levels` is chosen when None.

    Raises ValueError outside the bounds of `levels_needed`. Source: textbook (quantum optics).
    """
    size = levels_needed(alpha, n_thermal, squeezing) if levels is None else levels
    _check(alpha, n_thermal, squeezing)
    require("levels", size, 2, 2000)
    unitary = qutip.displace(size, alpha) * qutip.squeeze(size, squeezing)
    return np.asarray((unitary * qutip.thermal_dm(size, n_thermal, method="analytic") * unitary.dag()).full())


def photon_numbers_fock(rho: ArrayLike) -> tuple[float, float]:
    """Coherent and incoherent photon numbers ``|⟨a⟩|²`` and ``⟨a†a⟩ − |⟨a⟩|²`` of any state `rho` (d, d) in Fock space.

    The second is never negative (Cauchy–Schwarz). Raises ValueError unless `rho` is square with unit trace. Source:
    textbook.
    """
    matrix = np.asarray(rho, dtype=complex)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"rho has shape {matrix.shape}: a square matrix (d, d) is needed")
    require("trace of rho", np.trace(matrix).real, 1 - 1e-6, 1 + 1e-6)
    n = np.arange(matrix.shape[0])
    mean = np.sum(np.sqrt(n[1:]) * np.diagonal(matrix, -1))  # ⟨a⟩ = Σ √n ρ_{n, n−1}
    coherent = float(np.abs(mean) ** 2)
    return coherent, float(n @ np.diagonal(matrix).real) - coherent


def photon_numbers_gaussian(alpha: float, n_thermal: float = 0.0, squeezing: float = 0.0) -> tuple[float, float]:
    """The same two numbers, ``|d|²/2`` and ``tr V/2 − ½``, from mean d and covariance V (vacuum ½) of the quadratures.

    Raises ValueError outside the bounds of `levels_needed`. Source: textbook (Gaussian states).
    """
    _check(alpha, n_thermal, squeezing)
    mean = np.array([np.sqrt(2) * alpha, 0.0])
    symplectic = np.diag([np.exp(-squeezing), np.exp(squeezing)])
    covariance = (n_thermal + 0.5) * symplectic @ symplectic.T
    return float(mean @ mean / 2), float(np.trace(covariance) / 2 - 0.5)


def kerr_energy_fock(rho: ArrayLike, kerr: float = 0.0) -> float:
    """⟨a†a + (χ/2)a†²a²⟩ in ħω of a state `rho` (d, d), χ = `kerr` the anharmonicity per photon; at χ = 0 each
    photon carries ħω.

    Raises ValueError unless `rho` is square with unit trace. Source: textbook (Kerr oscillator).
    """
    matrix = np.asarray(rho, dtype=complex)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"rho has shape {matrix.shape}: a square matrix (d, d) is needed")
    require("trace of rho", np.trace(matrix).real, 1 - 1e-6, 1 + 1e-6)
    require("kerr", kerr)
    n = np.arange(matrix.shape[0])
    return float((n + 0.5 * kerr * n * (n - 1)) @ np.diagonal(matrix).real)


def kerr_energy_gaussian(alpha: float, n_thermal: float = 0.0, squeezing: float = 0.0, kerr: float = 0.0) -> float:
    """The same energy by Wick's theorem: with N = ⟨δa†δa⟩, M = ⟨δa²⟩, ⟨a†²a²⟩ = α⁴ + 4α²N + 2α²M + 2N² + M² (α, M
    real).

    Raises ValueError outside the bounds of `levels_needed`. Source: textbook (Wick's theorem).
    """
    _check(alpha, n_thermal, squeezing)
    require("kerr", kerr)
    number = (n_thermal + 0.5) * np.cosh(2 * squeezing) - 0.5
    anomalous = -(n_thermal + 0.5) * np.sinh(2 * squeezing)
    pairs = alpha**4 + 4 * alpha**2 * number + 2 * alpha**2 * anomalous + 2 * number**2 + anomalous**2
    return float(alpha**2 + number + 0.5 * kerr * pairs)
