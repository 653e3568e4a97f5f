"""Photons from a mirror, or an electrical length, that is shaken: q = δL cos ω_d t in one dimension. Frequencies in ω_d."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def dce_spectrum(fraction: ArrayLike, speed: float) -> Array:
    """Photons per unit time and bandwidth dω/2π at ω = `fraction` ω_d: β² x(1 − x), β = δL ω_d/v.

    Args:
        fraction: ω/ω_d, 0 to 1.
        speed: β, greatest speed of the mirror over that of light, 0 to 0.5.

    Raises: ValueError naming the parameter out of bounds.
    Source: Lambrecht, Jaekel and Reynaud 1996, 10.1103/PhysRevLett.77.615; Johansson et al. 2010,
    10.1103/PhysRevA.82.052509 (zero temperature).
    """
    require("fraction", fraction, 0.0, 1.0)
    require("speed", speed, 0.0, 0.5)
    x = np.asarray(fraction, dtype=float)
    return np.asarray(speed**2 * x * (1 - x))


def dce_spectrum_moore(fraction: ArrayLike, speed: float, rays: int = 256, sidebands: int = 12) -> Array:
    """The same from the exact reflection of rays, u → p(u): sum of all sidebands ω′ = nω_d − ω of e^{−iω′p(u)}.

    Args, Raises: as in :func:`dce_spectrum`; `rays` traced per period, 32 to 16 384, `sidebands`, 1 to `rays`/4.
    Source: Moore 1970, 10.1063/1.1665432 (ray map); Bogoliubov coefficients (textbook).
    """
    require("fraction", fraction, 0.0, 1.0)
    require("speed", speed, 0.0, 0.5)
    require("rays", rays, 32, 16_384)
    require("sidebands", sidebands, 1, rays // 4)
    u = 2 * np.pi * np.arange(rays) / rays  # ω_d u
    t = u.copy()
    for _ in range(80):
        t = t - (t - speed * np.cos(t) - u) / (1 + speed * np.sin(t))
    delay = 2 * speed * np.cos(t)  # ω_d (p(u) − u) with u = t − q, p = t + q
    x = np.atleast_1d(np.asarray(fraction, dtype=float))
    flux = np.zeros_like(x)
    for n in range(1, sidebands + 1):
        partner = n - x
        phase = np.exp(-1j * (partner[:, None] * delay + n * u))
        amplitude = phase.mean(axis=1)
        safe = np.where(partner > 0, partner, 1.0)
        flux += np.where(partner > 0, x / safe * np.abs(amplitude) ** 2, 0.0)
    return np.asarray(flux.reshape(np.shape(fraction)))


def dce_photon_rate(speed: ArrayLike, drive: ArrayLike) -> Array:
    """Photons a second into one side, β²ω_d/12π.

    Args:
        speed: β, 0 to 0.5.
        drive: ω_d in rad/s, ≥ 0.

    Raises: ValueError naming the parameter out of bounds. Source: integral of :func:`dce_spectrum`.
    """
    require("speed", speed, 0.0, 0.5)
    require("drive", drive, 0.0, 1e20)
    return np.asarray(np.asarray(speed, float) ** 2 * np.asarray(drive, float) / (12 * np.pi))


def two_mode_negativity(squeezing: ArrayLike, thermal: ArrayLike) -> Array:
    """Logarithmic negativity in ebits of a two-mode squeezed thermal state, max(0, [2r − ln(2n + 1)]/ln 2).

    Args:
        squeezing: r, 0 to 20.
        thermal: n of both modes before squeezing, 0 to 1e6.

    Raises: ValueError naming the parameter out of bounds. Source: Vidal and Werner 2002, 10.1103/PhysRevA.65.032314.
    """
    require("squeezing", squeezing, 0.0, 20.0)
    require("thermal", thermal, 0.0, 1e6)
    r, n = np.asarray(squeezing, dtype=float), np.asarray(thermal, dtype=float)
    return np.asarray(np.maximum(0.0, (2 * r - np.log1p(2 * n)) / np.log(2)))


def two_mode_negativity_covariance(squeezing: float, thermal: float) -> float:
    """The same from the covariance matrix: symplectic eigenvalues after the second momentum is reversed.

    Args, Raises: as in :func:`two_mode_negativity`. Source: Gaussian states (textbook); Vidal and Werner 2002.
    """
    require("squeezing", squeezing, 0.0, 8.0)
    require("thermal", thermal, 0.0, 1e6)
    form = np.kron(np.eye(2), np.array([[0.0, 1.0], [-1.0, 0.0]]))
    ch, sh = np.cosh(squeezing), np.sinh(squeezing)
    flip = np.diag([1.0, -1.0])
    gate = np.block([[ch * np.eye(2), sh * flip], [sh * flip, ch * np.eye(2)]])  # (x₁ p₁ x₂ p₂)
    covariance = (2 * thermal + 1) * gate @ gate.T
    turn = np.diag([1.0, 1.0, 1.0, -1.0])
    spectrum = np.sort(np.abs(np.linalg.eigvals(1j * form @ turn @ covariance @ turn)))
    return float(max(0.0, -np.log2(spectrum[0])))
