"""Salvage: what can be built from the manuscript's ingredients, each at its computed size."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c, hbar, m_p, mega, year
from scipy.constants import electron_volt as ev

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.chsh import werner_state
from referee.physics.collective_charging import stored_energy_dicke, stored_energy_full_space
from referee.physics.key_rate import bb84_rate, devetak_winter_rate
from referee.physics.magnetic_slab import rigidity
from referee.physics.moving_mirror import plate_coefficient_from_pairs, plate_power
from referee.physics.no_signalling import blahut_arimoto, holevo_information, struck_out_polarisation, struck_out_states
from referee.physics.phased_array import array_thrust_by_bessel_sum, array_thrust_by_quadrature
from referee.physics.photon_rocket import beam_energy_closed, beam_energy_integrated
from referee.physics.radiation_thrust import (
    cone_thrust_ratio,
    cone_thrust_ratio_sampled,
    photon_rocket_speed_integrated,
)
from referee.physics.specific_energy import (
    coherence_per_mole,
    coherence_per_particle,
    excitation_per_mole,
    excitation_per_particle,
)
from referee.physics.stormer import dipole_field, moment_for_shield, shielded_radius_potential
from referee.verdict import Verdict

EMITTERS, SPACING = 64, 0.25
CARBON, ROOM, GREEN = 12.0, 300.0, 500e-9
PROBE, BETA, CENTURY = 1000.0, 0.1, 100 * year
RECORD_FIELD = 45.5
STORM, COSMIC = 30.0, 1000.0  # MeV, protons of a solar storm and of cosmic rays
POLARISATIONS = ("TE", "TM")


def promised_gains(
    concentration: Annotated[
        float, Input(1.0, 1e6, "1", "mirror area over lamp area, for the incoherent lamp")
    ] = 400.0,
    chsh_value: Annotated[float, Input(2.0, 2.828, "1", "CHSH value of the pairs that are used for keys")] = 2.37,
    duration: Annotated[float, Input(0.05, 20.0, "1", "longest charging time of a battery cell, in 1/g")] = 20.0,
) -> Outcome:
    """Which of propulsion, communication and the use of energy gains from coherence, against a fair classical device?

    Propulsion: thrust per watt of phased emitters over a lamp in a mirror. Communication: secret key from the pairs.
    Energy: what a cell stores when four share a cavity, over what it stores alone.
    """
    angle = float(np.arcsin(concentration**-0.5))
    lamp, sampled = float(cone_thrust_ratio(angle)), cone_thrust_ratio_sampled(angle)[0]
    array = array_thrust_by_quadrature(EMITTERS, SPACING)
    pairs = array_thrust_by_bessel_sum(EMITTERS, SPACING)
    error = (1 - chsh_value / (2 * np.sqrt(2))) / 2
    key = float(bb84_rate(error))
    key_again = devetak_winter_rate([(1 - error) ** 2, error * (1 - error), error * (1 - error), error**2])
    times = np.linspace(0.0, duration, 1601)
    together, full = (store(4, times) / 4 for store in (stored_energy_dicke, stored_energy_full_space))
    stored = float(np.max(together) - np.max(stored_energy_dicke(1, times)))
    stored_again = float(np.max(full) - np.max(np.sin(times) ** 2))
    thrust = array / lamp - 1
    return Outcome(
        quantities=(
            Quantity(
                "gains",
                float(sum((thrust > 0.01, key > 0.01, stored > 0.01))),
                "1",
                "of three fields, those with a gain above one per cent",
            ),
            Quantity("thrust_gain", thrust, "1", "thrust per watt over that of the lamp, less one"),
            Quantity("key_per_pair", key, "bit", "secret key for each sifted pair; a classical device has none"),
            Quantity("stored_gain", stored, "ħω", "what charging together adds to a cell"),
        ),
        checks=(
            Check(
                "the three gains",
                [thrust, key, stored],
                [pairs / sampled - 1, key_again, stored_again],
                5e-6,
                "far field and cone in closed form, 1 − 2h(e), symmetric states",
                "sum over pairs and sampled rays, matrices, all states",
            ),
        ),
    )


PROMISED_GAINS = Finding(
    id="promised-gains",
    tests=("T6", "T9"),
    question="Which of propulsion, communication and the use of energy gains from coherence?",
    argument=promised_gains,
    physics=(
        "phased_array.array_thrust_by_quadrature",
        "phased_array.array_thrust_by_bessel_sum",
        "radiation_thrust.cone_thrust_ratio",
        "radiation_thrust.cone_thrust_ratio_sampled",
        "key_rate.bb84_rate",
        "key_rate.devetak_winter_rate",
        "collective_charging.stored_energy_dicke",
        "collective_charging.stored_energy_full_space",
    ),
    criteria=(
        Criterion(
            claims=("QCD-03",),
            measured="gains",
            operator=">=",
            threshold=3.0,
            exact=True,
            reason="three fields are named",
            met=Ruling(Verdict.HOLDS, "All three fields gain."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Not all three: communication gains, in secrecy and not in speed; for thrust a lamp in a mirror does as "
                "well, and a cell stores no more of what it is given.",
            ),
            reversal=Witness(
                {"concentration": 1.0, "duration": 0.5},
                "a lamp with no mirror, and a charging time too short for a cell alone",
            ),
        ),
    ),
)


def honest_sizes(
    specific_power: Annotated[float, Input(1.0, 1e9, "W/kg", "beam power for each kilogram of ship")] = 100.0,
    frequency: Annotated[float, Input(1e3, 1e15, "Hz", "at which a square metre of mirror swings by 1 nm")] = 1e10,
    wavelength: Annotated[float, Input(1e-8, 1e-5, "m", "of the quantum on every carbon atom of a battery")] = GREEN,
    coil_radius: Annotated[float, Input(0.5, 4.9, "m", "radius of the coil of an active shield")] = 1.5,
) -> Outcome:
    """How far is each honest device from what the manuscript's ship would need?

    The need: a probe of one tonne at a tenth of the speed of light within a century, on light; a message of a millionth
    of a bit for each pair; and a shelter of five metres against protons of cosmic rays with today's strongest field.
    """
    energy = float(beam_energy_closed(PROBE, BETA)) / PROBE
    power = c**2 * float(np.arctanh(BETA)) / CENTURY
    thrust = PROBE * power / c
    direction, direction_again = (
        f(EMITTERS, SPACING) for f in (array_thrust_by_quadrature, array_thrust_by_bessel_sum)
    )
    swing = float(plate_power(1.0, 1e-9, 2 * np.pi * frequency)) / c
    pairs = sum(plate_coefficient_from_pairs(kind) for kind in POLARISATIONS)
    swing_again = pairs * hbar * 1e-18 * (2 * np.pi * frequency) ** 6 / (2 * c**5)
    message, message_again = _messages()
    cosmic, storm = (_coil_field(proton, coil_radius) for proton in (COSMIC, STORM))
    cosmic_again, storm_again = (_coil_field_from_potential(proton, coil_radius) for proton in (COSMIC, STORM))
    battery = float(excitation_per_particle(wavelength, CARBON))
    spin = float(coherence_per_particle(ROOM, CARBON))
    least = 1e-12  # bit: below it a capacity is round-off
    margins = np.log10(
        [
            battery / energy,
            spin / energy,
            direction * specific_power / power,
            swing / thrust,
            max(message, least) / 1e-6,
            RECORD_FIELD / cosmic,
            RECORD_FIELD / storm,
        ]
    )
    flown = beam_energy_integrated(PROBE, BETA) / PROBE
    again = np.log10(
        [
            float(excitation_per_mole(wavelength, CARBON)) / flown,
            float(coherence_per_mole(ROOM, CARBON)) / flown,
            direction_again * specific_power / power,
            swing_again / thrust,
            max(message_again, least) / 1e-6,
            RECORD_FIELD / cosmic_again,
            RECORD_FIELD / storm_again,
        ]
    )
    names = ("battery", "spin_engine", "phased_light", "shaken_mirror", "message", "shield_cosmic", "shield_storm")
    return Outcome(
        quantities=(
            Quantity(
                "best_margin", float(np.max(margins[:4])), "decade", "best of all that stores or pushes", digits=3
            ),
            Quantity("needed_energy", energy, "J/kg", "light for each kilogram that arrives"),
            Quantity("needed_power", power, "W/kg", "of the beam, for each kilogram of ship"),
            Quantity("needed_thrust", thrust, "N", "on the probe"),
            Quantity("battery_store", battery, "J/kg", "one quantum on every carbon atom"),
            Quantity("spin_store", spin, "J/kg", "kT ln 2 on every carbon atom"),
            Quantity("beam_direction", direction, "1", "Fc/P of the phased emitters"),
            Quantity("acceleration", direction * specific_power / c, "m/s**2", "of a ship on phased light"),
            Quantity("vacuum_thrust", swing, "N", "of the shaken mirror, at best"),
            Quantity("message_per_pair", message, "bit", "without a classical channel", floor=least),
            Quantity("cosmic_field", cosmic, "T", "at the coil, against protons of 1 GeV"),
            Quantity("storm_field", storm, "T", "at the coil, against protons of 30 MeV"),
            *(
                Quantity(f"{name}_margin", float(margin), "decade", "delivered over needed", digits=3)
                for name, margin in zip(names, margins, strict=True)
            ),
        ),
        checks=(
            Check(
                "delivered over needed, in decades",
                margins,
                again,
                1e-5,
                "per particle, far field, closed plate formula, Holevo, closed torus",
                "per mole, sum over pairs, Fermi's rule, Blahut–Arimoto, root of the potential",
            ),
            Check(
                "speed after a century at the needed power",
                BETA,
                photon_rocket_speed_integrated(-float(np.expm1(-power * CENTURY / c**2))) / c,
                1e-9,
                "rapidity",
                "momentum balance integrated",
            ),
        ),
    )


def _messages() -> tuple[float, float]:
    """Bits for each pair that Alice's choice between two axes gives to Bob alone, by two methods."""
    states = struck_out_states(werner_state(1.0), [0.0, np.pi / 2], 0.0)
    up = (1 - struck_out_polarisation(1.0, 0.0)) / 2
    return holevo_information(*states), blahut_arimoto([[up, 1 - up], [0.5, 0.5]])


