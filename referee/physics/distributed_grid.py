"""A home or a neighbourhood with its own generation and storage: the energy that a distant plant still has to generate.

Powers are arrays over equal time steps of one hour in any unit of power; energies are in that unit times an hour.
Storage starts empty, fills with `storage_efficiency` and empties without loss; what is imported has lost 1 − `line_efficiency`.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import linprog
from scipy.sparse import bmat, diags, identity

from referee.physics.bounds import require

Array = NDArray[np.float64]


def central_energy_linear_programme(
    demand: ArrayLike, generation: ArrayLike, capacity: float, storage_efficiency: float, line_efficiency: float
) -> float:
    """Least central generation over the period, as a linear programme with perfect foresight.

    Args:
        demand, generation: shape (t,), ≥ 0.
        capacity: of the store.
        storage_efficiency, line_efficiency: shares in (0, 1].

    Returns: energy, in the unit of power times an hour.
    Raises: ValueError naming the parameter out of bounds.
    Source: energy balance in every hour.
    """
    need, made = _profiles(demand, generation, capacity, storage_efficiency, line_efficiency)
    if need.ndim != 1:
        raise ValueError(f"demand has shape {need.shape}; one profile is expected")
    steps = need.size
    one = identity(steps, format="csr")
    level = one - diags([np.ones(steps - 1)], [-1], shape=(steps, steps))
    # unknowns: import, charge, discharge, level; generation that fits nowhere is curtailed
    serve = bmat([[-one, one, -one, 0 * one]])
    keep = bmat([[0 * one, -storage_efficiency * one, one, level]])
    aim = np.concatenate([np.ones(steps) / line_efficiency, np.zeros(3 * steps)])
    bounds = [(0.0, None)] * (3 * steps) + [(0.0, float(capacity))] * steps
    result = linprog(aim, A_ub=serve, b_ub=made - need, A_eq=keep, b_eq=np.zeros(steps), bounds=bounds, method="highs")
    if not result.success:
        raise ValueError(f"demand cannot be served: {result.message}")
    return float(result.fun)


def central_energy_self_consumption(
    demand: ArrayLike, generation: ArrayLike, capacity: ArrayLike, storage_efficiency: float, line_efficiency: float
) -> Array:
    """The same by the rule of every home battery, hour by hour and without foresight: fill from surplus, empty into need.

    With one price of imports no foresight does better. Several profiles at once: shapes (…, t) and (…).

    Returns: energies of shape (…).
    Raises: ValueError naming the parameter out of bounds.
    Source: textbook rule of self-consumption.
    """
    need, made = _profiles(demand, generation, capacity, storage_efficiency, line_efficiency)
    room = np.broadcast_to(np.asarray(capacity, dtype=float), need.shape[:-1])
    held = np.zeros(need.shape[:-1])
    imported = np.zeros(need.shape[:-1])
    for step in range(need.shape[-1]):
        surplus = made[..., step] - need[..., step]
        held = np.minimum(held + storage_efficiency * np.maximum(surplus, 0.0), room)
        given = np.minimum(held, np.maximum(-surplus, 0.0))
        held = held - given
        imported = imported + np.maximum(-surplus, 0.0) - given
    return np.asarray(imported / line_efficiency)


def _profiles(
    demand: ArrayLike, generation: ArrayLike, capacity: ArrayLike, storage_efficiency: float, line_efficiency: float
) -> tuple[Array, Array]:
    need, made = np.asarray(demand, dtype=float), np.asarray(generation, dtype=float)
    if need.shape != made.shape or need.ndim < 1:
        raise ValueError(f"generation has shape {made.shape}, demand has shape {need.shape}")
    require("demand", need, 0.0)
    require("generation", made, 0.0)
    require("capacity", capacity, 0.0)
    require("storage_efficiency", storage_efficiency, 1e-6, 1.0)
    require("line_efficiency", line_efficiency, 1e-6, 1.0)
    return need, made


def sharing_spread_linear_programme(line_efficiency: ArrayLike) -> float:
    """How much of a fixed energy, as a share, the choice of who gets it can add to what arrives: two linear programmes.

    Args:
        line_efficiency: share that arrives at each home, shape (n,).

    Returns: most less least that can arrive per unit sent, over all ways to share it out.
    Raises: ValueError naming the parameter out of bounds.
    Source: energy balance.
    """
    share = _shares(line_efficiency)
    whole = {"A_eq": np.ones((1, share.size)), "b_eq": [1.0], "bounds": [(0.0, None)] * share.size, "method": "highs"}
    return float(-linprog(-share, **whole).fun - linprog(share, **whole).fun)


def sharing_spread_corners(line_efficiency: ArrayLike) -> float:
    """The same from the corners of the simplex, where one home gets everything.

    Args, Returns and Raises: as in :func:`sharing_spread_linear_programme`.
    Source: a linear function is largest and least in a corner.
    """
    return float(np.ptp(_shares(line_efficiency)))


def _shares(line_efficiency: ArrayLike) -> Array:
    share = np.asarray(line_efficiency, dtype=float)
    require("line_efficiency", share, 0.0, 1.0)
    require("number of homes", share.size, 1)
    return share
