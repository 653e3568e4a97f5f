"""Quantum energy teleportation: real, positive, and counted in joules."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import Boltzmann, kilo
from scipy.constants import h as planck

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.energy_teleportation import energy_injected, energy_teleported, simulate_teleportation
from referee.verdict import Verdict

BEST_RATIO = 1.2  # near the coupling at which E_B is largest for a given field
YEAR = 31557600.0
KILOWATT_HOUR = 3.6e6


def energy_teleportation(
    ratio: Annotated[float, Input(0.05, 50.0, "1", "coupling k over local field h")] = BEST_RATIO,
    reliability: Annotated[float, Input(0.0, 1.0, "1", "1: Bob always gets the right bit; 0: a coin")] = 1.0,
    frequency: Annotated[float, Input(1e6, 1e15, "Hz", "splitting of each qubit, 2h over Planck's constant")] = 5e9,
    shots: Annotated[float, Input(1.0, 1e10, "Hz", "complete rounds a second: measure, tell, rotate, reset")] = 1e9,
    pairs: Annotated[float, Input(1.0, 1e20, "1", "pairs working side by side")] = 1.0,
    demand: Annotated[float, Input(1.0, 1e6, "W", "mean demand of a household", "round number")] = 1000.0,
) -> Outcome:
    """What does Bob gain, net, when Alice measures her half of a coupled ground state and tells him the outcome?

    Hotta's minimal model, one round, at Bob's best angle; scaled to superconducting qubits and a generous repetition.
    """
    injected = float(energy_injected(1.0, ratio))
    taken = float(energy_teleported(1.0, ratio, reliability))
    simulated = simulate_teleportation(1.0, ratio, reliability)
    joules = taken * planck * frequency / 2
    power = joules * shots * pairs
    # An unreliable message gives no power at all: the ladder then ends at a floor far below anything measurable.
    short = float(np.log10(demand / max(power, 1e-60)))
    return Outcome(
        quantities=(
            Quantity("injected", injected, "1", "E_A in units of the local field h"),
            Quantity("taken", taken, "1", "E_B, net, in units of the local field h", floor=1e-12),
            Quantity("share", taken / injected, "1", "E_B/E_A", floor=1e-12),
            Quantity("energy_per_shot", joules, "J", "Bob's net gain in one round", floor=1e-60),
            Quantity("injected_per_shot", injected * planck * frequency / 2, "J", "what Alice's meter pays"),
            Quantity("power", power, "W", "Bob's power", floor=1e-60),
            Quantity(
                "years_per_kilowatt_hour",
                KILOWATT_HOUR / max(power, 1e-60) / YEAR,
                "year",
                "time to collect a kilowatt-hour",
                digits=2,
            ),
            Quantity("decades_short", short, "decade", "demand of a household over Bob's power"),
        ),
        checks=(
            Check(
                "E_A and E_B",
                [injected, taken],
                simulated,
                1e-8,
                "Hotta's closed form",
                "state vector, projection, rotation and search of the angle",
            ),
        ),
    )


ENERGY_TELEPORTATION = Finding(
    id="energy-teleportation",
    tests=("T8",),
    question="Can one measured node let another take out energy, and how much?",
    argument=energy_teleportation,
    physics=(
        "energy_teleportation.energy_injected",
        "energy_teleportation.energy_teleported",
        "energy_teleportation.simulate_teleportation",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-08",),
            measured="taken",
            operator=">",
            threshold=0.0,
            reason="any net energy at Bob's end is a real effect of the entangled ground state",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Two entangled nodes and one classical bit do let the second node give up energy it otherwise could "
                "not.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Entanglement without a true message yields nothing."),
            reversal=Witness({"reliability": 0.0}, "the message is replaced by a coin"),
        ),
        Criterion(
            claims=("QEDN-15",),
            measured="share",
            operator=">",
            threshold=0.0,
            reason="redistribution by measurement is real if any part of what the meter pays becomes available at B",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With a message, a measurement at one node makes energy available at another; the meter pays for all "
                "of it and more.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Nothing is redistributed when the message is worthless."),
            reversal=Witness({"reliability": 0.0}, "the message is replaced by a coin"),
        ),
        Criterion(
            claims=("QEDN-05",),
            measured="power",
            operator=">=",
            threshold=1e-3,
            reason="a milliwatt runs a hearing aid: the least that deserves the word energy supply",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "So many pairs at once make a usable power, paid several times over."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The energy is real, positive and net, and its power is many decades below a milliwatt.",
            ),
            reversal=Witness(
                {"pairs": 1e16}, "ten thousand million million pairs side by side, each measured and reset"
            ),
        ),
    ),
)

FINDINGS = (ENERGY_TELEPORTATION,)


def draw_bobs_angle() -> Drawing:
    """Bob's balance against his angle: with the message, without it, and the bare conditional term."""
    ratio = BEST_RATIO
    root, cost = float(np.hypot(1.0, ratio)), 1 + 2 * ratio**2
    angle = np.linspace(-30.0, 30.0, 121)
    double = np.deg2rad(2 * angle)
    toll = -cost / root * (1 - np.cos(double))
    bare = ratio / root * np.sin(double)
    data = {
        "angle θ / degree": angle,
        "net, told / h": toll + bare,
        "net, blind / h": toll,
        "conditional term alone / h": bare,
    }
    best = float(energy_teleported(1.0, ratio))
    place = float(angle[np.argmax(toll + bare)])
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.axhline(0, color="k", lw=0.8)
    ax.plot(angle, bare, color="C1", ls=":", lw=2)
    ax.plot(angle, toll, color="C6", ls="--", lw=2)
    ax.plot(angle, toll + bare, color="C0", lw=2.6)
    window = toll + bare > 0
    ax.fill_between(angle, 0, toll + bare, where=window, color="C0", alpha=0.3)
    ax.plot([place], [best], "o", color="C0", ms=7)
    ax.annotate(
        f"$E_B={best:.3f}\\,h$", (place, best), (-9.5, 0.33), color="C0", arrowprops={"arrowstyle": "-", "color": "C0"}
    )
    ax.text(12.5, 0.50, "conditional term\nalone: not the net", color="C1", ha="right", fontsize=10)
    ax.text(3, -0.86, "without the message:\nevery angle costs", color="C6", ha="center", fontsize=10)
    ax.text(18, 0.05, "told: the net", color="C0")
    ax.set(xlabel="Bob's angle $\\theta$ / degree", ylabel="energy taken out / $h$", ylim=(-1.0, 0.75), xlim=(-30, 30))
    caption = (
        f"The whole trade in one curve. Told the outcome, Bob gains {best:.3f} $h$ at a turn of {place:.1f} degrees "
        "(dot); the same turns made blindly only cost (dashed). The dotted term, quoted alone, would promise several "
        "times the net."
    )
    alt = (
        f"Energy taken out against Bob's angle. The net curve with the message peaks at {best:.3f} h near {place:.1f} "
        f"degrees and is negative elsewhere; the blind curve is never above 0; the bare term reaches {np.max(bare):.2f} h."
    )
    return Drawing(figure, data, caption, alt)


