"""Below the vacuum: the floor under a negative energy density, and the wall of a warp bubble that it allows."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.quantum_inequality import lowest_coherent_energy, smeared_ground_energy, von_mises_floor
from referee.physics.warp_bubble import (
    thickest_wall,
    thickest_wall_root,
    wall_energy_density,
    wall_energy_density_numeric,
)
from referee.verdict import Verdict

_MODES = 80  # enough for the sampled minimum to stand on its floor at every sharpness that the inputs allow


def negative_energy(
    sharpness: Annotated[
        float, Input(0.0, 8.0, "1", "sharpness of the sampling bell; its variance is 1/sharpness")
    ] = 6.0,
) -> Outcome:
    """How far below zero any state can push the sampled energy density of a massless field in 1+1 dimensions."""
    numeric, exact = smeared_ground_energy(sharpness, _MODES), float(von_mises_floor(sharpness))
    vacuum = float(von_mises_floor(0.0))  # uniform sampling leaves the circle's own vacuum
    return Outcome(
        quantities=(
            Quantity("lowest", numeric, "1", "least sampled energy density over all states, in units of ħc/ℓ²"),
            Quantity("floor", exact, "1", "the exact floor, in the same units"),
            Quantity("third_line", 1.5 * exact, "1", "the weaker bound of Fewster and Eveson", source="Fewster 1998"),
            Quantity("vacuum", vacuum, "1", "energy density of the vacuum on the circle (Casimir)"),
            Quantity(
                "lowest_above_vacuum", numeric - vacuum, "1", "least energy density less the vacuum's", floor=1e-9
            ),
            Quantity(
                "lowest_coherent", lowest_coherent_energy(sharpness, 8), "1", "the same for coherent states alone"
            ),
        ),
        checks=(
            Check(
                "least sampled energy density",
                a=numeric,
                b=exact,
                tolerance=1e-6,
                method_a="symplectic spectrum of the sampled operator, 80 modes a mover",
                method_b="conformal map: Flanagan's bound and the vacuum energy of the circle",
            ),
        ),
    )


NEGATIVE_ENERGY = Finding(
    id="negative-energy",
    tests=("T8",),
    question="Can a modulated quantum field have a negative energy density, as a curvature drive would want?",
    argument=negative_energy,
    physics=(
        "quantum_inequality.smeared_ground_energy",
        "quantum_inequality.von_mises_floor",
        "quantum_inequality.lowest_coherent_energy",
    ),
    criteria=(
        Criterion(
            claims=("QCD-16",),
            measured="lowest_above_vacuum",
            operator="<",
            threshold=0.0,
            reason="zero is the energy density of the vacuum",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Quantum fields reach negative energy densities, down to a floor that the sampling time sets.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "No state has less sampled energy density than the vacuum."),
            reversal=Witness(
                {"sharpness": 0.0},
                "sampled evenly over the whole time, no state lies below the vacuum: the debt is repaid",
            ),
        ),
    ),
)


def warp_wall(
    speed: Annotated[float, Input(1e-6, 100.0, "1", "speed of the bubble over that of light")] = 1.0,
    fraction: Annotated[float, Input(1e-14, 1.0, "1", "sampling time over the local radius of curvature")] = 0.1,
    radius: Annotated[float, Input(10.0, 1e6, "m", "radius of the bubble")] = 100.0,
) -> Outcome:
    """How thick the wall of a warp bubble may be, if the negative energy in it obeys the quantum inequality."""
    wall = thickest_wall(speed, fraction)
    metre = wall_energy_density(speed, 1.0)
    return Outcome(
        quantities=(
            Quantity("thickest_wall", wall, "m", "with the scalar field's bound"),
            Quantity(
                "thickest_wall_electromagnetic", np.sqrt(2.0) * wall, "m", "with the electromagnetic field's bound"
            ),
            Quantity("shortfall", np.log10(1e-10 / wall), "decade", "below the size of an atom"),
            Quantity("density_of_a_metre_wall", metre, "J/m^3", "energy density in a wall one metre thick"),
        ),
        checks=(
            Check(
                "thickest wall",
                a=wall,
                b=thickest_wall_root(speed, fraction),
                tolerance=1e-9,
                relative=True,
                method_a="closed form of Pfenning and Ford",
                method_b="root of needed against allowed energy density",
            ),
            Check(
                "energy density of a wall of one metre",
                a=metre,
                b=wall_energy_density_numeric(speed, 1.0, radius),
                tolerance=1e-6,
                relative=True,
                method_a="Alcubierre's density in closed form",
                method_b="Hamiltonian constraint with the shift differenced",
            ),
        ),
    )


WARP_WALL = Finding(
    id="warp-wall",
    tests=("T8",),
    question="The strongest reading, a warp bubble: could its wall be built?",
    argument=warp_wall,
    physics=(
        "warp_bubble.thickest_wall",
        "warp_bubble.thickest_wall_root",
        "warp_bubble.wall_energy_density",
        "warp_bubble.wall_energy_density_numeric",
    ),
    criteria=(
        Criterion(
            claims=("QCD-17",),
            measured="thickest_wall",
            operator=">=",
            threshold=1e-10,
            reason="the size of an atom: nothing that is built is thinner",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The inequality leaves room for a wall that could be built."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The best known metric that would serve is allowed only walls far thinner than an atom.",
            ),
            reversal=Witness(
                {"fraction": 1e-13},
                "trusted only for samplings ten trillion times shorter than the curvature, it would bite less",
            ),
        ),
    ),
)


FINDINGS = (NEGATIVE_ENERGY, WARP_WALL)


def draw_negative_energy() -> Drawing:
    """Least sampled energy density against the number of modes, coming down on Flanagan's floor."""
    modes = np.arange(1, 13)
    columns: dict[str, np.ndarray] = {"modes": modes}
    vacuum = float(von_mises_floor(0.0))
    fig, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.axhspan(0.0, 0.25, color="C2", alpha=0.2)
    ax.text(12, 0.12, "coherent states: never below the vacuum", ha="right", va="center", color="C2")
    for sharpness, marker, colour in ((2.0, "^", "C3"), (4.0, "s", "C1"), (8.0, "o", "C0")):
        depth = vacuum - float(von_mises_floor(sharpness))
        ratio = (np.array([smeared_ground_energy(sharpness, int(n)) for n in modes]) - vacuum) / depth
        columns[f"least energy over depth of floor, sharpness {sharpness:g}"] = ratio
        ax.plot(modes, ratio, marker, color=colour, linestyle=":", linewidth=1.2, label=f"variance 1/{sharpness:g}")
    weaker = (1.5 * float(von_mises_floor(8.0)) - vacuum) / depth
    ax.axhline(-1.0, color="C6")
    ax.text(12, -1.04, "exact floor (Flanagan, on a circle)", ha="right", va="top", color="C6")
    ax.axhline(weaker, color="C6", linestyle="--", linewidth=1.2)
    ax.text(12, weaker + 0.04, "weaker bound (Fewster–Eveson)", ha="right", va="bottom", color="C6")
    ax.legend(loc="center right", bbox_to_anchor=(1.0, 0.62), title="sampling bell")
    ax.set(xlabel="modes of the field that may be excited", ylabel="least energy / depth of floor", ylim=(-1.7, 0.25))
    first, last = columns["least energy over depth of floor, sharpness 8"][[0, -1]]
    return Drawing(
        fig,
        data=columns,
        caption=(
            "The least sampled energy density, less the vacuum's, that any state of the first few modes can have, over "
            f"the depth of the exact floor. For the sharpest sampling one mode reaches ${first:.2f}$; a dozen stand "
            f"on the floor and none "
            "passes it. "
            "Coherent states, which are all that a classical source makes, stay above the vacuum."
        ),
        alt=(
            "Three sequences of points fall with the number of modes to the line at -1 and stay there; the sharpest "
            f"goes from {first:.3f} with one mode to {last:.4f} with twelve. A dashed line at {weaker:.2f} is never "
            f"approached."
        ),
    )


FIGURES = (draw_negative_energy,)
