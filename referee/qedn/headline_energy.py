"""The number, III: how many joules the headline state holds, and what holds both energy and time."""

from typing import Annotated, NamedTuple

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import Avogadro, Boltzmann, Planck, electron_volt, speed_of_light

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.work_from_coherence import work_entropic, work_isotherm
from referee.physics.zeeman_energy import YTTERBIUM_173_RATIO, ladder_energy_closed, ladder_energy_diagonalised
from referee.verdict import Verdict

FIELD, ATOMS, ROOM = 1e-4, 1e4, 300.0
JOULE = 1.0
STRONGEST = 45.5
"""Strongest steady field of a laboratory magnet in tesla: Hahn et al., Nature 570, 496 (2019)."""


class Carrier(NamedTuple):
    """One excitation: joules held, seconds held (round numbers), and where that is from."""

    name: str
    energy: float
    lifetime: float
    source: str


def carriers() -> tuple[Carrier, ...]:
    """Energy and lifetime of one quantum in seven carriers; lifetimes are orders of magnitude unless a record is named."""
    return (
        Carrier("spin cat, ¹⁷³Yb", 5 * Planck * YTTERBIUM_173_RATIO * FIELD, 1.4e3, "yang2025; field assumed 0.1 mT"),
        Carrier("transmon", Planck * 5e9, 1e-3, "textbook: 5 GHz, about a millisecond"),
        Carrier("¹⁷¹Yb⁺ ion", Planck * 12.643e9, 5.5e3, "wang2021 (coherence, estimated); hyperfine, textbook"),
        Carrier("dye molecule", 2.2 * electron_volt, 1e-9, "textbook: green light, about a nanosecond"),
        Carrier("optical clock, Sr", Planck * speed_of_light / 698.4e-9, 1e2, "textbook: 698 nm, about 100 s"),
        Carrier("²²⁹ᵐTh nucleus", 8.3557 * electron_volt, 1e3, "zhang2024 (energy); lifetime a round number"),
        Carrier("lithium-ion cell", 3.7 * electron_volt, 1e8, "textbook: 3.7 V a charge, years"),
    )


def headline_energy(
    field: Annotated[
        float, Input(0.0, STRONGEST, "T", "magnetic field", "0.1 mT assumed; 45.5 T: strongest steady field")
    ] = FIELD,
    atoms: Annotated[
        float, Input(1.0, 1e26, "1", "atoms in the cat state", "assumed: 10⁴, typical of such a sample")
    ] = ATOMS,
    temperature: Annotated[
        float, Input(1e-3, 400.0, "K", "heat bath beside which the coherence is put to work")
    ] = ROOM,
) -> Outcome:
    """How much energy does the state with the 1400 s hold?

    Fair reading: the whole Zeeman ladder of every atom, with no share lost, and on top of it the most work that the
    coherence of one qubit is worth beside a bath at room temperature, kT ln 2.
    """
    zeeman = float(ladder_energy_closed(field, YTTERBIUM_173_RATIO, 5))
    bath = work_entropic(0.5, 0.5, temperature)
    held = atoms * (zeeman + bath)
    return Outcome(
        quantities=(
            Quantity("per_atom", zeeman, "J", "the two ends of the spin's ladder apart"),
            Quantity("per_atom_in_frequency", zeeman / Planck, "Hz", "the same as a frequency"),
            Quantity("zeeman_energy", atoms * zeeman, "J", "of all atoms"),
            Quantity("coherence_work", atoms * bath, "J", "most work that the coherence is worth beside the bath"),
            Quantity("energy_held", held, "J", "both together"),
            Quantity(
                "decades_short",
                float(np.log10(JOULE / held)),
                "decade",
                "from the energy held up to one joule",
            ),
            Quantity(
                "mole_in_the_strongest_field",
                float(Avogadro * ladder_energy_closed(STRONGEST, YTTERBIUM_173_RATIO, 5)),
                "J",
                "the same ladder for a mole of atoms in 45.5 T",
            ),
            Quantity("atoms_for_a_joule", atoms * JOULE / held, "1", "atoms that hold one joule"),
        ),
        checks=(
            Check(
                "energy of one atom",
                zeeman / Planck,
                ladder_energy_diagonalised(field, YTTERBIUM_173_RATIO, 5) / Planck,
                1e-6,
                "5hγB",
                "eigenvalues of the spin in a tilted field",
            ),
            Check(
                "work of one qubit's coherence",
                bath / (Boltzmann * ROOM),
                work_isotherm(0.5, 0.5, temperature) / (Boltzmann * ROOM),
                5e-4,
                "entropies",
                "stroke by stroke",
            ),
        ),
    )


