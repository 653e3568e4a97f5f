"""Are Fermi–Dirac and the electrovacuum solutions of use for the plasma of the manuscript?"""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import brentq

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.degenerate_plasma import phase_space_density, pressure_ratio, pressure_ratio_gibbs_duhem
from referee.physics.electrovacuum import (
    charge_correction_by_energy,
    charge_length,
    melvin_correction_integrated,
    melvin_length,
    rest_to_field_energy,
)
from referee.verdict import Verdict


def electron_statistics(
    density: Annotated[
        float,
        Input(1e20, 2e29, "m^-3", "electrons", "default: air at one atmosphere and 273 K, every molecule ionised once"),
    ] = 2.69e25,
    temperature: Annotated[float, Input(1e3, 1e7, "K", "temperature of the electrons; default: a hot arc")] = 1e4,
) -> Outcome:
    """How far is the pressure of the electrons from that of a classical gas?"""
    ratio = pressure_ratio(density, temperature)
    other = pressure_ratio_gibbs_duhem(density, temperature)
    return Outcome(
        quantities=(
            Quantity(
                "crowding",
                phase_space_density(density, temperature),
                "1",
                "nλ³, electrons in a cube of the thermal wavelength",
            ),
            Quantity(
                "excess",
                ratio - 1.0,
                "1",
                "P/nkT − 1, the share that exclusion adds to the pressure",
                digits=3,
                floor=1e-9,
            ),
        ),
        checks=(
            Check(
                "P/nkT",
                other,
                ratio,
                1e-6,
                "density summed over chemical potentials (dP = n dμ)",
                "momentum flux",
                relative=True,
            ),
        ),
    )


ELECTRON_STATISTICS = Finding(
    id="electron-statistics",
    tests=("B19",),
    question="Does the Fermi–Dirac distribution matter in the plasma?",
    argument=electron_statistics,
    physics=(
        "degenerate_plasma.phase_space_density",
        "degenerate_plasma.pressure_ratio",
        "degenerate_plasma.pressure_ratio_gibbs_duhem",
    ),
    criteria=(
        Criterion(
            claims=("QF-077a",),
            measured="excess",
            operator=">=",
            threshold=0.05,
            reason="below a twentieth a classical gas is the better description to use",
            met=Ruling(Verdict.HOLDS, "So dense and so cold, the electrons are degenerate and Fermi–Dirac is needed."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Fermi–Dirac applies to these electrons as to all, and gives Maxwell–Boltzmann: exclusion hardly matters.",
            ),
            reversal=Witness({"density": 8.5e28}, "the electrons of a metal"),
        ),
    ),
)


def electrovacuum_bending(
    field: Annotated[float, Input(1e-3, 1e11, "T", "magnetic field", "default: the field of the ball, L356")] = 0.5,
    size: Annotated[float, Input(1e-3, 1e5, "m", "radius; default: half the diameter of the ball, L352")] = 0.17,
    charge: Annotated[float, Input(1e-9, 1e3, "C", "charge", "default: that of the ball, L354")] = 1e-5,
    mass_density: Annotated[float, Input(1e-12, 1e18, "kg/m^3", "matter in the field; default: air")] = 1.2,
) -> Outcome:
    """By how much do the field and the charge of the ball bend space-time, as electrovacuum solutions?"""
    melvin = (size / melvin_length(field)) ** 2
    reissner = (charge_length(charge) / size) ** 2
    largest = max(melvin, reissner)
    return Outcome(
        quantities=(
            Quantity("melvin_length", melvin_length(field), "m", "radius at which Melvin's factor has doubled"),
            Quantity("charge_length", charge_length(charge), "m", "Reissner–Nordström length of the charge"),
            Quantity("melvin_correction", melvin, "1", "(size/length)² for the field", digits=3),
            Quantity("charge_correction", reissner, "1", "(length/size)² for the charge", digits=3),
            Quantity(
                "decades_short",
                float(np.log10(1e-23 / largest)),
                "decade",
                "from the larger of the two up to a strain of 10⁻²³",
            ),
            Quantity(
                "matter_over_field",
                rest_to_field_energy(mass_density, field),
                "1",
                "rest energy of the matter over that of the field",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "Melvin's correction",
                melvin_correction_integrated(field, size),
                melvin,
                1e-8,
                "field equation integrated from the axis",
                "closed form",
                relative=True,
            ),
            Check(
                "correction of the charge",
                charge_correction_by_energy(charge, size),
                reissner,
                1e-8,
                "energy of the field outside, by quadrature",
                "closed form",
                relative=True,
            ),
        ),
    )


