"""Losses of two direct-current lines: one with resistance, and one of superconductor in a cryostat.

Both carry the power P at a fixed voltage. The resistive line loses in proportion to P²; the superconducting one loses
what its refrigerator draws, which hardly depends on P. Powers in W, lengths in m.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require

Array = NDArray[np.float64]
LEADS = 4  # two poles, two ends


def resistive_loss(power: ArrayLike, length: ArrayLike, rated_power: float, share_per_metre: float) -> Array:
    """Joule loss in W of a line that loses `share_per_metre` of its power in every metre at `rated_power`.

    At a fixed voltage the current is P/V, so the loss is P² L share/P_rated. Arguments broadcast; converters not counted.

    Raises: ValueError naming the parameter out of bounds.
    Source: Joule's law, textbook.
    """
    require("power", power, 0.0)
    require("length", length, 0.0)
    require("rated_power", rated_power, np.finfo(float).tiny)
    require("share_per_metre", share_per_metre, 0.0, 1.0)
    return np.asarray(np.asarray(power, float) ** 2 * np.asarray(length, float) * share_per_metre / rated_power)


def superconducting_loss(
    power: ArrayLike,
    length: ArrayLike,
    heat_leak: float,
    specific_power: float,
    lead_heat: float = 0.0,
    voltage: float = 1.0,
) -> Array:
    """Power in W that the refrigerators of a superconducting direct-current line draw.

    Args:
        power: transmitted, W; sets the current P/V through the leads between warm and cold.
        length: m.
        heat_leak: heat into the cold per metre of line, W/m.
        specific_power: watts drawn for a watt of heat removed.
        lead_heat: heat into the cold per ampere and lead, W/A; four leads.
        voltage: pole to pole, V.

    Raises: ValueError naming the parameter out of bounds.
    Source: heat balance, textbook; cryostat and terminal losses of cables are surveyed in Wolsky 2004 (IEA report).
    """
    require("power", power, 0.0)
    require("length", length, 0.0)
    require("heat_leak", heat_leak, 0.0)
    require("specific_power", specific_power, 0.0)
    require("lead_heat", lead_heat, 0.0)
    require("voltage", voltage, np.finfo(float).tiny)
    leads = LEADS * lead_heat * np.asarray(power, float) / voltage
    return np.asarray(specific_power * (heat_leak * np.asarray(length, float) + leads))


def crossing_power_root(
    length: float,
    rated_power: float,
    share_per_metre: float,
    heat_leak: float,
    specific_power: float,
    lead_heat: float = 0.0,
    voltage: float = 1.0,
) -> float:
    """The power in W above which the superconducting line loses less, by bracketing the two losses.

    Args and Raises: as in :func:`resistive_loss` and :func:`superconducting_loss`; length, share, heat leak and specific
    power must be positive, else there is no crossing.
    Source: definition.
    """
    _positive(length, rated_power, share_per_metre, heat_leak, specific_power)

    def excess(power: float) -> float:
        cold = superconducting_loss(power, length, heat_leak, specific_power, lead_heat, voltage)
        return float(resistive_loss(power, length, rated_power, share_per_metre) - cold)

    high = rated_power
    while excess(high) < 0:
        high *= 2.0
    return float(brentq(excess, 0.0, high, xtol=1e-9 * high, rtol=1e-13))


def crossing_power_closed(
    length: float,
    rated_power: float,
    share_per_metre: float,
    heat_leak: float,
    specific_power: float,
    lead_heat: float = 0.0,
    voltage: float = 1.0,
) -> float:
    """The same as the positive root of (share L/P_rated) P² − (4 s q/V) P − s w L = 0.

    Args and Raises: as in :func:`crossing_power_root`.
    Source: quadratic formula.
    """
    _positive(length, rated_power, share_per_metre, heat_leak, specific_power)
    require("lead_heat", lead_heat, 0.0)
    require("voltage", voltage, np.finfo(float).tiny)
    half = 0.5 * specific_power * LEADS * lead_heat / voltage
    curve = share_per_metre * length / rated_power
    return float((half + np.sqrt(half**2 + curve * specific_power * heat_leak * length)) / curve)


def _positive(
    length: float, rated_power: float, share_per_metre: float, heat_leak: float, specific_power: float
) -> None:
    least = np.finfo(float).tiny
    require("length", length, least)
    require("rated_power", rated_power, least)
    require("share_per_metre", share_per_metre, least, 1.0)
    require("heat_leak", heat_leak, least)
    require("specific_power", specific_power, least)
