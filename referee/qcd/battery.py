"""The quantum battery: what coherence does for power, and what it does not do for energy."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.collective_charging import (
    best_charging,
    power_exponent,
    stored_energy_dicke,
    stored_energy_full_space,
)
from referee.verdict import Verdict


def charging_power(
    cells: Annotated[int, Input(5, 40, "1", "largest number of cells in one cavity")] = 12,
    dilution: Annotated[float, Input(0.0, 1.0, "1", "s in g → g/Nˢ; ½ for a cavity that grows with the battery")] = 0.0,
) -> Outcome:
    """Ask how the charging power of cells in one cavity grows with their number."""
    number = np.arange(1, cells + 1)
    best = np.array([best_charging(int(n), float(n) ** -dilution) for n in number])
    few = number[:5]
    full = np.array(
        [
            stored_energy_full_space(int(n), [0.0, best[n - 1, 0]], float(n) ** -dilution)[1] / best[n - 1, 0]
            for n in few
        ]
    )
    ten = number >= 2
    return Outcome(
        quantities=(
            Quantity("exponent", power_exponent(number[ten], best[ten, 2]), "1", "x in power ∝ Nˣ, from two cells on"),
            Quantity(
                "power_ratio",
                best[-1, 2] / (cells * best[0, 2]),
                "1",
                "power of the largest battery over that of as many single cells",
            ),
        ),
        checks=(
            Check(
                "power of one to five cells",
                best[:5, 2],
                full,
                1e-9,
                "symmetric Dicke states",
                "all 2ᴺ states and a matrix exponential",
            ),
        ),
    )


CHARGING_POWER = Finding(
    id="charging-power",
    tests=("T9",),
    question="Does collective coherence charge faster?",
    argument=charging_power,
    physics=(
        "collective_charging.best_charging",
        "collective_charging.stored_energy_full_space",
        "collective_charging.power_exponent",
    ),
    criteria=(
        Criterion(
            claims=("QCD-11",),
            measured="exponent",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="cells charged one by one, each from its own source, give power in proportion to N: exponent 1",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "At a fixed coupling a cell, cells that share a cavity charge faster together: coherence optimises "
                "power.",
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "With the coupling diluted as the cavity grows, cells charge no faster together than alone.",
            ),
            reversal=Witness({"dilution": 0.5}, "a cavity that grows with the battery: g → g/√N"),
        ),
    ),
)


def energy_per_cell(
    cells: Annotated[int, Input(2, 5, "1", "cells in one cavity")] = 4,
    duration: Annotated[float, Input(0.05, 20.0, "1", "longest charging time in 1/g")] = 20.0,
) -> Outcome:
    """Ask whether charging together stores more of the supplied energy in each cell."""
    times = np.linspace(0.0, duration, 1601)
    together, alone = stored_energy_dicke(cells, times) / cells, stored_energy_dicke(1, times)
    full = stored_energy_full_space(cells, times) / cells
    return Outcome(
        quantities=(
            Quantity(
                "stored_together",
                float(np.max(together)),
                "ħω",
                "most energy a cell holds, cells in one cavity with a photon each",
            ),
            Quantity("stored_alone", float(np.max(alone)), "ħω", "most energy a cell holds in a cavity of its own"),
            Quantity(
                "gain_per_cell", float(np.max(together) - np.max(alone)), "ħω", "what charging together adds to a cell"
            ),
        ),
        checks=(
            Check(
                "stored energy over time",
                together,
                full,
                1e-9,
                "symmetric Dicke states",
                "all 2ᴺ states and a matrix exponential",
            ),
            Check(
                "single cell over time",
                alone,
                np.sin(times) ** 2,
                1e-9,
                "symmetric Dicke states",
                "Rabi oscillation sin²gt",
            ),
        ),
    )


ENERGY_PER_CELL = Finding(
    id="energy-per-cell",
    tests=("T9",),
    question="Does collective coherence store more of the energy supplied?",
    argument=energy_per_cell,
    physics=("collective_charging.stored_energy_dicke", "collective_charging.stored_energy_full_space"),
    criteria=(
        Criterion(
            claims=("QCD-03",),
            measured="gain_per_cell",
            operator=">",
            threshold=0.01,
            reason="one per cent of a quantum for the one photon that each cell is given",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In the time allowed, cells that charge together hold more of the energy supplied.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Coherence among cells changes the speed of charging; of the energy supplied a cell holds no more.",
            ),
            reversal=Witness({"duration": 0.5}, "a charging time too short for a cell alone"),
        ),
    ),
)

FINDINGS = (CHARGING_POWER, ENERGY_PER_CELL)


def draw_battery() -> Drawing:
    """Charging power and stored energy per cell against the number of cells."""
    number = np.arange(1, 13)
    fixed = np.array([best_charging(int(n)) for n in number])
    diluted = np.array([best_charging(int(n), float(n) ** -0.5)[2] for n in number]) / number
    times = np.linspace(0.0, 20.0, 4001)
    most = np.array([np.max(stored_energy_dicke(int(n), times)) / n for n in number])
    fast = fixed[:, 2] / number
    fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.8))
    left.plot(number, fast / fast[0], "o-")
    left.plot(number, diluted / diluted[0], "s--")
    left.text(1.0, 2.55, "fixed coupling $g$", color="C0", fontsize=10)
    left.text(4.2, 1.02, "$g/\\sqrt{N}$", color="C1", fontsize=10)
    left.set(xlabel="cells $N$", xticks=[1, 4, 8, 12], ylabel="charging power a cell / that of one", ylim=(0, 3))
    right.plot(number, most, "^-", color="C2")
    right.axhline(1.0, color="k", lw=1)
    right.text(12, 1.02, "the energy supplied", ha="right", fontsize=10)
    right.text(12, 0.76, "most energy a cell\nholds within $20/g$", color="C2", ha="right", va="top", fontsize=10)
    right.set(xlabel="cells $N$", xticks=[1, 4, 8, 12], ylabel="stored energy a cell / $\\hbar\\omega$", ylim=(0, 1.15))
    return Drawing(
        fig,
        {
            "cells": number,
            "power per cell, fixed g": fast / fast[0],
            "power per cell, g/sqrt(N)": diluted / diluted[0],
            "most stored energy per cell / ħω": most,
        },
        caption="Cells that share a cavity with one photon for each. Left: with a fixed coupling, twelve charge "
        f"{fast[-1] / fast[0]:.2f} times as fast a cell as one alone; with the coupling diluted by $\\sqrt{{N}}$ the "
        "gain is gone. Right: no cell can hold more than the photon supplied; together, within the time $20/g$, "
        "each holds less.",
        alt=f"Left, charging power per cell rises to {fast[-1] / fast[0]:.2f} times that of one cell at twelve "
        f"cells; with g over root N it falls to {diluted[-1] / diluted[0]:.2f}. Right, the most energy a cell holds "
        f"within the time 20/g is {most[0]:.2f} for one cell and {most[-1]:.2f} for twelve.",
    )


FIGURES = (draw_battery,)
