"""Casimir forces in a Bose–Einstein condensate at fixed chemical potential: the mean field's part and the phonons'.

Lengths are in healing lengths ξ = ħ/√(2mμ), densities in the bulk's n₀ = μ/g and pressures in g n₀². Walls hold ψ to
ψ = b ψ′, with b the slip length: b = 0 is Dirichlet's wall, b → ∞ Neumann's.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import quad
from scipy.linalg import solve_banded
from scipy.optimize import brentq
from scipy.special import ellipj, ellipkm1

from referee.physics.bounds import require

Array = NDArray[np.float64]


def slab_depletion(width: float, slip: float = 0.0) -> float:
    """1 − n_m/n₀ midway between two walls, exact: ψ is an elliptic sine, L = 2[K(k) − u₀]/q with q² = 1/(1 + k²).

    Args:
        width: L, 0.01 to 60. Below 2 arctan(1/b) there is no condensate and the depletion is 1.
        slip: b of both walls, 0 to 1e6.

    Raises: ValueError naming the parameter out of bounds.
    Source: Gross–Pitaevskii equation (textbook); geometry of Biswas et al. 2010, arXiv:0907.2616.
    """
    require("width", width, 0.01, 60.0)
    require("slip", slip, 0.0, 1e6)
    if width <= 2 * (np.pi / 2 - np.arctan(slip)):
        return 1.0

    def excess(log_complement: float) -> float:
        complement = np.exp(log_complement)  # 1 − k²
        q = 1 / np.sqrt(2 - complement)
        quarter = float(ellipkm1(complement))

        def wall(u: float) -> float:
            sn, cn, dn, _ = ellipj(u, 1 - complement)
            return float(sn - slip * q * cn * dn)

        offset = brentq(wall, 0.0, quarter, xtol=1e-14) if slip > 0 else 0.0
        return 2 * (quarter - offset) / q - width

    complement = float(np.exp(brentq(excess, -95.0, -1e-12, xtol=1e-12)))
    return complement / (2 - complement)


def slab_depletion_relaxed(width: float, slip: float = 0.0, points: int = 2000) -> float:
    """The same by Newton's relaxation of w = 1 − ψ on a grid, w″ = 2w − 3w² + w³.

    Args, Raises: as in :func:`slab_depletion`, `width` from 4 to 60; `points` of the half slab, 50 to 200 000.
    Source: Gross–Pitaevskii equation (textbook).
    """
    require("width", width, 4.0, 60.0)
    require("slip", slip, 0.0, 1e6)
    require("points", points, 50, 200_000)
    h = width / 2 / points
    x = np.linspace(0.0, width / 2, points + 1)
    w = (1 - np.tanh((x + slip) / np.sqrt(2))) if slip < 20 else np.exp(-np.sqrt(2) * x) / (slip * np.sqrt(2) + 1)
    for _ in range(60):
        left = np.concatenate([[w[1] - 2 * h * (w[0] - 1) / slip] if slip > 0 else [0.0], w[:-1]])
        right = np.concatenate([w[1:], w[-2:-1]])
        residual = left - 2 * w + right - h * h * (2 * w - 3 * w**2 + w**3)
        bands = np.zeros((3, points + 1))
        bands[0, 1:] = 1.0
        bands[1] = -2 - h * h * (2 - 6 * w + 3 * w**2)
        bands[2, :-1] = 1.0
        bands[2, -2] = 2.0
        if slip > 0:
            bands[0, 1] = 2.0
            bands[1, 0] -= 2 * h / slip
        else:
            bands[1, 0], bands[0, 1], residual[0] = 1.0, 0.0, w[0] - 1.0
        change = solve_banded((1, 1), bands, -residual)
        w = w + change
        if np.max(np.abs(change)) < 1e-14:
            break
    middle = w[-1]
    return float(middle * (2 - middle))


def tube_mean_field_pressure(radius: float, points: int = 40_000) -> float:
    """Pressure on a Dirichlet tube's wall less the bulk's, ψ′(R)² − ½, from the radial equation by Newton's relaxation.

    Args:
        radius: R, 5 to 200.
        points: of the grid, 100 to 200 000.

    Raises: ValueError naming the parameter out of bounds.
    Source: Gross–Pitaevskii equation; tube as in Biswas et al., arXiv:1408.5826. Tends to −σ/R, σ = 2√2/3.
    """
    require("radius", radius, 5.0, 200.0)
    require("points", points, 100, 200_000)
    h = radius / points
    r = (np.arange(points) + 0.5) * h  # half-integer grid: no point on the axis
    psi = np.tanh((radius - r) / np.sqrt(2))
    outer, inner = 1 + h / (2 * r), 1 - h / (2 * r)
    for _ in range(60):
        right = np.concatenate([psi[1:], [-psi[-1]]])  # ψ = 0 at R, half a step beyond the last point
        left = np.concatenate([[0.0], psi[:-1]])
        residual = inner * left - 2 * psi + outer * right - h * h * (psi**3 - psi)
        bands = np.zeros((3, points))
        bands[0, 1:], bands[2, :-1] = outer[:-1], inner[1:]
        bands[1] = -2 - h * h * (3 * psi**2 - 1)
        bands[1, -1] -= outer[-1]
        change = solve_banded((1, 1), bands, -residual)
        psi = psi + change
        if np.max(np.abs(change)) < 1e-13:
            break
    slope = (9 * psi[-1] - psi[-2]) / (3 * h)  # ψ at h/2 and 3h/2 from the wall, where it vanishes
    return float(slope**2 - 0.5)


def phonon_casimir_pressure(width: ArrayLike, gas_parameter: ArrayLike) -> Array:
    """Pressure of the phonons' zero point between Dirichlet walls, −π²ħc_s/(480 L⁴), in g n₀².

    Args:
        width: L in ξ, ≥ 1 (phonons need L well above it).
        gas_parameter: n₀a³, 1e-40 to 0.01; ħc_s = √2 g n₀ ξ and n₀ξ³ = (8π)^{−3/2}(n₀a³)^{−1/2}.

    Raises: ValueError naming the parameter out of bounds.
    Source: Edery 2006, hep-th/0510238 (leading term, massless scalar with c → c_s).
    """
    require("width", width, 1.0, 1e9)
    require("gas_parameter", gas_parameter, 1e-40, 0.01)
    cube = (8 * np.pi) ** -1.5 / np.sqrt(np.asarray(gas_parameter, dtype=float))
    return np.asarray(-(np.pi**2) / 480 * np.sqrt(2) / (cube * np.asarray(width, dtype=float) ** 4))


def phonon_casimir_pressure_plana(width: float, gas_parameter: float) -> float:
    """The same from Abel and Plana's formula: −(ħc_s/2π²)∫κ³/(e^{2κL} − 1)dκ, sum and integral never taken apart.

    Args, Raises: as in :func:`phonon_casimir_pressure`. Source: Abel–Plana formula (textbook).
    """
    require("width", width, 1.0, 1e9)
    require("gas_parameter", gas_parameter, 1e-40, 0.01)
    speed = np.sqrt(2) * (8 * np.pi) ** 1.5 * np.sqrt(gas_parameter)
    integral = quad(lambda y: y**3 / np.expm1(2 * y) if y > 0 else 0.0, 0.0, 40.0)[0]
    return float(-speed / (2 * np.pi**2) * integral / width**4)


def casimir_crossover(gas_parameter: float, slip: float = 0.0) -> float:
    """Width in ξ beyond which the phonons' pressure exceeds the mean field's −½(1 − n_m/n₀)²; 0 if it does so from ξ on.

    Args:
        gas_parameter: n₀a³, 1e-40 to 0.01.
        slip: b of both walls in ξ, 0 to 1e6.

    Raises: ValueError naming the parameter out of bounds. Source: the two pressures of this module.
    """
    require("gas_parameter", gas_parameter, 1e-40, 0.01)
    require("slip", slip, 0.0, 1e6)

    def lead(log_width: float) -> float:
        width = float(np.exp(log_width))
        mean_field = slab_depletion(width, slip) ** 2 / 2
        return float(np.log(mean_field) - np.log(-phonon_casimir_pressure(width, gas_parameter)))

    widths = np.log(np.linspace(1.0, 59.0, 59))
    ahead = np.array([lead(x) for x in widths]) > 0
    if not ahead.any():
        return 0.0
    last = int(np.flatnonzero(ahead)[-1])
    if last == widths.size - 1:
        return 59.0
    return float(np.exp(brentq(lead, widths[last], widths[last + 1], xtol=1e-12)))
