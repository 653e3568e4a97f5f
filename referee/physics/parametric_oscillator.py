"""A degenerate parametric oscillator below threshold: loss κ, pump σ = 2ε/κ of threshold, H = (iε/2)(a†² − a²)."""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def quadrature_variances(pump: ArrayLike, thermal: float = 0.0) -> Array:
    """(squeezed, stretched) variances in units of the vacuum's, (2n + 1)/(1 ± σ); shape (2, …).

    Args:
        pump: σ of threshold, 0 to 0.999.
        thermal: n of the bath, 0 to 1e6.

    Raises: ValueError naming the parameter out of bounds. Source: linear Langevin equation (textbook).
    """
    require("pump", pump, 0.0, 0.999)
    require("thermal", thermal, 0.0, 1e6)
    sigma = np.asarray(pump, dtype=float)
    return np.asarray((2 * thermal + 1) * np.array([1 / (1 + sigma), 1 / (1 - sigma)]))


def quadrature_variances_steady(pump: float, thermal: float = 0.0, levels: int = 48) -> Array:
    """The same from QuTiP's steady state in `levels` Fock states; shape (2,).

    Args, Raises: as in :func:`quadrature_variances`, pump up to 0.6 and thermal up to 0.5, for which 48 levels suffice;
    `levels` 10 to 120. Source: Lindblad equation (textbook).
    """
    require("pump", pump, 0.0, 0.6)
    require("thermal", thermal, 0.0, 0.5)
    require("levels", levels, 10, 120)
    a = qutip.destroy(levels)
    hamiltonian = 0.25j * pump * (a.dag() ** 2 - a**2)  # κ = 1, ε = σ/2
    jumps = [np.sqrt(thermal + 1) * a] + ([np.sqrt(thermal) * a.dag()] if thermal > 0 else [])
    state = qutip.steadystate(hamiltonian, jumps)
    quadratures = (1j * (a.dag() - a), a + a.dag())
    return np.array([float(qutip.expect(x * x, state).real) for x in quadratures])


def photons_below_threshold(pump: ArrayLike) -> Array:
    """Mean photons in the mode at zero temperature, σ²/[2(1 − σ²)].

    Raises: ValueError naming `pump` outside [0, 0.999]. Source: sum of :func:`quadrature_variances`.
    """
    require("pump", pump, 0.0, 0.999)
    sigma = np.asarray(pump, dtype=float)
    return np.asarray(sigma**2 / (2 * (1 - sigma**2)))


def squeezing_for_energy(energy: ArrayLike, quantum: ArrayLike) -> Array:
    """Decibels of squeezing that put the energy E into a mode of quantum ħω: cosh 2r = 2E/ħω, 20 r/ln 10.

    Args:
        energy: E in eV, at least half a quantum.
        quantum: ħω in eV, > 0.

    Raises: ValueError naming the parameter out of bounds. Source: squeezed vacuum (textbook).
    """
    require("quantum", quantum, 1e-30, 1e12)
    ratio = 2 * np.asarray(energy, dtype=float) / np.asarray(quantum, dtype=float)
    require("2 energy / quantum", ratio, 1.0, 1e60)
    return np.asarray(10 / np.log(10) * np.arccosh(ratio))
