"""Energy from one resonator to another through the near field: two coupled modes, one driven, one loaded.

Domain: distances far below the wavelength, one mode on each side, coupling slow against the frequency. The figure of merit
is U = κ/√(Γ₁Γ₂) = k√(Q₁Q₂), with κ the coupling rate, Γ the amplitude loss rates of the unloaded resonators, k the
coupling coefficient and Q the quality factors.
"""

import numpy as np
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require


def matched_efficiency(merit: float) -> float:
    """U²/(1 + √(1 + U²))²: the share that reaches the best load.

    On resonance η(x) = xU²/[(1+x)U² + (1+x)²] with x the load rate over Γ₂; dη/dx = 0 gives x² = 1 + U².
    Raises ValueError for U < 0. Source: derived here from coupled-mode theory (textbook).
    """
    require("merit", merit, 0.0, 1e9)
    return float(merit**2 / (1 + np.sqrt(1 + merit**2)) ** 2)


def matched_efficiency_numeric(merit: float, asymmetry: float = 1.0) -> float:
    """The same by solving the driven steady state of both modes and searching for the best load.

    `asymmetry` Γ₁/Γ₂ must not matter. Raises ValueError for U outside [1e-6, 1e6] or asymmetry outside [1e-3, 1e3].
    Source: coupled-mode equations, i a_m' = …, solved as a 2 × 2 system.
    """
    require("merit", merit, 1e-6, 1e6)
    require("asymmetry", asymmetry, 1e-3, 1e3)
    first, second = asymmetry, 1.0
    coupling = merit * np.sqrt(first * second)

    def minus_share(log_load: float) -> float:
        load = np.exp(log_load)
        a, b = np.linalg.solve(np.array([[first, 1j * coupling], [1j * coupling, second + load]]), np.array([1.0, 0.0]))
        taken = [first * abs(a) ** 2, second * abs(b) ** 2, load * abs(b) ** 2]
        return -float(taken[2] / sum(taken))

    best = minimize_scalar(minus_share, bounds=(-2.0, np.log(1e7)), method="bounded", options={"xatol": 1e-10})
    return -float(best.fun)


def merit_at_distance(merit_at_radius: float, distance_in_radii: float) -> float:
    """U at d coil radii, if U is `merit_at_radius` at one: the dipole field of a loop, M ∝ (1 + d²)^(−3/2).

    Small receiver on the axis of a loop. Raises ValueError for negative arguments. Source: textbook (Biot–Savart).
    """
    require("merit_at_radius", merit_at_radius, 0.0)
    require("distance_in_radii", distance_in_radii, 0.0, 1e6)
    return float(merit_at_radius * (2 / (1 + distance_in_radii**2)) ** 1.5)
