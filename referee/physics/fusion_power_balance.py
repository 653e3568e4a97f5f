"""Power that a fusing fuel gives, power that it loses, and Lawson's product n T τ. Temperatures in keV."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import elementary_charge
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require
from referee.physics.fusion_reactivity import reactivity_fit

Array = NDArray[np.float64]

_KEV = elementary_charge * 1e3


def bremsstrahlung_power(density: ArrayLike, temperature: ArrayLike) -> Array:
    """Power / (W/m³) radiated by a hydrogen plasma: 5.34·10⁻³⁷ n² √T.

    Args:
        density: electrons in m⁻³, ≥ 0.
        temperature: in keV, 0.01 to 200 (non-relativistic, Gaunt factor included).

    Raises: ValueError naming the parameter out of bounds. Source: Wurzel and Hsu 2022, 10.1063/5.0083990 (C_B).
    """
    require("density", density, 0.0, 1e40)
    require("temperature", temperature, 0.01, 200.0)
    return np.asarray(5.34e-37 * np.asarray(density, float) ** 2 * np.sqrt(np.asarray(temperature, float)))


def gain_of_pairs(pair_rate: ArrayLike, energy: float, temperature: ArrayLike, time: ArrayLike) -> Array:
    """Fusion power over the power that replaces the heat, for a half-and-half fuel whose nuclei keep it for τ.

    Each of n nuclei meets n/2 partners and each fusion takes two, so fusions per nucleus are `pair_rate`/2 · ½; against it
    stands 3T of heat (ion and electron) a time τ: gain = (`pair_rate`/4) Q τ/(3T).

    Args:
        pair_rate: n⟨σv⟩, or the rate of a bound pair, in 1/s.
        energy: Q released per fusion in keV.
        temperature: in keV.
        time: τ in s.

    Raises: ValueError naming the parameter out of bounds. Source: Lawson 1957, 10.1088/0370-1301/70/1/303.
    """
    require("pair_rate", pair_rate, 0.0, 1e40)
    require("energy", energy, 0.0, 1e9)
    require("temperature", temperature, 1e-18, 1e4)
    require("time", time, 0.0, 1e30)
    rate, t = np.asarray(pair_rate, dtype=float), np.asarray(temperature, dtype=float)
    return np.asarray(rate / 4 * energy * np.asarray(time, dtype=float) / (3 * t))


def triple_product(temperature: ArrayLike, gain: float) -> Array:
    """n T τ in keV s/m³ at which a D–T plasma has the gain P_fus/P_drive, alphas staying and bremsstrahlung leaving.

    P_drive = 3nT/τ + P_B − P_α, hence n τ = 3T/[¼⟨σv⟩(E_α + E/gain) − C_B√T]. Infinite where the bracket is not positive.

    Args:
        temperature: in keV, 0.2 to 100.
        gain: 0.01 to 1e9; the largest is ignition.

    Raises: ValueError naming the parameter out of bounds.
    Source: Lawson 1957; Wurzel and Hsu 2022, 10.1063/5.0083990.
    """
    require("gain", gain, 0.01, 1e9)
    t = np.asarray(temperature, dtype=float)
    released = 17589.0 / gain + 3520.0
    surplus = reactivity_fit("dt", t) / 4 * released * _KEV - 5.34e-37 * np.sqrt(t)
    with np.errstate(divide="ignore"):
        return np.asarray(np.where(surplus > 0, 3 * t**2 * _KEV / np.where(surplus > 0, surplus, 1.0), np.inf))


def least_triple_product(gain: float) -> tuple[float, float]:
    """The smallest n T τ of :func:`triple_product` and its temperature in keV.

    Raises: ValueError naming `gain`. Source: as :func:`triple_product`.
    """
    found = minimize_scalar(lambda x: float(np.log(triple_product(np.exp(x), gain))), (np.log(10.0), np.log(20.0)))
    return float(np.exp(found.fun)), float(np.exp(found.x))


def gain_for_net_power(heat_to_power: float, power_to_plasma: float) -> float:
    """Gain at which a plant feeds its own drive and nothing else: 1/(η_h η_d) − 1, all heat being collected.

    Args:
        heat_to_power: η_h, 0.01 to 1.
        power_to_plasma: η_d, 0.001 to 1.

    Raises: ValueError naming the parameter out of bounds. Source: power balance (textbook), Lawson 1957.
    """
    require("heat_to_power", heat_to_power, 0.01, 1.0)
    require("power_to_plasma", power_to_plasma, 0.001, 1.0)
    return 1 / (heat_to_power * power_to_plasma) - 1


def net_power(gain: float, heat_to_power: float, power_to_plasma: float) -> float:
    """Power that leaves the plant, over the power that reaches the plasma, from the linear equations of its nodes.

    Unknowns: fusion power, heat, gross power, power to the drive, power sold; the plasma's drive is 1.

    Args, Raises: as above; `gain` from 0 to 1e9. Source: power balance (textbook).
    """
    require("gain", gain, 0.0, 1e9)
    require("heat_to_power", heat_to_power, 0.01, 1.0)
    require("power_to_plasma", power_to_plasma, 0.001, 1.0)
    nodes = np.array(
        [
            [1.0, 0.0, 0.0, 0.0, 0.0],
            [-1.0, 1.0, 0.0, 0.0, 0.0],
            [0.0, -heat_to_power, 1.0, 0.0, 0.0],
            [0.0, 0.0, 0.0, power_to_plasma, 0.0],
            [0.0, 0.0, -1.0, 1.0, 1.0],
        ]
    )
    return float(np.linalg.solve(nodes, np.array([gain, 1.0, 0.0, 1.0, 0.0]))[4])
