"""A chain of quantum memories against one fibre: waiting times, memory decay and the repeaterless bound.

Each segment tries once a round and succeeds with probability p; a finished link waits in its memories, which depolarise
at rate 1/T₂, until all are there; then all are swapped at once and without error. States are Werner states throughout:
a rough but usual estimate. `decay` is the exponent by which the Werner weight of a stored link falls in one round.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import comb, xlogy

from referee.physics.bounds import require

Array = NDArray[np.float64]


def fibre_transmittance(distance: ArrayLike, attenuation: float = 0.2) -> Array:
    """10^(−αL/10) for a `distance` in km and an `attenuation` in dB/km; shape of `distance`.

    Raises ValueError for a negative distance or attenuation. Source: definition of the decibel.
    """
    require("distance", distance, 0.0)
    require("attenuation", attenuation, 0.0)
    return np.asarray(10 ** (-attenuation * np.asarray(distance, dtype=float) / 10))


def plob_bound(transmittance: ArrayLike) -> Array:
    """−log₂(1 − η), ebits (or secret bits) per use of a lossy channel without repeaters; shape of `transmittance`.

    Raises ValueError for η outside [0, 1). Source: Pirandola et al. 2017, 10.1038/ncomms15043, eq. (19).
    """
    require("transmittance", transmittance, 0.0, 1 - 1e-12)
    return np.asarray(-np.log1p(-np.asarray(transmittance, dtype=float)) / np.log(2))


def plob_bound_series(transmittance: ArrayLike, terms: int = 400) -> Array:
    """The same bound from the power series Σ ηⁿ/(n ln 2), for η ≤ 0.9; shape of `transmittance`.

    Raises ValueError for η outside [0, 0.9] or terms outside [1, 5000]. Source: series of the logarithm.
    """
    require("transmittance", transmittance, 0.0, 0.9)
    require("terms", terms, 1, 5000)
    n = np.arange(1, int(terms) + 1)
    return np.asarray(np.sum(np.asarray(transmittance, dtype=float)[..., None] ** n / n, axis=-1) / np.log(2))


def mean_rounds(probability: float, segments: int) -> float:
    """Mean number of rounds until all `segments` links stand: Σⱼ (−1)^(j+1) C(N,j)/(1 − (1−p)^j).

    Raises ValueError for p outside (0, 1] or segments outside [1, 16]. Source: maximum of geometric variables (textbook).
    """
    require("probability", probability, 1e-300, 1.0)
    require("segments", segments, 1, 16)  # beyond 16 the alternating sum loses digits
    j = np.arange(1, int(segments) + 1)
    if probability == 1.0:
        return 1.0
    return float(np.sum((-1.0) ** (j + 1) * comb(segments, j) / -np.expm1(j * np.log1p(-probability))))


def mean_werner_factor(probability: float, segments: int, decay: float) -> float:
    """Mean of exp(−decay·Σ waiting rounds) over all links when the last one arrives: an absorbing Markov chain.

    With k links stored, one more round multiplies by exp(−k·decay) and adds a binomial number of links.
    Raises ValueError for p outside (0, 1], segments outside [1, 64] or a negative decay. Source: textbook Markov chain.
    """
    require("probability", probability, 1e-300, 1.0)
    require("segments", segments, 1, 64)
    require("decay", decay, 0.0)
    total = int(segments)
    value = np.zeros(total + 1)
    value[total] = 1.0
    for stored in range(total - 1, -1, -1):
        missing = total - stored
        new = np.arange(1, missing + 1)
        fail = -np.inf if probability == 1.0 else np.log1p(-probability)
        failed = np.where(new == missing, 0.0, (missing - new) * np.where(new == missing, 0.0, fail))
        chance = comb(missing, new) * np.exp(new * np.log(probability) + failed)
        kept = np.exp(-stored * decay)
        value[stored] = kept * float(chance @ value[stored + new]) / -np.expm1(missing * fail - stored * decay)
    return float(value[0])


def sampled_chain(probability: float, segments: int, decay: float, runs: int, seed: int) -> tuple[float, float]:
    """Mean rounds and mean Werner factor by Monte Carlo: arrival rounds drawn by inversion, `runs` chains.

    Raises ValueError for p outside (0, 1), segments outside [1, 64], a negative decay or runs outside [1, 10⁷].
    Source: inverse-transform sampling (textbook).
    """
    require("probability", probability, 1e-300, 1 - 1e-12)
    require("segments", segments, 1, 64)
    require("decay", decay, 0.0)
    require("runs", runs, 1, 1e7)
    uniform = 1.0 - np.random.default_rng(seed).random((int(runs), int(segments)))  # in (0, 1]
    arrival = np.maximum(np.ceil(np.log(uniform) / np.log1p(-probability)), 1.0)
    last = arrival.max(axis=1)
    waited = np.sum(last[:, None] - arrival, axis=1)
    return float(last.mean()), float(np.exp(-decay * waited).mean())


def hashing_yield(werner: ArrayLike) -> Array:
    """max(0, 1 − S) in ebits per pair for a Werner weight w: the one-way hashing yield; shape of `werner`.

    Raises ValueError for w outside [0, 1]. Source: Bennett et al., hashing (textbook); F = (1 + 3w)/4.
    """
    require("werner", werner, 0.0, 1.0)
    w = np.asarray(werner, dtype=float)
    large, small = (1 + 3 * w) / 4, (1 - w) / 4
    return np.asarray(np.maximum(0.0, 1 + (xlogy(large, large) + 3 * xlogy(small, small)) / np.log(2)))


def hashing_yield_matrix(werner: float) -> float:
    """The same yield from the spectra of the explicit 4×4 Werner state and of its half: max(0, S(B) − S(AB)).

    Raises ValueError for w outside [0, 1]. Source: coherent information (textbook).
    """
    require("werner", werner, 0.0, 1.0)
    singlet = np.array([0, 1, -1, 0]) / np.sqrt(2)
    rho = werner * np.outer(singlet, singlet) + (1 - werner) * np.eye(4) / 4
    half = np.einsum("abac->bc", rho.reshape(2, 2, 2, 2))
    return max(0.0, _entropy(half) - _entropy(rho))


def _entropy(rho: Array) -> float:
    values = np.linalg.eigvalsh(rho)
    kept = values[values > 1e-15]
    return float(-np.sum(kept * np.log2(kept)))
