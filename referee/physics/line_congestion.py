"""How much a network with line limits can carry from one node to another: fixed paths, flow control, and the cut."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import linalg, optimize, sparse
from scipy.sparse import csgraph

from referee.physics.bounds import require

Line = tuple[int, int]


def _incidence(lines: Sequence[Line]) -> NDArray[np.float64]:
    matrix = np.zeros((1 + max(max(line) for line in lines), len(lines)))
    for column, (start, end) in enumerate(lines):
        matrix[start, column], matrix[end, column] = 1.0, -1.0
    return matrix


def _inputs(impedances: ArrayLike, limits: ArrayLike, shift: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    require("impedances", impedances, 1e-9, 1e9)
    require("limits", limits, 0.0, 1e9)
    require("shift", shift, 0.0, 1e9)
    return np.asarray(impedances, dtype=float), np.asarray(limits, dtype=float)


def throughput_by_angles(
    lines: Sequence[Line], impedances: ArrayLike, limits: ArrayLike, source: int, sink: int, shift: float
) -> float:
    """Largest transfer from `source` to `sink` if line e carries (θ_i − θ_j + φ_e)/x_e, at most its limit.

    Unknowns: potentials θ and the setting |φ_e| ≤ `shift` of a flow controller on every line; shift 0 means fixed
    paths. `lines` m pairs, `impedances` and `limits` (m,); transfer in the unit of the limits, φ in impedance × flow.
    Raises ValueError for an impedance that is not positive or a negative limit or shift. Source: direct-current
    approximation of power flow (textbook), linear programme.
    """
    x, limit = _inputs(impedances, limits, shift)
    a = _incidence(lines)
    n, m = a.shape
    balance = np.zeros((n, 1 + n + m))
    balance[:, 1 : 1 + n] = a / x @ a.T
    balance[:, 1 + n :] = a / x
    balance[source, 0], balance[sink, 0] = -1.0, 1.0
    flow = np.hstack((np.zeros((m, 1)), a.T / x[:, None], np.diag(1 / x)))
    anchor = np.zeros((1, 1 + n + m))
    anchor[0, 1] = 1.0
    result = optimize.linprog(
        np.concatenate(([-1.0], np.zeros(n + m))),
        A_ub=np.vstack((flow, -flow)),
        b_ub=np.concatenate((limit, limit)),
        A_eq=np.vstack((balance, anchor)),
        b_eq=np.zeros(n + 1),
        bounds=[(0, None)] + [(None, None)] * n + [(-shift, shift)] * m,
    )
    return float(-result.fun)


def throughput_by_loops(
    lines: Sequence[Line], impedances: ArrayLike, limits: ArrayLike, source: int, sink: int, shift: float
) -> float:
    """The same transfer with the flows as unknowns: conserved at nodes, Σ x f = Σ φ around every independent loop.

    Arguments, unit and errors as for the angles. Source: mesh form of the same approximation (textbook).
    """
    x, limit = _inputs(impedances, limits, shift)
    a = _incidence(lines)
    n, m = a.shape
    loops = linalg.null_space(a).T
    conserve = np.hstack((np.zeros((n, 1)), a, np.zeros((n, m))))
    conserve[source, 0], conserve[sink, 0] = -1.0, 1.0
    voltage = np.hstack((np.zeros((len(loops), 1)), loops * x, -loops))
    result = optimize.linprog(
        np.concatenate(([-1.0], np.zeros(2 * m))),
        A_eq=np.vstack((conserve, voltage)),
        b_eq=np.zeros(n + len(loops)),
        bounds=[(0, None), *[(-c, c) for c in limit], *[(-shift, shift)] * m],
    )
    return float(-result.fun)


def cut_capacity(lines: Sequence[Line], limits: ArrayLike, source: int, sink: int) -> float:
    """Least total limit of the lines that part `source` from `sink`: a ceiling for any carrier that uses the lines.

    By maximum flow (Dinic); `limits` (m,) are rounded to 1e-5 of the largest.
    Raises ValueError unless limits lie in [0, 1e9] and one is positive. Source: max-flow min-cut theorem (textbook).
    """
    require("limits", limits, 0.0, 1e9)
    limit = np.asarray(limits, dtype=float)
    require("largest limit", limit.max(), 1e-12)
    unit = limit.max() / 10**5
    n = 1 + max(max(line) for line in lines)
    capacity = np.zeros((n, n), dtype=np.int32)
    for (start, end), value in zip(lines, np.round(limit / unit).astype(np.int32), strict=True):
        capacity[start, end] += value
        capacity[end, start] += value
    return float(csgraph.maximum_flow(sparse.csr_matrix(capacity), source, sink).flow_value * unit)
