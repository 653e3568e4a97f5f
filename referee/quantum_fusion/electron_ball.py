"""A ball that confines electrons: when its levels show, and when a voltage counts them."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.quantum_dot import (
    charging_energy_closed,
    charging_energy_field,
    level_spacing_closed,
    level_spacing_differences,
)
from referee.verdict import Verdict


def ball_levels(
    radius: Annotated[float, Input(1e-9, 1.0, "m", "radius of the ball", "fair reading: a quantum dot")] = 5e-9,
    temperature: Annotated[float, Input(0.01, 3e4, "K", "temperature")] = 4.2,
) -> Outcome:
    """Spacing of the lowest levels in a ball of confined electrons, against kT."""
    spacing = level_spacing_closed(radius)
    heat = constants.k * temperature
    return Outcome(
        quantities=(
            Quantity("spacing", spacing / constants.e * 1e3, "meV", "lowest level to the next"),
            Quantity("spacing_over_heat", spacing / heat, "1", "spacing over kT"),
            Quantity(
                "largest_radius",
                float(radius * np.sqrt(spacing / heat) * 1e9),
                "nm",
                "radius at which the spacing equals kT",
            ),
        ),
        checks=(
            Check(
                "spacing over kT",
                spacing,
                level_spacing_differences(radius),
                1e-4,
                "zeros of spherical Bessel functions",
                "radial Schrödinger equation by finite differences",
                relative=True,
            ),
        ),
    )


BALL_LEVELS = Finding(
    id="ball-levels",
    tests=("B6",),
    question="Does confinement to a small ball make the levels of an electron discrete and visible?",
    argument=ball_levels,
    physics=("quantum_dot.level_spacing_closed", "quantum_dot.level_spacing_differences"),
    criteria=(
        Criterion(
            claims=("QF-085",),
            measured="spacing_over_heat",
            operator=">=",
            threshold=1.0,
            reason="levels closer than kT are washed out",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "In a ball of nanometres the levels stand apart: this is a quantum dot."
            ),
            unmet=Ruling(Verdict.TRUE_BUT_INERT, "The levels are discrete, and heat covers their spacing."),
            reversal=Witness({"radius": 0.17, "temperature": 300.0}, "the ball of the manuscript's fireball, in air"),
        ),
    ),
)


def ball_charging(
    radius: Annotated[
        float, Input(1e-9, 1.0, "m", "radius of the ball", "half of the 34 cm that the manuscript quotes (L352)")
    ] = 0.17,
    temperature: Annotated[float, Input(0.01, 3e4, "K", "temperature; a plasma is hotter still")] = 300.0,
) -> Outcome:
    """What one electron more costs on the ball, against kT: the condition for counting electrons by a voltage."""
    energy = charging_energy_closed(radius)
    heat = constants.k * temperature
    return Outcome(
        quantities=(
            Quantity("charging_energy", energy / constants.e, "eV", "e²/C", digits=3),
            Quantity("charging_over_heat", energy / heat, "1", "e²/C over kT", digits=3),
            Quantity("decades_short", float(np.log10(heat / energy)), "decade", "kT over e²/C"),
            Quantity("largest_radius", radius * energy / heat * 1e9, "nm", "radius at which the two are equal"),
        ),
        checks=(
            Check(
                "charging energy",
                energy,
                charging_energy_field(radius),
                1e-10,
                "self-capacitance",
                "energy of the field, integrated",
                relative=True,
            ),
        ),
    )


BALL_CHARGING = Finding(
    id="ball-charging",
    tests=("B6",),
    question="Can a voltage set the number of electrons in the ball?",
    argument=ball_charging,
    physics=("quantum_dot.charging_energy_closed", "quantum_dot.charging_energy_field"),
    criteria=(
        Criterion(
            claims=("QF-086",),
            measured="charging_over_heat",
            operator=">=",
            threshold=1.0,
            reason="below one, heat changes the number of electrons at will",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "On a ball this small the next electron waits for its voltage."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A voltage does charge a ball, but at this size the number of electrons is smeared by heat.",
            ),
            reversal=Witness({"radius": 5e-9}, "a quantum dot of five nanometres, for which the text was written"),
        ),
    ),
)

FINDINGS = (BALL_LEVELS, BALL_CHARGING)


def draw_ball_energies() -> Drawing:
    """Level spacing and charging energy of a ball against its radius, with kT of three temperatures."""
    radius = np.geomspace(1e-9, 1.0, 55)
    spacing = np.array([level_spacing_closed(r) for r in radius]) / constants.e
    charging = np.array([charging_energy_closed(r) for r in radius]) / constants.e
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.loglog(radius, spacing, color="C0")
    ax.loglog(radius, charging, color="C1", ls="--")
    ax.text(2.5e-6, 1e-10, "level spacing", color="C0", rotation=-41, ha="center", va="center", fontsize=10)
    ax.text(1e-3, 4e-5, "charging energy", color="C1", rotation=-23, ha="center", va="center", fontsize=10)
    for temperature, name in ((4.2, "liquid helium"), (300.0, "room"), (1e4, "plasma")):
        heat = constants.k * temperature / constants.e
        ax.axhline(heat, color="0.4", lw=1, ls=":")
        ax.text(0.1, heat * 1.3, f"kT, {name}", ha="right", fontsize=9)
    for place, name in ((5e-9, "quantum dot"), (0.17, "fireball")):
        ax.axvline(place, color="C2", lw=1.2)
        ax.text(place * 1.25 if place < 1e-3 else place / 1.25, 1e-17 if place < 1e-3 else 1e-14, name, color="C2", rotation=90,
                ha="left" if place < 1e-3 else "right", fontsize=10)  # fmt: skip
    ax.set(xlabel="radius of the ball / m", ylabel="energy / eV", ylim=(1e-19, 1e2), xlim=(1e-9, 1))
    dot, fireball = (
        (level_spacing_closed(r) / constants.e, charging_energy_closed(r) / constants.e) for r in (5e-9, 0.17)
    )
    caption = (
        f"Two balls, seven decades apart in size. In a dot of five nanometres the levels stand {1e3 * dot[0]:.1f} meV apart "
        f"and one more electron costs {1e3 * dot[1]:.0f} meV: both show at the temperature of liquid helium, the second even "
        f"in a warm room. In a fireball of 17 cm the same numbers are {fireball[0]:.1e} eV and {fireball[1]:.1e} eV, below "
        "every temperature ever reached with so large a body of electrons."
    )
    alt = (
        "Log-log plot of energy against radius. Level spacing falls as the square, charging energy as the first power; dotted "
        "lines mark kT in liquid helium, in a room and in a plasma; vertical lines mark a quantum dot and a fireball."
    )
    data = {"radius / m": radius, "level spacing / eV": spacing, "charging energy / eV": charging}
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_ball_energies,)
