"""The Fermi–Dirac distribution from Lagrange's multipliers on levels of g states each, and the thermodynamics that follows.

ln W = Σ ln gᵢ!/[(gᵢ − nᵢ)! nᵢ!] is maximised under Σnᵢ = N, Σnᵢ Eᵢ = U with multipliers a and b: f = 1/(1 + e^{a + bE}),
so that 1/b is kT and −a/b is E_F. Energies are in any unit, entropies in k.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.special import digamma, expit, gammaln

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def occupation(energy: ArrayLike, fermi_energy: float, temperature: float) -> Floats:
    """1/(1 + e^{(E − E_F)/kT}); kT in the unit of the energies, may be negative (inverted), not 0.

    Raises ValueError for |kT| < 10⁻⁹. Source: Fermi–Dirac distribution (textbook).
    """
    require("|temperature|", abs(temperature), 1e-9)
    return np.asarray(expit(-(np.asarray(energy, float) - fermi_energy) / temperature))


def _feasible(g: Floats, e: Floats, electrons: float, energy: float) -> None:
    """Refuse an energy that the electrons cannot have: below the filled ground state or above its mirror image."""
    bounds = []
    for order in (np.argsort(e), np.argsort(-e)):
        placed = np.clip(electrons - np.concatenate([[0.0], np.cumsum(g[order])[:-1]]), 0.0, g[order])
        bounds.append(float(placed @ e[order]))
    require("energy", energy, *bounds)


def multipliers(states: ArrayLike, energies: ArrayLike, electrons: float, energy: float) -> tuple[float, float]:
    """(a, b) for which Σ g f = N and Σ g f E = U, by Newton steps on the convex dual function.

    Raises ValueError if N or U cannot be had with these levels. Source: method of Lagrange (textbook).
    """
    g, e = np.broadcast_arrays(np.asarray(states, float), np.asarray(energies, float))
    require("electrons", electrons, 1e-6 * g.sum(), (1 - 1e-6) * g.sum())
    _feasible(g, e, electrons, energy)
    a, b = float(np.log(g.sum() / electrons - 1)), 0.0

    def dual(x: float, y: float) -> float:
        return float(np.sum(g * np.logaddexp(0.0, -(x + y * e))) + x * electrons + y * energy)

    for _ in range(200):
        f = expit(-(a + b * e))
        slope = np.array([electrons - np.sum(g * f), energy - np.sum(g * f * e)])
        spread = g * f * (1 - f)
        curvature = np.array([[spread.sum(), (spread * e).sum()], [(spread * e).sum(), (spread * e * e).sum()]])
        step = -np.linalg.solve(curvature, slope)
        size = 1.0
        while dual(a + size * step[0], b + size * step[1]) > dual(a, b) + 1e-12 * abs(dual(a, b)) and size > 1e-6:
            size /= 2
        a, b = a + size * step[0], b + size * step[1]
        if np.max(np.abs(slope)) < 1e-11 * electrons:
            break
    return float(a), float(b)


def multipliers_nested(states: ArrayLike, energies: ArrayLike, electrons: float, energy: float) -> tuple[float, float]:
    """The same by a root within a root: a from the number at given b, then b from the energy.

    Raises ValueError if N or U cannot be had with these levels. Source: textbook.
    """
    g, e = np.broadcast_arrays(np.asarray(states, float), np.asarray(energies, float))
    require("electrons", electrons, 1e-6 * g.sum(), (1 - 1e-6) * g.sum())
    _feasible(g, e, electrons, energy)

    def inner(b: float) -> float:
        reach = 50.0 + np.max(np.abs(b * e))
        return float(
            brentq(
                lambda a: np.sum(g / (1 + np.exp(np.clip(a + b * e, -700, 700)))) - electrons, -reach, reach, xtol=1e-14
            )
        )

    def surplus(b: float) -> float:
        f = 1 / (1 + np.exp(np.clip(inner(b) + b * e, -700, 700)))
        return float(np.sum(g * f * e) - energy)

    b = float(brentq(surplus, -60.0, 60.0, xtol=1e-13))
    return inner(b), b


def log_ways_stirling(states: ArrayLike, electrons: ArrayLike) -> Floats:
    """ln g!/[(g − n)! n!] with ln k! ≈ k ln k − k: g ln g − (g − n) ln(g − n) − n ln n. Broadcast shape.

    Raises ValueError unless 0 ≤ n ≤ g. Source: Stirling's approximation (textbook).
    """
    g, n = np.asarray(states, float), np.asarray(electrons, float)
    require("electrons", n, 0.0)
    require("states − electrons", g - n, 0.0)

    def term(k: Floats) -> Floats:
        return np.asarray(k * np.log(np.where(k > 0, k, 1.0)))

    return np.asarray(term(g) - term(g - n) - term(n))


def fraction_at_exact_maximum(states: float, exponent: float) -> float:
    """Filling n/g at which ln g!/[(g − n)! n!] − x n is greatest, x = a + bE, without Stirling: ψ(g−n+1) − ψ(n+1) = x.

    Raises ValueError if the maximum is at an edge. Source: derivative of the gamma function (textbook).
    """
    require("states", states, 1.0, 1e12)

    def slope(n: float) -> float:
        return float(digamma(states - n + 1) - digamma(n + 1) - exponent)

    require("slope at n = 0", slope(0.0), 0.0)
    require("slope at n = g", -slope(states), 0.0)
    return float(brentq(slope, 0.0, states, xtol=1e-13 * states, rtol=1e-14) / states)


def fraction_at_searched_maximum(states: int, exponent: float) -> float:
    """The same by search: the greatest of the g + 1 values, refined by the parabola through it and its neighbours.

    Raises ValueError for more than 10⁶ states or fewer than 2. Source: enumeration.
    """
    require("states", states, 2, 10**6)
    n = np.arange(states + 1)
    value = gammaln(states + 1) - gammaln(n + 1) - gammaln(states - n + 1) - exponent * n
    top = int(np.clip(np.argmax(value), 1, states - 1))
    low, mid, high = value[top - 1 : top + 2]
    return float((top + 0.5 * (low - high) / (low - 2 * mid + high)) / states)


def entropy_of_occupations(states: ArrayLike, fractions: ArrayLike) -> float:
    """−Σ g [f ln f + (1 − f) ln(1 − f)] in k. Raises ValueError unless 0 ≤ f ≤ 1. Source: textbook."""
    f = np.asarray(fractions, float)
    require("fractions", f, 0.0, 1.0)
    safe = np.clip(f, 1e-300, 1 - 1e-16)
    return float(-np.sum(np.asarray(states, float) * (f * np.log(safe) + (1 - f) * np.log1p(-safe))))


def entropy_from_heat(states: ArrayLike, energies: ArrayLike, electrons: float, temperature: float) -> float:
    """∫ (dU/dT)/T dT from T = 0 at fixed N, in k: what a calorimeter would find. No counting enters.

    Valid where the levels are all full or empty at T = 0. Raises ValueError for kT outside [10⁻³, 100]. Source: textbook.
    """
    require("temperature", temperature, 1e-3, 100.0)
    g, e = np.broadcast_arrays(np.asarray(states, float), np.asarray(energies, float))

    def heat(log_t: float) -> float:
        """dS/d ln T."""
        t = np.exp(log_t)
        mu = brentq(
            lambda m: np.sum(g * expit((m - e) / t)) - electrons, e.min() - 60 * t, e.max() + 60 * t, xtol=1e-14
        )
        f = expit((mu - e) / t)
        w = g * f * (1 - f) / t**2  # ∂f/∂T = f(1 − f)(E − μ + T μ′)/T², with μ′ from fixed N
        mean = np.sum(w * e) / np.sum(w) if np.sum(w) > 0 else 0.0
        return float(np.sum(w * (e - mean) * e))

    # below a hundredth of the smallest gap nothing is excited
    cold = 0.01 * float(np.min(np.diff(np.unique(e))))
    require("temperature over a hundredth of the smallest gap", temperature / cold, 1.0)
    return float(quad(heat, np.log(cold), np.log(temperature), limit=400, epsabs=0.0, epsrel=1e-10)[0])