def _coil_field(proton: float, coil_radius: float, shelter: float = 5.0) -> float:
    """Field in T at the coil of a dipole that shelters a radius of `shelter` metres from protons of that many MeV."""
    moment = moment_for_shield(shelter, rigidity(proton * mega * ev, m_p))
    return float(dipole_field(moment, coil_radius))


def _coil_field_from_potential(proton: float, coil_radius: float, shelter: float = 5.0) -> float:
    """The same, with the torus from the effective potential and the momentum from the kinetic energy."""
    kinetic = proton * mega * ev
    momentum_over_charge = np.sqrt(kinetic * (kinetic + 2 * m_p * c**2)) / (c * ev)
    return float(momentum_over_charge * (shelter / shielded_radius_potential()) ** 2 / coil_radius**3)


HONEST_SIZES = Finding(
    id="honest-sizes",
    tests=("T6", "T9"),
    question="Does anything that can honestly be built from these ingredients reach the size that the drive would need?",
    argument=honest_sizes,
    physics=(
        "specific_energy.excitation_per_particle",
        "specific_energy.excitation_per_mole",
        "specific_energy.coherence_per_particle",
        "specific_energy.coherence_per_mole",
        "photon_rocket.beam_energy_closed",
        "photon_rocket.beam_energy_integrated",
        "radiation_thrust.photon_rocket_speed_integrated",
        "phased_array.array_thrust_by_quadrature",
        "phased_array.array_thrust_by_bessel_sum",
        "moving_mirror.plate_power",
        "moving_mirror.plate_coefficient_from_pairs",
        "no_signalling.struck_out_states",
        "no_signalling.holevo_information",
        "no_signalling.blahut_arimoto",
        "stormer.moment_for_shield",
        "stormer.dipole_field",
        "stormer.shielded_radius_potential",
    ),
    criteria=(
        Criterion(
            claims=("QCD-03",),
            measured="best_margin",
            operator=">=",
            threshold=0.0,
            exact=True,
            reason="at zero decades something delivers what the flight needs; the flight is a choice, the zero is not",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "One of the honest devices reaches the size that the flight needs."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Each device is real, and the best that stores or pushes falls short of interstellar flight by the "
                "printed decades.",
            ),
            reversal=Witness({"specific_power": 1e7}, "ten megawatts of phased light for every kilogram of ship"),
        ),
    ),
)


