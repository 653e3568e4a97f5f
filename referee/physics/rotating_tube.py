"""A straight, smooth tube that turns at a constant rate Ω, and what it does to a bead, a neutron or light inside it.

Unit: x = Ωr/c is the tube's own speed at the radius r in units of c, τ = Ωt; a particle enters at the axis with radial
speed β₀ = v₀/c. L = −mc²√(1 − x′² − x²) conserves γ(1 − x²), that is E − ΩL, and gives x′² = (1 − x²)(β₀² + (1 − β₀²)x²).
Source of the problem: Machabeli and Rogava, Phys. Rev. A 50, 98 (1994); gr-qc/9604042.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import solve_ivp
from scipy.special import ellipj, ellipk

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def bead_radius(launch: ArrayLike, time: ArrayLike) -> Floats:
    """x(τ) = β₀ sn(τ | m)/dn(τ | m) with m = 1 − β₀²; sin τ for light, β₀ sinh τ for a slow bead. Broadcast shape.

    Raises ValueError for β₀ outside (0, 1] or τ < 0. Source: the first integral above; Machabeli and Rogava 1994.
    """
    require("launch", launch, 1e-12, 1.0)
    require("time", time, 0.0)
    beta, tau = np.asarray(launch, dtype=float), np.asarray(time, dtype=float)
    sn, _, dn, _ = ellipj(tau, 1 - beta**2)
    return np.asarray(beta * sn / dn)


def bead_radius_hamilton(launch: float, times: ArrayLike, tolerance: float = 1e-11) -> Floats:
    """The same from Hamilton's equations of H = √((μ² + p²)(1 − x²)), stepped in τ; μ = √(1 − β₀²), p₀ = β₀.

    Shape of `times` (increasing, below K(1 − β₀²)). Raises ValueError for β₀ outside (0, 1], τ < 0 or a tolerance outside
    [10⁻¹³, 10⁻³]. Source: textbook (Hamilton's equations).
    """
    require("launch", launch, 1e-12, 1.0)
    require("times", times, 0.0)
    require("tolerance", tolerance, 1e-13, 1e-3)
    mass = 1 - launch**2

    def motion(_: float, s: Floats) -> list[float]:
        x, p = s
        energy = np.sqrt((mass + p * p) * (1 - x * x))
        return [p * (1 - x * x) / energy, x * (mass + p * p) / energy]

    t = np.atleast_1d(np.asarray(times, dtype=float))
    solution = solve_ivp(motion, (0.0, float(t[-1])), [0.0, launch], "DOP853", t_eval=t, rtol=tolerance, atol=1e-14)
    return np.asarray(solution.y[0])


def newtonian_radius(launch: ArrayLike, time: ArrayLike) -> Floats:
    """x(τ) = β₀ sinh τ, the bead of ½mv² in the same tube; broadcast shape.

    Raises ValueError for β₀ outside (0, 1] or τ < 0. Source: textbook (bead on a turning wire).
    """
    require("launch", launch, 1e-12, 1.0)
    require("time", time, 0.0)
    return np.asarray(np.asarray(launch, dtype=float) * np.sinh(np.asarray(time, dtype=float)))


def rim_time(launch: ArrayLike) -> Floats:
    """τ at which the bead reaches x = 1 (the light cylinder): the complete elliptic integral K(1 − β₀²). Broadcast.

    Raises ValueError for β₀ outside (0, 1]. Source: the first integral above.
    """
    require("launch", launch, 1e-12, 1.0)
    return np.asarray(ellipk(1 - np.asarray(launch, dtype=float) ** 2))


def laboratory_speed(launch: ArrayLike, radius: ArrayLike) -> Floats:
    """Speed in units of c in the laboratory at x, √(x² + x′²) = √(x² + (1 − x²)(β₀² + (1 − β₀²)x²)). Broadcast.

    Raises ValueError for β₀ outside (0, 1] or x outside [0, 1]. Source: the first integral above.
    """
    beta, x = _beta_and_radius(launch, radius)
    return np.asarray(np.sqrt(x**2 + (1 - x**2) * (beta**2 + (1 - beta**2) * x**2)))


def newtonian_speed(launch: ArrayLike, radius: ArrayLike) -> Floats:
    """The same for ½mv²: √(β₀² + 2x²), since x′² − x² is conserved. Broadcast.

    Raises ValueError for β₀ outside (0, 1] or x outside [0, 1]. Source: textbook.
    """
    beta, x = _beta_and_radius(launch, radius)
    return np.asarray(np.sqrt(beta**2 + 2 * x**2))


def energy_gain(start: ArrayLike, end: ArrayLike) -> Floats:
    """E_end/E_start − 1 = (x_e² − x_s²)/(1 − x_e²) of a particle with or without mass carried from x_s to x_e. Broadcast.

    From E − ΩL = E(1 − x²). Raises ValueError for radii outside [0, 1). Source: the conserved quantity above.
    """
    require("start", start, 0.0, 1 - 1e-12)
    require("end", end, 0.0, 1 - 1e-12)
    first, last = np.asarray(start, dtype=float) ** 2, np.asarray(end, dtype=float) ** 2
    return np.asarray((last - first) / (1 - last))


def light_gain_by_reflections(radius: float, hop: float = 1e-3) -> tuple[float, float, float]:
    """x reached, (E − E₀)/E₀ and speed in c of a ray that skips along the trailing wall from the axis out past `radius`.

    Between reflections the ray is straight in the laboratory. At each one the wall there moves across the tube at its own
    x: boost to it, reverse the momentum across, boost back. `hop` (relative to x) is the size of the first skip, and the
    energies before and after the last reflection are averaged. Raises ValueError for x outside [10⁻⁹, 0.99] or a hop
    outside [10⁻⁴, 0.1]. Source: moving mirror (Einstein 1905, § 8; textbook).
    """
    require("radius", radius, 1e-9, 0.99)
    require("hop", hop, 1e-4, 0.1)
    offset = (hop * radius) ** 2  # the wall's distance behind the ray: skips are then about hop·x long
    x, y, px, py, gain, tau, last = 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0
    step = hop * radius
    along = 0.0
    while along < radius:
        energy = 1 + gain
        vx, vy = px / energy, py / energy
        dt = 3 * step  # beyond the root, so that Newton does not fall back on the reflection just made
        for _ in range(50):  # Newton on the moment at which the ray is `offset` behind the tube's middle line
            c, s = np.cos(tau + dt), np.sin(tau + dt)
            u, v = x + vx * dt, y + vy * dt
            across = c * v - s * u + offset
            slope = c * vy - s * vx - (c * u + s * v)
            change = across / slope
            dt -= change
            if abs(change) < 1e-13 * step:
                break
        tau, x, y, step = tau + dt, u, v, dt
        c, s = np.cos(tau), np.sin(tau)
        along, normal = c * x + s * y, c * py - s * px
        kick = 2 * (along * energy - normal) / (1 - along**2)  # momentum across the tube that the wall gives
        px, py = px - s * kick, py + c * kick
        last, gain = gain, gain + along * kick
    return float(along), float(last + gain) / 2, float(np.hypot(px, py) / (1 + gain))


def _beta_and_radius(launch: ArrayLike, radius: ArrayLike) -> tuple[Floats, Floats]:
    require("launch", launch, 1e-12, 1.0)
    require("radius", radius, 0.0, 1.0)
    return np.asarray(launch, dtype=float), np.asarray(radius, dtype=float)
