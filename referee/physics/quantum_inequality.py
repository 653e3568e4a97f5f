"""Quantum inequalities: how negative a sampled energy density of a free massless field can be.

1+1 functions use ħ = c = 1 and a circle of circumference 2π (lengths in units of that circumference over 2π). The
sampling weight is
the von Mises bell f(t) = exp(κ cos t)/(2π I₀(κ)), of unit integral, which tends to a Gaussian of variance 1/κ.
Energies are ordered against the vacuum of the infinite line, so the circle's Casimir energy is counted.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, hbar
from scipy.special import ive

from referee.physics.bounds import require

_MOVERS = 2  # left and right movers are independent and equal
_CASIMIR = -1.0 / (48.0 * np.pi)  # vacuum energy density of one mover on the circle of circumference 2π: −π/(12 L²)


def flanagan_bound(weight: ArrayLike, spacing: float) -> float:
    """Lowest sampled T₀₀ of a massless scalar in 1+1 on the line, −(1/24π)∫f′²/f dt, in ħ = c = 1.

    `weight`: samples, shape (n,) with n ≥ 5, of a positive sampling function on an even grid; `spacing`: grid step.
    The integral is
    taken as 4∫(d√f/dt)² dt by fourth-order differences, which stays finite where f is small. The weight should be
    negligible at both ends.

    Raises ValueError for non-positive or non-finite samples or a spacing that is not positive.
    Source: Flanagan 1997, doi:10.1103/PhysRevD.56.4922; half of it per mover: Fewster and Hollands 2005,
    doi:10.1142/S0129055X05002406.
    """
    require("weight", weight, low=np.nextafter(0.0, 1.0))
    require("spacing", spacing, low=np.nextafter(0.0, 1.0))
    root = np.sqrt(np.asarray(weight, dtype=float))
    require("number of samples", root.size, low=5)
    slope = (root[:-4] - 8 * root[1:-3] + 8 * root[3:-1] - root[4:]) / (12 * spacing)
    return float(-4.0 * np.sum(slope**2) * spacing / (24.0 * np.pi))


def von_mises_floor(concentration: ArrayLike) -> NDArray[np.float64]:
    """Exact least sampled T₀₀ (both movers) on the circle, for the von Mises weight; array of the shape of
    `concentration`.

    A conformal map that makes the weight constant gives Flanagan's term −κI₁/(24πI₀) and the vacuum energy that the
    stretched circle
    keeps, −1/(24π I₀²); the second vanishes as the sampling becomes short against the circle.

    Raises ValueError unless 0 ≤ concentration ≤ 100.
    Source: Flanagan 1997, doi:10.1103/PhysRevD.56.4922; the circle's term is the textbook Casimir energy −πħc/(6L²)
    rescaled.
    """
    require("concentration", concentration, 0.0, 100.0)
    kappa = np.asarray(concentration, dtype=float)
    scaled = ive(0, kappa)  # I₀(κ) e^{−κ}, so that large κ does not overflow
    flanagan = -kappa * ive(1, kappa) / scaled / (24.0 * np.pi)
    return np.asarray(flanagan + _MOVERS * _CASIMIR * np.exp(-2.0 * kappa) / scaled**2)


def smeared_ground_energy(concentration: float, modes: int) -> float:
    """Least sampled T₀₀ (both movers) over all states of `modes` modes a mover: half the sum of symplectic eigenvalues
    less half the trace.

    The sampled operator is quadratic in the ladder operators, H = Σ A a†a − ½Σ B(aa + a†a†). With
    quadratures it is ½(xᵀ(A−B)x + pᵀ(A+B)p) − ½tr A, and Williamson's theorem gives its least value.
    It falls towards the exact floor as modes are added.

    Raises ValueError unless 0 ≤ concentration ≤ 8 and 1 ≤ modes ≤ 400 (beyond, round-off in the near-null modes is no
    longer small).
    Source: Williamson's normal form (textbook).
    """
    require("concentration", concentration, 0.0, 8.0)
    require("modes", modes, 1, 400)
    number, pair = _quadratic_form(concentration, modes)
    # The eigenvalues of (A−B)(A+B) are the squares of the symplectic ones; a symmetric square root keeps the problem
    # symmetric.
    values, vectors = np.linalg.eigh(number + pair)
    root = vectors * np.sqrt(np.clip(values, 0.0, None))
    squares = np.linalg.eigvalsh(root.T @ (number - pair) @ root)
    symplectic = np.sqrt(np.clip(squares, 0.0, None))
    per_mover = 0.5 * (symplectic.sum() - np.trace(number)) / (2.0 * np.pi)
    return float(_MOVERS * (per_mover + _CASIMIR))


def lowest_coherent_energy(concentration: float, modes: int) -> float:
    """Least sampled energy density above the vacuum's for a coherent state of one unit of squared displacement: never
    negative.

    A coherent state has the classical energy of its mean field, ∫f (∂φ)² dt ≥ 0; the least eigenvalue of the classical
    quadratic form decides. In ħ = c = 1 on the circle of circumference 2π.

    Raises ValueError unless 0 ≤ concentration ≤ 8 and 1 ≤ modes ≤ 400.
    Source: textbook (normally ordered energy of a coherent state).
    """
    require("concentration", concentration, 0.0, 8.0)
    require("modes", modes, 1, 400)
    number, pair = _quadratic_form(concentration, modes)
    least = min(np.linalg.eigvalsh(number - pair)[0], np.linalg.eigvalsh(number + pair)[0])
    return float(least / (2.0 * np.pi))


def ford_roman_scalar_bound(sampling_time: ArrayLike) -> NDArray[np.float64]:
    """Massless *scalar* field in 3+1, Lorentzian sampling of width τ (s): −3ħ/(32π²c³τ⁴) in J/m³. Valid, not optimal.

    Raises ValueError unless sampling_time > 0. Source: Ford and Roman 1997, doi:10.1103/PhysRevD.55.2082.
    """
    require("sampling_time", sampling_time, low=1e-60)
    return np.asarray(-3.0 * hbar / (32.0 * np.pi**2 * c**3 * np.asarray(sampling_time, dtype=float) ** 4))


def ford_roman_electromagnetic_bound(sampling_time: ArrayLike) -> NDArray[np.float64]:
    """*Electromagnetic* field in 3+1, Lorentzian sampling of width τ (s): −3ħ/(16π²c³τ⁴) in J/m³. Valid, not optimal.

    Raises ValueError unless sampling_time > 0. Source: Ford and Roman 1997, doi:10.1103/PhysRevD.55.2082.
    """
    require("sampling_time", sampling_time, low=1e-60)
    return np.asarray(-3.0 * hbar / (16.0 * np.pi**2 * c**3 * np.asarray(sampling_time, dtype=float) ** 4))


def _quadratic_form(concentration: float, modes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A and B of one mover, times 2π: √(nm) times the weight's Fourier coefficients I_{n∓m}(κ)/I₀(κ)."""
    index = np.arange(1, int(modes) + 1)
    root = np.sqrt(np.outer(index, index))
    fourier = ive(np.arange(2 * int(modes) + 1), concentration) / ive(0, concentration)
    return root * fourier[np.abs(index[:, None] - index)], root * fourier[index[:, None] + index]
