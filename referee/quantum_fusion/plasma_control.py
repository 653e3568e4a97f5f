"""Control of fusion: is the plasma a quantum gas, can a femtosecond flash push nuclei, where does the heat go, when does it pay?"""

from typing import Annotated

import numpy as np
from scipy.constants import electron_mass, elementary_charge, hbar
from scipy.constants import k as boltzmann

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.fermi_energy import fermi_energy, fermi_energy_counted
from referee.physics.fusion_power_balance import gain_for_net_power, net_power
from referee.physics.nuclear_energy import (
    light_product_energy,
    light_product_energy_relativistic,
    q_value,
)
from referee.physics.ponderomotive_energy import ponderomotive_energy, ponderomotive_energy_orbit
from referee.verdict import Verdict

D, T, HE4, NEUTRON = (2, 1), (3, 1), (4, 2), (1, 0)


def quantum_plasma(
    density: Annotated[float, Input(1e15, 1e38, "1/m^3", "electrons of the plasma")] = 1e20,
    temperature: Annotated[float, Input(1e-3, 1e9, "K", "temperature at which it fuses; 14 keV by default")] = 1.62e8,
) -> Outcome:
    """Is a plasma that fuses a quantum plasma? Its Fermi energy against its heat."""
    fermi = float(fermi_energy(density, electron_mass))
    heat = boltzmann * temperature / elementary_charge
    degenerate = (2 * electron_mass * heat * elementary_charge) ** 1.5 / (3 * np.pi**2 * hbar**3)
    return Outcome(
        quantities=(
            Quantity("fermi_energy", fermi, "eV", "of the electrons"),
            Quantity("heat", heat, "eV", "kT"),
            Quantity("degeneracy_decades", float(np.log10(fermi / heat)), "decade", "Fermi energy over kT", digits=3),
            Quantity(
                "density_needed", float(degenerate), "1/m^3", "at which both are equal at this temperature", digits=2
            ),
        ),
        checks=(
            Check(
                "Fermi energy",
                fermi,
                fermi_energy_counted(density, electron_mass),
                0.01,
                "formula",
                "states of a box, counted",
                relative=True,
            ),
        ),
    )


QUANTUM_PLASMA = Finding(
    id="quantum-plasma",
    tests=("B2",),
    question="Is a fusing plasma governed by quantum statistics?",
    argument=quantum_plasma,
    physics=("fermi_energy.fermi_energy", "fermi_energy.fermi_energy_counted"),
    criteria=(
        Criterion(
            claims=("QF-088",),
            measured="degeneracy_decades",
            operator=">=",
            threshold=0.0,
            reason="at zero decades the Fermi energy equals the heat and Pauli's principle sets the pressure",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "At this density the electrons are a quantum gas, as inside a white dwarf."
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Where such a plasma fuses it is a classical gas; quantum mechanics stays inside each collision.",
            ),
            reversal=Witness({"density": 1e35}, "electrons packed as inside a white dwarf"),
        ),
    ),
)


def femtosecond_push(
    intensity: Annotated[
        float, Input(1e8, 1e18, "W/cm^2", "peak intensity of the flash; chemistry works at or below the default")
    ] = 1e13,
    wavelength: Annotated[float, Input(1e-7, 1e-5, "m", "of the laser")] = 8e-7,
) -> Outcome:
    """What energy does a femtosecond flash put into a charge, and is it enough to push nuclei together?"""
    quiver = float(ponderomotive_energy(intensity, wavelength))
    needed = intensity * 1e4 / quiver
    return Outcome(
        quantities=(
            Quantity(
                "quiver", quiver, "eV", "mean energy of an electron in the flash; all of it credited to a nucleus"
            ),
            Quantity("decades_to_kev", float(np.log10(quiver / 1e4)), "decade", "that energy over ten keV", digits=3),
            Quantity("intensity_needed", needed, "W/cm^2", "at which it is ten keV", digits=2),
        ),
        checks=(
            Check(
                "mean quiver energy",
                quiver,
                ponderomotive_energy_orbit(intensity, wavelength),
                2e-3,
                "formula",
                "motion of an electron, step by step",
                relative=True,
            ),
        ),
    )


FEMTOSECOND_PUSH = Finding(
    id="femtosecond-push",
    tests=("B2",),
    question="Does femtosecond chemistry overcome the Coulomb barrier?",
    argument=femtosecond_push,
    physics=("ponderomotive_energy.ponderomotive_energy", "ponderomotive_energy.ponderomotive_energy_orbit"),
    criteria=(
        Criterion(
            claims=("QF-089a",),
            measured="decades_to_kev",
            operator=">=",
            threshold=0.0,
            reason="ten keV is the energy at which deuterium of exploding clusters is seen to fuse",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A flash this strong explodes clusters and fuses their nuclei; no bond survives it.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "At the intensities of chemistry a flash moves charges by the energy of a bond, which is what makes it chemistry.",
            ),
            reversal=Witness(
                {"intensity": 5e17}, "the intensity of laser-cluster experiments, where fusion neutrons are counted"
            ),
        ),
    ),
)


