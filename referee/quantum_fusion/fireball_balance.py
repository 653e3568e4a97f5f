"""Ball lightning in numbers: breakdown, energy against pressure, the field of the shell, and what could hold the ball."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atm, epsilon_0

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.charged_sphere import (
    buoyancy,
    image_force,
    image_force_ground,
    surface_field,
    surface_field_rings,
)
from referee.physics.current_shell import (
    axis_field,
    axis_field_series,
    centre_field,
    shell_energies,
    shell_thrust,
)
from referee.verdict import Verdict

CHARGE, RADIUS, CURRENT, ENERGY, FIELD = 1e-5, 0.17, 1.4e5, 10.6e3, 0.5
BREAKDOWN = 3.0e6


def breakdown(
    charge: Annotated[float, Input(1e-7, 1e-4, "C", "charge of the ball", "L354")] = CHARGE,
    radius: Annotated[float, Input(0.02, 1.0, "m", "radius of the ball", "half of 34 cm, L352")] = RADIUS,
) -> Outcome:
    """Is the field at the surface that at which air breaks down?"""
    field = surface_field(charge, radius)
    return Outcome(
        quantities=(
            Quantity("field", field, "V/m", "at the surface"),
            Quantity("over_breakdown", field / BREAKDOWN, "1", "over three megavolts a metre"),
            Quantity(
                "largest_radius",
                float(np.sqrt(charge / (4 * np.pi * epsilon_0 * BREAKDOWN))),
                "m",
                "at which this charge breaks down the air",
                digits=3,
            ),
        ),
        checks=(
            Check("field", field, surface_field_rings(charge, radius), 1e-6, "Gauss", "Coulomb, summed", relative=True),
        ),
    )


BREAKDOWN_OF_AIR = Finding(
    id="breakdown-of-air",
    tests=("B18",),
    question="Does a charge of ten microcoulombs on a ball of 34 cm break down the air?",
    argument=breakdown,
    physics=("charged_sphere.surface_field", "charged_sphere.surface_field_rings"),
    criteria=(
        Criterion(
            claims=("QF-111",),
            measured="over_breakdown",
            operator=">=",
            threshold=1.0,
            reason="air at the ground breaks down at about three megavolts a metre",
            met=Ruling(Verdict.HOLDS, "The field at the surface is that of breakdown, to a few per cent."),
            unmet=Ruling(Verdict.CONTRADICTED, "The field stays below breakdown."),
            reversal=Witness({"radius": 0.25}, "the same charge on a ball of half a metre across"),
        ),
    ),
)


def energy_against_pressure(
    energy: Annotated[float, Input(1e2, 1e5, "J", "energy of the ball", "L355")] = ENERGY,
    ionisation_share: Annotated[float, Input(0.0, 1.0, "1", "part of it that is ionisation energy")] = 0.0,
    pressure: Annotated[float, Input(1e4, 1e6, "Pa", "pressure of the air")] = atm,
    radius: Annotated[float, Input(0.05, 0.5, "m", "radius of the ball")] = RADIUS,
) -> Outcome:
    """Can the pressure of the air hold a ball with this energy in fields and in motion?"""
    bound = 3 * pressure * 4 / 3 * np.pi * radius**3
    fields = sum(shell_energies(CHARGE, CURRENT, radius))
    thrust = sum(shell_thrust(CHARGE, CURRENT, radius))
    with_current = (bound + fields) / 2 if fields < bound else bound
    return Outcome(
        quantities=(
            Quantity("bound", bound, "J", "3PV: the most that fields and motion can hold"),
            Quantity("over_bound", energy * (1 - ionisation_share) / bound, "1", "field and kinetic energy over 3PV"),
            Quantity("field_energy", fields, "J", "of the stated charge and current on a shell"),
            Quantity("with_this_current", with_current, "J", "fields and motion that are held at the stated current"),
            Quantity(
                "ionisation_needed", max(0.0, 1 - bound / energy), "1", "least share that must be ionisation", digits=3
            ),
        ),
        checks=(
            Check(
                "energy of the fields and their thrust",
                fields,
                thrust,
                1e-9,
                "field energies",
                "forces on the shell, ∮ r·f dS",
                relative=True,
            ),
        ),
    )


ENERGY_AGAINST_PRESSURE = Finding(
    id="energy-against-pressure",
    tests=("B18",),
    question="Can a ball of 34 cm in air hold 10.6 kJ?",
    argument=energy_against_pressure,
    physics=("current_shell.shell_energies", "current_shell.shell_thrust"),
    criteria=(
        Criterion(
            claims=("QF-112a",),
            measured="over_bound",
            operator="<=",
            threshold=1.0,
            reason="in balance W + 2K = 3PV, so that W + K cannot exceed 3PV; ionisation energy presses on nothing and is exempt",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With enough of the energy in ionisation the pressure of the air holds the rest.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "As energy of fields and of motion it is too much: the pressure of the air cannot hold it.",
            ),
            reversal=Witness({"ionisation_share": 0.5}, "half of the energy is stored as ionisation"),
        ),
    ),
)


def self_confinement(
    outer_pressure: Annotated[float, Input(0.0, 2e5, "Pa", "pressure of the surroundings")] = 0.0,
    charge: Annotated[float, Input(0.0, 1e-4, "C", "net charge")] = CHARGE,
    current: Annotated[float, Input(1e3, 5e5, "A", "current in the shell")] = CURRENT,
) -> Outcome:
    """Can the fields of a ball hold the ball, with no gas in motion to burden them further?"""
    electric, magnetic = shell_energies(charge, current, RADIUS)
    volume = 4 / 3 * np.pi * RADIUS**3
    outward = electric + magnetic - 3 * outer_pressure * volume
    return Outcome(
        quantities=(
            Quantity("outward", outward, "J", "outward thrust of the fields less that of the surroundings"),
            Quantity("electric", electric, "J", "thrust of the electric field", digits=3),
            Quantity("magnetic", magnetic, "J", "thrust of the magnetic field"),
            Quantity("pressure_needed", (electric + magnetic) / (3 * volume), "Pa", "to hold the fields alone"),
        ),
        checks=(
            Check(
                "thrust of the fields",
                [electric, magnetic],
                shell_thrust(charge, current, RADIUS),
                1e-9,
                "field energies",
                "forces on the shell",
                relative=True,
            ),
        ),
    )


SELF_CONFINEMENT = Finding(
    id="self-confinement",
    tests=("B18", "B14"),
    question="Can a plasma be contained by the fields that it makes itself?",
    argument=self_confinement,
    physics=("current_shell.shell_energies", "current_shell.shell_thrust"),
    criteria=(
        Criterion(
            claims=("QF-079", "QF-106"),
            measured="outward",
            operator="<=",
            threshold=0.0,
            reason="in balance the outward thrust of fields and motion is met from outside; left over, it drives the ball apart",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Held from outside, by the pressure of the air, fields of this size can stay."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Every field pushes outward on its own sources, electric and magnetic alike: a ball is not held by its own "
                "fields.",
            ),
            reversal=Witness({"outer_pressure": 101325.0}, "the pressure of the air"),
        ),
    ),
)


def field_of_the_shell(
    current: Annotated[float, Input(1e4, 5e5, "A", "current in the shell", "L355")] = CURRENT,
    concentration: Annotated[float, Input(0.0, 200.0, "1", "power p of K ∝ sin^p θ; 1 turns as one body")] = 1.0,
) -> Outcome:
    """Is the field inside half a tesla?"""
    centre = centre_field(current, RADIUS, concentration)
    loop = centre_field(current, RADIUS, 1e4)
    return Outcome(
        quantities=(
            Quantity("centre", centre, "T", "field at the centre"),
            Quantity("over_stated", centre / FIELD, "1", "over half a tesla"),
            Quantity("single_loop", loop, "T", "field at the centre of a single loop"),
        ),
        checks=(
            Check(
                "field at the centre and off it",
                [centre, axis_field(current, RADIUS, concentration, 0.5)],
                [
                    axis_field_series(current, RADIUS, concentration, 0.0),
                    axis_field_series(current, RADIUS, concentration, 0.5),
                ],
                1e-6,
                "closed form, and loops summed",
                "Gegenbauer series",
            ),
        ),
    )


FIELD_OF_THE_SHELL = Finding(
    id="field-of-the-shell",
    tests=("B18",),
    question="Does a shell current of 140 kA make half a tesla?",
    argument=field_of_the_shell,
    physics=("current_shell.centre_field", "current_shell.axis_field", "current_shell.axis_field_series"),
    criteria=(
        Criterion(
            claims=("QF-112b",),
            measured="over_stated",
            operator=">=",
            threshold=0.9,
            reason="the field is given to one digit, half a tesla; a tenth of it is the rounding",
            met=Ruling(Verdict.HOLDS, "The current makes the stated field."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The stated field is that of a single loop at the equator. On the shell that the model describes the same "
                "current makes less.",
            ),
            reversal=Witness({"concentration": 20.0}, "a current drawn together towards the equator"),
        ),
    ),
)


def held_by_the_clouds(
    cloud_field: Annotated[float, Input(0.0, 3e4, "V/m", "field of the clouds, taken to press the ball down")] = 1.0e4,
    height: Annotated[float, Input(0.5, 100.0, "m", "height of the ball's centre above the ground")] = 1.0,
    charge: Annotated[float, Input(1e-7, 1e-5, "C", "charge of the ball")] = CHARGE,
    lightness: Annotated[float, Input(0.01, 1.0, "1", "part of the displaced air's weight that lifts")] = 0.97,
) -> Outcome:
    """Are the electric forces on the ball as large as its lift, and do they hold it at its height?"""
    image, ground = image_force(charge, height), image_force_ground(charge, height)
    lift = buoyancy(RADIUS, 1.2, lightness)
    step = 1e-4 * height
    # upward force is lift − qE − image; it restores if it falls with the height
    slope = (image_force(charge, height - step) - image_force(charge, height + step)) / (2 * step)
    return Outcome(
        quantities=(
            Quantity(
                "electric_over_lift", (charge * cloud_field + image) / lift, "1", "downward force over lift", digits=3
            ),
            Quantity("image_force", image, "N", "attraction by the induced charge", digits=3),
            Quantity("cloud_force", charge * cloud_field, "N", "push by the clouds' field", digits=3),
            Quantity("lift", lift, "N", "of a ball of hot air", digits=3),
            Quantity("stiffness", -slope, "N/m", "restoring force per height; negative drives the ball away", digits=3),
        ),
        checks=(
            Check("force of the image", image, ground, 1e-6, "image charge", "stress on the ground", relative=True),
            Check("slope of the force", slope, 2 * image / height, 1e-6, "difference quotient", "2F/h", relative=True),
        ),
    )


def _field_without_charge() -> float:
    """Stiffness in N/m if the clouds' field grew by its own size in each metre, with no charge in the air to feed it."""
    return float(CHARGE * 5e4 - 2 * image_force(CHARGE, 1.0))


