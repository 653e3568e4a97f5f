"""The thermal Hall effect: heat that turns aside, and none that is gained."""

from typing import Annotated

from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling
from referee.physics.thermal_hall_bar import slab_heat_flow, transverse_ratio_closed
from referee.verdict import Verdict


def thermal_hall(
    hall_tangent: Annotated[
        float, Input(1e-4, 2.0, "1", "tangent of the thermal Hall angle", "a per cent: a large value in an insulator")
    ] = 0.01,
) -> Outcome:
    """Heat through a slab whose conductivity has an antisymmetric part."""
    ratio, inward, outward = slab_heat_flow(hall_tangent)
    return Outcome(
        quantities=(
            Quantity("turned_share", ratio, "1", "gradient of temperature across over along, at mid-length"),
            Quantity(
                "heat_gained", (outward - inward) / inward, "1", "heat out less heat in, over heat in", floor=1e-9
            ),
        ),
        checks=(
            Check(
                "transverse over longitudinal gradient",
                ratio,
                transverse_ratio_closed(hall_tangent),
                5e-3,
                "finite elements on a slab",
                "Fourier's law with insulated sides",
                relative=True,
            ),
        ),
    )


def _with_a_source() -> float:
    """A slab that feeds one per cent of the heat into itself."""
    _, inward, outward = slab_heat_flow(0.01)
    return (1.01 * outward - inward) / inward


THERMAL_HALL = Finding(
    id="thermal-hall",
    tests=("B9",),
    question="What does a giant thermal Hall effect lend to a generator?",
    argument=thermal_hall,
    physics=("thermal_hall_bar.slab_heat_flow", "thermal_hall_bar.transverse_ratio_closed"),
    criteria=(
        Criterion(
            claims=("QF-024",),
            measured="heat_gained",
            operator="<=",
            threshold=0.0,
            reason="a generator would hand out more than it takes in",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The effect is real, and it is a deflection: as much heat leaves as has entered, by another corner.",
            ),
            unmet=Ruling(Verdict.HOLDS, "The slab hands out more heat than it was given."),
            reversal=Control(
                "conservation of energy", _with_a_source, "a hidden source adds one per cent to the heat that leaves"
            ),
        ),
    ),
)

FINDINGS = (THERMAL_HALL,)
FIGURES = ()
