"""Nuclei that tunnel together in a cold molecule, and what a heavier binding lepton is worth."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import physical_constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.contact_fusion import barrier_exponent, contact_density_matrix, contact_density_riccati
from referee.physics.hydrogen_fuels import log10_pair_rate, pair_mass_u, pair_reduced_mass
from referee.physics.hydrogen_fuels import s_factor as nuclear_factor
from referee.verdict import Verdict

FUELS = ("p–p", "p–d", "d–d", "d–t")
YEAR = 365.25 * 86400.0


def molecule_tunnels(
    lepton_mass: Annotated[
        float, Input(1.0, 206.768, "1", "mass of the two particles that bind the molecule, in electron masses")
    ] = 1.0,
    s_factor: Annotated[
        float, Input(1e-6, 1e5, "keV*barn", "S of the pair at zero energy", "p–d: Adelberger et al. 2011")
    ] = 2.14e-4,
) -> Outcome:
    """How often do a proton and a deuteron, held in one molecule, meet and fuse?"""
    in_leptons = pair_reduced_mass("p–d", lepton_mass)
    (zero_point, riccati), (level, matrix) = contact_density_riccati(in_leptons), contact_density_matrix(in_leptons)
    shift = np.log10(s_factor / nuclear_factor("p–d"))
    rate = log10_pair_rate("p–d", riccati, lepton_mass) + shift
    heavier = contact_density_matrix(pair_reduced_mass("d–d", lepton_mass))[1]
    per_tonne = np.log10(1e6 / pair_mass_u("p–d")) + np.log10(physical_constants["Avogadro constant"][0])
    ground = zero_point - 0.17447
    wavenumber = physical_constants["hartree-inverse meter relationship"][0] / 100 * lepton_mass
    return Outcome(
        quantities=(
            Quantity("zero_point", zero_point * wavenumber, "1/cm", "zero-point energy of the molecule HD"),
            Quantity("rate_decades", rate, "decade", "log10 of the rate of one p–d molecule / (1/s)", digits=3),
            Quantity("rate", 10.0**rate, "Hz", "the same as a rate", digits=1),
            Quantity(
                "rate_dd",
                10.0 ** log10_pair_rate("d–d", heavier, lepton_mass),
                "Hz",
                "rate of one d–d molecule",
                digits=1,
            ),
            Quantity("per_tonne_year", 10.0 ** float(rate + per_tonne + np.log10(YEAR)), "1", "fusions", digits=1),
            Quantity(
                "rate_decades_dd",
                log10_pair_rate("d–d", heavier, lepton_mass),
                "decade",
                "the same for d–d",
                digits=3,
            ),
            Quantity(
                "barrier_decades",
                float(barrier_exponent(in_leptons, ground)) / np.log(10),
                "decade",
                "what exp(-2G) alone takes, p–d",
                digits=3,
            ),
            Quantity(
                "tonne_year_decades",
                float(rate + per_tonne + np.log10(YEAR)),
                "decade",
                "log10 of the fusions in a tonne of fuel in a year",
                digits=3,
            ),
        ),
        checks=(
            Check("log10 of the contact density", riccati, matrix, 0.02, "Riccati equation", "finite elements"),
            Check(
                "zero-point level",
                zero_point,
                level,
                1e-3,
                "matching of two Riccati solutions",
                "inverse iteration",
                relative=True,
            ),
        ),
    )


MOLECULE_TUNNELS = Finding(
    id="molecule-tunnels",
    tests=("B2",),
    question="How much does cold tunnelling fuse?",
    argument=molecule_tunnels,
    physics=(
        "contact_fusion.contact_density_riccati",
        "contact_fusion.contact_density_matrix",
        "contact_fusion.barrier_exponent",
        "contact_fusion.contact_coefficient",
    ),
    criteria=(
        Criterion(
            claims=("QF-014",),
            measured="tonne_year_decades",
            operator=">=",
            threshold=0.0,
            reason="one fusion a year in a tonne of fuel is the least that anyone could notice",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Bound this tightly, the nuclei tunnel together at a rate that shows."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Nuclei do tunnel together in a cold molecule, and there is not one event in a tonne and a year.",
            ),
            reversal=Witness({"lepton_mass": 206.768}, "muons instead of electrons bind the molecule"),
        ),
    ),
)

FINDINGS = (MOLECULE_TUNNELS,)


def draw_lepton_mass() -> Drawing:
    """Rate of a bound pair against the mass of the particles that bind it, electron to muon, four fuels."""
    leptons = np.geomspace(1.0, 206.768, 41)
    data: dict[str, np.ndarray] = {"lepton mass / electron masses": leptons}
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    for number, fuel in enumerate(FUELS):
        rates = np.array(
            [log10_pair_rate(fuel, contact_density_matrix(pair_reduced_mass(fuel, m), 12_000)[1], m) for m in leptons]
        )
        data[f"log10 rate {fuel} / (1/s)"] = rates
        ax.semilogx(leptons, rates, color=f"C{number}", ls=("-", "--", "-.", ":")[number], label=fuel)
    tonne = -float(np.log10(1e6 / 3 * physical_constants["Avogadro constant"][0] * YEAR))
    ax.axhline(tonne, color="0.45", lw=1.0)
    ax.text(205, tonne - 6, "one fusion per tonne and year", color="0.3", fontsize=10, ha="right")
    ax.set(
        xlabel="mass of the binding lepton / $m_e$",
        ylabel="log₁₀ of fusions per pair and second",
        xlim=(1, 215),
        ylim=(-75, 20),
    )
    ax.legend(loc="lower right", fontsize=10)
    ax.set_xticks([1, 2, 5, 10, 20, 50, 100, 207], ["1\nelectron", "2", "5", "10", "20", "50", "100", "207\nmuon"])
    ax.minorticks_off()
    dd, pd = data["log10 rate d–d / (1/s)"], data["log10 rate p–d / (1/s)"]
    crossing = float(np.exp(np.interp(tonne, pd, np.log(leptons))))
    caption = (
        f"What a smaller molecule is worth. With electrons a p–d pair fuses at $10^{{{pd[0]:.1f}}}$ and a d–d pair at "
        f"$10^{{{dd[0]:.1f}}}$ a second. A particle {crossing:.1f} times as heavy would bring p–d to one event per tonne and "
        f"year; muons bring d–d to $10^{{{dd[-1]:.0f}}}$ a second. Size counts, and cold does not enter."
    )
    alt = (
        "Four rising curves of log rate against lepton mass from electron to muon: d–d from "
        f"{dd[0]:.1f} to {dd[-1]:.1f}, p–d from {pd[0]:.1f} to {pd[-1]:.1f}; a horizontal line at {tonne:.1f} marks one "
        "fusion per tonne and year."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_lepton_mass,)
