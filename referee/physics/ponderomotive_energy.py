"""Mean quiver energy of an electron in a laser field."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, electron_mass, elementary_charge, epsilon_0

from referee.physics.bounds import require

Array = NDArray[np.float64]


def ponderomotive_energy(intensity: ArrayLike, wavelength: float) -> Array:
    """U_p = e²E²/(4mω²) in eV, linear polarisation, E² = 2I/(ε₀c).

    Args:
        intensity: I in W/cm², 0 to 1e18 (non-relativistic).
        wavelength: in m, 1e-8 to 1e-4.

    Raises: ValueError naming the parameter out of bounds. Source: textbook; 9.33·10⁻¹⁴ eV × I[W/cm²] λ²[µm].
    """
    require("intensity", intensity, 0.0, 1e18)
    require("wavelength", wavelength, 1e-8, 1e-4)
    field = np.sqrt(2e4 * np.asarray(intensity, dtype=float) / (epsilon_0 * c))
    omega = 2 * np.pi * c / wavelength
    return np.asarray(elementary_charge * field**2 / (4 * electron_mass * omega**2))


def ponderomotive_energy_orbit(intensity: float, wavelength: float, cycles: int = 40, steps: int = 400) -> float:
    """The same from the electron's motion: the field is switched on over `cycles` and ½mv² averaged over the next one.

    Args, Raises: as in :func:`ponderomotive_energy`; `cycles` 2 to 2000, `steps` per cycle 20 to 10 000.
    Source: Newton's equation (textbook).
    """
    require("intensity", intensity, 0.0, 1e18)
    require("wavelength", wavelength, 1e-8, 1e-4)
    require("cycles", cycles, 2, 2000)
    require("steps", steps, 20, 10_000)
    field = np.sqrt(2e4 * intensity / (epsilon_0 * c))
    omega = 2 * np.pi * c / wavelength
    phase = 2 * np.pi * np.arange((cycles + 1) * steps + 1) / steps
    ramp = np.sin(np.minimum(phase / (4 * cycles), np.pi / 2)) ** 2
    force = -elementary_charge * field * ramp * np.cos(phase)
    dt = 2 * np.pi / (steps * omega)
    speed = np.concatenate([[0.0], np.cumsum((force[1:] + force[:-1]) / 2)]) * dt / electron_mass
    return float(np.mean(electron_mass * speed[-steps:] ** 2 / 2) / elementary_charge)
