"""Clock errors of a synchrophasor: what a wrong time does to the total vector error of a measured phasor."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require


def allowed_time_closed(total_vector_error: ArrayLike, frequency: ArrayLike) -> NDArray[np.float64]:
    """Clock error (s) that alone uses up a total vector error: 2 asin(TVE/2)/(2πf). Broadcasts; `frequency` in Hz.

    A clock error turns the phasor by φ = 2πft and leaves its length, so TVE = |e^{iφ} − 1| = 2 sin(φ/2). Definition of
    the total vector error: IEEE Std C37.118.1, which prints ±26 µs at 60 Hz and ±31 µs at 50 Hz for 1 %.

    Raises
    ------
    ValueError
        If the error is outside [0, 2] (a pure rotation reaches no further) or `frequency` is not positive.
    """
    require("total_vector_error", total_vector_error, 0.0, 2.0)
    require("frequency", frequency, np.finfo(float).tiny)
    angle = 2.0 * np.arcsin(np.asarray(total_vector_error, dtype=float) / 2.0)
    return np.asarray(angle / (2.0 * np.pi * np.asarray(frequency, dtype=float)))


def sampled_vector_error(time: float, frequency: float, samples: int = 48, phase: float = 0.3) -> float:
    """Total vector error of a phasor estimated from `samples` values of one cycle, taken `time` (s) late.

    One-cycle discrete Fourier transform of cos(2πft + `phase`), against the same estimate with a true clock.

    Raises
    ------
    ValueError
        If `frequency` is not positive, `samples` is below 3, or `time` or `phase` is not finite.
    """
    require("frequency", frequency, np.finfo(float).tiny)
    require("samples", samples, 3)
    require("time", time)
    require("phase", phase)
    steps = np.arange(samples) / samples
    kernel = np.exp(-2j * np.pi * steps) * 2.0 / samples
    true = kernel @ np.cos(2.0 * np.pi * steps + phase)
    late = kernel @ np.cos(2.0 * np.pi * (steps + frequency * time) + phase)
    return float(abs(late - true) / abs(true))


def allowed_time_sampled(total_vector_error: float, frequency: float, samples: int = 48) -> float:
    """The same clock error (s), found by root search on `sampled_vector_error` within half a cycle.

    Raises
    ------
    ValueError
        If the error is outside [0, 1.99], `frequency` is not positive or `samples` is below 3.
    """
    require("total_vector_error", total_vector_error, 0.0, 1.99)
    require("frequency", frequency, np.finfo(float).tiny)

    def excess(turns: float) -> float:
        return sampled_vector_error(turns / frequency, frequency, samples) - total_vector_error

    return float(brentq(excess, 0.0, 0.5, xtol=1e-15, rtol=1e-14)) / frequency
