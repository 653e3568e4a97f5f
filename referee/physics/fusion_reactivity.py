"""Thermonuclear cross sections and reactivities of the light fuels, from a plasma's keV down to a condensate's nanokelvin.

Reactions are named "dt" T(d,n)⁴He, "ddp" D(d,p)T, "ddn" D(d,n)³He and "dhe3" ³He(d,p)⁴He. Energies are in the centre of
mass; energies and temperatures are in keV.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, fine_structure

from referee.physics.bounds import require

Array = NDArray[np.float64]


@dataclass(frozen=True)
class _Fit:
    """Table IV and VII of Bosch and Hale 1992: B_G / √keV, μc² / keV, S in keV·mb with its range, C with its range."""

    gamow: float
    mass: float
    numerator: tuple[float, ...]
    denominator: tuple[float, ...]
    energies: tuple[float, float]
    coefficients: tuple[float, ...]
    temperatures: tuple[float, float]


# The D–T entry is used to 530 keV, where its two published branches of S cross.
_FITS = {
    "dt": _Fit(
        34.3827,
        1124656.0,
        (6.927e4, 7.454e8, 2.050e6, 5.2002e4, 0.0),
        (6.38e1, -9.95e-1, 6.981e-5, 1.728e-4),
        (0.5, 530.0),
        (1.17302e-9, 1.51361e-2, 7.51886e-2, 4.60643e-3, 1.35000e-2, -1.06750e-4, 1.36600e-5),
        (0.2, 100.0),
    ),
    "ddp": _Fit(
        31.3970,
        937814.0,
        (5.5576e4, 2.1054e2, -3.2638e-2, 1.4987e-6, 1.8181e-10),
        (0.0, 0.0, 0.0, 0.0),
        (0.5, 5000.0),
        (5.65718e-12, 3.41267e-3, 1.99167e-3, 0.0, 1.05060e-5, 0.0, 0.0),
        (0.2, 100.0),
    ),
    "ddn": _Fit(
        31.3970,
        937814.0,
        (5.3701e4, 3.3027e2, -1.2706e-1, 2.9327e-5, -2.5151e-9),
        (0.0, 0.0, 0.0, 0.0),
        (0.5, 4900.0),
        (5.43360e-12, 5.85778e-3, 7.68222e-3, 0.0, -2.96400e-6, 0.0, 0.0),
        (0.2, 100.0),
    ),
    "dhe3": _Fit(
        68.7508,
        1124572.0,
        (5.7501e6, 2.5226e3, 4.5566e1, 0.0, 0.0),
        (-3.1995e-3, -8.5530e-6, 5.9014e-8, 0.0),
        (0.3, 900.0),
        (5.51036e-10, 6.41918e-3, -2.02896e-3, -1.91080e-5, 1.35776e-4, 0.0, 0.0),
        (0.5, 190.0),
    ),
}


def _fit(reaction: str) -> _Fit:
    if reaction not in _FITS:
        raise ValueError(f"reaction = {reaction!r} is not one of {', '.join(_FITS)}")
    return _FITS[reaction]


def fusion_cross_section(reaction: str, energy: ArrayLike) -> Array:
    """σ = S(E)/(E e^{B_G/√E}) in barn, with S the Padé quotient of the paper.

    Args:
        reaction: "dt", "ddp", "ddn" or "dhe3".
        energy: centre-of-mass energy in keV, within the fit's range (D–T: 0.5 to 530).

    Raises: ValueError naming `reaction`, or `energy` outside the range of the fit.
    Source: Bosch and Hale 1992, 10.1088/0029-5515/32/4/I07, equations (8), (9) and Table IV.
    """
    fit = _fit(reaction)
    require("energy", energy, *fit.energies)
    e = np.asarray(energy, dtype=float)
    astrophysical = np.polyval(fit.numerator[::-1], e) / np.polyval((*fit.denominator[::-1], 1.0), e)
    return np.asarray(1e-3 * astrophysical / (e * np.exp(fit.gamow / np.sqrt(e))))


def reactivity_fit(reaction: str, temperature: ArrayLike) -> Array:
    """⟨σv⟩ in m³/s of a Maxwellian plasma, from the paper's own fit.

    Args:
        reaction: "dt", "ddp", "ddn" or "dhe3".
        temperature: in keV, within the fit's range (0.2 to 100, for "dhe3" 0.5 to 190).

    Raises: ValueError naming `reaction`, or `temperature` outside the range of the fit.
    Source: Bosch and Hale 1992, 10.1088/0029-5515/32/4/I07, equations (12) to (14) and Table VII.
    """
    fit = _fit(reaction)
    require("temperature", temperature, *fit.temperatures)
    t = np.asarray(temperature, dtype=float)
    c1, c2, c3, c4, c5, c6, c7 = fit.coefficients
    theta = t / (1 - t * (c2 + t * (c4 + t * c6)) / (1 + t * (c3 + t * (c5 + t * c7))))
    xi = (fit.gamow**2 / (4 * theta)) ** (1 / 3)
    return np.asarray(1e-6 * c1 * theta * np.sqrt(xi / (fit.mass * t**3)) * np.exp(-3 * xi))


def reactivity_average(reaction: str, temperature: ArrayLike, nodes: int = 400) -> Array:
    """⟨σv⟩ in m³/s, by averaging σ(E)v over a Maxwellian with Gauss–Legendre nodes in √E over the fit's energies.

    Args:
        reaction: "dt", "ddp", "ddn" or "dhe3".
        temperature: in keV, 0.4 to 190, so that the fusing energies lie within the cross section's fit.
        nodes: of the rule.

    Raises: ValueError naming the parameter out of bounds.
    Source: kinetic theory (textbook), σ as in :func:`fusion_cross_section`.
    """
    fit = _fit(reaction)
    require("temperature", temperature, 0.4, 190.0)
    require("nodes", nodes, 20, 20_000)
    t = np.asarray(temperature, dtype=float)[..., None]
    node, weight = np.polynomial.legendre.leggauss(nodes)
    low = np.sqrt(fit.energies[0])
    high = np.minimum(np.sqrt(fit.energies[1]), np.sqrt(60.0 * t) + 12.0)
    root = low + (high - low) * (node + 1) / 2
    e = root**2
    sigma = 1e-28 * np.polyval(fit.numerator[::-1], e) / np.polyval((*fit.denominator[::-1], 1.0), e) * 1e-3
    integrand = sigma * np.exp(-fit.gamow / root - e / t) * 2 * root  # σE e^{−E/T} dE
    total = np.sum(weight * integrand, axis=-1) * ((high - low) / 2)[..., 0]
    speed = c * np.sqrt(8 / (np.pi * fit.mass * t[..., 0] ** 3))
    return np.asarray(speed * total)


def gamow_constant(charges: float, reduced_mass: float) -> float:
    """B_G = πα Z₁Z₂ √(2μc²) in √keV, so that bare nuclei tunnel with exp(−B_G/√E).

    Args:
        charges: Z₁Z₂, ≥ 1.
        reduced_mass: μc² in keV.

    Raises: ValueError naming the parameter out of bounds. Source: Gamow 1928 (textbook).
    """
    require("charges", charges, 1.0, 1e4)
    require("reduced_mass", reduced_mass, 1.0, 1e9)
    return float(np.pi * fine_structure * charges * np.sqrt(2 * reduced_mass))


def log10_reactivity_saddle(s_factor: float, gamow: float, reduced_mass: float, temperature: ArrayLike) -> Array:
    """log₁₀ of ⟨σv⟩ / (m³/s) of bare nuclei with a constant S, from the saddle point at E₀ = (B_G T/2)^{2/3}.

    The factor 1 + 5/(12τ) − 35/(288τ²) with τ = 3E₀/T carries the two first corrections; the colder, the better.

    Args:
        s_factor: S in keV·barn.
        gamow: B_G in √keV.
        reduced_mass: μc² in keV.
        temperature: in keV, 1e-16 to 1 (100 nK is 8.6e-15 keV).

    Raises: ValueError naming the parameter out of bounds.
    Source: Gamow peak (textbook, e.g. Clayton 1968); Bosch and Hale 1992 build on the same exponent.
    """
    require("s_factor", s_factor, 1e-30, 1e9)
    require("gamow", gamow, 1.0, 1e4)
    require("reduced_mass", reduced_mass, 1.0, 1e9)
    require("temperature", temperature, 1e-16, 1.0)
    t = np.asarray(temperature, dtype=float)
    tau = 3 * (gamow**2 / (4 * t)) ** (1 / 3)
    width = 4 * np.sqrt(tau * t / 3 * t / 3)
    speed = c * np.sqrt(8 / (np.pi * reduced_mass)) / t**1.5
    factor = 1 + 5 / (12 * tau) - 35 / (288 * tau**2)
    area = np.sqrt(np.pi) / 2 * width * factor
    return np.asarray(np.log10(1e-28 * s_factor * speed * area) - tau / np.log(10))


def log10_reactivity_quadrature(
    s_factor: float, gamow: float, reduced_mass: float, temperature: ArrayLike, nodes: int = 2001
) -> Array:
    """The same from the integral ∫exp(−E/T − B_G/√E) dE, trapezoidal in ln E, with the largest exponent taken out.

    Args, Raises: as in :func:`log10_reactivity_saddle`; `nodes` of the rule, 201 to 100 001.
    Source: kinetic theory (textbook).
    """
    require("s_factor", s_factor, 1e-30, 1e9)
    require("gamow", gamow, 1.0, 1e4)
    require("reduced_mass", reduced_mass, 1.0, 1e9)
    require("temperature", temperature, 1e-16, 1.0)
    require("nodes", nodes, 201, 100_001)
    t = np.asarray(temperature, dtype=float)[..., None]
    # at 100 nK the peak is a few 10⁻⁵ of its energy wide: the window in ln E follows the width
    centre = np.log((gamow * t / 2) ** (2 / 3))
    narrow = np.sqrt(2 * t / (3 * np.exp(centre)))
    span = np.minimum(9 * narrow, 12.0)
    x = centre + span * np.linspace(-1.0, 1.0, nodes)
    exponent = -np.exp(x) / t - gamow * np.exp(-x / 2) + x
    top = exponent.max(axis=-1, keepdims=True)
    total = np.sum(np.exp(exponent - top), axis=-1) * 2 * span[..., 0] / (nodes - 1)
    speed = c * np.sqrt(8 / (np.pi * reduced_mass)) / t[..., 0] ** 1.5
    return np.asarray(np.log10(1e-28 * s_factor * speed * total) + top[..., 0] / np.log(10))
