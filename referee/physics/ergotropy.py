"""Ergotropy: the most work that a cyclic unitary can take from a state, after which the state is passive.

Source of the definition and of the sorted form: Allahverdyan, Balian & Nieuwenhuizen, Europhys. Lett. 67, 565 (2004),
10.1209/epl/i2004-10101-2. The three functions share no code, so that each may check another.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def ergotropy(rho: ArrayLike, hamiltonian: ArrayLike) -> NDArray[np.float64]:
    """tr(ρH) − Σ_k r_k e_k with populations sorted down and energies up; states (…, d, d), one Hamiltonian (d, d).

    In the unit of `hamiltonian`. Raises ValueError if shapes disagree or the trace is not 1. Source: Allahverdyan 2004.
    """
    states, energy = np.asarray(rho, dtype=complex), np.asarray(hamiltonian, dtype=complex)
    if energy.ndim != 2 or states.shape[-2:] != energy.shape or energy.shape[0] != energy.shape[1]:
        raise ValueError(f"rho of shape {states.shape} does not fit the hamiltonian of shape {energy.shape}")
    require("trace of rho", np.trace(states, axis1=-2, axis2=-1).real, 1 - 1e-6, 1 + 1e-6)
    mean = np.einsum("...ij,ji->...", states, energy).real
    populations = np.linalg.eigvalsh(states)[..., ::-1]  # eigvalsh sorts upwards
    return mean - populations @ np.linalg.eigvalsh(energy)


def qubit_ergotropy(bloch: ArrayLike) -> NDArray[np.float64]:
    """``(|r| + z)/2`` in units of the level splitting, for H = σz/2 and Bloch vectors of shape (…, 3); 0 … 1.

    Raises ValueError outside the Bloch ball. Source: Allahverdyan 2004 for d = 2.
    """
    vector = np.asarray(bloch, dtype=float)
    if vector.ndim < 1 or vector.shape[-1] != 3:
        raise ValueError(f"bloch has shape {vector.shape}: the last axis must hold x, y, z")
    length = np.linalg.norm(vector, axis=-1)
    require("length of bloch", length, 0.0, 1 + 1e-9)
    return (length + vector[..., 2]) / 2


def gaussian_ergotropy(alpha: ArrayLike, n_thermal: ArrayLike, squeezing: ArrayLike) -> NDArray[np.float64]:
    """``|α|² + (n_th + ½)(cosh 2r − 1)`` in ħω: ergotropy of a displaced squeezed thermal mode; arguments broadcast.

    Displacement and squeezing are unitary, so the passive state is the thermal one with energy n_th above the vacuum.
    Raises ValueError for negative n_thermal. Source: Allahverdyan 2004; bosonic Gaussian examples in Francica 2020,
    10.1103/PhysRevLett.125.180603.
    """
    require("alpha", np.abs(alpha))
    require("n_thermal", n_thermal, 0.0)
    require("squeezing", squeezing, -10.0, 10.0)
    width = np.cosh(2 * np.asarray(squeezing, dtype=float)) - 1
    return np.abs(np.asarray(alpha)) ** 2 + (np.asarray(n_thermal, dtype=float) + 0.5) * width
