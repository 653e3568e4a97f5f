"""A perpetuum mobile behind wave and particle: work from one bath, and what duality costs."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import hbar, pi

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.three_level_maser import maser_flux_closed, maser_flux_steady_state, thermal_occupation
from referee.physics.which_way import (
    energy_moved,
    energy_moved_states,
    visibility_and_knowledge,
    visibility_and_knowledge_states,
)
from referee.verdict import Verdict

HOT_LINE, COLD_LINE = 2 * pi * 6e12, 2 * pi * 4e12  # rad/s: any pair with the upper line the larger shows the same


def one_bath(
    second_bath: Annotated[float, Input(50.0, 3000.0, "K", "temperature of the bath on the upper line")] = 300.0,
    bath: Annotated[float, Input(50.0, 3000.0, "K", "temperature of the bath on the lower line")] = 300.0,
    drive: Annotated[float, Input(0.05, 10.0, "1", "coupling of the field that takes the work, over the baths'")] = 1.0,
) -> Outcome:
    """The smallest engine that runs for ever, three levels and a field: does it give work in a bath of one temperature?"""
    hot, cold = (float(thermal_occupation(w, t)) for w, t in ((HOT_LINE, second_bath), (COLD_LINE, bath)))
    flux = float(maser_flux_closed(hot, cold, drive))
    stepped = maser_flux_steady_state(hot, cold, drive)[0]
    return Outcome(
        quantities=(
            Quantity("flux", flux, "1", "quanta of work a unit of time, in the baths' rate; negative: the field pays"),
            Quantity("work_per_quantum", hbar * (HOT_LINE - COLD_LINE), "J", "energy of one quantum of work", digits=3),
            Quantity("ratio_needed", HOT_LINE / COLD_LINE, "1", "ratio of temperatures above which work comes out"),
        ),
        checks=(
            Check("flux", flux, stepped, 1e-7, "spanning trees of the cycle", "steady state of the Lindblad equation"),
        ),
    )


ONE_BATH = Finding(
    id="one-bath",
    tests=("B11",),
    question="Can a perpetuum mobile run on the in- and outflow of one surrounding?",
    argument=one_bath,
    physics=(
        "three_level_maser.maser_flux_closed",
        "three_level_maser.maser_flux_steady_state",
        "three_level_maser.thermal_occupation",
    ),
    criteria=(
        Criterion(
            claims=("QF-044",),
            measured="flux",
            operator="<=",
            threshold=0.0,
            reason="an engine gives work; at zero it gives none",
            exact=True,
            met=Ruling(
                Verdict.CONTRADICTED,
                "In surroundings of one temperature the engine only takes: the second law, quantum included.",
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "With a second, hotter bath work comes out, and heat pays for it."),
            reversal=Witness({"second_bath": 600.0}, "a second bath, twice as hot"),
        ),
    ),
)


def duality_cost(
    angle: Annotated[float, Input(0.0, pi, "rad", "turn of the detector by the one way; π tells all")] = pi / 2,
    splitting: Annotated[float, Input(0.0, 10.0, "ħω", "distance of the detector's levels")] = 0.0,
    purity: Annotated[float, Input(0.01, 1.0, "1", "Bloch length of the detector at the start")] = 1.0,
) -> Outcome:
    """Wave and particle in one interferometer: how do they share, and must energy flow for it?"""
    visibility, knowledge = visibility_and_knowledge(angle, purity)
    moved = energy_moved(angle, splitting, purity)
    return Outcome(
        quantities=(
            Quantity("visibility", visibility, "1", "of the fringes: the wave", floor=1e-9),
            Quantity("knowledge", knowledge, "1", "of the way: the particle", floor=1e-9),
            Quantity("sum_of_squares", visibility**2 + knowledge**2, "1", "V² + D², never above one"),
            Quantity("energy_moved", moved, "ħω", "given to the detector", floor=1e-12),
        ),
        checks=(
            Check(
                "visibility and knowledge",
                [visibility, knowledge],
                visibility_and_knowledge_states(angle, purity),
                1e-8,
                "closed form",
                "density matrices and trace distance",
            ),
            Check("energy", moved, energy_moved_states(angle, splitting, purity), 1e-8, "closed form", "mean energies"),
        ),
    )


DUALITY_COST = Finding(
    id="duality-cost",
    tests=("B11",),
    question="Does wave–particle duality need a flow of energy?",
    argument=duality_cost,
    physics=(
        "which_way.visibility_and_knowledge",
        "which_way.visibility_and_knowledge_states",
        "which_way.energy_moved",
        "which_way.energy_moved_states",
    ),
    criteria=(
        Criterion(
            claims=("QF-044",),
            measured="energy_moved",
            operator="<=",
            threshold=1e-6,
            reason="a millionth of a quantum is nothing that a motor could live on",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Duality runs from wave to particle with no energy moved: overlap of states is all of it.",
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "In this detector, marking the way happens to move energy."),
            reversal=Witness({"splitting": 1.0}, "a detector whose levels differ in energy"),
        ),
    ),
)

FINDINGS = (ONE_BATH, DUALITY_COST)


def draw_one_bath() -> Drawing:
    """Flux of work against the ratio of the baths' temperatures; it turns where the ratio equals that of the lines."""
    ratio = np.linspace(0.5, 3.0, 101)
    cold = float(thermal_occupation(COLD_LINE, 300.0))
    hot = thermal_occupation(HOT_LINE, 300.0 * ratio)
    dots = np.array([0.6, 1.0, 1.5, 2.0, 2.8])
    data = {
        "temperature ratio": ratio,
        "flux of work": maser_flux_closed(hot, cold, 1.0),
        "temperature ratio, Lindblad": dots,
        "flux, Lindblad": np.round(
            [maser_flux_steady_state(float(thermal_occupation(HOT_LINE, 300.0 * r)), cold, 1.0)[0] for r in dots], 9
        )
        + 0.0,
    }
    one = float(maser_flux_closed(float(thermal_occupation(HOT_LINE, 300.0)), cold, 1.0))
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(ratio, data["flux of work"], color="C0")
    ax.plot(dots, data["flux, Lindblad"], "o", color="C1")
    ax.axhline(0.0, color="k", lw=1.0)
    ax.axvline(1.0, color="C6", ls="--", lw=1.2)
    ax.axvline(HOT_LINE / COLD_LINE, color="C6", ls=":", lw=1.2)
    low, high = ax.get_ylim()
    ax.text(1.02, low + 0.88 * (high - low), "one\nbath", color="C6", fontsize=10, va="top")
    ax.text(1.52, low + 0.08 * (high - low), "ratio of the two lines:\nCarnot's point", color="C6", fontsize=10)
    ax.text(2.05, 0.004, "work comes out", fontsize=10, ha="left")
    ax.text(2.05, -0.013, "the field pays", fontsize=10, ha="left")
    ax.set(xlabel="temperature of the upper bath / lower bath", ylabel="flux of work / bath rate")
    caption = (
        f"Work from the smallest engine that runs for ever. In surroundings of one temperature (dashed) the flux is {one:.3f}: it "
        f"consumes. Only beyond a ratio of {HOT_LINE / COLD_LINE:g} does work come out. Dots: steady state of the Lindblad equation."
    )
    alt = (
        f"A rising curve that is negative ({one:.3f}) at equal temperatures and passes zero at a ratio of "
        f"{HOT_LINE / COLD_LINE:g}; five dots lie on it."
    )
    return Drawing(figure, data, caption, alt)


