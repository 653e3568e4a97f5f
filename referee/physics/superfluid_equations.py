"""Two equations for one superfluid: power-law and logarithmic nonlinear Schrödinger equations with the same sound.

iψ̇ = −½ψ″ + F(|ψ|²)ψ in units of density, of the speed of sound c and of ħ/mc, with F(n) = (n^σ − 1)/σ: σ = 1 is Gross and
Pitaevskii's equation, σ → 0 the logarithmic one (Białynicki-Birula and Mycielski 1976). F′(1) = 1 gives all of them the
same c and, at density 1, the same spectrum ω² = k² + k⁴/4.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import quad, solve_bvp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def nonlinearity(density: ArrayLike, exponent: float) -> Floats:
    """F(n) = (n^σ − 1)/σ, and ln n at σ = 0; broadcast shape.

    Raises ValueError for n ≤ 0 or σ outside [0, 3]. Source: above.
    """
    require("density", density, 1e-300)
    require("exponent", exponent, 0.0, 3.0)
    n = np.asarray(density, dtype=float)
    return np.asarray(np.log(n) if exponent == 0 else np.expm1(exponent * np.log(n)) / exponent)


def sound_speed(density: ArrayLike, exponent: float) -> Floats:
    """c(n) = √(n F′(n)) = n^{σ/2} in units of c at density 1; broadcast shape.

    Raises ValueError for n ≤ 0 or σ outside [0, 3]. Source: Bogoliubov's sound, mc² = n dμ/dn.
    """
    require("density", density, 1e-300)
    require("exponent", exponent, 0.0, 3.0)
    return np.asarray(np.asarray(density, dtype=float) ** (exponent / 2))


def soliton_half_width(exponent: float) -> float:
    """Distance from the node of a dark soliton at rest to half the density, in ħ/mc: ∫₀^{√½} dψ/√(2G).

    ½ψ′² = G(ψ²), G(n) = ∫₁ⁿF. artanh(√½) = 0.8814 for Gross–Pitaevskii. Raises ValueError for σ outside [0, 3].
    Source: first integral of the stationary equation (textbook).
    """
    require("exponent", exponent, 0.0, 3.0)
    return float(quad(lambda s: 1 / np.sqrt(2 * _excess(s * s, exponent)), 0.0, np.sqrt(0.5), epsabs=1e-12)[0])


def soliton_energy(exponent: float) -> float:
    """Energy of that soliton per area, ∫(½ψ′² + G) = 2∫₀¹√(2G) dψ, in ħ c n; 4/3 for Gross–Pitaevskii.

    Raises ValueError for σ outside [0, 3]. Source: as above.
    """
    require("exponent", exponent, 0.0, 3.0)
    return float(2 * quad(lambda s: np.sqrt(2 * _excess(s * s, exponent)), 0.0, 1.0, epsabs=1e-12)[0])


def soliton_profile(exponent: float, places: ArrayLike, length: float = 12.0, tolerance: float = 1e-7) -> Floats:
    """ψ at `places` ≥ 0 of the dark soliton, from the boundary-value problem ψ(0) = 0, ψ(length) = 1 (collocation).

    Raises ValueError for σ outside [0, 3], places outside [0, length], a length outside [6, 40] or a tolerance outside
    [10⁻¹¹, 10⁻³]. Source: stationary equation ½ψ″ = F(ψ²)ψ.
    """
    require("exponent", exponent, 0.0, 3.0)
    require("length", length, 6.0, 40.0)
    require("places", places, 0.0, length)
    require("tolerance", tolerance, 1e-11, 1e-3)

    def slope(_: Floats, y: Floats) -> Floats:
        density = np.maximum(y[0] ** 2, 1e-30)
        return np.vstack([y[1], 2 * nonlinearity(density, exponent) * y[0]])

    x = np.concatenate([[0.0], np.geomspace(1e-6, length, 240)])  # fine at the node, where ln n has a cusp
    guess = np.vstack([np.tanh(x), np.cosh(x) ** -2.0])
    answer = solve_bvp(slope, lambda a, b: np.array([a[0], b[0] - 1]), x, guess, tol=tolerance, max_nodes=20000)
    if not answer.success:
        raise ValueError(f"exponent = {exponent}: no soliton found, {answer.message}")
    return np.asarray(answer.sol(np.asarray(places, dtype=float))[0])


def _excess(density: float, exponent: float) -> float:
    """G(n) = ∫₁ⁿF: the energy density above that of the uniform fluid."""
    if density == 0:
        return 1.0 if exponent == 0 else 1 / (exponent + 1)
    log = np.log(density)
    if exponent == 0:
        return float(max(density * log - density + 1, 0.0))
    return float(max((np.expm1((exponent + 1) * log) / (exponent + 1) - np.expm1(log)) / exponent, 0.0))