HELD_BY_THE_CLOUDS = Finding(
    id="held-by-the-clouds",
    tests=("B18",),
    question="Is the ball held by the electric forces of clouds and ground?",
    argument=held_by_the_clouds,
    physics=("charged_sphere.image_force", "charged_sphere.image_force_ground", "charged_sphere.buoyancy"),
    criteria=(
        Criterion(
            claims=("QF-113a",),
            measured="electric_over_lift",
            operator=">=",
            threshold=1.0,
            reason="to keep the ball from rising the force must equal its lift",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Near the ground and under a storm the forces are of the size of the lift."
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT, "The electric force is there, and too weak to keep the ball from rising."
            ),
            reversal=Witness({"cloud_field": 100.0, "height": 10.0}, "ten metres up in fair weather"),
        ),
        Criterion(
            claims=("QF-113a",),
            measured="stiffness",
            operator=">",
            threshold=0.0,
            reason="a ball that is held returns when it is moved",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The force restores the height."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The pull of the ground grows as the ball sinks and fades as it rises: the balance is unstable, as Earnshaw's "
                "theorem demands.",
            ),
            reversal=Control(
                "the field in air without charge has no divergence (Gauss)",
                _field_without_charge,
                "a field that grows with the height out of nothing would hold the ball",
            ),
        ),
    ),
)

