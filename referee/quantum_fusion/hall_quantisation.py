"""The quantum Hall effect: what it is on a plane, and what is left of it on a tube."""

from math import gcd
from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.hofstadter_chern import hall_conductance_kubo, hall_integer_diophantine, lattice_chern_number
from referee.physics.landau_tube import (
    crown_level_harmonics,
    crown_level_mathieu,
    tube_bands,
    wall_to_length_squared,
)
from referee.verdict import Verdict


def hall_integer(
    flux_numerator: Annotated[int, Input(1, 2, "1", "flux quanta through five cells of the lattice")] = 1,
    filled: Annotated[int, Input(1, 4, "1", "filled bands of five")] = 2,
    ramp: Annotated[float, Input(0.0, 30.0, "1", "ramp of the site energy over a magnetic cell, in hoppings")] = 0.0,
) -> Outcome:
    """Hall conductance of a gap of the square lattice, as an integer of topology and as a sum over velocities."""
    integer, gap = lattice_chern_number(flux_numerator, 5, filled, ramp, 24)
    free, _ = lattice_chern_number(flux_numerator, 5, filled, 0.0, 24)
    return Outcome(
        quantities=(
            Quantity("hall_integer", float(abs(integer)), "1", "Hall conductance in e²/h, in magnitude"),
            Quantity("diophantine", float(hall_integer_diophantine(flux_numerator, 5, filled)), "1", "without a ramp"),
            Quantity("gap", gap, "1", "smallest direct gap, in hoppings"),
        ),
        checks=(
            Check(
                "Hall conductance",
                float(integer),
                hall_conductance_kubo(flux_numerator, 5, filled, ramp, 36),
                0.3,
                "phases of link determinants (Fukui, Hatsugai and Suzuki)",
                "Kubo's sum over velocities",
            ),
            Check(
                "Hall conductance without a ramp",
                float(free),
                float(hall_integer_diophantine(flux_numerator, 5, filled)),
                0.3,
                "phases of link determinants",
                "Diophantine equation (Thouless and others)",
            ),
        ),
    )


HALL_INTEGER = Finding(
    id="hall-integer",
    tests=("B6",),
    question="Is the Hall conductance of a two-dimensional electron gas in a strong field a whole number?",
    argument=hall_integer,
    physics=(
        "hofstadter_chern.lattice_chern_number",
        "hofstadter_chern.hall_conductance_kubo",
        "hofstadter_chern.hall_integer_diophantine",
    ),
    criteria=(
        Criterion(
            claims=("QF-017a",),
            measured="hall_integer",
            operator=">=",
            threshold=1.0,
            reason="one quantum of conductance is the least that a quantum Hall state carries",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The gap carries a whole number of quanta: this is the quantum Hall effect."),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "The field is there and the gap is there, and the integer is zero."),
            reversal=Witness({"ramp": 30.0}, "a steep periodic potential turns the bands into ordinary ones"),
        ),
    ),
)


def hall_on_a_tube(
    radius: Annotated[float, Input(5e-10, 2e-7, "m", "radius of the carbon tube")] = 1e-9,
    field: Annotated[float, Input(0.1, 6.0, "T", "field across the tube", "strong permanent magnets: 1 T")] = 1.0,
) -> Outcome:
    """Lowest level of an electron on the wall of a tube that stands across the field, over that of a flat sheet."""
    strength = wall_to_length_squared(radius, field)
    level = crown_level_harmonics(strength, 30) / strength
    # the second method counts flux quanta h/e, twice the superconductor's h/2e
    counted = np.pi * radius**2 * field / constants.physical_constants["mag. flux quantum"][0]
    bands = float(tube_bands(counted, np.zeros(1), 1, 30)[0, 0]) / counted
    second = crown_level_mathieu(counted) / counted if counted <= 40 else bands
    return Outcome(
        quantities=(
            Quantity("flux_quanta", strength / 2, "1", "flux quanta h/e through the cross-section of the tube"),
            Quantity("wall_over_length", float(np.sqrt(strength)), "1", "radius over magnetic length"),
            Quantity("level_over_landau", level, "1", "lowest level over half the cyclotron energy of a flat sheet"),
            Quantity(
                "field_needed", field / strength, "T", "field at which the magnetic length equals the radius", digits=3
            ),
        ),
        checks=(
            Check(
                "lowest level over Landau's",
                level,
                [second, bands],
                1e-3,
                "tridiagonal matrix of the even harmonics",
                "Mathieu's characteristic value at the counted flux, and the matrix of all harmonics",
                relative=True,
            ),
        ),
    )


HALL_ON_A_TUBE = Finding(
    id="hall-on-a-tube",
    tests=("B6",),
    question="Does an electron close its orbit on the wall of the tube?",
    argument=hall_on_a_tube,
    physics=(
        "landau_tube.wall_to_length_squared",
        "landau_tube.crown_level_harmonics",
        "landau_tube.crown_level_mathieu",
        "landau_tube.tube_bands",
    ),
    criteria=(
        Criterion(
            claims=("QF-017b",),
            measured="wall_over_length",
            operator=">=",
            threshold=1.0,
            reason="the orbit, of the size of a magnetic length, must fit on the wall",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The wall is wide enough for Landau levels on its two crowns."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "On so thin a tube the electron goes round before the field has bent its path: no Landau level forms.",
            ),
            reversal=Witness({"radius": 1e-7, "field": 6.0}, "a tube a hundred times as wide in six tesla"),
        ),
    ),
)

