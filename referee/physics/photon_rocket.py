"""The best rocket that light allows: all of the energy leaves as a collimated beam behind the ship."""

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import speed_of_light
from scipy.integrate import solve_ivp

from referee.physics.bounds import require


def beam_energy_closed(payload: ArrayLike, beta: ArrayLike) -> np.ndarray:
    """Energy in joules, in the frame of departure's fuel account, to bring `payload` (kg, at arrival) to β = v/c.

    Mass ratio √((1+β)/(1−β)), energy (m₀ − m₁)c²: four-momentum conservation, textbook (relativistic rocket with
    exhaust speed c). Broadcasts.

    Raises
    ------
    ValueError
        If the payload is negative or β is outside [0, 1).
    """
    require("payload", payload, 0.0)
    require("beta", beta, 0.0, 1.0 - 1e-12)
    # expm1 of the rapidity keeps the small difference of the two masses at low speed
    rapidity = np.arctanh(np.asarray(beta, dtype=float))
    return np.asarray(payload, dtype=float) * speed_of_light**2 * np.expm1(rapidity)


def beam_energy_integrated(payload: float, beta: float, tolerance: float = 1e-11) -> float:
    """The same energy by flying: dm/dβ = −m/(1 − β²) in the ship's own frame, stepped from rest to β (Dormand–Prince).

    Raises
    ------
    ValueError
        If the payload is negative, β is outside [0, 0.999] or the tolerance outside [10⁻¹³, 10⁻²].
    """
    require("payload", payload, 0.0)
    require("beta", beta, 0.0, 0.999)
    require("tolerance", tolerance, 1e-13, 1e-2)
    if beta == 0.0:
        return 0.0
    # Burnt share s = (m₀ − m)/m₀ obeys ds/dβ = (1 − s)/(1 − β²): starting from 0 loses no digits at low speed.
    flight = solve_ivp(
        lambda speed, burnt: (1.0 - burnt) / (1.0 - speed**2),
        (0.0, beta),
        [0.0],
        method="DOP853",
        rtol=tolerance,
        atol=1e-30,
        first_step=beta / 64,
        max_step=beta / 16,
    )
    burnt = float(flight.y[0, -1])
    return payload * speed_of_light**2 * burnt / (1.0 - burnt)


def kinetic_energy(payload: ArrayLike, beta: ArrayLike) -> np.ndarray:
    """(γ − 1)mc² in joules: the floor under every way of reaching β, rocket or not. Broadcasts; textbook.

    Raises
    ------
    ValueError
        If the payload is negative or β is outside [0, 1).
    """
    require("payload", payload, 0.0)
    require("beta", beta, 0.0, 1.0 - 1e-12)
    speed = np.asarray(beta, dtype=float)
    root = np.sqrt(1.0 - speed**2)
    return np.asarray(payload, dtype=float) * speed_of_light**2 * speed**2 / (root * (1.0 + root))


def speed_from_store(specific_energy: ArrayLike) -> np.ndarray:
    """Speed in m/s of a ship that is nothing but a store of `specific_energy` (J/kg), beamed out whole.

    The spent carriers stay aboard: the mass falls by ε = e/c² only, and v = c tanh(−ln(1 − ε)) ≈ e/c.

    Raises
    ------
    ValueError
        If the specific energy is negative or exceeds c².
    """
    require("specific_energy", specific_energy, 0.0, speed_of_light**2 * (1 - 1e-9))
    share = np.asarray(specific_energy, dtype=float) / speed_of_light**2
    return speed_of_light * np.tanh(-np.log1p(-share))


def speed_from_store_integrated(specific_energy: float, steps: int = 2000) -> float:
    """The same speed by `steps` equal flashes of light, each conserving four-momentum in the ship's frame.

    Raises
    ------
    ValueError
        If the specific energy is outside [0, 0.9 c²] or `steps` outside [1, 10⁶].
    """
    require("specific_energy", specific_energy, 0.0, 0.9 * speed_of_light**2)
    require("steps", steps, 1, 1_000_000)
    flash = specific_energy / speed_of_light**2 / int(steps)
    mass = 1.0 - flash * np.arange(int(steps))
    recoil = flash / (mass - flash)  # γβ of one kick has the exact form (m² − m'²)/2mm' = ε(1 − ε/2m)/(m − ε)
    kicks = np.arcsinh(recoil * (1.0 - 0.5 * flash / mass))
    return float(speed_of_light * np.tanh(np.sum(kicks)))
