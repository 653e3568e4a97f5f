"""The shield of sections 2.4 and 3 against a charge: how deep a field must be, and what a large force is worth."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import electron_volt, m_p

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import lorentz_force as lorentz
from referee.physics import magnetic_slab as slab
from referee.verdict import Verdict

MEV = 1e6 * electron_volt
CLOSED = 2.5  # gyroradii; beyond two, nothing passes and nothing changes


def one_body_against_the_field(
    charge_number: Annotated[float, Input(0.0, 26.0, "1", "charge of the body in elementary charges")] = 0.0,
    kinetic_energy: Annotated[float, Input(1.0, 1e4, "MeV", "its kinetic energy; its mass is a proton's")] = 1000.0,
    field: Annotated[float, Input(0.0, 50.0, "T", "field of the shield")] = 20.0,
    thickness: Annotated[float, Input(0.0, 20.0, "m", "depth of the field")] = 5.0,
) -> Outcome:
    """What does a field of q v × B do to one body of a proton's mass, and what to its energy?"""
    rigidity = float(slab.rigidity(kinetic_energy * MEV, m_p, charge_number)) if charge_number else np.inf
    depth = float(slab.depth_in_gyroradii(field, thickness, rigidity))
    transmitted = float(slab.lambertian_transmission(depth))
    traced = slab.lambertian_transmission_traced(min(depth, CLOSED))
    turned = [
        orbit(1.0, [0.8, 0.0, 0.6], 2.0 * np.pi, 2000)[1] for orbit in (lorentz.orbit_boris, lorentz.orbit_canonical)
    ]
    work = abs(float(np.sum(turned[1][-1] ** 2)) - 1.0)
    return Outcome(
        quantities=(
            Quantity("transmission", transmitted, "1", "share of an isotropic flux that comes through the field"),
            Quantity("depth_in_gyroradii", depth, "1", "depth of the field over the gyroradius"),
            Quantity("energy_taken", work, "1", "share of its energy that a charge loses in a full turn", floor=1e-8),
        ),
        checks=(
            Check("transmitted share", transmitted, traced, 5e-3, "overlap of two discs", "4096 traced orbits"),
            Check(
                "velocity over a full turn", turned[0], turned[1], 0.02, "Boris push", "Hamilton's equations, DOP853"
            ),
        ),
    )


FORCE_WITHOUT_WORK = Finding(
    id="force-without-work",
    tests=("T11",),
    question="Can q v × B stop a body that carries no charge?",
    argument=one_body_against_the_field,
    physics=(
        "magnetic_slab.rigidity",
        "magnetic_slab.lambertian_transmission",
        "magnetic_slab.lambertian_transmission_traced",
        "lorentz_force.orbit_boris",
        "lorentz_force.orbit_canonical",
    ),
    criteria=(
        Criterion(
            claims=("QCD-X4",),
            measured="transmission",
            operator="<=",
            threshold=0.01,
            reason="a shield that lets through less than one in a hundred is counted as protection",
            met=Ruling(
                Verdict.HOLDS, "For this body the two statements agree: it is charged and the field is deep enough."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The two statements exclude each other: the force vanishes with the charge, so that every neutral "
                "body passes the field.",
            ),
            reversal=Witness(
                {"charge_number": 1.0}, "the same body with one elementary charge is turned back by the same field"
            ),
        ),
    ),
)