FINDINGS = (
    BREAKDOWN_OF_AIR,
    ENERGY_AGAINST_PRESSURE,
    SELF_CONFINEMENT,
    FIELD_OF_THE_SHELL,
    HELD_BY_THE_CLOUDS,
)


def draw_ball_energy() -> Drawing:
    """The stated energy beside what fields hold and what the air can hold."""
    outcome = ENERGY_AGAINST_PRESSURE.run()
    electric, magnetic = shell_energies(CHARGE, CURRENT, RADIUS)
    names = [
        "electric field of the charge",
        "magnetic field of the current",
        "fields and motion, held",
        "$3PV$, the bound",
        "stated energy",
    ]
    values = np.array([electric, magnetic, outcome.value("with_this_current"), outcome.value("bound"), ENERGY])
    figure, ax = plt.subplots(figsize=(6.8, 3.4))
    places = np.arange(len(names))[::-1]
    ax.barh(places, values, 0.62, color=["C4", "C4", "C0", "C0", "C1"])
    for place, value in zip(places, values, strict=True):
        ax.text(
            value * 1.25, place, f"{value:,.3g} J" if value < 100 else f"{value / 1e3:.1f} kJ", va="center", fontsize=10
        )
    ax.set_yticks(places, names)
    ax.set(xscale="log", xlabel="energy / J", xlim=(1, 1e5))
    ax.grid(axis="y", visible=False)
    ratio = ENERGY / outcome.value("bound")
    caption = (
        f"The stated energy is {ratio:.2f} times what the pressure of the air can hold in fields and motion, and far above "
        "the fields of the stated charge and current. The rest would have to be ionisation, which presses on nothing."
    )
    alt = (
        "Horizontal bars on a logarithmic axis: "
        + ", ".join(f"{name.replace('$', '')} {value:.3g} J" for name, value in zip(names, values, strict=True))
        + "."
    )
    return Drawing(figure, {"what": names, "energy / J": values}, caption, alt)


