"""Promises without a model: a vehicle without an engine, a rocket on superfluid, a spun spring, a Coulomb whirlpool."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.charge_in_fields import busch_angular_momentum, fall_with_field, radius_of_free_fall
from referee.physics.cold_gas_thruster import (
    exhaust_speed,
    exhaust_speed_expanded,
    mass_ratio_decades,
    mass_ratio_decades_by_throws,
)
from referee.physics.radiation_thrust import cone_thrust_ratio, thrust_ratio_of_state
from referee.physics.spinning_rope import departure_from_sphere, rope_profile, rope_profile_integrated
from referee.verdict import Verdict

HELIUM = 4.002602e-3
"""Molar mass of helium in kg/mol (IUPAC standard atomic weight)."""


def push_without_an_engine(
    power: Annotated[float, Input(1.0, 1e12, "W", "power that is radiated backwards", "assumed: a car's engine")] = 1e5,
    needed: Annotated[
        float, Input(1e-6, 1e6, "N", "force that the vehicle needs", "assumed: drag and rolling of a car on the road")
    ] = 500.0,
) -> Outcome:
    """Fair reading of propulsion without an engine: whatever is sent out carries momentum, at most P/c if it is light."""
    best = power / c * float(cone_thrust_ratio(1e-6))
    one_way = np.zeros(3)
    one_way[1] = 1.0
    by_state = power / c * thrust_ratio_of_state(one_way, [1.0], [[0.0, 0.0, 1.0]])
    return Outcome(
        quantities=(
            Quantity("force", best, "N", "largest force of light of that power", digits=3),
            Quantity("power_needed", needed * c, "W", "power of light that would push as hard as is needed", digits=3),
            Quantity("decades_short", float(np.log10(needed / best)), "decade", "needed force over force", digits=3),
        ),
        checks=(
            Check("force", best, by_state, 1e-10, "collimated cone", "momentum operator on one photon", relative=True),
        ),
    )


PUSH_WITHOUT_AN_ENGINE = Finding(
    id="push-without-an-engine",
    tests=("B20",),
    question="How hard can a car or an aircraft be pushed by what a wave carries away?",
    argument=push_without_an_engine,
    physics=("radiation_thrust.cone_thrust_ratio", "radiation_thrust.thrust_ratio_of_state"),
    criteria=(
        Criterion(
            claims=("QF-007",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="at zero decades the light pushes as hard as the vehicle needs",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The radiation of this power moves so light a load."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A vehicle can be pushed by what it radiates, whatever the quantum state; for a car the force is short by "
                "the printed decades.",
            ),
            reversal=Witness(
                {"needed": 1e-4}, "a load in free fall that a fraction of a millinewton moves, such as a sail"
            ),
        ),
    ),
)


def superfluid_propulsion(
    temperature: Annotated[
        float, Input(0.1, 3500.0, "K", "temperature from which the helium expands", "2.17 K: the λ point")
    ] = 2.17,
    speed_change: Annotated[
        float, Input(1e-3, 2e4, "m/s", "change of speed that is asked", "assumed: ascent to a low orbit with losses")
    ] = 9400.0,
) -> Outcome:
    """Fair reading of superfluid propulsion: the helium of the tube is let out behind the rocket."""
    speed = float(exhaust_speed(temperature, HELIUM))
    expanded = exhaust_speed_expanded(temperature, HELIUM)
    decades = float(mass_ratio_decades(speed_change, speed))
    return Outcome(
        quantities=(
            Quantity("exhaust_speed", speed, "m/s", "helium expanding into vacuum"),
            Quantity("mass_decades", decades, "decade", "mass at the start over mass at the end", digits=3),
            Quantity("per_kilogram", speed * 1e-6, "N", "force for a milligram of helium a second", digits=3),
        ),
        checks=(
            Check(
                "exhaust speed",
                speed,
                expanded,
                1e-6,
                "all enthalpy into motion",
                "Euler's equation down the adiabat",
                relative=True,
            ),
            Check(
                "mass ratio",
                decades,
                mass_ratio_decades_by_throws(speed_change, expanded),
                1e-5,
                "Tsiolkovsky's equation",
                "momentum balanced throw by throw",
                relative=True,
            ),
        ),
    )


SUPERFLUID_PROPULSION = Finding(
    id="superfluid-propulsion",
    tests=("B20",),
    question="Can superfluid helium lift a rocket?",
    argument=superfluid_propulsion,
    physics=(
        "cold_gas_thruster.exhaust_speed",
        "cold_gas_thruster.exhaust_speed_expanded",
        "cold_gas_thruster.mass_ratio_decades",
        "cold_gas_thruster.mass_ratio_decades_by_throws",
    ),
    criteria=(
        Criterion(
            claims=("QF-007",),
            measured="mass_decades",
            operator="<=",
            threshold=2.0,
            reason="a hundred times the final mass on the launch pad is above what staged rockets have been built with",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With helium this hot, or a task this small, it is a working thruster."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Helium that boils off a superfluid does push, and has steered a satellite; lifting a rocket with it would "
                "take the printed decades of propellant.",
            ),
            reversal=Witness(
                {"temperature": 3000.0}, "the helium heated by a reactor: an engine again, and a good one"
            ),
        ),
    ),
)


def spun_spring(
    aspect: Annotated[float, Input(0.2, 10.0, "1", "distance of the poles over the largest diameter")] = 1.0,
) -> Outcome:
    """Fair reading: a flexible loop held at two poles and spun sweeps out a closed surface. How round is it?"""
    z, r = rope_profile(aspect)
    _, r2 = rope_profile_integrated(aspect)
    return Outcome(
        quantities=(
            Quantity(
                "departure",
                departure_from_sphere(z, r),
                "1",
                "spread of the radius over its mean; 0 for a ball",
                digits=3,
            ),
            Quantity(
                "radius_at_half_height",
                float(np.interp(aspect / 2, z, r)),
                "1",
                "over the largest; 0.866 for a ball",
                digits=3,
            ),
        ),
        checks=(Check("the curve", r, r2, 1e-6, "Jacobi's elliptic function", "balance of forces, shooting"),),
    )


SPUN_SPRING = Finding(
    id="spun-spring",
    tests=("B20",),
    question="Does a spinning spring constitute a ball, and is it a quantum one?",
    argument=spun_spring,
    physics=(
        "spinning_rope.rope_profile",
        "spinning_rope.rope_profile_integrated",
        "spinning_rope.departure_from_sphere",
    ),
    criteria=(
        Criterion(
            claims=("QF-078",),
            measured="departure",
            operator="<=",
            threshold=0.1,
            reason="a surface that departs from a sphere by less than a tenth is fairly called a ball",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "A spun loop does sweep out a ball; so does a skipping rope, and the statement has no quantum part.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The surface that this loop sweeps out is not a ball."),
            reversal=Witness({"aspect": 3.0}, "a loop drawn out to a spindle"),
        ),
    ),
)


def coulomb_whirlpool(
    cyclotron: Annotated[
        float, Input(-20.0, 20.0, "1", "magnetic field, as cyclotron frequency times √(r³/k) of the start")
    ] = 0.0,
    share: Annotated[float, Input(0.1, 0.95, "1", "share of the free-fall time that is followed")] = 0.9,
) -> Outcome:
    """Charges at rest around a nucleus: does its Coulomb force set them whirling?"""
    radius, whirl = fall_with_field(cyclotron, share)
    free, _ = fall_with_field(0.0, share)
    return Outcome(
        quantities=(
            Quantity(
                "whirl", abs(whirl), "1", "angular momentum gained, over that of a circular orbit", floor=1e-9, digits=3
            ),
            Quantity("radius", radius, "1", "distance reached, over that of the start", digits=3),
        ),
        checks=(
            Check(
                "angular momentum",
                whirl,
                busch_angular_momentum(cyclotron, radius),
                1e-6,
                "integrated path",
                "Busch's theorem",
            ),
            Check("free fall", free, radius_of_free_fall(share), 1e-6, "integrated path", "cycloid"),
        ),
    )


COULOMB_WHIRLPOOL = Finding(
    id="coulomb-whirlpool",
    tests=("B20",),
    question="Does a Coulomb force make a whirlpool of charges?",
    argument=coulomb_whirlpool,
    physics=(
        "charge_in_fields.fall_with_field",
        "charge_in_fields.busch_angular_momentum",
        "charge_in_fields.radius_of_free_fall",
    ),
    criteria=(
        Criterion(
            claims=("QF-087",),
            measured="whirl",
            operator=">=",
            threshold=0.01,
            reason="a hundredth of an orbit's angular momentum would already show as a whirl",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "In a magnetic field across their way, falling charges do begin to whirl."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A central force has no torque: charges fall in, or keep the angular momentum they came with. Rutherford's "
                "atom and Feynman's diagrams are right, and neither makes a whirlpool.",
            ),
            reversal=Witness({"cyclotron": 1.0}, "a magnetic field across the way turns the fall into a whirl"),
        ),
    ),
)

FINDINGS = (PUSH_WITHOUT_AN_ENGINE, SUPERFLUID_PROPULSION, SPUN_SPRING, COULOMB_WHIRLPOOL)


def draw_helium_rocket() -> Drawing:
    """Decades of propellant against the temperature of the helium, for an ascent and for steering a satellite."""
    temperature = np.geomspace(1.0, 3500.0, 80)
    speed = exhaust_speed(temperature, HELIUM)
    tasks = {"ascent to orbit, 9.4 km/s": 9400.0, "steering a satellite, 10 m/s": 10.0}
    curves = {name: mass_ratio_decades(change, speed) for name, change in tasks.items()}
    fig, ax = plt.subplots(figsize=(6.4, 4.0))
    for (name, curve), (style, where) in zip(curves.items(), (("-", 30.0), ("--", 8.0)), strict=True):
        ax.loglog(temperature, curve, style)
        ax.text(where, np.interp(where, temperature, curve) * 1.5, name, fontsize=10)
    ax.axhspan(2.0, 100.0, color="C1", alpha=0.12)
    ax.text(3200.0, 55.0, "more than a hundred times\nthe final mass", ha="right", va="center", fontsize=10, color="C1")
    for x, word in ((2.17, "λ point"), (300.0, "room"), (3000.0, "reactor")):
        ax.axvline(x, color="C6", lw=1, ls=":")
        ax.text(x * 0.93, 0.08, word, rotation=90, ha="right", va="bottom", fontsize=9, color="C6")
    ax.set(xlabel="temperature of the helium / K", ylabel="decades of mass ratio", xlim=(1, 3500), ylim=(1e-3, 100))
    at_lambda = float(mass_ratio_decades(9400.0, exhaust_speed(2.17, HELIUM)))
    small = float(mass_ratio_decades(10.0, exhaust_speed(2.17, HELIUM)))
    return Drawing(
        fig,
        data={"temperature / K": temperature, **{f"{name} / decades": curve for name, curve in curves.items()}},
        caption=(
            f"Helium as a propellant. From the λ point an ascent takes {at_lambda:.0f} decades of mass, gentle "
            f"steering {small:.2f}: cold helium steers a satellite and lifts nothing. Heated, it is a good propellant, and then "
            "there is an engine."
        ),
        alt=(
            f"Two falling curves of decades of mass ratio against temperature from 1 to 3500 K. At 2.17 K: {at_lambda:.0f} for an "
            f"ascent, {small:.2f} for steering. A shaded region above 2 decades."
        ),
    )


def draw_spun_spring() -> Drawing:
    """Profiles of spun loops of three aspects beside the circle."""
    fig, ax = plt.subplots(figsize=(6.4, 3.9))
    data: dict[str, np.ndarray] = {}
    departures = {}
    turn = np.linspace(-np.pi / 2, np.pi / 2, 121)
    for place, aspect in enumerate((0.6, 1.0, 2.0)):
        z, r = rope_profile(aspect, 121)
        departures[aspect] = departure_from_sphere(*rope_profile(aspect))
        x = 2.6 * place
        for side in (1, -1):
            ax.plot(x + side * np.cos(turn), np.sin(turn), color="C6", lw=1, ls=":")
            ax.plot(x + side * r, z, color=f"C{place}", lw=2.2)
        ax.plot([x, x], [-aspect, aspect], "o", color="black", markersize=4)
        ax.text(x, -2.35, f"aspect {aspect:g}\ndeparture {departures[aspect]:.2f}", ha="center", va="top", fontsize=10)
        data[f"z, aspect {aspect:g} / radius"], data[f"r, aspect {aspect:g} / radius"] = z, r
    ax.set(xlim=(-1.4, 6.6), ylim=(-3.1, 2.2), aspect="equal")
    ax.axis("off")
    return Drawing(
        fig,
        data=data,
        caption=(
            "Flexible loops held at two poles (dots) and spun, with a circle for comparison (dotted). Drawn so that height and "
            f"width agree, the loop departs from a ball by {departures[1.0]:.2f} of its radius: the curve of a skipping rope."
        ),
        alt="Three closed profiles beside dotted circles; departures from a sphere: "
        + ", ".join(f"{value:.2f} at aspect {aspect:g}" for aspect, value in departures.items())
        + ".",
    )


FIGURES = (draw_helium_rocket, draw_spun_spring)