ELECTROVACUUM_BENDING = Finding(
    id="electrovacuum-bending",
    tests=("B14",),
    question="Do the electrovacuum solutions have anything to do at this scale?",
    argument=electrovacuum_bending,
    physics=(
        "electrovacuum.charge_length",
        "electrovacuum.charge_correction_by_energy",
        "electrovacuum.melvin_length",
        "electrovacuum.melvin_correction_integrated",
        "electrovacuum.rest_to_field_energy",
    ),
    criteria=(
        Criterion(
            claims=("QF-077b",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="a relative change of length of 10⁻²³ is about the least that the best interferometers, kilometres long, resolve",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Here the field bends space-time by an amount that could be measured."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The solutions exist and apply, but they differ from flat space by far less than any length can be measured.",
            ),
            reversal=Witness({"field": 1e11, "size": 1e4}, "a magnetar: its field, and the size of a neutron star"),
        ),
    ),
)

FINDINGS = (ELECTRON_STATISTICS, ELECTROVACUUM_BENDING)


def draw_electron_degeneracy() -> Drawing:
    """Density and temperature of electrons, the lines of equal exclusion pressure, and where plasmas and metals lie."""
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    density = np.logspace(14, 30, 65)
    data: dict[str, np.ndarray] = {"density / m^-3": density}
    for excess, colour, words in ((0.05, "C1", "5 % of the pressure"), (1.0, "C3", "half of it")):
        # the excess depends on nλ³ alone, so that one root gives the whole line
        root = brentq(lambda x, aim=excess: pressure_ratio(10.0**x, 1e5) - 1.0 - aim, 20.0, 31.0, xtol=1e-10)
        line = 1e5 * (density / 10.0**root) ** (2 / 3)
        data[f"temperature / K at an excess of {excess:g}"] = line
        ax.loglog(density, line, color=colour)
        place = 40 if excess < 0.5 else 47
        ax.text(density[place], line[place] * (2.2 if excess < 0.5 else 0.42), words, color=colour, rotation=38, rotation_mode="anchor",
                ha="left", va="center", fontsize=10)  # fmt: skip
    ax.fill_between(density, 1.0, data["temperature / K at an excess of 0.05"], color="C1", alpha=0.12, lw=0)
    marks = (
        ("ionised air", 2.69e25, 1e4, "C0"),
        ("tokamak", 1e20, 1.5e8, "C2"),
        ("glow discharge", 1e16, 2e4, "C2"),
        ("copper", 8.5e28, 300.0, "C0"),
    )
    for name, n, t, colour in marks:
        ax.plot(n, t, "o", color=colour, ms=7)
        ax.annotate(name, (n, t), (0, 8), textcoords="offset points", ha="center", color=colour, fontsize=10)
    data |= {
        "plasma": np.array([mark[0] for mark in marks]),
        "density of the plasma / m^-3": np.array([mark[1] for mark in marks]),
        "temperature of the plasma / K": np.array([mark[2] for mark in marks]),
    }
    ax.text(3e28, 20.0, "Fermi–Dirac\nneeded", ha="center", fontsize=10)
    ax.text(1e22, 3e6, "Maxwell–Boltzmann will do", ha="center", fontsize=10)
    ax.set(xlabel="electrons / m$^{-3}$", ylabel="temperature / K", xlim=(1e14, 1e30), ylim=(10, 1e9))
    share = pressure_ratio(2.69e25, 1e4) - 1
    return Drawing(
        figure,
        data,
        caption=(
            "Where electrons are degenerate. Below the lines exclusion makes up a share of the pressure. Air at one atmosphere with "
            f"every molecule ionised, at 10 000 K, has {100 * share:.2f} % of its electron pressure from exclusion; a metal has almost all."
        ),
        alt=(
            "Temperature against electron density, logarithmic. Two parallel rising lines; below them Fermi–Dirac is needed. Copper lies far below, "
            "ionised air, a glow discharge and a tokamak above."
        ),
    )


FIGURES = (draw_electron_degeneracy,)
