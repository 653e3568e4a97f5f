"""The magnetic force of section 2.4: the equation, and the sentence above it that says more than the equation."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import lorentz_force as lorentz
from referee.verdict import Verdict

LIGHT = 299792458.0


def force_on_a_moving_charge(
    speed: Annotated[float, Input(1e-6, 0.99, "1", "speed of the charge in units of c")] = 0.5,
    field: Annotated[float, Input(1e-9, 100.0, "T", "magnetic field")] = 1.0,
    electric_ratio: Annotated[
        float, Input(0.0, 100.0, "1", "electric field in units of vB; the manuscript has none")
    ] = 0.0,
) -> Outcome:
    """Does the manuscript's formula give the whole force on a charge, whichever way it moves?"""
    rng = np.random.default_rng(4)
    headings = rng.standard_normal((64, 3))
    velocities = speed * LIGHT * headings / np.linalg.norm(headings, axis=1)[:, None]
    magnetic = field * np.array([0.36, 0.48, 0.80])
    electric = electric_ratio * speed * LIGHT * field * np.array([0.6, 0.0, -0.8])
    unit = speed * LIGHT * field
    full = lorentz.lorentz_force(1.0, velocities, magnetic, electric) / unit
    tensor = np.array([lorentz.covariant_force(1.0, v, magnetic, electric) for v in velocities]) / unit
    formula = np.cross(velocities, magnetic) / unit
    drift = np.array([electric_ratio, 0.0, 0.0])
    pushed = lorentz.orbit_boris(1.0, [0.8, 0.0, 0.6], 20.0, 4000, drift)[0]
    hamilton = lorentz.orbit_canonical(1.0, [0.8, 0.0, 0.6], 20.0, 4000, drift)[0]
    missing = float(np.max(np.linalg.norm(tensor - formula, axis=1)))
    work = float(np.max(np.abs(np.sum(tensor * velocities, axis=1)))) / (speed * LIGHT)
    return Outcome(
        quantities=(
            Quantity("missing_force", missing, "1", "largest |F − q v × B|, in units of qvB", floor=1e-10),
            Quantity("power", work, "1", "largest |F·v|, in units of qv²B: the work that the field does", floor=1e-10),
        ),
        checks=(
            Check("force in 64 directions", full, tensor, 1e-10, "vector product", "field tensor", relative=True),
            Check(
                "orbit over three turns",
                pushed,
                hamilton,
                1e-3,
                "Boris push",
                "Hamilton's equations, DOP853",
                relative=True,
            ),
        ),
    )


LORENTZ_FORCE_LAW = Finding(
    id="lorentz-force-law",
    tests=("T10",),
    question="Is F = q v × B the force on a charge in a magnetic field?",
    argument=force_on_a_moving_charge,
    physics=(
        "lorentz_force.lorentz_force",
        "lorentz_force.covariant_force",
        "lorentz_force.orbit_boris",
        "lorentz_force.orbit_canonical",
    ),
    criteria=(
        Criterion(
            claims=("QCD-24",),
            measured="missing_force",
            operator="<=",
            threshold=1e-6,
            reason="the equation is exact; a millionth is far above round-off and far below any force left out",
            met=Ruling(
                Verdict.HOLDS, "The equation is right: the field tensor gives the same force, in every direction."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With an electric field present the term qE is missing from the equation."
            ),
            reversal=Witness({"electric_ratio": 1.0}, "an electric field adds qE, which the formula does not hold"),
        ),
    ),
)


def direction_of_the_force(
    electric_ratio: Annotated[
        float, Input(0.0, 100.0, "1", "radial electric field in units of vB; a magnet has none")
    ] = 0.0,
    positive_share: Annotated[float, Input(0.0, 1.0, "1", "share of positive charges")] = 0.5,
    mirror_ratio: Annotated[float, Input(1.2, 10.0, "1", "strongest over weakest field along a line of force")] = 2.0,
) -> Outcome:
    """How often does the force on a charge near a magnet point away from the magnet?"""
    integral = lorentz.outward_share_integral(electric_ratio, positive_share)
    sampled = lorentz.outward_share_sampled(electric_ratio, positive_share)
    reflected = lorentz.mirror_reflected_share(mirror_ratio)
    traced = lorentz.mirror_reflected_share_traced(mirror_ratio)
    return Outcome(
        quantities=(
            Quantity(
                "inward_share",
                1.0 - integral,
                "1",
                "share of random charges whose force has no outward part",
                floor=1e-9,
            ),
            Quantity(
                "mirror_reflected_share",
                reflected,
                "1",
                "share of an isotropic population that a field gradient turns back",
            ),
        ),
        checks=(
            Check("outward share", sampled, integral, 0.01, "40 000 random charges", "integral over the sphere"),
            Check(
                "share turned back by a mirror",
                traced,
                reflected,
                0.02,
                "orbits in a mirror field",
                "adiabatic invariant",
            ),
        ),
    )


