"""How right-handed is a neutrino that the weak interaction made left-handed?"""

import numpy as np

from referee.physics.bounds import require


def wrong_helicity_share_closed(mass: float, energy: float) -> float:
    """Share of the other helicity in a left-chiral state: (1 − β)/2 = m²/(2E(E + p)), mass and energy in eV.

    Raises ValueError unless 0 ≤ m ≤ E. Source: Dirac equation (textbook).
    """
    require("energy", energy, 1e-6, 1e20)
    require("mass", mass, 0.0, energy)
    momentum = np.sqrt((energy - mass) * (energy + mass))
    return float(mass**2 / (2 * energy * (energy + momentum)))


def wrong_helicity_share_spinors(mass: float, energy: float) -> float:
    """The same from 4 × 4 Dirac matrices: the weight of the left-chiral half in the spinor of positive helicity.

    The spinor is the eigenvector of α·p + βm of positive energy, found by a projector. Raises ValueError unless
    0 ≤ m ≤ E. Source: textbook.
    """
    require("energy", energy, 1e-6, 1e20)
    require("mass", mass, 0.0, energy)
    one, zero = np.eye(2), np.zeros((2, 2))
    sigma_z = np.diag([1.0, -1.0])
    momentum = np.sqrt((energy - mass) * (energy + mass))
    # chiral basis: α_z = diag(−σ_z, σ_z), β = off-diagonal
    alpha = np.block([[-sigma_z, zero], [zero, sigma_z]])
    beta = np.block([[zero, one], [one, zero]])
    hamiltonian = (alpha * momentum + beta * mass) / energy
    projector = (np.eye(4) + hamiltonian) / 2
    right_up = np.array([0.0, 0.0, 1.0, 0.0])
    spinor = projector @ right_up
    spinor /= np.linalg.norm(spinor)
    return float(np.sum(spinor[:2] ** 2))
