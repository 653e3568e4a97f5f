"""A Feshbach resonance: what it tunes, what it entangles, and what it leaves as it was."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import physical_constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.contact_fusion import (
    barrier_exponent,
    contact_coefficient,
    free_contact_integrated,
    free_contact_stepped,
)
from referee.physics.feshbach_resonance import (
    closed_share,
    closed_share_from_slope,
    molecule_energy,
    resonance_formula,
    resonance_parameters,
    scattering_length_integrated,
    scattering_length_wells,
)
from referee.verdict import Verdict

OPEN, CLOSED = 9.0, 16.0  # depths of the two wells in ħ²/2μR²
BOHR = physical_constants["Bohr radius"][0]
ELECTRON_U = physical_constants["electron mass in u"][0]
HD_MASS, PD_S0 = 1223.9, 2.14e-4  # electron masses; keV·b, Adelberger et al. 2011
YEAR = 365.25 * 86400.0


def _resonance(coupling: float) -> tuple[float, float, float]:
    return resonance_parameters(OPEN, CLOSED, coupling, 9.0, 10.6)


def tuned_condensate(
    detuning: Annotated[
        float, Input(1e-6, 1.0, "1", "distance from the resonance over its width, on the side of positive length")
    ] = 1e-3,
    density: Annotated[float, Input(1e16, 1e26, "1/m^3", "atoms of the condensate")] = 1e20,
    lepton_mass: Annotated[
        float, Input(1.0, 206.768, "1", "mass of the particles that bind the atoms, in electron masses")
    ] = 1.0,
) -> Outcome:
    """The scattering length is tuned as far as the spacing of the atoms allows. How many fusions does that buy?

    The pair is followed at zero energy from contact outwards on the molecular potential; a tuned length a multiplies the
    density of close pairs by (a/a_bg)², with the potential's own length for a_bg.
    """
    coupling = 1.5
    background, width, centre = _resonance(coupling)
    at = centre - detuning * abs(width)
    exact = float(scattering_length_wells(at, OPEN, CLOSED, coupling))
    formula = float(resonance_formula(at, background, width, centre))
    # the check of the exact length stands at a detuning where Numerov's steps resolve it
    probe = centre - max(detuning, 0.05) * abs(width)
    mass = HD_MASS / lepton_mass
    integrated, stepped = free_contact_integrated(mass), free_contact_stepped(mass)
    untuned = abs(integrated[1]) * BOHR / lepton_mass
    length = min(exact / background * untuned, max(density ** (-1 / 3), untuned))
    tuning = 2 * np.log10(length / untuned)
    rate = np.log10(contact_coefficient(PD_S0, HD_MASS * ELECTRON_U) * density) + integrated[0] + tuning
    tonne = np.log10(1e6 / 3.021 * physical_constants["Avogadro constant"][0] * YEAR)
    return Outcome(
        quantities=(
            Quantity("length_ratio", exact / background, "1", "tuned over background scattering length"),
            Quantity("length_used", length, "m", "after the spacing of the atoms has set its limit", digits=3),
            Quantity("decades_from_tuning", float(tuning), "decade", "pairs brought close", digits=3),
            Quantity(
                "contact_decades", integrated[0], "decade", "untuned density at contact over that far away", digits=3
            ),
            Quantity(
                "barrier_decades",
                float(barrier_exponent(mass, 0.0)) / np.log(10),
                "decade",
                "exp(-2G) at zero energy, tuned or not",
                digits=3,
            ),
            Quantity("rate", 10.0 ** float(rate), "Hz", "fusions of one atom", digits=1),
            Quantity("per_tonne_year", 10.0 ** float(rate + tonne), "1", "fusions", digits=1),
            Quantity(
                "tonne_year_decades", float(rate + tonne), "decade", "log10 of fusions per tonne and year", digits=3
            ),
        ),
        checks=(
            Check(
                "scattering length near the resonance / range",
                float(scattering_length_wells(probe, OPEN, CLOSED, coupling)),
                scattering_length_integrated(probe, OPEN, CLOSED, coupling, 600),
                1e-4,
                "two channels solved in closed form",
                "Numerov's rule in two channels",
                relative=True,
            ),
            Check(
                "tuned length against the hyperbola",
                exact,
                formula,
                1e-3,
                "exact two-channel wells",
                "background, width and centre",
                relative=True,
            ),
            Check(
                "log10 of the density at contact",
                integrated[0],
                stepped[0],
                0.05,
                "Runge–Kutta through barrier and well",
                "finite elements, stepped outward",
            ),
        ),
    )


TUNED_CONDENSATE = Finding(
    id="tuned-condensate",
    tests=("B3",),
    question="Does a Feshbach resonance make nuclei fuse?",
    argument=tuned_condensate,
    physics=(
        "feshbach_resonance.scattering_length_wells",
        "feshbach_resonance.scattering_length_integrated",
        "feshbach_resonance.resonance_formula",
        "contact_fusion.free_contact_integrated",
        "contact_fusion.free_contact_stepped",
    ),
    criteria=(
        Criterion(
            claims=("QF-021",),
            measured="tonne_year_decades",
            operator=">=",
            threshold=0.0,
            reason="one fusion a year in a tonne of fuel is the least that anyone could notice",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With pairs so small, even a tuned gas fuses."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The resonance tunes how often atoms come within a bond of each other; the barrier begins inside the bond "
                "and does not move.",
            ),
            reversal=Witness({"lepton_mass": 206.768}, "muons bind the atoms: the pair is small, tuned or not"),
        ),
    ),
)


def resonance_molecule(
    detuning: Annotated[
        float, Input(1e-4, 1.0, "1", "distance from the resonance over its width, where the molecule is bound")
    ] = 0.1,
    coupling: Annotated[float, Input(0.3, 2.5, "1", "coupling of the two channels in ħ²/2μR²")] = 1.5,
) -> Outcome:
    """How entangled are two atoms in a Feshbach molecule: spins of the pair with its motion?"""
    _, width, centre = _resonance(coupling)
    at = centre - detuning * abs(width)
    share = closed_share(at, OPEN, CLOSED, coupling)
    slope = closed_share_from_slope(at, OPEN, CLOSED, coupling, detuning * abs(width) / 60)
    bits = -sum(p * np.log2(p) for p in (share, 1 - share) if p > 0)
    return Outcome(
        quantities=(
            Quantity("closed_share", share, "1", "weight of the closed channel"),
            Quantity("entanglement", float(bits), "ebit", "at most, between the pair's spins and its motion"),
            Quantity(
                "binding",
                molecule_energy(at, OPEN, CLOSED, coupling),
                "1",
                "of the molecule, in ħ²/2μR²",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "weight of the closed channel",
                share,
                slope,
                1e-4,
                "overlap integrals of the wave function",
                "slope of the binding energy (Hellmann and Feynman)",
            ),
        ),
    )


RESONANCE_MOLECULE = Finding(
    id="resonance-molecule",
    tests=("B3",),
    question="Does hydrogen at a Feshbach resonance become entangled?",
    argument=resonance_molecule,
    physics=(
        "feshbach_resonance.closed_share",
        "feshbach_resonance.closed_share_from_slope",
        "feshbach_resonance.molecule_energy",
    ),
    criteria=(
        Criterion(
            claims=("QF-042",),
            measured="closed_share",
            operator=">=",
            threshold=0.02,
            reason="a fiftieth of the weight in the second channel is a fidelity that experiments on pairs resolve",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A resonance entangles two atoms, spins with motion, in a dilute gas; it makes pairs, not a medium.",
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "So close to the resonance the molecule is all open channel: nearly two free atoms.",
            ),
            reversal=Witness(
                {"detuning": 1e-4}, "a ten-thousandth of the width away, where the closed channel is all but empty"
            ),
        ),
    ),
)

FINDINGS = (TUNED_CONDENSATE, RESONANCE_MOLECULE)


def draw_resonance() -> Drawing:
    """Scattering length through the resonance, exact and by the hyperbola; below it the tunnelling exponent, unmoved."""
    background, width, centre = _resonance(1.5)
    offset = np.concatenate([-np.geomspace(3.0, 0.02, 60), np.geomspace(0.02, 3.0, 60)])
    at = centre + offset * abs(width)
    exact = scattering_length_wells(at, OPEN, CLOSED, 1.5) / background
    hyperbola = resonance_formula(at, background, width, centre) / background
    exponent = float(barrier_exponent(HD_MASS, 0.0)) / np.log(10)
    figure, (upper, lower) = plt.subplots(2, 1, figsize=(6.4, 4.8), sharex=True, height_ratios=(2, 1))
    half = offset.size // 2
    for part in (slice(None, half), slice(half, None)):
        upper.plot(offset[part], exact[part], color="C0", lw=3)
        upper.plot(offset[part], hyperbola[part], color="k", lw=1.2, ls="--")
    upper.axvline(0, color="0.5", lw=0.8)
    upper.set(ylabel="$a/a_{\\mathrm{bg}}$", ylim=(-15, 15))
    upper.text(-2.9, 9.5, "two channels, exact (blue)\n$a_{\\mathrm{bg}}[1-\\Delta/(B-B_0)]$ (dashed)", fontsize=10)
    decades = np.full(offset.size, -exponent)
    lower.plot(offset, decades, color="C1")
    lower.axvline(0, color="0.5", lw=0.8)
    lower.set(xlabel="distance from the resonance / its width", ylabel="log₁₀ $e^{-2G}$", ylim=(-65, -45), xlim=(-3, 3))
    lower.text(-2.9, -exponent + 1.5, f"barrier of p–d: $10^{{{-exponent:.1f}}}$", fontsize=10, color="C1")
    data = {
        "distance from the resonance / width": offset,
        "a / a_bg, two channels": exact,
        "a / a_bg, hyperbola": hyperbola,
        "log10 of exp(-2G)": decades,
    }
    caption = (
        "What a Feshbach resonance tunes. The scattering length runs through infinity (solid: two coupled wells, exact; dashed: "
        f"the textbook hyperbola). The factor by which nuclei tunnel, $10^{{{-exponent:.1f}}}$ for a proton and a deuteron at zero "
        "energy, belongs to distances far inside the bond and stays where it is."
    )
    alt = (
        "Upper panel: scattering length over its background against detuning, a hyperbola with a pole at zero, exact and "
        f"formula on top of each other; lower panel: a flat line at {-exponent:.1f} for the logarithm of the tunnelling factor."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_resonance,)
