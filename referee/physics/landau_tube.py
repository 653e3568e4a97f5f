"""An electron on the wall of a tube that stands across a magnetic field: does its orbit close on the wall?

One number decides, Q = (R/ℓ)² with ℓ² = ħ/eB: twice the flux quanta h/e through the tube's cross-section. Energies are in
ħ²/2mR², so that the lowest Landau level of a flat sheet lies at Q.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import constants
from scipy.linalg import eigh_tridiagonal
from scipy.special import mathieu_a

from referee.physics.bounds import require

Array = NDArray[np.float64]


def wall_to_length_squared(radius: float, field: float) -> float:
    """Q = e B R²/ħ for a radius in m and a field in T. Raises ValueError for arguments that are not positive.

    Source: textbook (magnetic length).
    """
    require("radius", radius, 1e-12, 1e3)
    require("field", field, 1e-12, 1e12)
    return constants.e * field * radius**2 / constants.hbar


def crown_level_mathieu(strength: float) -> float:
    """Lowest energy at zero axial momentum, in ħ²/2mR²: the Mathieu value a₀(Q²/4) + Q²/2 for Q = `strength`.

    Raises ValueError for a strength outside [1e-6, 40] (SciPy's Mathieu values lose digits beyond).
    Source: −ψ″ + Q² sin²φ ψ = εψ, NIST DLMF 28.2.
    """
    require("strength", strength, 1e-6, 40.0)
    return float(mathieu_a(0, strength**2 / 4) + strength**2 / 2)


def tube_bands(strength: float, momenta: Array, levels: int = 4, harmonics: int = 60) -> Array:
    """Bands at axial momenta k (in 1/R, shape (n,)) from angular harmonics; energies (n, levels) in ħ²/2mR².

    The Hamiltonian is −∂²/∂φ² + (k − Q sin φ)². Raises ValueError for a strength outside [0, 400], or fewer harmonics
    than the strength needs. Source: textbook (Landau gauge on a cylinder).
    """
    require("strength", strength, 0.0, 400.0)
    require("harmonics", harmonics, max(10.0, 2.5 * np.sqrt(strength) + 5), 500)
    require("levels", levels, 1, harmonics)
    n = np.arange(-harmonics, harmonics + 1)
    size = len(n)
    base = np.diag(n.astype(float) ** 2 + strength**2 / 2).astype(complex)
    second = np.arange(size - 2)
    base[second, second + 2] = base[second + 2, second] = -(strength**2) / 4
    first = np.arange(size - 1)
    sine = np.zeros((size, size), dtype=complex)
    sine[first, first + 1], sine[first + 1, first] = 0.5j, -0.5j
    stack = np.array([base - 2 * k * strength * sine + k**2 * np.eye(size) for k in np.atleast_1d(momenta)])
    return np.asarray(np.linalg.eigvalsh(stack)[:, :levels])


def crown_level_harmonics(strength: float, harmonics: int = 60) -> float:
    """The level of `crown_level_mathieu` from the tridiagonal matrix of the even harmonics, to any strength up to 400.

    Raises ValueError for a strength outside [1e-6, 400] or too few harmonics. Source: textbook.
    """
    require("strength", strength, 1e-6, 400.0)
    require("harmonics", harmonics, max(10.0, 2.5 * np.sqrt(strength) + 5), 2000)
    n = 2.0 * np.arange(harmonics)
    off = np.full(harmonics - 1, -(strength**2) / 4)
    off[0] *= np.sqrt(2)
    values = eigh_tridiagonal(n**2 + strength**2 / 2, off, eigvals_only=True, select="i", select_range=(0, 0))
    return float(values[0])
