"""Grover's search: the chance of success after a number of queries, and when it overtakes a faster classical clock."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def success_closed(items: int, queries: int) -> float:
    """sin²((2q + 1)·arcsin(1/√N)) for one marked item among N.

    Raises ValueError for items outside [2, 2⁶⁰] or negative queries. Source: Grover's search (textbook).
    """
    require("items", items, 2, 2**60)
    require("queries", queries, 0)
    return float(np.sin((2 * queries + 1) * np.arcsin(1 / np.sqrt(items))) ** 2)


def success_statevector(items: int, queries: int) -> float:
    """The same from the state vector of N amplitudes: sign of the marked one flipped, then inversion about the mean.

    Raises ValueError for items outside [2, 2¹⁶] or queries outside [0, 10⁴]. Source: as `success_closed`.
    """
    require("items", items, 2, 2**16)
    require("queries", queries, 0, 1e4)
    state = np.full(int(items), 1 / np.sqrt(items))
    for _ in range(int(queries)):
        state[0] = -state[0]
        state = 2 * state.mean() - state
    return float(state[0] ** 2)


def break_even(classical_rate: float, quantum_rate: float) -> tuple[float, float]:
    """Items at which (π/4)√N quantum queries take as long as N/2 classical ones, and that time in s; rates in 1/s.

    Raises ValueError for rates that are not positive. Source: textbook query counts.
    """
    require("classical_rate", classical_rate, 1e-9)
    require("quantum_rate", quantum_rate, 1e-9)
    items = (np.pi / 2 * classical_rate / quantum_rate) ** 2
    return float(items), float(np.pi / 4 * np.sqrt(items) / quantum_rate)
