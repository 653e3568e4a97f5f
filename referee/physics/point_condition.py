"""A point interaction at the pole of a curved surface in a magnetic field: its one-parameter family, and where it is possible.

Notation and units of `curved_landau`: ħ²/2mR², b = eBR²/ħ, oscillator λ. At the pole the wave function goes as ln x − κ with
x = sin²(θ/2) or sinh²(τ/2); κ → ±∞ is the regular solution.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp
from scipy.optimize import brentq
from scipy.special import digamma

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def point_levels_digamma(curvature: int, count: int, field: float, oscillator: float, kappa: float) -> Floats:
    """The lowest `count` levels (fewer where fewer are bound) with m = 0 from the digamma condition.

    Sphere: ψ(ν−L) + ψ(ν+L+1) + 2γ = −κ, E = L(L+1) − b² − λ. Hyperbolic plane: ψ(½+s+ν) + ψ(½+s−ν) + 2γ = −κ,
    E = b² + λ + ¼ − s², s > 0. In both ν = √(b² + λ). Raises ValueError for arguments out of range or ν = 0.
    Source: connection formula of the hypergeometric function at c = a + b (Abramowitz and Stegun 15.3.10);
    for the family Giri 2006, hep-th/0605153.
    """
    require("curvature·curvature", curvature * curvature, 1, 1)
    require("count", count, 1, 12)
    require("kappa", kappa, -4.0, 40.0)
    require("field² + oscillator", field * field + oscillator, 1e-6, 1e4)
    nu = float(np.sqrt(field * field + oscillator))
    target = -kappa - 2 * np.euler_gamma

    def condition(energy_root: float) -> float:
        """digamma sum less target; the argument is w = L + ½ (imaginary parts as −w²) or s."""
        if curvature > 0:
            if energy_root < 0:  # L = −½ + iy, y = √(−argument)
                return float(2 * np.real(digamma(nu + 0.5 + 1j * np.sqrt(-energy_root))) - target)
            w = np.sqrt(energy_root)
            return float(digamma(nu + 0.5 - w) + digamma(nu + 0.5 + w) - target)
        return float(digamma(0.5 + energy_root + nu) + digamma(0.5 + energy_root - nu) - target)

    if curvature > 0:
        poles = (nu + 0.5 + np.arange(count)) ** 2
        edges = np.concatenate([[-1e6], poles])
        squares = [
            brentq(condition, low + 1e-11 * max(abs(low), 1.0), high - 1e-11 * high, xtol=1e-12)
            for low, high in pairwise(edges)
        ]
        return np.array(squares) - 0.25 - field**2 - oscillator
    poles = nu - 0.5 - np.arange(int(np.ceil(nu + 0.5)))
    edges = np.concatenate([[1e3], poles[poles > 0], [0.0]])
    found = []
    for high, low in pairwise(edges):
        a, b = low + 1e-11, high - 1e-11
        if condition(a) < 0 < condition(b):
            found.append(brentq(condition, a, b, xtol=1e-13))
    return field**2 + oscillator + 0.25 - np.array(found[:count]) ** 2


def square_integrable_by_exponent(
    dimension: int, degree: int, charge: int, field: float, oscillator: float, far: bool = False
) -> int:
    """How many of the two radial solutions of a sector (l, m) are square-integrable at the pole, or at CPᴺ's far end.

    With the measure they go as r^(½ ± e) where e = l + N − 1 at the pole of CPᴺ or L_N and e = √((m − 2b)² + 4λ) at the far
    end of CPᴺ. Both are square-integrable if and only if e < 1, and then one boundary condition is free; else none is.
    Raises ValueError for arguments out of range. Source: Frobenius exponents and Weyl's alternative (textbook).
    """
    _checked(dimension, degree, charge, field, oscillator)
    exponent = np.sqrt((charge - 2 * field) ** 2 + 4 * oscillator) if far else degree + dimension - 1
    return 2 if exponent < 1 else 1


def square_integrable_by_norm(
    curvature: int, dimension: int, degree: int, charge: int, field: float, oscillator: float, far: bool = False
) -> int:
    """The same counted on a solution: a generic one is integrated towards the end at E = i, and its norm's density watched.

    A generic solution is dominated by the singular one. Both count if the density of the norm per logarithm of the distance
    falls off towards the end, by more than a hundredth a unit; the regular one always counts. Raises ValueError for arguments
    out of range, or the far end of L_N. Source: Weyl's alternative (textbook).
    """
    _checked(dimension, degree, charge, field, oscillator)
    require("curvature·curvature", curvature * curvature, 1, 1)
    if far:
        require("curvature at the far end", curvature, 1, 1)
    n, m = dimension, charge

    def half_angle(t: float) -> tuple[float, float]:
        x = np.exp(2 * t)
        return (x / (1 + x), 1 / (1 + x)) if curvature > 0 else (x, 1 + x)

    def motion(t: float, y: NDArray[np.complex128]) -> NDArray[np.complex128]:
        s2, c2 = half_angle(t)
        well = (degree * (degree + 2 * n - 2) - m * m) / (4 * s2) + (m - 2 * field * s2) ** 2 / (4 * s2 * c2)
        speed = 4 * s2 * c2 if curvature > 0 else 4 * s2 / c2
        drag = (2 * n - 2) * c2 if curvature > 0 else (2 * n - 2) + 2 * s2 / c2
        return np.array([y[1], speed * (well + oscillator * s2 / c2 - 1j) * y[0] - drag * y[1]])

    ends = np.array([10.0, 12.0]) if far else np.array([-10.0, -12.0])
    begin = np.array([1.0, 0.37], dtype=complex)
    out = solve_ivp(motion, (0.5 if far else -0.5, float(ends[1])), begin, t_eval=ends, rtol=1e-9, atol=1e-14)
    sides = np.array([half_angle(float(t)) for t in ends])
    measure = sides[:, 0] ** n * (sides[:, 1] if curvature > 0 else 1.0)
    density = np.log(np.abs(out.y[0]) ** 2 * measure)
    return 2 if (density[1] - density[0]) / 2.0 < -0.01 else 1


def _checked(dimension: int, degree: int, charge: int, field: float, oscillator: float) -> None:
    require("dimension", dimension, 1, 6)
    require("degree", degree, abs(charge), 60)
    require("(degree − |charge|) mod 2", (degree - abs(charge)) % 2, 0, 0)
    require("field", field, 0.0, 50.0)
    require("oscillator", oscillator, 0.0, 100.0)
