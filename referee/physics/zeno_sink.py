"""Mean time in which a quantum leaves a node through a measured neighbour: stronger measurement is not always faster."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def transfer_time_closed(coupling: ArrayLike, drain: ArrayLike) -> NDArray[np.float64]:
    """Mean time 2/κ + κ/4J² until a quantum on the first of two coupled nodes has left through the drain of the second.

    H = J(|1⟩⟨2| + h.c.), loss rate κ from node 2; `coupling` J and `drain` κ in the same unit of rate, time in its
    inverse. Raises ValueError unless both lie in [1e-9, 1e9].
    Source: derived by integrating the populations' equations (textbook).
    """
    require("coupling", coupling, 1e-9, 1e9)
    require("drain", drain, 1e-9, 1e9)
    j, kappa = np.asarray(coupling, dtype=float), np.asarray(drain, dtype=float)
    return np.asarray(2 / kappa + kappa / (4 * j**2))


def transfer_time_liouvillian(coupling: float, drain: float) -> float:
    """The same mean time from QuTiP's Liouvillian of three states: −L⁻¹ acting on the start, off the drained state.

    Raises ValueError unless both rates lie in [1e-6, 1e6]. Source: textbook (Lindblad equation).
    """
    require("coupling", coupling, 1e-6, 1e6)
    require("drain", drain, 1e-6, 1e6)
    kets = [qutip.basis(3, k) for k in range(3)]
    hop = kets[0] * kets[1].dag()
    liouvillian = qutip.liouvillian(coupling * (hop + hop.dag()), [np.sqrt(drain) * kets[2] * kets[1].dag()]).full()
    # Operators on the two nodes form a closed block (column stacking: row + 3 × column).
    block = [row + 3 * column for column in (0, 1) for row in (0, 1)]
    start = np.array([1.0, 0.0, 0.0, 0.0])
    dwell = np.linalg.solve(liouvillian[np.ix_(block, block)], -start)
    return float(np.real(dwell[0] + dwell[3]))


def fastest_drain(coupling: ArrayLike) -> NDArray[np.float64]:
    """The drain κ = 2√2 J at which the mean time is least, √2/J; rate in the unit of `coupling` J.

    Raises ValueError unless J lies in [1e-9, 1e9]. Source: derivative of the closed form.
    """
    require("coupling", coupling, 1e-9, 1e9)
    return np.asarray(2 * np.sqrt(2) * np.asarray(coupling, dtype=float))
