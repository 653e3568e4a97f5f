"""Counting configurations of electrons in groups of states: by formula, by listing them all, and exactly for large groups."""

from itertools import combinations_with_replacement, permutations
from math import comb, factorial

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaln

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def configurations(states: int, electrons: int) -> int:
    """g!/[(g − n)! n!], the ways to put n electrons into g states, one at most in each.

    Raises ValueError unless 0 ≤ n ≤ g ≤ 10000. Source: Van Zeghbroeck's derivation, after Fermi and Dirac 1926 (textbook).
    """
    require("states", states, 0, 10000)
    require("electrons", electrons, 0, states)
    return comb(states, electrons)


def configurations_listed(states: int, electrons: int, most_per_state: int = 1) -> int:
    """The same by listing: place electrons one by one and keep the distinct sets that put at most so many into a state.

    Raises ValueError for more than 12 states or arguments out of range. Source: enumeration.
    """
    require("states", states, 1, 12)
    require("electrons", electrons, 0, 8)
    require("most_per_state", most_per_state, 1, 8)
    return sum(
        all(chosen.count(state) <= most_per_state for state in set(chosen))
        for chosen in combinations_with_replacement(range(states), electrons)
    )


def orderings_of_states(states: int, electrons: int) -> tuple[int, int]:
    """All orderings of the numbered states, the first n of them filled: their number, and how many differ as configurations.

    Raises ValueError for more than 8 states. Source: enumeration of the argument by exchange of states.
    """
    require("states", states, 1, 8)
    require("electrons", electrons, 0, states)
    filled = [frozenset(order[:electrons]) for order in permutations(range(states))]
    return len(filled), len(set(filled))


def orderings_by_formula(states: int, electrons: int) -> tuple[int, int]:
    """g! and g!/[(g − n)! n!]. Raises ValueError unless 0 ≤ n ≤ g ≤ 100. Source: textbook."""
    require("states", states, 1, 100)
    require("electrons", electrons, 0, states)
    return factorial(states), factorial(states) // (factorial(states - electrons) * factorial(electrons))


def log_configurations(states: ArrayLike, electrons: ArrayLike) -> Floats:
    """ln of `configurations`, continued to real arguments by the gamma function; broadcast shape.

    Raises ValueError for arguments that are negative. Source: textbook.
    """
    g, n = np.asarray(states, float), np.asarray(electrons, float)
    require("electrons", n, 0.0)
    require("states − electrons", g - n, 0.0)
    return np.asarray(gammaln(g + 1) - gammaln(n + 1) - gammaln(g - n + 1))


def occupations_exhaustive(states: int, levels: int, electrons: int, energy: int) -> tuple[Floats, Floats]:
    """Mean and most probable electrons a level, over every configuration with the given number and energy.

    Levels lie at 0, 1, 2, … and hold `states` each. All occupation tuples are listed and weighted with their configurations.
    Raises ValueError if there are none, or more than 3·10⁶ tuples to list. Source: equal a priori probabilities.
    """
    require("states", states, 1, 400)
    require("levels", levels, 2, 6)
    require("tuples to list", float(states + 1) ** (levels - 2), 1, 3e6)
    free = [np.arange(states + 1)] * (levels - 2)
    upper = (
        np.stack([axis.ravel() for axis in np.meshgrid(*free, indexing="ij")]) if levels > 2 else np.zeros((0, 1), int)
    )
    weights = np.arange(2, levels)[:, None]
    first = energy - np.sum(upper * weights, axis=0)
    ground = electrons - first - np.sum(upper, axis=0)
    every = np.concatenate([ground[None], first[None], upper])
    allowed = np.all((every >= 0) & (every <= states), axis=0)
    require("configurations with this number and energy", float(allowed.sum()), 1)
    every = every[:, allowed]
    log_weight = np.sum(log_configurations(states, every), axis=0)
    weight = np.exp(log_weight - log_weight.max())
    return np.asarray(every @ weight / weight.sum()), np.asarray(every[:, np.argmax(log_weight)], float)


def log_state_counts(states: int, levels: int, electrons: int, energy: int) -> Floats:
    """ln of the exact number of configurations for (N, E) and its neighbours E ± 1, then N ± 1; shape (5,).

    From the generating function ∏(1 + x yᵏ)^g, as a sum over occupations. Raises ValueError for arguments out of range.
    Source: textbook.
    """
    require("states", states, 1, 400)
    require("levels", levels, 3, 4)
    axis = np.arange(states + 1)
    single = log_configurations(states, axis)
    found = []
    for n, e in (
        (electrons, energy),
        (electrons, energy + 1),
        (electrons, energy - 1),
        (electrons + 1, energy),
        (electrons - 1, energy),
    ):
        upper = np.stack(np.meshgrid(*([axis] * (levels - 2)), indexing="ij"))
        first = e - np.tensordot(np.arange(2, levels), upper, axes=1)
        ground = n - first - upper.sum(axis=0)
        allowed = (first >= 0) & (first <= states) & (ground >= 0) & (ground <= states)
        require("configurations with this number and energy", float(allowed.sum()), 1)
        log_weight = single[first[allowed]] + single[ground[allowed]] + single[upper[:, allowed]].sum(axis=0)
        top = log_weight.max()
        found.append(top + np.log(np.sum(np.exp(log_weight - top))))
    return np.array(found)
