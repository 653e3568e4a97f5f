"""Cooling as a means of coherence: the quanta it removes, what it costs an energy node, and who can pay (T14)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.refrigeration import (
    carnot_work_per_heat,
    gas_cycle_work_per_heat,
    thermal_occupation_closed,
    thermal_occupation_levels,
)
from referee.units import format_number
from referee.verdict import Verdict

ROOM = 300.0  # K
STAGES = (77.0, 4.2, 0.01)  # K: liquid nitrogen, liquid helium, a dilution refrigerator


def cold_quanta(
    temperature: Annotated[float, Input(1e-3, 300.0, "K", "temperature of the cold stage")] = 0.01,
    frequency: Annotated[float, Input(1e9, 1e11, "Hz", "frequency of the quantum device; a microwave qubit")] = 5e9,
    grid_frequency: Annotated[float, Input(1.0, 1e11, "Hz", "frequency of the power that is delivered")] = 60.0,
) -> Outcome:
    """How many thermal quanta does cooling leave in a microwave mode, and in a mode at the grid's frequency?"""
    both = np.array([frequency, grid_frequency])
    closed = thermal_occupation_closed(both, temperature)
    summed = np.array([thermal_occupation_levels(value, temperature) for value in both])
    return Outcome(
        quantities=(
            Quantity("occupation", float(closed[0]), "1", "thermal quanta in the device"),
            Quantity("grid_occupation", float(closed[1]), "1", "thermal quanta at the grid's frequency"),
            Quantity(
                "occupation_at_room",
                float(thermal_occupation_closed(frequency, ROOM)),
                "1",
                "the device at 300 K",
            ),
            Quantity(
                "grid_ground_temperature",
                float(grid_frequency / frequency * temperature),
                "K",
                "temperature at which the grid's mode would be as empty as the device",
            ),
        ),
        checks=(
            Check(
                "mean quanta, as ratio of the methods",
                closed / summed,
                np.ones(2),
                1e-9,
                "Planck's formula",
                "sum over the levels, by doubling",
            ),
        ),
    )


COLD_QUANTA = Finding(
    id="cold-quanta",
    tests=("T14",),
    question="Does a cryostat minimise thermal noise?",
    argument=cold_quanta,
    physics=("refrigeration.thermal_occupation_closed", "refrigeration.thermal_occupation_levels"),
    criteria=(
        Criterion(
            claims=("QEDN-18",),
            measured="occupation",
            operator="<=",
            threshold=0.01,
            reason="at one thermal quantum in a hundred a qubit starts in its ground state well enough",
            met=Ruling(Verdict.HOLDS, "In a microwave device cooling removes the thermal quanta almost entirely."),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "At this temperature heat still fills the device."),
            reversal=Witness({"temperature": 300.0}, "room temperature: no cooling"),
        ),
        Criterion(
            claims=("QEDN-18",),
            measured="grid_occupation",
            operator="<=",
            threshold=0.01,
            reason="the same measure, for a mode at the frequency at which energy is delivered",
            met=Ruling(Verdict.HOLDS, "At this frequency cooling empties the mode."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "It holds for carriers of information at microwave and optical frequencies; at the grid's frequency "
                "no cryostat comes near the ground state.",
            ),
            reversal=Witness({"grid_frequency": 5e9}, "power delivered at a microwave frequency"),
        ),
    ),
)


