"""Moving parts: how hard a rim can throw, how far a bellows must go, how fast matter may leave as a superflow."""

from typing import Annotated

import numpy as np
from scipy.constants import atomic_mass, elementary_charge
from scipy.constants import k as boltzmann

from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.bellows_compression import adiabatic_pressure, bounce_exponent, compression_for_temperature
from referee.physics.condensate_critical_speed import bogoliubov_sound_speed, landau_speed
from referee.physics.fusion_power_balance import least_triple_product
from referee.physics.rotor_strength import rim_speed, rim_speed_polygon
from referee.verdict import Verdict

WANTED = 10e3  # eV: the energy scale at which D–T plasmas burn


def spinning_tube(
    strength: Annotated[
        float, Input(1e6, 1e12, "Pa", "tensile strength", "highest measured: Yu et al. 2000, order")
    ] = 6e10,
    tube_density: Annotated[float, Input(500.0, 20000.0, "kg/m^3", "density of the wall")] = 2200.0,
    atom: Annotated[float, Input(1.0, 300.0, "dalton", "mass of the atom carried along")] = 2.014,
) -> Outcome:
    """How much energy does a sliding or spinning part give to an atom, at the speed at which carbon tears?"""
    speed = float(rim_speed(strength, tube_density))
    energy = atom * atomic_mass * speed**2 / 2 / elementary_charge
    _, best = least_triple_product(1e9)
    return Outcome(
        quantities=(
            Quantity("speed", speed, "m/s", "of the rim when it tears"),
            Quantity("energy", energy, "eV", "kinetic energy of the atom at that speed"),
            Quantity("burning", best, "keV", "temperature at which Lawson's product is least"),
            Quantity(
                "decades_to_burn",
                float(np.log10(energy / best / 1e3)),
                "decade",
                "energy over that temperature",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "speed of the rim",
                speed,
                rim_speed_polygon(strength, tube_density),
                1e-4,
                "hoop stress",
                "forces on a chain of 720 masses",
                relative=True,
            ),
        ),
    )


def _unbreakable_rim() -> float:
    """A rim at a thousandth of light's speed, held by no known bond."""
    return float(np.log10(2.014 * atomic_mass * (3e6) ** 2 / 2 / elementary_charge / 14.2e3))


SPINNING_TUBE = Finding(
    id="spinning-tube",
    tests=("B3",),
    question="How hard can sliding parts push an atom?",
    argument=spinning_tube,
    physics=(
        "rotor_strength.rim_speed",
        "rotor_strength.rim_speed_polygon",
        "fusion_power_balance.least_triple_product",
    ),
    criteria=(
        Criterion(
            claims=("QF-028",),
            measured="decades_to_burn",
            operator=">=",
            threshold=0.0,
            reason="at zero decades an atom has the energy at which fusion fuel burns best",
            met=Ruling(Verdict.HOLDS, "The moving parts give the atoms what fusion needs."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Moving parts do push what they enclose, by at most the energy of the bonds that hold the parts together.",
            ),
            reversal=Control(
                "a rim is held by chemical bonds: v² ≤ σ/ρ",
                _unbreakable_rim,
                "the rim runs at a hundredth of light's speed without tearing",
            ),
        ),
    ),
)