def neutron_heat(
    helium3_share: Annotated[
        float, Input(0.0, 1.0, "1", "share of the reactions that are d + ³He → ⁴He + p instead of d + t → ⁴He + n")
    ] = 0.0,
) -> Outcome:
    """Which part of the energy do neutrons carry?"""
    q_dt = q_value((D, T), (HE4, NEUTRON))
    q_dhe = q_value((D, (3, 2)), (HE4, (1, 1)))
    simple = light_product_energy(q_dt, 1.008665, 4.001506)
    exact = light_product_energy_relativistic((D, T), NEUTRON, HE4)
    carried = (1 - helium3_share) * exact
    total = (1 - helium3_share) * q_dt + helium3_share * q_dhe
    return Outcome(
        quantities=(
            Quantity("neutron_energy", exact, "MeV", "of the neutron of d + t"),
            Quantity("released", q_dt, "MeV", "by d + t"),
            Quantity("share", carried / total, "1", "of all energy in neutrons", floor=1e-12),
        ),
        checks=(
            Check(
                "energy of the neutron / MeV",
                simple,
                exact,
                0.05,
                "momentum conservation at low speed",
                "four-momentum of bare nuclei",
            ),
        ),
    )


NEUTRON_HEAT = Finding(
    id="neutron-heat",
    tests=("B2",),
    question="Is the heat of fusion released through neutrons?",
    argument=neutron_heat,
    physics=(
        "nuclear_energy.light_product_energy",
        "nuclear_energy.light_product_energy_relativistic",
        "nuclear_energy.q_value",
    ),
    criteria=(
        Criterion(
            claims=("QF-089b",),
            measured="share",
            operator=">=",
            threshold=0.5,
            reason="above one half neutrons carry most of the energy",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Neutrons carry most of the energy of D–T and warm the blanket that stops them."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "This fuel keeps most of its energy in charged particles; neutrons are the lesser part.",
            ),
            reversal=Witness({"helium3_share": 1.0}, "deuterium with helium-3, the manuscript's hydrogen and helium"),
        ),
    ),
)


def gain_above_one(
    heat_to_power: Annotated[float, Input(0.05, 1.0, "1", "efficiency from heat to electric power")] = 0.4,
    power_to_plasma: Annotated[float, Input(0.01, 1.0, "1", "efficiency from electric power to the plasma")] = 0.5,
) -> Outcome:
    """Above which gain does a plant feed itself?"""
    needed = gain_for_net_power(heat_to_power, power_to_plasma)
    low, high = (net_power(g, heat_to_power, power_to_plasma) for g in (0.0, 1e4))
    return Outcome(
        quantities=(
            Quantity("gain_needed", needed, "1", "fusion power over driving power at which the plant feeds itself"),
            Quantity(
                "bill_at_gain_one",
                net_power(1.0, heat_to_power, power_to_plasma),
                "1",
                "net power over drive at gain one",
            ),
        ),
        checks=(
            Check(
                "gain at which the net power vanishes",
                needed,
                -1e4 * low / (high - low),
                1e-6,
                "closed form",
                "linear equations of the plant, interpolated",
                relative=True,
            ),
        ),
    )


GAIN_ABOVE_ONE = Finding(
    id="gain-above-one",
    tests=("B2",),
    question="Is fusion viable once it gives more than it takes?",
    argument=gain_above_one,
    physics=("fusion_power_balance.gain_for_net_power", "fusion_power_balance.net_power"),
    criteria=(
        Criterion(
            claims=("QF-090",),
            measured="gain_needed",
            operator="<=",
            threshold=1.0,
            reason="one is the gain that the manuscript asks for",
            exact=True,
            met=Ruling(Verdict.HOLDS, "With conversions this good, a gain of one feeds the plant."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "More out than in is the right test when both are counted as electric power; counted at the plasma it takes more.",
            ),
            reversal=Witness(
                {"heat_to_power": 0.6, "power_to_plasma": 0.9}, "the best turbines and a drive that loses a tenth"
            ),
        ),
    ),
)

FINDINGS = (QUANTUM_PLASMA, FEMTOSECOND_PUSH, NEUTRON_HEAT, GAIN_ABOVE_ONE)
FIGURES = ()
