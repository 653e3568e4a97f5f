"""The ring of charge: its origin, its shape, its light, its energy and its angular momentum."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import alpha, c, e, h, hbar, m_e, physical_constants

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.charged_loop import circle_energy, ellipse_energy, ellipse_energy_parametric
from referee.physics.charged_ring import (
    radiated_share,
    radiated_share_angles,
    ring_energies,
    ring_energies_summed,
)
from referee.verdict import Verdict

PLANCK_LENGTH = physical_constants["Planck length"][0]
RING_RADIUS = hbar / (m_e * c)
# Words of L290–291 with the year in which each entered physics.
FIRST_PRINTED = {"ring of charge (Parson)": 1915, "proton (Rutherford)": 1920, "plasmoid (Bostick)": 1956}


def ring_origin(
    year: Annotated[int, Input(1900, 1970, "1", "year of the paper that is named")] = 1915,
) -> Outcome:
    """Which of the words used for the model existed in the year of the paper that is credited with it?"""
    known = [word for word, first in FIRST_PRINTED.items() if first <= year]
    years = np.sort(np.array(list(FIRST_PRINTED.values())))
    return Outcome(
        quantities=(
            Quantity("ring_known", float("ring of charge (Parson)" in known), "1", "1 if the ring had been proposed"),
            Quantity("later_words", float(len(FIRST_PRINTED) - len(known)), "1", "words that came after that year"),
        ),
        checks=(
            Check(
                "words known",
                float(len(known)),
                float(np.searchsorted(years, year, "right")),
                0.5,
                "one by one",
                "rank in the sorted years",
            ),
        ),
    )


RING_ORIGIN = Finding(
    id="ring-origin",
    tests=("B17",),
    question="Did Parson propose a plasmoid ring of electrons and protons in 1915?",
    argument=ring_origin,
    criteria=(
        Criterion(
            claims=("QF-095a",),
            measured="ring_known",
            operator=">=",
            threshold=1.0,
            reason="the credit is right if the ring was proposed by that year",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The ring electron is Parson's, of 1915."),
            unmet=Ruling(Verdict.MISATTRIBUTED, "Before that paper there was no ring electron."),
            reversal=Witness({"year": 1914}, "one year before the paper"),
        ),
        Criterion(
            claims=("QF-095b",),
            measured="later_words",
            operator="<=",
            threshold=0.0,
            reason="a paper cannot have used words that were coined later",
            exact=True,
            met=Ruling(Verdict.HOLDS, "All the words were in use."),
            unmet=Ruling(
                Verdict.MISATTRIBUTED,
                "The original is a ring electron, or magneton: the proton had no name yet, and the word plasmoid came four "
                "decades later.",
            ),
            reversal=Witness({"year": 1960}, "a paper of 1960 could have used both words"),
        ),
    ),
)


def loop_shape(
    flattening: Annotated[float, Input(0.0, 0.9, "1", "one minus the ratio of the ellipse's axes")] = 0.3,
    wire: Annotated[float, Input(0.04, 0.3, "1", "thickness of the loop over its mean radius")] = 0.05,
    length_ratio: Annotated[float, Input(0.8, 1.5, "1", "length of the ellipse over that of the circle")] = 1.0,
) -> Outcome:
    """Has a uniformly charged ellipse more Coulomb energy than a circle?"""
    circle = circle_energy(wire)
    ellipse = ellipse_energy(flattening, wire / length_ratio) / length_ratio
    return Outcome(
        quantities=(
            Quantity(
                "excess", ellipse / circle - 1, "1", "energy of the ellipse over the circle's, less one", floor=1e-6
            ),
        ),
        checks=(
            Check(
                "energy of the ellipse",
                ellipse,
                ellipse_energy_parametric(flattening, wire / length_ratio) / length_ratio,
                5e-4,
                "equal steps of arc",
                "the ellipse's own angle, weighted",
            ),
        ),
    )


LOOP_SHAPE = Finding(
    id="loop-shape",
    tests=("B17",),
    question="Does repulsion make a loop of charge circular?",
    argument=loop_shape,
    physics=("charged_loop.circle_energy", "charged_loop.ellipse_energy", "charged_loop.ellipse_energy_parametric"),
    criteria=(
        Criterion(
            claims=("QF-096",),
            measured="excess",
            operator=">",
            threshold=0.0,
            reason="the circle is favoured if any other shape costs energy",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Among loops of one length the circle has the least energy. What keeps the length fixed is not said: the same "
                "repulsion would stretch it.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "A longer loop gains more than the circle's shape saves."),
            reversal=Witness({"length_ratio": 1.2}, "a flattened loop that is free to be a fifth longer"),
        ),
    ),
)


def ring_light(
    elements: Annotated[int, Input(1, 200, "1", "charges into which the ring is divided")] = 100,
    speed: Annotated[float, Input(0.3, 0.92, "1", "speed in units of c")] = 0.9,
) -> Outcome:
    """How much of a single charge's light is left when the charge is spread over the ring?"""
    share = radiated_share(elements, speed)
    other = radiated_share_angles(elements, speed)
    return Outcome(
        quantities=(
            Quantity("radiated_share", share, "1", "power over that of one charge", digits=3),
            Quantity("lorentz_cubed", (1 - speed**2) ** -1.5, "1", "number of charges above which the light dies out"),
        ),
        checks=(
            Check(
                "logarithm of the share",
                float(np.log10(share)),
                float(np.log10(other)),
                1e-3,
                "Schott's sum",
                "intensity in every direction",
            ),
        ),
    )


