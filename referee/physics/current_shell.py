"""A spherical shell of azimuthal current: its field on the axis, its energy, and the thrust of its own forces.

The sheet current is K(θ) ∝ sin^p θ with total current I across a meridian: p = 1 is a shell that turns as one body, p = 0 a sheet of equal
current everywhere, and large p a single loop at the equator. SI units.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.constants import epsilon_0, mu_0
from scipy.special import beta, eval_gegenbauer

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _check(current: float, radius: float, power: float) -> None:
    require("current", current)
    require("radius", radius, 1e-12)
    require("power", power, 0.0, 1e4)


def centre_field(current: float, radius: float, power: float) -> float:
    """Field in T at the centre: (μ₀I/2R)(p + 1)/(p + 2).

    Raises ValueError for a radius that is not positive or a power outside [0, 1e4]. Source: loops summed in closed form (Beta functions).
    """
    _check(current, radius, power)
    return float(mu_0 * current / (2 * radius) * (power + 1) / (power + 2))


def axis_field(current: float, radius: float, power: float, height: float, nodes: int = 4000) -> float:
    """Field in T on the axis at `height` (in radii) above the centre, from loops summed over the latitude.

    Raises ValueError as `centre_field`, or for a height outside [−0.95, 0.95]. Source: Biot–Savart for a loop (textbook).
    """
    _check(current, radius, power)
    require("height", height, -0.95, 0.95)
    theta = (np.arange(nodes) + 0.5) * np.pi / nodes
    sheet = np.sin(theta) ** power
    sheet *= current / sheet.sum()
    loop = np.sin(theta) ** 2 / (2 * radius * (1 + height**2 - 2 * height * np.cos(theta)) ** 1.5)
    return float(mu_0 * sheet @ loop)


def axis_field_series(current: float, radius: float, power: float, height: float, terms: int = 200) -> float:
    """The same from the Gegenbauer series of the loops' fields in powers of the height.

    Raises ValueError as `axis_field`. Source: generating function of C_n^{(3/2)} (textbook).
    """
    _check(current, radius, power)
    require("height", height, -0.95, 0.95)
    node, weight = np.polynomial.legendre.leggauss(400)
    angle = np.pi / 2 * (node + 1)
    profile = np.sin(angle) ** (power + 2) * weight * np.pi / 2
    coefficients = np.array([profile @ eval_gegenbauer(n, 1.5, np.cos(angle)) for n in range(terms)])
    whole = beta((power + 1) / 2, 0.5)
    return float(mu_0 * current / (2 * radius) * coefficients @ height ** np.arange(terms) / whole)


def shell_energies(charge: float, current: float, radius: float) -> tuple[float, float]:
    """Electric and magnetic energy in J of a uniformly charged shell that turns as one body: Q²/8πε₀R and πμ₀I²R/9.

    The static charge and the current are independent, as in a shell with ions inside. Raises ValueError for a radius that is not positive.
    Source: uniform inner field μ₀I/3R and dipole outside (textbook).
    """
    _check(current, radius, 1.0)
    require("charge", charge)
    return charge**2 / (8 * np.pi * epsilon_0 * radius), np.pi * mu_0 * current**2 * radius / 9


def shell_thrust(charge: float, current: float, radius: float, nodes: int = 200) -> tuple[float, float]:
    """∮ r·f dS in J of the electric and the magnetic force per area on the same shell; by the virial theorem each equals its energy.

    Raises ValueError for a radius that is not positive. Source: σ²/2ε₀ and K × (B_in + B_out)/2, summed over the shell.
    """
    _check(current, radius, 1.0)
    require("charge", charge)
    cosine, weight = np.polynomial.legendre.leggauss(nodes)
    sine = np.sqrt(1 - cosine**2)
    area = 2 * np.pi * radius**2 * weight
    sigma = charge / (4 * np.pi * radius**2)
    sheet = current / (2 * radius) * sine
    inside = mu_0 * current / (3 * radius)
    tangential = (-inside * sine + inside / 2 * sine) / 2  # mean of B_θ just inside and just outside
    electric = radius * np.sum(area * sigma**2 / (2 * epsilon_0))
    magnetic = radius * np.sum(area * -sheet * tangential)
    return float(electric), float(magnetic)
