"""Waste heat, II: the bound on one channel of coherent electrons."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.thermoelectric_bound import (
    efficiency_at_full_power,
    power_bound,
    power_bound_searched,
    power_prefactor,
    step_power_quadrature,
)
from referee.verdict import Verdict

Hot = Annotated[float, Input(310.0, 1500.0, "K", "temperature of the waste heat", "assumed: warm exhaust")]
Cold = Annotated[float, Input(250.0, 305.0, "K", "temperature of the surroundings")]


def thermoelectric_channel(
    fermi_wavelength: Annotated[
        float,
        Input(0.1, 500.0, "nm", "width of one electron channel", "assumed: metal 1 nm or less, dilute gas 100 nm"),
    ] = 1.0,
    wanted: Annotated[float, Input(1.0, 1e9, "W/m^2", "power wanted from each square metre", "assumed: 1 kW")] = 1000.0,
    hot: Hot = 400.0,
    cold: Cold = 300.0,
) -> Outcome:
    """What is the most that a coherent electron device may take from waste heat, for each square metre?

    Whitney's bound for one transverse mode, times the number of modes that fit. It bounds fermionic two-terminal
    scattering devices only, and the heat is assumed to be supplied as fast as they can use it.
    """
    one, searched = float(power_bound(hot, cold)), power_bound_searched(hot, cold)
    density = one / (fermi_wavelength * 1e-9) ** 2
    efficiency = efficiency_at_full_power(hot, cold)
    carnot = 1 - cold / hot
    edges = np.linspace(0.8, 1.5, 71)
    best = max((step_power_quadrature(hot, cold, float(x), float(x) * carnot) for x in edges), key=lambda pair: pair[0])
    return Outcome(
        quantities=(
            Quantity("prefactor", power_prefactor(), "1", "A₀, derived from the step transmission", digits=3),
            Quantity("power", one, "W", "most power of one electron channel", digits=3),
            Quantity("density", density, "W/m^2", "the same for all channels of a square metre", digits=3),
            Quantity("decades_short", float(np.log10(wanted / density)), "decade", "wanted over allowed", digits=3),
            Quantity("efficiency_at_full_power", efficiency, "1", "efficiency where the power is greatest", digits=3),
            Quantity("share_of_carnot", efficiency / carnot, "1", "the same over Carnot's efficiency", digits=3),
            Quantity(
                "classical_share",
                (1 - np.sqrt(cold / hot)) / carnot,
                "1",
                "of Carnot, for the textbook engine with slow heat leads at full power",
                digits=3,
            ),
        ),
        checks=(
            Check("power bound", one, searched, 1e-6, "closed form", "search over steps, quadrature", relative=True),
            Check("efficiency", efficiency, best[0] / best[1], 2e-3, "dilogarithms", "quadrature at the best step"),
        ),
    )


THERMOELECTRIC_CHANNEL = Finding(
    id="thermoelectric-channel",
    tests=("T22",),
    question="How much may a coherent electron device take from waste heat?",
    argument=thermoelectric_channel,
    physics=(
        "thermoelectric_bound.power_prefactor",
        "thermoelectric_bound.power_bound",
        "thermoelectric_bound.power_bound_searched",
        "thermoelectric_bound.efficiency_at_full_power",
        "thermoelectric_bound.step_power_quadrature",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-38",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="the bound must leave room for the power that is wanted",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Quantum mechanics leaves ample room: the wave nature of electrons sets a ceiling, far above what is wanted.",
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT, "With so few channels to the square metre the ceiling is below what is wanted."
            ),
            reversal=Witness(
                {"fermi_wavelength": 200.0, "wanted": 1e5},
                "a dilute electron gas, and a hundred kilowatts wanted of it",
            ),
        ),
    ),
)


FINDINGS = (THERMOELECTRIC_CHANNEL,)
FIGURES = ()