RING_LIGHT = Finding(
    id="ring-light",
    tests=("B17",),
    question="Does a circulating ring of charge radiate?",
    argument=ring_light,
    physics=("charged_ring.radiated_share", "charged_ring.radiated_share_angles"),
    criteria=(
        Criterion(
            claims=("QF-097",),
            measured="radiated_share",
            operator="<=",
            threshold=1e-2,
            reason="one per cent of a single charge's light is the mark of near silence",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Spread evenly, the charge is silent below the speed of light, in the limit of a continuum.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "A charge that comes in pieces radiates."),
            reversal=Witness({"elements": 1}, "the charge of an electron in one piece, as it is always found"),
        ),
    ),
)


def ring_at_light_speed(
    rest_mass_share: Annotated[
        float, Input(0.0, 0.9, "1", "part of the ring's energy that is rest mass of its elements")
    ] = 0.0,
    mass: Annotated[float, Input(1e-31, 2e-27, "kg", "mass of the particle")] = m_e,
) -> Outcome:
    """With which speed and frequency does the ring turn, and which moment does it have?"""
    speed = np.sqrt(1 - rest_mass_share**2)
    radius = hbar / (mass * c)
    frequency = speed * c / (2 * np.pi * radius)
    moment = e * frequency * np.pi * radius**2
    angle = np.linspace(0, 2 * np.pi, 4001)
    path = radius * np.array([np.cos(angle), np.sin(angle)])
    period = np.linalg.norm(np.diff(path), axis=0).sum() / (speed * c)
    swept = 0.5 * np.sum(path[0, :-1] * path[1, 1:] - path[1, :-1] * path[0, 1:])
    return Outcome(
        quantities=(
            Quantity("slower_than_light", 1 - speed, "1", "shortfall of the speed from c", digits=3, floor=1e-12),
            Quantity("radius", radius, "m", "that gives E = hν = mc²"),
            Quantity("frequency", frequency, "Hz", "turns a second"),
            Quantity("moment_over_magneton", moment / (e * hbar / (2 * mass)), "1", "magnetic moment over eħ/2m"),
        ),
        checks=(
            Check("turns a second", frequency * period, 1.0, 1e-5, "c/2πR", "length of a traced path"),
            Check("magnetic moment", e / period * swept / moment, 1.0, 1e-5, "area of the traced path", "I π R²"),
        ),
    )


RING_AT_LIGHT_SPEED = Finding(
    id="ring-at-light-speed",
    tests=("B17",),
    question="Can the charge circulate at the speed of light, with the frequency c/2πR?",
    argument=ring_at_light_speed,
    criteria=(
        Criterion(
            claims=("QF-098",),
            measured="slower_than_light",
            operator="<=",
            threshold=0.0,
            reason="the frequency is c/2πR only at the speed of light",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The relation is right, and with it the ring has the magneton's moment, provided that no part of it has "
                "rest mass.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Elements with rest mass stay below c, and the frequency with them."),
            reversal=Witness({"rest_mass_share": 0.1}, "a tenth of the energy is rest mass"),
        ),
    ),
)


