"""Thrust per watt of a line of phased emitters: χ = Fc/P.

Scalar, isotropic emitters on a line with a progressive phase; wavelengths are the unit of length.
"""

import numpy as np
from scipy.special import spherical_jn

from referee.physics.bounds import require


def _check(emitters: int, spacing: float, phase_error: float) -> None:
    require("emitters", emitters, 1, 2000)
    require("spacing", spacing, 0.0, 10.0)
    require("phase_error", phase_error, 0.0, 20.0)


def array_thrust_by_quadrature(
    emitters: int,
    spacing: float = 0.25,
    phase_step: float | None = None,
    phase_error: float = 0.0,
    nodes: int | None = None,
) -> float:
    """χ from the far field: Gauss–Legendre over cosθ of ⟨|Σ exp i(2πd n cosθ − nδ)|²⟩.

    Args:
        emitters: N.
        spacing: d in wavelengths.
        phase_step: δ in rad between neighbours; None is the end-fire choice 2πd.
        phase_error: rms σ of independent Gaussian phase errors, rad; the mean pattern is taken over them.
        nodes: of the quadrature; None picks enough for the N lobes.

    Returns: Fc/P along the line, in [−1, 1].
    Raises: ValueError naming the parameter out of bounds.
    Source: textbook array factor.
    """
    _check(emitters, spacing, phase_error)
    step = 2 * np.pi * spacing if phase_step is None else phase_step
    count = nodes if nodes is not None else int(np.ceil(np.pi * emitters * max(spacing, 0.05))) + 64
    require("nodes", count, 2, 100_000)
    cosine, weight = np.polynomial.legendre.leggauss(count)
    argument = (2 * np.pi * spacing * cosine - step) / 2
    sine = np.sin(argument)
    regular = np.abs(sine) > 1e-9
    # at the poles of the ratio the lobe has its full height N
    ratio = np.where(regular, np.sin(emitters * argument) / np.where(regular, sine, 1.0), emitters)
    kept = np.exp(-(phase_error**2))
    pattern = emitters * (1 - kept) + kept * ratio**2
    return float(np.sum(weight * cosine * pattern) / np.sum(weight * pattern))


def array_thrust_by_bessel_sum(
    emitters: int, spacing: float = 0.25, phase_step: float | None = None, phase_error: float = 0.0
) -> float:
    """χ from pairs of emitters: P ∝ Σ cos(mδ) j₀(2πdm), F ∝ Σ sin(mδ) j₁(2πdm), no integral.

    Args, Returns and Raises: as in :func:`array_thrust_by_quadrature`.
    Source: Rayleigh's plane-wave expansion (textbook):
    the mean over directions of e^{ikr cosθ} is j₀(kr), of cosθ e^{ikr cosθ} is i j₁(kr).
    """
    _check(emitters, spacing, phase_error)
    step = 2 * np.pi * spacing if phase_step is None else phase_step
    lag = np.arange(1, emitters)
    pairs = 2 * (emitters - lag) * np.exp(-(phase_error**2))
    separation = 2 * np.pi * spacing * lag
    power = emitters + np.sum(pairs * np.cos(lag * step) * spherical_jn(0, separation))
    force = np.sum(pairs * np.sin(lag * step) * spherical_jn(1, separation))
    return float(force / power)
