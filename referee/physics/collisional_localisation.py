"""Decoherence of a sphere's position by the thermal photons that it scatters.

Two regimes, each refused outside its validity: a sphere far smaller than the thermal length ħc/kT (Rayleigh scattering,
E. Joos and H. D. Zeh, Z. Phys. B 59, 223 (1985), doi:10.1007/BF01725541) and one far larger (geometric scattering).
The master equation is ∂ρ(x,x')/∂t = −F(|x−x'|)ρ with F = c∫dq n(q)∫dΩ |f|²[1 − sinc(2q|x−x'| sin(Θ/2))], where n(q) is
Planck's number density and the orientation is averaged. SI units throughout.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, hbar, k
from scipy.special import digamma, factorial, zeta

from referee.physics.bounds import require

SMALL, LARGE = 0.05, 10.0  # sphere radius in thermal lengths: below SMALL Rayleigh, above LARGE geometric


def thermal_length(temperature: float) -> float:
    """ħc/kT in m (0.84 mm for the cosmic background).

    Raises ValueError for a temperature that is not positive. Source: definition.
    """
    require("temperature", temperature, 1e-9)
    return hbar * c / (k * temperature)


def rayleigh_localisation_rate(
    radius: ArrayLike, temperature: float, polarisability: float = 1.0
) -> NDArray[np.float64]:
    """Λ in 1/(m²s) of a small sphere: 8!·8ζ(9)/(9π) · c R⁶ (kT/ħc)⁹ p²; the coherence decays at ΛΔx² for Δx ≪ ħc/kT.

    `polarisability` p = Re[(ε−1)/(ε+2)], at most 1 in modulus for ε ≥ 1. Shape of `radius` (m).

    Raises ValueError when the radius exceeds 0.05 thermal lengths. Source: Joos and Zeh 1985.
    """
    small = SMALL * thermal_length(temperature)
    require("radius", radius, 0.0, small)
    require("polarisability", polarisability, -1.0, 1.0)
    number = factorial(8) * 8 * zeta(9) / (9 * np.pi)
    return number * c * np.asarray(radius, float) ** 6 * polarisability**2 / thermal_length(temperature) ** 9


def rayleigh_decoherence_rate(
    radius: float, separation: float, temperature: float, polarisability: float = 1.0, nodes: int = 240
) -> float:
    """F(Δx) in 1/s of a small sphere at any `separation` (m), by quadrature over frequency and scattering angle.

    Tends to ΛΔx² for a small separation and to the total scattering rate 6!·8ζ(7)/(3π)·cR⁶(kT/ħc)⁷p² for a large one.

    Raises ValueError when the radius exceeds 0.05 thermal lengths or the separation 30. Source: Joos and Zeh 1985.
    """
    length = thermal_length(temperature)
    require("radius", radius, 0.0, SMALL * length)
    require("separation", separation, 0.0, 30 * length)
    require("polarisability", polarisability, -1.0, 1.0)
    x, weight_x = _frequency_nodes(nodes)
    mu, weight_mu = np.polynomial.legendre.leggauss(int(nodes))
    turn = 2 * x[:, None] * (separation / length) * np.sqrt((1 - mu) / 2)
    visible = _one_minus_sinc(turn)
    angular = 2 * np.pi * (visible * (1 + mu**2) / 2) @ weight_mu  # ∫dΩ of the dipole pattern
    integral = weight_x @ (x**6 / np.expm1(x) * angular) / np.pi**2  # q² of Planck times q⁴ of |f|²
    return float(c * radius**6 * polarisability**2 / length**7 * integral)


def geometric_decoherence_rate(radius: ArrayLike, separation: ArrayLike, temperature: float) -> NDArray[np.float64]:
    """F(Δx) in 1/s of a large reflecting sphere, closed form: (R²c/π)(kT/ħc)³[2ζ(3) − (Re ψ(1+2is) + γ)/(2s²)].

    s = Δx·kT/ħc. Classical reflection from a sphere is isotropic with cross-section πR²; forward diffraction is left
    out, so that F is a lower bound. For s ≫ 1 it saturates at the total scattering rate. Shapes broadcast (m).

    Raises ValueError when the radius is below 10 thermal lengths.
    Source: the master equation above with |f|² = R²/4; ∫(1−cos bx)/(e^x−1)dx = Re ψ(1+ib) + γ.
    """
    length = thermal_length(temperature)
    require("radius", radius, LARGE * length)
    require("separation", separation, 0.0)
    b = 2 * np.asarray(separation, float) / length
    safe = np.maximum(b, 0.1)
    closed = 2 * zeta(3) - 2 * (np.real(digamma(1 + 1j * safe)) + np.euler_gamma) / safe**2
    # for small b the closed form loses its digits by cancellation, so its power series takes over
    near = np.minimum(b, 0.1)
    series = 2 * (zeta(5) * near**2 - zeta(7) * near**4 + zeta(9) * near**6 - zeta(11) * near**8)
    bracket = np.where(b < 0.1, series, closed)
    return np.asarray(radius, float) ** 2 * c / np.pi / length**3 * bracket


def geometric_decoherence_rate_quadrature(
    radius: float, separation: float, temperature: float, nodes: int = 12_000
) -> float:
    """The same F(Δx) by quadrature over Planck's spectrum of πR²c·n(q)·[1 − sinc²(qΔx)]; SI units, scalars.

    Raises ValueError when the radius is below 10 thermal lengths. Source: the master equation, n and n' independent.
    """
    require("temperature", temperature, 1e-9)
    length = hbar * c / (k * temperature)
    require("radius", radius, LARGE * length)
    require("separation", separation, 0.0)
    x, weight = _frequency_nodes(nodes)
    argument = np.minimum(x * separation / length, 1e8)
    hidden = _one_minus_sinc(argument)
    seen = hidden * (2 - hidden)  # 1 − sinc², without cancellation
    return float(np.pi * radius**2 * c / length**3 / np.pi**2 * (weight @ (x**2 / np.expm1(x) * seen)))


def total_scattering_rate(radius: ArrayLike, temperature: float) -> NDArray[np.float64]:
    """Thermal photons that hit a large sphere each second, n c πR² with n = (2ζ(3)/π²)(kT/ħc)³; shape of `radius`.

    Also the saturated decoherence rate for separations far beyond the thermal length; and, at the body's own
    temperature, the rate at which a black sphere emits photons.

    Raises ValueError when the radius is below 10 thermal lengths. Source: Planck's law (textbook).
    """
    length = thermal_length(temperature)
    require("radius", radius, LARGE * length)
    return 2 * zeta(3) / np.pi**2 / length**3 * c * np.pi * np.asarray(radius, float) ** 2


def _frequency_nodes(nodes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    # panels of 20 Gauss points: a single rule of thousands of points would cost seconds to build
    require("nodes", nodes, 20, 40_000)
    points, weights = np.polynomial.legendre.leggauss(20)
    edges = np.linspace(0.0, 60.0, int(nodes) // 20 + 1)  # e^−60 of Planck's tail is below the round-off of the rest
    half = 0.5 * np.diff(edges)[:, None]
    return (edges[:-1, None] + half * (points + 1)).ravel(), (half * weights).ravel()


def _one_minus_sinc(y: NDArray[np.float64]) -> NDArray[np.float64]:
    # the series avoids the cancellation that would spoil the quadratic law at small separations
    series = y**2 / 6 - y**4 / 120 + y**6 / 5040
    return np.where(y < 0.1, series, 1 - np.sinc(y / np.pi))
