"""Is the trapped string a superconductor?"""

from typing import Annotated

import numpy as np
from scipy import constants

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.london_screening import field_on_axis_closed, field_on_axis_differences, radius_over_depth
from referee.verdict import Verdict

RUBIDIUM = 1.44316e-25


def string_screening(
    charge: Annotated[float, Input(0.0, 2.0, "1", "charge of the condensed particles in e: atoms 0, pairs 2")] = 0.0,
    density: Annotated[float, Input(1e16, 1e29, "m^-3", "condensed particles per volume")] = 1e20,
    radius: Annotated[float, Input(1e-9, 1e-4, "m", "radius of the condensate")] = 1e-6,
    mass: Annotated[float, Input(1e-31, 1e-24, "kg", "mass of a particle", "rubidium 87")] = RUBIDIUM,
) -> Outcome:
    """Does the condensate in the tube screen a magnetic field, as a superconductor does?"""
    ratio = min(radius_over_depth(radius, density, mass, charge), 400.0)
    inside = field_on_axis_closed(ratio)
    return Outcome(
        quantities=(
            Quantity("screened_share", 1 - inside, "1", "share of the field that is kept off the axis", floor=1e-9),
            Quantity("radius_over_depth", ratio, "1", "radius over London's depth", floor=1e-12),
        ),
        checks=(
            Check(
                "field on the axis",
                inside,
                field_on_axis_differences(ratio),
                1e-4,
                "1/I₀ of the London equation",
                "finite differences",
            ),
            Check(
                "radius over London's depth for one elementary charge",
                radius_over_depth(radius, density, mass, 1.0),
                radius * constants.e * float(np.sqrt(density / (constants.epsilon_0 * mass))) / constants.c,
                1e-6,
                "London's depth",
                "plasma frequency over the speed of light",
                relative=True,
            ),
        ),
    )


STRING_SCREENING = Finding(
    id="string-screening",
    tests=("B7",),
    question="Is the trapped string a place to study superconductivity?",
    argument=string_screening,
    physics=(
        "london_screening.radius_over_depth",
        "london_screening.field_on_axis_closed",
        "london_screening.field_on_axis_differences",
    ),
    criteria=(
        Criterion(
            claims=("QF-055",),
            measured="screened_share",
            operator=">=",
            threshold=0.5,
            reason="with half of the field kept out there is a Meissner effect to study",
            met=Ruling(Verdict.HOLDS, "The condensate keeps the field out: it is a superconductor."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A condensate of neutral atoms is a test bed of superfluidity: vortices, pairing, quantised flow. What "
                "needs charge, the Meissner effect above all, it does not have.",
            ),
            reversal=Witness(
                {"charge": 2.0, "density": 1e28, "mass": 1.8e-30}, "electron pairs at the density of a metal"
            ),
        ),
    ),
)

FINDINGS = (STRING_SCREENING,)
FIGURES = ()
