"""Neutral matter before the shield: the best that its own magnetism can do for the ship."""

from typing import Annotated

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import magnetised_body as body
from referee.verdict import Verdict


def neutral_matter(
    susceptibility: Annotated[
        float, Input(-1.0, -1e-9, "1", "volume susceptibility of the body; water's by default")
    ] = -9.0e-6,
    field: Annotated[float, Input(0.1, 100.0, "T", "field at the ship", "Hahn 2019")] = 45.5,
    density: Annotated[float, Input(10.0, 2.3e4, "kg/m^3", "density of the body")] = 1000.0,
    speed: Annotated[float, Input(0.01, 1e5, "m/s", "speed at which it comes")] = 1.0e4,
) -> Outcome:
    """How fast may a neutral, diamagnetic body come and still be turned back by the strongest magnet made?"""
    stop = body.stopping_speed(susceptibility, field, density)
    traced = body.stopping_speed_traced(susceptibility, field, density)
    hill = float(body.magnetic_hill(susceptibility, field))
    work = body.magnetic_hill_work(susceptibility, field)
    return Outcome(
        quantities=(
            Quantity("stopping_share", stop / speed, "1", "speed that is still turned back over the speed of the body"),
            Quantity("stopping_speed", stop, "m/s", "speed that is still turned back"),
            Quantity("hill", hill, "J/m^3", "energy that a unit volume must spend to reach the field"),
            Quantity("energy_share", 2.0 * hill / (density * speed**2), "1", "that energy over the kinetic energy"),
        ),
        checks=(
            Check("hill", hill, work, 1e-6, "energy of a sphere", "work of the force", relative=True),
            Check("stopping speed", stop, traced, 1e-3, "energy conservation", "trajectories", relative=True),
        ),
    )


NEUTRAL_MATTER = Finding(
    id="neutral-matter",
    tests=("T11",),
    question="Could the magnetism of neutral matter save the shield?",
    argument=neutral_matter,
    physics=(
        "magnetised_body.magnetic_hill",
        "magnetised_body.magnetic_hill_work",
        "magnetised_body.stopping_speed",
        "magnetised_body.stopping_speed_traced",
    ),
    criteria=(
        Criterion(
            claims=("QCD-26",),
            measured="stopping_share",
            operator=">=",
            threshold=1.0,
            exact=True,
            reason="energy conservation: a body slower than the stopping speed is turned back, a faster one is not",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A body this slow is turned back by its own diamagnetism."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT, "Diamagnetic matter is repelled, but debris is too fast by the printed decades."
            ),
            reversal=Witness({"speed": 1.0}, "at a slow walk the body does not reach the magnet"),
        ),
    ),
)

FINDINGS = (NEUTRAL_MATTER,)
FIGURES = ()
