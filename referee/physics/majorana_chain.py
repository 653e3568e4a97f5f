"""A superconducting wire of N sites with equal hopping and pairing t: the two Majorana end modes and their splitting.

Energies in t. The chemical potential is μ; the wire is topological for |μ| < 2. The length of the end modes is
1/ln(2/μ) sites.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _check(sites: int, chemical_potential: float) -> None:
    require("sites", sites, 2, 400)
    require("chemical_potential", chemical_potential, 1e-3, 10.0)


def lowest_excitation_closed(sites: int, chemical_potential: float) -> float:
    """Smallest excitation energy from the quantisation condition of the open chain.

    Topological: sinh((N+1)κ)/sinh(Nκ) = 2/μ and E = μ sinh κ/sinh Nκ; trivial, or too short for a bound mode: the
    smallest real wave number of sin((N+1)k)/sin(Nk) = −2/μ. Raises ValueError for arguments out of bounds.
    Source: Kitaev 2001, 10.1070/1063-7869/44/10S/S29; algebra of the transverse Ising chain (Pfeuty 1970).
    """
    _check(sites, chemical_potential)
    n, a, b = sites, chemical_potential, 2.0
    if b / a > (n + 1) / n * (1 + 1e-12):

        def condition(x: float) -> float:
            # sinh((n+1)x)/sinh(nx) without overflow
            return float(np.exp(x) * -np.expm1(-2 * (n + 1) * x) / -np.expm1(-2 * n * x)) - b / a

        kappa = brentq(condition, 1e-9, np.log(b / a) + 1.0, xtol=1e-15)
        return float(a * np.sinh(kappa) * 2 * np.exp(-n * kappa) / -np.expm1(-2 * n * kappa))
    # k close to π: with q = π − k the condition reads sin((n+1)q) = (b/a) sin(nq), first root in (0, π/(n+1)]
    root = brentq(lambda q: np.sin((n + 1) * q) - b / a * np.sin(n * q), 1e-9, np.pi / (n + 1) * (1 + 1e-9), xtol=1e-15)
    return float(np.sqrt(a**2 + b**2 - 2 * a * b * np.cos(root)))


def _bogoliubov(sites: int, chemical_potential: float) -> Array:
    hop = np.diag(np.full(sites - 1, -1.0), 1)
    normal = hop + hop.T - chemical_potential * np.eye(sites)
    pair = np.diag(np.ones(sites - 1), 1) - np.diag(np.ones(sites - 1), -1)
    return np.block([[normal, pair], [-pair, -normal]])


def lowest_excitation_bogoliubov(sites: int, chemical_potential: float) -> tuple[float, float]:
    """Smallest non-negative energy of the Bogoliubov matrix and the charge |Σu² − Σv²| of that mode (0 to 1).

    The charge is what a change of the potential, the same at all sites, can grip. Raises ValueError for arguments out of
    bounds. Source: Kitaev 2001, 10.1070/1063-7869/44/10S/S29.
    """
    _check(sites, chemical_potential)
    energies, vectors = np.linalg.eigh(_bogoliubov(sites, chemical_potential))
    mode = vectors[:, sites]
    charge = float(np.sum(mode[:sites] ** 2) - np.sum(mode[sites:] ** 2))
    return abs(float(energies[sites])), abs(charge)


def mode_charge_from_slope(sites: int, chemical_potential: float, step: float = 1e-4) -> float:
    """The same charge as |dE/dμ| of the closed form, by a central difference.

    Raises ValueError for arguments out of bounds. Source: Hellmann–Feynman (textbook).
    """
    require("step", step, 1e-7, 1e-2)
    _check(sites, chemical_potential - step)
    up, down = (lowest_excitation_closed(sites, chemical_potential + s) for s in (step, -step))
    return abs(up - down) / (2 * step)
