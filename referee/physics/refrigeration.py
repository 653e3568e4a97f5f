"""What cold costs and what it buys: the least work of a refrigerator, and the quanta that heat leaves in a mode."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import Boltzmann, Planck
from scipy.integrate import simpson

from referee.physics.bounds import require

_COLDEST = 1e-6  # K


def carnot_work_per_heat(cold: ArrayLike, warm: ArrayLike) -> NDArray[np.float64]:
    """Least work for each joule of heat lifted from `cold` to `warm` (both K): W/Q = (T_w − T_c)/T_c. Broadcasts.

    Textbook (Carnot).

    Raises
    ------
    ValueError
        If `cold` is below 1 µK or `warm` is below `cold`.
    """
    require("cold", cold, _COLDEST)
    cool, hot = np.asarray(cold, dtype=float), np.asarray(warm, dtype=float)
    require("warm", hot - cool, 0.0)
    return np.asarray((hot - cool) / cool)


def gas_cycle_work_per_heat(cold: float, warm: float, compression: float = 2.0, points: int = 2001) -> float:
    """The same ratio from a reversed Carnot cycle of a monatomic ideal gas, by integrating p dV over its four strokes.

    `compression` is the volume ratio of the isotherms, `points` (odd) the instants of each stroke. Pressure follows
    pV = RT, with T fixed on an isotherm and TV^(2/3) fixed on an adiabat; Simpson's rule in ln V.

    Raises
    ------
    ValueError
        If `cold` is below 1 µK, `warm` below `cold`, `compression` not above 1 or `points` below 3.
    """
    require("cold", cold, _COLDEST)
    require("warm", warm, cold)
    require("compression", compression, 1.0 + 1e-9)
    require("points", points, 3)
    count = int(points) | 1

    def work(start: float, temperature: float, end: float, adiabatic: bool) -> float:
        """∫T dlnV of a stroke in units of R, from ln V = `start` to `end`; `temperature` at the start."""
        grid = np.linspace(start, end, count)
        values = temperature * np.exp(-2.0 / 3.0 * (grid - start)) if adiabatic else np.full(count, temperature)
        return float(simpson(values, x=grid)) if start != end else 0.0

    stretch = 1.5 * np.log(warm / cold)
    low, high = 0.0, np.log(compression)
    taken_up = work(low, cold, high, adiabatic=False)  # heat drawn at the cold end
    gained = (
        taken_up
        + work(high, cold, high - stretch, adiabatic=True)
        + work(high - stretch, warm, low - stretch, adiabatic=False)
        + work(low - stretch, warm, low, adiabatic=True)
    )
    return -gained / taken_up


def thermal_occupation_closed(frequency: ArrayLike, temperature: ArrayLike) -> NDArray[np.float64]:
    """Mean quanta of a mode of `frequency` (Hz) at `temperature` (K): 1/(exp(hf/kT) − 1). Broadcasts. Textbook (Planck).

    Raises
    ------
    ValueError
        If `frequency` is not positive or `temperature` is below 1 µK.
    """
    require("frequency", frequency, np.finfo(float).tiny)
    require("temperature", temperature, _COLDEST)
    ratio = Planck * np.asarray(frequency, dtype=float) / (Boltzmann * np.asarray(temperature, dtype=float))
    return np.asarray(np.exp(-ratio) / -np.expm1(-ratio))


def thermal_occupation_levels(frequency: float, temperature: float) -> float:
    """The same number as a sum over the levels of the mode, Σ n e^{−nx} / Σ e^{−nx} with x = hf/kT.

    The first 2, 4, 8 … levels are summed by doubling, so that 10¹³ levels take some fifty steps. Errors as above.
    """
    require("frequency", frequency, np.finfo(float).tiny)
    require("temperature", temperature, _COLDEST)
    exponent = Planck * frequency / (Boltzmann * temperature)
    levels, weight, moment = 1.0, 1.0, 0.0
    while True:
        shifted = float(np.exp(-levels * exponent))  # weight of the first level not yet counted
        moment += shifted * (moment + levels * weight)
        weight *= 1.0 + shifted
        levels *= 2.0
        if levels * exponent > 60.0:
            return moment / weight
