"""A carbon tube as the vessel of a condensate: how long a phase survives in it."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.phase_coherence_length import (
    phase_coherence_length,
    phase_variance_closed,
    phase_variance_modes,
)
from referee.verdict import Verdict

HELIUM = 6.6464731e-27


def condensate_in_a_tube(
    radius: Annotated[float, Input(3e-10, 1e-6, "m", "radius of the tube")] = 1e-9,
    length: Annotated[float, Input(1e-8, 1e-2, "m", "length of the tube")] = 1e-6,
    temperature: Annotated[float, Input(1e-4, 2.0, "K", "temperature")] = 1.0,
    density: Annotated[float, Input(1e18, 3e28, "m^-3", "atoms per volume", "liquid helium: 2.18e28")] = 2.18e28,
) -> Outcome:
    """Over what length do helium atoms in a carbon tube share one phase?"""
    line = density * np.pi * radius**2
    reach = phase_coherence_length(temperature, line, HELIUM)
    place = 0.3 * length
    return Outcome(
        quantities=(
            Quantity("phase_length", reach * 1e9, "nm", "length over which the phase survives", digits=3),
            Quantity("phase_over_tube", reach / length, "1", "that length over the tube's", digits=3),
            Quantity(
                "radius_needed",
                radius * np.sqrt(length / reach) * 1e9,
                "nm",
                "radius at which the two are equal",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "spread of the phase over three tenths of the tube",
                phase_variance_closed(place, length, temperature, line, HELIUM),
                phase_variance_modes(place, length, temperature, line, HELIUM),
                1e-3,
                "closed form",
                "sum over the tube's phonons",
                relative=True,
            ),
            Check(
                "length of the phase",
                reach,
                2 * place * (1 - place / length) / phase_variance_modes(place, length, temperature, line, HELIUM),
                1e-3,
                "2ħ²n/mkT",
                "slope of the summed phonons",
                relative=True,
            ),
        ),
    )


CONDENSATE_IN_A_TUBE = Finding(
    id="condensate-in-a-tube",
    tests=("B8",),
    question="Can a carbon tube with a graphene membrane hold a condensate?",
    argument=condensate_in_a_tube,
    physics=(
        "phase_coherence_length.phase_coherence_length",
        "phase_coherence_length.phase_variance_closed",
        "phase_coherence_length.phase_variance_modes",
    ),
    criteria=(
        Criterion(
            claims=("QF-027",),
            measured="phase_over_tube",
            operator=">=",
            threshold=1.0,
            reason="at one the whole tube shares a phase, which is what a condensate is",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A tube this wide, or this short, or this cold, shares one phase from end to end.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "In a nanotube heat breaks the phase into pieces: there is a line of superfluid helium in it, but no "
                "condensate over its length.",
            ),
            reversal=Witness({"radius": 5e-8}, "a carbon pipe of fifty nanometres"),
        ),
    ),
)

FINDINGS = (CONDENSATE_IN_A_TUBE,)
FIGURES = ()
