"""A charge on H³ in the analogue of a uniform field: radial turning points, and when r runs to infinity."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.curved_magnetic_orbit import (
    hyperbolic_reach,
    hyperbolic_turning_radii,
    orbit_closed_form,
    orbit_in_four_dimensions,
)
from referee.verdict import Verdict


def hyperbolic_escape(
    field: Annotated[float, Input(0.0, 3.0, "1", "field B in mv/eR")] = 0.3,
    transverse: Annotated[
        float, Input(0.1, 1.0, "1", "transverse integral A, in units of v²; 1 is no axial motion")
    ] = 0.5,
) -> Outcome:
    """Does r run to infinity on H³ for an orbit that starts at r = 0, z = 0?"""
    time = np.linspace(0.0, 7.0, 141)
    exact = orbit_closed_form(-1, time, field, transverse)
    place = np.array([0.0, 0.0, 1.0, 0.0])
    speed = np.array([np.sqrt(transverse), 0.0, 0.0, np.sqrt(1.0 - transverse)])
    path, _ = orbit_in_four_dimensions(-1, time[1:], place, speed, field)
    closed = 1.0 / (exact[1:, 2] / np.sqrt(1.0 + exact[1:, 3] ** 2))
    traced = np.sqrt(1.0 + path[:, 3] ** 2) / path[:, 2]
    reach = hyperbolic_reach(field, transverse)
    geometric = hyperbolic_turning_radii(field, transverse, 0.0)[1]
    return Outcome(
        quantities=(
            Quantity(
                "sech_of_reach", 1.0 / float(np.cosh(reach)), "1", "1/cosh of the supremum of r in time", floor=1e-12
            ),
            Quantity("reach", min(reach, 99.0), "1", "supremum of r in time, in R (99 stands for infinity)"),
            Quantity(
                "sech_of_turning",
                1.0 / float(np.cosh(geometric)),
                "1",
                "1/cosh of the outer turning radius",
                floor=1e-12,
            ),
            Quantity(
                "axial_share",
                1.0 - transverse,
                "1",
                "1 − A/ε, the share of energy in motion along z at z = 0",
                floor=1e-12,
            ),
        ),
        checks=(
            Check(
                "1/cosh r along the orbit",
                traced,
                closed,
                1e-5,
                "Lorentz force integrated in four dimensions",
                "separated closed form",
            ),
        ),
    )


HYPERBOLIC_ESCAPE = Finding(
    id="hyperbolic-escape",
    tests=("B12",),
    question="Are there finite and infinite radial motions on H³, and is infinity reached?",
    argument=hyperbolic_escape,
    physics=(
        "curved_magnetic_orbit.orbit_closed_form",
        "curved_magnetic_orbit.orbit_in_four_dimensions",
        "curved_magnetic_orbit.hyperbolic_reach",
        "curved_magnetic_orbit.hyperbolic_turning_radii",
    ),
    criteria=(
        Criterion(
            claims=("QF-066",),
            measured="sech_of_turning",
            operator="<=",
            threshold=1e-9,
            reason="zero means that the radial equation has no outer turning point, which needs B² ≤ A",
            exact=True,
            met=Ruling(
                Verdict.HOLDS, "At this field the radial motion has no outer turning point; above B² = A it has one."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "At this field the radial motion is finite: the two types are told apart by B² against A.",
            ),
            reversal=Witness({"field": 1.0}, "B² > A: a bounded radial motion between two turning points"),
        ),
        Criterion(
            claims=("QF-066",),
            measured="sech_of_reach",
            operator="<=",
            threshold=1e-9,
            reason="zero means that r grows without bound in the course of time",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Without motion along z the orbit does run to r = ∞."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The shape of the orbit leads to r = ∞, but motion along z stops the transverse clock: in all time r stays "
                "below a finite bound. Infinity is reached only if B² ≤ A = ε.",
            ),
            reversal=Witness({"transverse": 1.0}, "no axial motion: A = ε, z = 0 for ever"),
        ),
    ),
)

FINDINGS = (HYPERBOLIC_ESCAPE,)


def draw_hyperbolic_reach() -> Drawing:
    """Outer turning radius on H³ against the field, and how far orbits with axial motion get in all time."""
    field = np.linspace(0.0, 2.0, 161)
    beyond = np.concatenate([[1.0007, 1.002, 1.005], field[field > 1.0]])
    shares = (1e-4, 0.02, 0.3)
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    turning = np.array([hyperbolic_turning_radii(float(b), 1.0, 0.0)[1] for b in beyond])
    data: dict[str, np.ndarray] = {"field B/√A": field, "field beyond the edge": beyond, "turning radius / R": turning}
    ax.plot(beyond, turning, color="k", ls="--", lw=1.6)
    ends = []
    for share, colour in zip(shares, ("C0", "C1", "C2"), strict=True):
        reach = np.array([hyperbolic_reach(float(b), 1.0, 1.0 / (1.0 - share)) for b in field])
        data[f"supremum of r / R, axial share {share:g}"] = reach
        ax.plot(field, reach, color=colour)
        ax.text(0.02, reach[0] + 0.08, f"axial share of the energy {100 * share:g} %", color=colour, fontsize=10)
        ends.append(float(reach[0]))
    ax.axvspan(0.0, 1.0, color="C6", alpha=0.08, lw=0)
    ax.text(0.5, 6.55, "no outer turning point:\nonly $z=0$ gets to infinity", ha="center", va="top", fontsize=10)
    ax.text(1.52, 6.55, "two turning points:\n$r$ bounded for all", ha="center", va="top", fontsize=10)
    ax.annotate("turning radius", (1.14, float(np.interp(1.14, beyond, turning))), (1.32, 3.9), fontsize=10,
                arrowprops={"arrowstyle": "-", "color": "k", "lw": 0.8})  # fmt: skip
    ax.set(xlabel="field $B/\\sqrt{A}$", ylabel="largest $r/R$ in all time", xlim=(0, 2), ylim=(0, 6.8))
    return Drawing(
        figure,
        data,
        caption=(
            "How far from the axis a charge gets on H³, starting at $r=0$. Above $B=\\sqrt A$ a turning point (dashed) holds it. Below, the shape "
            f"of the orbit runs to infinity, but with {100 * shares[0]:g} % of the energy in motion along $z$ it gets to {ends[0]:.1f} R at zero field, "
            f"with {100 * shares[1]:g} % to {ends[1]:.1f} R and with {100 * shares[2]:g} % to {ends[2]:.1f} R: the transverse clock runs out."
        ),
        alt=(
            "Largest radius against field. A dashed curve comes down from infinity at field 1 and is the bound for stronger fields. "
            f"Three solid curves start at {ends[0]:.1f}, {ends[1]:.1f} and {ends[2]:.1f} at zero field and fall towards the dashed one."
        ),
    )


FIGURES = (draw_hyperbolic_reach,)
