"""The shortest time in which a quantum state can turn into one that is distinguishable from it with certainty."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import constants, optimize

from referee.physics.bounds import require


def mandelstam_tamm_time(spread: ArrayLike) -> NDArray[np.float64]:
    """πħ/(2ΔE) in s for an energy spread ΔE in J (any shape).

    Raises ValueError unless the spread lies in [1e-60, 1e60] J.
    Source: Mandelstam and Tamm 1945, J. Phys. (USSR) 9, 249.
    """
    require("spread", spread, 1e-60, 1e60)
    return np.pi * constants.hbar / (2 * np.asarray(spread, dtype=float))


def margolus_levitin_time(mean_energy: ArrayLike) -> NDArray[np.float64]:
    """πħ/(2E) in s for a mean energy E in J above the ground state (any shape).

    Raises ValueError unless the energy lies in [1e-60, 1e60] J.
    Source: Margolus and Levitin 1998, doi:10.1016/S0167-2789(98)00054-2.
    """
    require("mean_energy", mean_energy, 1e-60, 1e60)
    return np.pi * constants.hbar / (2 * np.asarray(mean_energy, dtype=float))


def evolved_orthogonality_time(mean_energy: float) -> float:
    """Time in s at which the even superposition of two levels, 0 and 2E, is first orthogonal to its start.

    The state is evolved with the eigenvectors of a non-diagonal 2 × 2 Hamiltonian, and the first minimum of its overlap
    is searched for; `mean_energy` E in J.
    Raises ValueError unless the energy lies in [1e-60, 1e60] J. Source: textbook (Schrödinger equation).
    """
    require("mean_energy", mean_energy, 1e-60, 1e60)
    # In units of E the Hamiltonian 1 - σx has the levels 0 and 2; |0⟩ is their even superposition.
    energies, vectors = np.linalg.eigh(np.array([[1.0, -1.0], [-1.0, 1.0]]))
    start = np.array([1.0, 0.0])
    weights = (vectors.T @ start) ** 2

    def overlap(time: float) -> float:
        return float(np.abs(np.sum(weights * np.exp(-1j * energies * time))) ** 2)

    best = optimize.minimize_scalar(overlap, bounds=(0.1, 3.0), method="bounded", options={"xatol": 1e-12})
    return float(best.x * constants.hbar / mean_energy)
