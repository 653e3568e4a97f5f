"""A current on a Möbius band."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.moebius_ladder import band_energies, band_energies_matrix, ring_current, ring_current_bond
from referee.verdict import Verdict

RUNGS, PARTICLES, RUNG = 12, 7, 0.5  # a partly filled antibonding band, which alone feels the twist


def moebius_current(
    flux: Annotated[float, Input(0.0, 0.45, "1", "magnetic flux through the band, in flux quanta")] = 0.25,
    rung_hopping: Annotated[float, Input(0.3, 0.7, "1", "hopping across the band over that along it")] = RUNG,
) -> Outcome:
    """Does anything circulate on a Möbius band in its ground state, and what does the twist do?"""
    twisted, plain = (ring_current(RUNGS, PARTICLES, rung_hopping, flux, t) for t in (True, False))
    bonds = ring_current_bond(RUNGS, PARTICLES, rung_hopping, flux, True)
    levels = [band_energies(RUNGS, rung_hopping, flux, t) for t in (True, False)]
    matrix = [band_energies_matrix(RUNGS, rung_hopping, flux, t) for t in (True, False)]
    return Outcome(
        quantities=(
            Quantity("current", abs(twisted), "1", "ground-state current on the twisted band", floor=1e-6),
            Quantity("current_plain", abs(plain), "1", "the same on a band without twist", floor=1e-6),
        ),
        checks=(
            Check("levels", levels, matrix, 1e-9, "Bloch waves, half a step apart", "Hamiltonian diagonalised"),
            Check("current", twisted, bonds, 1e-5, "slope of the energy with flux", "bond currents"),
        ),
    )


MOEBIUS_CURRENT = Finding(
    id="moebius-current",
    tests=("B11",),
    question="Can a current circulate on a Möbius band?",
    argument=moebius_current,
    physics=(
        "moebius_ladder.band_energies",
        "moebius_ladder.band_energies_matrix",
        "moebius_ladder.ring_current",
        "moebius_ladder.ring_current_bond",
    ),
    criteria=(
        Criterion(
            claims=("QF-046",),
            measured="current",
            operator=">=",
            threshold=1e-3,
            reason="a thousandth of the natural unit is far above round-off and would be measurable",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In a magnetic field a current circulates for ever in the ground state, twisted or not; it delivers no energy.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "Without flux the ground state carries no current, whatever the twist."
            ),
            reversal=Witness({"flux": 0.0}, "no magnetic flux through the band"),
        ),
    ),
)

FINDINGS = (MOEBIUS_CURRENT,)


def draw_moebius_current() -> Drawing:
    """Ground-state current against flux on a plain and on a twisted band."""
    flux = np.linspace(-0.49, 0.49, 99)
    data = {"flux / flux quantum": flux}
    for name, twisted in (("plain", False), ("twisted", True)):
        current = [ring_current(RUNGS, PARTICLES, RUNG, f, twisted) for f in flux]
        data[f"current, {name}"] = np.round(current, 7) + 0.0
    dots = np.array([-0.4, -0.2, 0.1, 0.3])
    data["flux, bonds"] = dots
    data["current, bonds, twisted"] = np.round([ring_current_bond(RUNGS, PARTICLES, RUNG, f, True) for f in dots], 7)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(flux, data["current, plain"], color="C0")
    ax.plot(flux, data["current, twisted"], color="C1", ls="--")
    ax.plot(dots, data["current, bonds, twisted"], "o", color="C1")
    ax.axhline(0, color="k", lw=1.0)
    ax.text(0.03, 0.5, "plain band", color="C0", fontsize=10)
    ax.annotate(
        "Möbius band\n(dots: bond currents)",
        (flux[24], data["current, twisted"][24]),
        (12, 2),
        textcoords="offset points",
        color="C1",
        fontsize=10,
    )
    ax.set(xlabel="flux through the band / flux quantum", ylabel="ground-state current", xlim=(-0.5, 0.5))
    at = [abs(ring_current(RUNGS, PARTICLES, RUNG, 0.25, t)) for t in (True, False)]
    caption = (
        "Current in the ground state of a ladder of 12 rungs with 7 particles. At a quarter of a flux quantum the Möbius band "
        f"carries {at[0]:.3f}, the plain one {at[1]:.3f}, in hopping per flux quantum. Without flux the Möbius band carries none; on "
        "the plain one two opposite currents are then equally cheap."
    )
    alt = (
        "Two lines through zero at zero flux, a full one for the plain band and a dashed one for the Möbius band; at a flux of "
        f"0.25 their sizes are {at[1]:.2f} and {at[0]:.2f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_moebius_current,)
