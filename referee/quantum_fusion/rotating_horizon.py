"""What rotation does to the horizon of a black hole."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import G, c

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.kerr_horizon import flattening, flattening_polygon, polar_curvature, polar_curvature_circles
from referee.verdict import Verdict


def horizon_shape(
    spin: Annotated[float, Input(0.0, 1.0, "1", "angular momentum a/M of the black hole")] = 0.9,
) -> Outcome:
    """What does rotation do to the curvature of a horizon?"""
    flat = float(flattening(spin))
    return Outcome(
        quantities=(
            Quantity("flattening", flat, "1", "1 − polar over equatorial circumference", floor=1e-12),
            Quantity(
                "polar_curvature", float(polar_curvature(spin)), "1", "curvature at the pole over that without spin"
            ),
            Quantity("horizon_of_a_kilogram", 2 * G / c**2, "m", "radius of the horizon of one kilogram", digits=2),
        ),
        checks=(
            Check("flattening", flat, flattening_polygon(spin), 1e-8, "elliptic integral", "sum over the meridian"),
            Check(
                "curvature at the pole",
                float(polar_curvature(spin)),
                polar_curvature_circles(spin),
                1e-6,
                "closed form",
                "circles round the pole",
            ),
        ),
    )


HORIZON_SHAPE = Finding(
    id="horizon-shape",
    tests=("B11",),
    question="Is a black hole's horizon curved by its rotation?",
    argument=horizon_shape,
    physics=(
        "kerr_horizon.flattening",
        "kerr_horizon.flattening_polygon",
        "kerr_horizon.polar_curvature",
        "kerr_horizon.polar_curvature_circles",
    ),
    criteria=(
        Criterion(
            claims=("QF-045",),
            measured="flattening",
            operator=">=",
            threshold=0.01,
            reason="one per cent of the circumference; the Earth, for comparison, has a third of that",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Rotation flattens a horizon that is curved already, and does no more."),
            unmet=Ruling(Verdict.TRUE_BUT_INERT, "So slow a spin leaves the horizon round within a per cent."),
            reversal=Witness({"spin": 0.1}, "a slowly rotating hole"),
        ),
    ),
)

FINDINGS = (HORIZON_SHAPE,)


def draw_horizon() -> Drawing:
    """Flattening and curvature at the pole of a horizon against its spin."""
    spin = np.linspace(0.0, 1.0, 101)
    data = {
        "spin a/M": spin,
        "flattening": flattening(spin),
        "curvature at the pole": polar_curvature(spin),
    }
    turn = float(np.sqrt(0.75))
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(spin, data["curvature at the pole"], color="C0")
    ax.plot(spin, data["flattening"], color="C1", ls="--")
    ax.axhline(0, color="k", lw=1.0)
    ax.plot(turn, 0, "o", color="C0")
    ax.annotate(
        f"{turn:.3f}: flat, then\nlike a saddle",
        (turn, 0),
        (-12, -42),
        textcoords="offset points",
        fontsize=10,
        ha="right",
    )
    ax.text(0.08, 1.08, "curvature at the pole / that without spin", color="C0", fontsize=10)
    ax.text(0.12, 0.12, "flattening of the horizon", color="C1", fontsize=10)
    ax.set(xlabel="spin a/M", ylabel="ratio", xlim=(0, 1), ylim=(-2.1, 1.3))
    caption = (
        "What rotation does to a horizon. Without spin it is a sphere, curved everywhere; with spin it is flattened, by up to "
        f"{100 * data['flattening'][-1]:.0f} % in circumference, and its poles become flat at a/M = {turn:.3f}."
    )
    alt = (
        f"Curvature at the pole falls from 1 through zero at {turn:.3f} to {data['curvature at the pole'][-1]:.0f}; the dashed "
        f"flattening rises from 0 to {data['flattening'][-1]:.2f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_horizon,)
