"""The levers of the tube, from a magnet's microelectronvolt to the barrier's million, and what each does to a cold pair."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass, elementary_charge, epsilon_0, h, hbar, physical_constants, pi
from scipy.constants import k as boltzmann

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.contact_fusion import (
    barrier_exponent,
    barrier_growth,
    contact_coefficient,
    contact_density_matrix,
    contact_density_riccati,
)
from referee.physics.fusion_power_balance import least_triple_product
from referee.physics.parametric_oscillator import squeezing_for_energy
from referee.physics.rotor_strength import rim_speed
from referee.verdict import Verdict

BOHR_MAGNETON = physical_constants["Bohr magneton in eV/T"][0]
HARTREE = physical_constants["Hartree energy in eV"][0]
ELECTRON_U = physical_constants["electron mass in u"][0]
BOHR = physical_constants["Bohr radius"][0]
YEAR = 365.25 * 86400.0
PD_S0 = 2.14e-4  # keV·b, S of p–d at zero energy: Adelberger et al. 2011
HD_MASS = 1223.9  # reduced mass of p and d in electron masses
HD_GROUND = -0.16585  # hartree below separated atoms
WANTED = 10e3  # eV: the energy scale at which D–T plasmas burn


def levers_on_the_barrier(
    magnetic_field: Annotated[float, Input(0.0, 1e9, "T", "field of the magnets; 45 T is a large laboratory's")] = 45.0,
    resonance: Annotated[float, Input(0.0, 1.0, "eV", "energy of a Feshbach molecule, about 1 MHz in h")] = 4e-9,
    casimir_gap: Annotated[float, Input(1e-9, 1e-3, "m", "radius of the tube; half a photon's quantum fits it")] = 1e-6,
) -> Outcome:
    """Zeeman, Feshbach and Casimir energies given in full to a proton and a deuteron: by how much do they tunnel better?"""
    zeeman = BOHR_MAGNETON * magnetic_field
    vacuum = h * 299792458.0 / (4 * casimir_gap) / elementary_charge
    added = (zeeman + resonance + vacuum) / HARTREE
    levels = np.array([HD_GROUND, HD_GROUND + added])
    bare, pushed = barrier_exponent(HD_MASS, levels) / np.log(10)
    growth = [barrier_growth(HD_MASS, float(x)) / np.log(10) for x in levels]
    (_, contact), (_, riccati) = contact_density_matrix(HD_MASS), contact_density_riccati(HD_MASS, 1e-7)
    per_second = contact_coefficient(PD_S0, HD_MASS * ELECTRON_U) / BOHR**3 * 10.0**contact
    pairs = 1e6 / 3.021 * physical_constants["Avogadro constant"][0]  # in a tonne of HD
    needed = -float(np.log10(per_second * pairs * YEAR))
    gained = float(bare - pushed)
    return Outcome(
        quantities=(
            Quantity("zeeman_energy", zeeman, "eV", "a Bohr magneton in the field"),
            Quantity("vacuum_energy", vacuum, "eV", "half a quantum of the tube's lowest photon"),
            Quantity("resonance_energy", resonance, "eV", "of the Feshbach molecule"),
            Quantity("field_for_barrier", WANTED / BOHR_MAGNETON, "T", "field in which a Bohr magneton has 10 keV"),
            Quantity("barrier_decades", float(bare), "decade", "what tunnelling costs without the levers", digits=3),
            Quantity("decades_gained", gained, "decade", "what the levers give back", digits=2),
            Quantity("decades_left", needed - gained, "decade", "to one fusion per tonne and year", digits=3),
        ),
        checks=(
            Check(
                "decades gained",
                gained,
                growth[0] - growth[1],
                0.15,
                "WKB exponent",
                "growth of the wave function by Riccati",
                relative=True,
            ),
            Check("log10 of the contact density", contact, riccati, 0.02, "finite elements", "Riccati equation"),
        ),
    )


LEVERS_ON_THE_BARRIER = Finding(
    id="levers-on-the-barrier",
    tests=("B2", "B3"),
    question="Do Zeeman, Feshbach and Casimir energies open the barrier?",
    argument=levers_on_the_barrier,
    physics=(
        "contact_fusion.barrier_exponent",
        "contact_fusion.barrier_growth",
        "contact_fusion.contact_density_matrix",
    ),
    criteria=(
        Criterion(
            claims=("QF-021",),
            measured="decades_left",
            operator="<=",
            threshold=0.0,
            reason="at zero decades a tonne of the best cold fuel shows one fusion a year",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "In such a field the energies of the levers reach the barrier."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "All three effects are real; added together they leave the barrier as it was.",
            ),
            reversal=Witness({"magnetic_field": 1.7e8}, "a field found on magnetars and nowhere near a laboratory"),
        ),
    ),
)


FINDINGS = (LEVERS_ON_THE_BARRIER,)


def draw_energy_ladder() -> Drawing:
    """Energies of every lever against that of the barrier, in electronvolt, logarithmic."""
    speed = float(rim_speed(6e10, 2200.0))
    rungs = {
        "heat at 100 nK": boltzmann * 1e-7 / elementary_charge,
        "Feshbach molecule (1 MHz)": h * 1e6 / elementary_charge,
        "nuclear Zeeman, 45 T": 2.793 * physical_constants["nuclear magneton in eV/T"][0] * 45.0,
        "dynamical Casimir photon (5 GHz)": h * 5e9 / elementary_charge,
        "electron Zeeman, 45 T": BOHR_MAGNETON * 45.0,
        "deuteron on a carbon rim": 2.014 * atomic_mass * speed**2 / 2 / elementary_charge,
        "photon in a 1 µm tube (Casimir)": h * 299792458.0 / 4e-6 / elementary_charge,
        "chemical bond (H₂)": 4.478,
        "burning D–T plasma": least_triple_product(1e9)[1] * 1e3,
        "Coulomb barrier p–p, 2 fm": elementary_charge / (4 * pi * epsilon_0 * 2e-15),
        "Coulomb barrier p–He, 2 fm": 2 * elementary_charge / (4 * pi * epsilon_0 * 2e-15),
    }
    names, values = list(rungs), np.array(list(rungs.values()))
    figure, ax = plt.subplots(figsize=(6.4, 4.4))
    barrier = np.array(["barrier" in n or "burning" in n for n in names])
    floor = 1e-13
    ax.barh(
        np.arange(len(names)),
        values - floor,
        left=floor,
        height=0.62,
        color=["C1" if b else "C0" for b in barrier],
        hatch=["//" if b else "" for b in barrier],
        edgecolor="white",
    )
    ax.set_xscale("log")
    for place, value in enumerate(values):
        text = f"$10^{{{np.log10(value):.1f}}}$ eV"
        ax.text(value * 2, place, text, va="center", fontsize=9.5)
    ax.set_yticks(np.arange(len(names)), names, fontsize=9.5)
    ax.set(xlabel="energy / eV", xlim=(floor, 1e10))
    ax.set_xticks(10.0 ** np.arange(-12, 9, 4))
    ax.minorticks_off()
    ax.grid(axis="y", visible=False)
    gap = np.log10(values[8] / values[6])
    squeeze = float(squeezing_for_energy(WANTED, hbar * 2 * pi * 100.0 / elementary_charge))
    caption = (
        f"The ladder. Every lever of the tube (plain) ends below a chemical bond; the lowest rung on which anything burns "
        f"(hatched) is {gap:.1f} decades above the highest of them. A trap of 100 Hz would have to be squeezed by {squeeze:.0f} dB "
        "to reach ten kiloelectronvolts."
    )
    alt = "Logarithmic bars: " + "; ".join(f"{n} {v:.1e} eV" for n, v in zip(names, values, strict=True)) + "."
    return Drawing(figure, {"what": np.array(names), "energy / eV": values}, caption, alt)


FIGURES = (draw_energy_ladder,)