def _log_energy(radius: float, wire: float, summed: bool = False) -> float:
    energies = (ring_energies_summed if summed else ring_energies)(e, radius, wire, 1.0)
    return float(np.log(sum(energies)))


def ring_spring(
    shape_kept: Annotated[
        float, Input(0.0, 1.0, "1", "1: the wire shrinks with the ring; 0: it keeps its thickness")
    ] = 1.0,
    charges: Annotated[int, Input(1, 5, "1", "elementary charges on the ring")] = 1,
) -> Outcome:
    """How does the field energy depend on the radius, and which wire makes it equal to hν?"""
    ratio = 1.05
    wires = [0.01 * RING_RADIUS * ratio ** (s * shape_kept) for s in (-0.5, 0.5)]
    radii = [RING_RADIUS * ratio**s for s in (-0.5, 0.5)]
    slopes = [
        (_log_energy(radii[1], wires[1], way) - _log_energy(radii[0], wires[0], way)) / np.log(ratio)
        for way in (False, True)
    ]
    # U = (Z²α/π)(ln(8R/a) − 1) mc² for a thin wire at R = ħ/mc and β = 1, and U = mc² = hν
    needed = np.log10(8.0) - (np.pi / (charges**2 * alpha) + 1) / np.log(10.0)
    thick, thin = (
        sum(ring_energies_summed(e, RING_RADIUS, a * RING_RADIUS, 1.0)) / (m_e * c**2) * charges**2
        for a in (4e-3, 2e-3)
    )
    extrapolated = np.log10(2e-3) - np.log10(2.0) * (1 - thin) / (thin - thick)
    return Outcome(
        quantities=(
            Quantity("slope", slopes[0], "1", "d ln E/d ln R"),
            Quantity("slope_error", abs(slopes[0] + 1), "1", "distance of the slope from −1", digits=3, floor=1e-7),
            Quantity(
                "wire_over_planck",
                float(needed + np.log10(RING_RADIUS / PLANCK_LENGTH)),
                "decade",
                "wire radius that gives E = hν, above the Planck length",
            ),
            Quantity(
                "energy_at_hundredth",
                float(np.exp(_log_energy(RING_RADIUS, 0.01 * RING_RADIUS))) / (m_e * c**2) * charges**2,
                "1",
                "field energy over mc² for a wire of a hundredth of the radius",
                digits=3,
            ),
        ),
        checks=(
            Check("slope", slopes[0], slopes[1], 1e-6, "elliptic integrals", "sum over pairs of elements"),
            Check(
                "logarithm of the wire over the ring",
                needed,
                extrapolated,
                2e-3,
                "thin-wire formula",
                "two summed energies, extended in ln a",
                relative=True,
            ),
        ),
    )


RING_SPRING = Finding(
    id="ring-spring",
    tests=("B17",),
    question="Is the ring's energy inversely proportional to its radius, with h as the constant?",
    argument=ring_spring,
    physics=("charged_ring.ring_energies", "charged_ring.ring_energies_summed"),
    criteria=(
        Criterion(
            claims=("QF-099",),
            measured="slope_error",
            operator="<=",
            threshold=0.01,
            reason="a slope of −1 within one per cent is proportionality for any use made of it",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "If the wire keeps its proportions, the field energy goes as 1/R and so as ν."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "A wire of fixed thickness adds a logarithm, and the law is not exact."
            ),
            reversal=Witness({"shape_kept": 0.0}, "a wire that keeps its thickness"),
        ),
        Criterion(
            claims=("QF-100a",),
            measured="wire_over_planck",
            operator=">=",
            threshold=0.0,
            reason="no known theory gives a meaning to a wire thinner than the Planck length",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "A ring of this charge could have E = hν with a wire of conceivable thickness."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Electrodynamics leaves the constant open: it is set by the wire. To make it h the wire would have to be "
                "far below the Planck length.",
            ),
            reversal=Witness({"charges": 3}, "a ring with three elementary charges"),
        ),
    ),
)


