"""A master equation ṗ = Wp: its stationary distribution, the fluxes in it, and networks that obey chosen laws of kinetics.

`rates[i, j]` is the rate of j → i per unit of occupation; the diagonal is ignored. Law (1): no net flux between any two states in
equilibrium. Law (2): rates[i, j] = rates[j, i]. Law (3): the uniform distribution is the stationary one.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import expm

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def _generator(rates: Floats) -> Floats:
    require("rates", rates, 0.0)
    w = np.asarray(rates, float) * (1.0 - np.eye(len(rates)))
    return np.asarray(w - np.diag(w.sum(axis=0)))


def random_network(states: int, one_way: float, seed: int) -> Floats:
    """Symmetric random rates in [0.5, 1.5] plus a circulation of `one_way` round all states; rows and columns sum alike.

    Raises ValueError for fewer than 3 or more than 60 states or a negative circulation. Source: constructed here.
    """
    require("states", states, 3, 60)
    require("one_way", one_way, 0.0, 100.0)
    half = np.random.default_rng(seed).uniform(0.25, 0.75, (states, states))
    rates = (half + half.T) * (1.0 - np.eye(states))
    rates[(np.arange(states) + 1) % states, np.arange(states)] += one_way
    return np.asarray(rates)


def stationary_by_elimination(rates: Floats) -> Floats:
    """Stationary distribution of a connected network: Wp = 0 with Σp = 1 as one linear system.

    Raises ValueError for negative rates. Source: textbook.
    """
    w = _generator(rates)
    w[-1] = 1.0
    right = np.zeros(len(w))
    right[-1] = 1.0
    return np.asarray(np.linalg.solve(w, right))


def stationary_by_relaxation(rates: Floats) -> Floats:
    """The same as the state reached at late times from one occupied state: the column of a matrix exponential, squared on.

    Raises ValueError for negative rates. Source: textbook.
    """
    w = _generator(rates)
    step = expm(w / np.abs(np.diag(w)).max())
    for _ in range(24):
        step = step @ step
        step /= step.sum(axis=0)
    return np.asarray(step[:, 0])


def largest_net_flux(rates: Floats, occupation: Floats) -> float:
    """Largest |W_ij p_j − W_ji p_i| over all pairs. Raises ValueError for negative rates. Source: textbook."""
    require("rates", rates, 0.0)
    flow = np.asarray(rates, float) * np.asarray(occupation, float)[None, :]
    np.fill_diagonal(flow, 0.0)
    return float(np.abs(flow - flow.T).max())
