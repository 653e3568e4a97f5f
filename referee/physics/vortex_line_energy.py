"""Energy of a straight vortex line per length, in πħ²n/m and healing lengths ξ = ħ/√(2mgn); with or without screening."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import quad, solve_bvp
from scipy.special import k0, k1

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def line_energy(radius: float) -> float:
    """ln(1.464 R/ξ), the energy within R of a neutral vortex of one quantum, for R ≫ ξ.

    Raises ValueError for R/ξ outside [5, 10⁹]. Source: Pethick and Smith, Bose–Einstein Condensation in Dilute Gases, ch. 9.
    """
    require("radius", radius, 5.0, 1e9)
    return float(np.log(1.464 * radius))


@lru_cache(maxsize=8)
def _profile(radius: float, tolerance: float) -> object:
    def slope(r: Floats, y: Floats) -> Floats:
        safe = np.maximum(r, 1e-12)
        curl = np.where(r > 0, -y[1] / safe + y[0] / safe**2, 0.0)
        return np.vstack([y[1], curl + (y[0] ** 2 - 1) * y[0]])

    r = np.concatenate([[1e-6], np.geomspace(1e-3, radius, 240)])
    f = r / np.sqrt(2 + r**2)
    guess = np.vstack([f, 2 * (2 + r**2) ** -1.5])
    edge = 1 - 0.5 / radius**2
    answer = solve_bvp(
        slope, lambda a, b: np.array([a[0] - 1e-6 * a[1], b[0] - edge]), r, guess, tol=tolerance, max_nodes=50000
    )
    if not answer.success:
        raise ValueError(f"radius = {radius}: no vortex found, {answer.message}")
    return answer.sol


def line_energy_profile(radius: float, tolerance: float = 1e-6) -> float:
    """The same from the vortex profile f(r) of Gross and Pitaevskii's equation (collocation) and the energy's integral.

    f″ + f′/r − f/r² + f − f³ = 0; energy ∫(f′² + f²/r² + ½(1 − f²)²) r dr. Raises ValueError for R/ξ outside [5, 200] or a
    tolerance outside [10⁻⁹, 10⁻³]. Source: Gross 1961; Pitaevskii 1961.
    """
    require("radius", radius, 5.0, 200.0)
    require("tolerance", tolerance, 1e-9, 1e-3)
    r, weight = np.polynomial.legendre.leggauss(400)
    # in u = ln r from 1e-6 to R, where the integrand is smooth
    low, high = np.log(1e-5), np.log(radius)
    r = np.exp(low + (high - low) * (r + 1) / 2)
    f, slope = _profile(float(radius), float(tolerance))(r)  # type: ignore[operator]
    density = (slope**2 + f**2 / r**2 + (1 - f**2) ** 2 / 2) * r**2
    return float(weight @ density * (high - low) / 2)


def shell_energy(inner: float, outer: float, screening: float) -> float:
    """Energy between two radii of a vortex whose flow is screened at the depth λ (Abrikosov), flow and field together.

    With B = K₀(r/λ)/λ² it is [x K₀(x) K₁(x)] between the radii; ln(outer/inner) for λ → ∞. All in ξ. Raises ValueError for
    radii out of order, inner < 1 or λ outside [1, 10¹²]. Source: London's equation (textbook; Abrikosov 1957).
    """
    _ordered(inner, outer, screening)
    a, b = inner / screening, outer / screening
    return float(a * k0(a) * k1(a) - b * k0(b) * k1(b))


def shell_energy_quadrature(inner: float, outer: float, screening: float) -> float:
    """The same as ∫(K₀² + K₁²) x dx from x = inner/λ to outer/λ: field energy and flow energy, integrated.

    Raises ValueError as `shell_energy`. Source: as above.
    """
    _ordered(inner, outer, screening)
    low, high = np.log(inner / screening), np.log(outer / screening)
    return float(quad(lambda u: (k0(np.exp(u)) ** 2 + k1(np.exp(u)) ** 2) * np.exp(2 * u), low, high, epsabs=1e-12)[0])


def _ordered(inner: float, outer: float, screening: float) -> None:
    require("inner", inner, 1.0)
    require("outer", outer, inner)
    require("screening", screening, 1.0, 1e12)
