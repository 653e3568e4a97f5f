"""The ring of charge: what holds it, what its windings count, and what binding does to its moment."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import alpha, c, e, epsilon_0, hbar, m_e, mu_0
from scipy.optimize import brentq

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.bound_moment import moment_change_closed, moment_change_wave
from referee.physics.charged_ring import (
    outward_forces,
    outward_forces_summed,
    winding_momentum,
    winding_momentum_traced,
)
from referee.verdict import Verdict

RADIUS = hbar / (m_e * c)


def parallel_fibres(
    speed: Annotated[float, Input(0.0, 1.0, "1", "speed of the charge in the fibres over c")] = 1.0,
) -> Outcome:
    """How much of the repulsion of two straight parallel fibres does their magnetic attraction cancel?"""
    charge_per_length, distance = 1e-9, 1e-3
    electric = charge_per_length**2 / (2 * np.pi * epsilon_0 * distance)
    magnetic = mu_0 * (charge_per_length * speed * c) ** 2 / (2 * np.pi * distance)
    # second route: in the fibres' own frame there is only repulsion, with the charge spread out by γ, and the force per
    # length of a string falls by 1/γ on the way back
    proper = charge_per_length * np.sqrt(1 - speed**2)
    boosted = proper**2 / (2 * np.pi * epsilon_0 * distance)
    return Outcome(
        quantities=(
            Quantity("cancelled", magnetic / electric, "1", "magnetic attraction over electric repulsion"),
            Quantity("left", 1 - magnetic / electric, "1", "part of the repulsion that is left", digits=3, floor=1e-9),
        ),
        checks=(
            Check(
                "net force over repulsion",
                (electric - magnetic) / electric,
                boosted / electric,
                1e-6,
                "Coulomb less Ampère",
                "Coulomb in the fibres' own frame",
            ),
        ),
    )


PARALLEL_FIBRES = Finding(
    id="parallel-fibres",
    tests=("B17",),
    question="Does the attraction of parallel currents balance the repulsion of their charges?",
    argument=parallel_fibres,
    criteria=(
        Criterion(
            claims=("QF-101a",),
            measured="left",
            operator="<=",
            threshold=0.0,
            reason="a balance leaves no force",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "For straight fibres at the speed of light the two forces cancel exactly."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Below the speed of light the repulsion wins."),
            reversal=Witness({"speed": 0.9}, "nine tenths of the speed of light"),
        ),
    ),
)


def hoop(
    wire: Annotated[float, Input(1e-3, 0.2, "1", "thickness of the wire over the ring's radius")] = 0.01,
    inward_pull: Annotated[float, Input(0.0, 3.0, "1", "inward force supplied from outside, in units of E/R")] = 0.0,
) -> Outcome:
    """Do the ring's own fields hold it together, when its energy has to be turned round at the speed of light?"""
    closed = np.array(outward_forces(e, RADIUS, wire * RADIUS, 1.0))
    summed = np.array(outward_forces_summed(e, RADIUS, wire * RADIUS, 1.0))
    unit = m_e * c**2 / RADIUS
    own = closed.sum() / unit
    return Outcome(
        quantities=(
            Quantity("electric_push", closed[0] / unit, "1", "outward electric force in units of E/R"),
            Quantity("magnetic_push", closed[1] / unit, "1", "outward magnetic force in units of E/R"),
            Quantity("inward_needed", 1.0, "1", "inward force that turns a momentum E/c at c on the radius R"),
            Quantity("inward_supplied", inward_pull - own, "1", "net inward force in units of E/R"),
        ),
        checks=(
            Check(
                "outward forces",
                closed / unit,
                summed / unit,
                1e-6,
                "virtual work of elliptic integrals",
                "Coulomb and Ampère along the ring",
            ),
        ),
    )


HOOP = Finding(
    id="hoop",
    tests=("B17",),
    question="Is the ring as a whole in balance?",
    argument=hoop,
    physics=("charged_ring.outward_forces", "charged_ring.outward_forces_summed"),
    criteria=(
        Criterion(
            claims=("QF-101b",),
            measured="inward_supplied",
            operator=">=",
            threshold=1.0,
            reason="momentum E/c at the speed c on a circle of radius R needs the inward force E/R",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With a pull from outside the ring can be held."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Bent into a ring, both forces push outward, the magnetic one included. Nothing in the model holds it.",
            ),
            reversal=Witness({"inward_pull": 2.0}, "a stress from outside, as Poincaré supplied for the electron"),
        ),
    ),
)


def windings(
    turns: Annotated[int, Input(2, 12, "1", "windings of the fibre about the torus")] = 2,
    aspect: Annotated[float, Input(0.01, 0.15, "1", "minor over major radius of the torus")] = 0.05,
) -> Outcome:
    """Is the angular momentum of a helical ring proportional to its number of windings?"""
    one, many = winding_momentum_traced(aspect, 1), winding_momentum_traced(aspect, turns)
    closed = np.array([winding_momentum(aspect, 1), winding_momentum(aspect, turns)])
    angle = np.linspace(0, 2 * np.pi, 2001) * turns
    counted = np.unwrap(np.angle(np.exp(1j * angle)))[-1] / (2 * np.pi)
    return Outcome(
        quantities=(
            Quantity("momentum_one", one, "1", "angular momentum with one winding, in E R/c"),
            Quantity("momentum_many", many, "1", "with the given number of windings, in E R/c"),
            Quantity("ratio_over_turns", many / one / turns, "1", "ratio of the two over the number of windings"),
            Quantity("windings_counted", float(np.rint(counted)), "1", "turns that close the fibre, a whole number"),
        ),
        checks=(
            Check("angular momenta", [one, many], closed, 2e-3, "traced curve", "length and swept area, expanded"),
            Check("windings", float(counted), float(turns), 1e-4, "phase unwound", "given"),
        ),
    )


