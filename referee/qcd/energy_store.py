"""Follow the joules, VI: coherence as a fuel, by the kilogram."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dephased_ergotropy import (
    qubit_ergotropy_closed,
    qubit_ergotropy_search,
)
from referee.physics.specific_energy import (
    coherence_per_mole,
    coherence_per_particle,
    excitation_per_mole,
    excitation_per_particle,
    fission_mass_share,
    fission_per_particle,
    hydrogen_oxygen_bonds,
    hydrogen_oxygen_per_mole,
)
from referee.verdict import Verdict

CARBON, ROOM, GREEN = 12.0, 300.0, 500e-9
ELECTRON = 5.485799e-4


def specific_energy(
    carrier_mass: Annotated[float, Input(1e-4, 300.0, "u", "mass of the particle that carries one qubit")] = CARBON,
    temperature: Annotated[float, Input(1.0, 3000.0, "K", "temperature of the bath")] = ROOM,
    wavelength: Annotated[float, Input(1e-7, 1e-5, "m", "wavelength of the optical transition")] = GREEN,
    rival_population: Annotated[
        float, Input(0.55, 1.0, "1", "excited population of the rival without coherence")
    ] = 1.0,
) -> Outcome:
    """How many joules does a kilogram of perfect coherence hold, beside a kilogram of propellant?

    As generous as can be: one maximally coherent qubit on every carbon atom, no apparatus, no losses.
    """
    heat = float(coherence_per_particle(temperature, carrier_mass))
    plus, inverted = (float(excitation_per_particle(wavelength, carrier_mass, share)) for share in (0.5, 1.0))
    chemical, nuclear = hydrogen_oxygen_per_mole(), fission_per_particle()
    other = np.array(
        [
            coherence_per_mole(temperature, carrier_mass),
            excitation_per_mole(wavelength, carrier_mass, 0.5),
            excitation_per_mole(wavelength, carrier_mass, 1.0),
            hydrogen_oxygen_bonds(),
            fission_mass_share(),
        ]
    )
    ratio = heat / chemical
    rival = inverted * float(qubit_ergotropy_closed((0.0, 0.0, 2.0 * rival_population - 1.0)))
    searched = inverted * qubit_ergotropy_search((0.0, 0.0, 2.0 * rival_population - 1.0))
    return Outcome(
        quantities=(
            Quantity("coherence_store", heat, "J/kg", "work in coherence beside a heat bath"),
            Quantity("superposition_store", plus, "J/kg", "ergotropy of optical superpositions"),
            Quantity("inverted_store", inverted, "J/kg", "ergotropy of excited atoms, no coherence"),
            Quantity("chemical_store", chemical, "J/kg", "liquid hydrogen and oxygen"),
            Quantity("fission_store", nuclear, "J/kg", "fission of uranium-235"),
            Quantity("ratio", ratio, "1", "coherence over hydrogen and oxygen"),
            Quantity("shortfall", -float(np.log10(ratio)), "decade", "decades by which coherence falls short"),
            Quantity(
                "superposition_over_rival", plus / rival, "1", "superpositions over excited atoms without coherence"
            ),
            Quantity(
                "break_even_wavelength",
                wavelength * plus / chemical,
                "m",
                "wavelength at which superpositions would hold as much as hydrogen and oxygen",
            ),
        ),
        checks=(
            Check("store of the rival", rival, searched, 1e-7, "½ħω(z + r)", "search over unitaries", relative=True),
            Check(
                "joules per kilogram, logarithm to base ten",
                np.log10([heat, plus, inverted, chemical, nuclear]),
                np.log10(other),
                1e-3,
                "per particle (hydrogen and oxygen: calorimeter)",
                "per mole (hydrogen and oxygen: bonds)",
            ),
        ),
    )


SPECIFIC_ENERGY = Finding(
    id="specific-energy",
    tests=("T6",),
    question="Does a kilogram of coherence hold as much as a kilogram of propellant?",
    argument=specific_energy,
    physics=(
        "specific_energy.coherence_per_particle",
        "specific_energy.coherence_per_mole",
        "specific_energy.excitation_per_particle",
        "specific_energy.excitation_per_mole",
        "specific_energy.hydrogen_oxygen_per_mole",
        "specific_energy.hydrogen_oxygen_bonds",
        "specific_energy.fission_per_particle",
        "specific_energy.fission_mass_share",
        "dephased_ergotropy.qubit_ergotropy_closed",
        "dephased_ergotropy.qubit_ergotropy_search",
    ),
    criteria=(
        Criterion(
            claims=("QCD-22",),
            measured="ratio",
            operator=">=",
            threshold=1.0,
            reason="a drive that advances propulsion should store at least as much per kilogram as the propellant in "
            "use",
            met=Ruling(Verdict.HOLDS, "A kilogram of coherence holds at least as much as a kilogram of propellant."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The work is real, and at one qubit on every atom a kilogram of it holds less than a kilogram of "
                "propellant.",
            ),
            reversal=Witness(
                {"carrier_mass": ELECTRON}, "qubits carried by bare electrons, packed without their nuclei"
            ),
        ),
        Criterion(
            claims=("QCD-22",),
            measured="superposition_over_rival",
            operator=">=",
            threshold=1.0,
            reason="coherence earns its place if the same atoms hold more with it than without",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The same atoms hold more usable energy with coherence than without."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Optical superpositions come near to propellant, and the same atoms, fully excited and without "
                "coherence, hold more.",
            ),
            reversal=Witness({"rival_population": 0.6}, "a rival that is only just inverted"),
        ),
    ),
)


def draw_specific_energy() -> Drawing:
    """Joules per kilogram of five stores, on a logarithmic axis."""
    names = ["coherence, 300 K", "superposition, 500 nm", "excited atom, 500 nm", "hydrogen + oxygen", "fission"]
    values = np.array(
        [
            coherence_per_particle(ROOM, CARBON),
            excitation_per_particle(GREEN, CARBON, 0.5),
            excitation_per_particle(GREEN, CARBON, 1.0),
            hydrogen_oxygen_per_mole(),
            fission_per_particle(),
        ]
    )
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    looks = (("C0", ""), ("C0", "//"), ("C6", ""), ("C1", ""), ("C2", ""))
    for row, (value, (colour, hatch)) in enumerate(zip(values, looks, strict=True)):
        ax.barh(
            row,
            value,
            left=1.0,
            color=colour,
            alpha=0.85 if not hatch else 0.55,
            hatch=hatch,
            height=0.62,
            edgecolor="white",
        )
        mantissa, power = f"{value:.1e}".split("e+")
        ax.text(value * 1.6, row, f"${mantissa}\\times10^{{{int(power)}}}$", va="center", fontsize=10)
    ax.set(xscale="log", xlim=(1e3, 1e17), xlabel="energy / (J/kg)", yticks=range(5), yticklabels=names)
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    caption = (
        "A kilogram of each, one qubit on every carbon atom, no apparatus counted. The two upper bars hold coherence; "
        "the excited atom "
        "holds none and twice as much. For hydrogen and oxygen the reaction to liquid water is counted; fission is "
        "shown for scale."
    )
    alt = (
        "Horizontal bars on a logarithmic axis in joules per kilogram: "
        + ", ".join(f"{name} {value:.1e}" for name, value in zip(names, values, strict=True))
        + "."
    )
    return Drawing(figure, {"store": names, "energy / (J/kg)": values}, caption, alt)


FINDINGS = (SPECIFIC_ENERGY,)
FIGURES = (draw_specific_energy,)
