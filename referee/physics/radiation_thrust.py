"""Momentum and energy of a beam: how much thrust a watt can buy.

Every mode of light carries energy ħω and momentum ħω/c along its direction, so no state of light
pushes harder than P/c. Exhaust with rest mass does: it is paid for in propellant.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Array = NDArray[np.float64]


def thrust_ratio_of_occupations(occupations: ArrayLike, frequencies: ArrayLike, directions: ArrayLike) -> Array:
    """Fc/P of light from the mean photon numbers of its modes, |Σ n ω k̂| / Σ n ω.

    Args:
        occupations: mean photon numbers (or emission rates), shape (..., modes), ≥ 0 and not all zero.
        frequencies: angular frequencies in any one unit, shape (modes,), > 0.
        directions: propagation vectors of any length, shape (modes, 3).

    Returns: |F|c/P, shape (...).
    Raises: ValueError naming the parameter out of bounds.
    Source: textbook; a photon has E = ħω, |p| = ħω/c.
    """
    number = np.asarray(occupations, dtype=float)
    omega = np.asarray(frequencies, dtype=float)
    require("occupations", number, 0.0)
    require("frequencies", omega, np.finfo(float).tiny)
    units = _units(directions, omega.size)
    power = number @ omega
    require("power of occupations", power, np.finfo(float).tiny)
    flow = (number * omega) @ units
    return np.asarray(np.linalg.norm(flow, axis=-1) / power)


def _units(directions: ArrayLike, modes: int) -> Array:
    """The directions of the modes as unit vectors, shape (modes, 3)."""
    vectors = np.asarray(directions, dtype=float)
    if vectors.shape != (modes, 3):
        raise ValueError(f"directions has shape {vectors.shape}: one vector a mode, ({modes}, 3), is needed")
    lengths = np.linalg.norm(vectors, axis=-1)
    require("length of directions", lengths, np.finfo(float).tiny)
    return vectors / lengths[:, None]


def thrust_ratio_of_state(amplitudes: ArrayLike, frequencies: ArrayLike, directions: ArrayLike) -> float:
    """Fc/P of a pure state of several modes, from the operators H and P on the joint Fock space.

    Args:
        amplitudes: complex state tensor, one axis a mode, index = photon number; need not be normalised.
        frequencies: angular frequencies, shape (modes,), > 0.
        directions: propagation vectors of any length, shape (modes, 3).

    Returns: |⟨P⟩|c/⟨H⟩ without the vacuum energy. Phases drop out, since H and P are both diagonal in photon number.
    Raises: ValueError for the vacuum (no energy), for frequencies out of bounds and for directions of no length or number.
    Source: textbook; H = Σ ħω a†a, P = Σ ħk a†a.
    """
    state = np.asarray(amplitudes, dtype=complex)
    omega = np.asarray(frequencies, dtype=float)
    require("frequencies", omega, np.finfo(float).tiny)
    require("axes of amplitudes", state.ndim, omega.size, omega.size)
    weight = np.abs(state) ** 2
    numbers = np.indices(state.shape)
    energy = np.tensordot(omega, numbers, axes=1)
    mean_energy = float(np.sum(weight * energy))
    require("energy of amplitudes", mean_energy, np.finfo(float).tiny)
    momentum = np.zeros(3)
    for mode, unit in enumerate(_units(directions, omega.size)):
        momentum += omega[mode] * float(np.sum(weight * numbers[mode])) * unit
    return float(np.linalg.norm(momentum) / mean_energy)


def cone_thrust_ratio(half_angle: ArrayLike) -> Array:
    """Fc/P of a flat source of uniform radiance that fills a cone, (2/3)(1 − cos³θ₀)/sin²θ₀.

    Args:
        half_angle: half angle θ₀ of the cone in rad, in (0, π/2]; π/2 is the Lambertian panel (2/3).

    Returns: array of the shape of `half_angle`.
    Raises: ValueError naming `half_angle`.
    Source: textbook radiometry, ∫cos²θ dΩ / ∫cosθ dΩ.
    """
    angle = np.asarray(half_angle, dtype=float)
    require("half_angle", angle, 1e-6, np.pi / 2)
    cosine = np.cos(angle)
    # (1 − x³)/(1 − x²) with the common factor cancelled, so that a narrow beam loses no digits
    return np.asarray((2 / 3) * (1 + cosine + cosine**2) / (1 + cosine))


def cone_thrust_ratio_sampled(half_angle: float, rays: int = 200_000, seed: int = 1) -> tuple[float, float]:
    """The same by drawing rays of a Lambertian surface, stratified in sin²θ.

    Args:
        half_angle: half angle of the cone in rad, in (0, π/2].
        rays: number of rays.
        seed: of the generator.

    Returns: (Fc/P, its standard error as if the rays were independent: an upper bound for strata).
    Raises: ValueError naming the parameter out of bounds.
    Source: textbook; for a Lambertian surface sin²θ is uniform.
    """
    require("half_angle", half_angle, 1e-6, np.pi / 2)
    require("rays", rays, 100, 10_000_000)
    generator = np.random.default_rng(seed)
    share = (np.arange(rays) + generator.random(rays)) / rays
    cosine = np.sqrt(1 - share * np.sin(half_angle) ** 2)
    return float(np.mean(cosine)), float(np.std(cosine) / np.sqrt(rays))


def exhaust_thrust_per_watt(exhaust_speed: ArrayLike) -> Array:
    """Thrust per watt of jet power in N/W for exhaust at speed v: (γ + 1)/(γv); 2/v if slow, 1/c for light.

    Args:
        exhaust_speed: in m/s, in (0, c].

    Raises: ValueError naming `exhaust_speed`.
    Source: textbook; dp/dE of mass flow γv against (γ − 1)c².
    """
    speed = np.asarray(exhaust_speed, dtype=float)
    require("exhaust_speed", speed, 1e-6, c)
    return np.asarray((1 + np.sqrt(1 - (speed / c) ** 2)) / speed)


def exhaust_thrust_per_watt_by_rapidity(exhaust_speed: float) -> float:
    """The same from the rapidity y of the exhaust, coth(y/2)/c, in N/W.

    Args:
        exhaust_speed: in m/s, in (0, c).

    Raises: ValueError naming `exhaust_speed`.
    Source: textbook; p = mc sinh y, kinetic energy = mc²(cosh y − 1).
    """
    require("exhaust_speed", exhaust_speed, 1e-6, c * (1 - 1e-12))
    rapidity = np.arctanh(exhaust_speed / c)
    return float(1 / (c * np.tanh(rapidity / 2)))


def photon_rocket_speed(fuel_fraction: ArrayLike) -> Array:
    """Speed in m/s that a ship at rest reaches by shining the share f of its rest energy straight backward.

    v = c tanh(−ln(1 − f)), which is fc for a small share.

    Args:
        fuel_fraction: f in [0, 0.999999].

    Raises: ValueError naming `fuel_fraction`.
    Source: textbook relativistic rocket equation with exhaust at c.
    """
    share = np.asarray(fuel_fraction, dtype=float)
    require("fuel_fraction", share, 0.0, 0.999999)
    return np.asarray(c * np.tanh(-np.log1p(-share)))


def photon_rocket_speed_integrated(fuel_fraction: float) -> float:
    """The same by integrating dβ/df = (1 − β²)/(1 − f), in m/s.

    Args:
        fuel_fraction: f in [0, 0.999].

    Raises: ValueError naming `fuel_fraction`.
    Source: textbook momentum balance in the ship's rest frame.
    """
    require("fuel_fraction", fuel_fraction, 0.0, 0.999)
    # β/f of order one is integrated against s = share/f, so that 1e-12 of the rest energy keeps its digits
    solution = solve_ivp(
        lambda s, y: (1 - (fuel_fraction * y) ** 2) / (1 - fuel_fraction * s),
        (0.0, 1.0),
        [0.0],
        method="DOP853",
        rtol=1e-12,
        atol=1e-14,
    )
    return float(c * fuel_fraction * solution.y[0, -1])