def _momentum_per_winding() -> float:
    """The ratio if every winding carried a momentum E/c of its own while the energy stays E."""
    return 1.0


WINDINGS = Finding(
    id="windings",
    tests=("B17",),
    question="Do whole numbers of windings give quanta of angular momentum?",
    argument=windings,
    physics=("charged_ring.winding_momentum", "charged_ring.winding_momentum_traced"),
    criteria=(
        Criterion(
            claims=("QF-102",),
            measured="ratio_over_turns",
            operator=">=",
            threshold=1.0,
            reason="quanta would make the angular momentum proportional to the number of windings",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Angular momentum counts the windings."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A closed fibre does wind a whole number of times. Its angular momentum does not count them: it falls "
                "slightly as they grow.",
            ),
            reversal=Control(
                "the momentum of a body is at most its energy over c",
                _momentum_per_winding,
                "each winding is given the full momentum E/c",
            ),
        ),
    ),
)


def resized_ring(
    given_up: Annotated[
        float, Input(-1.0, 1.0, "1", "share of the binding energy that the ring itself gives up")
    ] = 1.0,
    charge_number: Annotated[int, Input(1, 20, "1", "charge of the nucleus, Z")] = 1,
) -> Outcome:
    """If binding resizes the ring, its moment changes; is that the change that bound electrons show?"""
    binding = (charge_number * alpha) ** 2 / 2  # Bohr's energy over mc²
    energy = 1 - given_up * binding
    predicted = 1 / energy - 1  # E R is constant and the moment is proportional to R
    radius = brentq(lambda r: 1 / r - energy, 0.5, 2.0, xtol=1e-15)
    actual = moment_change_closed(charge_number)
    return Outcome(
        quantities=(
            Quantity("ring_change", predicted, "1", "relative change of the moment of a resized ring"),
            Quantity("bound_change", actual, "1", "relative change by binding in Dirac's theory"),
            Quantity("ratio", predicted / actual, "1", "of the two", digits=3),
            Quantity("mismatch", abs(predicted / actual - 1), "1", "distance of the ratio from one", digits=3),
        ),
        checks=(
            Check(
                "moment of the resized ring", predicted * 1e5, (radius - 1) * 1e5, 1e-6, "E R constant", "root of E(R)"
            ),
            Check(
                "change by binding",
                actual,
                moment_change_wave(charge_number),
                1e-5,
                "Breit's formula",
                "radial Dirac functions",
                relative=True,
            ),
        ),
    )


RESIZED_RING = Finding(
    id="resized-ring",
    tests=("B17",),
    question="Is the resizing of rings the emission of light, and does it bind atoms?",
    argument=resized_ring,
    physics=("bound_moment.moment_change_closed", "bound_moment.moment_change_wave"),
    criteria=(
        Criterion(
            claims=("QF-103",),
            measured="mismatch",
            operator="<=",
            threshold=0.1,
            reason="ten per cent is lenient: the moment of bound electrons is measured far more accurately",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With such a share the ring's moment would change as that of bound electrons."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "A ring that has given up the binding energy is larger and more magnetic. Bound electrons are less magnetic.",
            ),
            reversal=Witness({"given_up": -2 / 3}, "the ring gains two thirds of the binding energy"),
        ),
    ),
)

FINDINGS = (PARALLEL_FIBRES, HOOP, WINDINGS, RESIZED_RING)


def draw_ring_forces() -> Drawing:
    """Net outward force over the electric one against the speed: straight fibres and a ring."""
    speed = np.linspace(0.0, 1.0, 41)
    electric, magnetic = outward_forces(e, RADIUS, 0.01 * RADIUS, 1.0)
    data = {
        "speed / c": speed,
        "net over electric force, straight fibres": 1 - speed**2,
        "net over electric force, ring": 1 + speed**2 * magnetic / electric,
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(speed, data["net over electric force, straight fibres"], color="C0")
    ax.plot(speed, data["net over electric force, ring"], "--", color="C1")
    ax.axhline(0.0, color="k", lw=1)
    ax.text(0.03, 0.68, "straight fibres", color="C0")
    ax.text(0.03, 1.36, "the same bent into a ring", color="C1")
    ax.set(
        xlabel="speed of the charge / $c$",
        ylabel="net outward force / electric force",
        xlim=(0, 1.02),
        ylim=(-0.1, 2.2),
    )
    last = 1 + magnetic / electric
    caption = (
        "Balance, straight and bent. In straight parallel fibres the magnetic attraction grows with the speed and cancels the "
        f"repulsion at $c$. In a ring it adds to it: the net outward force rises to {last:.2f} times the electric one "
        "(wire of a hundredth of the radius), and the ring's momentum would need an inward force."
    )
    alt = (
        "Two curves of net force against speed from one: straight fibres fall to zero at the speed of light, the ring rises "
        f"to {last:.2f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_ring_forces,)
