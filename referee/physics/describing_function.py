"""Describing functions of a saturation, the fold locus of jump resonance, and the driven loop integrated in time.

The saturation has unit slope and unit limit. The loop is ``e = r − y``, ``ÿ + a ẏ = K sat(e)`` with ``r = R sin ωt``, that is the linear
plant ``G(jω) = K/(−ω² + jaω)``; time, gain K, damping a and frequency are in one consistent unit, amplitudes in units of the limit.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def saturation_gain(amplitude: ArrayLike) -> Array:
    """Describing function N(E) of the unit saturation; same shape.

    Raises ValueError for an amplitude that is not positive. Source: Gelb and Vander Velde 1968, table of describing functions.
    """
    require("amplitude", amplitude, 1e-12)
    e = np.maximum(np.asarray(amplitude, dtype=float), 1.0)
    return np.asarray(2 / np.pi * (np.arcsin(1 / e) + np.sqrt(e**2 - 1) / e**2))


def saturation_incremental_gain(amplitude: ArrayLike) -> Array:
    """d(E N)/dE = N + E N′ of the unit saturation; same shape.

    Raises ValueError for an amplitude that is not positive. Source: derivative of `saturation_gain` (analytic).
    """
    require("amplitude", amplitude, 1e-12)
    e = np.maximum(np.asarray(amplitude, dtype=float), 1.0)
    return np.asarray(2 / np.pi * (np.arcsin(1 / e) - np.sqrt(e**2 - 1) / e**2))


def fold_circle(amplitude: ArrayLike) -> tuple[Array, Array]:
    """Centre (on the real axis) and radius of the circle of G(jω) on which dR/dE = 0 at error amplitude E.

    With M = N + E N′ the condition is |G|² + u (N + M)/(N M) + 1/(N M) = 0, u = Re G. Raises ValueError for an amplitude that is
    not positive. Source: R² = E²|1 + N G|² differentiated by E (analytic).
    """
    n, m = saturation_gain(amplitude), saturation_incremental_gain(amplitude)
    return -(n + m) / (2 * n * m), (n - m) / (2 * n * m)


def response_frequencies(amplitude: ArrayLike, drive: float, gain: float, damping: float) -> tuple[Array, Array]:
    """The two frequencies at which the drive R gives the error amplitude E in harmonic balance (NaN where there is none).

    Raises ValueError for arguments that are not positive. Source: |1 + N(E) G(jω)| = R/E, quadratic in ω² (analytic).
    """
    for name, value in (("drive", drive), ("gain", gain), ("damping", damping)):
        require(name, value, 1e-9)
    e = np.asarray(amplitude, dtype=float)
    stiffness = saturation_gain(e) * gain
    rest = 1 - (drive / e) ** 2
    half = stiffness - damping**2 * rest / 2
    with np.errstate(invalid="ignore", divide="ignore"):
        root = np.sqrt(half**2 - rest * stiffness**2)
        low, high = stiffness**2 / (half + root), stiffness**2 / (half - root)
        return np.sqrt(low), np.sqrt(high)


def sweep_saturated_loop(
    frequencies: ArrayLike, drive: float, gain: float, damping: float, periods: int = 24, steps: int = 40
) -> Array:
    """Amplitude of the fundamental of e at each frequency, visited in the given order without resetting the state (RK4).

    Raises ValueError for arguments that are not positive. Source: the equation of motion, integrated in time.
    """
    for name, value in (("drive", drive), ("gain", gain), ("damping", damping)):
        require(name, value, 1e-9)
    require("frequencies", frequencies, 1e-9)
    require("periods", periods, 2)
    require("steps", steps, 16)
    half_steps = np.arange(2 * steps + 1) * np.pi / steps
    reference = (drive * np.sin(half_steps)).tolist()
    phases = np.exp(-1j * half_steps[:-1:2])
    y, v, amplitudes = 0.0, 0.0, []
    for omega in np.asarray(frequencies, dtype=float).tolist():
        h = 2 * np.pi / (omega * steps)
        errors = [0.0] * steps
        for period in range(periods):
            for i in range(steps):
                r0, r1, r2 = reference[2 * i], reference[2 * i + 1], reference[2 * i + 2]
                e = r0 - y
                if period == periods - 1:
                    errors[i] = e
                k1 = gain * (1.0 if e > 1 else -1.0 if e < -1 else e) - damping * v
                v2 = v + h / 2 * k1
                e = r1 - y - h / 2 * v
                k2 = gain * (1.0 if e > 1 else -1.0 if e < -1 else e) - damping * v2
                v3 = v + h / 2 * k2
                e = r1 - y - h / 2 * v2
                k3 = gain * (1.0 if e > 1 else -1.0 if e < -1 else e) - damping * v3
                v4 = v + h * k3
                e = r2 - y - h * v3
                k4 = gain * (1.0 if e > 1 else -1.0 if e < -1 else e) - damping * v4
                y += h / 6 * (v + 2 * v2 + 2 * v3 + v4)
                v += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        amplitudes.append(abs(2 / steps * np.sum(np.array(errors) * phases)))
    return np.array(amplitudes)


def harmonic_sampled(amplitude: float, offset: float, lag: float, order: int, samples: int = 65536) -> complex:
    """Harmonic of the output of a saturation to E sin θ + offset, from its samples; sin θ itself has the first harmonic 1.

    `lag` is the half-width of a hysteresis: the output follows e − lag on the way up and e + lag on the way down. Raises ValueError for
    an amplitude that is not positive or a negative lag. Source: Fourier coefficient (definition).
    """
    require("amplitude", amplitude, 1e-9)
    require("lag", lag, 0.0)
    require("order", order, 1)
    theta = (np.arange(samples) + 0.5) * 2 * np.pi / samples
    output = np.clip(amplitude * np.sin(theta) + offset - lag * np.sign(np.cos(theta)), -1.0, 1.0)
    return complex(2j / samples * np.sum(output * np.exp(-1j * order * theta)))


def harmonic_pieces(amplitude: float, offset: float, lag: float, order: int) -> complex:
    """The same harmonic from closed integrals over the pieces on which the output is constant or a sine.

    Raises ValueError for an amplitude that is not positive or a negative lag. Source: Fourier integral, piece by piece (analytic).
    """
    require("amplitude", amplitude, 1e-9)
    require("lag", lag, 0.0)
    require("order", order, 1)

    def wave(power: int, start: float, end: float) -> complex:
        """∫ e^{i·power·θ} dθ from `start` to `end`."""
        return (
            complex(end - start)
            if power == 0
            else (np.exp(1j * power * end) - np.exp(1j * power * start)) / (1j * power)
        )

    total = 0j
    for sign, first in ((1.0, -np.pi / 2), (-1.0, np.pi / 2)):  # the way up, then the way down
        shift = offset - sign * lag
        low, high = (float(np.arcsin(np.clip((limit - shift) / amplitude, -1, 1))) for limit in (-1.0, 1.0))
        cuts = [first, low, high, first + np.pi] if sign > 0 else [first, np.pi - high, np.pi - low, first + np.pi]
        levels = (-1.0, None, 1.0) if sign > 0 else (1.0, None, -1.0)
        for start, end, level in zip(cuts[:-1], cuts[1:], levels, strict=True):
            if level is None:
                sine = (wave(1 - order, start, end) - wave(-1 - order, start, end)) / 2j
                total += amplitude * sine + shift * wave(-order, start, end)
            else:
                total += level * wave(-order, start, end)
    return complex(1j / np.pi * total)
