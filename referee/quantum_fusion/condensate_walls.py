"""The Casimir force of a condensate between walls: mean field and phonons, which leads when, and what both weigh."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass, elementary_charge, hbar

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.condensate_casimir import (
    casimir_crossover,
    phonon_casimir_pressure,
    phonon_casimir_pressure_plana,
    slab_depletion,
    slab_depletion_relaxed,
    tube_mean_field_pressure,
)
from referee.verdict import Verdict


def crossover_of_forces(
    gas_parameter: Annotated[float, Input(1e-30, 1e-3, "1", "density times the cube of the scattering length")] = 1e-6,
    slip: Annotated[
        float,
        Input(0.0, 1e5, "1", "slip length of the walls in healing lengths: zero for Dirichlet, large for Neumann"),
    ] = 0.0,
    probe: Annotated[
        float, Input(5.0, 40.0, "1", "width in healing lengths at which the two methods are compared")
    ] = 10.0,
) -> Outcome:
    """Mean field against phonons between two walls: is there a width at which the lead changes?"""
    crossing = casimir_crossover(gas_parameter, slip)
    mean_field = slab_depletion(probe, slip)
    phonons = float(phonon_casimir_pressure(probe, gas_parameter))
    tube = tube_mean_field_pressure(probe, 8000)
    # the lead where it is said to change, by either pair of methods
    turn = float(np.clip(crossing, 5.0, 40.0))
    lead = np.log(slab_depletion(turn, slip) ** 2 / 2 / -float(phonon_casimir_pressure(turn, gas_parameter)))
    again = np.log(slab_depletion_relaxed(turn, slip) ** 2 / 2 / -phonon_casimir_pressure_plana(turn, gas_parameter))
    return Outcome(
        quantities=(
            Quantity("crossover", crossing, "1", "width in healing lengths beyond which phonons lead"),
            Quantity(
                "mean_field", -(mean_field**2) / 2, "1", "pressure of the mean field at the probe, in gn²", digits=3
            ),
            Quantity("phonons", phonons, "1", "pressure of the phonons at the probe, in gn²", digits=3),
            Quantity(
                "tube_wall", tube, "1", "mean-field pressure on the wall of a tube of that radius, in gn²", digits=3
            ),
            Quantity(
                "tube_over_phonons",
                float(np.log10(tube / phonons)),
                "decade",
                "that over the phonons between planes",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "depletion midway between the walls",
                mean_field,
                slab_depletion_relaxed(probe, slip),
                2e-3,
                "elliptic sine",
                "Newton's relaxation on a grid",
                relative=True,
            ),
            Check(
                "logarithm of the lead at the crossover",
                lead,
                again,
                5e-3,
                "elliptic sine and closed form",
                "relaxation and Abel–Plana",
            ),
            Check(
                "mean-field pressure on the tube's wall",
                tube,
                -2 * np.sqrt(2) / 3 / probe,
                0.05,
                "radial equation, relaxed",
                "surface tension of a plane wall over the radius",
                relative=True,
            ),
            Check(
                "phonons' pressure",
                phonons,
                phonon_casimir_pressure_plana(probe, gas_parameter),
                1e-8,
                "closed form",
                "Abel and Plana's integral",
                relative=True,
            ),
        ),
    )


def _without_surface_tension() -> float:
    """Mean field over phonons at a width of twenty, when the curvature of the wall costs nothing."""
    return float(np.log10(slab_depletion(20.0) ** 2 / 2 / -phonon_casimir_pressure(20.0, 1e-6)))


CROSSOVER_OF_FORCES = Finding(
    id="crossover-of-forces",
    tests=("B4",),
    question="Does the lead pass from the mean field to the fluctuations?",
    argument=crossover_of_forces,
    physics=(
        "condensate_casimir.slab_depletion",
        "condensate_casimir.slab_depletion_relaxed",
        "condensate_casimir.phonon_casimir_pressure",
        "condensate_casimir.phonon_casimir_pressure_plana",
        "condensate_casimir.tube_mean_field_pressure",
    ),
    criteria=(
        Criterion(
            claims=("QF-059",),
            measured="crossover",
            operator=">=",
            threshold=1.0,
            reason="below one healing length there is no phonon between the walls to take the lead",
            met=Ruling(
                Verdict.HOLDS,
                "Between hard walls both parts exist, and the lead passes from mean field to phonons as the gas grows denser.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Walls that let the condensate slip leave no mean-field part worth the name: phonons lead throughout.",
            ),
            reversal=Witness({"slip": 1e5}, "walls that are all but Neumann's"),
        ),
        Criterion(
            claims=("QF-059",),
            measured="tube_over_phonons",
            operator="<=",
            threshold=0.0,
            reason="at zero decades the phonons press as hard on a tube's wall as the mean field",
            exact=True,
            met=Ruling(Verdict.HOLDS, "On the tube's wall, too, the phonons take the lead."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Between plane walls the order is as quoted; a tube's curved wall also feels the condensate's surface tension, "
                "and that leads at every density.",
            ),
            reversal=Control(
                "a wall that expels the condensate costs surface energy, 2√2/3 of gn²ξ",
                _without_surface_tension,
                "the wall's energy is left out: twenty healing lengths, plane walls",
            ),
        ),
    ),
)


def pressure_of_the_tube(
    density: Annotated[float, Input(1e16, 2.2e28, "1/m^3", "atoms of the condensate")] = 1e20,
    scattering_length: Annotated[float, Input(1e-12, 1e-6, "m", "of the atoms")] = 7.5e-9,
    mass: Annotated[float, Input(1.0, 200.0, "dalton", "of an atom")] = 4.0026,
    width: Annotated[float, Input(4.0, 40.0, "1", "of the gap in healing lengths")] = 6.0,
) -> Outcome:
    """How hard do the Casimir forces of a condensate press, against the least pressure of a plasma that burns?"""
    atom = mass * atomic_mass
    coupling = 4 * np.pi * hbar**2 * scattering_length / atom
    scale = coupling * density**2
    gas_parameter = min(density * scattering_length**3, 0.01)
    mean_field = -(slab_depletion(width) ** 2) / 2 * scale
    phonons = float(phonon_casimir_pressure(width, gas_parameter)) * scale
    relaxed = -(slab_depletion_relaxed(width) ** 2) / 2 * scale
    burning = 2 * 1e20 * 14e3 * elementary_charge
    return Outcome(
        quantities=(
            Quantity("healing_length", 1 / np.sqrt(8 * np.pi * density * scattering_length), "m", "of the condensate"),
            Quantity("mean_field_pressure", mean_field, "Pa", "between the walls", digits=3),
            Quantity("phonon_pressure", phonons, "Pa", "between the walls", digits=3),
            Quantity("burning_pressure", burning, "Pa", "D–T plasma of 10²⁰ ions per m³ at 14 keV"),
            Quantity(
                "decades_short",
                float(np.log10(burning / abs(mean_field + phonons))),
                "decade",
                "that over the Casimir pressure",
                digits=3,
            ),
        ),
        checks=(
            Check("mean-field pressure", mean_field, relaxed, 2e-3, "elliptic sine", "relaxation", relative=True),
            Check(
                "phonons' pressure",
                phonons,
                phonon_casimir_pressure_plana(width, gas_parameter) * scale,
                1e-8,
                "closed form",
                "Abel and Plana's integral",
                relative=True,
            ),
        ),
    )


PRESSURE_OF_THE_TUBE = Finding(
    id="pressure-of-the-tube",
    tests=("B4",),
    question="What does the Casimir force of the tube weigh?",
    argument=pressure_of_the_tube,
    physics=(
        "condensate_casimir.slab_depletion",
        "condensate_casimir.phonon_casimir_pressure",
        "condensate_casimir.phonon_casimir_pressure_plana",
    ),
    criteria=(
        Criterion(
            claims=("QF-012",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="the thinnest plasma that burns in a laboratory presses this much",
            met=Ruling(Verdict.HOLDS, "The force in the tube is as strong as that which holds a burning plasma."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The force is real and published; it is smaller than what holds any fusing plasma by the printed decades.",
            ),
            reversal=Witness(
                {"density": 2.2e28, "scattering_length": 1e-8, "width": 4.0},
                "a condensate as dense as liquid helium that would still repel like the dilutest gas",
            ),
        ),
    ),
)

FINDINGS = (CROSSOVER_OF_FORCES, PRESSURE_OF_THE_TUBE)


def draw_casimir_crossover() -> Drawing:
    """Both pressures against the width, Dirichlet and half-slipping walls, phonons for two gas parameters."""
    width = np.linspace(3.3, 26.0, 140)
    hard = np.array([slab_depletion(x) ** 2 / 2 for x in width])
    slipping = np.array([slab_depletion(x, 10.0) ** 2 / 2 for x in width])
    dilute, dense = (-phonon_casimir_pressure(width, g) for g in (1e-6, 1e-3))
    crossing = [casimir_crossover(g) for g in (1e-6, 1e-3)]
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.semilogy(width, hard, color="C0")
    ax.semilogy(width, slipping, color="C0", ls="--", lw=1.6)
    ax.semilogy(width, dilute, color="C1")
    ax.semilogy(width, dense, color="C1", ls="-.", lw=1.6)
    for x, g in zip(crossing, (1e-6, 1e-3), strict=True):
        ax.plot(x, -phonon_casimir_pressure(x, g), "o", color="k", ms=7, zorder=5)
    ax.text(5.6, 2e-2, "mean field, hard walls", color="C0", fontsize=10)
    ax.text(3.6, 3e-13, "mean field, walls that slip\nby ten healing lengths", color="C0", fontsize=10)
    ax.text(25.8, 2.2e-9, "phonons, $na^3=10^{-6}$", color="C1", fontsize=10, ha="right", va="top")
    ax.text(25.8, 1.1e-6, "phonons, $na^3=10^{-3}$", color="C1", fontsize=10, ha="right", va="bottom")
    ax.set(xlabel="width / healing length", ylabel="inward pressure / $gn^2$", xlim=(3, 26), ylim=(1e-16, 1))
    data = {
        "width / healing length": width,
        "mean field, Dirichlet / gn2": hard,
        "mean field, slip 10 / gn2": slipping,
        "phonons, na3 = 1e-6 / gn2": dilute,
        "phonons, na3 = 1e-3 / gn2": dense,
    }
    caption = (
        f"Which part leads, and when. The mean field's pull falls exponentially, the phonons' as the inverse fourth power; the lead "
        f"changes at {crossing[0]:.1f} healing lengths for $na^3=10^{{-6}}$ and at {crossing[1]:.1f} for $10^{{-3}}$ (discs). A denser "
        "gas has a shorter healing length *and* stronger phonons: the order that the quoted abstract gives."
    )
    alt = (
        "Logarithmic pressures against width: the mean field falls as a straight line, for slipping walls in parallel and lower; "
        f"the phonons fall slowly and cross the mean field at {crossing[0]:.1f} and {crossing[1]:.1f} healing lengths."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_casimir_crossover,)
