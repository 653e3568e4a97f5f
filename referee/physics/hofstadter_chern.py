"""Electrons on a square lattice in a magnetic field: how many quanta of Hall conductance a gap carries.

Flux p/q quanta a plaquette, hopping 1, Landau gauge, a magnetic cell of q sites. A ramp of the site energy over the cell,
`modulation` high in hoppings, can make the bands ordinary. All gaps are in units of the hopping.
"""

import math

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _check(p: int, q: int, filled: int, modulation: float, grid: int) -> None:
    require("q", q, 2, 24)
    require("p", p, 1, q - 1)
    require("filled", filled, 1, q - 1)
    require("modulation", modulation, 0.0, 1e3)
    require("grid", grid, 6, 80)
    if math.gcd(p, q) != 1:
        raise ValueError(f"p = {p} and q = {q} share a factor")


def _bloch(p: int, q: int, modulation: float, grid: int) -> tuple[NDArray[np.complex128], Array]:
    """Hamiltonians on the grid (theta, k_y), both of period 2π, and the angles."""
    angle = 2 * np.pi * np.arange(grid) / grid
    theta, k_y = np.meshgrid(angle, angle, indexing="ij")
    sites = np.arange(q)
    bloch = np.zeros((grid, grid, q, q), dtype=complex)
    bloch[..., sites, sites] = -2 * np.cos(k_y[..., None] + 2 * np.pi * p * sites / q) + modulation * sites / q
    bloch[..., sites[:-1], sites[1:]] -= 1
    bloch[..., sites[1:], sites[:-1]] -= 1
    bloch[..., 0, q - 1] -= np.exp(-1j * theta)
    bloch[..., q - 1, 0] -= np.exp(1j * theta)
    return bloch, angle


def hall_integer_diophantine(p: int, q: int, filled: int) -> int:
    """The integer t of r = q s + p t with |t| ≤ q/2 for `filled` = r bands: the Hall conductance in e²/h.

    Raises ValueError for p/q not in lowest terms or r out of bounds.
    Source: Thouless, Kohmoto, Nightingale and den Nijs 1982, 10.1103/PhysRevLett.49.405.
    """
    _check(p, q, filled, 0.0, 12)
    found = [t for t in range(-(q // 2), q // 2 + 1) if (filled - p * t) % q == 0]
    return min(found, key=abs)


def lattice_chern_number(p: int, q: int, filled: int, modulation: float = 0.0, grid: int = 16) -> tuple[int, float]:
    """Hall integer (minus the Chern number) of the lowest `filled` bands from phases of link determinants, and the gap.

    The gap is the smallest direct one on the grid.

    Raises ValueError for arguments out of bounds. Source: Fukui, Hatsugai and Suzuki 2005, 10.1143/JPSJ.74.1674, eqs. 7–9.
    """
    _check(p, q, filled, modulation, grid)
    bloch, _ = _bloch(p, q, modulation, grid)
    energies, vectors = np.linalg.eigh(bloch)
    occupied = vectors[..., :filled]

    def link(axis: int) -> NDArray[np.complex128]:
        overlap = np.swapaxes(occupied.conj(), -1, -2) @ np.roll(occupied, -1, axis=axis)
        return np.asarray(np.linalg.det(overlap))

    along, across = link(0), link(1)
    flux = np.angle(along * np.roll(across, -1, axis=0) * np.roll(along, -1, axis=1).conj() * across.conj())
    gap = float(np.min(energies[..., filled] - energies[..., filled - 1]))
    return -round(float(flux.sum() / (2 * np.pi))), gap


def hall_conductance_kubo(p: int, q: int, filled: int, modulation: float = 0.0, grid: int = 36) -> float:
    """The same conductance in e²/h from Kubo's formula: velocities between filled and empty states, summed on a grid.

    Not an integer by construction. Raises ValueError for arguments out of bounds. Source: Kubo formula as in
    Thouless, Kohmoto, Nightingale and den Nijs 1982, 10.1103/PhysRevLett.49.405, eq. 2.
    """
    _check(p, q, filled, modulation, grid)
    bloch, angle = _bloch(p, q, modulation, grid)
    energies, vectors = np.linalg.eigh(bloch)
    sites = np.arange(q)
    d_theta = np.zeros_like(bloch)
    d_theta[..., 0, q - 1] = 1j * np.exp(-1j * angle)[:, None]
    d_theta[..., q - 1, 0] = -1j * np.exp(1j * angle)[:, None]
    d_y = np.zeros_like(bloch)
    d_y[..., sites, sites] = 2 * np.sin(angle[None, :, None] + 2 * np.pi * p * sites / q)
    bra = np.swapaxes(vectors.conj(), -1, -2)
    first, second = bra @ d_theta @ vectors, bra @ d_y @ vectors
    low, high = slice(0, filled), slice(filled, q)
    gaps = energies[..., high][..., None, :] - energies[..., low][..., :, None]
    product = first[..., low, high] * np.swapaxes(second[..., high, low], -1, -2)
    curvature = -2 * np.sum(product.imag / gaps**2, axis=(-1, -2))
    return float(curvature.sum() * (2 * np.pi / grid) ** 2 / (2 * np.pi))
