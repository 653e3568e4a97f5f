"""Coordinates of an electron that is kept in the lowest Landau levels: they no longer commute.

Unit: the squared magnetic length ℓ² = ħ/eB. The number returned is i⟨[x, y]⟩ in a state of the lowest level, with x and y
cut down to the `levels` lowest Landau levels.
"""

import math

import numpy as np
from scipy.special import eval_genlaguerre, roots_genlaguerre

from referee.physics.bounds import require


def projected_commutator_algebra(levels: int, orbit: int = 3, size: int = 12) -> float:
    """i⟨[x, y]⟩ from ladder matrices: x and y are sums of a guiding centre and a cyclotron part, cut at `levels`.

    Raises ValueError unless 1 ≤ levels ≤ 12 and 0 ≤ orbit < size − 2. Source: Peierls 1933, 10.1007/BF01342591.
    """
    require("levels", levels, 1, 12)
    require("size", size, 4, 60)
    require("orbit", orbit, 0, size - 3)
    a = np.kron(np.diag(np.sqrt(np.arange(1.0, levels)), 1), np.eye(size))
    b = np.kron(np.eye(levels), np.diag(np.sqrt(np.arange(1.0, size)), 1))
    x = (a + a.T + b + b.T) / np.sqrt(2)
    y = ((a - a.T) - (b - b.T)) / (1j * np.sqrt(2))
    return float((1j * (x @ y - y @ x))[orbit, orbit].real)


def _radial(nodes: int, turns: int, t: np.ndarray) -> np.ndarray:
    """Radial function of t = r²/2ℓ² without e^{−t/2}t^{|L|/2}, normalised with the weight e^{−t}t^{|L|}."""
    norm = math.sqrt(math.factorial(nodes) / math.factorial(nodes + abs(turns)))
    return norm * eval_genlaguerre(nodes, abs(turns), t)


def projected_commutator_wavefunctions(levels: int, orbit: int = 3, nodes: int = 60) -> float:
    """The same from wave functions: matrix elements of x ± iy by quadrature, intermediate states kept below `levels`.

    Raises ValueError unless 1 ≤ levels ≤ 12 and 0 ≤ orbit ≤ 20. Source: Landau levels in the symmetric gauge (textbook).
    """
    require("levels", levels, 1, 12)
    require("orbit", orbit, 0, 20)
    require("nodes", nodes, 40, 120)
    t, weight = roots_genlaguerre(nodes, 0.0)

    def element(n: int, m: int, n_2: int, m_2: int) -> float:
        """⟨n, m| r e^{±iφ} |n′, m′⟩ in ℓ, with angular momenta m − n and m′ − n′ that differ by one."""
        one, two = m - n, m_2 - n_2
        power = (abs(one) + abs(two) + 1) // 2  # √t of the coordinate completes an integer power
        return math.sqrt(2) * float(
            np.sum(weight * t**power * _radial(min(n, m), one, t) * _radial(min(n_2, m_2), two, t))
        )

    raised = sum(element(0, orbit, n, orbit + n - 1) ** 2 for n in range(levels) if orbit + n - 1 >= 0)
    lowered = sum(element(n, orbit + n + 1, 0, orbit) ** 2 for n in range(levels))
    # [x, y] = (i/2)[z, z̄] with z = x + iy, which adds one to the angular momentum
    return float(-(raised - lowered) / 2)
