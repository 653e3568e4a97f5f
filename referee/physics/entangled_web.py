"""A web of n qubits in which every pair is entangled as much as the others allow: concurrence 2/n, by the W state."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def web_concurrence(nodes: ArrayLike) -> NDArray[np.float64]:
    """2/n, the largest concurrence that all pairs of n qubits can have at once; broadcast shape.

    Raises ValueError for n outside [2, 10¹²]. Source: Koashi, Bužek and Imoto 2000, Phys. Rev. A 62, 050302.
    """
    require("nodes", nodes, 2, 1e12)
    return np.asarray(2 / np.asarray(nodes, dtype=float))


def web_concurrence_state(nodes: int) -> float:
    """The concurrence of two nodes of QuTiP's W state, by Wootters' formula on their reduced density matrix.

    Raises ValueError for n outside [2, 10]. Source: Wootters 1998, Phys. Rev. Lett. 80, 2245.
    """
    require("nodes", nodes, 2, 10)
    state = qutip.w_state(int(nodes)) if nodes > 2 else (qutip.ket("10") + qutip.ket("01")).unit()
    return float(qutip.concurrence(state.ptrace([0, 1])))
