"""A condensate in a cylinder: how fast it must be turned before one vortex pays.

Units: ħ/mR² for rates, ħ²/mR² for energies; the wall is hard. `coupling` is 2π times the mean interaction energy in these
units: with a healing length ξ at the mean density, coupling = π(R/ξ)²/2. Angular momentum ħ per atom for the vortex.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import constants
from scipy.linalg import solve_banded
from scipy.special import jn_zeros, jv

from referee.physics.bounds import require

Array = NDArray[np.float64]
STEPS = 12


def _couplings(coupling: float) -> Array:
    return np.linspace(0.0, np.sqrt(coupling), STEPS + 1)[1:] ** 2 if coupling else np.zeros(1)


def _differences(turns: int, coupling: float, points: int) -> tuple[float, Array, Array]:
    """Energy per atom, radii and profile by finite differences in u = √r f and Newton, coupling turned up in steps."""
    h = 1.0 / (points + 0.5)
    r = (np.arange(points) + 0.5) * h  # the axis lies half a step below the first point
    edge_in, edge_out = r - h / 2, r + h / 2
    diagonal = (edge_in + edge_out) / (2 * h**2) / r + turns**2 / (2 * r**2)
    lower, upper = -edge_in / (2 * h**2) / r, -edge_out / (2 * h**2) / r
    weight = 2 * np.pi * r * h
    f = jv(turns, jn_zeros(turns, 1)[0] * r)
    f /= np.sqrt(np.sum(weight * f**2))
    mu = jn_zeros(turns, 1)[0] ** 2 / 2

    def apply(v: Array) -> Array:
        out = diagonal * v
        out[1:] += lower[1:] * v[:-1]
        out[:-1] += upper[:-1] * v[1:]
        return out

    for g in _couplings(coupling):
        for _ in range(40):
            bands = np.zeros((3, points))
            bands[0, 1:], bands[1], bands[2, :-1] = upper[:-1], diagonal + 3 * g * f**2 - mu, lower[1:]
            residual = apply(f) + g * f**3 - mu * f
            first, second = solve_banded((1, 1), bands, np.column_stack([residual, f])).T
            excess = (np.sum(weight * f**2) - 1) / 2
            shift = (np.sum(weight * f * first) - excess) / np.sum(weight * f * second)
            step = -first + shift * second
            f, mu = f + step, mu + shift
            if np.max(np.abs(step)) < 1e-11:
                break
    energy = float(np.sum(weight * (f * apply(f) + coupling / 2 * f**4)))
    return energy, np.asarray(r, dtype=float), np.asarray(f, dtype=float)


def critical_rotation_differences(coupling: float, points: int = 240) -> float:
    """Ω at which the vortex state and the state at rest have equal energy in the turning frame, in ħ/mR².

    Finite differences at `points` and twice as many, extrapolated in the step. Raises ValueError unless
    0 ≤ coupling ≤ 2000 and 60 ≤ points ≤ 2000. Source: Gross 1961, 10.1007/BF02731494; Pitaevskii 1961.
    """
    require("coupling", coupling, 0.0, 2000.0)
    require("points", points, 60, 2000)
    coarse, fine = (_differences(1, coupling, n)[0] - _differences(0, coupling, n)[0] for n in (points, 2 * points))
    ratio = ((2 * points + 0.5) / (points + 0.5)) ** 2
    return float((ratio * fine - coarse) / (ratio - 1))


def vortex_density(coupling: float, turns: int, points: int = 240) -> tuple[Array, Array]:
    """Radii in R, shape (points,), and density over the mean density, for `turns` = 0 (at rest) or 1 (one vortex).

    Raises ValueError for arguments out of bounds. Source: Gross 1961, 10.1007/BF02731494.
    """
    require("coupling", coupling, 0.0, 2000.0)
    require("turns", turns, 0, 1)
    require("points", points, 60, 2000)
    _, r, f = _differences(turns, coupling, points)
    return r, np.pi * f**2


def critical_rotation_bessel(coupling: float, functions: int = 40) -> float:
    """The same from Bessel functions that vanish at the wall, Newton on their coefficients, integrals by quadrature.

    Raises ValueError unless 0 ≤ coupling ≤ 2000 and 10 ≤ functions ≤ 120. Source: as above.
    """
    require("coupling", coupling, 0.0, 2000.0)
    require("functions", functions, 10, 120)
    x, w = np.polynomial.legendre.leggauss(4 * functions)
    r, w = (x + 1) / 2, w / 2
    weight = 2 * np.pi * r * w
    energies = []
    for turns in (0, 1):
        zeros = jn_zeros(turns, functions)
        basis = jv(turns, np.outer(r, zeros)) / (np.sqrt(np.pi) * np.abs(jv(turns + 1, zeros)))
        kinetic = zeros**2 / 2
        c = np.zeros(functions)
        c[0], mu = 1.0, kinetic[0]
        for g in _couplings(coupling):
            for _ in range(40):
                f = basis @ c
                cubic = basis.T @ (weight * f**3)
                jacobian = np.zeros((functions + 1, functions + 1))
                jacobian[:-1, :-1] = np.diag(kinetic - mu) + 3 * g * basis.T @ ((weight * f**2)[:, None] * basis)
                jacobian[:-1, -1], jacobian[-1, :-1] = -c, c
                residual = np.append(kinetic * c + g * cubic - mu * c, (c @ c - 1) / 2)
                step = np.linalg.solve(jacobian, -residual)
                c, mu = c + step[:-1], mu + step[-1]
                if np.max(np.abs(step[:-1])) < 1e-12:
                    break
        energies.append(float(kinetic @ c**2 + coupling / 2 * np.sum(weight * (basis @ c) ** 4)))
    return energies[1] - energies[0]


def vortex_rate_closed(radius: float, core: float, mass: float) -> float:
    """Rate in rad/s at which one vortex pays in an incompressible fluid: (ħ/mR²) ln(R/a)/(1 − a²/R²).

    Radius R and hollow core a in m, mass of an atom in kg. Raises ValueError unless 0 < a < R.
    Source: Onsager and Feynman's energy of a line over its angular momentum (textbook).
    """
    require("mass", mass, 1e-27, 1e-24)
    require("radius", radius, 1e-10, 1e3)
    require("core", core, 1e-12, radius * 0.999)
    return float(constants.hbar / (mass * radius**2) * np.log(radius / core) / (1 - (core / radius) ** 2))


def vortex_rate_integrated(radius: float, core: float, mass: float, nodes: int = 60) -> float:
    """The same from the flow v = ħ/mr: kinetic energy over angular momentum, integrated from the core to the wall.

    Raises ValueError for arguments out of bounds or fewer than 10 nodes. Source: as above.
    """
    require("mass", mass, 1e-27, 1e-24)
    require("radius", radius, 1e-10, 1e3)
    require("core", core, 1e-12, radius * 0.999)
    require("nodes", nodes, 10, 1000)
    x, w = np.polynomial.legendre.leggauss(nodes)
    span = np.log(radius / core)
    r = core * np.exp((x + 1) * span / 2)  # logarithmic in r
    w = w * span / 2 * r
    speed = constants.hbar / (mass * r)
    return float(np.sum(w * r * speed**2 / 2) / np.sum(w * r * speed * r))
