"""A vortex in a condensate as a trap: the profile of the core and the states of another atom bound in it.

Lengths in healing lengths ξ with ħ²/2m_Bξ² = μ, energies in the condensate's μ, measured from the mean-field shift far from
the vortex. An atom of mass m_F sees −(m_B/m_F)∇² + s (f² − 1), s the ratio of the coupling strengths.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_bvp
from scipy.linalg import eigh_tridiagonal, solve_banded
from scipy.special import jn_zeros, jv

from referee.physics.bounds import require

Array = NDArray[np.float64]
EDGE = 30.0


def _check(strength: float, mass_ratio: float) -> None:
    require("mass_ratio", mass_ratio, 0.05, 50.0)
    require("strength / mass_ratio", strength / mass_ratio, 0.3, 60.0)


def core_profile_differences(points: int = 3000) -> tuple[Array, Array]:
    """Radii (points,) up to 30 ξ and f(r) by finite differences and Newton; f → 1 − 1/2r² at the edge.

    Raises ValueError for fewer than 300 points. Source: Gross 1961, 10.1007/BF02731494; Pitaevskii 1961.
    """
    require("points", points, 300, 40000)
    h = EDGE / (points + 0.5)
    r = (np.arange(points) + 0.5) * h
    inner, outer = (r - h / 2) / (h**2 * r), (r + h / 2) / (h**2 * r)
    f = r / np.sqrt(r**2 + 2)
    beyond = 1 - 1 / (2 * EDGE**2)
    for _ in range(30):
        right, left = np.append(f[1:], beyond), np.append(0.0, f[:-1])
        residual = outer * right + inner * left - (inner + outer) * f - f / r**2 + f - f**3
        bands = np.zeros((3, points))
        bands[0, 1:], bands[2, :-1] = outer[:-1], inner[1:]
        bands[1] = -(inner + outer) - 1 / r**2 + 1 - 3 * f**2
        step = solve_banded((1, 1), bands, -residual)
        f = f + step
        if np.max(np.abs(step)) < 1e-12:
            break
    return np.asarray(r, dtype=float), np.asarray(f, dtype=float)


def core_profile_collocation(tolerance: float = 1e-6) -> tuple[Array, Array, float]:
    """Mesh, profile and slope at the axis by collocation (SciPy's solve_bvp), from the series f = s r at the axis.

    Raises ValueError for a tolerance outside [1e-9, 1e-3]. Source: as above.
    """
    require("tolerance", tolerance, 1e-9, 1e-3)
    start = 1e-3
    mesh = np.concatenate([np.linspace(start, 6, 60), np.linspace(6.2, EDGE, 60)])

    def slopes(r: Array, y: Array) -> Array:
        return np.array([y[1], -y[1] / r + y[0] / r**2 - y[0] * (1 - y[0] ** 2)])

    def ends(left: Array, right: Array) -> Array:
        return np.array([left[0] - start * left[1], right[0] - 1 + 1 / (2 * EDGE**2)])

    guess = np.array([mesh / np.sqrt(mesh**2 + 2), 2 / (mesh**2 + 2) ** 1.5])
    solution = solve_bvp(slopes, ends, mesh, guess, tol=tolerance, max_nodes=20000)
    return solution.x, solution.y[0], float(solution.y[1][0])


def core_level_differences(strength: float, mass_ratio: float, turns: int = 0, points: int = 3000) -> float:
    """Lowest energy with angular momentum `turns` by finite differences in the difference profile.

    Raises ValueError for arguments out of bounds (strength/mass_ratio in [0.3, 60]). Source: Snoek, Vandoren and Stoof
    2006, cond-mat/0604671 (the trap); method textbook.
    """
    _check(strength, mass_ratio)
    require("turns", turns, 0, 6)
    r, f = core_profile_differences(points)
    h = r[1] - r[0]
    diagonal = mass_ratio * (2 / h**2 + turns**2 / r**2) + strength * (f**2 - 1)
    off = -mass_ratio * (r[:-1] + h / 2) / (h**2 * np.sqrt(r[:-1] * r[1:]))
    return float(eigh_tridiagonal(diagonal, off, eigvals_only=True, select="i", select_range=(0, 0))[0])


def core_level_bessel(strength: float, mass_ratio: float, turns: int = 0, functions: int = 80) -> float:
    """The same level from Bessel functions over the collocated profile.

    Raises ValueError for arguments out of bounds or fewer than 20 functions. Source: as above.
    """
    _check(strength, mass_ratio)
    require("turns", turns, 0, 6)
    require("functions", functions, 20, 300)
    mesh, profile, slope = core_profile_collocation()
    x, w = np.polynomial.legendre.leggauss(4 * functions)
    r, w = (x + 1) * EDGE / 2, w * EDGE / 2
    f = np.where(r < mesh[0], slope * r, np.interp(r, mesh, profile))
    zeros = jn_zeros(turns, functions)
    basis = jv(turns, np.outer(r, zeros) / EDGE) * np.sqrt(2) / (EDGE * np.abs(jv(turns + 1, zeros)))
    matrix = np.diag(mass_ratio * (zeros / EDGE) ** 2) + strength * basis.T @ ((w * r * (f**2 - 1))[:, None] * basis)
    return float(np.linalg.eigvalsh(matrix)[0])
