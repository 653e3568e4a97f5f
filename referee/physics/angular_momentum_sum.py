"""J = L + S: which combinations of orbital and spin angular momentum are themselves angular momenta. Units of ħ."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _matrices(twice: int) -> list[NDArray[np.complex128]]:
    j = twice / 2
    m = np.arange(j, -j - 1, -1)
    raising = np.diag(np.sqrt(j * (j + 1) - m[1:] * (m[1:] + 1)), 1).astype(complex)
    return [(raising + raising.T) / 2, (raising - raising.T) / 2j, np.diag(m).astype(complex)]


def _sum(orbital: int, twice_spin: int, weight: float) -> list[NDArray[np.complex128]]:
    require("orbital", orbital, 0, 8)
    require("twice_spin", twice_spin, 1, 8)
    require("weight", weight, 0.0, 10.0)
    left, right = np.eye(2 * orbital + 1), np.eye(twice_spin + 1)
    return [
        np.kron(a, right) + weight * np.kron(left, b)
        for a, b in zip(_matrices(2 * orbital), _matrices(twice_spin), strict=True)
    ]


def closure_defect_closed(twice_spin: int, weight: float) -> float:
    """Largest element of [J_x, J_y] − iJ_z for J = L + wS: |w(w − 1)| s.

    Raises ValueError for arguments out of bounds. Source: commutation relations (textbook).
    """
    require("twice_spin", twice_spin, 1, 8)
    require("weight", weight, 0.0, 10.0)
    return abs(weight * (weight - 1)) * twice_spin / 2


def closure_defect_matrices(orbital: int, twice_spin: int, weight: float) -> float:
    """The same with the matrices of the product space. Raises ValueError out of bounds. Source: textbook."""
    x, y, z = _sum(orbital, twice_spin, weight)
    return float(np.max(np.abs(x @ y - y @ x - 1j * z)))


def multiplets(orbital: int, twice_spin: int) -> Array:
    """Sorted j of all states, from the eigenvalues j(j + 1) of J² in the product space; shape (states,).

    Raises ValueError out of bounds. Source: Clebsch–Gordan series (textbook).
    """
    squared = sum(component @ component for component in _sum(orbital, twice_spin, 1.0))
    return np.asarray(np.sort((np.sqrt(1 + 4 * np.linalg.eigvalsh(squared)) - 1) / 2))
