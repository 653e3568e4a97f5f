"""Rings of antiferromagnetic spins, H = Σ S_i·S_{i+1} (J = 1): the gap to the first excited state by two diagonalisations."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix, identity, kron
from scipy.sparse.linalg import eigsh

from referee.physics.bounds import require

Array = NDArray[np.float64]
Words = NDArray[np.int64]


def _check(sites: int, twice_spin: int) -> None:
    require("twice_spin", twice_spin, 1, 2)
    require("sites", sites, 4, 12)
    if sites % 2:
        raise ValueError(f"sites = {sites} is odd: an antiferromagnetic ring needs an even number")


def _sector(sites: int, twice_spin: int, magnetisation: int) -> tuple[Words, Words]:
    """Configurations of total S_z = `magnetisation`: digits (states, sites) counted from below, and sorted code words."""
    base = twice_spin + 1
    words = np.arange(base**sites, dtype=np.int64)
    total = np.zeros(base**sites, dtype=np.int16)
    for site in range(sites):
        total += ((words // base**site) % base).astype(np.int16)
    words = words[total == magnetisation + sites * twice_spin // 2]
    digits = np.stack([(words // base**site) % base for site in range(sites)], axis=1)
    return digits, words


def _moves(digits: Words, words: Words, twice_spin: int) -> tuple[Array, list[tuple[Words, Words, Array]]]:
    """Diagonal of H, and for each bond and direction: the states that move, the words they become, the amplitude."""
    base, s = twice_spin + 1, twice_spin / 2
    m = digits - s
    diagonal = np.sum(m * np.roll(m, -1, axis=1), axis=1)
    moves = []
    sites = digits.shape[1]
    for site in range(sites):
        other = (site + 1) % sites
        for up, down in ((site, other), (other, site)):
            able = np.flatnonzero((digits[:, up] < twice_spin) & (digits[:, down] > 0))
            a, b = m[able, up], m[able, down]
            amplitude = 0.5 * np.sqrt((s * (s + 1) - a * (a + 1)) * (s * (s + 1) - b * (b - 1)))
            moves.append((able, words[able] + base**up - base**down, amplitude))
    return diagonal, moves


def _lowest(matrix: csr_matrix) -> float:
    if matrix.shape[0] <= 400:
        return float(np.linalg.eigvalsh(matrix.toarray())[0])
    start = np.cos(np.arange(matrix.shape[0]) * 0.7) + 1.1
    return float(eigsh(matrix, k=1, which="SA", v0=start, tol=1e-10, return_eigenvectors=False)[0])


def ring_gap_products(sites: int, twice_spin: int) -> float:
    """Gap in J between the lowest states of total S_z = 1 and 0, with H built from Kronecker products of spin matrices.

    Even number of sites, up to 12 for spin ½ (`twice_spin` 1) and 10 for spin 1 (2); else ValueError.
    Source: Heisenberg model (textbook).
    """
    _check(sites, twice_spin)
    require("sites", sites, 4, 14 - 2 * twice_spin)
    base, s = twice_spin + 1, twice_spin / 2
    m = s - np.arange(base)
    raising = np.diag(np.sqrt(s * (s + 1) - m[1:] * (m[1:] + 1)), 1)
    parts = [(np.diag(m), np.diag(m)), (raising / 2, raising.T), (raising.T / 2, raising)]
    size = base**sites
    total = csr_matrix((size, size))
    for first, second in parts:
        bond = csr_matrix(np.kron(first, second))
        for site in range(sites - 1):
            left, right = identity(base**site), identity(base ** (sites - site - 2))
            total = total + kron(kron(left, bond), right, format="csr")
        total = total + kron(kron(csr_matrix(second), identity(base ** (sites - 2))), csr_matrix(first), format="csr")
    up = np.zeros(1)
    for _ in range(sites):
        up = (up[:, None] + m).ravel()
    sectors = [np.flatnonzero(np.abs(up - value) < 0.25) for value in (0, 1)]
    low, high = (_lowest(total[sector][:, sector]) for sector in sectors)
    return high - low


def ring_gap_momenta(sites: int, twice_spin: int) -> float:
    """The same from blocks of crystal momentum: orbits of configurations under translation, all k = 0 and k = π blocks.

    The ground state and the lowest triplet of an even ring lie in these two. Raises ValueError unless the number of sites is even and 4 to 12, and the spin ½ or 1.
    Source: textbook (translation symmetry).
    """
    _check(sites, twice_spin)
    base = twice_spin + 1
    levels = []
    for magnetisation in (0, 1):
        digits, words = _sector(sites, twice_spin, magnetisation)
        powers = base ** np.arange(sites, dtype=np.int64)
        images = np.stack([np.roll(digits, shift, axis=1) @ powers for shift in range(sites)], axis=1)
        representative, turns = images.min(axis=1), images.argmin(axis=1)
        period = _periods(images)
        lowest = []
        diagonal, moves = _moves(digits, words, twice_spin)
        for sign in (1, -1):
            # a shift by the period must give +1: at k = π the period must be even
            keep = (words == representative) & ((sign == 1) | (period % 2 == 0))
            block = words[keep]
            lengths = period[keep]
            number = np.full(len(words), -1)
            number[keep] = np.arange(len(block))
            rows, cols, data = [np.arange(len(block))], [np.arange(len(block))], [diagonal[keep]]
            for old, new, amplitude in moves:
                wanted = keep[old]
                source, target, value = old[wanted], np.searchsorted(words, new[wanted]), amplitude[wanted]
                head = np.searchsorted(words, representative[target])
                inside = number[head] >= 0
                source, target, value, head = source[inside], target[inside], value[inside], head[inside]
                a, b = number[source], number[head]
                phase = np.where(turns[target] % 2 == 0, 1.0, float(sign))
                rows.append(b)
                cols.append(a)
                data.append(value * phase * np.sqrt(lengths[a] / lengths[b]))
            shape = (len(block), len(block))
            lowest.append(
                _lowest(coo_matrix((np.concatenate(data), (np.concatenate(rows), np.concatenate(cols))), shape).tocsr())
            )
        levels.append(min(lowest))
    return levels[1] - levels[0]


def _periods(images: Words) -> Words:
    same = images[:, 1:] == images[:, :1]
    return np.where(same.any(axis=1), same.argmax(axis=1) + 1, images.shape[1])


def extrapolated_gap(sizes: Array, gaps: Array) -> float:
    """Value at 1/N = 0 of the polynomial in 1/N through all points (N, gap).

    Raises ValueError for fewer than two points or lists of different length. Source: Lagrange interpolation.
    """
    x, y = 1 / np.asarray(sizes, dtype=float), np.asarray(gaps, dtype=float)
    require("number of sizes", len(x), 2, 12)
    if x.shape != y.shape:
        raise ValueError(f"sizes = {len(x)} and gaps = {len(y)} differ in number")
    total = 0.0
    for i in range(len(x)):
        others = np.delete(x, i)
        total += y[i] * np.prod(others / (others - x[i]))
    return float(total)