def cold_energy_node(
    temperature: Annotated[float, Input(1e-3, 300.0, "K", "temperature of the node")] = 0.01,
    cold_loss: Annotated[
        float,
        Input(
            1e-7,
            0.5,
            "1",
            "share of the delivered energy that turns to heat at the node",
            source="assumed: of the order of a very good converter at room temperature; to be moved",
        ),
    ] = 0.01,
    share_of_carnot: Annotated[
        float,
        Input(1e-5, 1.0, "1", "efficiency of the refrigerator over Carnot's", source="1 is the ideal, and generous"),
    ] = 1.0,
) -> Outcome:
    """What does the refrigerator of a cold node draw for every watt that the node delivers?"""
    temperatures = np.array([temperature, *STAGES])
    closed = carnot_work_per_heat(temperatures, ROOM)
    cycle = np.array([gas_cycle_work_per_heat(value, ROOM) for value in temperatures])
    ratio = float(closed[0])
    share = cold_loss * ratio / share_of_carnot
    return Outcome(
        quantities=(
            Quantity("work_per_heat", ratio, "1", "watts at 300 K for a watt of heat at the node"),
            Quantity("work_per_heat_nitrogen", float(closed[1]), "1", "the same at 77 K"),
            Quantity("work_per_heat_helium", float(closed[2]), "1", "the same at 4.2 K"),
            Quantity("refrigeration_share", share, "1", "watts of refrigeration for a watt delivered"),
            Quantity(
                "share_at_nitrogen", cold_loss * float(closed[1]) / share_of_carnot, "1", "the same for a node at 77 K"
            ),
            Quantity(
                "break_even_loss",
                share_of_carnot / ratio if ratio else 1.0,
                "1",
                "share of heat at which the refrigerator takes all that is delivered",
            ),
            Quantity(
                "decades_short",
                float(np.log10(share)) if share > 0 else -12.0,
                "decade",
                "refrigeration over delivery",
            ),
        ),
        checks=(
            Check(
                "work for a joule of heat",
                closed,
                cycle,
                1e-7,
                "Carnot's formula",
                "p dV around a cycle of an ideal gas",
                relative=True,
            ),
        ),
    )


COLD_ENERGY_NODE = Finding(
    id="cold-energy-node",
    tests=("T14",),
    question="Can a node that delivers energy be kept at the temperature of a qubit?",
    argument=cold_energy_node,
    physics=("refrigeration.carnot_work_per_heat", "refrigeration.gas_cycle_work_per_heat"),
    criteria=(
        Criterion(
            claims=("QEDN-18",),
            measured="refrigeration_share",
            operator="<=",
            threshold=1.0,
            reason="beyond one watt for a watt the refrigerator takes more than the node delivers",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The refrigerator takes less than the node delivers."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Cold keeps the coherence, and the second law sends the bill: the refrigerator draws more than the node "
                "delivers.",
            ),
            reversal=Witness(
                {"temperature": 77.0}, "liquid nitrogen, where superconducting cables work and qubits do not"
            ),
        ),
    ),
)


def cost_of_entry(
    temperature: Annotated[float, Input(1.0, 300.0, "K", "temperature of a household's node")] = 4.2,
    heat_load: Annotated[
        float,
        Input(
            1e-3, 100.0, "W", "heat that leaks in, day and night", source="assumed: order of a small helium cryostat"
        ),
    ] = 1.0,
    share_of_carnot: Annotated[
        float, Input(0.001, 1.0, "1", "efficiency over Carnot's", source="1 is the ideal, and generous")
    ] = 1.0,
    small_cooler: Annotated[
        float,
        Input(
            0.001, 1.0, "1", "efficiency over Carnot's of a small cooler", source="assumed: order of small 4 K coolers"
        ),
    ] = 0.01,
    household: Annotated[
        float, Input(50.0, 1e4, "W", "mean electric power of a household", source="assumed: order of a US home")
    ] = 1200.0,
) -> Outcome:
    """What does a household's node draw before it has delivered anything, against what the household uses?"""
    closed = float(carnot_work_per_heat(temperature, ROOM))
    power = heat_load * closed / share_of_carnot
    cycle = heat_load * gas_cycle_work_per_heat(temperature, ROOM) / share_of_carnot
    return Outcome(
        quantities=(
            Quantity("entry_power", power, "W", "power drawn by the refrigerator of one node"),
            Quantity(
                "small_cooler_power", heat_load * closed / small_cooler, "W", "the same with a small cooler, as assumed"
            ),
            Quantity("entry_ratio", power / household, "1", "over the household's mean use"),
            Quantity(
                "decades_short",
                float(np.log10(power / household)) if power > 0 else -12.0,
                "decade",
                "power of the refrigerator over the household's mean use",
            ),
        ),
        checks=(
            Check(
                "power of the refrigerator",
                power,
                cycle,
                1e-6,
                "Carnot's formula",
                "p dV around a cycle of an ideal gas",
                relative=True,
            ),
        ),
    )


