"""What a turning tube gives to neutral particles: speed and energy to neutrons, energy alone to light."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c, e, m_n

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.rotating_tube import (
    bead_radius,
    bead_radius_hamilton,
    energy_gain,
    laboratory_speed,
    light_gain_by_reflections,
    newtonian_radius,
    newtonian_speed,
)
from referee.verdict import Verdict

RimSpeed = Annotated[
    float,
    Input(10.0, 2.7e8, "m/s", "speed of the tube's rim", "about a kilometre a second: what strong materials bear"),
]


def neutron_in_tube(
    entry: Annotated[float, Input(0.0, 1.0, "1", "radius of entry over that of the rim")] = 0.0,
    leaving: Annotated[float, Input(0.0, 1.0, "1", "radius of leaving over that of the rim")] = 1.0,
    rim_speed: Annotated[float, Input(10.0, 3000.0, "m/s", "speed of the tube's rim")] = 1000.0,
    launch_speed: Annotated[float, Input(2.0, 3000.0, "m/s", "speed along the tube at the axis")] = 100.0,
) -> Outcome:
    """A neutron that goes along a smooth turning tube: how much faster does it leave than it came?

    The tube's walls are taken to guide the neutron without loss, the strongest reading; Newton's mechanics serves at
    these speeds and is checked against the relativistic bead.
    """
    ends = np.array([entry, leaving]) * rim_speed / c
    speeds = newtonian_speed(launch_speed / c, ends) * c
    gain = float(m_n * (speeds[1] ** 2 - speeds[0] ** 2) / 2 / e)
    launch, span = launch_speed / c, float(np.arcsinh(rim_speed / launch_speed))
    times = np.linspace(0.0, span, 9)
    slow = newtonian_radius(launch, times) * c / rim_speed
    stepped = bead_radius_hamilton(launch, times) * c / rim_speed
    return Outcome(
        quantities=(
            Quantity(
                "speed_ratio", float(speeds[1] / speeds[0]), "1", "speed in the laboratory, leaving over entering"
            ),
            Quantity("energy_gain", gain, "eV", "kinetic energy that the drive of the tube pays"),
        ),
        checks=(
            Check("radius", slow, stepped, 1e-4, "Newton's bead", "relativistic Hamilton equations, stepped"),
            Check(
                "speed at the rim",
                float(laboratory_speed(launch, rim_speed / c)) * c,
                float(newtonian_speed(launch, rim_speed / c)) * c,
                1e-3,
                "relativistic first integral",
                "Newton's first integral",
            ),
        ),
    )


NEUTRON_IN_TUBE = Finding(
    id="neutron-in-tube",
    tests=("B10",),
    question="Does a turning tube accelerate a neutron?",
    argument=neutron_in_tube,
    physics=(
        "rotating_tube.newtonian_speed",
        "rotating_tube.newtonian_radius",
        "rotating_tube.bead_radius_hamilton",
        "rotating_tube.laboratory_speed",
    ),
    criteria=(
        Criterion(
            claims=("QF-035a",),
            measured="speed_ratio",
            operator=">",
            threshold=1.0,
            reason="accelerated means: faster when it leaves than when it came",
            exact=True,
            met=Ruling(
                Verdict.HOLDS, "On its way out the neutron gains speed and energy from the walls; no charge is needed."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "On its way in the same tube brakes it."),
            reversal=Witness(
                {"entry": 1.0, "leaving": 0.0, "launch_speed": 500.0}, "the way inwards, from the rim to the axis"
            ),
        ),
    ),
)


def light_in_tube(rim_speed: RimSpeed = 1000.0) -> Outcome:
    """Light guided along the same tube by perfect mirrors: its speed, and its energy.

    Seen from the tube its frequency is constant; in the laboratory E − ΩL is conserved, so that E = E₀/(1 − x²).
    """
    x = rim_speed / c
    gain = float(energy_gain(0.0, x))
    reached, reflected, speed = light_gain_by_reflections(x)
    exact = float(energy_gain(0.0, reached))
    times = np.linspace(0.0, float(np.arcsin(x)), 9)
    return Outcome(
        quantities=(
            Quantity("energy_gain", gain, "1", "energy gained by light, over its own", digits=3),
            Quantity("speed_gain", speed - 1, "1", "speed gained, over c", floor=1e-12),
            Quantity("decades_short", float(np.log10(0.01 / gain)), "decade", "from a gain of one per cent", digits=3),
        ),
        checks=(
            Check(
                "gain over the square of the rim's speed",
                exact / reached**2,
                reflected / reached**2,
                5e-3,
                "E − ΩL is conserved",
                "reflections at the moving wall, one by one",
                relative=True,
            ),
            Check(
                "radius of the light at nine moments",
                bead_radius(1.0, times) / x,
                bead_radius_hamilton(1.0, times) / x,
                1e-6,
                "elliptic functions at m = 0",
                "Hamilton's equations, stepped",
            ),
        ),
    )


LIGHT_IN_TUBE = Finding(
    id="light-in-tube",
    tests=("B10",),
    question="Does a turning tube accelerate light?",
    argument=light_in_tube,
    physics=(
        "rotating_tube.energy_gain",
        "rotating_tube.light_gain_by_reflections",
        "rotating_tube.bead_radius",
        "rotating_tube.bead_radius_hamilton",
    ),
    criteria=(
        Criterion(
            claims=("QF-035b",),
            measured="energy_gain",
            operator=">=",
            threshold=0.01,
            reason="speed cannot be gained, so energy is meant; below one per cent the light leaves as it came",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The light's energy is raised noticeably; its speed stays c."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The walls do raise the energy of light, by the square of rim speed over c; its speed stays c.",
            ),
            reversal=Witness({"rim_speed": 1e8}, "a rim at a third of the speed of light, which no material bears"),
        ),
    ),
)

FINDINGS = (
    NEUTRON_IN_TUBE,
    LIGHT_IN_TUBE,
)


def draw_light_gain() -> Drawing:
    """Energy gained, over the particle's own, against the rim's speed: light, and a neutron of 2200 m/s."""
    speed = np.geomspace(30.0, 2.0e8, 60)
    x = speed / c
    thermal = 2200.0
    reached = np.array([light_gain_by_reflections(v / c, 1e-2)[:2] for v in (1e3, 1e6, 3e7, 1.5e8)])
    data = {
        "rim speed / (m/s)": speed,
        "gain, light": energy_gain(0.0, x),
        "rim speed, neutron / (m/s)": speed[speed < 2e5],
        "gain, neutron": 2 * (speed[speed < 2e5] / thermal) ** 2,
        "rim speed, reflections / (m/s)": reached[:, 0] * c,
        "gain, reflections": reached[:, 1],
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(speed, data["gain, light"], color="C1")
    ax.loglog(data["rim speed, neutron / (m/s)"], data["gain, neutron"], color="C0")
    ax.loglog(data["rim speed, reflections / (m/s)"], data["gain, reflections"], "o", color="C1")
    ax.axhline(0.01, color="k", ls=":", lw=1.2)
    ax.text(4e3, 8e-4, "one per cent", fontsize=10)
    ax.axvline(1000.0, color="C6", ls="--", lw=1.2)
    ax.text(1150.0, 1e-15, "what strong\nmaterials bear", color="C6", fontsize=10)
    ax.annotate(
        "neutron, 2200 m/s",
        (1.2e4, 2 * (1.2e4 / thermal) ** 2),
        (6, -12),
        textcoords="offset points",
        color="C0",
        fontsize=10,
    )
    ax.annotate(
        "light (dots: reflections\none by one)",
        (2e6, 3e-5),
        (6, -36),
        textcoords="offset points",
        color="C1",
        fontsize=10,
    )
    ax.set(xlabel="speed of the rim / (m/s)", ylabel="energy gained / own energy", ylim=(1e-16, 1e5))
    at_rim = (1000.0 / c) ** 2
    caption = (
        "Energy gained on the way from axis to rim, over the energy at the start. At a rim speed of 1000 m/s a thermal neutron "
        f"gains {100 * 2 * (1000 / thermal) ** 2:.0f} % of its energy, light $10^{{{np.log10(at_rim):.1f}}}$ of it."
    )
    alt = (
        f"Two rising lines. At a rim of 1000 m/s the neutron's stands at {2 * (1000 / thermal) ** 2:.2f}, that of light at "
        f"{at_rim:.1e}; light reaches one per cent only at {c * np.sqrt(0.01 / 1.01):.1e} m/s."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_light_gain,)