MAGNETIC_REPULSION = Finding(
    id="magnetic-repulsion",
    tests=("T10",),
    question="Do magnetic fields push charges away?",
    argument=direction_of_the_force,
    physics=(
        "lorentz_force.outward_share_sampled",
        "lorentz_force.outward_share_integral",
        "lorentz_force.mirror_reflected_share",
        "lorentz_force.mirror_reflected_share_traced",
    ),
    criteria=(
        Criterion(
            claims=("QCD-23",),
            measured="inward_share",
            operator="<=",
            threshold=0.01,
            reason="a force that repels points outward for practically every charge and motion; one in a "
            "hundred is allowed",
            met=Ruling(Verdict.HOLDS, "The force points outward for practically every charge: that is repulsion."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The force is across the motion: it points outward as often as inward, changes sign with the "
                "charge and is absent at rest.",
            ),
            reversal=Witness(
                {"electric_ratio": 100.0, "positive_share": 1.0},
                "a strong electric field does repel charges of its own sign (Coulomb)",
            ),
        ),
    ),
)

FINDINGS = (LORENTZ_FORCE_LAW, MAGNETIC_REPULSION)


def draw_four_bodies_in_a_magnetic_field() -> Drawing:
    """Four bodies in one magnetic field: positive, negative, neutral and a charge at rest."""
    turns, steps = 1.7 * np.pi, 120
    positive = lorentz.orbit_canonical(1.0, [1.0, 0.0, 0.0], turns, steps)[0]
    negative = lorentz.orbit_canonical(-1.0, [1.0, 0.0, 0.0], turns, steps)[0]
    neutral = np.linspace(0.0, 3.6, steps + 1)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    dots = np.meshgrid(np.arange(-1.5, 4.6, 0.75), np.arange(-2.25, 2.3, 0.75))
    ax.plot(*(d.ravel() for d in dots), ".", color="0.75", markersize=4)
    ax.plot(positive[:, 0], positive[:, 1], color="C0")
    ax.plot(negative[:, 0], negative[:, 1], "--", color="C1")
    ax.plot(neutral, 0 * neutral, "-.", color="C2")
    ax.plot([0.0], [0.0], "k>", markersize=8)
    ax.plot([2.0], [2.0], "D", color="C3", markersize=8)
    ax.plot([4.0], [0.0], "s", color="k", markersize=13)
    for x, y, text, colour in (
        (1.15, -1.35, "$+q$: turned one way", "C0"),
        (1.15, 1.35, "$-q$: turned the other way", "C1"),
        (1.5, 0.14, "neutral: straight on", "C2"),
        (2.2, 2.0, "$+q$ at rest: no force", "C3"),
        (3.75, 0.38, "ship", "k"),
    ):
        ax.text(x, y, text, color=colour, va="center" if abs(y) > 1 else "bottom")
    ax.text(4.5, -2.2, "field out of the page", color="0.4", ha="right", va="bottom", backgroundcolor="white")
    ax.set(xlabel="$x$ / gyroradius", ylabel="$y$ / gyroradius", xlim=(-1.7, 4.7), ylim=(-2.4, 2.4))
    ax.set_aspect("equal")
    ax.grid(False)
    low, high = float(positive[:, 1].min()), float(negative[:, 1].max())
    return Drawing(
        figure,
        data={
            "x positive / gyroradius": positive[:, 0],
            "y positive / gyroradius": positive[:, 1],
            "x negative / gyroradius": negative[:, 0],
            "y negative / gyroradius": negative[:, 1],
            "x neutral / gyroradius": neutral,
        },
        caption="Three bodies enter the same magnetic field with the same velocity, a fourth is at rest in it. "
        "The two charges are turned to "
        "opposite sides at constant speed, the neutral body flies into the ship, the charge at rest feels nothing. "
        "The force $q\\,\\mathbf{v}\\times\\mathbf{B}$ turns; it does not repel.",
        alt=f"Orbits in a uniform magnetic field: a positive charge circles down to y = {low:.2f} gyroradii, a "
        f"negative one up to y = {high:.2f}, "
        f"a neutral body goes straight to x = {neutral[-1]:.1f} where the ship is, and a charge at rest stays "
        "where it is.",
    )


FIGURES = (draw_four_bodies_in_a_magnetic_field,)
