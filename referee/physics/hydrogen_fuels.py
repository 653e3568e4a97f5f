"""Pairs of hydrogen nuclei as fuels: reduced masses, nuclear factors, and the rate at which a bound pair fuses.

Fuels are named "p–p", "p–d", "d–d" and "d–t".
"""

import numpy as np
from scipy.constants import physical_constants

from referee.physics.bounds import require
from referee.physics.contact_fusion import contact_coefficient

_MASS = {
    letter: physical_constants[f"{name} mass in u"][0]
    for letter, name in zip("pdt", ("proton", "deuteron", "triton"), strict=True)
}
_ELECTRON = physical_constants["electron mass in u"][0]
_BOHR = physical_constants["Bohr radius"][0]
# keV·b at zero energy. D–T: the plateau A2/B1 of Bosch and Hale's quotient, which itself drops below 0.1 keV.
_S_FACTOR = {"p–p": 4.01e-22, "p–d": 2.14e-4, "d–d": 109.277, "d–t": 1.168e4}


def _parts(fuel: str) -> tuple[float, float]:
    if fuel not in _S_FACTOR:
        raise ValueError(f"fuel = {fuel!r} is not one of {', '.join(_S_FACTOR)}")
    return _MASS[fuel[0]], _MASS[fuel[2]]


def s_factor(fuel: str) -> float:
    """S at zero energy in keV·barn.

    Raises: ValueError naming `fuel`.
    Source: p–p and p–d from Adelberger et al. 2011, 10.1103/RevModPhys.83.195; d–d (both branches) and d–t from Bosch and
    Hale 1992, 10.1088/0029-5515/32/4/I07.
    """
    _parts(fuel)
    return _S_FACTOR[fuel]


def pair_reduced_mass(fuel: str, lepton_mass: float = 1.0) -> float:
    """Reduced mass of the nuclei in masses of the lepton that binds them, itself `lepton_mass` electron masses.

    Raises: ValueError naming `fuel`, or `lepton_mass` outside [1, 210]. Source: CODATA.
    """
    require("lepton_mass", lepton_mass, 1.0, 210.0)
    one, two = _parts(fuel)
    return float(one * two / (one + two) / _ELECTRON / lepton_mass)


def pair_mass_u(fuel: str) -> float:
    """Mass of both nuclei in u. Raises ValueError naming `fuel`. Source: CODATA."""
    return float(sum(_parts(fuel)))


def log10_pair_rate(fuel: str, log10_density: float, lepton_mass: float = 1.0) -> float:
    """log₁₀ of the rate A|ψ(0)|² of one bound pair in 1/s.

    Args:
        fuel: name of the pair.
        log10_density: of |ψ(0)|² in the cube of the lepton's own Bohr radius, −1000 to 100.
        lepton_mass: in electron masses, 1 to 210.

    Raises: ValueError naming the parameter out of bounds. Source: Koonin and Nauenberg 1989, 10.1038/339690a0.
    """
    require("log10_density", log10_density, -1e3, 1e2)
    coefficient = contact_coefficient(s_factor(fuel), pair_reduced_mass(fuel) * _ELECTRON)
    require("lepton_mass", lepton_mass, 1.0, 210.0)
    return float(np.log10(coefficient) + log10_density + 3 * np.log10(lepton_mass / _BOHR))
