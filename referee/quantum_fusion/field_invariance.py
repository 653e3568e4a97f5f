"""What the motions of S³ and H³ do to the uniform field's analogue and to its potential."""

from typing import Annotated

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.magnetic_symmetry import (
    circulation_by_flux,
    circulation_of_potential,
    symmetries_by_flow,
    symmetries_of_the_axis,
)
from referee.verdict import Verdict


def moved_potential(
    field: Annotated[float, Input(0.0, 10.0, "1", "field B in mv/eR")] = 1.0,
    turn: Annotated[float, Input(0.0, 0.3, "rad", "rotation within the transverse sphere")] = 0.3,
    tilt: Annotated[float, Input(0.0, 0.6, "rad", "rotation that mixes the axis in")] = 0.0,
) -> Outcome:
    """Is the circulation of A over a loop the same after the loop has been moved? Then A has changed by a gauge only."""
    places = ((0.0, 0.0), (turn, tilt))
    by_line = [circulation_of_potential(field, *place) for place in places]
    by_flux = [circulation_by_flux(field, *place, 800) for place in places]
    return Outcome(
        quantities=(
            Quantity("circulation", by_line[0], "1", "∮A over the loop where it was, in mvR/e"),
            Quantity("change", abs(by_line[1] - by_line[0]), "1", "its change when the loop is moved", floor=1e-9),
        ),
        checks=(
            Check(
                "circulations before and after",
                by_line,
                by_flux,
                1e-7 * max(field, 1.0),
                "line integral of the potential",
                "field times solid angle, triangle by triangle",
            ),
        ),
    )


MOVED_POTENTIAL = Finding(
    id="moved-potential",
    tests=("B12",),
    question="Does a motion of the space leave the field as it is and change the potential by a gauge?",
    argument=moved_potential,
    physics=("magnetic_symmetry.circulation_of_potential", "magnetic_symmetry.circulation_by_flux"),
    criteria=(
        Criterion(
            claims=("QF-068",),
            measured="change",
            operator="<=",
            threshold=1e-6,
            reason="far above rounding; a potential that has changed by a gauge has the same circulation over every loop",
            met=Ruling(
                Verdict.HOLDS, "Under motions of the transverse sphere the field is invariant and A changes by a gauge."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A motion that mixes the axis in changes the flux through the loop: the field is another one.",
            ),
            reversal=Witness({"tilt": 0.5}, "a rotation of S³ that tilts the axis by half a radian"),
        ),
    ),
)


def field_symmetry(
    field: Annotated[float, Input(0.0, 10.0, "1", "field B in mv/eR")] = 1.0,
) -> Outcome:
    """How many of the six motions of S³ and of H³ keep the field?"""
    flow = [symmetries_by_flow(curvature, field) for curvature in (1, -1)]
    axis = [symmetries_of_the_axis(curvature, field) for curvature in (1, -1)]
    return Outcome(
        quantities=(
            Quantity("kept", float(min(axis)), "1", "independent motions that keep the field, the same on S³ and H³"),
            Quantity("motions", 6.0, "1", "dimension of SO(4) and of SO(3,1)"),
        ),
        checks=(
            Check(
                "motions kept on S³ and H³",
                flow,
                axis,
                0.5,
                "nullity of the field's Lie derivative at random points",
                "stabiliser of the axial direction",
            ),
        ),
    )


FIELD_SYMMETRY = Finding(
    id="field-symmetry",
    tests=("B12",),
    question="Is SO(4), or SO(3,1), the symmetry of the problem with the field?",
    argument=field_symmetry,
    physics=("magnetic_symmetry.symmetries_by_flow", "magnetic_symmetry.symmetries_of_the_axis"),
    criteria=(
        Criterion(
            claims=("QF-069",),
            measured="kept",
            operator=">=",
            threshold=6.0,
            reason="SO(4) and SO(3,1) have six dimensions; a classification by them would need all six",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Without a field the whole group of the space is the symmetry of the motion."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "SO(4) and SO(3,1) are the groups of the spaces; the field keeps three of their six dimensions, SO(3) and "
                "SO(2,1), and relates different fields by the rest.",
            ),
            reversal=Witness({"field": 0.0}, "no field"),
        ),
    ),
)

FINDINGS = (MOVED_POTENTIAL, FIELD_SYMMETRY)
