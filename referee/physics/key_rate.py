"""Asymptotic secret key rates of BB84, six-state and device-independent protocols, and the errors at which they vanish.

Rates are in bits per sifted pair, one-way communication, no finite-size terms.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require

Array = NDArray[np.float64]


def binary_entropy(probability: ArrayLike) -> Array:
    """h(p) = −p log₂p − (1 − p) log₂(1 − p), bits; shape of `probability`.

    Raises ValueError for probability outside [0, 1]. Source: Shannon (textbook).
    """
    require("probability", probability, 0.0, 1.0)
    p = np.clip(np.asarray(probability, dtype=float), 1e-300, 1.0)
    q = np.clip(1 - np.asarray(probability, dtype=float), 1e-300, 1.0)
    return np.asarray(-p * np.log2(p) - q * np.log2(q))


def bb84_rate(error: ArrayLike) -> Array:
    """1 − 2h(e); negative where no key can be had. Shape of `error`.

    Raises ValueError for error outside [0, 0.5]. Source: Shor and Preskill 2000, 10.1103/PhysRevLett.85.441.
    """
    require("error", error, 0.0, 0.5)
    return np.asarray(1 - 2 * binary_entropy(error))


def six_state_rate(error: ArrayLike) -> Array:
    """1 + (3e/2) log₂(e/2) + (1 − 3e/2) log₂(1 − 3e/2); shape of `error`.

    Raises ValueError for error outside [0, 0.5]. Source: protocol of Bruss 1998,
    10.1103/PhysRevLett.81.3018; the rate is textbook (Lo 2001).
    """
    require("error", error, 0.0, 0.5)
    e = np.asarray(error, dtype=float)
    lost = np.where(e > 0, 1.5 * e * np.log2(np.maximum(e, 1e-300) / 2), 0.0)
    return np.asarray(1 + lost + (1 - 1.5 * e) * np.log2(1 - 1.5 * e))


def device_independent_rate(error: ArrayLike, chsh: ArrayLike) -> Array:
    """1 − h(e) − h((1 + √((S/2)² − 1))/2) for the CHSH value S; broadcast shape.

    Raises ValueError for error outside [0, 0.5] or S outside [2, 2√2].
    Source: Acín et al. 2007, 10.1103/PhysRevLett.98.230501.
    """
    require("error", error, 0.0, 0.5)
    require("chsh", chsh, 2.0, 2 * np.sqrt(2) + 1e-12)
    excess = np.sqrt(np.clip((np.asarray(chsh, dtype=float) / 2) ** 2 - 1, 0.0, 1.0))
    return np.asarray(1 - binary_entropy(error) - binary_entropy((1 + excess) / 2))


def zero_rate_error(rate: Callable[[float], ArrayLike], low: float = 1e-6, high: float = 0.3) -> float:
    """The error at which `rate` (a function of the error) crosses zero between `low` and `high`, by Brent's method.

    Raises ValueError if the rate does not change sign there. Source: root finding (textbook).
    """
    require("low", low, 0.0, high)

    def at(error: float) -> float:
        return float(np.asarray(rate(error)))

    if at(low) * at(high) > 0:
        raise ValueError(f"high = {high} does not bracket a zero of the rate above low = {low}")
    return float(brentq(at, low, high, xtol=1e-13))


def devetak_winter_rate(weights: ArrayLike) -> float:
    """I(A:B) − χ(A:E) in bits, from explicit matrices, for a Bell-diagonal pair whose purification Eve holds.

    `weights` are the probabilities of Φ⁺, Φ⁻, Ψ⁺, Ψ⁻ (4,); both parties measure σz. BB84 at error e:
    ((1 − e)², e(1 − e), e(1 − e), e²); six-state: (1 − 3e/2, e/2, e/2, e/2).
    Raises ValueError for negative weights or a sum other than 1.
    Source: Devetak and Winter (textbook; Proc. R. Soc. A 461, 207, 2005).
    """
    probabilities = np.asarray(weights, dtype=float)
    require("number of weights", probabilities.size, 4, 4)
    require("weights", probabilities, 0.0, 1.0)
    require("sum of weights", probabilities.sum(), 1 - 1e-9, 1 + 1e-9)
    bell = np.array([[1, 0, 0, 1], [1, 0, 0, -1], [0, 1, 1, 0], [0, 1, -1, 0]]) / np.sqrt(2)
    psi = np.einsum("k,kab->abk", np.sqrt(probabilities), bell.reshape(4, 2, 2))  # Alice, Bob, Eve
    joint = np.sum(np.abs(psi) ** 2, axis=2)
    conditional = [np.einsum("bk,bl->kl", psi[a], psi[a]) for a in (0, 1)]  # Eve's, unnormalised
    shared = _shannon(joint.sum(axis=1)) + _shannon(joint.sum(axis=0)) - _shannon(joint.ravel())
    eve = _spectrum(conditional[0] + conditional[1])
    held = sum(float(np.trace(c)) * _spectrum(c / np.trace(c)) for c in conditional)
    return shared - (eve - held)


def zero_rate_error_bisected(weights: Callable[[float], ArrayLike], low: float = 1e-6, high: float = 0.3) -> float:
    """The error at which `devetak_winter_rate(weights(error))` vanishes, by plain bisection to 1e-12.

    Raises ValueError if low is not below high or the rate does not change sign. Source: as `devetak_winter_rate`.
    """
    require("low", low, 0.0, high)
    signs = [devetak_winter_rate(weights(edge)) for edge in (low, high)]
    if not signs[0] > 0 > signs[1]:
        raise ValueError(f"high = {high} does not bracket a zero of the rate above low = {low}")
    while high - low > 1e-12:
        middle = (low + high) / 2
        low, high = (middle, high) if devetak_winter_rate(weights(middle)) > 0 else (low, middle)
    return (low + high) / 2


def _shannon(probabilities: NDArray[Any]) -> float:
    kept = probabilities[probabilities > 0]
    return float(-np.sum(kept * np.log2(kept)))


def _spectrum(matrix: NDArray[Any]) -> float:
    return _shannon(np.linalg.eigvalsh(matrix))
