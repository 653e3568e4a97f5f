"""Output of a plant that is in a superposition of schedules, against the same schedules chosen by lot.

`rates` (N,) are the outputs of N schedules in any unit; `interference` is an off-diagonal element that couples every pair
in the operator of output. Finished pieces are counted, so their operator is diagonal and `interference` is zero.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import linprog

from referee.physics.bounds import require

Array = NDArray[np.float64]


def best_mixture(rates: ArrayLike) -> float:
    """Greatest mean output over all lotteries of schedules, by a linear programme.

    Raises ValueError for no schedules or rates that are not finite. Source: textbook.
    """
    values = _checked(rates)
    result = linprog(-values, A_eq=np.ones((1, values.size)), b_eq=[1.0], bounds=(0, 1))
    return float(-result.fun)


def best_superposition(rates: ArrayLike, interference: float = 0.0) -> float:
    """Greatest mean output over all superpositions: the largest eigenvalue of the operator of output.

    Raises ValueError as `best_mixture`, or for an interference that is not finite. Source: Rayleigh–Ritz (textbook).
    """
    return float(np.linalg.eigvalsh(_operator(rates, interference))[-1])


def best_superposition_iterated(rates: ArrayLike, interference: float = 0.0, steps: int = 4000) -> float:
    """The same by power iteration on amplitudes, from equal amplitudes.

    Raises ValueError as `best_superposition`, or for steps outside [1, 10⁶]. Source: power method (textbook).
    """
    require("steps", steps, 1, 1e6)
    operator = _operator(rates, interference)
    shift = float(np.abs(operator).sum(axis=1).max())  # makes the largest eigenvalue the largest in modulus
    shifted = operator + shift * np.eye(len(operator))
    state = np.ones(len(operator)) / np.sqrt(len(operator))
    for _ in range(int(steps)):
        state = shifted @ state
        state = state / np.linalg.norm(state)
    return float(state @ operator @ state)


def mean_output(amplitudes: ArrayLike, rates: ArrayLike) -> float:
    """``Σ|cᵢ|²rᵢ/Σ|cᵢ|²`` for complex `amplitudes` (N,): the phases drop out.

    Raises ValueError for amplitudes of another length than the rates, or all zero. Source: Born's rule.
    """
    values = _checked(rates)
    weights = np.abs(np.asarray(amplitudes, dtype=complex)) ** 2
    require("number of amplitudes", weights.size, values.size, values.size)
    require("norm", weights.sum(), 1e-300)
    return float(weights @ values / weights.sum())


def _operator(rates: ArrayLike, interference: float) -> Array:
    values = _checked(rates)
    require("interference", interference)
    size = values.size
    return np.diag(values) + interference * (np.ones((size, size)) - np.eye(size))


def _checked(rates: ArrayLike) -> Array:
    values = np.atleast_1d(np.asarray(rates, dtype=float))
    require("number of rates", values.size, 1, 1000)
    require("rates", values)
    return values