HEADLINE_ENERGY = Finding(
    id="headline-energy",
    tests=("T3",),
    question="How many joules does the state behind the 1400 s hold?",
    argument=headline_energy,
    physics=(
        "zeeman_energy.ladder_energy_closed",
        "zeeman_energy.ladder_energy_diagonalised",
        "work_from_coherence.work_entropic",
        "work_from_coherence.work_isotherm",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-03",),
            measured="energy_held",
            operator="<",
            threshold=JOULE,
            reason="a joule lifts an apple by a metre; less than that is a threshold of no energy network",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The coherence time is real, the step from it to energy is not: the state holds next to none. Time and "
                "energy are different quantities, and this experiment set a mark in the first.",
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "A state of this kind holds a joule for as long as it lasts."),
            reversal=Witness(
                {"atoms": 1e26}, "some tens of kilograms of ytterbium, every atom in the cat state, beside a bath"
            ),
        ),
    ),
)
FINDINGS = (HEADLINE_ENERGY,)


def draw_energy_against_lifetime() -> Drawing:
    """Energy of one quantum against how long it is kept, for seven carriers."""
    rows = carriers()
    fig, ax = plt.subplots(figsize=(6.4, 4.4))
    markers = "DsvXo^P"
    above = {"spin cat, ¹⁷³Yb": (-12, -4, "right"), "²²⁹ᵐTh nucleus": (-9, 1, "right"), "lithium-ion cell": (14, 11, "right"),
             "optical clock, Sr": (-9, -16, "right"), "¹⁷¹Yb⁺ ion": (9, -16, "left"), "dye molecule": (6, -18, "left"),
             "transmon": (0, -18, "center")}  # fmt: skip
    for index, (row, marker) in enumerate(zip(rows, markers, strict=True)):
        colour = "C1" if index == 0 else "C2" if "lithium" in row.name else "C0"
        ax.plot(row.lifetime, row.energy, marker, color=colour, markersize=11 if index == 0 else 9)
        x, y, side = above[row.name]
        ax.annotate(row.name, (row.lifetime, row.energy), (x, y), textcoords="offset points", ha=side, color=colour)
    thermal = Boltzmann * ROOM
    ax.axhline(thermal, color="C6", linestyle="--", linewidth=1.5)
    ax.text(1.3e-10, thermal * 0.62, "$kT$ at room temperature", color="C6", va="top", fontsize=10)
    ax.axvline(1.4e3, color="C6", linestyle=":", linewidth=1.5)
    ax.text(1e3, 3e-29, "1400 s", color="C6", ha="right", fontsize=10)
    ax.set(xscale="log", yscale="log", xlim=(1e-10, 1e10), ylim=(1e-31, 3e-17))
    ax.set(xlabel="time that it is kept / s", ylabel="energy of one quantum / J")
    cat, cell = rows[0], rows[-1]
    return Drawing(
        fig,
        data={
            "carrier": [row.name for row in rows],
            "energy / J": [row.energy for row in rows],
            "lifetime / s": [row.lifetime for row in rows],
            "source": [row.source for row in rows],
        },
        caption=(
            "Energy of one quantum against the time that it is kept; lifetimes are round numbers. The spin cat lasts, "
            f"but one lithium ion in a cell holds {np.log10(cell.energy / cat.energy):.0f} decades more energy, and "
            "holds it longer. Long coherence and stored energy are two different axes."
        ),
        alt=(
            f"Scatter plot on logarithmic axes. Spin cat at {cat.lifetime:.0f} seconds and {cat.energy:.1e} joules, far "
            f"below the line of thermal energy at {thermal:.1e} joules; dye, strontium clock, thorium nucleus and lithium "
            f"cell near {cell.energy:.0e} joules at lifetimes from {rows[3].lifetime:.0e} to {cell.lifetime:.0e} seconds."
        ),
    )


FIGURES = (draw_energy_against_lifetime,)
