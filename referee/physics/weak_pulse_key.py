"""BB84 with weak laser pulses over a lossy fibre: secret bits per pulse with decoy states, and without them.

`intensity` μ is the mean photon number of a pulse, `transmittance` η that of fibre and detector together, `dark` the
chance of a false click in a gate, `misalignment` the share of true clicks in the wrong detector. Infinitely many decoy
intensities and no finite-size terms; half of all pulses survive the sifting; error correction costs f times its limit.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import entr, gammaln

from referee.physics.bounds import require

Array = NDArray[np.float64]
SIFTED = 0.5


def click_statistics(
    intensity: ArrayLike, transmittance: ArrayLike, dark: float, misalignment: float
) -> tuple[Array, Array]:
    """Chance of a click a pulse, Q = 1 − (1 − Y₀)e^(−ημ), and the share of wrong ones; broadcast shape.

    Raises ValueError for an intensity outside [0, 20], or probabilities outside [0, 1]. Source: textbook (decoy-state BB84).
    """
    _check(intensity, transmittance, dark, misalignment)
    arriving = -np.expm1(-np.asarray(intensity, dtype=float) * np.asarray(transmittance, dtype=float))
    gain = dark + arriving - dark * arriving
    wrong = 0.5 * dark * (1 - arriving) + misalignment * arriving
    return gain, wrong / np.maximum(gain, 1e-300)


def decoy_rate(
    intensity: ArrayLike, transmittance: ArrayLike, dark: float, misalignment: float, overhead: float = 1.16
) -> Array:
    """½{Q₁[1 − h(e₁)] − f·Q·h(E)} secret bits a pulse, negative where there is no key; broadcast shape.

    Raises ValueError as `click_statistics`, or for an overhead below 1. Source: decoy-state BB84 (textbook).
    """
    require("overhead", overhead, 1.0, 2.0)
    gain, error = click_statistics(intensity, transmittance, dark, misalignment)
    mu, eta = np.asarray(intensity, dtype=float), np.asarray(transmittance, dtype=float)
    single = dark + eta - dark * eta
    single_error = (0.5 * dark * (1 - eta) + misalignment * eta) / np.maximum(single, 1e-300)
    kept = single * mu * np.exp(-mu) * (1 - _entropy(single_error))
    return np.asarray(SIFTED * (kept - overhead * gain * _entropy(error)))


def decoy_rate_by_photon_number(
    intensity: float, transmittance: float, dark: float, misalignment: float, overhead: float = 1.16, photons: int = 60
) -> float:
    """The same rate with the clicks summed over the photon numbers 0 … `photons` of the pulse; scalars.

    Raises ValueError as `decoy_rate`, or for photons outside [20, 150]. Source: Poisson mixture (textbook).
    """
    _check(intensity, transmittance, dark, misalignment)
    require("overhead", overhead, 1.0, 2.0)
    require("photons", photons, 20, 150)
    n = np.arange(int(photons) + 1)
    with np.errstate(divide="ignore"):
        weight = np.exp(np.where(n == 0, 0.0, n * np.log(max(intensity, 1e-300))) - intensity - gammaln(n + 1))
    lost = (1 - transmittance) ** n  # no photon of the pulse is detected
    clicks = 1 - (1 - dark) * lost
    wrong = misalignment * (1 - lost) + 0.5 * dark * lost
    gain, error_gain = float(weight @ clicks), float(weight @ wrong)
    errors = wrong[1] / max(clicks[1], 1e-300), error_gain / max(gain, 1e-300)  # without a click there is no error
    entropies = [float(entr(e) + entr(1 - e)) / np.log(2) for e in errors]
    return SIFTED * (float(weight[1] * clicks[1]) * (1 - entropies[0]) - overhead * gain * entropies[1])


def tagged_share(intensity: ArrayLike, transmittance: ArrayLike, dark: float, misalignment: float) -> Array:
    """Largest share of the clicks that a photon-number-splitting eavesdropper may know: min(1, P(n ≥ 2)/Q).

    Raises ValueError as `click_statistics`. Source: Brassard et al. 2000, 10.1103/PhysRevLett.85.1330.
    """
    gain, _ = click_statistics(intensity, transmittance, dark, misalignment)
    mu = np.asarray(intensity, dtype=float)
    several = -np.expm1(-mu) - mu * np.exp(-mu)
    return np.asarray(np.minimum(1.0, several / np.maximum(gain, 1e-300)))


def tagged_share_sampled(
    intensity: float, transmittance: float, dark: float, misalignment: float, pulses: int, seed: int
) -> float:
    """The same share from `pulses` drawn pulses: Eve keeps a photon of each multiple one and forwards the rest unhurt.

    She blocks as many single photons as she can while the receiver's count of clicks stays what honest loss would give.
    Raises ValueError as `click_statistics`, or for pulses outside [1, 10⁷]. Source: as `tagged_share`.
    """
    _check(intensity, transmittance, dark, misalignment)
    require("pulses", pulses, 1, 1e7)
    rng = np.random.default_rng(seed)
    photons = rng.poisson(intensity, int(pulses))
    detected = rng.random(int(pulses)) < 1 - (1 - dark) * (1 - transmittance) ** photons
    clicks, several = int(detected.sum()), int(np.sum(photons >= 2))
    return min(several, clicks) / clicks if clicks else float(several > 0)


def undecoyed_rate(
    intensity: ArrayLike, transmittance: ArrayLike, dark: float, misalignment: float, overhead: float = 1.16
) -> Array:
    """Secret bits a pulse when every multiple pulse must be given to the eavesdropper (no decoys); broadcast shape.

    ½Q{(1 − Δ)[1 − h(E/(1 − Δ))] − f·h(E)} with Δ = `tagged_share`; negative where there is no key.
    Raises ValueError as `decoy_rate`. Source: textbook (Gottesman, Lo, Lütkenhaus and Preskill), attack of Brassard 2000.
    """
    require("overhead", overhead, 1.0, 2.0)
    gain, error = click_statistics(intensity, transmittance, dark, misalignment)
    clean = 1 - tagged_share(intensity, transmittance, dark, misalignment)
    worst = np.minimum(0.5, error / np.maximum(clean, 1e-12))
    return np.asarray(SIFTED * gain * (clean * (1 - _entropy(worst)) - overhead * _entropy(error)))


def _check(intensity: ArrayLike, transmittance: ArrayLike, dark: float, misalignment: float) -> None:
    require("intensity", intensity, 0.0, 20.0)
    require("transmittance", transmittance, 0.0, 1.0)
    require("dark", dark, 0.0, 1.0)
    require("misalignment", misalignment, 0.0, 0.5)


def _entropy(probability: ArrayLike) -> Array:
    p = np.clip(np.asarray(probability, dtype=float), 1e-300, 1 - 1e-16)
    return np.asarray(-(p * np.log2(p) + (1 - p) * np.log2(1 - p)))
