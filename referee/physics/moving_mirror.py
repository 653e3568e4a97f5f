"""Light out of the vacuum: what a moving mirror radiates.

In 1+1 dimensions (massless scalar) exactly; for a flat, perfectly conducting plate in 3+1 to second order in its
motion. The trajectory in 1+1 is a push and return, q(t) = a exp(−t²/2τ²).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, hbar

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _reach(amplitude: float, duration: float) -> float:
    """a/(cτ); the fastest moment has e^{−1/2} of it."""
    require("duration", duration, np.finfo(float).tiny)
    require("amplitude", amplitude, 0.0)
    reach = amplitude / (c * duration)
    require("amplitude / (c duration)", reach, 0.0, 1.0)
    return reach


def radiated_energy_slow(amplitude: float, duration: float) -> float:
    """Energy to one side for a slow mirror, (ħ/12πc²)∫q̈²dt = ħa²/(16√π c²τ³), in J.

    Args:
        amplitude: a in m, ≥ 0.
        duration: τ in s, > 0.

    Raises: ValueError naming the parameter out of bounds (also for a > cτ).
    Source: Fulling & Davies 1976, 10.1098/rspa.1976.0045, slow limit.
    """
    reach = _reach(amplitude, duration)
    return float(hbar / duration * reach**2 / (16 * np.sqrt(np.pi)))


def radiated_energy_accelerated(amplitude: float, duration: float, side: int = 1, steps: int = 801) -> float:
    """Energy to one side at any speed, (ħ/12π)∫ β̇²γ⁴/(1 ∓ β) dt along the mirror's path, in J.

    Args:
        amplitude, duration: a in m, τ in s, a ≤ cτ.
        side: +1 towards positive q, −1 the other way.
        steps: points of the trapezoidal rule (spectrally exact for this pulse).

    Raises: ValueError naming the parameter out of bounds.
    Source: Fulling & Davies 1976, 10.1098/rspa.1976.0045, total flux integrated by parts.
    """
    reach = _reach(amplitude, duration)
    require("|side|", abs(side), 1, 1)
    require("steps", steps, 50, 1_000_000)
    x = np.linspace(-10.0, 10.0, steps)
    bell = np.exp(-(x**2) / 2)
    beta = -reach * x * bell
    slope = reach * (x**2 - 1) * bell
    power = slope**2 / ((1 - beta**2) ** 2 * (1 - side * beta))
    return float(hbar / (12 * np.pi * duration) * np.sum(power) * (x[1] - x[0]))


def radiated_energy_schwarzian(amplitude: float, duration: float, side: int = 1, steps: int = 1024) -> float:
    """The same from the flux itself: −(ħ/24π){p, u} of the ray-tracing function v = p(u), in J.

    Rays are traced by Newton's iteration and p is differentiated on its Fourier series.

    Args, Raises: as in :func:`radiated_energy_accelerated`; `steps` is the number of rays.
    Source: Fulling & Davies 1976, 10.1098/rspa.1976.0045 (Schwarzian flux).
    """
    reach = _reach(amplitude, duration)
    require("|side|", abs(side), 1, 1)
    require("steps", steps, 64, 65_536)
    span = 24.0
    u = (np.arange(steps) / steps - 0.5) * span
    t = u.copy()
    for _ in range(60):
        bell = np.exp(-(t**2) / 2)
        t -= (t - side * reach * bell - u) / (1 + side * reach * t * bell)
    delay = 2 * side * reach * np.exp(-(t**2) / 2)  # p(u) − u, which vanishes at both ends
    wave = 2j * np.pi * np.fft.rfftfreq(steps, span / steps)
    series = np.fft.rfft(delay)
    first, second, third = (np.fft.irfft(series * wave**order, steps) for order in (1, 2, 3))
    first = 1 + first
    schwarzian = third / first - 1.5 * (second / first) ** 2
    return float(-hbar / (24 * np.pi * duration) * np.sum(schwarzian) * span / steps)


def plate_coefficient(polarisation: str) -> float:
    """Energy radiated from one side of a plate, in (ħA/c⁴)∫(d³q/dt³)²dt: 1/720π² (TE) and 11/720π² (TM).

    Args:
        polarisation: "TE" or "TM".

    Raises: ValueError naming `polarisation`.
    Source: per side half of Ford & Vilenkin 1982 (10.1103/PhysRevD.25.2569) for TE, the Dirichlet scalar;
    TE + TM on both sides make 1/30π². Confirmed here by :func:`plate_coefficient_from_pairs`.
    """
    if polarisation not in ("TE", "TM"):
        raise ValueError(f"polarisation = {polarisation} is not TE or TM")
    return (1 if polarisation == "TE" else 11) / (720 * np.pi**2)


def plate_coefficient_from_pairs(polarisation: str, nodes: int = 160) -> float:
    """The same by summing the probabilities of all photon pairs (ω, k∥), (ω′, −k∥) that the moving surface emits.

    The pressure T_zz at the mirror is the coupling. Its pair amplitude goes as k_z k′_z/√(ωω′) for TE and as
    (ωω′ + k∥²)/√(ωω′) for TM; there is no TE–TM pair, since their surface fields are crossed.

    Args:
        polarisation: "TE" or "TM".
        nodes: of each of the two Gauss–Legendre rules.

    Raises: ValueError naming the parameter out of bounds.
    Source: Fermi's rule to second order in q (own derivation; compare Ford & Vilenkin 1982).
    """
    if polarisation not in ("TE", "TM"):
        raise ValueError(f"polarisation = {polarisation} is not TE or TM")
    require("nodes", nodes, 4, 2000)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    node, weight = (node + 1) / 2, weight / 2
    # pair energy is 1; ω ≤ 1/2 is the softer photon. The powers cluster nodes at the equal-energy, grazing corner
    low = (0.5 * (1 - node**4))[:, None]
    low_weight = (2 * node**3 * weight)[:, None]
    grazing = (np.pi / 2 * node**2)[None, :]  # π/2 − angle to the normal
    angle_weight = (np.pi * node * weight)[None, :]
    along, normal = low * np.cos(grazing), low * np.sin(grazing)
    high_normal = np.sqrt((1 - 2 * low) + normal**2)  # ω′² − k∥², without cancellation
    if polarisation == "TE":
        kernel = along * normal**2 * high_normal
    else:
        kernel = along * (low * (1 - low) + along**2) ** 2 / high_normal
    integral = 2 * np.sum(low_weight * angle_weight * kernel)
    return float(integral / (4 * np.pi**2))


def plate_power(area: ArrayLike, amplitude: ArrayLike, angular_frequency: ArrayLike) -> Array:
    """Mean power that one side of a plate q = a cos ωt radiates, ħA a²ω⁶/(120π²c⁴), in W.

    Args:
        area: in m².
        amplitude: in m.
        angular_frequency: in rad/s; the speed aω must stay below c.

    Raises: ValueError naming the parameter out of bounds.
    Source: 12/(720π²) of :func:`plate_coefficient` with mean (d³q/dt³)² = a²ω⁶/2.
    """
    surface, swing, omega = (np.asarray(x, dtype=float) for x in (area, amplitude, angular_frequency))
    require("area", surface, 0.0)
    require("amplitude", swing, 0.0)
    require("angular_frequency", omega, 0.0)
    require("amplitude × angular_frequency / c", swing * omega / c, 0.0, 1.0)
    return np.asarray(hbar * surface * swing**2 * omega**6 / (120 * np.pi**2 * c**4))
