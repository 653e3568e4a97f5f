"""Demand served by quanta whose node is decided by Born's rule, and by a dispatcher who decides it himself."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, stats

from referee.physics.bounds import require


def _demand(demand: ArrayLike) -> NDArray[np.int64]:
    require("demand", demand, 0, 10**7)
    return np.asarray(demand, dtype=np.int64)


def expected_served_binomial(probabilities: ArrayLike, demand: ArrayLike, quanta: int) -> float:
    """Mean number of demanded quanta that arrive when each of `quanta` independent quanta is found at node k with
    `probabilities` (n,).

    A node uses at most its `demand` (n,) (whole quanta): the sum of E[min(B, d)] over binomial marginals.
    Raises ValueError unless the probabilities add up to one and 1 ≤ quanta ≤ 10⁷. Source: textbook (linearity of the
    mean).
    """
    p, wanted = np.asarray(probabilities, dtype=float), _demand(demand)
    require("probabilities", p, 0.0, 1.0)
    require("sum of probabilities", p.sum(), 1 - 1e-9, 1 + 1e-9)
    require("quanta", quanta, 1, 10**7)
    # E[min(B, d)] = Σ_{j<d} P(B > j)
    return float(sum(np.sum(stats.binom.sf(np.arange(d), quanta, q)) for q, d in zip(p, wanted, strict=True)))


def expected_served_amplitudes(amplitudes: ArrayLike, demand: ArrayLike, quanta: int) -> float:
    """The same mean from the joint state: all n^quanta amplitudes, Born's rule, and a count at every node.

    `amplitudes` (n,) complex, of each quantum; `demand` (n,).
    Raises ValueError unless the state is normalised and 1 ≤ quanta ≤ 10. Source: textbook (Born's rule).
    """
    single, wanted = np.asarray(amplitudes, dtype=complex), _demand(demand)
    require("norm of amplitudes", np.linalg.norm(single), 1 - 1e-9, 1 + 1e-9)
    require("quanta", quanta, 1, 10)
    joint = np.ones(1, dtype=complex)
    for _ in range(quanta):
        joint = np.kron(joint, single)
    places = np.indices((single.size,) * quanta).reshape(quanta, -1)
    counts = np.array([(places == node).sum(axis=0) for node in range(single.size)])
    served = np.minimum(counts, wanted[:, None]).sum(axis=0)
    return float(np.sum(np.abs(joint) ** 2 * served))


def best_dispatch(demand: ArrayLike, quanta: float) -> float:
    """Most demand that `quanta` can serve if a dispatcher sends them: max Σx with x ≤ demand and Σx ≤ quanta.

    Raises ValueError for a negative demand or quanta. Source: textbook (linear programme, HiGHS).
    """
    wanted = _demand(demand)
    require("quanta", quanta, 0.0, 1e9)
    result = optimize.linprog(
        -np.ones(wanted.size), A_ub=np.ones((1, wanted.size)), b_ub=[quanta], bounds=[(0, int(d)) for d in wanted]
    )
    return float(-result.fun)


def served_if_found_everywhere(demand: ArrayLike, quanta: int) -> float:
    """What would be served if a quantum in superposition could be used at all its nodes: Σ min(quanta, d). Unphysical.

    Raises ValueError for a negative demand or quanta. Source: none; it is the literal reading, for a control.
    """
    wanted = _demand(demand)
    require("quanta", quanta, 0, 10**7)
    return float(np.sum(np.minimum(wanted, quanta)))