def force_or_depth(
    strong_field: Annotated[float, Input(0.1, 50.0, "T", "the stronger field", "Hahn 2019")] = 45.5,
    strong_thickness: Annotated[float, Input(1e-4, 2.0, "m", "depth of the stronger field")] = 0.01,
    weak_field: Annotated[float, Input(0.1, 10.0, "T", "the weaker field; it is two gyroradii deep")] = 1.0,
    kinetic_energy: Annotated[float, Input(10.0, 1e4, "MeV", "energy of the protons")] = 1000.0,
) -> Outcome:
    """Does the larger force protect better than the smaller one?"""
    rigidity = float(slab.rigidity(kinetic_energy * MEV, m_p))
    fields = np.array([strong_field, weak_field])
    depths = slab.depth_in_gyroradii(fields, np.array([strong_thickness, 2.0 * rigidity / weak_field]), rigidity)
    transmitted = slab.lambertian_transmission(depths)
    strips = [slab.lambertian_transmission_quadrature(float(d)) for d in depths]
    turns = 2.0 * np.pi * 10.0
    circles = [orbit(1.0, [1.0, 0.0, 0.0], turns, 8000)[1] for orbit in (lorentz.orbit_boris, lorentz.orbit_canonical)]
    left = float(np.linalg.norm(circles[1][-1] - circles[1][0])) / turns
    return Outcome(
        quantities=(
            Quantity(
                "force_ratio", strong_field / weak_field, "1", "stronger force over weaker force on the same proton"
            ),
            Quantity(
                "strong_transmission", float(transmitted[0]), "1", "share that passes the stronger, shallow field"
            ),
            Quantity(
                "weak_transmission", float(transmitted[1]), "1", "share that passes the weaker, deep field", floor=1e-9
            ),
            Quantity("bending_to_close", 2.0 * rigidity, "T*m", "field times depth that closes the shield"),
            Quantity("weak_thickness", 2.0 * rigidity / weak_field, "m", "depth of the weaker field"),
            Quantity(
                "impulse_left",
                left,
                "1",
                "change of momentum over force times time, after ten full circles",
                floor=1e-6,
            ),
        ),
        checks=(
            Check("transmitted shares", transmitted, strips, 1e-8, "overlap of two discs", "quadrature over strips"),
            Check(
                "velocity over ten circles", circles[0], circles[1], 0.01, "Boris push", "Hamilton's equations, DOP853"
            ),
        ),
    )


FORCE_THRESHOLD = Finding(
    id="force-threshold",
    tests=("T11",),
    question="Is a shield good once its force exceeds a threshold?",
    argument=force_or_depth,
    physics=(
        "magnetic_slab.rigidity",
        "magnetic_slab.lambertian_transmission",
        "magnetic_slab.lambertian_transmission_quadrature",
        "lorentz_force.orbit_boris",
        "lorentz_force.orbit_canonical",
    ),
    criteria=(
        Criterion(
            claims=("QCD-38",),
            measured="strong_transmission",
            operator="<=",
            threshold=0.01,
            reason="if the larger force decides, the field that exerts it lets less than one in a hundred through",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "At this depth the stronger field closes: force and depth together suffice."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A larger force does not mean better protection: the stronger, shallow field leaks and the "
                "weaker, deep one closes. "
                "What counts is field times depth against momentum over charge.",
            ),
            reversal=Witness({"strong_thickness": 1.0}, "made deep enough, the strong field closes as well"),
        ),
    ),
)


FINDINGS = (FORCE_WITHOUT_WORK, FORCE_THRESHOLD)


def draw_share_that_passes_the_field() -> Drawing:
    """The transmitted share against the depth of the field, by formula and by traced orbits."""
    depth = np.linspace(0.0, 2.6, 131)
    formula = slab.lambertian_transmission(depth)
    places = np.linspace(0.2, 2.4, 12)
    traced = np.array([slab.lambertian_transmission_traced(float(d)) for d in places])
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(depth, formula, color="C0")
    ax.plot(places, traced, "o", color="C1", markerfacecolor="white", markeredgewidth=1.6)
    ax.axhline(1.0, color="C2", ls="--")
    ax.axvline(2.0, color="0.4", lw=1.0, ls=":")
    ax.text(2.58, 0.97, "every neutral body", color="C2", ha="right", va="top")
    ax.text(0.72, 0.62, "charged: formula (line),\ntraced orbits (circles)", color="C0", va="bottom")
    ax.text(2.04, 0.30, "closed at two\ngyroradii", color="0.3")
    ax.set(
        xlabel="depth of the field / gyroradii, $D = qBd/p$",
        ylabel="share that passes",
        xlim=(0, 2.6),
        ylim=(-0.02, 1.06),
    )
    one = float(slab.lambertian_transmission(1.0))
    return Drawing(
        figure,
        data={
            "depth / gyroradii": depth,
            "share by formula / 1": formula,
            "depth traced / gyroradii": places,
            "share traced / 1": traced,
        },
        caption=f"An isotropic flux on a slab of uniform field. At one gyroradius of depth {one:.2f} of the "
        "charges still pass, at two none do. "
        "The depth in gyroradii is proportional to the charge: a neutral body stays on the dashed line at any field.",
        alt=f"Transmitted share against depth in gyroradii: it falls from 1 at depth 0 through {one:.3f} at 1 to 0 "
        "at 2; twelve traced points lie on "
        f"the curve within {np.max(np.abs(traced - slab.lambertian_transmission(places))):.3f}; the line for "
        "neutral bodies stays at 1.",
    )


FIGURES = (draw_share_that_passes_the_field,)
