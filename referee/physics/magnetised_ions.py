"""Ions of hot air in a magnetic field: free path, turns between collisions, and how long a current lasts. SI units."""

import numpy as np
from numpy.typing import NDArray
from scipy.constants import e, k, mu_0
from scipy.linalg import eigvalsh_tridiagonal

from referee.physics.bounds import require

Array = NDArray[np.float64]


def mean_free_path(pressure: float, temperature: float, cross_section: float) -> float:
    """kT/(√2 p σ) in m: the path between collisions of like particles.

    Raises ValueError for arguments that are not positive. Source: kinetic theory (textbook).
    """
    for name, value in (("pressure", pressure), ("temperature", temperature), ("cross_section", cross_section)):
        require(name, value, 1e-40)
    return float(k * temperature / (np.sqrt(2) * pressure * cross_section))


def mean_free_path_averaged(pressure: float, temperature: float, cross_section: float, nodes: int = 120) -> float:
    """The same as mean speed over collision rate, the rate averaged over the speeds and angle of two Maxwellian particles.

    Raises ValueError for arguments that are not positive. Source: definition of the collision rate.
    """
    for name, value in (("pressure", pressure), ("temperature", temperature), ("cross_section", cross_section)):
        require(name, value, 1e-40)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    speed = 4 * (node + 1)  # in units of √(kT/m), up to 8
    maxwell = np.sqrt(2 / np.pi) * speed**2 * np.exp(-(speed**2) / 2) * weight * 4
    u, v = speed[:, None], speed[None, :]
    relative = ((u + v) ** 3 - np.abs(u - v) ** 3) / (6 * u * v)  # mean over the angle
    return float(k * temperature / (pressure * cross_section) * (maxwell @ speed) / (maxwell @ relative @ maxwell))


def turns_between_collisions(path: float, temperature: float, mass: float, field: float) -> float:
    """Hall parameter ω_c τ with τ = path over mean thermal speed: radians of gyration between collisions.

    Raises ValueError for arguments that are not positive. Source: textbook.
    """
    for name, value in (("path", path), ("temperature", temperature), ("mass", mass), ("field", field)):
        require(name, value, 1e-40)
    return float(e * field / mass * path / np.sqrt(8 * k * temperature / (np.pi * mass)))


def drift_angle_tangent(path: float, temperature: float, mass: float, field: float) -> float:
    """The same as the tangent of the angle between drift and electric force, from the steady state of m v̇ = eE + e v×B − m v/τ.

    Raises ValueError for arguments that are not positive. Source: linear system solved.
    """
    for name, value in (("path", path), ("temperature", temperature), ("mass", mass), ("field", field)):
        require(name, value, 1e-40)
    rate = np.sqrt(8 * k * temperature / (np.pi * mass)) / path
    drag = np.array([[mass * rate, -e * field], [e * field, mass * rate]])
    along, across = np.linalg.solve(drag / (mass * rate), [1.0, 0.0])
    return float(-across / along)


def current_decay_time(conductivity: float, radius: float) -> float:
    """μ₀σR²/π² in s: the slowest decay of a current in a resistive ball.

    Raises ValueError for arguments that are not positive. Source: free decay in a conducting sphere (textbook).
    """
    require("conductivity", conductivity, 1e-30)
    require("radius", radius, 1e-12)
    return float(mu_0 * conductivity * radius**2 / np.pi**2)


def current_decay_time_grid(conductivity: float, radius: float, points: int = 400) -> float:
    """The same from the lowest eigenvalue of the dipole field's radial operator on a grid, matched to the vacuum outside.

    Raises ValueError for arguments that are not positive or fewer than 20 points. Source: diffusion equation, finite differences.
    """
    require("conductivity", conductivity, 1e-30)
    require("radius", radius, 1e-12)
    require("points", points, 20)
    # A_φ = u(r)/r sin θ with −u″ + 2u/r² = λu; outside u ∝ 1/r, so u′ = −u at r = 1
    step = 1 / points
    r = (np.arange(points) + 1) * step
    main = 2 / step**2 + 2 / r**2
    main[-1] = (2 + 2 * step) / step**2 + 2 / r[-1] ** 2  # ghost point from u′ = −u
    upper, lower = np.full(points - 1, -1 / step**2), np.full(points - 1, -1 / step**2)
    lower[-1] = -2 / step**2
    product = np.sqrt(upper * lower)
    lowest = eigvalsh_tridiagonal(main, -product, select="i", select_range=(0, 0))[0]
    return float(mu_0 * conductivity * radius**2 / lowest)