def ring_angular_momentum(
    speed: Annotated[float, Input(0.5, 1.0, "1", "speed of the circulating energy in units of c")] = 1.0,
    energy: Annotated[float, Input(1e-16, 1e-9, "J", "energy of the ring")] = m_e * c**2,
) -> Outcome:
    """What is the angular momentum of a ring with E = hν?"""
    frequency = energy / h
    radius = speed * c / (2 * np.pi * frequency)
    closed = energy * speed / c * radius
    angle = (np.arange(256) + 0.5) * 2 * np.pi / 256
    place = radius * np.array([np.cos(angle), np.sin(angle)])
    momentum = energy / 256 / c * speed * np.array([-np.sin(angle), np.cos(angle)])
    summed = float(np.sum(place[0] * momentum[1] - place[1] * momentum[0]))
    return Outcome(
        quantities=(
            Quantity("over_h", closed / h, "1", "angular momentum over h"),
            Quantity("over_hbar", closed / hbar, "1", "angular momentum over ħ"),
            Quantity("over_spin", closed / (hbar / 2), "1", "angular momentum over the electron's spin ħ/2"),
            Quantity("action_over_h", 2 * np.pi * closed / h, "1", "action of one turn, ∮p dl, over h"),
        ),
        checks=(Check("over h", closed / h, summed / h, 1e-6, "E v R/c²", "r × p summed over elements"),),
    )


def _too_much_momentum() -> float:
    """Angular momentum over h if the momentum were 2π times the energy over c."""
    return round(2 * np.pi * RING_RADIUS * m_e * c / h, 9)


RING_ANGULAR_MOMENTUM = Finding(
    id="ring-angular-momentum",
    tests=("B17",),
    question="Is Planck's constant the ring's angular momentum?",
    argument=ring_angular_momentum,
    criteria=(
        Criterion(
            claims=("QF-100b",),
            measured="over_h",
            operator=">=",
            threshold=1.0,
            reason="the text equates the two",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The angular momentum is h."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "A ring with E = hν has the angular momentum ħ. What equals h is its action in one turn. The electron's "
                "spin is half of ħ.",
            ),
            reversal=Control(
                "the momentum of a body is at most its energy over c",
                _too_much_momentum,
                "a momentum of 2π E/c would make the angular momentum h",
            ),
        ),
    ),
)

FINDINGS = (
    RING_ORIGIN,
    LOOP_SHAPE,
    RING_LIGHT,
    RING_AT_LIGHT_SPEED,
    RING_SPRING,
    RING_ANGULAR_MOMENTUM,
)


def draw_ring_light() -> Drawing:
    """Radiated share against the number of elements for three speeds."""
    elements = np.array([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192])
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    data: dict[str, np.ndarray] = {"elements": elements.astype(float)}
    for speed, marker in ((0.5, "o"), (0.8, "s"), (0.92, "^")):
        share = np.array([radiated_share(int(n), speed) for n in elements])
        shown = share > 1e-12
        data[f"elements shown, v = {speed:g} c"] = elements[shown].astype(float)
        data[f"log10 share, v = {speed:g} c"] = np.log10(share[shown])
        ax.loglog(elements[shown], share[shown], marker, ls="-", label=f"$v={speed:g}\\,c$")
    ax.set(xlabel="charges on the ring", ylabel="power / power of one charge", ylim=(1e-12, 3))
    ax.legend(loc="lower left", frameon=False)
    last = 10 ** float(data["log10 share, v = 0.92 c"][-1])
    caption = (
        "A ring falls silent as its charge is divided. Below the speed of light the power dies out once there are more "
        "pieces than the cube of the Lorentz factor; at "
        f"0.92 $c$ and 192 pieces a share of {last:.0e} is left. One piece, which is how the electron's charge is found, "
        "radiates in full."
    )
    alt = (
        "Three falling curves of radiated power against the number of charges on logarithmic axes; the faster the ring, the "
        f"later the fall. At 0.92 c and 192 charges the share is {last:.0e}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_ring_light,)
