"""The thermodynamics read off the multipliers: what moves the levels, and whether k ln W is the calorimeter's entropy."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.fermi_dirac import entropy_from_heat, entropy_of_occupations, occupation
from referee.physics.fermion_counting import log_configurations
from referee.physics.ring_fermions import ring_levels, ring_levels_lattice
from referee.verdict import Verdict


def levels_at_fixed_volume(
    flux: Annotated[float, Input(0.0, 0.5, "1", "magnetic flux through the ring, in quanta h/e")] = 0.25,
    electrons: Annotated[int, Input(1, 9, "1", "electrons on the ring, spin left out")] = 5,
) -> Outcome:
    """Do the levels of electrons on a ring of fixed length stay where they are when a magnetic flux is put through it?"""
    before, after = ring_levels(0.0, electrons), ring_levels(flux, electrons)
    lattice = ring_levels_lattice(flux, electrons, 160)
    return Outcome(
        quantities=(
            Quantity(
                "largest_move",
                float(np.max(np.abs(after - before))),
                "1",
                "largest move of a level, in ħ²/2mR²",
                floor=1e-12,
            ),
            Quantity(
                "energy_change",
                float(np.sum(after - before)),
                "1",
                "change of the ground energy, in ħ²/2mR²",
                floor=1e-12,
            ),
        ),
        checks=(Check("levels with the flux", lattice, after, 2e-5, "lattice, extrapolated", "closed form (ℓ − f)²"),),
    )


LEVELS_AT_FIXED_VOLUME = Finding(
    id="levels-at-fixed-volume",
    tests=("B19",),
    question="Can only a change of volume move the levels?",
    argument=levels_at_fixed_volume,
    physics=("ring_fermions.ring_levels", "ring_fermions.ring_levels_lattice"),
    criteria=(
        Criterion(
            claims=("QF-121b",),
            measured="largest_move",
            operator="<=",
            threshold=1e-6,
            reason="far above rounding; the claim says that at fixed volume no level moves",
            met=Ruling(Verdict.HOLDS, "Without a field the levels depend on the length of the ring alone."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A magnetic flux moves the levels at fixed volume: the work is −p dV only where no field is changed.",
            ),
            reversal=Witness({"flux": 0.0}, "no magnetic flux"),
        ),
    ),
)


def counted_entropy(
    states: Annotated[int, Input(4, 1_000_000, "1", "states at each of six levels, half of them filled")] = 100_000,
    temperature: Annotated[float, Input(0.3, 5.0, "1", "kT in spacings of the levels")] = 0.7,
) -> Outcome:
    """Is k ln W the entropy that a calorimeter finds, summing heat over temperature from absolute zero?"""
    energies = np.arange(6.0)
    electrons = 3.0 * states
    fractions = occupation(energies, 2.5, temperature)  # half filling: E_F stays in the middle of the gap
    stirling = entropy_of_occupations(states, fractions)
    heat = entropy_from_heat(states, energies, electrons, temperature)
    counted = float(np.sum(log_configurations(float(states), states * fractions)))
    return Outcome(
        quantities=(
            Quantity("from_heat", heat / electrons, "1", "∫dQ/T for each electron, in k"),
            Quantity("from_counting", counted / electrons, "1", "ln W for each electron"),
            Quantity("relative_difference", abs(counted / heat - 1.0), "1", "between the two", digits=3),
        ),
        checks=(
            Check(
                "entropy",
                heat,
                stirling,
                1e-7,
                "heat over temperature, summed from T = 0 at fixed N",
                "ln W with Stirling's approximation",
                relative=True,
            ),
        ),
    )


COUNTED_ENTROPY = Finding(
    id="counted-entropy",
    tests=("B19",),
    question="Is the entropy k ln W?",
    argument=counted_entropy,
    physics=(
        "fermi_dirac.entropy_of_occupations",
        "fermi_dirac.entropy_from_heat",
        "fermi_dirac.occupation",
        "fermion_counting.log_configurations",
    ),
    criteria=(
        Criterion(
            claims=("QF-122",),
            measured="relative_difference",
            operator="<=",
            threshold=0.01,
            reason="a hundredth; the difference falls as ln g/g",
            met=Ruling(
                Verdict.HOLDS, "k ln W is the calorimeter's entropy, and the Fermi–Dirac form follows with 1/b = kT."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With few states ln W of the likeliest occupation falls visibly short."
            ),
            reversal=Witness({"states": 20}, "twenty states a level"),
        ),
    ),
)

FINDINGS = (LEVELS_AT_FIXED_VOLUME, COUNTED_ENTROPY)
