"""Frequency hopping: bit errors of a hopping radio, and what random hops do to the interference of an atom."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _check(channels: int, interferers: int, signal_to_noise: float) -> None:
    require("channels", channels, 2, 100000)
    require("interferers", interferers, 0, 1000)
    require("signal_to_noise", signal_to_noise, 0.0, 1000.0)


def hop_bit_error(channels: int, interferers: int, signal_to_noise: float) -> float:
    """Bit-error rate of non-coherent binary frequency keying under hopping: a bit that is hit is a coin toss.

    p = (1 − h) ½ e^{−γ/2} + h/2 with the chance of a hit h = 1 − (1 − 1/N)^K. Raises ValueError outside the ranges of
    `channels` [2, 10⁵], `interferers` [0, 1000], `signal_to_noise` γ [0, 1000]. Source: textbook (non-coherent orthogonal keying).
    """
    _check(channels, interferers, signal_to_noise)
    hit = 1 - (1 - 1 / channels) ** interferers
    return float((1 - hit) * 0.5 * np.exp(-signal_to_noise / 2) + hit / 2)


def hop_bit_error_simulated(
    channels: int, interferers: int, signal_to_noise: float, bits: int = 200000, seed: int = 5
) -> float:
    """The same by Monte Carlo: hops are drawn, noise is added to two tone detectors, the stronger one decides.

    Raises ValueError as `hop_bit_error`, or for fewer than 100 bits. Source: definition of the receiver.
    """
    _check(channels, interferers, signal_to_noise)
    require("bits", bits, 100)
    rng = np.random.default_rng(seed)
    own = rng.integers(channels, size=bits)
    hit = np.zeros(bits, dtype=bool)
    for _ in range(interferers):
        hit |= rng.integers(channels, size=bits) == own
    noise = (rng.normal(size=(2, bits)) + 1j * rng.normal(size=(2, bits))) / np.sqrt(2)
    right = np.abs(np.sqrt(signal_to_noise) + noise[0]) ** 2
    wrong = np.abs(noise[1]) ** 2
    error = np.where(hit, rng.random(bits) < 0.5, wrong > right)
    return float(error.mean())


def hopped_atom_closed(channels: int, hops: int, known: float) -> tuple[float, float]:
    """Visibility between neighbouring tubes, and distance from equal occupation, after random hops on a ring.

    Each hop goes one tube up or down with equal chance; the phases it gives the tubes are known with chance `known`, else random.
    Visibility known^h; occupation from the eigenvalues cos(2πm/N)^h of the walk; the distance is ½Σ|p − 1/N|. Raises ValueError for fewer
    than 3 channels, negative hops or `known` outside [0, 1]. Source: circulant matrices (textbook).
    """
    require("channels", channels, 3, 512)
    require("hops", hops, 0)
    require("known", known, 0.0, 1.0)
    m = np.arange(channels)
    start = np.fft.fft(np.where(m < 2, 0.5, 0.0))
    occupation = np.fft.ifft(start * np.cos(2 * np.pi * m / channels) ** hops).real
    return float(known**hops), float(0.5 * np.abs(occupation - 1 / channels).sum())


def hopped_atom_density(channels: int, hops: int, known: float) -> tuple[float, float]:
    """The same two numbers from the density matrix, hop by hop, for an atom that starts shared between two tubes.

    The visibility is 2 Σ|ρ(k, k+1)|, for a reader who undoes the shifts. Raises ValueError as `hopped_atom_closed`. Source: Kraus form
    of the hop (textbook).
    """
    require("channels", channels, 3, 512)
    require("hops", hops, 0)
    require("known", known, 0.0, 1.0)
    state = np.zeros((channels, channels))
    state[:2, :2] = 0.5
    for _ in range(hops):
        moved = 0.5 * (np.roll(state, (1, 1), (0, 1)) + np.roll(state, (-1, -1), (0, 1)))
        state = known * moved + (1 - known) * np.diag(np.diag(moved))
    neighbours = np.abs(np.diagonal(np.roll(state, -1, axis=1))).sum()
    return float(2 * neighbours), float(0.5 * np.abs(np.diag(state) - 1 / channels).sum())
