"""Fermionic atoms in the core of a vortex: does the core hold them?"""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.vortex_core_states import core_level_bessel, core_level_differences, core_profile_differences
from referee.verdict import Verdict

RUBIDIUM, POTASSIUM = 86.909, 39.964  # atomic mass units: rubidium 87, a boson, and potassium 40, a fermion


def fermions_in_the_core(
    density: Annotated[float, Input(1e18, 1e21, "m^-3", "atoms of the condensate")] = 1e20,
    scattering_length: Annotated[float, Input(1e-9, 5e-8, "m", "between condensate atoms")] = 5.3e-9,
    length_ratio: Annotated[
        float,
        Input(
            0.5, 10.0, "1", "scattering length of fermion and boson over that; repulsive, set by a Feshbach resonance"
        ),
    ] = 3.0,
    temperature: Annotated[float, Input(1e-10, 1e-5, "K", "temperature")] = 5e-9,
) -> Outcome:
    """Potassium atoms in the core of a rubidium vortex: how deep is the lowest state, against kT?"""
    mass = RUBIDIUM * constants.atomic_mass
    chemical = 4 * np.pi * constants.hbar**2 * scattering_length * density / mass
    strength = length_ratio * (RUBIDIUM + POTASSIUM) / (2 * POTASSIUM)
    mass_ratio = RUBIDIUM / POTASSIUM
    level = core_level_differences(strength, mass_ratio)
    binding = -level * chemical
    return Outcome(
        quantities=(
            Quantity("binding_share", -level, "1", "binding energy over the condensate's chemical potential", digits=3),
            Quantity("binding", binding / constants.k * 1e9, "nK", "binding energy over k", digits=3),
            Quantity("binding_over_heat", binding / (constants.k * temperature), "1", "binding over kT", digits=3),
            Quantity(
                "healing_length",
                float(1e6 / np.sqrt(8 * np.pi * density * scattering_length)),
                "µm",
                "size of the core",
            ),
        ),
        checks=(
            Check(
                "lowest level",
                level,
                core_level_bessel(strength, mass_ratio),
                4e-3,
                "finite differences for core and atom",
                "collocated core, Bessel functions for the atom",
                relative=True,
            ),
        ),
    )


FERMIONS_IN_THE_CORE = Finding(
    id="fermions-in-the-core",
    tests=("B7",),
    question="Does the core of a vortex trap fermionic atoms?",
    argument=fermions_in_the_core,
    physics=("vortex_core_states.core_level_differences", "vortex_core_states.core_level_bessel"),
    criteria=(
        Criterion(
            claims=("QF-016",),
            measured="binding_over_heat",
            operator=">=",
            threshold=1.0,
            reason="a state that lies kT deep is held more than it is emptied",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The core holds a fermion that the condensate repels: a sound proposal of 2005, for gases of nanokelvins.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "The state exists, and heat empties it."),
            reversal=Witness({"temperature": 1e-6}, "a gas of a microkelvin"),
        ),
    ),
)

FINDINGS = (FERMIONS_IN_THE_CORE,)


def draw_core_trap() -> Drawing:
    """The trap that a vortex makes for a repelled atom, and the lowest level against the strength of the repulsion."""
    radii, profile = core_profile_differences(1500)
    near = radii <= 8
    ratio = RUBIDIUM / POTASSIUM
    one = (RUBIDIUM + POTASSIUM) / (2 * POTASSIUM)
    drawn = 3 * one
    strengths = np.linspace(0.5, 6.0, 16)
    ground = np.array([core_level_differences(one * s, ratio, 0, 1500) for s in strengths])
    first = np.array([core_level_differences(one * s, ratio, 1, 1500) for s in strengths])
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6))
    trap = drawn * (profile**2 - 1)
    left.plot(radii[near], profile[near] ** 2, color="C0")
    left.plot(radii[near], trap[near], color="C1", ls="--")
    level = float(core_level_differences(drawn, ratio, 0, 1500))
    left.axhline(level, color="C2", lw=1.2)
    left.text(7.9, level + 0.12, "lowest state", color="C2", ha="right", fontsize=9)
    left.text(2.6, 0.45, "condensate", color="C0", fontsize=10)
    left.text(1.3, -3.4, "trap", color="C1", fontsize=10)
    left.set(xlabel=r"$r/\xi$", ylabel=r"density, energy / $\mu$", xlim=(0, 8), ylim=(-5, 1.3))
    right.plot(strengths, ground, color="C2", label="no angular momentum")
    right.plot(strengths, first, color="C3", ls="--", label="one quantum")
    right.axhline(0, color="k", lw=0.8)
    right.set(xlabel="scattering length, fermion / boson", ylabel=r"level / $\mu$")
    right.legend(loc="lower left", fontsize=9)
    caption = (
        "Left: a condensate with a vortex (solid) is a trap for atoms that it repels (dashed; rubidium for potassium at "
        f"three times the scattering length), with its lowest state {-level:.3f} of the chemical potential deep. Right: the levels "
        f"sink as the repulsion grows, to {-ground[-1]:.2f} at six times the scattering length; above zero a state is not bound."
    )
    alt = (
        "Left: density rising from zero on the axis to one, the inverted trap below it, and a level just below zero. Right: "
        "the two lowest levels falling with the ratio of scattering lengths."
    )
    data = {
        "r / ξ": radii[near],
        "condensate density": profile[near] ** 2,
        "trap / μ": trap[near],
        "ratio of scattering lengths": strengths,
        "lowest level / μ": ground,
        "level with one quantum / μ": first,
    }
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_core_trap,)
