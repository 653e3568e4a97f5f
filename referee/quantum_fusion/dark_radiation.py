"""Is invisible radiation fit to be the dark matter?"""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.relic_pressure import (
    BOLTZMANN_EV,
    equation_of_state,
    equation_of_state_expansion,
    mean_square_speed,
)
from referee.verdict import Verdict

GALAXY_SPEED = 5e5  # m/s: about what a large galaxy still binds


def dark_spectrum(
    mass: Annotated[float, Input(0.0, 1e9, "eV", "rest energy of the invisible quanta; light has none")] = 0.0,
    temperature: Annotated[
        float,
        Input(0.1, 10.0, "K", "temperature of the shape of their spectrum today", "that of the microwave background"),
    ] = 2.7255,
) -> Outcome:
    """Is radiation outside the visible band fit to be the dark matter? Its pressure decides whether a galaxy can hold it."""
    thermal = BOLTZMANN_EV * temperature
    state = equation_of_state(mass, thermal)
    again = equation_of_state_expansion(mass, thermal)
    bound = (GALAXY_SPEED / c) ** 2 / 3
    return Outcome(
        quantities=(
            Quantity("pressure_share", state, "1", "w, pressure over energy density"),
            Quantity(
                "speed", mean_square_speed(min(state, 1 / 3)) * c, "m/s", "root of 3w in units of c: the quanta's speed"
            ),
            Quantity("bound_share", bound, "1", "w of quanta that a large galaxy can hold", digits=2),
        ),
        checks=(
            Check("w", state, again, 1e-5, "pressure integral", "energy left after a small expansion", relative=True),
        ),
    )


DARK_SPECTRUM = Finding(
    id="dark-spectrum",
    tests=("B11",),
    question="Is the invisible part of the spectrum the dark matter?",
    argument=dark_spectrum,
    physics=(
        "relic_pressure.equation_of_state",
        "relic_pressure.equation_of_state_expansion",
        "relic_pressure.mean_square_speed",
    ),
    criteria=(
        Criterion(
            claims=("QF-047",),
            measured="pressure_share",
            operator="<=",
            threshold=(GALAXY_SPEED / c) ** 2 / 3,
            reason="dark matter is held by galaxies, which lets it move at some hundreds of kilometres a second",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Heavy quanta move slowly enough to be held: a candidate, if they are dark."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Light has a third of its energy density as pressure: no galaxy holds it, whatever its colour.",
            ),
            reversal=Witness({"mass": 100.0}, "quanta with a rest energy of a hundred electronvolts"),
        ),
    ),
)

FINDINGS = (DARK_SPECTRUM,)


def draw_relic() -> Drawing:
    """Pressure over energy density of relic quanta against their rest energy; what a galaxy can hold."""
    mass = np.geomspace(1e-6, 1e3, 64)
    thermal = BOLTZMANN_EV * 2.7255
    bound = (GALAXY_SPEED / c) ** 2 / 3
    data = {"rest energy / eV": mass, "w": np.array([equation_of_state(m, thermal) for m in mass])}
    crossing = float(np.exp(np.interp(-np.log(bound), -np.log(data["w"]), np.log(mass))))
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(mass, data["w"], color="C0")
    ax.axhline(bound, color="k", ls=":", lw=1.2)
    ax.axhline(1 / 3, color="C1", ls="--", lw=1.2)
    ax.text(1e3, 0.5, "light of every colour: 1/3", color="C1", fontsize=10, ha="right", va="bottom")
    ax.text(1.3e-6, bound * 1.8, "a large galaxy can hold", fontsize=10)
    ax.plot(crossing, bound, "ko")
    ax.annotate(f"{crossing:.2g} eV", (crossing, bound), (8, 4), textcoords="offset points", fontsize=10)
    ax.set(xlabel="rest energy of the quantum / eV", ylabel="pressure / energy density", ylim=(1e-14, 30))
    caption = (
        "Pressure over energy density of relic quanta whose spectrum has the shape of the microwave background. Light has one third, "
        f"visible or not. What a galaxy holds must lie below the dotted line, that is above {crossing:.2g} eV of rest energy."
    )
    alt = (
        "A curve that is level at one third for light quanta and falls with the square of the rest energy; it crosses the dotted "
        f"line of what galaxies hold at {crossing:.2g} eV."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_relic,)
