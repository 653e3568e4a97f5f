"""Störmer's problem: a charge in the field of a magnetic dipole, and the region that none from afar can reach."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import mu_0, pi
from scipy.integrate import quad, solve_ivp
from scipy.optimize import brentq, minimize_scalar

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def stormer_length(moment: ArrayLike, rigidity: ArrayLike) -> Floats:
    """C = √(μ₀M/(4π p/q)) / m of a dipole moment / (A·m²) and a rigidity p/q / (T·m).

    The radius of the circular orbit in the equatorial plane. Raises ``ValueError`` for a moment < 0 or a rigidity ≤ 0.
    Source: Störmer 1955, The Polar Aurora.
    """
    require("moment", moment, 0.0)
    require("rigidity", rigidity, 1e-300)
    return np.asarray(np.sqrt(mu_0 * np.asarray(moment, float) / (4.0 * pi * np.asarray(rigidity, float))))


def shielded_radius(latitude: ArrayLike = 0.0) -> Floats:
    """Radius of the fully shielded torus, in Störmer lengths, at a magnetic latitude / rad: cos²λ/(1 + √(1 + cos³λ)).

    √2 − 1 at the equator, zero at the poles: the torus is open there. Raises ``ValueError`` for |λ| > π/2.
    Source: Störmer 1955, The Polar Aurora; for spacecraft Shepherd and Kress 2007, Space Weather.
    """
    require("latitude", latitude, -pi / 2, pi / 2)
    cosine = np.cos(np.asarray(latitude, float))
    return np.asarray(cosine**2 / (1.0 + np.sqrt(1.0 + cosine**3)))


def shielded_radius_potential(latitude: float = 0.0) -> float:
    """The same from the effective potential, by a minimiser and a root finder; no closed form is used.

    In Störmer units the conserved angular momentum is P = ρ sin θ + ρ²/r³, |sin θ| ≤ 1. The pass to infinity closes at
    the least P for which ρ + ρ²/r³ is crossed in the equatorial plane; a point is shielded when even
    sin θ = −1 gives it more. Raises ``ValueError`` for |λ| ≥ 1.5 rad. Source: Störmer 1955, The Polar Aurora.
    """
    require("latitude", latitude, -1.5, 1.5)
    pass_height = float(minimize_scalar(lambda r: r + 1.0 / r, bracket=(0.2, 0.5, 5.0), tol=1e-10).fun)
    cosine = float(np.cos(latitude))
    return float(brentq(lambda r: cosine**2 / r - r * cosine - pass_height, 1e-9, 1.0, xtol=1e-14))


def shielded_radius_traced(tolerance: float = 1e-4) -> float:
    """The same at the equator from orbits: bisect on the start from which the backward, grazing orbit still escapes.

    Equatorial motion in Störmer units, v = 1: ẍ = r⁻³ v × ẑ. Escaped: r > 3. A sample of random directions would bound
    the radius from above only; the grazing direction is the last to open, so that the bisection closes from both sides.
    Raises ``ValueError`` for a tolerance outside [10⁻⁶, 0.1]. Source: Störmer 1955, The Polar Aurora.
    """
    require("tolerance", tolerance, 1e-6, 0.1)
    low, high = 0.30, 0.60
    while high - low > tolerance:
        middle = (low + high) / 2.0
        low, high = (low, middle) if _escapes(middle) else (middle, high)
    return (low + high) / 2.0


def _escapes(radius: float) -> bool:
    """Whether the grazing orbit that starts at `radius` gets beyond three Störmer lengths."""

    def motion(_: float, y: Floats) -> list[float]:
        field = (y[0] * y[0] + y[1] * y[1]) ** -1.5
        return [y[2], y[3], field * y[3], -field * y[2]]

    def out(_: float, y: Floats) -> float:
        return float(np.hypot(y[0], y[1]) - 3.0)

    out.terminal = True  # type: ignore[attr-defined]
    # r v_φ − 1/r is conserved: v_φ = +1 means sin θ = −1, the least P = 1/r − r that any direction has here.
    solution = solve_ivp(motion, (0.0, 60.0), [radius, 0.0, 0.0, 1.0], "DOP853", events=out, rtol=1e-10, atol=1e-12)
    return bool(solution.t_events[0].size)


def moment_for_shield(radius: ArrayLike, rigidity: ArrayLike) -> Floats:
    """Dipole moment / (A·m²) whose shielded torus reaches out to `radius` / m at the equator, for p/q / (T·m).

    M = (4π/μ₀)(p/q)(radius/(√2 − 1))². Raises ``ValueError`` for a radius or rigidity ≤ 0. Source: Störmer 1955.
    """
    require("radius", radius, 1e-300)
    require("rigidity", rigidity, 1e-300)
    length = np.asarray(radius, float) / (np.sqrt(2.0) - 1.0)
    return np.asarray(4.0 * pi / mu_0 * np.asarray(rigidity, float) * length**2)


def dipole_field(moment: ArrayLike, radius: ArrayLike, latitude: ArrayLike = 0.0) -> Floats:
    """|B| / T of a point dipole / (A·m²) at radius / m, latitude / rad: (μ₀M/4πr³)√(1 + 3 sin²λ).

    Raises ``ValueError`` for a moment < 0 or a radius ≤ 0. Source: textbook.
    """
    require("moment", moment, 0.0)
    require("radius", radius, 1e-300)
    shape = np.sqrt(1.0 + 3.0 * np.sin(np.asarray(latitude, float)) ** 2)
    return np.asarray(mu_0 * np.asarray(moment, float) / (4.0 * pi * np.asarray(radius, float) ** 3) * shape)


def exterior_energy(moment: float, radius: float) -> float:
    """Energy / J of the dipole field outside a sphere of `radius` / m: μ₀M²/(12π R³).

    A lower bound on the magnet's energy: the field inside is left out. Raises ``ValueError`` for a moment < 0 or
    a radius ≤ 0. Source: textbook.
    """
    require("moment", moment, 0.0)
    require("radius", radius, 1e-300)
    return float(mu_0 * moment**2 / (12.0 * pi * radius**3))


def exterior_energy_quadrature(moment: float, radius: float) -> float:
    """The same as ∫B²/2μ₀ dV over the outside, from the gradient of the scalar potential M cos ϑ/4πr².

    Raises ``ValueError`` as `exterior_energy`. Source: textbook.
    """
    require("moment", moment, 0.0)
    require("radius", radius, 1e-300)
    unit = mu_0 * moment / (4.0 * pi)

    def shell(x: float) -> float:  # x = R/r; both components squared, averaged over the sphere by Gauss's rule
        nodes, weights = np.polynomial.legendre.leggauss(8)
        r = radius / x
        square = (2.0 * unit * nodes / r**3) ** 2 + (unit / r**3) ** 2 * (1.0 - nodes**2)
        return float(weights @ square) * 2.0 * pi * r**2 / (2.0 * mu_0) * radius / x**2

    return float(quad(shell, 0.0, 1.0)[0])
