"""Joules per kilogram of several stores: coherence, excited atoms, a chemical propellant, fission.

Each store is given twice: counted particle by particle, and by the mole.
"""

from math import log

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import (
    Boltzmann,
    Planck,
    R,
    atomic_mass,
    electron_volt,
    physical_constants,
    speed_of_light,
)

from referee.physics.bounds import require

WATER_FORMATION_ENTHALPY = 285.83e3
"""J/mol given off when one mole of liquid water forms from H2 and O2 at 298.15 K (CODATA key value, textbook)."""
WATER_MOLAR_MASS = 18.015e-3
"""kg/mol (standard atomic weights)."""
FISSION_ENERGY = 200e6
"""eV per fission of uranium-235, all products (textbook round value)."""
URANIUM_235_MASS = 235.0439
"""u (textbook)."""


def coherence_per_particle(temperature: ArrayLike, carrier_mass: ArrayLike) -> np.ndarray:
    """kT ln 2 per carrier of `carrier_mass` (u): the most work in one maximally coherent qubit, in J/kg. Broadcasts.

    Raises
    ------
    ValueError
        If the temperature (kelvin) is negative or the mass is not positive.
    """
    require("temperature", temperature, 0.0)
    require("carrier_mass", carrier_mass, 1e-9)
    return Boltzmann * np.asarray(temperature, float) * log(2.0) / (np.asarray(carrier_mass, float) * atomic_mass)


def coherence_per_mole(temperature: ArrayLike, molar_mass: ArrayLike) -> np.ndarray:
    """RT ln 2 per mole of `molar_mass` (g/mol), in J/kg: the same store on a chemist's scale. Errors as above."""
    require("temperature", temperature, 0.0)
    require("molar_mass", molar_mass, 1e-9)
    return R * np.asarray(temperature, float) * np.log(2.0) / (1e-3 * np.asarray(molar_mass, float))


def excitation_per_particle(wavelength: ArrayLike, carrier_mass: ArrayLike, ergotropy: ArrayLike = 1.0) -> np.ndarray:
    """Work in J/kg of carriers holding `ergotropy` quanta hc/λ each: 1 for |e⟩, ½ for |+⟩, at `wavelength` (m).

    Raises
    ------
    ValueError
        If the wavelength or mass (u) is not positive or the ergotropy is outside [0, 1].
    """
    require("wavelength", wavelength, 1e-15)
    require("carrier_mass", carrier_mass, 1e-9)
    require("ergotropy", ergotropy, 0.0, 1.0)
    quantum = Planck * speed_of_light / np.asarray(wavelength, float)
    return np.asarray(ergotropy, float) * quantum / (np.asarray(carrier_mass, float) * atomic_mass)


def excitation_per_mole(wavelength: ArrayLike, molar_mass: ArrayLike, ergotropy: ArrayLike = 1.0) -> np.ndarray:
    """The same in J/kg through wave numbers, electronvolts and the Faraday charge of a mole. `molar_mass` in g/mol."""
    require("wavelength", wavelength, 1e-15)
    require("molar_mass", molar_mass, 1e-9)
    require("ergotropy", ergotropy, 0.0, 1.0)
    wave_number_in_ev = physical_constants["inverse meter-electron volt relationship"][0]
    faraday = physical_constants["Faraday constant"][0]
    kilograms = 1e-3 * np.asarray(molar_mass, float)
    return np.asarray(ergotropy, float) * wave_number_in_ev * faraday / (np.asarray(wavelength, float) * kilograms)


def hydrogen_oxygen_per_mole(enthalpy: float = WATER_FORMATION_ENTHALPY) -> float:
    """J/kg of liquid hydrogen and oxygen burnt to liquid water, from the molar `enthalpy` (J/mol) of formation.

    Raises
    ------
    ValueError
        If the enthalpy is negative.
    """
    require("enthalpy", enthalpy, 0.0)
    return enthalpy / WATER_MOLAR_MASS


def hydrogen_oxygen_bonds(
    hydrogen: float = 436.0, oxygen: float = 498.4, hydroxyl: float = 927.0, boiling: float = 44.0
) -> float:
    """The same in J/kg by breaking and making bonds: O–H twice, minus H–H and half O=O, plus condensation (kJ/mol).

    Textbook enthalpies at 298 K: H–H 436.0, O=O 498.4, both O–H of water together 927.0, evaporation 44.0.

    Raises
    ------
    ValueError
        If an enthalpy is negative.
    """
    for name, value in (("hydrogen", hydrogen), ("oxygen", oxygen), ("hydroxyl", hydroxyl), ("boiling", boiling)):
        require(name, value, 0.0)
    return 1e3 * (hydroxyl - hydrogen - 0.5 * oxygen + boiling) / (2 * 1.008e-3 + 15.999e-3)


def fission_per_particle(energy: float = FISSION_ENERGY) -> float:
    """J/kg of uranium-235, every nucleus split, `energy` in eV each.

    Raises
    ------
    ValueError
        If the energy is negative.
    """
    require("energy", energy, 0.0)
    return energy * electron_volt / (URANIUM_235_MASS * atomic_mass)


def fission_mass_share(energy: float = FISSION_ENERGY) -> float:
    """The same in J/kg as a share of the rest energy: (energy / mc²) c², with the nucleon masses in MeV.

    Raises
    ------
    ValueError
        If the energy is negative.
    """
    require("energy", energy, 0.0)
    unit_in_mev = physical_constants["atomic mass constant energy equivalent in MeV"][0]
    return 1e-6 * energy / (URANIUM_235_MASS * unit_in_mev) * speed_of_light**2
