"""Electrovacuum lengths: how much a charge or a magnetic field bends space-time (Reissner–Nordström and Melvin).

SI throughout. The metric correction is dimensionless: r_Q²/r² in g_tt for a charge, Λ − 1 = (ρ/ℓ)² for a field along an axis.
"""

import numpy as np
from scipy.constants import G, c, epsilon_0, mu_0, pi
from scipy.integrate import quad, solve_ivp

from referee.physics.bounds import require


def charge_length(charge: float) -> float:
    """r_Q = √(G/4πε₀) |Q|/c² / m. Raises ValueError for a charge that is not finite. Source: Reissner–Nordström metric."""
    require("charge", charge)
    return float(np.sqrt(G / (4 * pi * epsilon_0)) * abs(charge) / c**2)


def charge_correction_by_energy(charge: float, radius: float) -> float:
    """r_Q²/r² from the energy that the field holds outside r: 2G E_out/(c⁴ r), with E_out by quadrature of ε₀E²/2.

    Raises ValueError for a radius that is not positive. Source: mass function of a spherical field (textbook).
    """
    require("charge", charge)
    require("radius", radius, 1e-300)
    unit = charge / (4 * pi * epsilon_0)
    outside = quad(lambda x: epsilon_0 / 2 * (unit * x**2 / radius**2) ** 2 * 4 * pi * radius**3 / x**4, 0.0, 1.0)[0]
    return float(2 * G * outside / (c**4 * radius))


def melvin_length(field: float) -> float:
    """ℓ = (c²/B)√(μ₀/πG) / m, the radius at which Melvin's Λ = 1 + (ρ/ℓ)² has doubled, for B / T on the axis.

    Raises ValueError for a field that is not positive. Source: Melvin 1964, Phys. Lett. 8, 65.
    """
    require("field", field, 1e-300)
    return float(c**2 / field * np.sqrt(mu_0 / (pi * G)))


def melvin_correction_integrated(field: float, radius: float) -> float:
    """Λ − 1 at the radius by integrating the static field equation (ρU′)′/ρ = 4πGB²/(μ₀c⁴) e^{−2U}, Λ = e^U; no closed form.

    Raises ValueError for arguments that are not positive, or a radius beyond 30 lengths. Source: Weyl electrovacuum equations.
    """
    require("field", field, 1e-300)
    require("radius", radius, 1e-300)
    source = 4 * pi * G * field**2 / (mu_0 * c**4) * radius**2
    require("radius/length, squared", source / 4, 0.0, 900.0)

    def motion(x: float, y: np.ndarray) -> list[float]:  # y = U/source and x·dU/dx/source, x = ρ/radius
        return [y[1] / x, x * np.exp(-2 * source * y[0])]

    start = 1e-4
    out = solve_ivp(motion, (start, 1.0), [start**2 / 4, start**2 / 2], "DOP853", rtol=1e-11, atol=1e-18)
    return float(np.expm1(source * out.y[0, -1]))


def rest_to_field_energy(density: float, field: float) -> float:
    """Rest energy of matter of the given mass density / kg·m⁻³ over magnetic energy B²/2μ₀: what electrovacuum leaves out.

    Raises ValueError for arguments out of range. Source: textbook.
    """
    require("density", density, 0.0)
    require("field", field, 1e-300)
    return float(density * c**2 * 2 * mu_0 / field**2)
