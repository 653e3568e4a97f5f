"""Particles that are localised in flight: Bohm's paths through two slits. Units ħ = m = 1.

Two Gaussian packets of width σ at ±d, at rest, spread and overlap: ψ = ψ₊ + ψ₋. A particle at x moves with Im(ψ′/ψ).
Source: Bohm 1952, Phys. Rev. 85, 166, 10.1103/PhysRev.85.166.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import solve_ivp
from scipy.special import erf, wofz

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def density(place: ArrayLike, time: float, separation: float, width: float) -> Floats:
    """|ψ(x, t)|² of the two packets, normalised; shape of `place`.

    Raises ValueError for a negative time, separation outside [0, 100] or width outside [0.05, 10]. Source: free Gaussian
    packets (textbook).
    """
    _check(time, separation, width)
    x = np.asarray(place, dtype=float)
    psi, _ = _wave(x, time, separation, width)
    return np.asarray(np.abs(psi) ** 2 / _norm(separation, width))


def cumulative(place: ArrayLike, time: float, separation: float, width: float) -> Floats:
    """∫_{−∞}^x |ψ|², closed: two error functions and the interference term, an error function of complex argument.

    Shape of `place`. Raises ValueError as `density`. Source: Gaussian integrals (textbook).
    """
    _check(time, separation, width)
    x = np.asarray(place, dtype=float)
    spread = width * np.sqrt(1 + (time / (2 * width**2)) ** 2)
    single = sum(0.5 * (1 + erf((x - s * separation) / (np.sqrt(2) * spread))) for s in (1, -1))
    # ψ₊*ψ₋ + c.c. is a Gaussian about x = 0 with the wave number κ
    kappa = separation * time / (2 * width**2) / spread**2
    damp = np.exp(-(separation**2) / (2 * width**2))
    z = (x + 1j * spread**2 * kappa) / (np.sqrt(2) * spread)
    # e^{−κ²s²/2} = damp / e^{−d²/2s²}: the product is the constant overlap of the packets
    cross = damp * (1 + _complex_erf(z).real)
    return np.asarray((single + cross) / _norm(separation, width))


def sample(count: int, separation: float, width: float, seed: int = 1, stretch: float = 1.0) -> Floats:
    """`count` starting places with the density |ψ(x, 0)|², sorted; with `stretch` ≠ 1 each packet is that much too wide.

    For packets that do not overlap at the start. Raises ValueError for count outside [1, 10⁶], a stretch outside [0.1, 10]
    or separation < 4 width. Source: textbook.
    """
    require("count", count, 1, 10**6)
    require("stretch", stretch, 0.1, 10.0)
    _check(0.0, separation, width)
    require("separation", separation, 4 * width)
    rng = np.random.default_rng(seed)
    side = rng.choice([-1.0, 1.0], count)
    return np.sort(side * separation + stretch * width * rng.standard_normal(count))


def paths(starts: ArrayLike, times: ArrayLike, separation: float, width: float, tolerance: float = 1e-7) -> Floats:
    """Positions (times, starts) of Bohm's particles, by stepping ẋ = Im(ψ′/ψ) for all of them at once.

    Raises ValueError as `density`, or for a tolerance outside [10⁻¹², 10⁻³]. Source: Bohm 1952.
    """
    t = np.asarray(times, dtype=float)
    _check(float(t[-1]), separation, width)
    require("times", t, 0.0)
    require("tolerance", tolerance, 1e-12, 1e-3)

    def velocity(now: float, x: Floats) -> Floats:
        psi, slope = _wave(x, now, separation, width)
        return np.asarray((slope / psi).imag)

    x0 = np.asarray(starts, dtype=float)
    answer = solve_ivp(velocity, (0.0, float(t[-1])), x0, "DOP853", t_eval=t, rtol=tolerance, atol=tolerance)
    return np.asarray(answer.y.T)


def quantile_paths(starts: ArrayLike, times: ArrayLike, separation: float, width: float) -> Floats:
    """The same without any velocity: on a line paths cannot cross, so each keeps its share of |ψ|² to its left.

    F(x(t), t) = F(x₀, 0), solved by bisection. Shape (times, starts). Raises ValueError as `density`.
    Source: continuity of |ψ|² in one dimension.
    """
    t = np.asarray(times, dtype=float)
    _check(float(t[-1]), separation, width)
    x0 = np.asarray(starts, dtype=float)
    share = cumulative(x0, 0.0, separation, width)
    rows = []
    for now in t:
        reach = separation + 12 * width * np.sqrt(1 + (now / (2 * width**2)) ** 2)
        low, high = np.full_like(x0, -reach), np.full_like(x0, reach)
        for _ in range(60):
            middle = (low + high) / 2
            below = cumulative(middle, float(now), separation, width) < share
            low, high = np.where(below, middle, low), np.where(below, high, middle)
        rows.append((low + high) / 2)
    return np.asarray(rows)


def _complex_erf(z: NDArray[np.complex128]) -> NDArray[np.complex128]:
    # erf(z) = 1 − e^{−z²} w(iz), used in the right half-plane and mirrored
    flip = np.where(z.real < 0, -1.0, 1.0)
    right = flip * z
    return np.asarray(flip * (1 - np.exp(-(right**2)) * wofz(1j * right)))


def _wave(
    x: Floats, time: float, separation: float, width: float
) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """ψ and ψ′; each packet has unit norm."""
    stretch = 1 + 1j * time / (2 * width**2)
    factor = (2 * np.pi * width**2) ** -0.25 / np.sqrt(stretch)
    right, left = (x - separation), (x + separation)
    scale = 4 * width**2 * stretch
    up, down = factor * np.exp(-(right**2) / scale), factor * np.exp(-(left**2) / scale)
    return up + down, -2 / scale * (right * up + left * down)


def _norm(separation: float, width: float) -> float:
    return float(2 + 2 * np.exp(-(separation**2) / (2 * width**2)))


def _check(time: float, separation: float, width: float) -> None:
    require("time", time, 0.0)
    require("separation", separation, 0.0, 100.0)
    require("width", width, 0.05, 10.0)