def draw_teleported_watts() -> Drawing:
    """A ladder of powers: from one satellite pair a second to a household."""
    joules = float(energy_teleported(1.0, BEST_RATIO)) * planck / 2
    bell = 2 * np.log(2) * Boltzmann * 300.0
    rungs = {
        "pairs by satellite, 1 a second,\nturned into work with a 300 K bath": bell,
        "energy teleported, 5 GHz qubits,\na million rounds a second": joules * 5e9 * 1e6,
        "energy teleported, 5 GHz qubits,\na thousand million rounds a second": joules * 5e9 * 1e9,
        "the same, with a million pairs": joules * 5e9 * 1e15,
        "a milliwatt": 1e-3,
        "a household": float(kilo),
    }
    names, powers = list(rungs), np.array(list(rungs.values()))
    data = {
        "source": np.array([name.replace("\n", " ") for name in names]),
        "log10 of power in W / 1": np.log10(powers),
    }
    figure, ax = plt.subplots(figsize=(6.4, 4.4))
    places = np.arange(len(names))[::-1]
    colours = ["C1", "C0", "C0", "C0", "0.55", "0.55"]
    ax.barh(places, np.log10(powers) + 24, left=-24, color=colours, height=0.42)
    for place, name, power in zip(places, names, powers, strict=True):
        ax.text(-23.8, place + 0.27, name.replace("\n", " "), va="bottom", fontsize=9.5)
        ax.text(np.log10(power) + 0.25, place, f"$10^{{{np.log10(power):.3g}}}$ W", va="center", fontsize=9.5)
    ax.set(xlabel="$\\log_{10}$ (power / W)", xlim=(-24, 6.5), ylim=(-0.4, len(names) - 0.1), yticks=[])
    gap = float(np.log10(powers[-1] / powers[2]))
    caption = (
        f"Counted in watts. A pair of qubits that teleports energy a thousand million times a second stands {gap:.1f} "
        "decades below a household (grey); a stream of satellite pairs, given a heat bath, still lower."
    )
    alt = "Bars of power on a logarithmic scale: " + "; ".join(
        f"{name.replace(chr(10), ' ')} {power:.1e} W" for name, power in rungs.items()
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_bobs_angle, draw_teleported_watts)
