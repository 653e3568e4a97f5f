"""What holds a diamagnetic drop against its weight: the product of field and gradient, and magnets that reach it."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import N_A, e, g, m_e, mu_0, physical_constants
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require

Floats = NDArray[np.float64]
BOHR = physical_constants["Bohr radius"][0]
HELIUM_MOLAR_MASS = 4.002602e-3  # kg/mol, standard atomic weight
HELIUM_SQUARE_RADIUS = (
    2 * 1.1934829950
)  # Σ⟨r²⟩ of the ground state in squared Bohr radii (Pekeris 1959, Phys. Rev. 115, 1216)


def mass_susceptibility(square_radius: float = HELIUM_SQUARE_RADIUS, molar_mass: float = HELIUM_MOLAR_MASS) -> float:
    """χ/ρ in m³/kg of a closed-shell atom, −μ₀e²N_A⟨Σr²⟩/(6 m_e M): Langevin's diamagnetism; helium by default.

    `square_radius` in a₀², `molar_mass` in kg/mol. Raises ValueError for values that are not positive.
    Source: Langevin; van Vleck (textbook).
    """
    require("square_radius", square_radius, 1e-6)
    require("molar_mass", molar_mass, 1e-6)
    return float(-mu_0 * e**2 * N_A * square_radius * BOHR**2 / (6 * m_e * molar_mass))


def lift_condition(susceptibility: ArrayLike, density: ArrayLike) -> Floats:
    """B·dB/dz in T²/m that carries a body of volume susceptibility χ < 0 and density in kg/m³: μ₀ρg/|χ|. Broadcasts.

    Raises ValueError for χ outside [−1, −10⁻¹²] or density ≤ 0. Source: force χB∇B/μ₀ on a unit of volume (textbook).
    """
    require("susceptibility", susceptibility, -1.0, -1e-12)
    require("density", density, 1e-9)
    return np.asarray(mu_0 * np.asarray(density, dtype=float) * g / -np.asarray(susceptibility, dtype=float))


def solenoid_field(height: ArrayLike, centre: float, radius: float, length: float) -> Floats:
    """Field in T on the axis of a thin solenoid at `height` from its centre, scaled to `centre` there; shape of `height`.

    Raises ValueError for lengths that are not positive. Source: Biot and Savart, closed form (textbook).
    """
    _magnet(centre, radius, length)
    z = np.asarray(height, dtype=float)

    def pattern(x: Floats) -> Floats:
        up, down = x + length / 2, x - length / 2
        return np.asarray(up / np.hypot(up, radius) - down / np.hypot(down, radius))

    return np.asarray(centre * pattern(z) / pattern(np.zeros(())))


def best_product(centre: float, radius: float, length: float) -> tuple[float, float]:
    """Height in m and largest |B·dB/dz| in T²/m on the axis of the solenoid, from the closed form and its derivative.

    Raises ValueError as `solenoid_field`. Source: as above.
    """
    _magnet(centre, radius, length)

    def slope(x: float) -> float:
        up, down = x + length / 2, x - length / 2
        norm = length / np.hypot(length / 2, radius)
        return float(centre * radius**2 * (np.hypot(up, radius) ** -3 - np.hypot(down, radius) ** -3) / norm)

    def product(x: float) -> float:
        return float(solenoid_field(x, centre, radius, length)) * slope(x)

    best = minimize_scalar(product, bounds=(0.0, length / 2 + 3 * radius), method="bounded", options={"xatol": 1e-10})
    return float(best.x), float(-best.fun)


def best_product_loops(centre: float, radius: float, length: float, loops: int = 400) -> tuple[float, float]:
    """The same from `loops` current loops added up and differences on a grid of heights.

    Raises ValueError as above or for fewer than 10 loops. Source: field of a loop on its axis (textbook).
    """
    _magnet(centre, radius, length)
    require("loops", loops, 10, 10**5)
    places = (np.arange(loops) + 0.5) / loops * length - length / 2
    z = np.linspace(0.0, length / 2 + 3 * radius, 2001)
    field = (radius**2 / ((z[:, None] - places) ** 2 + radius**2) ** 1.5).sum(axis=1)
    field *= centre / field[0]
    product = -field * np.gradient(field, z)
    best = int(np.argmax(product))
    return float(z[best]), float(product[best])


def _magnet(centre: float, radius: float, length: float) -> None:
    require("centre", centre, 1e-6, 100.0)
    require("radius", radius, 1e-4, 10.0)
    require("length", length, 1e-4, 10.0)
