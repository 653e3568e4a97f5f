"""Has the electron of a hydrogen atom an angular momentum, and with it a centrifugal energy? Atomic units."""

import numpy as np
from scipy.special import eval_genlaguerre, gammaln

from referee.physics.bounds import require


def _check(principal: int, orbital: int) -> None:
    require("principal", principal, 1, 8)
    require("orbital", orbital, 0, principal - 1)


def centrifugal_energy_closed(principal: int, orbital: int) -> float:
    """⟨l(l+1)/2r²⟩ in hartree: l(l+1)/(n³(2l+1)), zero in every s state.

    Raises ValueError unless 0 ≤ l < n ≤ 8. Source: hydrogen ⟨1/r²⟩ = 1/(n³(l+½)) (textbook).
    """
    _check(principal, orbital)
    return orbital * (orbital + 1) / (principal**3 * (2 * orbital + 1))


def centrifugal_energy_from_momenta(principal: int, orbital: int, nodes: int = 60) -> float:
    """The same as kinetic energy less its radial part: ½(⟨p²⟩ − ⟨p_r²⟩) with ⟨p²⟩ = 2(E + ⟨1/r⟩), by quadrature.

    Raises ValueError for quantum numbers out of bounds or fewer than 20 nodes. Source: textbook.
    """
    _check(principal, orbital)
    require("nodes", nodes, 20, 120)
    n, turns = principal, orbital
    t, w = np.polynomial.laguerre.laggauss(nodes)  # t = 2r/n, weight e^{−t}
    norm = np.exp(0.5 * (gammaln(n - turns) - gammaln(n + turns + 1))) / n
    order = 2 * turns + 1
    polynomial = eval_genlaguerre(n - turns - 1, order, t)
    slope = -eval_genlaguerre(n - turns - 2, order + 1, t) if n - turns - 1 > 0 else np.zeros_like(t)
    u = norm * t ** (turns + 1) * polynomial * np.sqrt(2.0)  # without e^{−t/2}
    du = norm * np.sqrt(2.0) * ((turns + 1) * t**turns * polynomial + t ** (turns + 1) * slope) - u / 2
    u_norm = np.sum(w * u**2) * n / 2
    radial = np.sum(w * du**2) * (2 / n) / u_norm
    inverse = np.sum(w * u**2 / t) / u_norm
    return float(0.5 * (2 * (-1 / (2 * n**2) + inverse) - radial))
