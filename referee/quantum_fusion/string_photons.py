"""The photon in a turning string: the exact motion, and that of the printed Lagrangian."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.rotating_tube import (
    bead_radius,
    bead_radius_hamilton,
    laboratory_speed,
    newtonian_radius,
    newtonian_speed,
    rim_time,
)
from referee.verdict import Verdict


def photon_model(
    launch: Annotated[float, Input(1e-3, 1.0, "1", "speed of entry at the axis over c; 1 is a photon")] = 1.0,
    rim: Annotated[float, Input(0.01, 0.9, "1", "speed of the tube's rim over c")] = 0.3,
) -> Outcome:
    """The one Lagrangian that the text prints, ½mv², put to the photon: does it represent its motion in the tube?

    For a photon its m vanishes and with it the Lagrangian; the fair reading keeps the equation of motion, from which m
    drops out, and starts at c.
    """
    time = 0.95 * min(float(np.arcsinh(rim / launch)), float(rim_time(launch)))
    times = np.linspace(0.0, time, 9)
    exact, printed = float(laboratory_speed(launch, rim)), float(newtonian_speed(launch, rim))
    return Outcome(
        quantities=(
            Quantity(
                "speed_excess", printed / exact - 1, "1", "speed at the rim, printed Lagrangian over exact, less one"
            ),
            Quantity("exact_speed", exact, "1", "speed in the laboratory at the rim, over c", digits=6),
            Quantity("printed_speed", printed, "1", "the same from the printed Lagrangian"),
        ),
        checks=(
            Check(
                "radius of the exact motion",
                bead_radius(launch, times),
                bead_radius_hamilton(launch, times),
                1e-7,
                "Jacobi's elliptic functions",
                "Hamilton's equations, stepped",
            ),
        ),
    )


PHOTON_MODEL = Finding(
    id="photon-model",
    tests=("B10",),
    question="Does the printed Lagrangian represent a photon in the turning string?",
    argument=photon_model,
    physics=(
        "rotating_tube.laboratory_speed",
        "rotating_tube.newtonian_speed",
        "rotating_tube.bead_radius",
        "rotating_tube.bead_radius_hamilton",
        "rotating_tube.rim_time",
    ),
    criteria=(
        Criterion(
            claims=("QF-033",),
            measured="speed_excess",
            operator="<=",
            threshold=0.005,
            reason="half a per cent of the speed of light is far more than light may gain, which is nothing",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "For slow particles the printed Lagrangian represents the motion."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Light in a turning tube moves as r = (c/Ω) sin Ωt; the printed Lagrangian would drive it beyond c.",
            ),
            reversal=Witness({"launch": 0.01, "rim": 0.03}, "a slow particle in a slow tube, a neutron for instance"),
        ),
    ),
)

FINDINGS = (PHOTON_MODEL,)


def draw_bead() -> Drawing:
    """Radius against time of beads and of light in a turning tube, exact and after ½mv²."""
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    data: dict[str, np.ndarray] = {}
    for launch, colour, name in ((0.01, "C2", "0.01 c"), (0.3, "C0", "0.3 c"), (1.0, "C1", "light")):
        times = np.linspace(0.0, float(rim_time(launch)), 81)
        exact = bead_radius(launch, times)
        slow = newtonian_radius(launch, times)
        data |= {f"Ωt, {name}": times, f"Ωr/c, {name}": exact, f"Ωr/c after ½mv², {name}": slow}
        ax.plot(times, exact, color=colour)
        ax.plot(times, np.where(slow <= 1.4, slow, np.nan), color=colour, ls="--", lw=1.4)
        ax.plot(times[-1], 1.0, "o", color=colour, ms=6, zorder=5)
    ax.axhline(1.0, color="k", lw=1.0, ls=":")
    ax.text(0.02, 1.03, "Ωr = c", fontsize=10)
    ax.text(0.50, 0.36, "light", color="C1", fontsize=10, ha="left")
    ax.text(1.62, 0.56, "0.3 c", color="C0", fontsize=10, ha="left")
    ax.text(4.15, 0.36, "0.01 c", color="C2", fontsize=10, ha="right")
    ax.set(xlabel="angle turned Ωt / rad", ylabel="radius Ωr/c", ylim=(0, 1.4), xlim=(0, 6.4))
    light, slow_end = float(rim_time(1.0)), float(rim_time(0.01))
    caption = (
        "Radius of a particle in a smooth turning tube for three speeds at the axis. Full: exact, Jacobi's elliptic functions; it "
        f"arrives at Ωr = c at rest in the tube, light after {light:.2f} rad, the slow bead after {slow_end:.2f} rad. Dashed: the "
        "hyperbolic sine of the printed Lagrangian, which knows no limit."
    )
    alt = (
        "Three pairs of curves, full and dashed. The full ones rise and level off at Ωr = c, after "
        f"{light:.2f} rad for light, {float(rim_time(0.3)):.2f} rad for 0.3 c and {slow_end:.2f} rad for 0.01 c; the dashed ones "
        "cross that line and go on."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_bead,)
