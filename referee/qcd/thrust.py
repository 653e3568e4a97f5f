"""Thrust: how hard light of a given power can push, and what pushes harder."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c, g

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling
from referee.physics.radiation_thrust import (
    exhaust_thrust_per_watt,
    exhaust_thrust_per_watt_by_rapidity,
    thrust_ratio_of_occupations,
    thrust_ratio_of_state,
)
from referee.verdict import Verdict

MODES, LEVELS = 5, 4


def light_thrust_wall(
    states: Annotated[int, Input(1, 100, "1", "random quantum states of five modes that are tried")] = 40,
    half_angle: Annotated[
        float, Input(0.0, np.pi, "rad", "half angle of the cone that holds the five directions")
    ] = 0.6,
    ion_speed: Annotated[float, Input(1e3, 2.9e8, "m/s", "exhaust speed of the thruster set beside light")] = 3100 * g,
) -> Outcome:
    """Ask whether any state of light, coherent or not, pushes harder than its power over c."""
    generator = np.random.default_rng(9)
    frequencies = generator.uniform(0.5, 2.0, MODES)
    cosine = 1 - generator.random(MODES) * (1 - np.cos(half_angle))
    azimuth = generator.uniform(0, 2 * np.pi, MODES)
    sine = np.sqrt(1 - cosine**2)
    directions = np.stack([sine * np.cos(azimuth), sine * np.sin(azimuth), cosine], axis=1)
    shape = (states,) + (LEVELS,) * MODES
    amplitudes = generator.normal(size=shape) + 1j * generator.normal(size=shape)
    from_operators = np.array([thrust_ratio_of_state(state, frequencies, directions) for state in amplitudes])
    weights = np.abs(amplitudes) ** 2
    weights /= weights.sum(axis=tuple(range(1, MODES + 1)), keepdims=True)
    occupations = np.stack(
        [
            weights.sum(axis=tuple(a for a in range(1, MODES + 1) if a != mode + 1)) @ np.arange(LEVELS)
            for mode in range(MODES)
        ],
        axis=1,
    )
    from_marginals = thrust_ratio_of_occupations(occupations, frequencies, directions)
    jet = float(exhaust_thrust_per_watt(ion_speed))
    light = float(exhaust_thrust_per_watt(c))
    return Outcome(
        quantities=(
            Quantity(
                "excess_over_wall",
                float(np.max(from_operators)) - 1,
                "1",
                "largest Fc/P among the states, less one",
                floor=1e-12,
            ),
            Quantity("light_per_watt", light, "N/W", "thrust of a perfect beam of light per watt"),
            Quantity("ion_per_watt", jet, "N/W", "thrust of the ion jet per watt of jet power"),
            Quantity(
                "decades_below_ion",
                float(np.log10(jet / light)),
                "decade",
                "light below the ion jet, per watt",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "Fc/P of random states",
                from_operators,
                from_marginals,
                1e-12,
                "operators on the joint Fock space",
                "mean photon number of each mode",
            ),
            Check(
                "thrust per watt of the jet",
                jet,
                exhaust_thrust_per_watt_by_rapidity(ion_speed),
                1e-10,
                "momentum over kinetic energy",
                "half the rapidity",
                relative=True,
            ),
        ),
    )


def _ratio_beyond_the_light_cone() -> float:
    """Fc/P − 1 of modes that carry a fifth more momentum than energy."""
    return 1.2 * float(thrust_ratio_of_occupations([1.0], [1.0], [[0, 0, 1]])) - 1


LIGHT_THRUST_WALL = Finding(
    id="light-thrust-wall",
    tests=("T9",),
    question="Does any quantum state of light give more thrust per watt than a searchlight?",
    argument=light_thrust_wall,
    physics=(
        "radiation_thrust.thrust_ratio_of_state",
        "radiation_thrust.thrust_ratio_of_occupations",
        "radiation_thrust.exhaust_thrust_per_watt",
        "radiation_thrust.exhaust_thrust_per_watt_by_rapidity",
    ),
    criteria=(
        Criterion(
            claims=("QCD-39",),
            measured="excess_over_wall",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="a photon's momentum is its energy over c, so a perfect beam has Fc/P = 1 exactly",
            met=Ruling(Verdict.HOLDS, "Some state of light outpushes a perfect beam of the same power."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "No state of light outpushes a perfect beam of the same power: phases between photon numbers drop "
                "out of force and power alike, and what counts is direction.",
            ),
            reversal=Control(
                "|p|c ≤ E",
                _ratio_beyond_the_light_cone,
                "quanta with a fifth more momentum than energy would pass the wall; none is known",
            ),
        ),
    ),
)

FINDINGS = (LIGHT_THRUST_WALL,)

# power into the device in W, thrust in N: public round figures of flown engines; the last by its jet power at 450 s
ENGINES = {
    "Hall thruster": (1350.0, 0.083),
    "ion engine": (2300.0, 0.092),
    "H₂–O₂ engine": (0.5 * 110e3 * 450 * g, 110e3),
}
LIGHTS = {"lamp with a bare panel": (1e3, 2 / 3), "laser, 100 kW": (1e5, 1.0)}


def draw_thrust_wall() -> Drawing:
    """Thrust against power: the wall F = P/c, light below it, engines that expel mass above it."""
    power = np.geomspace(3e1, 1e9, 50)
    fig, ax = plt.subplots(figsize=(6.4, 4.4))
    ax.fill_between(power, 1e-9, power / c, color="C4", alpha=0.25, lw=0)
    ax.loglog(power, power / c, color="C0")
    ax.text(9e8, 1e-6, "all light, coherent or not:\n$F \\leq P/c$", color="C0", ha="right", va="center")
    ax.text(5e1, 60, "expelled mass:\nmore push a watt,\npaid in propellant", color="C1", va="center")
    names, powers, forces = [], [], []
    for name, (watts, newtons) in ENGINES.items():
        ax.loglog(watts, newtons, "s", color="C1")
        place = {"Hall thruster": (-8, -4, "right"), "ion engine": (10, -4, "left")}.get(name, (-10, -3, "right"))
        ax.annotate(name, (watts, newtons), xytext=place[:2], textcoords="offset points", fontsize=10, ha=place[2])
        names.append(name)
        powers.append(watts)
        forces.append(newtons)
    for name, (watts, ratio) in LIGHTS.items():
        ax.loglog(watts, ratio * watts / c, "o", color="C2")
        ax.annotate(name, (watts, ratio * watts / c), xytext=(8, -12), textcoords="offset points", fontsize=10)
        names.append(name)
        powers.append(watts)
        forces.append(ratio * watts / c)
    ion = 0.092 / (2300.0 / c)
    ax.annotate("", (2300, 0.05), (2300, 2300 / c * 1.6), arrowprops={"arrowstyle": "<->", "color": "C6"})
    ax.text(2900, 6e-4, f"{np.log10(ion):.1f} decades", color="C6", fontsize=10)
    ax.set(xlabel="power / W", ylabel="thrust / N", xlim=(3e1, 1e9), ylim=(1e-8, 1e6))
    data = {
        "device": names,
        "power / W": powers,
        "thrust / N": forces,
        "line power / W": power,
        "wall P/c / N": power / c,
    }
    return Drawing(
        fig,
        data,
        caption="The wall of light. Every state of light, coherent or not, stays on or below $F = P/c$. Engines "
        f"that throw mass lie above it: the ion engine by a factor of {ion:,.0f} in thrust for the same electrical "
        "power.",
        alt="Thrust against power on logarithmic axes. The line F = P/c bounds all light from above. A Hall "
        f"thruster ({forces[0] * 1e3:.0f} mN at {powers[0]:.0f} W), an ion engine ({forces[1] * 1e3:.0f} mN at "
        f"{powers[1]:.0f} W) and a hydrogen-oxygen engine ({forces[2] / 1e3:.0f} kN) lie above it, the ion engine "
        f"{np.log10(ion):.1f} decades.",
    )


FIGURES = (draw_thrust_wall,)
