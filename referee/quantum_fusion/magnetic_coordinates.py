"""Coordinates of an electron in a magnetic field that do not commute."""

from typing import Annotated

from scipy import constants

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.guiding_centre import projected_commutator_algebra, projected_commutator_wavefunctions
from referee.verdict import Verdict


def projected_position(
    levels: Annotated[int, Input(1, 6, "1", "Landau levels that the electron can reach")] = 1,
    field: Annotated[float, Input(0.01, 50.0, "T", "magnetic field")] = 10.0,
) -> Outcome:
    """What is left of [x, y] when an electron is kept in the lowest Landau levels."""
    algebra = projected_commutator_algebra(levels)
    area = constants.hbar / (constants.e * field)
    return Outcome(
        quantities=(
            Quantity("commutator", algebra, "1", "i⟨[x, y]⟩ in a lowest state, in ℓ²", floor=1e-9),
            Quantity("magnetic_length", 1e9 * area**0.5, "nm", "ℓ = √(ħ/eB)"),
        ),
        checks=(
            Check(
                "projected commutator",
                algebra,
                projected_commutator_wavefunctions(levels),
                1e-8,
                "ladder matrices",
                "integrals over wave functions in the symmetric gauge",
            ),
        ),
    )


PROJECTED_POSITION = Finding(
    id="projected-position",
    tests=("B6",),
    question="Do the coordinates of an electron in a magnetic field fail to commute?",
    argument=projected_position,
    physics=("guiding_centre.projected_commutator_algebra", "guiding_centre.projected_commutator_wavefunctions"),
    criteria=(
        Criterion(
            claims=("QF-081",),
            measured="commutator",
            operator=">=",
            threshold=0.05,
            reason="below a twentieth of ℓ² the plane is an ordinary one; one is the full effect",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In the lowest Landau level x and y obey [x, y] = −iℓ²: Peierls's observation. Space, not time, and only "
                "for a charge that cannot leave the level.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "With a second level in reach the coordinates commute again."),
            reversal=Witness({"levels": 2}, "one more Landau level is enough to restore the ordinary plane"),
        ),
    ),
)

FINDINGS = (PROJECTED_POSITION,)
FIGURES = ()
