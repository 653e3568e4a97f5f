"""Fields of nuclear spins: what they do to an electron, and in which atoms there are any."""

from typing import Annotated

from scipy import constants

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.breit_rabi import G_ELECTRON, nuclear_share_closed, nuclear_share_matrix
from referee.verdict import Verdict


def nuclear_spin_fields(
    field: Annotated[float, Input(1e-3, 30.0, "T", "applied field")] = 1.0,
    splitting: Annotated[
        float, Input(0.0, 1e10, "Hz", "hyperfine splitting; hydrogen 1420.4 MHz, helium-4 and carbon-12 zero")
    ] = 1.420405751768e9,
) -> Outcome:
    """By what share of the applied field a nuclear spin moves the resonance of its electron."""
    share = nuclear_share_closed(field, splitting)
    moment = G_ELECTRON * constants.physical_constants["Bohr magneton"][0]
    return Outcome(
        quantities=(
            Quantity("nuclear_share", share, "1", "distance of the two resonances over their mean", floor=1e-12),
            Quantity("nuclear_field", splitting * constants.h / moment * 1e3, "mT", "splitting read as a field"),
        ),
        checks=(
            Check(
                "share of the nuclear field",
                share,
                nuclear_share_matrix(field, splitting),
                1e-9,
                "Breit and Rabi's formula",
                "diagonalisation of the four levels",
            ),
        ),
    )


NUCLEAR_SPIN_FIELDS = Finding(
    id="nuclear-spin-fields",
    tests=("B6",),
    question="Do nuclear spins act on the electrons in the tube?",
    argument=nuclear_spin_fields,
    physics=("breit_rabi.nuclear_share_closed", "breit_rabi.nuclear_share_matrix"),
    criteria=(
        Criterion(
            claims=("QF-018",),
            measured="nuclear_share",
            operator=">=",
            threshold=1e-6,
            reason="electron resonance reads fields to a part in a million as a routine",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The proton of hydrogen acts on its electron, and measurably so. It shifts a level; it drives nothing.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "This nucleus has no spin, and so no field to act with."),
            reversal=Witness({"splitting": 0.0}, "helium-4, or the carbon-12 of the tube's own wall"),
        ),
    ),
)

FINDINGS = (NUCLEAR_SPIN_FIELDS,)
FIGURES = ()
