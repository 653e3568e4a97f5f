"""How macroscopic a superposition may be: demonstrated records beside the limit that space sets (T13)."""

from typing import Annotated, NamedTuple

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.collisional_localisation import (
    geometric_decoherence_rate,
    rayleigh_decoherence_rate,
    thermal_length,
)
from referee.verdict import Verdict

BACKGROUND = 2.725  # K, the cosmic microwave background


class Record(NamedTuple):
    """A published experiment: the mass of what was in superposition, its atoms, and for how long (0: not quoted)."""

    name: str
    year: int
    mass: float  # kg; 0 where the superposed quantity is no mass
    atoms: float
    atom_mass: float  # u, mean over the atoms
    time: float
    measured: str
    source: str


RECORDS = (
    Record("SQUID flux", 2000, 0.0, 0.0, 0.0, 0.0, "two flux states of one circuit", "10.1038/35017505"),
    Record(
        "phosphorus spins",
        2013,
        30.97 * atomic_mass,
        1,
        30.97,
        2340.0,
        "nuclear spin, room temperature",
        "10.1126/science.1239584",
    ),
    Record(
        "Eu spins, 6 h",
        2015,
        152.0 * atomic_mass,
        1,
        151.96,
        21600.0,
        "nuclear spin in a crystal",
        "10.1038/nature14025",
    ),
    Record("molecules", 2019, 25e3 * atomic_mass, 0, 0.0, 0.0, "matter-wave interference", "10.1038/s41567-019-0663-9"),
    Record("Yb ion", 2021, 171.0 * atomic_mass, 1, 170.94, 5500.0, "one ion, estimated", "10.1038/s41467-020-20330-w"),
    Record(
        "sapphire resonator",
        2023,
        16.2e-9,
        1e17,
        20.4,
        0.0,
        "mode of motion, tiny displacement",
        "10.1126/science.adf7553",
    ),
    Record("Yb atoms", 2024, 173.0 * atomic_mass, 1, 172.94, 1400.0, "spin 5/2 of each atom", "arXiv:2410.09331"),
    Record(
        "Eu spins, 10 h",
        2025,
        152.0 * atomic_mass,
        1,
        151.96,
        36000.0,
        "nuclear spin in a crystal",
        "10.1103/PRXQuantum.6.010302",
    ),
    Record(
        "sodium cluster",
        2026,
        1.7e5 * atomic_mass,
        7000,
        22.99,
        0.0,
        "matter-wave interference",
        "10.1038/s41586-025-09917-9",
    ),
)


def demonstrated_mass(
    as_of_year: Annotated[int, Input(1984, 2026, "1", "only work published up to this year counts")] = 2026,
) -> Outcome:
    """How far the largest mass ever put into a superposition lies above that of one atom, in the cited table.

    The fair reading: a territory is little explored if experiments have hardly left the atomic scale.
    """
    heavy = [record for record in RECORDS if record.year <= as_of_year and record.mass > 0]
    published = [record for record in RECORDS if record.year <= as_of_year]
    by_mass = max((record.mass / atomic_mass for record in heavy), default=1.0)
    counted = [record for record in heavy if record.atoms > 0]
    weighed = np.log10([record.mass / atomic_mass for record in counted] or [1.0])
    summed = np.log10([record.atoms * record.atom_mass for record in counted] or [1.0])
    return Outcome(
        quantities=(
            Quantity("experiments", len(published), "1", "cited experiments up to that year; the table is a selection"),
            Quantity("largest_mass", by_mass, "dalton", "largest mass in superposition (a hydrogen atom if none)"),
            Quantity("decades_above_one_dalton", np.log10(by_mass), "decade", "the same as a logarithm", floor=1e-12),
        ),
        checks=(
            Check(
                "order of magnitude of every mass with a published number of atoms",
                a=weighed,
                b=summed,
                tolerance=1.0,
                method_a="published mass",
                method_b="published number of atoms times their mean mass",
            ),
        ),
    )


DEMONSTRATED_MASS = Finding(
    id="demonstrated-mass",
    tests=("T13",),
    question="Are macroscopic quantum systems a little explored territory?",
    argument=demonstrated_mass,
    criteria=(
        Criterion(
            claims=("QCD-05",),
            measured="largest_mass",
            operator="<=",
            threshold=1e4,
            reason="ten thousand dalton is a large molecule; a field that stops there has hardly left the atomic scale",
            met=Ruling(Verdict.HOLDS, "Experiments of that time had hardly left the scale of atoms and molecules."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Macroscopic quantum physics is an active field, from superconducting circuits to clusters "
                "and a crystal of micrograms, and it was "
                "honoured with the Nobel Prize of 2025. That nobody has drawn a thrust from it is true, and "
                "a different statement.",
            ),
            reversal=Witness(
                {"as_of_year": 2018}, "before the molecules of 2019 the table holds no mass above an atom's"
            ),
        ),
    ),
)


