"""How steady a bulk delivery of photons is: the relative scatter of their number."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy import constants

from referee.physics.bounds import require


def photons_in(energy: ArrayLike, wavelength: ArrayLike) -> NDArray[np.float64]:
    """Number Eλ/hc of photons of `wavelength` (m) in `energy` (J); arrays broadcast.

    Raises ValueError unless the energy lies in [1e-30, 1e30] J and the wavelength in [1e-12, 1e8] m.
    Source: Planck's relation (textbook).
    """
    require("energy", energy, 1e-30, 1e30)
    require("wavelength", wavelength, 1e-12, 1e8)
    product = np.asarray(energy, dtype=float) * np.asarray(wavelength, dtype=float)
    return np.asarray(product / (constants.h * constants.c))


def poisson_scatter(photons: ArrayLike) -> NDArray[np.float64]:
    """Relative standard deviation 1/√n of a Poisson number of mean n (any shape, from 1e-6).

    Raises ValueError outside [1e-6, 1e60]. Source: textbook (shot noise).
    """
    require("photons", photons, 1e-6, 1e60)
    return np.asarray(1 / np.sqrt(np.asarray(photons, dtype=float)))


def mode_scatter(photons: float, per_mode: float, coherence: float) -> float:
    """Relative scatter of `photons` spread over independent modes of `per_mode` mean photons each, from Fock space.

    Each mode is a coherent state of QuTiP in 60 levels whose off-diagonal elements are multiplied by `coherence`
    (1 kept, 0 wholly dephased). Variances of modes add.
    Raises ValueError unless photons lie in [1e-6, 1e60], per_mode in [0.1, 9] and coherence in [0, 1].
    Source: textbook (number statistics of coherent states).
    """
    require("photons", photons, 1e-6, 1e60)
    require("per_mode", per_mode, 0.1, 9.0)
    require("coherence", coherence, 0.0, 1.0)
    rho = qutip.coherent_dm(60, np.sqrt(per_mode), method="analytic").full()
    rho = coherence * rho + (1 - coherence) * np.diag(np.diag(rho))
    number = qutip.num(60).full()
    mean = float(np.real(np.trace(rho @ number)))
    variance = float(np.real(np.trace(rho @ number @ number))) - mean**2
    return float(np.sqrt(variance / mean**2 * per_mode / photons))
