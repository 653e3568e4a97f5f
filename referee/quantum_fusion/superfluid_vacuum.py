"""The vacuum as a superfluid: is it testable, and does it select an equation?"""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c, e, hbar, physical_constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.phonon_dispersion import (
    arrival_lead,
    arrival_lead_difference,
)
from referee.physics.superfluid_equations import (
    nonlinearity,
    soliton_energy,
    soliton_half_width,
    soliton_profile,
    sound_speed,
)
from referee.verdict import Verdict

PLANCK_LENGTH = physical_constants["Planck length"][0]


def superfluid_vacuum(
    healing_length: Annotated[
        float,
        Input(1e-38, 1e-20, "m", "healing length of the vacuum", "the text names none; the Planck length is assumed"),
    ] = PLANCK_LENGTH,
    energy: Annotated[
        float, Input(1.0, 1e5, "GeV", "energy of the quantum", "31 GeV from GRB 090510: Abdo et al. 2009")
    ] = 31.0,
    travel_time: Annotated[
        float, Input(1e15, 4e17, "s", "time of flight", "about seven thousand million years")
    ] = 2.3e17,
) -> Outcome:
    """If light is the sound of a condensate, energetic light is faster. By how much would it have come early?"""
    momentum = energy * 1e9 * e / (hbar * c) * healing_length
    lead = float(arrival_lead(momentum, travel_time))
    again = arrival_lead_difference(momentum, travel_time)
    excluded = healing_length * np.sqrt(1.0 / lead)  # the lead grows as ξ² as long as kξ ≪ 1
    return Outcome(
        quantities=(
            Quantity("arrival_lead", lead, "s", "head start of the energetic quantum on arrival", digits=2),
            Quantity("momentum", momentum, "1", "its kξ", digits=2),
            Quantity(
                "healing_length_seen", float(excluded), "m", "healing length at which it would be a second", digits=2
            ),
        ),
        checks=(
            Check(
                "head start over a second",
                np.log10(lead),
                np.log10(again),
                1e-6,
                "closed group speed",
                "difference quotient of the spectrum in long arithmetic",
            ),
        ),
    )


SUPERFLUID_VACUUM = Finding(
    id="superfluid-vacuum",
    tests=("B11",),
    question="Is the vacuum a superfluid of quanta?",
    argument=superfluid_vacuum,
    physics=("phonon_dispersion.arrival_lead", "phonon_dispersion.arrival_lead_difference"),
    criteria=(
        Criterion(
            claims=("QF-049",),
            measured="arrival_lead",
            operator="<=",
            threshold=1.0,
            reason="the photon of 31 GeV came within about a second of the burst's beginning, after half the age of the world",
            met=Ruling(
                Verdict.NOT_TESTABLE,
                "No healing length, mass or density is given. At the Planck length nothing would show; a value has to be named.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Such a vacuum would have sent the energetic photon ahead; it did not come early."
            ),
            reversal=Witness({"healing_length": 1e-25}, "a healing length that the burst of 2009 would have revealed"),
        ),
    ),
)


def two_superfluids(
    exponent: Annotated[
        float, Input(0.0, 2.0, "1", "σ of the rival, F = (n^σ − 1)/σ: 0 logarithmic, 1 Gross–Pitaevskii")
    ] = 0.0,
) -> Outcome:
    """Two equations with the same density, the same sound and the same spectrum: does a superfluid select one of them?"""
    rival, gross = soliton_half_width(exponent), soliton_half_width(1.0)
    half = [float(soliton_profile(s, [w])[0] ** 2) for s, w in ((exponent, rival), (1.0, gross))]
    step = 1e-4
    slope = float(nonlinearity(1 + step, exponent) - nonlinearity(1 - step, exponent)) / (2 * step)
    return Outcome(
        quantities=(
            Quantity(
                "width_difference", abs(rival / gross - 1), "1", "of a dark soliton's width, relative", floor=1e-9
            ),
            Quantity(
                "sound_difference", abs(float(np.sqrt(slope)) - 1), "1", "of the speed of sound, relative", floor=1e-6
            ),
            Quantity(
                "sound_at_double_density",
                float(sound_speed(2.0, exponent) / sound_speed(2.0, 1.0)),
                "1",
                "speed of sound at twice the density, rival over Gross–Pitaevskii",
            ),
            Quantity(
                "energy_ratio", soliton_energy(exponent) / soliton_energy(1.0), "1", "energies of the two solitons"
            ),
        ),
        checks=(
            Check("half the density", half, [0.5, 0.5], 1e-5, "boundary-value problem", "first integral by quadrature"),
        ),
    )


