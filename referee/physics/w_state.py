"""One quantum shared by N nodes in a W state, and what a detector at one node tells about the others."""

from typing import NamedTuple

import numpy as np
import qutip

from referee.physics.bounds import require


class NodeShares(NamedTuple):
    """Chance of a click, and mean quanta at each *other* node: before, after a click, after none, on average."""

    click: float
    before: float
    after_click: float
    after_silence: float
    average: float


def _check(nodes: int, efficiency: float, discarded: float, most: int) -> None:
    require("nodes", nodes, 2, most)
    require("efficiency", efficiency, 0.0, 1.0)
    require("discarded", discarded, 0.0, 1.0)


def shares_closed(nodes: int, efficiency: float = 1.0, discarded: float = 0.0) -> NodeShares:
    """Shares by Bayes' rule for a detector of `efficiency` η at one of `nodes` N; a share `discarded` of the clicks is
    struck from the record before averaging.

    After silence 1/(N − η), after a click 0. Raises ValueError unless 2 ≤ N ≤ 10⁶ and 0 ≤ η, discarded ≤ 1.
    Source: textbook (conditional probability).
    """
    _check(nodes, efficiency, discarded, 10**6)
    click = efficiency / nodes
    silence = 1 / (nodes - efficiency)
    kept = click * (1 - discarded)
    return NodeShares(click, 1 / nodes, 0.0, silence, (1 - click) * silence / (1 - click + kept))


def shares_simulated(nodes: int, efficiency: float = 1.0, discarded: float = 0.0) -> NodeShares:
    """The same from the state vector: QuTiP's W state and the Kraus operators of an absorbing detector.

    The quantity at another node is read at the last one. Raises ValueError unless 2 ≤ N ≤ 10 and 0 ≤ η, discarded ≤ 1.
    Source: textbook (generalised measurement).
    """
    _check(nodes, efficiency, discarded, 10)
    state = qutip.w_state(nodes)
    rest = [qutip.qeye(2)] * (nodes - 1)
    click = qutip.tensor([np.sqrt(efficiency) * qutip.basis(2, 0) * qutip.basis(2, 1).dag(), *rest])
    silence = qutip.tensor([qutip.basis(2, 0).proj() + np.sqrt(1 - efficiency) * qutip.basis(2, 1).proj(), *rest])
    number = qutip.tensor([*rest, qutip.basis(2, 1).proj()])
    before = float(np.real(qutip.expect(number, state)))
    chances, shares = [], []
    for kraus in (click, silence):
        after = kraus * state
        chance = float(after.norm() ** 2)
        chances.append(chance)
        shares.append(float(np.real(qutip.expect(number, after)) / chance) if chance > 0 else 0.0)
    weights = np.array([chances[0] * (1 - discarded), chances[1]])
    average = float(weights @ shares / weights.sum())
    return NodeShares(chances[0], before, shares[0], shares[1], average)