def draw_honest_sizes() -> Drawing:
    """Draw what each device delivers over what the manuscript's ship would need."""
    outcome = HONEST_SIZES.run()
    rows = (
        ("shaken mirror", "shaken_mirror", f"{outcome.value('vacuum_thrust'):.1e} N"),
        ("spin engine", "spin_engine", f"{outcome.value('spin_store'):.1e} J/kg"),
        ("quantum battery", "battery", f"{outcome.value('battery_store'):.1e} J/kg"),
        ("relay, as a message", "message", "0 bit"),
        ("phased light", "phased_light", f"{outcome.value('acceleration'):.1e} m/s²"),
        ("shield, cosmic rays", "shield_cosmic", f"{outcome.value('cosmic_field'):.0f} T asked"),
        ("shield, solar storm", "shield_storm", f"{outcome.value('storm_field'):.0f} T asked"),
    )
    margins = np.array([outcome.value(f"{key}_margin") for _, key, _ in rows])
    figure, axes = plt.subplots(figsize=(6.4, 4.4))
    axes.axvspan(0, 21, color="C2", alpha=0.10, lw=0)
    axes.axvline(0, color="black", lw=1.2)
    heights = range(len(rows))
    for height, (label, key, size), margin in zip(heights, rows, margins, strict=True):
        axes.plot([margin, 0], [height, height], "-", color="C2" if margin >= 0 else "C1", lw=3)
        axes.plot(
            margin, height, "o" if margin >= 0 else "s", color="C2" if margin >= 0 else "C1", mec="black", mew=0.6
        )
        bound = "≤ " if key == "message" else ""
        number = f"{bound}{margin:.1f}".replace("-", "−")
        axes.text(min(margin, 0) - 0.8, height, f"{number}  ({_scientific(size)})", ha="right", va="center", fontsize=9)
        axes.text(0.8 if margin < 0 else margin + 0.8, height, label, va="center", fontsize=10)
    axes.text(-0.5, len(rows) - 0.35, "falls short", ha="right", fontsize=10)
    axes.text(0.5, len(rows) - 0.35, "suffices", ha="left", fontsize=10)
    axes.set(xlim=(-51, 21), ylim=(-0.6, len(rows) + 0.2), yticks=[], xticks=[-30, -20, -10, 0])
    axes.set_xlabel("log₁₀ (delivered / needed), decades")
    axes.grid(axis="y", visible=False)
    axes.spines["left"].set_visible(False)
    return Drawing(
        figure,
        data={"device": [label for label, _, _ in rows], "delivered over needed / decade": margins},
        caption=(
            "What can be built, over what a ship between the stars would need: light to bring one tonne to a tenth of the "
            "speed of light within a century, a message without a carrier, a shelter within the strongest steady field "
            "yet made. In brackets what each delivers (for the shields, the field asked for). The mark ≤ stands for a "
            "value at round-off."
        ),
        alt="Delivered over needed in decades: "
        + "; ".join(f"{label} {margin:.1f}" for (label, _, _), margin in zip(rows, margins, strict=True))
        + ". Only a shield against a solar storm reaches zero or more.",
    )


def _scientific(text: str) -> str:
    """``1.4e+05 J/kg`` as mathtext."""
    number, unit = text.split(" ", 1)
    if "e" not in number:
        return text
    mantissa, exponent = number.split("e")
    return rf"${mantissa}\times10^{{{int(exponent)}}}$ {unit}"


FINDINGS = (PROMISED_GAINS, HONEST_SIZES)
FIGURES = (draw_honest_sizes,)
