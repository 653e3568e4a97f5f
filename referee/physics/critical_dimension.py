"""Where the critical dimension of the relativistic string comes from, and what a Galilean string has in its place."""

import numpy as np

from referee.physics.bounds import require


def regularised_sum(cutoff: float, shape: str = "exponential") -> float:
    """Σ n g(εn) less its divergent part, ε = `cutoff`: −1/12 as ε → 0 for g = e^{−x} (less 1/ε²) or e^{−x²} (less 1/2ε²).

    Summed term by term. Raises ValueError unless 1e-3 ≤ cutoff ≤ 0.5, or for another shape.
    Source: Polchinski 1998, String Theory 1, eq. 1.3.34 (exponential cutoff).
    """
    require("cutoff", cutoff, 1e-3, 0.5)
    n = np.arange(1.0, np.ceil(45 / cutoff))
    if shape == "exponential":
        return float(np.sum(n * np.exp(-cutoff * n)) - 1 / cutoff**2)
    if shape == "gaussian":
        return float(np.sum(n * np.exp(-((cutoff * n) ** 2))) - 1 / (2 * cutoff**2))
    raise ValueError(f"shape = {shape!r} is neither 'exponential' nor 'gaussian'")


def dimension_from_sum(total: float) -> float:
    """D at which the string's first excited level is massless: 1 = −(D − 2)/2 · Σn, so D = 2 − 2/Σn.

    Raises ValueError for a sum that is not negative. Source: Polchinski 1998, eq. 1.3.32 ff.
    """
    require("total", total, -1e3, -1e-6)
    return 2 - 2 / total


def vacuum_anomaly_closed(pairing: float, mode: int) -> float:
    """Central term ⟨0|[L_m, L_−m]|0⟩ of one transverse coordinate: pairing² (m³ − m)/12.

    `pairing` 1: a second-order (relativistic) string, whose generators hold products of two lowering operators;
    0: a first-order (Galilean) one, whose generators conserve the number of quanta. Raises ValueError out of bounds.
    Source: Goddard, Goldstone, Rebbi and Thorn 1973, 10.1016/0550-3213(73)90223-X.
    """
    require("pairing", pairing, 0.0, 1.0)
    require("mode", mode, 1, 60)
    return pairing**2 * (mode**3 - mode) / 12


def vacuum_anomaly_fock(pairing: float, mode: int) -> float:
    """The same by letting the operators act on kets of the oscillators, kept as a table of occupations.

    L_m = ½ pairing Σ_{0<n<m} α_n α_{m−n} + Σ_{n>0} α_−n α_{n+m}, [α_m, α_n] = m δ. Raises ValueError out of bounds.
    Source: as above.
    """
    require("pairing", pairing, 0.0, 1.0)
    require("mode", mode, 1, 60)
    ket: dict[tuple[int, ...], float] = {}
    for n in range(1, mode):  # L_−m on the vacuum: pairs of raising operators; all else annihilates it
        pair = tuple(sorted((n, mode - n)))
        ket[pair] = ket.get(pair, 0.0) + pairing / 2
    total = 0.0
    for n in range(1, mode):  # L_m back to the vacuum
        for (one, two), amplitude in ket.items():
            value = 0.0
            if (one, two) == (n, mode - n):
                value += one * two
            if (two, one) == (n, mode - n):
                value += one * two
            total += pairing / 2 * amplitude * value
    return total


def lorentz_anomaly(dimension: float, pairing: float, mode: int = 2) -> float:
    """Anomaly of the Lorentz algebra of a string in D dimensions: pairing² · m (26 − D)/12 at unit intercept.

    Raises ValueError unless 3 ≤ D ≤ 40. Source: Goddard et al. 1973 (the coefficient Δ_m at α₀ = 1, leading term).
    """
    require("dimension", dimension, 3.0, 40.0)
    require("pairing", pairing, 0.0, 1.0)
    require("mode", mode, 1, 60)
    return pairing**2 * mode * (26 - dimension) / 12
