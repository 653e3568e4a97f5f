"""A quantum battery: N two-level cells charged by N photons of one cavity (Tavis–Cummings, resonant).

H = g(J₊a + J₋a†), cells empty, the cavity in the number state N (as in Ferraro 2018, in rotating-wave form).
Energies in units of one cell's quantum ħω, times in 1/g.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.linalg import expm
from scipy.optimize import minimize_scalar
from scipy.sparse import diags, identity, kron
from scipy.sparse.linalg import expm_multiply

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


def stored_energy_counter_rotating(
    cells: int, duration: float, steps: int, ratio: float, photons: int | None = None
) -> Array:
    """Energy in the cells over time in the full Dicke model, counter-rotating terms kept, in ħω.

    H = ħω[a†a + J_z + r (J₊ + J₋)(a + a†)] with r = g/ω, cells empty and N photons at the start.

    Args:
        cells: N, 1 to 40.
        duration: last time, in 1/g.
        steps: number of equal time steps, so that steps + 1 values are returned, the first at time 0.
        ratio: r, in [1e-4, 0.2]; the rotating-wave form is its limit 0.
        photons: largest photon number kept; 3N + 20 if not given.

    Returns: array of shape (steps + 1,).
    Raises: ValueError naming the parameter out of bounds.
    Source: Dicke 1954, 10.1103/PhysRev.93.99 (the model); the battery of Ferraro 2018, 10.1103/PhysRevLett.120.117702.
    """
    require("cells", cells, 1, 40)
    require("duration", duration, 0.0)
    require("steps", steps, 1, 10_000)
    require("ratio", ratio, 1e-4, 0.2)
    top = 3 * cells + 20 if photons is None else photons
    require("photons", top, cells, 1000)
    excited = np.arange(cells)
    flip = np.sqrt((cells - excited) * (excited + 1.0))
    field = np.sqrt(np.arange(1.0, top + 1))
    stored, number = np.arange(cells + 1.0), np.arange(top + 1.0)
    free = kron(diags([stored], [0]), identity(top + 1)) + kron(identity(cells + 1), diags([number], [0]))
    push = kron(diags([flip, flip], [-1, 1]), diags([field, field], [-1, 1]))
    start = np.zeros((cells + 1) * (top + 1), dtype=complex)
    start[cells] = 1.0
    generator = (-1j * (free / ratio + push)).tocsr()
    states = expm_multiply(generator, start, start=0.0, stop=duration, num=steps + 1, endpoint=True)
    populations = np.sum(np.abs(states.reshape(steps + 1, cells + 1, top + 1)) ** 2, axis=2)
    return np.asarray(populations @ stored)
