"""A charge in the analogue of a uniform magnetic field on the unit S³ and H³: separated motion, and the motion in four dimensions.

Cylindrical coordinates dl² = cos²z (dr² + sin²r dφ²) + dz² on S³ (cosh and sinh on H³), potential A_φ = −B(cos r − 1), or
B(cosh r − 1). Three integrals: ε = v², p_φ, and the transverse A = cos⁴z (ṙ² + sin²r φ̇²). With dτ = dt/cos²z the motion in
(r, φ) is magnetic motion on a unit sphere at the speed √A, and ż² = ε − A/cos²z. Time is in R/√ε when ε = 1; B is eBR/mv.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def turns_per_axial_period(field: ArrayLike, transverse: ArrayLike) -> Floats:
    """Turns round the guiding centre in one period along z on S³: √(1 + B²/A). The orbit closes only if this is rational.

    Domain ε > A > 0; neither ε nor p_φ enters. Raises ValueError for A ≤ 0. Source: derived from the separated equations of
    Kudryashov et al. 2010, 10.3842/SIGMA.2010.004: turns √(A + B²)·Δτ/2π over Δτ = 2π/√A.
    """
    require("transverse", transverse, 1e-12)
    return np.asarray(np.sqrt(1.0 + np.asarray(field, float) ** 2 / np.asarray(transverse, float)))


def orbit_closed_form(
    curvature: int, time: ArrayLike, field: float, transverse: float, energy: float = 1.0
) -> NDArray[np.float64]:
    """Positions in R⁴ (last axis: three transverse components, then the axial one) at the given times, in closed form.

    The orbit starts at z = 0 on the transverse circle, moving along +z. On S³: sin z = √(1 − A/ε) sin(√ε t) and
    τ = arctan(√(A/ε) tan(√ε t))/√A; on H³ sinh and artanh in their place. The transverse motion is a circle on the sphere,
    and on the hyperbolic plane a circle, a horocycle or an open arc. Raises ValueError unless ε ≥ A > 0.
    Source: integration of the separated equations, Kudryashov et al. 2010.
    """
    require("curvature·curvature", curvature * curvature, 1, 1)
    require("transverse", transverse, 1e-12)
    require("energy", energy, transverse)
    t = np.asarray(time, float)
    s, a = np.sqrt(energy), np.sqrt(transverse)
    phase = s * t
    if curvature > 0:
        axial = np.sqrt(1 - transverse / energy) * np.sin(phase)
        # arctan((√A/√ε) tan φ) without branches: φ plus a correction that stays within ±π/2
        share, sine, cosine = a / s, np.sin(phase), np.cos(phase)
        tau = (phase + np.arctan((share - 1) * sine * cosine / (cosine**2 + share * sine**2))) / a
        wide, rate = np.sqrt(1 - axial**2), np.sqrt(transverse + field**2)
        n = _circle(a, field, rate, tau)
    else:
        axial = np.sqrt(1 - transverse / energy) * np.sinh(phase)
        tau = np.arctanh(a / s * np.tanh(phase)) / a
        wide = np.sqrt(1 + axial**2)
        n = _hyperbolic_arc(a, field, tau)
    return np.concatenate([wide[..., None] * n, axial[..., None]], axis=-1)


def _circle(a: float, field: float, rate: float, tau: Floats) -> Floats:
    """Circle on the unit sphere about (0, 0, 1): radius sin ρ = a/rate, described at the angular rate `rate`."""
    radius, height = a / rate, field / rate
    return np.stack(
        [radius * np.cos(rate * tau), -radius * np.sin(rate * tau), np.full_like(tau, height)],
        axis=-1,
    )


def _hyperbolic_arc(a: float, field: float, tau: Floats) -> Floats:
    """Curve of constant curvature B/√A through (0, 0, 1) on the hyperboloid n₀² − n₁² − n₂² = 1, as (n₁, n₂, n₀)."""
    w2 = field**2 - a**2
    w = np.sqrt(abs(w2))
    if w < 1e-9:
        first, second = tau, tau**2 / 2
    elif w2 > 0:
        first, second = np.sin(w * tau) / w, (1 - np.cos(w * tau)) / w2
    else:
        first, second = np.sinh(w * tau) / w, (np.cosh(w * tau) - 1) / (-w2)
    return np.stack([a * first, -a * field * second, 1 + a**2 * second], axis=-1)


def orbit_in_four_dimensions(
    curvature: int,
    time: Floats,
    position: Floats,
    velocity: Floats,
    field: float,
    pull: float = 0.0,
) -> tuple[Floats, Floats]:
    """Positions and velocities by integrating the constrained motion in R⁴; no cylindrical coordinates, no separation.

    With y the three transverse components the field is that of a monopole, B y/|y|³ (Lorentzian |y| on H³), and the constraint
    force keeps the particle on X² = ±1. `pull` adds a force along the first axis, projected on the space. Raises ValueError
    for times that do not ascend, a start off the space, or an orbit that runs into a pole of the field.
    Source: Lorentz force on a submanifold (textbook).
    """
    require("curvature·curvature", curvature * curvature, 1, 1)
    require("time steps", np.diff(time), 1e-12)
    metric = np.array([1.0, 1.0, float(curvature), 1.0])
    require("X² − curvature", float(np.sum(metric * position * position)) - curvature, -1e-9, 1e-9)

    def motion(_: float, state: Floats) -> Floats:
        x, v = state[:4], state[4:]
        norm = curvature * np.sum(metric[:3] * x[:3] ** 2)
        # the field is singular where the transverse components vanish; a step must not creep into that point
        require("squared distance from the field's pole", norm, 1e-3)
        force = np.zeros(4)
        # (v × y) lowered with the metric of the three transverse dimensions
        force[0] = v[1] * x[2] - v[2] * x[1]
        force[1] = v[2] * x[0] - v[0] * x[2]
        force[2] = curvature * (v[0] * x[1] - v[1] * x[0])
        force *= field / norm**1.5
        along = np.array([pull, 0.0, 0.0, 0.0])
        along = along - curvature * pull * x[0] * x
        return np.concatenate([v, force + along - curvature * np.sum(metric * v * v) * x])

    out = solve_ivp(
        motion,
        (0.0, float(time[-1])),
        np.concatenate([position, velocity]),
        "DOP853",
        t_eval=time,
        rtol=1e-11,
        atol=1e-12,
    )
    return out.y[:4].T, out.y[4:].T


def integrals_of_motion(curvature: int, position: Floats, velocity: Floats, field: float) -> Floats:
    """The integrals (ε, p_φ, A) of states in R⁴; shape (…, 3).

    With ρ = |y|: A = ρ²|ẏ|² − (y·ẏ)² and p_φ = (y × ẏ)₃ + B(1 − y₃/ρ) on S³; the scalar products are Lorentzian on H³.
    Raises ValueError for a curvature other than ±1. Source: Kudryashov et al. 2010, 10.3842/SIGMA.2010.004.
    """
    require("curvature·curvature", curvature * curvature, 1, 1)
    metric = np.array([1.0, 1.0, float(curvature), 1.0])
    y, w = position[..., :3], velocity[..., :3]
    wide2 = curvature * np.sum(metric[:3] * y * y, axis=-1)
    energy = np.sum(metric * velocity * velocity, axis=-1)
    stretch = curvature * np.sum(metric[:3] * y * w, axis=-1)
    transverse = wide2 * np.sum(metric[:3] * w * w, axis=-1) - curvature * stretch**2
    spin = y[..., 0] * w[..., 1] - y[..., 1] * w[..., 0]
    angular = spin + curvature * field * (1.0 - y[..., 2] / np.sqrt(wide2))
    return np.stack([energy, angular, transverse], axis=-1)


def hyperbolic_turning_radii(field: float, transverse: float, angular: float) -> tuple[float, float]:
    """Least and greatest r of the transverse motion on H³, from the quadratic in cosh r; the greatest is ∞ when B² ≤ A.

    (A − B²)y² + 2B(p_φ + B)y − A − (p_φ + B)² ≥ 0 with y = cosh r. Raises ValueError if no motion has these integrals.
    Source: radial equation of Kudryashov et al. 2010, 10.3842/SIGMA.2010.004; on the plane Comtet 1987.
    """
    require("transverse", transverse, 1e-12)
    require("field", field, 0.0)
    require("angular", angular)
    square, linear, free = transverse - field**2, 2 * field * (angular + field), -transverse - (angular + field) ** 2
    if abs(square) < 1e-12:
        require("angular + field at B² = A", angular + field, 1e-12)
        return float(np.arccosh(max(-free / linear, 1.0))), float("inf")
    discriminant = linear**2 - 4 * square * free
    require("discriminant", discriminant, -1e-12)
    root = np.sqrt(max(discriminant, 0.0))
    low, high = sorted(((-linear - root) / (2 * square), (-linear + root) / (2 * square)))
    if square > 0:
        return float(np.arccosh(max(high, 1.0))), float("inf")
    require("cosh r", high, 1.0 - 1e-12)
    return float(np.arccosh(max(low, 1.0))), float(np.arccosh(max(high, 1.0)))


def hyperbolic_reach(field: float, transverse: float, energy: float = 1.0) -> float:
    """Supremum of r in the course of time on H³, for an orbit that leaves r = 0, z = 0 at t = 0; ∞ only if B² ≤ A = ε.

    Axial motion spends the transverse clock: τ never exceeds artanh√(A/ε)/√A, which is finite unless z stays at 0.
    Raises ValueError unless ε ≥ A > 0. Source: derived from the separated equations of Kudryashov et al. 2010.
    """
    require("transverse", transverse, 1e-12)
    require("energy", energy, transverse)
    require("field", field, 0.0)
    bound = hyperbolic_turning_radii(field, transverse, 0.0)[1]
    if energy == transverse:
        return bound
    clock = np.arctanh(np.sqrt(transverse / energy)) / np.sqrt(transverse)
    w2 = field**2 - transverse
    if w2 > 0 and clock >= np.pi / np.sqrt(w2):
        return bound
    return float(np.arccosh(_hyperbolic_arc(np.sqrt(transverse), field, np.array([clock]))[0, 2]))
