"""Majorana modes in a wire: what there is to compress, and what a field can grip."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.majorana_chain import (
    lowest_excitation_bogoliubov,
    lowest_excitation_closed,
    mode_charge_from_slope,
)
from referee.verdict import Verdict


def majorana_grip(
    sites: Annotated[int, Input(4, 60, "1", "sites of the wire")] = 30,
    chemical_potential: Annotated[float, Input(0.5, 5.0, "1", "chemical potential in hoppings")] = 1.0,
    compression: Annotated[float, Input(1.0, 10.0, "1", "factor by which the wire is shortened")] = 3.0,
) -> Outcome:
    """The charge by which a field can grip a Majorana pair, and what shortening the wire does to it."""
    energy, charge = lowest_excitation_bogoliubov(sites, chemical_potential)
    shorter = max(round(sites / compression), 2)
    squeezed = lowest_excitation_closed(shorter, chemical_potential)
    whole = lowest_excitation_closed(sites, chemical_potential)
    return Outcome(
        quantities=(
            Quantity("mode_charge", charge, "1", "charge of the mode, in electrons", digits=3, floor=1e-12),
            Quantity("splitting", whole, "1", "energy of the mode, in hoppings", digits=3, floor=1e-13),
            Quantity("splitting_squeezed", squeezed, "1", "the same in the shortened wire", digits=3, floor=1e-13),
            Quantity("growth", float(np.log10(squeezed / whole)), "decade", "growth of the splitting", floor=1e-9),
        ),
        checks=(
            Check(
                "energy and charge of the mode, in the whole and in the shortened wire",
                [energy, charge, *lowest_excitation_bogoliubov(shorter, chemical_potential)],
                [
                    whole,
                    mode_charge_from_slope(sites, chemical_potential),
                    squeezed,
                    mode_charge_from_slope(shorter, chemical_potential),
                ],
                1e-5,
                "Bogoliubov matrix",
                "quantisation condition of the open chain and its slope",
            ),
        ),
    )


MAJORANA_GRIP = Finding(
    id="majorana-grip",
    tests=("B7",),
    question="Can shifted fields compress Majorana fermions in the tube?",
    argument=majorana_grip,
    physics=(
        "majorana_chain.lowest_excitation_bogoliubov",
        "majorana_chain.lowest_excitation_closed",
        "majorana_chain.mode_charge_from_slope",
    ),
    criteria=(
        Criterion(
            claims=("QF-026",),
            measured="mode_charge",
            operator=">=",
            threshold=0.01,
            reason="a hundredth of an electron's charge is the least that a field could be said to push on",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "The mode carries charge and a field can push on it; it is no Majorana mode."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Majorana modes are quasiparticles at the ends of a superconductor, neutral to a field, and bringing the "
                "ends together destroys them.",
            ),
            reversal=Witness(
                {"chemical_potential": 4.0}, "beyond the transition, where the modes are ordinary particles"
            ),
        ),
    ),
)

FINDINGS = (MAJORANA_GRIP,)


def draw_majorana_splitting() -> Drawing:
    """Splitting of the Majorana pair against the length of the wire, and the charge of the mode."""
    sites = np.arange(4, 41, 2)
    figure, ax = plt.subplots(figsize=(6.4, 3.9))
    data: dict[str, np.ndarray] = {"sites": sites.astype(float)}
    ends = []
    for colour, marker, mu in (("C0", "o", 0.5), ("C1", "s", 1.0), ("C2", "^", 1.6), ("C3", "D", 3.0)):
        energy = np.array([lowest_excitation_closed(int(n), mu) for n in sites])
        data[f"log10 splitting, mu = {mu:g}"] = np.log10(energy)
        ax.semilogy(sites, energy, marker + "-", color=colour, ms=4)
        ends.append(energy[-1])
    ax.text(35, ends[0] * 1e5, "μ = 0.5", color="C0", fontsize=10)
    ax.text(36, ends[1] * 200, "μ = 1", color="C1", fontsize=10)
    ax.text(34, ends[2] * 20, "μ = 1.6", color="C2", va="bottom", fontsize=10)
    ax.text(41, ends[3] * 6, "μ = 3: no end modes", color="C3", ha="right", va="bottom", fontsize=10)
    ax.set(xlabel="length of the wire / sites", ylabel="splitting / hopping", ylim=(1e-26, 1e4))
    caption = (
        "The splitting of a Majorana pair falls exponentially with the length of the wire, $E\\propto(\\mu/2)^{L}$ in "
        f"hoppings: at $\\mu=1$ from {10 ** data['log10 splitting, mu = 1'][0]:.2g} at four sites to {ends[1]:.1e} at forty. "
        "Read from right to left, it shows what compression does: it brings the pair together and makes an ordinary "
        "excitation of it. Beyond the transition (diamonds) there are no end modes at any length."
    )
    alt = (
        "Semilogarithmic plot of splitting against length for four chemical potentials: three straight falling lines and one "
        "flat line for the trivial wire."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_majorana_splitting,)
