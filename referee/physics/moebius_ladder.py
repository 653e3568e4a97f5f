"""A ladder closed to a ring, or with its rails crossed once to a Möbius band, threaded by a magnetic flux.

H = −Σ(e^{iφ/N}|j+1, s⟩⟨j, s| + h.c.) − t⊥Σ(|j, 1⟩⟨j, 2| + h.c.), N rungs, φ = 2π × flux/flux quantum, energies in the rail's
hopping. Crossing the rails lets bonding states close periodically and antibonding ones antiperiodically.
"""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def band_energies(rungs: int, rung_hopping: float, flux: float, twisted: bool) -> Floats:
    """All 2N single-particle energies, sorted: −2cos((2π(m + s) + φ)/N) ∓ t⊥, s = ½ for antibonding on the twisted band.

    `flux` in flux quanta. Raises ValueError for rungs outside [3, 500] or numbers that are not finite.
    Source: Bloch's theorem with twisted closure (textbook; derived here).
    """
    _check(rungs, rung_hopping, flux)
    m = np.arange(rungs)
    angle = 2 * np.pi * (m + flux) / rungs
    shifted = angle + (np.pi / rungs if twisted else 0.0)
    return np.sort(np.concatenate([-2 * np.cos(angle) - rung_hopping, -2 * np.cos(shifted) + rung_hopping]))


def band_energies_matrix(rungs: int, rung_hopping: float, flux: float, twisted: bool) -> Floats:
    """The same energies by diagonalising the Hamiltonian, its last rungs tied to the first, crossed if `twisted`.

    Raises ValueError as `band_energies`. Source: the Hamiltonian above.
    """
    return np.asarray(np.linalg.eigvalsh(_hamiltonian(rungs, rung_hopping, flux, twisted)))


def ring_current(rungs: int, particles: int, rung_hopping: float, flux: float, twisted: bool) -> float:
    """−dE/dφ·2π, the ground state's current of `particles` spinless fermions, in hopping × flux quantum: E from the bands.

    A central difference of 10⁻⁴ flux quanta. Raises ValueError as `band_energies` or for particles outside [1, 2N].
    Source: Byers and Yang; Bloch (textbook).
    """
    _check(rungs, rung_hopping, flux)
    require("particles", particles, 1, 2 * rungs)
    step = 1e-4
    energies = [band_energies(rungs, rung_hopping, flux + s, twisted)[:particles].sum() for s in (step, -step)]
    return float(-(energies[0] - energies[1]) / (2 * step))


def ring_current_bond(rungs: int, particles: int, rung_hopping: float, flux: float, twisted: bool) -> float:
    """The same from the mean of the bond-current operator in the filled orbitals. Source: Hellmann and Feynman (textbook)."""
    _check(rungs, rung_hopping, flux)
    require("particles", particles, 1, 2 * rungs)
    _, orbitals = np.linalg.eigh(_hamiltonian(rungs, rung_hopping, flux, twisted))
    filled = orbitals[:, :particles]
    hop = _rails(rungs, flux, twisted)
    slope = 2j * np.pi / rungs * hop
    slope = slope + slope.conj().T
    return float(-np.einsum("ia,ij,ja->", filled.conj(), slope, filled).real)


def _rails(rungs: int, flux: float, twisted: bool) -> NDArray[np.complex128]:
    hop = np.zeros((2 * rungs, 2 * rungs), dtype=complex)
    phase = -np.exp(2j * np.pi * flux / rungs)
    for rail in (0, 1):
        for j in range(rungs):
            end = 1 - rail if twisted and j == rungs - 1 else rail
            hop[2 * ((j + 1) % rungs) + end, 2 * j + rail] = phase
    return hop


def _hamiltonian(rungs: int, rung_hopping: float, flux: float, twisted: bool) -> NDArray[np.complex128]:
    _check(rungs, rung_hopping, flux)
    hop = _rails(rungs, flux, twisted)
    h = hop + hop.conj().T
    for j in range(rungs):
        h[2 * j, 2 * j + 1] = h[2 * j + 1, 2 * j] = -rung_hopping
    return h


def _check(rungs: int, rung_hopping: float, flux: float) -> None:
    require("rungs", rungs, 3, 500)
    require("rung_hopping", rung_hopping, -100.0, 100.0)
    require("flux", flux, -100.0, 100.0)