def draw_duality() -> Drawing:
    """Visibility against knowledge as the detector is turned: pure, and partly mixed."""
    angle = np.linspace(0.0, pi, 61)
    data: dict[str, np.ndarray] = {"detector turn / rad": angle}
    figure, ax = plt.subplots(figsize=(4.8, 4.4))
    for purity, colour, style in ((1.0, "C0", "-"), (0.6, "C1", "--"), (0.2, "C2", ":")):
        pairs = np.array([visibility_and_knowledge(float(a), purity) for a in angle])
        data[f"visibility, purity {purity:g}"], data[f"knowledge, purity {purity:g}"] = np.round(pairs.T, 12) + 0.0
        ax.plot(pairs[:, 1], pairs[:, 0], color=colour, ls=style)
        ax.annotate(
            f"purity {purity:g}",
            (pairs[33, 1], pairs[33, 0]),
            (6, 6),
            textcoords="offset points",
            color=colour,
            fontsize=10,
        )
    dots = np.array([visibility_and_knowledge_states(a, 1.0) for a in (0.4, 1.2, 2.0, 2.8)])
    data["knowledge, matrices"], data["visibility, matrices"] = np.round(dots[:, 1], 8), np.round(dots[:, 0], 8)
    ax.plot(dots[:, 1], dots[:, 0], "o", color="C0")
    ax.set(
        xlabel="knowledge of the way D (particle)",
        ylabel="visibility of the fringes V (wave)",
        xlim=(0, 1.12),
        ylim=(0, 1.05),
        aspect="equal",
    )
    most = max(
        float(np.max(data[f"visibility, purity {p:g}"] ** 2 + data[f"knowledge, purity {p:g}"] ** 2))
        for p in (1.0, 0.6, 0.2)
    )
    caption = (
        "Wave against particle as the detector of the way is turned, for a pure detector and for mixed ones (dots: density matrices). "
        f"The greatest V² + D² is {most:.3f}. With a detector of equal levels the whole arc is run without any energy."
    )
    alt = (
        "Three arcs from visibility one at the upper left to full or partial knowledge at the right: a quarter circle for the pure "
        "detector and flatter ones inside it for detectors of purity 0.6 and 0.2; four dots lie on the quarter circle."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_one_bath, draw_duality)
