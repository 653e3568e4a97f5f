"""The Lorentz force on a point charge: the law, its orbits, and how often it points away from a magnet."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c
from scipy.integrate import quad, solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def lorentz_force(
    charge: ArrayLike, velocity: ArrayLike, magnetic: ArrayLike, electric: ArrayLike = (0.0, 0.0, 0.0)
) -> Floats:
    """The force q(E + v × B) / N on charges (n,) / C with velocities (n, 3) / (m/s) in B (3,) or (n, 3) / T, E / (V/m).

    Raises ``ValueError`` for anything that is not finite.
    Source: textbook (Jackson, Classical Electrodynamics, ch. 12).
    """
    for name, value in (("charge", charge), ("velocity", velocity), ("magnetic", magnetic), ("electric", electric)):
        require(name, value)
    force = np.asarray(electric, float) + np.cross(np.asarray(velocity, float), np.asarray(magnetic, float))
    return np.asarray(charge, float)[..., None] * force


def covariant_force(
    charge: float, velocity: ArrayLike, magnetic: ArrayLike, electric: ArrayLike = (0.0, 0.0, 0.0)
) -> Floats:
    """The spatial part of q F^{μν} u_ν, divided by γ: the same force / N from the field tensor, with no cross product.

    velocity (3,) / (m/s), slower than light. Raises ``ValueError`` otherwise.
    Source: textbook (Jackson, Classical Electrodynamics, ch. 12).
    """
    require("charge", charge)
    require("magnetic", magnetic)
    require("electric", electric)
    v = np.asarray(velocity, float)
    require("speed", float(np.sqrt(v @ v)), 0.0, c * (1.0 - 1e-12))
    gamma = 1.0 / np.sqrt(1.0 - v @ v / c**2)
    e, b = np.asarray(electric, float) / c, np.asarray(magnetic, float)
    tensor = np.array(  # F^{μν}, signature (+ − − −)
        [
            [0.0, -e[0], -e[1], -e[2]],
            [e[0], 0.0, -b[2], b[1]],
            [e[1], b[2], 0.0, -b[0]],
            [e[2], -b[1], b[0], 0.0],
        ]
    )
    lowered = gamma * np.array([c, -v[0], -v[1], -v[2]])
    return charge * (tensor @ lowered)[1:] / gamma


def orbit_boris(
    gyrofrequency: float, velocity: ArrayLike, duration: float, steps: int, acceleration: ArrayLike = (0.0, 0.0, 0.0)
) -> tuple[Floats, Floats]:
    """Positions (steps+1, 3) / m and velocities / (m/s) of an orbit from the origin in B ∥ z, by the Boris push.

    `gyrofrequency` = qB/m / (rad/s), signed; `acceleration` = qE/m / (m/s²). Second order in the step; without E the
    speed is kept to round-off. Raises ``ValueError`` for duration ≤ 0 or steps outside 1…10⁶.
    Source: Qin et al. 2013, DOI 10.1063/1.4818428.
    """
    require("gyrofrequency", gyrofrequency)
    require("duration", duration, 1e-300)
    require("steps", steps, 1, 1e6)
    dt = duration / steps
    half = np.asarray(acceleration, float) * dt / 2.0
    t = gyrofrequency * dt / 2.0
    s = 2.0 * t / (1.0 + t * t)
    x, v = np.zeros((steps + 1, 3)), np.zeros((steps + 1, 3))
    v[0] = velocity
    for k in range(steps):
        # Positions live at whole and half steps (drift–kick–drift), so that x and v are known at the same times.
        middle = x[k] + v[k] * dt / 2.0
        minus = v[k] + half
        ux, uy = minus[0] + t * minus[1], minus[1] - t * minus[0]  # the vector products with B ∥ z, written out
        v[k + 1] = minus + np.array([s * uy, -s * ux, 0.0]) + half
        x[k + 1] = middle + v[k + 1] * dt / 2.0
    return x, v


def orbit_canonical(
    gyrofrequency: float, velocity: ArrayLike, duration: float, steps: int, acceleration: ArrayLike = (0.0, 0.0, 0.0)
) -> tuple[Floats, Floats]:
    """The orbit of `orbit_boris` from Hamilton's equations of ½(π − qA/m)² − qE·x/m, A = ½B × x, by DOP853.

    No force law is written down: the magnetic force comes out of the potentials. Same arguments, shapes and errors.
    Source: textbook (Goldstein, Classical Mechanics, sec. 8.1); integrator of Hairer, Nørsett and Wanner.
    """
    require("gyrofrequency", gyrofrequency)
    require("duration", duration, 1e-300)
    require("steps", steps, 1, 1e6)
    half, field = gyrofrequency / 2.0, np.asarray(acceleration, float)

    def hamilton(_: float, y: Floats) -> list[float]:
        px, py, pz = y[3:]
        ux, uy = px + half * y[1], py - half * y[0]
        return [ux, uy, pz, half * uy + field[0], -half * ux + field[1], field[2]]

    scale = float(np.linalg.norm(np.asarray(velocity, float))) + float(np.linalg.norm(field)) * duration
    start = np.concatenate([np.zeros(3), np.asarray(velocity, float)])
    atol = 1e-12 * max(scale, 1e-300) * np.array([duration] * 3 + [1.0] * 3)
    times = np.linspace(0.0, duration, steps + 1)
    y = solve_ivp(hamilton, (0.0, duration), start, "DOP853", t_eval=times, rtol=1e-11, atol=atol).y
    speed = np.array([y[3] + half * y[1], y[4] - half * y[0], y[5]])
    return y[:3].T, speed.T


def outward_share_sampled(electric_ratio: float, positive_share: float, samples: int = 40_000, seed: int = 1) -> float:
    """Share of random (position, velocity, sign of charge) with F·r̂ > 0 round a dipole magnet; Monte Carlo.

    Positions on a sphere and velocities are isotropic; a share `positive_share` of the charges is positive. A radial
    electric field of E/(v|B|) = `electric_ratio` (of the local |B|) may be added. Error about ½/√samples.
    Raises ``ValueError`` for a ratio < 0 or > 10⁶ or a share outside [0, 1]. Source: definition.
    """
    require("electric_ratio", electric_ratio, 0.0, 1e6)
    require("positive_share", positive_share, 0.0, 1.0)
    require("samples", samples, 10, 1e7)
    rng = np.random.default_rng(seed)
    place, heading = (_unit_vectors(rng, samples) for _ in range(2))
    magnetic = 3.0 * place[:, 2:] * place - np.array([0.0, 0.0, 1.0])
    magnetic /= np.linalg.norm(magnetic, axis=1)[:, None]
    sign = np.where(rng.random(samples) < positive_share, 1.0, -1.0)
    force = lorentz_force(sign, heading, magnetic, electric_ratio * place)
    return float(np.mean(np.sum(force * place, axis=1) > 0.0))


def outward_share_integral(electric_ratio: float, positive_share: float) -> float:
    """The expectation of `outward_share_sampled`: ½ + (p₊ − ½)⟨min(1, κ/s)⟩, s = cos λ/√(1 + 3 sin²λ), over the sphere.

    (v × B)·r̂ is uniform on ±s by Archimedes' hat-box theorem, s being the part of the dipole field across r̂.
    Same arguments and errors. Source: derived here; textbook dipole field.
    """
    require("electric_ratio", electric_ratio, 0.0, 1e6)
    require("positive_share", positive_share, 0.0, 1.0)

    def outweighed(u: float) -> float:  # u = sin λ is uniform on [0, 1]
        across = np.sqrt((1.0 - u * u) / (1.0 + 3.0 * u * u))
        return 1.0 if electric_ratio >= across else electric_ratio / across

    # Where κ = s the integrand has a corner: hand it to the quadrature.
    squared = min(electric_ratio, 1.0) ** 2
    corner = np.sqrt((1.0 - squared) / (1.0 + 3.0 * squared))
    mean = sum(quad(outweighed, low, high)[0] for low, high in ((0.0, corner), (corner, 1.0)))
    return float(0.5 + (positive_share - 0.5) * mean)


def mirror_reflected_share(mirror_ratio: float) -> float:
    """Share of an isotropic population that a magnetic mirror of ratio R = B_max/B_min turns back, √(1 − 1/R).

    Raises ``ValueError`` for R outside [1, 10⁹].
    Source: textbook (adiabatic invariance of μ; Chen, Plasma Physics, sec. 2.3).
    """
    require("mirror_ratio", mirror_ratio, 1.0, 1e9)
    return float(np.sqrt(1.0 - 1.0 / mirror_ratio))


def mirror_reflected_share_traced(mirror_ratio: float, gyroradius: float = 0.01, directions: int = 64) -> float:
    """The same share from full orbits (Boris) in B_z = B₀(1 + z²), B_r = −B₀ r z, with throats at 1 + z² = R.

    Lengths in units of the field's scale length; `gyroradius` = v/ω₀. A fan of `directions` pitch angles, equally
    spaced in cos α, starts on the axis at z = 0; one has left when |z| passes the throat within four bounces. Tends
    to the adiabatic value as gyroradius → 0. Raises ``ValueError`` for R outside [1.01, 10] or gyroradius outside
    [10⁻³, 0.1]. Source: textbook field of a simple mirror.
    """
    require("mirror_ratio", mirror_ratio, 1.01, 10.0)
    require("gyroradius", gyroradius, 1e-3, 0.1)
    require("directions", directions, 8, 4096)
    cosine = (np.arange(directions) + 0.5) / directions
    # Unit gyrofrequency at z = 0, so that the speed is the gyroradius.
    v = np.column_stack([np.sqrt(1.0 - cosine**2), np.zeros(directions), cosine]) * gyroradius
    # The guiding centre, not the particle, is put on the axis: a negative sign of rotation shifts it by v⊥/ω.
    x = np.column_stack([np.zeros(directions), -v[:, 0], np.zeros(directions)])
    throat = np.sqrt(mirror_ratio - 1.0)
    left = np.zeros(directions, bool)
    dt = 0.3 / mirror_ratio
    for _ in range(int(4.0 * throat / (gyroradius * dt))):
        x += v * dt / 2.0
        b = np.column_stack([-x[:, 0] * x[:, 2], -x[:, 1] * x[:, 2], 1.0 + x[:, 2] ** 2])
        t = -b * dt / 2.0
        u = v + _cross(v, t)
        v = v + _cross(u, 2.0 * t / (1.0 + np.sum(t * t, axis=1))[:, None])
        x += v * dt / 2.0
        left |= np.abs(x[:, 2]) > throat
    return float(np.mean(~left))


def _cross(a: Floats, b: Floats) -> Floats:
    """a × b by rows: several times faster than numpy's for small arrays."""
    return np.stack([a[:, i] * b[:, j] - a[:, j] * b[:, i] for i, j in ((1, 2), (2, 0), (0, 1))], axis=1)


def _unit_vectors(rng: np.random.Generator, count: int) -> Floats:
    vectors = rng.standard_normal((count, 3))
    return vectors / np.linalg.norm(vectors, axis=1)[:, None]
