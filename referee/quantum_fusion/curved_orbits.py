"""A charge on S³ and H³ in the analogue of a uniform field: three integrals, and which orbits close."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.curved_magnetic_orbit import (
    integrals_of_motion,
    orbit_closed_form,
    orbit_in_four_dimensions,
    turns_per_axial_period,
)
from referee.verdict import Verdict

Field = Annotated[float, Input(0.0, 3.0, "1", "field B in mv/eR")]


def _start(curvature: int, field: float, transverse: float) -> tuple[np.ndarray, np.ndarray]:
    """Position and velocity at t = 0 of the orbit of the closed form: z = 0, moving along +z, speed one."""
    if curvature > 0:
        rate = np.sqrt(transverse + field**2)
        place = np.array([np.sqrt(transverse) / rate, 0.0, field / rate, 0.0])
        return place, np.array([0.0, -np.sqrt(transverse), 0.0, np.sqrt(1.0 - transverse)])
    return np.array([0.0, 0.0, 1.0, 0.0]), np.array([np.sqrt(transverse), 0.0, 0.0, np.sqrt(1.0 - transverse)])


def three_integrals(
    field: Field = 1.0,
    transverse: Annotated[float, Input(0.1, 0.9, "1", "transverse integral A, in units of v²")] = 0.6,
    pull: Annotated[float, Input(0.0, 0.2, "1", "an electric force along a fixed transverse axis, in mv²/R")] = 0.0,
) -> Outcome:
    """Do ε, p_φ and A stay constant on S³ and H³, and does the separated solution describe the motion?"""
    drift, gaps = [], []
    for curvature, stop in ((1, 12.0), (-1, 3.0)):
        time = np.linspace(0.0, stop, 61)[1:]
        place, speed = _start(curvature, field, transverse)
        path, velocity = orbit_in_four_dimensions(curvature, time, place, speed, field, pull)
        before = integrals_of_motion(curvature, place, speed, field)
        drift.append(np.abs(integrals_of_motion(curvature, path, velocity, field) - before).max(axis=0))
        free, _ = (path, velocity) if pull == 0 else orbit_in_four_dimensions(curvature, time, place, speed, field)
        gaps.append(free - orbit_closed_form(curvature, time, field, transverse))
    kept = int(np.sum(np.max(drift, axis=0) < 1e-6))
    gap = np.concatenate(gaps)
    return Outcome(
        quantities=(
            Quantity("integrals_kept", float(kept), "1", "of ε, p_φ and A, constant along the orbits in both spaces"),
            Quantity("largest_drift", float(np.max(drift)), "1", "largest change of any of them", floor=1e-8),
        ),
        checks=(
            Check(
                "positions on S³ and H³ without the electric force",
                gap,
                np.zeros_like(gap),
                1e-7,
                "constrained motion integrated in four dimensions",
                "separated closed form (their difference, against zero)",
            ),
        ),
    )


THREE_INTEGRALS = Finding(
    id="three-integrals",
    tests=("B12",),
    question="Are there three integrals, and does separation solve the motion on S³ and H³?",
    argument=three_integrals,
    physics=(
        "curved_magnetic_orbit.orbit_closed_form",
        "curved_magnetic_orbit.orbit_in_four_dimensions",
        "curved_magnetic_orbit.integrals_of_motion",
    ),
    criteria=(
        Criterion(
            claims=("QF-065",),
            measured="integrals_kept",
            operator=">=",
            threshold=3.0,
            reason="three integrals are claimed",
            exact=True,
            met=Ruling(
                Verdict.HOLDS, "Energy, p_φ and the transverse integral A are constant, and the solution is exact."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With an electric force besides the magnetic one, integrals are lost."
            ),
            reversal=Witness({"pull": 0.1}, "an electric force of a tenth of mv²/R along a fixed axis"),
        ),
    ),
)


def spherical_closure(
    field_squared: Annotated[float, Input(0.0, 20.0, "1", "B²/A, field against transverse motion")] = 1.0,
    transverse: Annotated[float, Input(0.1, 0.99, "1", "transverse integral A, in units of v²")] = 0.5,
    periods: Annotated[int, Input(1, 12, "1", "periods along z for which a return is awaited")] = 12,
) -> Outcome:
    """How near does an orbit on S³ that moves along z come to its start, when z and ż have come back?"""
    field = float(np.sqrt(field_squared * transverse))
    turns = float(turns_per_axial_period(field, transverse))
    count = np.arange(1, periods + 1)
    radius = np.sqrt(transverse / (transverse + field**2))
    closed = 2.0 * radius * np.abs(np.sin(np.pi * turns * count))
    time = np.asarray(2.0 * np.pi * count, dtype=np.float64)
    place, speed = _start(1, field, transverse)
    path, _ = orbit_in_four_dimensions(1, time, place, speed, field)
    traced = np.linalg.norm(path - place, axis=1)
    fine = np.linspace(0.0, 2 * np.pi * periods, 40 * periods + 1)
    far = np.arccos(np.clip(orbit_closed_form(1, fine, field, transverse) @ place, -1.0, 1.0))
    return Outcome(
        quantities=(
            Quantity("turns", turns, "1", "turns about the guiding centre in one period along z, √(1 + B²/A)"),
            Quantity("return_distance", float(np.min(closed)), "1", "nearest return, in radii R", floor=1e-6),
            Quantity("best_period", float(count[np.argmin(closed)]), "1", "periods along z after which it occurs"),
            Quantity("farthest", float(np.max(far)), "1", "greatest geodesic distance from the start, in R"),
        ),
        checks=(
            Check(
                "distances at the ends of the periods along z",
                traced,
                closed,
                1e-6,
                "Lorentz force integrated in four dimensions",
                "chord 2 sin ρ |sin(πq√(1 + B²/A))|",
            ),
        ),
    )


def _farthest_on_h3() -> float:
    """Geodesic distance reached in ten time units if space did not close: H³ in place of S³."""
    place, _ = _start(-1, 0.7, 0.5)
    end = orbit_closed_form(-1, np.array([10.0]), 0.7, 0.5)[0]
    return float(np.arccosh(end[2] * place[2] - end[0] * place[0] - end[1] * place[1] - end[3] * place[3]))


SPHERICAL_CLOSURE = Finding(
    id="spherical-closure",
    tests=("B12",),
    question="Are all motions on S³ finite, and are they periodic?",
    argument=spherical_closure,
    physics=(
        "curved_magnetic_orbit.turns_per_axial_period",
        "curved_magnetic_orbit.orbit_closed_form",
        "curved_magnetic_orbit.orbit_in_four_dimensions",
    ),
    criteria=(
        Criterion(
            claims=("QF-067a",),
            measured="farthest",
            operator="<=",
            threshold=3.14159266,
            reason="no two points of a unit S³ are farther apart than π",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Every motion on S³ is finite."),
            unmet=Ruling(Verdict.CONTRADICTED, "The motion leaves every bounded region."),
            reversal=Control(
                "space is compact", _farthest_on_h3, "the same integrals on H³, the space that does not close"
            ),
        ),
        Criterion(
            claims=("QF-067b",),
            measured="return_distance",
            operator="<=",
            threshold=1e-5,
            reason="ten times the error of the integration; an orbit that closes returns to its start exactly",
            met=Ruling(Verdict.HOLDS, "This orbit closes: √(1 + B²/A) is rational."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Each separated motion is periodic in its own parameter, but an orbit that moves along z closes only if "
                "√(1 + B²/A) is rational; this one fills a torus in phase space.",
            ),
            reversal=Witness(
                {"field_squared": 3.0}, "B² = 3A: two turns about the guiding centre in one period along z"
            ),
        ),
    ),
)


FINDINGS = (THREE_INTEGRALS, SPHERICAL_CLOSURE)


def draw_spherical_orbits() -> Drawing:
    """Two orbits on S³ in stereographic projection: one that closes, and one that does not."""
    figure = plt.figure(figsize=(7.0, 3.9))
    data: dict[str, np.ndarray] = {}
    transverse = 0.5
    for place, (square, periods, colour, words) in enumerate(
        ((3.0, 1, "C0", "$B^2=3A$: two turns, closed"), (1.0, 9, "C1", "$B^2=A$: $\\sqrt{2}$ turns, never closed"))
    ):
        time = np.linspace(0.0, 2 * np.pi * periods, 240 * periods + 1)
        x = orbit_closed_form(1, time, float(np.sqrt(square * transverse)), transverse)
        # from the point opposite to (0, 0, 1, 0): the axis z of S³ becomes the vertical circle, drawn as the last coordinate
        shown = x[:, [0, 1, 3]] / (1.0 + x[:, 2:3])
        ax = figure.add_subplot(1, 2, place + 1, projection="3d")
        ax.plot(*shown.T, color=colour, lw=1.8 if place == 0 else 1.1)
        ax.plot(*shown[0], "o", color="k", ms=5)
        if place:
            ax.plot(*shown[-1], "s", color="C3", ms=5)
        half = 0.45 if place == 0 else 0.55
        ax.set(xlim=(-half, half), ylim=(-half, half), zlim=(-half, half))
        for axis in (ax.xaxis, ax.yaxis, ax.zaxis):
            axis.set_ticks([-0.4, 0, 0.4], ["", "", ""])
        ax.set_xlabel("$X_1$", labelpad=-12)
        ax.set_ylabel("$X_2$", labelpad=-12)
        ax.text2D(0.5, 0.98, words, transform=ax.transAxes, ha="center", color=colour, fontsize=11)
        ax.text2D(0.97, 0.5, "$X_4$", transform=ax.transAxes, ha="left", fontsize=10)
        ax.set_box_aspect((1, 1, 1), zoom=0.92)
        ax.view_init(22, -58)
        name = "closed" if place == 0 else "open"
        data |= {f"{name} {axis}": column for axis, column in zip(("X1", "X2", "X4"), shown.T, strict=True)}
    gap = float(np.linalg.norm(shown[-1] - shown[0]))
    return Drawing(
        figure,
        data,
        caption=(
            "Two orbits on S³ in stereographic projection, axial coordinate upright, start marked black. In one period along $z$ the charge "
            "turns $\\sqrt{1+B^2/A}$ times about its guiding centre. Left: two turns, and the orbit closes. Right: $\\sqrt2$ turns; "
            f"after nine periods (square) it is still {gap:.2f} from its start in the projection, and in the end it covers the barrel, the shadow of its torus."
        ),
        alt=(
            "Two three-dimensional curves. Left, a closed curve of two turns that ends where it began. Right, nine periods of an "
            f"open curve winding over a barrel; its end, a square, lies {gap:.2f} from its start, a dot."
        ),
    )


FIGURES = (draw_spherical_orbits,)
