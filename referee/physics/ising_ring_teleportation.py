"""Quantum energy teleportation along a ring of spins, H = −J Σ X_j X_{j+1} − gJ Σ Z_j, with g = 1 the critical point.

Alice measures X at one site of the ground state; Bob, `distance` sites away, rotates his spin about y by an angle whose
sign is her outcome. All energies are in units of J and *net*: Bob's rotation also raises his own field and bonds.
Source of the protocol: Hotta, J. Phys. Soc. Jpn. 78, 034001 (2009), arXiv:0803.0348. The correlators at g = 1 are
Cauchy determinants of the free-fermion solution (Lieb, Schultz, Mattis; Pfeuty: textbook), summed up here.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse.linalg import LinearOperator, eigsh

from referee.physics.bounds import require


class RingYield(NamedTuple):
    """Ground energy of the ring, what Alice's measurement puts in, and what Bob takes out; in units of J."""

    ground: float
    injected: float
    extracted: float


def teleport_exact(sites: int, distance: int, field: float = 1.0) -> RingYield:
    """The protocol on the state vector: exact diagonalisation, projection, rotation, search of the angle.

    Raises ValueError for sites outside [4, 14], distance outside [1, sites/2], field outside [0.5, 5].
    Source: Born rule (textbook).
    """
    _ring(sites, distance, field, 14)
    ground, state = _ground(sites, field)
    flipped = _flip(state, 0, sites)
    branches = [(state + sign * flipped) / 2 for sign in (1, -1)]
    start = sum(float(ket @ _apply(ket, sites, field)) for ket in branches)
    signs = _signs(sites, distance)

    def left(theta: float) -> float:
        total = 0.0
        for sign, ket in zip((1, -1), branches, strict=True):
            # exp(iθY) is real: cos θ + sin θ (iY), and iY = ZX.
            turned = np.cos(theta) * ket + sign * np.sin(theta) * signs * _flip(ket, distance, sites)
            total += float(turned @ _apply(turned, sites, field))
        return total

    best = minimize_scalar(left, bounds=(-0.6, 0.6), method="bounded", options={"xatol": 1e-9})
    return RingYield(ground, start - ground, start - float(best.fun))


def teleport_determinants(sites: int, distance: int, field: float = 1.0) -> RingYield:
    """The same from free fermions: correlators as determinants of two-point functions; any even ring, any field.

    Raises ValueError for sites outside [4, 4000] or odd, distance outside [1, sites/2], field outside [0.5, 5].
    Source: Lieb, Schultz, Mattis (textbook).
    """
    _ring(sites, distance, field, 4000)
    if sites % 2:
        raise ValueError(f"sites = {sites} is odd: the momenta below are those of an even ring")
    momenta = np.pi * (2 * np.arange(sites) + 1) / sites
    energies = np.sqrt(1 + field**2 + 2 * field * np.cos(momenta))
    reach = np.arange(-distance - 2, distance + 3)
    # ⟨B_i A_j⟩ as a function of j − i; its value at 0 is −⟨Z⟩, at 1 it is ⟨XX⟩.
    phases = np.exp(1j * momenta * reach[:, None])
    two_point = -np.mean(phases * (field + np.exp(-1j * momenta)) / energies, axis=1).real
    table = dict(zip(reach.tolist(), two_point.tolist(), strict=True))

    def correlator(rows: list[int], columns: list[int]) -> float:
        return float(np.linalg.det(np.array([[table[j - i] for j in columns] for i in rows])))

    head, tail = list(range(distance)), list(range(1, distance + 1))
    spin = abs(correlator(head, tail))
    outer = abs(correlator(head, [*tail[:-1], distance + 1]))
    inner = abs(correlator([*head[:-1], distance], tail))
    magnet, bond = abs(table[0]), abs(table[1])
    cost, gain = field * magnet + 2 * bond, abs(field * spin - inner - outer)
    return RingYield(-float(np.sum(energies)), field * magnet, float(gain**2 / (np.hypot(cost, gain) + cost)))


