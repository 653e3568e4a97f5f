"""Two counter-rotating fields make a linear one; a spin follows one of them and feels the other as a shift.

The spin has Larmor frequency ω₀; each rotating field has Rabi frequency Ω, so that H = ½ω₀σ_z + Ω cos(ωt) σ_x. All in ω = 1.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require

Array = NDArray[np.float64]


def counter_rotating_sum(phase: ArrayLike, left: float, right: float) -> Array:
    """Field of two rotating ones, left·(cos φ, sin φ) + right·(cos φ, −sin φ); shape (2, …).

    Args:
        phase: φ = ωt.
        left, right: amplitudes, −1e9 to 1e9.

    Raises: ValueError naming the parameter out of bounds. Source: superposition (textbook).
    """
    require("phase", phase)
    require("left", left, -1e9, 1e9)
    require("right", right, -1e9, 1e9)
    angle = np.asarray(phase, dtype=float)
    return np.asarray([(left + right) * np.cos(angle), (left - right) * np.sin(angle)])


def bloch_siegert_shift(rabi: ArrayLike) -> Array:
    """Larmor frequency at resonance less ω, in ω: −Ω²/4 + O(Ω⁴), Ω ≤ 0.5.

    In the second order the resonance ω is (1 + Ω²/4) ω₀, i.e. (B₁/4B₀)² for a linear field B₁ = 2Ω/γ.

    Raises: ValueError naming `rabi` outside [0, 0.5]. Source: Bloch and Siegert 1940, 10.1103/PhysRev.57.522.
    """
    require("rabi", rabi, 0.0, 0.5)
    return np.asarray(-(np.asarray(rabi, dtype=float) ** 2) / 4)


def bloch_siegert_shift_floquet(rabi: float, steps: int = 512) -> float:
    """The same from the quasi-energies of one driven period: the resonance is where they come closest.

    Args:
        rabi: Ω, 1e-3 to 0.5.
        steps: of the period, 32 to 65 536 (midpoint exponentials, extrapolated once).

    Raises: ValueError naming the parameter out of bounds. Source: Shirley 1965 (Floquet theory, textbook).
    """
    require("rabi", rabi, 1e-3, 0.5)
    require("steps", steps, 32, 65_536)

    def half_trace(larmor: float, count: int) -> float:
        dt = 2 * np.pi / count
        x = rabi * np.cos((np.arange(count) + 0.5) * dt)
        size = np.sqrt(larmor**2 / 4 + x**2)
        c, s = np.cos(size * dt), np.sin(size * dt) / size
        kicks = np.empty((count, 2, 2), dtype=complex)
        kicks[:, 0, 0], kicks[:, 1, 1] = c - 0.5j * larmor * s, c + 0.5j * larmor * s
        kicks[:, 0, 1] = kicks[:, 1, 0] = -1j * x * s
        while kicks.shape[0] > 1:  # product of all kicks, pairwise
            if kicks.shape[0] % 2:
                kicks = np.concatenate([kicks, np.eye(2, dtype=complex)[None]])
            kicks = kicks[1::2] @ kicks[::2]
        return float(np.trace(kicks[0]).real / 2)

    def closeness(larmor: float) -> float:
        # half the trace is cos 2πq: −1 where the levels would cross, and nearest to it at resonance
        return (4 * half_trace(larmor, 2 * steps) - half_trace(larmor, steps)) / 3

    probe = rabi / 200
    centre = 1 - rabi**2 / 4
    low, high = centre - rabi / 4, centre + rabi / 4
    return float(brentq(lambda x: closeness(x + probe) - closeness(x - probe), low, high, xtol=1e-15) - 1)
