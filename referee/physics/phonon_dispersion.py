"""Sound in a Bose condensate: the Bogoliubov spectrum, where it ceases to be sound, and what that would do to light.

The healing length is ξ = ħ/(√2 mc), so that ω = ck√(1 + k²ξ²/2). The acoustic metric is the limit kξ → 0.
"""

from decimal import Decimal, localcontext

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def phase_speed(momentum: ArrayLike) -> Floats:
    """ω/(ck) = √(1 + (kξ)²/2) at `momentum` kξ; broadcast shape.

    Raises ValueError for kξ outside [0, 10⁶]. Source: Bogoliubov 1947, J. Phys. (USSR) 11, 23.
    """
    require("momentum", momentum, 0.0, 1e6)
    return np.asarray(np.sqrt(1 + np.asarray(momentum, dtype=float) ** 2 / 2))


def phase_speed_matrix(momentum: float, points: int = 32) -> float:
    """The same from the Bogoliubov–de Gennes matrix on a periodic line that holds one wavelength, `points` points.

    In the units ξ and gn = mc² the kinetic operator is T = −∂² (ħ²/2m = ξ²gn); the matrix [[T + 1, 1], [−1, −T − 1]]
    has the eigenvalues ±ħω/gn, and ck = √2 kξ in these units. Raises ValueError for kξ outside [10⁻³, 10] or fewer than
    8 points. Source: de Gennes form of Bogoliubov's equations (textbook).
    """
    require("momentum", momentum, 1e-3, 10.0)
    require("points", points, 8, 256)
    wave = np.fft.fftfreq(points, 1 / points) * momentum
    fourier = np.exp(2j * np.pi * np.outer(np.arange(points), np.arange(points)) / points) / np.sqrt(points)
    kinetic = (fourier * wave**2) @ fourier.conj().T
    one = np.eye(points)
    values = np.sort(np.abs(np.linalg.eigvals(np.block([[kinetic + one, one], [-one, -kinetic - one]]))))
    # the lowest two belong to k = 0; then come ±ω of the two waves of one wavelength
    return float(np.mean(values[2:6]) / (np.sqrt(2) * momentum))


def sound_limit(excess: ArrayLike) -> Floats:
    """kξ at which the phase speed exceeds sound by the share `excess`: √(2((1 + δ)² − 1)); broadcast shape.

    Raises ValueError for an excess outside [0, 10]. Source: inverse of `phase_speed`.
    """
    require("excess", excess, 0.0, 10.0)
    return np.asarray(np.sqrt(2 * ((1 + np.asarray(excess, dtype=float)) ** 2 - 1)))


def group_speed_excess(momentum: ArrayLike) -> Floats:
    """dω/d(ck) − 1 = (1 + q²)/√(1 + q²/2) − 1, q = kξ, without loss of digits at small q; broadcast shape.

    Raises ValueError for kξ outside [0, 10⁶]. Source: derivative of Bogoliubov's spectrum.
    """
    require("momentum", momentum, 0.0, 1e6)
    q2 = np.asarray(momentum, dtype=float) ** 2
    root = np.sqrt(1 + q2 / 2)
    return np.asarray((q2 * 1.5 + q2**2) / (root * (1 + q2 + root)))


def arrival_lead(momentum: ArrayLike, travel_time: ArrayLike) -> Floats:
    """Seconds by which a quantum of kξ arrives before a slow one after `travel_time` (s): t·δ/(1 + δ). Broadcast shape.

    Expansion of space is left out. Raises ValueError for kξ outside [0, 10⁶] or a negative time. Source: kinematics.
    """
    require("travel_time", travel_time, 0.0)
    excess = group_speed_excess(momentum)
    return np.asarray(np.asarray(travel_time, dtype=float) * excess / (1 + excess))


def arrival_lead_difference(momentum: float, travel_time: float) -> float:
    """The same from a finite difference of ω(k), in long arithmetic where kξ is too small for the machine's.

    Raises ValueError for kξ outside [10⁻³⁰, 10⁶] or a negative time. Source: definition of the group speed.
    """
    require("momentum", momentum, 1e-30, 1e6)
    require("travel_time", travel_time, 0.0)
    with localcontext() as context:
        context.prec = 120
        q = Decimal(momentum)
        step = q / Decimal(10**12)

        def frequency(k: Decimal) -> Decimal:
            return k * (1 + k * k / 2).sqrt()

        speed = (frequency(q + step) - frequency(q - step)) / (2 * step)
        return float(Decimal(travel_time) * (1 - 1 / speed))
