"""Currents in a network of lines: how they split by themselves, and how they would split to waste least."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import linalg, optimize

from referee.physics.bounds import require

Line = tuple[int, int]


def _incidence(lines: Sequence[Line], nodes: int) -> NDArray[np.float64]:
    matrix = np.zeros((nodes, len(lines)))
    for column, (start, end) in enumerate(lines):
        matrix[start, column], matrix[end, column] = 1.0, -1.0
    return matrix


def _inputs(
    lines: Sequence[Line], impedances: ArrayLike, injections: ArrayLike
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    z, s = np.asarray(impedances, dtype=float), np.asarray(injections, dtype=float)
    require("impedances", z, 1e-12, 1e12)
    largest = max(float(np.max(np.abs(s), initial=0.0)), 1e-300)
    require("sum of injections, as a share of the largest,", s.sum() / largest, -1e-9, 1e-9)
    if z.shape != (len(lines),):
        raise ValueError(f"impedances has shape {z.shape}: one a line, ({len(lines)},), is needed")
    return _incidence(lines, s.size), z, s


def nodal_flows(lines: Sequence[Line], impedances: ArrayLike, injections: ArrayLike) -> NDArray[np.float64]:
    """Flow on each line (m,) when potentials drive it: the Laplacian is solved for the potentials of the nodes.

    `lines` m pairs (from, to); `impedances` (m,), in any unit; `injections` (n,), adding up to zero.
    Raises ValueError for unbalanced injections or an impedance that is not positive. Source: Kirchhoff's laws
    (textbook).
    """
    a, z, s = _inputs(lines, impedances, injections)
    laplacian = a / z @ a.T
    potentials = np.concatenate(([0.0], np.linalg.solve(laplacian[1:, 1:], s[1:])))
    return np.asarray(a.T @ potentials / z, dtype=float)


def mesh_flows(lines: Sequence[Line], impedances: ArrayLike, injections: ArrayLike) -> NDArray[np.float64]:
    """The same flows (m,) from the loops: any flow that meets the injections, plus the loop currents that close every
    loop's voltage.

    Arguments as for the nodes. Raises ValueError for unbalanced injections or an impedance that is not positive.
    Source: mesh analysis (textbook).
    """
    a, z, s = _inputs(lines, impedances, injections)
    some = np.linalg.pinv(a) @ s
    loops = linalg.null_space(a)
    if loops.shape[1] == 0:
        return np.asarray(some, dtype=float)
    currents = np.linalg.solve(loops.T @ (z[:, None] * loops), -loops.T @ (z * some))
    return np.asarray(some + loops @ currents, dtype=float)


def least_loss_flows(lines: Sequence[Line], resistances: ArrayLike, injections: ArrayLike) -> NDArray[np.float64]:
    """The flows (m,) that minimise Σ r f² under conservation at every node, searched for with SLSQP.

    Raises ValueError for unbalanced injections or a resistance that is not positive; RuntimeError if SLSQP fails.
    Source: Thomson's principle, Doyle and Snell 1984, doi:10.5948/UPO9781614440222.
    """
    a, r, s = _inputs(lines, resistances, injections)
    scale = max(float(np.max(np.abs(s))), 1e-300)
    result = optimize.minimize(
        lambda f: float(np.sum(r * f**2) / np.mean(r)),
        np.zeros(len(lines)),
        jac=lambda f: 2 * r * f / np.mean(r),
        constraints={"type": "eq", "fun": lambda f: (a @ f - s / scale)[1:], "jac": lambda f: a[1:]},
        method="SLSQP",
        options={"ftol": 1e-15, "maxiter": 500},
    )
    if not result.success:
        raise RuntimeError(f"SLSQP: {result.message}")
    return np.asarray(result.x * scale, dtype=float)


def line_losses(resistances: ArrayLike, flows: ArrayLike) -> float:
    """Σ r f²: in W for resistances in Ω and currents in A, both (m,). Raises ValueError for a resistance that is not
    positive. Source: Joule's law (textbook)."""
    require("resistances", resistances, 1e-12, 1e12)
    require("flows", flows)
    return float(np.sum(np.asarray(resistances, dtype=float) * np.asarray(flows, dtype=float) ** 2))
