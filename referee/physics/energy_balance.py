"""What a network can deliver: generation less losses, whatever path the energy takes.

A network is a square array `efficiency`: of a watt sent from node i to node j the share efficiency[i, j] arrives; zero
means no line.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import linprog

from referee.physics.bounds import require

Array = NDArray[np.float64]


def delivered_linear_programme(limits: ArrayLike, efficiency: ArrayLike, load: int) -> float:
    """Most power that can reach the node `load`, as a linear programme over all flows.

    Args:
        limits: largest generation at each node, shape (n,), any unit of power.
        efficiency: shape (n, n), shares in [0, 1].
        load: index of the node that consumes.

    Returns: power at the load, in the unit of `limits`.
    Raises: ValueError naming the parameter out of bounds.
    Source: conservation of energy at every node, textbook.
    """
    most, share = _network(limits, efficiency, load)
    lines = np.argwhere((share > 0) & ~np.eye(most.size, dtype=bool))
    # variables: generation at each node, then the power sent into each line, then the power used at the load
    count = most.size + len(lines) + 1
    balance = np.zeros((most.size, count))
    balance[np.arange(most.size), np.arange(most.size)] = 1.0
    for column, (start, end) in enumerate(lines, start=most.size):
        balance[start, column] -= 1.0
        balance[end, column] += share[start, end]
    balance[load, -1] = -1.0
    aim = np.zeros(count)
    aim[-1] = -1.0
    bounds = [(0.0, float(top)) for top in most] + [(0.0, None)] * (len(lines) + 1)
    result = linprog(aim, A_eq=balance, b_eq=np.zeros(most.size), bounds=bounds, method="highs")
    if not result.success:
        raise ValueError(f"efficiency gives no bounded flow: {result.message}")
    return float(-result.fun)


def delivered_best_paths(limits: ArrayLike, efficiency: ArrayLike, load: int) -> float:
    """The same by sending each generator's power along its best path: largest product of efficiencies (Floyd, Warshall).

    Args, Returns and Raises: as in :func:`delivered_linear_programme`.
    Source: lines without limits load independently of each other, so the best path of each source is best for all.
    """
    most, share = _network(limits, efficiency, load)
    best = np.maximum(share, np.eye(most.size))
    for middle in range(most.size):
        best = np.maximum(best, np.outer(best[:, middle], best[middle]))
    return float(most @ best[:, load])


def generation_needed_linear_programme(demand: float, loss_share: float) -> float:
    """Least generation, in the unit of `demand`, behind a network that loses `loss_share` of what it is given.

    Raises: ValueError naming the parameter out of bounds.
    Source: conservation of energy, as a linear programme with one variable.
    """
    require("demand", demand, 0.0)
    require("loss_share", loss_share, 0.0, 0.99)
    result = linprog([1.0], A_ub=[[loss_share - 1.0]], b_ub=[-demand], bounds=[(0.0, None)], method="highs")
    return float(result.fun)


def generation_needed_series(demand: float, loss_share: float) -> float:
    """The same by repair: generate the demand, then what was lost, then what was lost of that, until nothing is missing.

    Args, Returns and Raises: as in :func:`generation_needed_linear_programme`.
    Source: geometric series.
    """
    require("demand", demand, 0.0)
    require("loss_share", loss_share, 0.0, 0.99)
    total, missing = 0.0, demand
    while missing > 1e-15 * demand:
        total += missing
        missing *= loss_share
    return float(total)


def _network(limits: ArrayLike, efficiency: ArrayLike, load: int) -> tuple[Array, Array]:
    most, share = np.asarray(limits, dtype=float), np.asarray(efficiency, dtype=float)
    if most.ndim != 1 or share.shape != (most.size, most.size):
        raise ValueError(f"efficiency has shape {share.shape}, limits have shape {most.shape}")
    require("limits", most, 0.0)
    require("efficiency", share, 0.0, 1.0)
    require("load", load, 0, most.size - 1)
    return most, share
