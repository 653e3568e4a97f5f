"""Reserves in buildings and vehicles: the cost of holding energy in excited states, and charging at scale."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import day, hour

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.collective_charging import (
    best_charging,
    power_exponent,
    stored_energy_counter_rotating,
    stored_energy_full_space,
)
from referee.physics.storage_leakage import holding_power, holding_power_pumped_emitters, lifetime_allowed
from referee.verdict import Verdict

KILOWATT_HOUR = 1e3 * hour
DYE, ISOMER, SELF_DISCHARGE = 1e-9, 1e3, 0.02
HOME, CAR = 1200.0, 2e4


def standing_loss(
    lifetime: Annotated[
        float, Input(1e-12, 1e12, "s", "of one excited emitter", "order of magnitude of a fluorescent dye, textbook")
    ] = DYE,
    reserve: Annotated[float, Input(0.1, 100.0, "kW * hour", "held for a building")] = 1.0,
    home_load: Annotated[float, Input(100.0, 1e4, "W", "mean demand of a home", "assumed")] = HOME,
    car_reserve: Annotated[float, Input(1.0, 200.0, "kW * hour", "held for a car", "a common battery, assumed")] = 60.0,
    car_load: Annotated[float, Input(1e3, 1e5, "W", "mean power of driving", "assumed")] = CAR,
    isomer_lifetime: Annotated[
        float, Input(10.0, 1e4, "s", "of the thorium-229 nuclear isomer in a crystal", "order of magnitude, recalled")
    ] = ISOMER,
    self_discharge: Annotated[
        float, Input(0.001, 0.2, "1", "share that a lithium-ion battery loses in 30 days", "assumed")
    ] = SELF_DISCHARGE,
) -> Outcome:
    """Ask what power it takes to hold a reserve of energy in excited states against their decay."""
    battery_lifetime = 30 * day / self_discharge
    lifetimes = np.array([lifetime, isomer_lifetime, battery_lifetime])
    home = reserve * KILOWATT_HOUR
    car = car_reserve * KILOWATT_HOUR
    held = holding_power(home, lifetimes)
    car_held = float(holding_power(car, lifetime))
    pumped = np.array([holding_power_pumped_emitters(home, float(tau)) for tau in lifetimes])
    return Outcome(
        quantities=(
            Quantity("home_holding", held[0], "W", "to hold the building's reserve"),
            Quantity("home_ratio", held[0] / home_load, "1", "holding power over the mean demand of the home"),
            Quantity("car_holding", car_held, "W", "to hold the car's reserve"),
            Quantity("car_ratio", car_held / car_load, "1", "holding power over the mean power of driving"),
            Quantity("isomer_holding", held[1], "W", "the building's reserve in the nuclear isomer"),
            Quantity("battery_holding", held[2], "W", "the building's reserve in a lithium-ion battery"),
            Quantity(
                "lifetime_needed",
                float(lifetime_allowed(home, home_load)),
                "s",
                "at which holding costs as much as the home",
            ),
            Quantity("decades_short", float(np.log10(held[0] / home_load)), "decade", "of lifetime, for the building"),
        ),
        checks=(
            Check(
                "holding power over that of the dye, isomer, battery",
                held / pumped,
                np.ones(3),
                1e-8,
                "decay law E/τ over the radiated power of pumped emitters",
                "master equation, steady state",
            ),
        ),
    )


STANDING_LOSS = Finding(
    id="standing-loss",
    tests=("T21",),
    question="What does it cost to hold a reserve in excited quantum states?",
    argument=standing_loss,
    physics=(
        "storage_leakage.holding_power",
        "storage_leakage.holding_power_pumped_emitters",
        "storage_leakage.lifetime_allowed",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-30",),
            measured="home_ratio",
            operator="<",
            threshold=1.0,
            reason="a reserve that costs more to hold than the building uses is no reserve",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "States that live this long can hold a building's reserve."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Excited states store energy, and a dye loses it so fast that holding the reserve takes far more power "
                "than the building.",
            ),
            reversal=Witness({"lifetime": 1e5}, "a lifetime of about a day"),
        ),
        Criterion(
            claims=("QEDN-33",),
            measured="car_ratio",
            operator="<",
            threshold=1.0,
            reason="a reserve that costs more to hold than driving takes is no reserve",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "States that live this long can hold a car's reserve."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT, "The parked car would draw far more, to keep its reserve, than the moving one."
            ),
            reversal=Witness({"lifetime": 1e6}, "a lifetime of some days"),
        ),
        Criterion(
            claims=("QEDN-50",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="at zero decades the holding power equals the demand",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "As an innovation in storage it competes."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Quantum storage of energy is a real field of research, short of a home's use by the printed decades.",
            ),
            reversal=Witness({"lifetime": 1e5}, "a lifetime of about a day"),
        ),
    ),
)


def battery_at_scale(
    cells: Annotated[int, Input(6, 40, "1", "largest number of cells that charge together")] = 24,
    dilution: Annotated[float, Input(0.0, 1.0, "1", "s in g → g/Nˢ; ½ for a cavity that grows with the battery")] = 0.5,
    ratio: Annotated[
        float, Input(0.02, 0.06, "1", "g/ω of a single cell, for the run with counter-rotating terms")
    ] = 0.05,
) -> Outcome:
    """Ask whether cells that share a cavity charge faster than single ones when the device is made larger."""
    number = np.arange(1, cells + 1)
    best = np.array([best_charging(int(n), float(n) ** -dilution) for n in number])
    full = [
        stored_energy_full_space(int(n), [0.0, best[n - 1, 0]], float(n) ** -dilution)[1] / best[n - 1, 0]
        for n in number[:5]
    ]
    few = np.array([2, 4, 8, 12])
    strong = []
    for n in few:
        times = np.linspace(0.0, 3.0 / np.sqrt(n), 61)
        energy = stored_energy_counter_rotating(int(n), float(times[-1]), 60, ratio * float(n) ** -dilution)
        strong.append(np.max(energy[1:] / times[1:]) * float(n) ** -dilution)
    return Outcome(
        quantities=(
            Quantity("exponent", power_exponent(number[1:], best[1:, 2]), "1", "x in power ∝ Nˣ, from two cells on"),
            Quantity(
                "exponent_counter_rotating",
                power_exponent(few, strong),
                "1",
                "the same in the full Dicke model, from two to twelve cells",
                digits=3,
            ),
            Quantity(
                "power_ratio", best[-1, 2] / (cells * best[0, 2]), "1", "power together over that of single cells"
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


BATTERY_AT_SCALE = Finding(
    id="battery-at-scale",
    tests=("T21",),
    question="Does the collective charging of a quantum battery survive the size of a car's?",
    argument=battery_at_scale,
    physics=(
        "collective_charging.best_charging",
        "collective_charging.stored_energy_full_space",
        "collective_charging.stored_energy_counter_rotating",
        "collective_charging.power_exponent",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-33",),
            measured="exponent",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="cells charged one by one give power in proportion to N: exponent 1",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In a cavity of fixed size cells charge faster together: a real collective advantage in power.",
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "If the cavity grows with the battery, cells charge no faster together than one by one.",
            ),
            reversal=Witness({"dilution": 0.0}, "all cells squeezed into the cavity of one"),
        ),
    ),
)

FINDINGS = (STANDING_LOSS, BATTERY_AT_SCALE)


def draw_holding_a_kilowatt_hour() -> Drawing:
    """Power that holds a kilowatt-hour against the lifetime of the store."""
    lifetime = np.geomspace(1e-10, 1e10, 41)
    names = ["dye", "nuclear isomer", "lithium-ion"]
    stores = np.array([DYE, ISOMER, 30 * day / SELF_DISCHARGE])
    power, marks = holding_power(KILOWATT_HOUR, lifetime), holding_power(KILOWATT_HOUR, stores)
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.loglog(lifetime, power, color="C6", lw=1.6)
    ax.axhline(HOME, color="C2", ls="--")
    ax.text(2e-10, HOME / 2.2, "a home", color="C2", va="top")
    ax.axhspan(1e-3, HOME, color="C2", alpha=0.08)
    for place, (name, x, y) in enumerate(zip(names, stores, marks, strict=True)):
        ax.plot(x, y, ("o", "s", "^")[place], color=f"C{(1, 3, 0)[place]}", ms=9)
        unit = f"{y:.1g} W" if y < 1 else (f"{y / 1e3:.1f} kW" if y < 1e6 else f"{y / 1e15:.1f} PW")
        left = place == 2
        ax.annotate(
            f"{name}: {unit}",
            (x, y),
            (-10 if left else 10, -3 if left else 5),
            textcoords="offset points",
            ha="right" if left else "left",
            va="top" if left else "bottom",
            color=f"C{(1, 3, 0)[place]}",
        )
    ax.set(xlabel="lifetime of the stored energy / s", ylabel="power to hold 1 kWh / W", ylim=(1e-3, 1e17))
    return Drawing(
        figure,
        data={
            "lifetime / s": lifetime,
            "holding power / W": power,
            "store": names,
            "store lifetime / s": stores,
            "store holding power / W": marks,
        },
        caption=(
            f"What it takes to keep a kilowatt-hour. In a dye it must be replaced every nanosecond, "
            f"{marks[0] / 1e15:.1f} PW; in a nuclear isomer that lives for about a thousand seconds, "
            f"{marks[1] / 1e3:.1f} kW; in a lithium-ion battery, {1e3 * marks[2]:.0f} mW."
        ),
        alt=(
            f"Falling straight line of holding power against lifetime on logarithmic axes. Dye at {stores[0]:.0e} s "
            f"and {marks[0]:.1e} W, thorium isomer at {stores[1]:.0e} s and {marks[1]:.1e} W, lithium-ion at "
            f"{stores[2]:.1e} s and {marks[2]:.1e} W; a home's {HOME:.0f} W lies between the last two."
        ),
    )


def draw_charging_at_scale() -> Drawing:
    """Power per cell against the number of cells, for a fixed and for a growing cavity."""
    number = np.unique(np.round(np.geomspace(1, 200, 25)).astype(int))
    single = best_charging(1)[2]
    fixed = np.array([best_charging(int(n))[2] / (n * single) for n in number])
    growing = fixed / np.sqrt(number)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(number, fixed, color="C0", marker="o", ms=4)
    ax.loglog(number, growing, color="C1", marker="s", ms=4, ls="--")
    ax.axhline(1.0, color="C6", lw=1.2, ls=":")
    ax.text(12, 5.0, "one cavity for all,\nfixed size", color="C0", ha="right")
    ax.text(200, 0.62, "cavity grows with the battery", color="C1", ha="right", va="top")
    ax.text(200, 1.06, "single cells", color="C6", fontsize=9.5, ha="right")
    ax.set(xlabel="cells charging together", ylabel="power per cell / single cell", ylim=(0.4, 16))
    ax.set(yticks=[0.5, 1, 2, 5, 10], yticklabels=["0.5", "1", "2", "5", "10"])
    ax.set(xticks=[1, 10, 100], xticklabels=["1", "10", "100"])
    return Drawing(
        figure,
        data={"cells": number.astype(float), "fixed cavity / 1": fixed, "growing cavity / 1": growing},
        caption=(
            f"Normalisation decides. {number[-1]} cells in the cavity of one charge {fixed[-1]:.0f} times as fast, "
            f"cell by cell; in a cavity that grows with them, {growing[-1]:.2f} times."
        ),
        alt=(
            f"Power per cell against cells up to {number[-1]}. With a fixed cavity it rises from 1 to {fixed[-1]:.1f}; "
            f"with a growing one it settles at {growing[-1]:.2f}."
        ),
    )


FIGURES = (draw_holding_a_kilowatt_hour, draw_charging_at_scale)