COST_OF_ENTRY = Finding(
    id="cost-of-entry",
    tests=("T14",),
    question="Has the concern about equitable access a physical core?",
    argument=cost_of_entry,
    physics=("refrigeration.carnot_work_per_heat", "refrigeration.gas_cycle_work_per_heat"),
    criteria=(
        Criterion(
            claims=("QEDN-48",),
            measured="entry_ratio",
            operator=">=",
            threshold=1.0,
            reason="a node that draws more than the household uses shuts the household out",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "As a value it is beyond physics. Its physical core is real: each cold node has a price of entry that "
                "is higher than all that a household uses.",
            ),
            unmet=Ruling(
                Verdict.NOT_PHYSICS,
                "What is equitable is not for physics to say. The laws set a price of entry that a household could "
                "bear; the number is given for those who decide.",
            ),
            reversal=Witness({"share_of_carnot": 0.01}, "a small cooler, far from Carnot's efficiency"),
        ),
    ),
)

FINDINGS = (COLD_QUANTA, COLD_ENERGY_NODE, COST_OF_ENTRY)


def draw_price_of_cold() -> Drawing:
    """What cooling buys (quanta left) and what it costs (watts for a watt), over temperature."""
    temperatures = np.logspace(-3, np.log10(290.0), 80)
    microwave, grid = (thermal_occupation_closed(frequency, temperatures) for frequency in (5e9, 60.0))
    price = carnot_work_per_heat(temperatures, ROOM)
    data = {
        "temperature / K": temperatures,
        "quanta at 5 GHz / 1": microwave,
        "quanta at 60 Hz / 1": grid,
        "work per heat / 1": price,
        "refrigeration per watt delivered, 1 % of heat / 1": 0.01 * price,
    }
    figure, (top, low) = plt.subplots(2, 1, figsize=(6.4, 5.4), sharex=True)
    top.loglog(temperatures, np.maximum(microwave, 1e-30), color="C0", lw=2.2)
    top.loglog(temperatures, grid, color="C1", lw=2.2, ls="--")
    top.axhline(0.01, color="k", lw=1.0, ls=":")
    top.set(ylabel="thermal quanta", ylim=(1e-12, 1e13))
    top.text(0.06, 2e-6, "5 GHz: emptied", color="C0")
    top.text(0.0012, 2e9, "60 Hz: full at any temperature", color="C1")
    top.text(280, 4e-4, "one in a hundred", ha="right")
    low.loglog(temperatures, price, color="C3", lw=1.4, ls="-.")
    low.loglog(temperatures, 0.01 * price, color="C3", lw=2.4)
    low.axhline(1.0, color="k", lw=1.0, ls=":")
    low.set(xlabel="temperature of the cold stage / K", ylabel="watts of refrigeration", ylim=(1e-4, 1e7))
    low.text(0.03, 4e4, "per watt of heat", color="C3")
    low.text(0.0012, 0.06, "per watt delivered, if 1 % turns to heat", color="C3")
    low.text(0.0012, 1.8, "all that is delivered")
    for stage, name in zip(STAGES, ("77 K", "4.2 K", "10 mK"), strict=True):
        for ax in (top, low):
            ax.axvline(stage, color="0.75", lw=0.8, zorder=0)
        low.text(stage * 1.08, 2e-4, name, color="0.35", fontsize=9)
    cold = float(carnot_work_per_heat(0.01, ROOM))
    caption = (
        "Above, what cooling buys: at 10 mK a 5 GHz mode holds "
        f"{format_number(float(thermal_occupation_closed(5e9, 0.01)), 2)} quanta, a 60 Hz mode still "
        f"{format_number(float(thermal_occupation_closed(60.0, 0.01)), 2)}. Below, what even Carnot's refrigerator costs: "
        f"{round(cold, -2):.0f} watts for a watt of heat at 10 mK, so that a node which turns one per cent of its energy to heat "
        f"there pays {0.01 * cold:.0f} watts for each that it delivers; at 77 K it pays "
        f"{0.01 * float(carnot_work_per_heat(77.0, ROOM)):.2g}."
    )
    alt = (
        f"Two panels over temperature from {temperatures[0]:.3f} to {temperatures[-1]:.0f} K. Above, quanta at 5 GHz fall from "
        f"{microwave[-1]:.0f} to below 1e-12 while those at 60 Hz fall only to {grid[0]:.1e}. Below, refrigeration per watt "
        f"delivered rises from {0.01 * price[-1]:.1e} to {0.01 * price[0]:.0f} and passes one near 3 K."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-6)


FIGURES = (draw_price_of_cold,)
