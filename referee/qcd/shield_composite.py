"""The quantum part of the composite field: the one candidate that has a formula, and what would have to be defined."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import epsilon_0, mu_0, pi

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import casimir_pressure as casimir
from referee.units import format_number
from referee.verdict import Verdict

# What the manuscript says of each symbol and term of its shield: the lines that define it.
DEFINED_AT: dict[str, tuple[int, ...]] = {
    "F": (44,),
    "q": (45,),
    "v": (45,),
    "B": (45,),
    "F_combined": (71,),
    "F_quantum": (),
    "traditional force threshold": (),
    "quantum threat": (),
}


def composite_field(
    gap: Annotated[float, Input(1e-9, 100.0, "m", "distance over which the quantum part acts")] = 5.0,
    field: Annotated[float, Input(0.01, 50.0, "T", "field of the shield")] = 20.0,
    radius: Annotated[float, Input(1e-8, 1e-2, "m", "radius of a grain that comes")] = 1e-7,
    potential: Annotated[float, Input(0.1, 1e3, "V", "electric potential of the grain")] = 10.0,
    speed: Annotated[float, Input(1.0, 1e5, "m/s", "speed of the grain")] = 2e4,
) -> Outcome:
    """What does the only quantum force of a vacuum with a formula, Casimir's, add to a magnetic shield?"""
    pull = -float(casimir.casimir_pressure(gap))
    modes = -casimir.casimir_pressure_mode_sum(gap)
    imaginary = -casimir.casimir_pressure_lifshitz(gap)
    charge = 4.0 * pi * epsilon_0 * radius * potential
    quantum, magnetic = pull * pi * radius**2, charge * speed * field
    return Outcome(
        quantities=(
            Quantity(
                "casimir_over_magnetic",
                pull / (field**2 / (2.0 * mu_0)),
                "1",
                "Casimir pressure over magnetic pressure",
            ),
            Quantity("casimir_pressure", pull, "Pa", "Casimir pressure at that distance; it pulls"),
            Quantity("magnetic_pressure", field**2 / (2.0 * mu_0), "Pa", "pressure of the field"),
            Quantity(
                "quantum_share",
                quantum / (quantum + magnetic),
                "1",
                "share of the quantum part in the force on a grain",
            ),
            Quantity(
                "definitions_of_quantum_force", float(len(DEFINED_AT["F_quantum"])), "1", "lines that define F_quantum"
            ),
            Quantity(
                "undefined_terms",
                float(sum(not lines for lines in DEFINED_AT.values())),
                "1",
                "terms of the shield without definition",
            ),
        ),
        checks=(
            Check("Casimir pressure", pull, modes, 1e-4, "closed form", "sum over modes with a cutoff", relative=True),
            Check(
                "Casimir pressure",
                pull,
                imaginary,
                1e-8,
                "closed form",
                "integral over imaginary frequencies",
                relative=True,
            ),
        ),
    )


COMPOSITE_FIELD = Finding(
    id="composite-field",
    tests=("T11",),
    question="What would a quantum part add to the magnetic shield?",
    argument=composite_field,
    physics=(
        "casimir_pressure.casimir_pressure",
        "casimir_pressure.casimir_pressure_mode_sum",
        "casimir_pressure.casimir_pressure_lifshitz",
    ),
    criteria=(
        Criterion(
            claims=("QCD-25",),
            measured="casimir_over_magnetic",
            operator=">=",
            threshold=0.01,
            reason="a field is composed of two parts if each gives at least a hundredth of its pressure",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "At this distance both parts matter; the quantum one pulls the plates together."
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A quantum part with a formula exists, Casimir's; at the size of a ship it is smaller by the "
                "printed decades, and it attracts.",
            ),
            reversal=Witness(
                {"gap": 1e-8, "field": 0.1}, "ten nanometres apart, Casimir's pressure exceeds that of a weak magnet"
            ),
        ),
        Criterion(
            claims=("QCD-37",),
            measured="quantum_share",
            operator=">=",
            threshold=0.01,
            reason="a term of a sum matters if it is at least a hundredth of it",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this distance the sum has two terms that count."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Forces add, and the magnetic term is right; with the only candidate that has a formula, the "
                "first term is negligible.",
            ),
            reversal=Witness({"gap": 1e-8, "field": 0.1}, "a grain within ten nanometres of a plate, in a weak field"),
        ),
        Criterion(
            claims=("QCD-37",),
            measured="definitions_of_quantum_force",
            operator=">=",
            threshold=1.0,
            exact=True,
            reason="a term needs one definition before a number can be given for it",
            met=Ruling(Verdict.HOLDS, "Every term of the sum is defined."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "As written the first term has no definition: say on what it acts, and with which law.",
            ),
            reversal=Control(
                "the manuscript's own text, to which one definition is added",
                lambda: float(len((*DEFINED_AT["F_quantum"], 71))),
                "with one line that defines the force, the equation can be tested",
            ),
        ),
    ),
)


FINDINGS = (COMPOSITE_FIELD,)


def draw_casimir_against_magnet() -> Drawing:
    """The Casimir pressure against distance, beside the pressure of a magnetic field."""
    gap = np.logspace(-9, 1, 81)
    pull = -casimir.casimir_pressure(gap)
    magnet = 20.0**2 / (2.0 * mu_0)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(gap, pull, color="C0")
    ax.axhline(magnet, color="C1", ls="--")
    ship = float(-casimir.casimir_pressure(5.0))
    ax.annotate("", (5.0, ship * 3), (5.0, magnet / 3), arrowprops={"arrowstyle": "<->", "color": "C3", "lw": 2})
    gulf = float(np.log10(magnet / ship))
    ax.text(2.5, 1e-8, f"{gulf:.0f} decades\nat 5 m", color="C3", ha="right", va="center")
    ax.text(1e-6, magnet * 6, "magnetic pressure at 20 T", color="C1", va="bottom")
    ax.text(2e-9, 1e-10, "Casimir pressure:\nit pulls", color="C0", va="center")
    ax.set(xlabel="distance / m", ylabel="pressure / Pa", ylim=(1e-31, 1e14))
    meet = float((-casimir.casimir_pressure(1.0) / magnet) ** 0.25)
    return Drawing(
        figure,
        data={"distance / m": gap, "casimir / Pa": pull, "magnetic / Pa": np.full_like(gap, magnet)},
        caption="Casimir's pressure between ideal plates beside that of a field of 20 T. They are equal at "
        f"{meet * 1e9:.1f} nm, where no plate is ideal any more; at the size of a ship {gulf:.0f} decades lie "
        "between them.",
        alt=f"Casimir pressure falling with the fourth power of distance from {format_number(pull[0], 2)} Pa at "
        "one nanometre "
        f"to {format_number(pull[-1], 2)} Pa at ten metres, against a constant magnetic pressure of "
        f"{format_number(magnet, 2)} Pa; at five metres the gap is {gulf:.1f} decades.",
    )


FIGURES = (draw_casimir_against_magnet,)
