"""Who is pulled by what: a ship, the field it carries, and a body outside."""

from typing import Annotated

from scipy.constants import c

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.self_gravity import craft_acceleration, craft_acceleration_trajectory, pull
from referee.verdict import Verdict


def self_pull(
    ship: Annotated[float, Input(1.0, 1e9, "kg", "mass of the ship")] = 1000.0,
    field_energy: Annotated[float, Input(0.0, 1e30, "J", "energy of the field that the ship carries")] = 3.3e18,
    gap: Annotated[float, Input(0.1, 1e3, "m", "from the ship to the middle of its field")] = 1.0,
    outside_mass: Annotated[float, Input(0.0, 1e31, "kg", "mass of a body that is not part of the ship")] = 0.0,
    distance: Annotated[float, Input(1e6, 1e12, "m", "from the ship to that body")] = 1e7,
) -> Outcome:
    """Whether a ship falls towards a field that it carries itself; the field pulls with twice its mass equivalent."""
    # Trace-free stress doubles the source, ρ + 3p/c² = 2ρ; the walls that hold the field would cancel that: generous.
    weight = 2.0 * field_energy / c**2
    closed = craft_acceleration(ship, weight, gap, outside_mass, distance)
    towed = float(pull(weight, gap))
    probe = 1e-9  # kg, a test body: the pull of a field that something else carries
    return Outcome(
        quantities=(
            Quantity("mass_of_field", weight, "kg", "what the field pulls with"),
            Quantity("acceleration", closed, "m/s^2", "of the ship with its field", floor=1e-20),
            Quantity("towed_pull", towed, "m/s^2", "of a ship towards the field, if something else carried the field"),
            Quantity("speed_in_a_year", towed * 365.25 * 86400, "m/s", "what that pull gives in a year"),
        ),
        checks=(
            Check(
                "acceleration of ship and field",
                a=closed,
                b=craft_acceleration_trajectory(ship, weight, gap, outside_mass, distance),
                tolerance=1e-5,
                relative=True,
                method_a="external pull over total mass",
                method_b="trajectory of the bodies, velocity Verlet",
            ),
            Check(
                "pull of a field that is carried by something else",
                a=towed,
                b=craft_acceleration_trajectory(probe, 0.0, gap / 2, weight, gap),
                tolerance=1e-5,
                relative=True,
                method_a="Newton's law",
                method_b="trajectory of a test body",
            ),
        ),
    )


SELF_PULL = Finding(
    id="self-pull",
    tests=("T8",),
    question="Does a field that bends space-time propel the ship that carries it?",
    argument=self_pull,
    physics=(
        "self_gravity.pull",
        "self_gravity.craft_acceleration",
        "self_gravity.craft_acceleration_trajectory",
    ),
    criteria=(
        Criterion(
            claims=("QCD-17",),
            measured="acceleration",
            operator=">=",
            threshold=1e-4,
            reason="kept for a year it gives about three kilometres per second",
            met=Ruling(Verdict.HOLDS, "The ship accelerates."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Ship and field pull each other equally and oppositely: the curvature is there, the thrust is not.",
            ),
            reversal=Witness(
                {"outside_mass": 6e24}, "a planet outside makes the ship fall; that is gravity, and needs no drive"
            ),
        ),
        Criterion(
            claims=("QCD-17",),
            measured="towed_pull",
            operator=">=",
            threshold=1e-4,
            reason="kept for a year it gives about three kilometres per second",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A field carried by something else tows the ship usefully."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Even a field that something else carries pulls too weakly to travel by, by the printed decades.",
            ),
            reversal=Witness(
                {"field_energy": 1e25}, "three million times the energy, in the same cubic metre, would tow"
            ),
        ),
    ),
)

FINDINGS = (SELF_PULL,)
FIGURES = ()
