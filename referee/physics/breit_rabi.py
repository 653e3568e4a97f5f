"""An electron beside a nucleus of spin ½ in a magnetic field: by how much the nuclear spin moves its resonance."""

import numpy as np
from scipy import constants

from referee.physics.bounds import require

HYDROGEN = 1.420405751768e9
"""Hyperfine splitting of hydrogen's ground state in Hz."""
G_ELECTRON = 2.00231930436


def _larmor(field: float) -> float:
    return G_ELECTRON * constants.physical_constants["Bohr magneton"][0] * field / constants.h


def nuclear_share_closed(field: float, splitting: float = HYDROGEN) -> float:
    """Distance of the electron's two resonances over their mean, 2A/(γB + √(A² + γ²B²)) by Breit and Rabi.

    Field in T, zero-field splitting A in Hz; the nucleus's own Zeeman energy is left out. Raises ValueError out of bounds.
    Source: Breit and Rabi 1931 (textbook).
    """
    require("field", field, 1e-6, 1e3)
    require("splitting", splitting, 0.0, 1e12)
    larmor = _larmor(field)
    return float(2 * splitting / (larmor + np.sqrt(splitting**2 + larmor**2)))


def nuclear_share_matrix(field: float, splitting: float = HYDROGEN) -> float:
    """The same from the four levels of A I·S + γB S_z. Raises ValueError out of bounds. Source: textbook."""
    require("field", field, 1e-6, 1e3)
    require("splitting", splitting, 0.0, 1e12)
    x, y = np.array([[0, 1], [1, 0]]) / 2, np.array([[0, -1j], [1j, 0]]) / 2
    z, one = np.diag([0.5, -0.5]), np.eye(2)
    larmor = _larmor(field)
    scale = max(larmor, splitting)
    matrix = (splitting * sum(np.kron(s, s) for s in (x, y, z)) + larmor * np.kron(z, one)) / scale
    energies, states = np.linalg.eigh(matrix)
    up_up = int(np.argmax(np.abs(states[0])))  # |up, up⟩ and |down, down⟩ are exact states
    down_down = int(np.argmax(np.abs(states[3])))
    mixed = [i for i in range(4) if i not in (up_up, down_down)]
    first = energies[up_up] - energies[mixed[0]]
    second = energies[mixed[1]] - energies[down_down]
    return float((first - second) / ((first + second) / 2))
