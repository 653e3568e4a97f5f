"""Cyclic work from states without coherence: none from a passive one, however cleverly the cycle is driven.

Populations and energies are arrays of shape (d,); work in the unit of the energies.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import linear_sum_assignment

from referee.physics.bounds import require

Array = NDArray[np.float64]


def gibbs_populations(energies: ArrayLike, inverse_temperature: float) -> Array:
    """exp(−βE)/Z; β in the inverse unit of the energies, negative for an inverted population.

    Raises: ValueError naming the parameter out of bounds.
    Source: Gibbs, textbook; the only completely passive states, Pusz & Woronowicz 1978, 10.1007/BF01614224.
    """
    energy = np.asarray(energies, dtype=float)
    require("energies", energy)
    require("inverse_temperature", inverse_temperature)
    exponent = -inverse_temperature * energy
    weight = np.exp(exponent - np.max(exponent))
    return np.asarray(weight / np.sum(weight))


def copies(energies: ArrayLike, populations: ArrayLike, number: int) -> tuple[Array, Array]:
    """Energies and populations of `number` independent copies, each of shape (d**number,).

    Raises: ValueError naming the parameter out of bounds.
    Source: sums of energies, products of probabilities.
    """
    energy, population = _pair(energies, populations)
    require("number", number, 1, 8)
    total, weight = energy, population
    for _ in range(number - 1):
        total = np.add.outer(total, energy).ravel()
        weight = np.multiply.outer(weight, population).ravel()
    return total, weight


def work_by_assignment(populations: ArrayLike, energies: ArrayLike) -> float:
    """Most cyclic work: the cheapest assignment of populations to levels (Birkhoff: no unitary does better).

    Returns: mean energy before less the least mean energy after, ≥ 0.
    Raises: ValueError naming the parameter out of bounds.
    Source: Allahverdyan 2004, 10.1209/epl/i2004-10101-2, as an assignment problem.
    """
    energy, population = _pair(energies, populations)
    rows, columns = linear_sum_assignment(np.outer(population, energy))
    return float(population @ energy - population[rows] @ energy[columns])


def work_by_random_cycles(populations: ArrayLike, energies: ArrayLike, cycles: int, seed: int = 1) -> Array:
    """Work given by `cycles` random (Haar) unitaries, shape (cycles,).

    Raises: ValueError naming the parameter out of bounds.
    Source: QR decomposition of a complex Gaussian matrix, with the phases of R divided out; textbook.
    """
    energy, population = _pair(energies, populations)
    require("cycles", cycles, 1, 10_000)
    generator = np.random.default_rng(seed)
    shape = (cycles, energy.size, energy.size)
    q, r = np.linalg.qr(generator.normal(size=shape) + 1j * generator.normal(size=shape))
    phases = np.diagonal(r, axis1=-2, axis2=-1)
    transition = np.abs(q * (phases / np.abs(phases))[:, None, :]) ** 2
    return np.asarray(population @ energy - transition @ population @ energy)


def _pair(energies: ArrayLike, populations: ArrayLike) -> tuple[Array, Array]:
    energy, population = np.asarray(energies, dtype=float), np.asarray(populations, dtype=float)
    if energy.ndim != 1 or energy.shape != population.shape:
        raise ValueError(f"populations of shape {population.shape} do not fit energies of shape {energy.shape}")
    require("energies", energy)
    require("populations", population, 0.0, 1.0 + 1e-9)
    require("sum of populations", np.sum(population), 1 - 1e-6, 1 + 1e-6)
    return energy, population
