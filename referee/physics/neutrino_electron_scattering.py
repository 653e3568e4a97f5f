"""Solar pp neutrinos on electrons: cross-sections at tree level, the spectrum, events and heat in a litre of liquid.

Energies in MeV, cross-sections in m².
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import constants

from referee.physics.bounds import require

Array = NDArray[np.float64]
ELECTRON = 0.51099895
FERMI = 1.1663788e-11
"""Fermi's constant in MeV⁻²."""
MIXING = 0.2312
"""sin²θ_W."""
END_POINT = 0.42022
"""Largest energy of a pp neutrino in MeV (Bahcall 1997, 10.1103/PhysRevC.56.3391)."""
_HBAR_C = 1.973269804e-13
"""ħc in MeV m."""


def _couplings(flavour: str) -> tuple[float, float]:
    if flavour not in ("electron", "other"):
        raise ValueError(f"flavour = {flavour!r} is neither 'electron' nor 'other'")
    return (0.5 if flavour == "electron" else -0.5) + MIXING, MIXING


def scattering_cross_section(energy: ArrayLike, flavour: str = "electron") -> Array:
    """Total cross-section in m² of ν + e → ν + e for neutrino energies in MeV (any shape), in closed form.

    `flavour`: 'electron' or 'other'. Raises ValueError for another, or an energy outside [1e-6, 1e3] MeV.
    Source: 't Hooft 1971; tree level of Bahcall, Kamionkowski and Sirlin 1995, 10.1103/PhysRevD.51.6146.
    """
    require("energy", energy, 1e-6, 1e3)
    left, right = _couplings(flavour)
    e = np.asarray(energy, dtype=float)
    top = 2 * e**2 / (2 * e + ELECTRON)
    shrink = e * (1 - (1 - top / e) ** 3) / 3
    bracket = left**2 * top + right**2 * shrink - left * right * ELECTRON * top**2 / (2 * e**2)
    return np.asarray(2 * FERMI**2 * ELECTRON / np.pi * bracket * _HBAR_C**2)


def energy_transfer(energy: ArrayLike, flavour: str = "electron") -> Array:
    """∫ T dσ/dT dT in m² MeV for neutrino energies in MeV (any shape): cross-section times mean recoil, closed form.

    Raises ValueError for another flavour, or an energy outside [1e-6, 1e3] MeV. Source: as `scattering_cross_section`.
    """
    require("energy", energy, 1e-6, 1e3)
    left, right = _couplings(flavour)
    e = np.asarray(energy, dtype=float)
    top = 2 * e**2 / (2 * e + ELECTRON)
    back = top**2 / 2 - 2 * top**3 / (3 * e) + top**4 / (4 * e**2)
    bracket = left**2 * top**2 / 2 + right**2 * back - left * right * ELECTRON * top**3 / (3 * e**2)
    return np.asarray(2 * FERMI**2 * ELECTRON / np.pi * bracket * _HBAR_C**2)


def pp_spectrum(energy: ArrayLike) -> Array:
    """Spectrum of the pp neutrinos, per MeV, normalised to one: q²(Q + m − q)√((Q + m − q)² − m²) with Q the end point.

    The positron's Coulomb factor is left out. Zero outside (0, Q). Raises ValueError for energies that are not finite.
    Source: allowed β decay (textbook); end point of Bahcall 1997, 10.1103/PhysRevC.56.3391.
    """
    require("energy", energy)
    nodes, weights = np.polynomial.legendre.leggauss(200)
    inner = (nodes + 1) * END_POINT / 2

    def shape(q: Array) -> Array:
        total = np.maximum(END_POINT + ELECTRON - q, ELECTRON)
        inside = (q > 0) & (q < END_POINT)
        return np.where(inside, q**2 * total * np.sqrt(np.maximum(total**2 - ELECTRON**2, 0.0)), 0.0)

    norm = float(np.sum(weights * shape(inner)) * END_POINT / 2)
    return np.asarray(shape(np.asarray(energy, dtype=float)) / norm)


def pp_average_closed(flavour: str = "electron", nodes: int = 80) -> float:
    """Cross-section in m² averaged over the pp spectrum: closed cross-section, Gauss–Legendre over the energy.

    Raises ValueError for another flavour or fewer than 20 nodes. Source: as the two functions it uses.
    """
    require("nodes", nodes, 20, 1000)
    x, w = np.polynomial.legendre.leggauss(nodes)
    q = (x + 1) * END_POINT / 2
    return float(np.sum(w * pp_spectrum(q) * scattering_cross_section(q, flavour)) * END_POINT / 2)


def pp_recoils(flavour: str = "electron", cells: int = 500) -> tuple[float, float]:
    """Averaged cross-section in m² and mean recoil energy in MeV, from the electrons' recoil spectrum on a plain grid.

    The differential cross-section is summed over recoil and neutrino energy by the midpoint rule, spectrum and norm too.
    Raises ValueError for another flavour or fewer than 50 cells. Source: as above.
    """
    require("cells", cells, 50, 5000)
    left, right = _couplings(flavour)
    q = (np.arange(cells) + 0.5) * END_POINT / cells
    total = END_POINT + ELECTRON - q
    weight = q**2 * total * np.sqrt(total**2 - ELECTRON**2)
    weight /= weight.sum()
    top = 2 * q**2 / (2 * q + ELECTRON)
    recoil = (np.arange(cells) + 0.5)[:, None] / cells * top
    rate = left**2 + right**2 * (1 - recoil / q) ** 2 - left * right * ELECTRON * recoil / q**2
    rate *= 2 * FERMI**2 * ELECTRON / np.pi * _HBAR_C**2 * top / cells * weight
    sigma = float(rate.sum())
    return sigma, float((rate * recoil).sum() / sigma)


def electrons_per_litre(density: float, protons: int, molar_mass: float) -> float:
    """Electrons in a litre of a liquid of `density` kg/m³, `protons` per atom and `molar_mass` g/mol.

    Raises ValueError for arguments that are not positive. Source: definition.
    """
    require("density", density, 1e-9, 1e5)
    require("protons", protons, 1, 120)
    require("molar_mass", molar_mass, 1.0, 300.0)
    return density * 1e-3 / (molar_mass * 1e-3) * constants.N_A * protons
