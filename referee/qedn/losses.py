"""Transmission losses: how much there is to save, and the macroscopic coherence that can save it."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.energy_balance import generation_needed_linear_programme, generation_needed_series
from referee.physics.transmission_lines import (
    crossing_power_closed,
    crossing_power_root,
    resistive_loss,
    superconducting_loss,
)
from referee.verdict import Verdict

RATED, SHARE, LEAK, SPECIFIC, LEAD, VOLTAGE, CONVERTERS = 3e9, 0.03, 2.0, 15.0, 0.045, 1e6, 0.014
MEGAMETRE = 1e6


def loss_ceiling(
    loss_share: Annotated[
        float,
        Input(0.001, 0.9, "1", "share of generation lost in transmission and distribution", "EIA FAQ 105, 2018–2022"),
    ] = 0.05,
    cost_share: Annotated[
        float, Input(0.05, 1.0, "1", "share of the price that pays for generation; 1 is the most generous", "assumed")
    ] = 1.0,
) -> Outcome:
    """Ask what it would save if a network, of whatever kind, lost nothing at all on the way."""
    needed, repaired = generation_needed_linear_programme(1.0, loss_share), generation_needed_series(1.0, loss_share)
    saved = cost_share * (1.0 - 1.0 / needed)
    return Outcome(
        quantities=(
            Quantity("generation_needed", needed, "1", "energy generated for each unit delivered today"),
            Quantity("saving", saved, "1", "share of the cost that a network without any loss would save"),
            Quantity(
                "decades_short", float(np.log10(0.5 / saved)), "decade", "from the saving to one half of the cost"
            ),
        ),
        checks=(
            Check(
                "generation behind the loss",
                needed,
                repaired,
                1e-9,
                "linear programme",
                "repair of the loss, term by term",
                relative=True,
            ),
        ),
    )


LOSS_CEILING = Finding(
    id="loss-ceiling",
    tests=("T19",),
    question="How much could a network without losses change the economics of electricity?",
    argument=loss_ceiling,
    physics=("energy_balance.generation_needed_linear_programme", "energy_balance.generation_needed_series"),
    criteria=(
        Criterion(
            claims=("QEDN-39",),
            measured="saving",
            operator=">=",
            threshold=0.5,
            reason="a fundamental transformation is read as half of the cost; who calls a twentieth fundamental may "
            "rule otherwise",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Losses are so high that a network without them halves the cost."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Losses are a small share of what is generated, so even a perfect network leaves most of the cost "
                "where it is.",
            ),
            reversal=Witness({"loss_share": 0.6}, "a grid that loses more than half of what it is given"),
        ),
    ),
)


def superconducting_line(
    power: Annotated[float, Input(1e8, 2e10, "W", "power carried")] = RATED,
    length: Annotated[float, Input(1e4, 3e6, "m", "length of the line")] = MEGAMETRE,
    rated_power: Annotated[float, Input(1e8, 2e10, "W", "power at which the resistive line is rated", "assumed")] = (
        RATED
    ),
    loss_per_megametre: Annotated[
        float,
        Input(
            0.005, 0.15, "1", "loss of the resistive line in 1000 km at rated power", "often quoted, no primary source"
        ),
    ] = SHARE,
    heat_leak: Annotated[
        float, Input(0.1, 20.0, "W / m", "heat into the cold per metre, both poles", "assumed; see Wolsky 2004")
    ] = LEAK,
    specific_power: Annotated[
        float, Input(2.9, 300.0, "1", "watts drawn per watt removed at 77 K; the Carnot limit is 2.9", "assumed")
    ] = SPECIFIC,
    lead_heat: Annotated[
        float, Input(0.0, 0.5, "W / A", "heat per ampere through one lead from warm to cold", "textbook optimum")
    ] = LEAD,
    converters: Annotated[
        float, Input(0.0, 0.05, "1", "loss of the two converter stations, the same for both lines", "assumed")
    ] = CONVERTERS,
) -> Outcome:
    """Ask when a superconducting direct-current line loses less than a resistive one of the same voltage (1 MV)."""
    share = loss_per_megametre / MEGAMETRE
    line = (length, rated_power, share, heat_leak, specific_power, lead_heat, VOLTAGE)
    crossing = crossing_power_root(*line)
    copper = float(resistive_loss(power, length, rated_power, share))
    cold = float(superconducting_loss(power, length, heat_leak, specific_power, lead_heat, VOLTAGE))
    return Outcome(
        quantities=(
            Quantity("resistive_share", copper / power, "1", "of the power, lost in the resistive line"),
            Quantity("superconducting_share", cold / power, "1", "of the power, drawn by the refrigerators"),
            Quantity("line_ratio", copper / cold, "1", "resistive loss over superconducting loss, lines alone"),
            Quantity(
                "ratio_with_converters",
                (copper + converters * power) / (cold + converters * power),
                "1",
                "the same, converter stations included",
            ),
            Quantity("crossing_power", crossing / 1e9, "GW", "above it the superconducting line loses less"),
            Quantity(
                "break_even_heat_leak",
                (copper - (cold - specific_power * heat_leak * length)) / (specific_power * length),
                "W / m",
                "heat leak at which both lines lose the same at this power",
            ),
            Quantity("power_over_crossing", power / crossing, "1", "power carried over the crossing power"),
            Quantity("decades_short", float(np.log10(cold / copper)), "decade", "negative: it loses less"),
        ),
        checks=(
            Check(
                "crossing power",
                crossing,
                crossing_power_closed(*line),
                1e-8,
                "bracketing of the two losses",
                "root of the quadratic",
                relative=True,
            ),
        ),
    )


SUPERCONDUCTING_LINE = Finding(
    id="superconducting-line",
    tests=("T19",),
    question="Can macroscopic coherence lower the losses of transmission?",
    argument=superconducting_line,
    physics=(
        "transmission_lines.crossing_power_root",
        "transmission_lines.crossing_power_closed",
        "transmission_lines.resistive_loss",
        "transmission_lines.superconducting_loss",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-41",),
            measured="power_over_crossing",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="at the crossing both lines lose the same",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A superconducting line that carries this much loses less: coherence of the electrons in a wire, not "
                "entanglement between nodes, and with infrastructure.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "At this power the refrigerators draw more than the resistance would lose."
            ),
            reversal=Witness({"power": 5e8}, "a lightly loaded line, cooled all the same"),
        ),
    ),
)

FINDINGS = (LOSS_CEILING, SUPERCONDUCTING_LINE)


def draw_cable_duel() -> Drawing:
    """Loss of the two lines against the power carried, and with converters against length."""
    power = np.geomspace(2e8, 1e10, 81)
    length = np.linspace(2e4, 3e6, 81)
    share = SHARE / MEGAMETRE
    copper = 100 * resistive_loss(power, MEGAMETRE, RATED, share) / power
    cold = 100 * superconducting_loss(power, MEGAMETRE, LEAK, SPECIFIC, LEAD, VOLTAGE) / power
    good = 100 * superconducting_loss(power, MEGAMETRE, LEAK / 2, SPECIFIC, LEAD, VOLTAGE) / power
    poor = 100 * superconducting_loss(power, MEGAMETRE, LEAK * 2, SPECIFIC, LEAD, VOLTAGE) / power
    far_copper = 100 * (resistive_loss(RATED, length, RATED, share) / RATED + CONVERTERS)
    far_cold = 100 * (superconducting_loss(RATED, length, LEAK, SPECIFIC, LEAD, VOLTAGE) / RATED + CONVERTERS)
    crossing = crossing_power_closed(MEGAMETRE, RATED, share, LEAK, SPECIFIC, LEAD, VOLTAGE)
    level = 100 * float(resistive_loss(crossing, MEGAMETRE, RATED, share)) / crossing
    figure, (top, low) = plt.subplots(2, 1, figsize=(6.4, 6.2))
    top.loglog(power / 1e9, copper, color="C1", ls="--")
    top.loglog(power / 1e9, cold, color="C0")
    top.fill_between(power / 1e9, good, poor, color="C0", alpha=0.18)
    top.plot(crossing / 1e9, level, "o", color="k", ms=9)
    top.text(crossing / 1e9 * 1.22, level, f"crossing: {crossing / 1e9:.1f} GW", va="center", fontsize=10)
    top.text(0.9, 0.27, "resistive: rises\nwith the load", color="C1", va="center", ha="right")
    top.text(0.6, 7.5, "superconducting: the cold\nis paid for at any load", color="C0")
    top.set(xlabel="power carried / GW", ylabel="loss in 1000 km / %", ylim=(0.12, 30))
    top.set(xticks=[0.2, 0.5, 1, 2, 5, 10], xticklabels=["0.2", "0.5", "1", "2", "5", "10"])
    top.set(yticks=[0.3, 1, 3, 10], yticklabels=["0.3", "1", "3", "10"])
    top.minorticks_off()
    low.plot(length / 1e3, far_copper, color="C1", ls="--")
    low.plot(length / 1e3, far_cold, color="C0")
    low.axhline(100 * CONVERTERS, color="C6", lw=1.2, ls=":")
    low.text(
        2960, 100 * CONVERTERS - 0.25, "converter stations of both", color="C6", ha="right", va="top", fontsize=9.5
    )
    low.text(1900, 7.9, "resistive", color="C1", ha="right")
    low.text(2350, 2.3, "superconducting", color="C0", ha="center")
    low.set(xlabel="length at 3 GW / km", ylabel="loss with converters / %", ylim=(0, None), xlim=(0, 3000))
    return Drawing(
        figure,
        data={
            "power / W": power,
            "resistive loss / %": copper,
            "superconducting loss / %": cold,
            "half the heat leak / %": good,
            "twice the heat leak / %": poor,
            "length / m": length,
            "resistive loss with converters / %": far_copper,
            "superconducting loss with converters / %": far_cold,
        },
        caption=(
            "Macroscopic coherence that does carry energy. Above, a superconducting line loses what its refrigerators "
            f"draw, whatever it carries, and wins above {crossing / 1e9:.1f} GW; the band is half and twice the heat "
            f"leak of {LEAK:g} W/m. Below, at {RATED / 1e9:g} GW with converter stations: {far_copper[-1]:.1f} % "
            f"against {far_cold[-1]:.1f} % at {length[-1] / 1e3:.0f} km."
        ),
        alt=(
            f"Two panels. Above, loss per 1000 km against power: the resistive line rises from {copper[0]:.1f} to "
            f"{copper[-1]:.0f} per cent, the superconducting falls from {cold[0]:.0f} to {cold[-1]:.1f}; they cross at "
            f"{crossing / 1e9:.1f} gigawatts. Below, against length at 3 gigawatts both rise from "
            f"{100 * CONVERTERS:.1f} per cent, to {far_copper[-1]:.1f} and {far_cold[-1]:.1f}."
        ),
    )


FIGURES = (draw_cable_duel,)
