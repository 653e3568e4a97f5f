"""The energy between the two ends of a nuclear spin's Zeeman ladder: what a spin cat is a superposition of."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import Planck

from referee.physics.bounds import require

Array = NDArray[np.float64]

YTTERBIUM_173_RATIO = 2.073e6
"""Modulus of γ/2π of ¹⁷³Yb in Hz/T (textbook: nuclear moment 0.680 nuclear magnetons over spin 5/2)."""


def ladder_energy_closed(field: ArrayLike, ratio: ArrayLike, twice_spin: ArrayLike) -> Array:
    """Energy in joules from m = −j to m = j: 2j h γ B, field in T, `ratio` γ/2π in Hz/T. Broadcasts.

    Raises
    ------
    ValueError
        If the field or ratio is negative or `twice_spin` is outside [1, 40].
    """
    require("field", field, 0.0)
    require("ratio", ratio, 0.0)
    require("twice_spin", twice_spin, 1, 40)
    b, g, n = (np.asarray(value, dtype=float) for value in (field, ratio, twice_spin))
    return np.asarray(n * Planck * g * b)


def ladder_energy_diagonalised(
    field: float, ratio: float, twice_spin: int, polar: float = 0.7, azimuth: float = 0.4
) -> float:
    """The same from the eigenvalues of −h γ B·I, the field along (`polar`, `azimuth`) in radian, which must drop out.

    The matrices of I are built from the ladder operators. Errors as `ladder_energy_closed`; the angles must be finite.
    """
    require("field", field, 0.0)
    require("ratio", ratio, 0.0)
    require("twice_spin", twice_spin, 1, 40)
    require("polar", polar)
    require("azimuth", azimuth)
    spin = twice_spin / 2
    m = spin - np.arange(twice_spin + 1)
    raising = np.diag(np.sqrt(spin * (spin + 1) - m[1:] * (m[1:] + 1)), 1)
    x, y = 0.5 * (raising + raising.T), -0.5j * (raising - raising.T)
    along = np.sin(polar) * (np.cos(azimuth) * x + np.sin(azimuth) * y) + np.cos(polar) * np.diag(m)
    energies = np.linalg.eigvalsh(-ratio * field * along)
    return float(Planck * (energies[-1] - energies[0]))
