"""A quantum battery: N two-level cells charged by N photons of one cavity (Tavis–Cummings, resonant).

H = g(J₊a + J₋a†), cells empty, the cavity in the number state N (as in Ferraro 2018, in rotating-wave form).
Energies in units of one cell's quantum ħω, times in 1/g.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.linalg import expm
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require

Array = NDArray[np.float64]


def stored_energy_dicke(cells: int, times: ArrayLike, coupling: float = 1.0) -> Array:
    """Energy in the cells against time, in ħω, from the N + 1 symmetric states.

    Args:
        cells: N, 1 to 400.
        times: any shape, in the unit that makes `coupling` × time a pure number.
        coupling: g of one cell, ≥ 0.

    Returns: array of the shape of `times`, between 0 and N.
    Raises: ValueError naming the parameter out of bounds.
    Source: Tavis & Cummings 1968, 10.1103/PhysRev.170.379 (the model).
    """
    require("cells", cells, 1, 400)
    require("coupling", coupling, 0.0)
    require("times", times)
    when = np.asarray(times, dtype=float)
    excited = np.arange(cells)
    # ⟨q+1|J₊|q⟩ = √((N−q)(q+1)) and ⟨n−1|a|n⟩ = √n with n = N − q photons left
    step = coupling * np.sqrt((cells - excited) * (excited + 1.0)) * np.sqrt(cells - excited)
    energies, vectors = np.linalg.eigh(np.diag(step, 1) + np.diag(step, -1))
    amplitude = (np.exp(-1j * np.multiply.outer(when, energies)) * vectors[0]) @ vectors.T
    return np.asarray(np.abs(amplitude) ** 2 @ np.arange(cells + 1.0))


def stored_energy_full_space(cells: int, times: ArrayLike, coupling: float = 1.0) -> Array:
    """The same with every cell written out (2ᴺ states ⊗ N + 1 photon numbers) and a matrix exponential.

    Args, Returns and Raises: as in :func:`stored_energy_dicke`, N ≤ 5; `times` of shape (k,) and evenly spaced from 0.
    Source: Tavis & Cummings 1968, 10.1103/PhysRev.170.379 (the model).
    """
    require("cells", cells, 1, 5)
    require("coupling", coupling, 0.0)
    when = np.atleast_1d(np.asarray(times, dtype=float))
    require("times", when)
    spacing = np.diff(when, prepend=when[0])
    require("first of times", when[0], 0.0, 0.0)
    require("spread of steps in times", np.ptp(spacing[1:]) if when.size > 2 else 0.0, 0.0, 1e-9 * (1 + abs(when[-1])))
    photons = cells + 1
    lower = np.diag(np.sqrt(np.arange(1.0, photons)), 1)
    raise_one = np.array([[0.0, 0.0], [1.0, 0.0]])
    size = 2**cells * photons
    hamiltonian = np.zeros((size, size))
    number = np.zeros(size)
    for cell in range(cells):
        left, right = np.eye(2**cell), np.eye(2 ** (cells - cell - 1))
        charge = np.kron(np.kron(np.kron(left, raise_one), right), lower)
        hamiltonian += coupling * (charge + charge.T)
        number += np.kron(np.ones(2**cell), np.kron([0.0, 1.0], np.ones(2 ** (cells - cell - 1) * photons)))
    state = np.zeros(size, dtype=complex)
    state[photons - 1] = 1.0
    step = expm(-1j * hamiltonian * (spacing[-1] if when.size > 1 else 0.0))
    stored = np.empty(when.size)
    for index in range(when.size):
        stored[index] = number @ np.abs(state) ** 2
        state = step @ state
    return stored


def best_charging(cells: int, coupling: float = 1.0) -> tuple[float, float, float]:
    """The time of largest mean power E(t)/t, the energy stored then, and that power.

    Args:
        cells: N, 1 to 400.
        coupling: g > 0.

    Returns: (time in 1/[g], stored energy in ħω, power in ħω per unit time).
    Raises: ValueError naming the parameter out of bounds.
    Source: figure of merit of Ferraro 2018, 10.1103/PhysRevLett.120.117702.
    """
    require("coupling", coupling, 1e-12)
    # the first maximum lies near gt√N ≈ 1 for every N
    grid = np.linspace(0.2, 3.0, 141) / np.sqrt(cells)
    power = stored_energy_dicke(cells, grid) / grid
    best = int(np.argmax(power))
    result = minimize_scalar(
        lambda t: -float(stored_energy_dicke(cells, t)) / t,
        bounds=(grid[max(best - 1, 0)], grid[min(best + 1, grid.size - 1)]),
        method="bounded",
        options={"xatol": 1e-10},
    )
    time = float(result.x)
    stored = float(stored_energy_dicke(cells, time))
    return time / coupling, stored, coupling * stored / time


def power_exponent(cells: ArrayLike, powers: ArrayLike) -> float:
    """Least-squares slope of log(power) against log(N).

    Args:
        cells, powers: positive, equal length ≥ 2.

    Raises: ValueError naming the parameter out of bounds.
    Source: definition.
    """
    number, power = np.asarray(cells, dtype=float), np.asarray(powers, dtype=float)
    require("cells", number, 1.0)
    require("powers", power, np.finfo(float).tiny)
    require("length of cells", number.size, 2)
    return float(np.polyfit(np.log(number), np.log(power), 1)[0])