def teleport_critical(sites: int, distance: int) -> RingYield:
    """Closed form at g = 1: gain ρ(d) s₁²/(s₂ᵈ² − s₁²), cost 3m, m = 1/(N s₁), s_n = sin(nπ/2N), E₀ = −2/s₁.

    ρ(d) = ⟨X₀X_d⟩ is a Cauchy product. Bob's net yield is √(cost² + gain²) − cost.
    Raises ValueError for sites outside [4, 10⁶] or distance outside [1, sites/2]. Source: derived here from Pfeuty's
    solution (textbook).
    """
    _ring(sites, distance, 1.0, 10**6)
    angle = np.pi / (2 * sites)
    sine = float(np.sin(angle))
    magnet = 1 / (sites * sine)
    steps = np.arange(1, distance)
    ratio = np.sin(2 * steps * angle) ** 2 / (np.sin((2 * steps - 1) * angle) * np.sin((2 * steps + 1) * angle))
    spin = float(np.exp(distance * np.log(magnet) + np.sum((distance - steps) * np.log(ratio))))
    gain = spin * sine**2 / (float(np.sin(2 * distance * angle)) ** 2 - sine**2)
    return RingYield(-2 / sine, magnet, _net(3 * magnet, gain))


def teleported_share(distance: ArrayLike) -> NDArray[np.float64]:
    """Bob's net yield divided by Alice's price on the infinite critical chain, for real distances ≥ 1.

    gain ρ/(4d² − 1), cost 6/π, price 2/π, with ρ(d) = 0.6450024485 d^(−1/4) (1 − 1/(64 d²)): right to 6 in 1000 at
    d = 1 and to 1 in 10⁶ at d = 10; falls as d^(−9/2). Raises ValueError for distance < 1. Source: McCoy and Wu's asymptotic ⟨XX⟩
    (textbook), the rest derived here.
    """
    require("distance", distance, 1.0)
    d = np.asarray(distance, dtype=float)
    spin = 0.6450024485 * d**-0.25 * (1 - 1 / (64 * d**2))
    gain, cost = spin / (4 * d**2 - 1), 6 / np.pi
    return np.asarray(gain**2 / (np.hypot(cost, gain) + cost) / (2 / np.pi))


def _net(cost: float, gain: float) -> float:
    return float(gain**2 / (np.hypot(cost, gain) + cost))  # √(c² + g²) − c without cancellation


def _ring(sites: int, distance: int, field: float, most: int) -> None:
    require("sites", sites, 4, most)
    require("distance", distance, 1, sites / 2)
    require("field", field, 0.5, 5.0)


def _signs(sites: int, site: int) -> NDArray[np.float64]:
    return np.asarray(1.0 - 2.0 * ((np.arange(2**sites) >> site) & 1), dtype=np.float64)


def _flip(ket: NDArray[np.float64], site: int, sites: int) -> NDArray[np.float64]:
    return np.asarray(ket.reshape(2 ** (sites - site - 1), 2, 2**site)[:, ::-1, :].reshape(-1))


def _apply(ket: NDArray[np.float64], sites: int, field: float) -> NDArray[np.float64]:
    spins = _total_z(sites)
    out = -field * spins * ket
    for site in range(sites):
        out = out - _flip(_flip(ket, site, sites), (site + 1) % sites, sites)
    return np.asarray(out)


@lru_cache(maxsize=4)
def _total_z(sites: int) -> NDArray[np.float64]:
    return np.asarray(np.sum([_signs(sites, site) for site in range(sites)], axis=0), dtype=np.float64)


@lru_cache(maxsize=16)
def _ground(sites: int, field: float) -> tuple[float, NDArray[np.float64]]:
    size = 2**sites
    operator = LinearOperator((size, size), matvec=lambda ket: _apply(np.ravel(ket), sites, field), dtype=float)
    # A fixed start vector: ARPACK's own is random, and results must not be.
    levels, states = eigsh(operator, k=1, which="SA", v0=np.ones(size) / np.sqrt(size), tol=1e-13)
    return float(levels[0]), np.asarray(states[:, 0])
