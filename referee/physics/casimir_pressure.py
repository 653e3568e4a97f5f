"""The Casimir pressure between two ideal plates: the one force of the quantum vacuum that has a formula."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, hbar, pi
from scipy.integrate import quad

from referee.physics.bounds import require


def casimir_pressure(gap: ArrayLike) -> NDArray[np.float64]:
    """Pressure / Pa on ideally conducting plates a `gap` / m apart, −π²ħc/(240 a⁴); negative: it pulls them together.

    Raises ``ValueError`` for a gap outside [10⁻¹², 10¹²] m. Source: Casimir 1948, Proc. K. Ned. Akad. Wet. 51, 793.
    """
    require("gap", gap, 1e-12, 1e12)
    return np.asarray(-(pi**2) * hbar * c / (240.0 * np.asarray(gap, float) ** 4))


def casimir_pressure_mode_sum(gap: float, cutoff: float = 0.2) -> float:
    """The same from the zero-point energies of the modes, with a smooth cutoff that is taken away at the end.

    E/A = (π²ħc/2a³)[Σ′g(n) − ∫g dn], g(n) = ∫_n^∞ u² e^{−δu} du, the n = 0 term (one polarisation) halved.
    The remainder is even in δ, so two values of δ (`cutoff` and half of it) remove δ². The pressure is
    −dE/da = 3E/a, since E ∝ a⁻³. Raises ``ValueError`` for a gap outside [10⁻¹², 10¹²] m or a cutoff outside
    [0.02, 0.5]. Source: Casimir 1948.
    """
    require("gap", gap, 1e-12, 1e12)
    require("cutoff", cutoff, 0.02, 0.5)

    def difference(delta: float) -> float:
        n = np.arange(0.0, 60.0 / delta)
        g = np.exp(-delta * n) * (n**2 / delta + 2.0 * n / delta**2 + 2.0 / delta**3)
        return float(np.sum(g) - g[0] / 2.0 - 6.0 / delta**4)

    energy = (4.0 * difference(cutoff / 2.0) - difference(cutoff)) / 3.0
    return 3.0 * pi**2 * hbar * c / (2.0 * gap**4) * energy


def casimir_pressure_lifshitz(gap: float) -> float:
    """The same from the spectrum at imaginary frequencies, −(ħc/π²)∫κ³/(e^{2κa} − 1) dκ: no divergence, no cutoff.

    The limit of perfect reflection of Lifshitz's formula. Raises ``ValueError`` for a gap outside [10⁻¹², 10¹²] m.
    Source: textbook (Lifshitz 1956 in the limit of perfect mirrors).
    """
    require("gap", gap, 1e-12, 1e12)
    integral = quad(lambda x: x**3 / np.expm1(x) if x > 0.0 else 0.0, 0.0, 80.0)[0]
    return float(-hbar * c / pi**2 * integral / (2.0 * gap) ** 4)