def draw_axis_field() -> Drawing:
    """Field along the axis for three distributions of the same current."""
    height = np.linspace(-0.9, 0.9, 91)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    data: dict[str, np.ndarray] = {"height / radius": height}
    for power, style, name in (
        (0.0, "--", "equal sheet"),
        (1.0, "-", "one turning body"),
        (200.0, ":", "loop at the equator"),
    ):
        field = np.array([axis_field(CURRENT, RADIUS, power, float(z)) for z in height])
        data[f"field, {name} / T"] = field
        ax.plot(height, field, style, label=name)
    ax.axhline(FIELD, color="0.45", lw=1.2)
    ax.text(-0.88, FIELD + 0.008, "stated", color="0.3", fontsize=10)
    ax.set(xlabel="height on the axis / radius", ylabel="field / T", ylim=(0, 0.62), xlim=(-0.9, 0.9))
    ax.legend(loc="lower center", frameon=False)
    body = float(data["field, one turning body / T"][45])
    loop = float(data["field, loop at the equator / T"][45])
    caption = (
        "The same current in three places. Only a loop at the equator reaches the stated half tesla at the centre "
        f"({loop:.2f} T), and its field falls towards the poles. A shell that turns as one body has a uniform field "
        f"({body:.2f} T) and no bottle; a sheet of equal current everywhere has a field that grows towards the poles."
    )
    alt = (
        f"Three curves of field against height: a peak of {loop:.2f} T at the centre for a loop, a flat line at {body:.2f} T, "
        "and a curve that rises towards both poles."
    )
    return Drawing(figure, data, caption, alt)


def draw_hovering() -> Drawing:
    """Net upward force against height in three fields of the clouds."""
    height = np.geomspace(0.4, 20.0, 81)
    lift = buoyancy(RADIUS, 1.2, 0.97)
    image = np.array([image_force(CHARGE, float(h)) for h in height])
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    data: dict[str, np.ndarray] = {"height / m": height}
    for field, style in ((100.0, "--"), (1e4, "-"), (3e4, ":")):
        net = lift - CHARGE * field - image
        data[f"net force, {field / 1e3:g} kV/m / N"] = net
        ax.semilogx(height, net, style, label=f"clouds press down with {field / 1e3:g} kV/m")
    ax.axhline(0, color="k", lw=1)
    ax.set(xlabel="height above the ground / m", ylabel="upward force / N", ylim=(-1.0, 0.4))
    ax.legend(loc="lower right", frameon=False)
    cross = float(np.interp(0.0, data["net force, 10 kV/m / N"], height))
    caption = (
        "The forces are of the right size, and do not hold. In a field of 10 kV/m lift and electric pull cancel at "
        f"{cross:.1f} m, but the net force rises with the height: a little higher and the ball leaves, a little lower and it "
        "falls to the ground."
    )
    alt = (
        f"Three rising curves of upward force against height; the middle one crosses zero at {cross:.1f} m from below, which "
        "is an unstable balance."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_ball_energy, draw_axis_field, draw_hovering)