FINDINGS = (DEMONSTRATED_MASS,)


def draw_mass_against_time() -> Drawing:
    """Mass in superposition against coherence time: experiments, the background's limit, and the spacecraft."""
    density = 1000.0  # kg/m³, for turning a radius into a mass
    length = thermal_length(BACKGROUND)
    small = np.geomspace(1.6e-7, 0.0499 * length, 25)
    large = np.geomspace(10.01 * length, 3.0, 25)
    small_time = np.array([1 / rayleigh_decoherence_rate(r, r, BACKGROUND) for r in small])
    large_time = 1 / geometric_decoherence_rate(large, large, BACKGROUND)

    def mass(radius: np.ndarray) -> np.ndarray:
        return density * 4 / 3 * np.pi * radius**3

    timed = [record for record in RECORDS if record.time > 0]
    untimed = [record for record in RECORDS if record.mass > 0 and record.time == 0]
    ship_mass = 1000.0
    ship_time = 1 / float(geometric_decoherence_rate(1.5, 1.5, BACKGROUND))
    figure, ax = plt.subplots(figsize=(6.4, 5.0))
    ax.loglog(mass(small), small_time, "-", color="C1")
    ax.loglog(mass(large), large_time, "-", color="C1")
    ax.loglog([mass(small)[-1], mass(large)[0]], [small_time[-1], large_time[0]], ":", color="C1", linewidth=1.2)
    ax.loglog([r.mass for r in timed], [r.time for r in timed], "o", color="C0")
    floor = 1e-21
    ax.loglog([r.mass for r in untimed], [floor] * len(untimed), "^", color="C2", markersize=8, clip_on=False)
    ax.loglog([ship_mass], [ship_time], "s", color="black", markersize=8)
    ax.axhline(1e-8, color="C6", linewidth=1.0, linestyle="--")
    ax.text(1e-27, 3e-8, "light crosses a 3 m hull", fontsize=10, color="C6")
    ax.text(3e-24, 2e3, "single spins and ions", fontsize=10, color="C0")
    ax.text(
        2e-13,
        3e10,
        "cosmic background:\nsuperposed over\nits own radius",
        fontsize=10,
        color="C1",
        ha="left",
        va="center",
    )
    ax.text(ship_mass * 0.2, ship_time * 0.5, "spacecraft", fontsize=10, ha="right", va="top")
    labels = {"molecules": "molecules", "sodium cluster": "sodium\ncluster", "sapphire resonator": "sapphire resonator"}
    for record, align in zip(untimed, ("right", "center", "left"), strict=True):
        ax.text(record.mass, floor * 20, labels[record.name], fontsize=9, color="C2", ha=align)
    ax.set(xlabel="mass / kg", ylabel="coherence time / s", xlim=(1e-28, 1e6), ylim=(floor, 1e16))
    decades = np.log10(1e-8 / ship_time)
    return Drawing(
        figure,
        data={
            "mass of small spheres / kg": mass(small),
            "background's limit for them / s": small_time,
            "mass of large spheres / kg": mass(large),
            "background's limit for large spheres / s": large_time,
            "experiments with a quoted time": [r.name for r in timed],
            "their mass / kg": np.array([r.mass for r in timed]),
            "their coherence time / s": np.array([r.time for r in timed]),
            "experiments without a quoted time": [r.name for r in untimed],
            "mass without a quoted time / kg": np.array([r.mass for r in untimed]),
            "mass of the spacecraft / kg": np.array([ship_mass]),
            "its coherence time / s": np.array([ship_time]),
        },
        caption=(
            "Mass in superposition against coherence time. Circles: measured or estimated times of single "
            "spins and ions. Triangles at the foot: "
            "heavier objects, placed by mass alone. Line: the limit that the cosmic background sets for a "
            "sphere with the density of water in "
            "two places one radius apart, in the two regimes where the formulas are valid (dotted: neither "
            "is). The spacecraft lies "
            f"{decades:.0f} decades below the time light needs to cross it."
        ),
        alt=(
            f"Log-log plot. {len(timed)} experiments with single spins or ions at about 1e-25 kg reach "
            f"{min(r.time for r in timed):.0f} to "
            f"{max(r.time for r in timed):.0f} s. Three heavier objects, up to "
            f"{max(r.mass for r in untimed):.1e} kg, are marked by mass. The limit from "
            f"the cosmic background falls from {small_time[0]:.0e} s to {large_time[-1]:.0e} s; the "
            f"spacecraft lies at {ship_time:.1e} s."
        ),
    )


FIGURES = (draw_mass_against_time,)