def bellows(
    cold: Annotated[float, Input(1e-9, 1e8, "K", "temperature before the stroke")] = 1e-7,
    density: Annotated[float, Input(1e10, 1e28, "1/m^3", "atoms before the stroke")] = 1e20,
    strength: Annotated[float, Input(1e6, 1e12, "Pa", "strength of the wall that holds the gas")] = 6e10,
    stroke: Annotated[float, Input(2.0, 100.0, "1", "ratio of lengths over which bounces are followed")] = 10.0,
) -> Outcome:
    """How far must a bellows go, from the cold gas to the temperature at which fuel burns, and what does it press on then?"""
    hot = WANTED * elementary_charge / boltzmann
    ratio = float(compression_for_temperature(cold, hot))
    pressure = float(adiabatic_pressure(density, cold, hot))
    return Outcome(
        quantities=(
            Quantity("compression_decades", float(np.log10(ratio)), "decade", "of volume", digits=3),
            Quantity(
                "final_density_decades", float(np.log10(density * ratio)), "decade", "log10 of atoms per m³", digits=3
            ),
            Quantity("final_pressure", pressure, "Pa", "at the end of the stroke", digits=2),
            Quantity(
                "decades_beyond_strength",
                float(np.log10(pressure / strength)),
                "decade",
                "pressure over strength",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "exponent of energy against length",
                2.0,
                bounce_exponent(stroke),
                0.005,
                "adiabat of a monatomic gas, energy as the inverse square",
                "a ball followed bounce by bounce",
            ),
        ),
    )


BELLOWS = Finding(
    id="bellows",
    tests=("B3",),
    question="Can the accordion squeeze its gas hot?",
    argument=bellows,
    physics=(
        "bellows_compression.compression_for_temperature",
        "bellows_compression.adiabatic_pressure",
        "bellows_compression.bounce_exponent",
    ),
    criteria=(
        Criterion(
            claims=("QF-025",),
            measured="decades_beyond_strength",
            operator="<=",
            threshold=0.0,
            reason="at zero decades the wall tears",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "From so warm a start the stroke ends before the wall tears."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A bellows does heat what it squeezes; from a condensate the stroke would end far above a white dwarf's density.",
            ),
            reversal=Witness({"cold": 1e6}, "the gas is a hot plasma before the stroke begins"),
        ),
    ),
)


def superflow_exit(
    product_energy: Annotated[
        float, Input(1e-15, 2e7, "eV", "kinetic energy of what leaves; the default is D–T's alpha particle")
    ] = 3.5e6,
    density: Annotated[float, Input(1e16, 1e24, "1/m^3", "density of the condensate")] = 1e20,
    scattering_length: Annotated[float, Input(1e-11, 1e-6, "m", "of metastable helium, order")] = 7.5e-9,
) -> Outcome:
    """Can fused matter glide out of the tube without friction?"""
    mass = 4.0026 * atomic_mass
    limit = float(bogoliubov_sound_speed(density, scattering_length, mass))
    speed = float(np.sqrt(2 * product_energy * elementary_charge / mass))
    return Outcome(
        quantities=(
            Quantity("critical_speed", limit, "m/s", "above which a dilute condensate is stirred"),
            Quantity("product_speed", speed, "m/s", "of a helium nucleus with the given energy"),
            Quantity("mach", speed / limit, "1", "speed over critical speed", digits=3),
        ),
        checks=(
            Check(
                "critical speed",
                limit,
                landau_speed(density, scattering_length, mass),
                1e-4,
                "Bogoliubov's sound",
                "least energy over momentum of the spectrum",
                relative=True,
            ),
        ),
    )


SUPERFLOW_EXIT = Finding(
    id="superflow-exit",
    tests=("B3",),
    question="Is the product of fusion carried out as a supercurrent?",
    argument=superflow_exit,
    physics=("condensate_critical_speed.bogoliubov_sound_speed", "condensate_critical_speed.landau_speed"),
    criteria=(
        Criterion(
            claims=("QF-020",),
            measured="mach",
            operator="<=",
            threshold=1.0,
            reason="Landau: at one, motion begins to shed excitations",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Matter this slow leaves without friction; nothing in it has fused."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "What has fused is faster than any superflow by many decades: it leaves through the wall, not along it.",
            ),
            reversal=Witness({"product_energy": 1e-12}, "unfused atoms at the energy of the condensate itself"),
        ),
    ),
)

FINDINGS = (SPINNING_TUBE, BELLOWS, SUPERFLOW_EXIT)
FIGURES = ()
