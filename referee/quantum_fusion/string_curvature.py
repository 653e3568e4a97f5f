"""The mark that the tube leaves in space-time."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.conical_deficit import deficit_closed, deficit_integrated
from referee.verdict import Verdict


def tube_curvature(
    line_mass: Annotated[
        float, Input(1e-18, 1e23, "kg/m", "mass per length", "carbon wall of 1 nm radius: 2πR × 0.76 mg/m²")
    ] = 4.8e-15,
    radius: Annotated[float, Input(1e-10, 1.0, "m", "radius of the tube")] = 1e-9,
) -> Outcome:
    """The angle that is missing about the tube, if it were a cosmic string of the same mass."""
    angle = deficit_closed(line_mass)
    return Outcome(
        quantities=(
            Quantity("missing_angle", angle, "rad", "deficit angle of space about the tube", digits=3),
            Quantity("decades_short", float(np.log10(1e-11 / angle)), "decade", "short of ten picoradians"),
            Quantity("mass_needed", line_mass * 1e-11 / angle, "kg/m", "mass per length for ten picoradians", digits=3),
        ),
        checks=(
            Check(
                "missing angle",
                angle,
                deficit_integrated(line_mass, radius),
                1e-6,
                "8πGμ/c²",
                "Einstein's equation inside the string, integrated",
                relative=True,
            ),
        ),
    )


TUBE_CURVATURE = Finding(
    id="tube-curvature",
    tests=("B7",),
    question="Does an ultracold tube pierce space-time?",
    argument=tube_curvature,
    physics=("conical_deficit.deficit_closed", "conical_deficit.deficit_integrated"),
    criteria=(
        Criterion(
            claims=("QF-011",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="ten picoradians, a few microarcseconds, is what the best interferometers of astronomy resolve",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The missing angle about the line can be seen."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Every mass marks space-time; this one by an angle that nothing can show. Coldness adds nothing to it.",
            ),
            reversal=Witness({"line_mass": 1e21, "radius": 1e-3}, "a cosmic string of the grand-unified scale"),
        ),
    ),
)

FINDINGS = (TUBE_CURVATURE,)
FIGURES = ()
