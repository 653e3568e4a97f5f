"""Charges trapped by the Earth: the sides of the surfaces on which they move."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.drift_shell import band_sides, traced_orbit, traced_transport
from referee.physics.stormer_strip import rigidity, strip_trace, strip_trace_traced
from referee.verdict import Verdict


def trapped_charge(
    gyroradius: Annotated[
        float, Input(0.01, 0.24, "1", "gyroradius over the distance from the dipole; trapped below a quarter")
    ] = 0.2,
    belt_gyroradius: Annotated[float, Input(0.05, 0.06, "1", "the same for a fast charge of the belts")] = 0.06,
) -> Outcome:
    """Is there a trapped orbit that carries a one-sided strip, and what of the surface on which the belts' charges drift?

    The claim says that charges can do so; one family of orbits is enough. A strip beside an orbit in the equatorial plane
    comes back reversed if the trace of its map over one gyration is below −2.
    """
    trace = strip_trace(gyroradius)
    positive, negative = (traced_transport(belt_gyroradius, 60.0, q) for q in (1, -1))
    shell = band_sides(twisted=False)
    return Outcome(
        quantities=(
            Quantity("trace", trace, "1", "of the strip's map; below −2 the strip is a Möbius band"),
            Quantity(
                "sides_of_drift_shell", float(shell), "1", "sides of the surface on which the belts' charges drift"
            ),
            Quantity(
                "drift_positive", positive["drift"], "1", "sense of the drift of a positive charge; −1 is westward"
            ),
            Quantity("drift_negative", negative["drift"], "1", "the same of a negative one"),
            Quantity(
                "gyrations", positive["turns"], "1", "gyrations of a belt's charge in one journey round", digits=2
            ),
            Quantity(
                "rigidity", float(rigidity(gyroradius, 4.0)) / 1e9, "GV", "needed at four radii of the Earth", digits=2
            ),
        ),
        checks=(
            Check(
                "trace",
                trace,
                strip_trace_traced(gyroradius),
                1e-6,
                "Hill's equation along the orbit",
                "two orbits under the Lorentz force, traced in space",
            ),
            Check(
                "sides of the drift shell",
                [float(shell)] * 2,
                [1.5 + run["side"] / 2 for run in (positive, negative)],
                1e-9,
                "orientation of the glued band of field lines",
                "normal carried along a traced orbit",
            ),
        ),
    )


TRAPPED_CHARGE = Finding(
    id="trapped-charge",
    tests=("B11",),
    question="Can charges trapped by the Earth move on a Möbius band?",
    argument=trapped_charge,
    physics=(
        "stormer_strip.strip_trace",
        "stormer_strip.strip_trace_traced",
        "stormer_strip.rigidity",
        "drift_shell.band_sides",
        "drift_shell.traced_transport",
    ),
    criteria=(
        Criterion(
            claims=("QF-048",),
            measured="trace",
            operator="<",
            threshold=-2.0,
            reason="below −2 both multipliers are real and negative: each turn reverses the strip that they keep",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Beside the orbits of charges close to escape the strip is one-sided; in the belts the surface has two sides.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "So tightly bound a charge drifts on a surface of revolution, which has two sides.",
            ),
            reversal=Witness({"gyroradius": 0.05}, "a charge of the radiation belts"),
        ),
    ),
)

FINDINGS = (TRAPPED_CHARGE,)


def draw_drift_shell() -> Drawing:
    """Latitude against longitude of a trapped charge, once round, and the two ways of gluing the band."""
    longitude, latitude, _, _ = traced_orbit(0.06, 45.0, 1)
    west = -np.degrees(longitude)
    grid = np.linspace(0.0, 359.0, 1437)
    path = np.degrees(np.interp(grid, np.maximum.accumulate(west), latitude))
    mirror = float(np.degrees(np.max(np.abs(latitude))))
    data: dict[str, np.ndarray] = {"degrees westward": grid, "latitude / deg": np.round(path, 4)}
    figure, ax = plt.subplots(figsize=(6.6, 3.8))
    ax.plot(grid, path, color="C0", lw=1.1)
    for side, sign in (("N", 1), ("S", -1)):
        for x in (0.0, 360.0):
            ax.plot(x, sign * (mirror + 8), "s", color="C1", ms=13, clip_on=False)
            ax.text(
                x, sign * (mirror + 8), side, color="white", ha="center", va="center", fontsize=10, fontweight="bold"
            )
    for x in (0.0, 360.0):
        ax.plot([x, x], [-mirror - 4, mirror + 4], color="C1", lw=2.5)
    ax.text(180, mirror + 7, "the right edge joins the left one, N on N", color="C1", ha="center", fontsize=10)
    ax.text(180, -mirror - 10, "a Möbius band would need N on S", ha="center", fontsize=10)
    ax.set(
        xlabel="degrees westward", ylabel="magnetic latitude / deg", ylim=(-mirror - 15, mirror + 15), xlim=(-8, 368)
    )
    ax.set_xticks(range(0, 361, 60))
    crossings = int(np.sum(np.diff(np.sign(path)) != 0))
    caption = (
        "A positive charge in the field of a dipole, traced once round: it bounces between mirror points at "
        f"{mirror:.0f}° and drifts westward. The band that it sweeps closes with its north end on its north end: two sides."
    )
    alt = (
        f"A line that swings between latitudes {mirror:.0f} degrees north and south, crossing the equator {crossings} times in 360 "
        "degrees of longitude; both edges of the band are marked N above and S below."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-4)


def draw_strip() -> Drawing:
    """Trace of the map of a strip beside a trapped equatorial orbit, against the gyroradius."""
    ratio = np.linspace(0.005, 0.242, 80)
    dots = np.array([0.02, 0.06, 0.1, 0.15, 0.2, 0.23])
    data = {
        "gyroradius / distance": ratio,
        "trace": np.array([strip_trace(float(x)) for x in ratio]),
        "gyroradius / distance, traced": dots,
        "trace, traced": np.round([strip_trace_traced(float(x)) for x in dots], 6),
    }
    inside = ratio[data["trace"] < -2]
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(ratio, data["trace"], color="C0")
    ax.plot(dots, data["trace, traced"], "o", color="C1")
    for level in (-2, 2):
        ax.axhline(level, color="k", ls=":", lw=1.2)
    ax.axvspan(0.04, 0.06, color="C2", alpha=0.2, lw=0)
    ax.text(0.05, -4.9, "fast charges\nof the belts", color="C2", fontsize=10, ha="center")
    ax.fill_between(ratio, data["trace"], -2, where=data["trace"] < -2, color="C5", alpha=0.35, lw=0)
    ax.text(0.193, -3.4, "one-sided\nstrip", fontsize=10, ha="center", va="center")
    ax.text(0.088, 2.3, "dots: orbits traced in space", color="C1", fontsize=10)
    ax.text(0.005, -1.85, "below −2: Möbius band", fontsize=10)
    ax.set(
        xlabel="gyroradius / distance from the dipole", ylabel="trace of the strip's map", xlim=(0, 0.25), ylim=(-6, 3)
    )
    caption = (
        "A narrow strip beside the equatorial orbit of a charge trapped by a dipole, after one gyration. Where the trace of its map "
        f"is below −2, for gyroradii between {inside[0]:.2f} and {inside[-1]:.2f} of the distance, the strip returns reversed: "
        "a Möbius band. The charges of the belts are far to the left."
    )
    alt = (
        f"A curve that falls from {data['trace'][0]:.1f} through minus two near {inside[0]:.2f} to {data['trace'].min():.1f} and "
        f"rises again through minus two near {inside[-1]:.2f}; the part below is shaded; six dots lie on the curve."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (
    draw_drift_shell,
    draw_strip,
)