TWO_SUPERFLUIDS = Finding(
    id="two-superfluids",
    tests=("B11",),
    question="Does a superfluid vacuum lead to the Gross–Pitaevskii equation?",
    argument=two_superfluids,
    physics=(
        "superfluid_equations.soliton_half_width",
        "superfluid_equations.soliton_profile",
        "superfluid_equations.soliton_energy",
        "superfluid_equations.nonlinearity",
        "superfluid_equations.sound_speed",
    ),
    criteria=(
        Criterion(
            claims=("QF-050",),
            measured="width_difference",
            operator=">=",
            threshold=0.01,
            reason="two equations that differ by a per cent in a measurable width are two theories, not one",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Another equation gives the same superfluid and the same sound; the premise does not select this one.",
            ),
            unmet=Ruling(Verdict.HOLDS, "The two agree: the premise leaves no choice."),
            reversal=Witness({"exponent": 1.0}, "the rival is the Gross–Pitaevskii equation itself"),
        ),
    ),
)

FINDINGS = (
    SUPERFLUID_VACUUM,
    TWO_SUPERFLUIDS,
)


def draw_two_solitons() -> Drawing:
    """Density of a dark soliton after two equations with the same sound, and the slopes of their sound with density."""
    x = np.linspace(0.0, 4.0, 81)
    density = np.linspace(0.25, 2.5, 46)
    data = {
        "place / (ħ/mc)": x,
        "density, Gross–Pitaevskii": np.round(soliton_profile(1.0, x) ** 2, 6),
        "density, logarithmic": np.round(soliton_profile(0.0, x) ** 2, 6),
        "mean density": density,
        "sound, Gross–Pitaevskii": sound_speed(density, 1.0),
        "sound, logarithmic": sound_speed(density, 0.0),
    }
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.5))
    left.plot(x, data["density, Gross–Pitaevskii"], color="C0")
    left.plot(x, data["density, logarithmic"], color="C1", ls="--")
    left.text(1.25, 0.45, "Gross–\nPitaevskii", color="C0", fontsize=10)
    left.annotate(
        "logarithmic",
        (0.45, float(np.interp(0.45, x, data["density, logarithmic"]))),
        (1.1, 0.14),
        color="C1",
        fontsize=10,
        arrowprops={"arrowstyle": "-", "color": "C1", "lw": 0.8},
    )
    left.set(xlabel="distance / (ħ/mc)", ylabel="density in a dark soliton", ylim=(0, 1.05), xlim=(0, 4))
    right.plot(density, data["sound, Gross–Pitaevskii"], color="C0")
    right.plot(density, data["sound, logarithmic"], color="C1", ls="--")
    right.plot(1, 1, "ko")
    right.annotate("equal here", (1, 1), (6, -16), textcoords="offset points", fontsize=10)
    right.set(xlabel="mean density", ylabel="speed of sound", ylim=(0.4, 1.7))
    widths = [soliton_half_width(s) for s in (1.0, 0.0)]
    caption = (
        "Two equations for one superfluid, fitted to the same density and the same sound. Left: a dark soliton has half its "
        f"density at {widths[0]:.3f} in one and {widths[1]:.3f} in the other. Right: how sound depends on density."
    )
    alt = (
        f"Left: two curves rise from zero to one, the dashed logarithmic one faster, half at {widths[1]:.2f} against "
        f"{widths[0]:.2f}. Right: a rising curve and a level dashed line cross at density one."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-5)


FIGURES = (draw_two_solitons,)