FINDINGS = (HALL_INTEGER, HALL_ON_A_TUBE)


def draw_hall_integers() -> Drawing:
    """Gaps of the square lattice: filling against flux, each labelled by its Hall integer."""
    points = []
    for q in range(3, 9):
        for p in range(1, q):
            if gcd(p, q) > 1:
                continue
            for filled in range(1, q):
                if q % 2 == 0 and filled == q // 2:
                    continue  # the two middle bands touch
                found, _ = lattice_chern_number(p, q, filled, 0.0, 16)
                if abs(found) <= 3:
                    points.append((p / q, filled / q, found, hall_integer_diophantine(p, q, filled)))
    flux, filling, integer, predicted = (np.array(column) for column in zip(*points, strict=True))
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    marks = {1: ("C0", "o"), 2: ("C1", "s"), 3: ("C2", "^")}
    line = np.array([0.0, 1.0])
    for t, (colour, marker) in marks.items():
        for sign in (1, -1):
            for offset in range(-3, 4):
                ax.plot(line, offset + sign * t * line, color=colour, lw=0.7, alpha=0.5)
            chosen = integer == sign * t
            ax.plot(
                flux[chosen],
                filling[chosen],
                marker,
                color=colour,
                ms=6,
                mfc=colour if sign > 0 else "white",
                label=f"σ = {'+' if sign > 0 else '−'}{t}",
            )
    ax.set(xlabel="flux quanta per cell", ylabel="filled share of the band", xlim=(0, 1), ylim=(0, 1))
    ax.legend(ncols=6, loc="upper center", bbox_to_anchor=(0.5, 1.13), columnspacing=0.8, handletextpad=0.1, fontsize=9)
    agree = int(np.sum(integer == predicted))
    caption = (
        f"The Hall conductance is the slope of a line. Each mark is a gap of the square lattice, at its flux and its "
        f"filling; its sign and shape are the integer σ (in e²/h) counted from the phases of the wave functions. The thin "
        f"lines are the Diophantine equation, filling = s + σ × flux. All {len(integer)} gaps drawn lie on the line of "
        f"their own integer ({agree} of {len(integer)} agree)."
    )
    alt = (
        f"Scatter of {len(integer)} gaps over flux and filling, with Hall integers from minus three to three; every mark "
        "lies on the straight line whose slope is its integer."
    )
    data = {
        "flux / quanta per cell": flux,
        "filling": filling,
        "Hall integer": integer.astype(float),
        "Diophantine integer": predicted.astype(float),
    }
    return Drawing(figure, data, caption, alt)


def draw_tube_bands() -> Drawing:
    """Bands of a tube across the field for a thin and a wide tube, in units of the cyclotron energy of a sheet."""
    figure, axes = plt.subplots(1, 2, figsize=(6.6, 3.6), sharey=True)
    data: dict[str, np.ndarray] = {}
    levels = []
    for ax, strength, name in zip(axes, (0.5, 40.0), ("thin", "wide"), strict=True):
        momenta = np.linspace(0, 1.6, 61) * strength
        bands = tube_bands(strength, momenta, 5) / (2 * strength)
        levels.append(bands[0, 0])
        data[f"k ℓ²/R, {name}"] = momenta / strength
        for index in range(4):
            data[f"E / ħω, {name}, band {index}"] = bands[:, index]
            ax.plot(np.r_[-momenta[::-1], momenta] / strength, np.r_[bands[::-1, index], bands[:, index]], color="C0")
        ax.set(xlabel=r"$k\,\ell^2/R$", ylim=(0, 3.4), xlim=(-1.6, 1.6))
        along = np.linspace(-1, 1, 81)
        ax.plot(along, 0.5 * np.sqrt(1 - along**2), color="C1", lw=1.2, ls="--")
        ax.set_title(f"$R/\\ell={np.sqrt(strength):.2g}$")
    axes[0].set_ylabel(r"energy / $\hbar\omega_c$")
    axes[1].text(0.0, 0.24, "local Landau level", color="C1", ha="center", fontsize=9)
    caption = (
        "Bands of an electron on a tube across the field. Dashed: the Landau level that belongs to the field's component "
        "normal to the wall, half a cyclotron quantum on the two crowns and nothing on the flanks. On a wide tube (right) the "
        f"lowest band follows it, from {levels[1]:.3f} $\\hbar\\omega_c$ at the crowns; beyond lie the states that run along the "
        f"flanks. On a thin tube (left) it starts at {levels[0]:.3f} $\\hbar\\omega_c$ and is a plain parabola: no orbit closes. "
        "A tube of one nanometre in one tesla is thinner still."
    )
    alt = (
        f"Two panels of energy bands against axial momentum. Thin tube: parabolas, lowest value {levels[0]:.3f}. Wide tube: "
        f"the lowest band starts at {levels[1]:.3f} and follows the dashed local Landau level."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_hall_integers, draw_tube_bands)
