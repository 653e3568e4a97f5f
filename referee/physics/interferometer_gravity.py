"""Atoms that fall: how long the floor lets them, and the phase that gravity writes into a Mach–Zehnder interferometer.

Three light pulses at 0, T and 2T split, turn and recombine the arms; g points down, `wavevector` is that of the kick.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import hbar
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Array = NDArray[np.float64]


def fall_time(height: ArrayLike, gravity: ArrayLike) -> Array:
    """Seconds of free fall from rest through `height` (m) at `gravity` (m/s²): √(2h/g), textbook. Broadcasts.

    Raises
    ------
    ValueError
        If the height is negative or gravity is not positive.
    """
    require("height", height, 0.0)
    require("gravity", gravity, 1e-12)
    return np.asarray(np.sqrt(2.0 * np.asarray(height, dtype=float) / np.asarray(gravity, dtype=float)))


def fall_time_integrated(height: float, gravity: float) -> float:
    """The same time from Newton's equation, stepped until the floor is met (scipy `solve_ivp` with an event).

    Raises
    ------
    ValueError
        If the height or gravity is not positive.
    """
    require("height", height, 1e-12)
    require("gravity", gravity, 1e-12)

    def floor(_: float, state: Array) -> float:
        return float(state[0])

    floor.terminal = True  # type: ignore[attr-defined]
    unit = (
        height / gravity
    ) ** 0.5  # in units of height and √(h/g), so that the tolerances mean the same for any tower
    run = solve_ivp(lambda _, state: [state[1], -1.0], (0.0, 3.0), [1.0, 0.0], events=floor, rtol=1e-11, atol=1e-12)
    return float(run.t_events[0][0] * unit)


def mach_zehnder_phase(gravity: ArrayLike, interval: ArrayLike, wavevector: ArrayLike) -> Array:
    """Modulus of the phase in radian between the arms, k g T² (textbook), `interval` T between pulses in s, k in 1/m. Broadcasts.

    Raises
    ------
    ValueError
        If gravity (m/s²) or the interval is negative or the wavevector is not positive.
    """
    require("gravity", gravity, 0.0)
    require("interval", interval, 0.0)
    require("wavevector", wavevector, 1e-12)
    g, t, k = (np.asarray(value, dtype=float) for value in (gravity, interval, wavevector))
    return np.asarray(k * g * t**2)


def mach_zehnder_phase_arms(gravity: float, interval: float, wavevector: float, mass: float) -> float:
    """The same phase, added up along the two arms: laser phase k z at each pulse, and the action over ħ in between.

    Positions, speeds and actions are integrated along each arm for an atom of `mass` (kg) that starts at rest; the
    mass and the recoil must drop out, and so must the actions, which a uniform field makes equal: the phase is the
    lasers', which read the positions. Valid while k g T² is well above the solver's relative error of the actions.

    Raises
    ------
    ValueError
        If gravity or the interval is negative, or the wavevector or mass is not positive.
    """
    require("gravity", gravity, 0.0)
    require("interval", interval, 0.0)
    require("wavevector", wavevector, 1e-12)
    require("mass", mass, 1e-30)
    kick = hbar * wavevector / mass

    def flight(_: float, state: Array) -> list[float]:
        height, speed, _action = state
        return [speed, -gravity, mass * (0.5 * speed**2 - gravity * height) / hbar]

    def arm(first: int, second: int) -> Array:
        state = np.array([0.0, first * kick, 0.0])
        state = solve_ivp(flight, (0.0, interval), state, method="DOP853", rtol=1e-12, atol=1e-12).y[:, -1]
        middle = state[0]
        state = state + np.array([0.0, second * kick, 0.0])
        state = solve_ivp(flight, (interval, 2 * interval), state, method="DOP853", rtol=1e-12, atol=1e-12).y[:, -1]
        return np.array([middle, state[0], state[2]])

    if interval == 0.0:
        return 0.0
    upper, lower = arm(1, -1), arm(0, 1)
    # Upper arm: +k at 0, −k at T, +k at 2T to join the lower one; lower arm: +k at T.
    lasers = wavevector * (-upper[0] + upper[1] - lower[0])
    return abs(float(lasers + upper[2] - lower[2]))
