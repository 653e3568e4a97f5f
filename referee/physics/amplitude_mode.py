"""Is there a massive mode in a condensate? Amplitude and phase with a first- and a second-order time derivative.

L = iK₁ψ*ψ̇ + K₂|ψ̇|² − ½|∇ψ|² − ½(|ψ|² − 1)². K₂ = 0 is Gross and Pitaevskii's condensate, K₁ = 0 the relativistic one of the
Higgs mechanism. About ψ = 1: (K₂ω² − ½k² − 2)(K₂ω² − ½k²) = K₁²ω². Units: condensate density and its interaction energy.
Source: Pekker and Varma, Annu. Rev. Condens. Matter Phys. 6, 269 (2015), arXiv:1406.2968.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import physical_constants
from scipy.linalg import eig

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def amplitude_gap(first: float, second: float) -> float:
    """ω at k = 0 of the massive mode, √(2K₂ + K₁²)/K₂; infinite (no such mode) for K₂ = 0.

    Raises ValueError for K₁ outside [0, 100] or K₂ outside [0, 100]. Source: the quadratic in ω² above.
    """
    require("first", first, 0.0, 100.0)
    require("second", second, 0.0, 100.0)
    return float(np.sqrt(2 * second + first**2) / second) if second > 0 else float("inf")


def sound_frequency(momentum: float, first: float, second: float) -> float:
    """ω of the massless branch at `momentum` k: ω² = 2c/(b + √(b² − 4K₂²c)), b = K₂(k² + 2) + K₁², c = ½k²(½k² + 2).

    Raises ValueError for k outside [0, 100], K₁ or K₂ outside [0, 100] or both zero. Source: the quadratic in ω² above.
    """
    require("momentum", momentum, 0.0, 100.0)
    require("first", first, 0.0, 100.0)
    require("second", second, 0.0, 100.0)
    require("first + second", first + second, 1e-6)
    c = momentum**2 / 2 * (momentum**2 / 2 + 2)
    b = second * (momentum**2 + 2) + first**2
    return float(np.sqrt(2 * c / (b + np.sqrt(b**2 - 4 * second**2 * c))))


def mode_frequencies(momentum: float, first: float, second: float) -> Floats:
    """All positive ω at `momentum` k, from the linearised equations as a matrix pencil; one or two of them.

    Infinite eigenvalues of the pencil, which a vanishing K₂ makes, are left out. Raises ValueError for k outside [10⁻⁶, 100],
    K₁, K₂ outside [0, 100] or both zero. Source: normal modes (textbook).
    """
    require("momentum", momentum, 1e-6, 100.0)
    require("first", first, 0.0, 100.0)
    require("second", second, 0.0, 100.0)
    require("first + second", first + second, 1e-6)
    kinetic = momentum**2 / 2
    stiffness = np.diag([kinetic + 2, kinetic]).astype(complex)
    gyroscopic = first * np.array([[0, 1j], [-1j, 0]])
    # (ω²K₂ + ωG − S)x = 0 as a pencil in (x, ωx): A z = ω B z
    zero, one = np.zeros((2, 2)), np.eye(2)
    left = np.block([[zero, one], [stiffness, -gyroscopic]])
    right = np.block([[one, zero], [zero, second * one]])
    alpha, beta = eig(left, right, right=False, homogeneous_eigvals=True)
    finite = np.abs(beta) > 1e-12 * np.max(np.abs(beta))
    values = np.sort((alpha[finite] / beta[finite]).real)
    return np.asarray(values[values > 1e-12])


def higgs_mass(coupling: ArrayLike, vacuum_value: ArrayLike) -> Floats:
    """√(2λ) v in the unit of `vacuum_value`; broadcast shape.

    Raises ValueError for λ outside [0, 4π] or v < 0. Source: V = λ(|φ|² − v²/2)² of the standard model (textbook).
    """
    require("coupling", coupling, 0.0, 4 * np.pi)
    require("vacuum_value", vacuum_value, 0.0)
    return np.asarray(np.sqrt(2 * np.asarray(coupling, dtype=float)) * np.asarray(vacuum_value, dtype=float))


def higgs_mass_curvature(coupling: float, vacuum_value: float) -> float:
    """The same as √V″ at the minimum of V(h) = λ(h² − v²)²/4, by a five-point difference.

    Raises ValueError for λ outside [0, 4π] or v ≤ 0. Source: definition of the mass of a small oscillation.
    """
    require("coupling", coupling, 0.0, 4 * np.pi)
    require("vacuum_value", vacuum_value, 1e-12)
    step = 1e-2 * vacuum_value
    h = vacuum_value + step * np.arange(-2, 3)
    v = coupling * (h**2 - vacuum_value**2) ** 2 / 4
    return float(np.sqrt((-v[0] + 16 * v[1] - 30 * v[2] + 16 * v[3] - v[4]) / (12 * step**2)))


def vacuum_value() -> float:
    """v = (√2 G_F)^{−1/2} in GeV from the Fermi constant of CODATA: 246.22.

    Source: muon decay fixes G_F (textbook).
    """
    return float((np.sqrt(2) * physical_constants["Fermi coupling constant"][0]) ** -0.5)
