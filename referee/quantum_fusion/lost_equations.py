"""The equations that the text announces: what is left of them, what physics restores, and what they fix."""

from typing import Annotated, NamedTuple

import matplotlib.pyplot as plt

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dimensional_analysis import determined_by_matching, determined_by_rank, incidence
from referee.verdict import Verdict


class Announced(NamedTuple):
    """An equation that the text announces: its line, what it is, what is left of it, whether physics determines it."""

    line: int
    what: str
    left: str  # whole, damaged or absent
    determined: bool


ANNOUNCED = (
    Announced(93, "Lagrangian of a free particle (1)", "damaged", True),
    Announced(96, "Lagrange's equations at rest (2)", "absent", True),
    Announced(98, "Lagrange's equations (3)", "damaged", True),
    Announced(101, "Lagrangian in the rotating frame", "absent", True),
    Announced(286, "a field as a map of space-time", "damaged", True),
    Announced(287, "stationary action", "whole", True),
    Announced(302, "frequency of the ring", "whole", True),
    Announced(305, "energy and frequency of the ring", "absent", True),
    Announced(359, "largest radius of ball lightning", "absent", False),
    Announced(367, "ways to fill one level", "absent", True),
    Announced(379, "ways to fill all levels", "absent", True),
    Announced(380, "the same by Stirling", "absent", True),
    Announced(385, "number of electrons", "absent", True),
    Announced(386, "energy of the electrons", "absent", True),
    Announced(396, "function to be made largest", "absent", True),
    Announced(399, "condition of the maximum", "absent", True),
    Announced(400, "occupation, first form", "absent", True),
    Announced(402, "occupation, second form", "absent", True),
    Announced(404, "occupation, third form", "absent", True),
    Announced(407, "meaning of the multipliers", "damaged", True),
    Announced(409, "change of the energy", "absent", True),
    Announced(411, "the same by Lagrange", "absent", True),
    Announced(415, "thermodynamic identity", "absent", True),
    Announced(417, "energy of a particle", "absent", True),
    Announced(423, "Fermi–Dirac function", "absent", True),
)

# What the equations bear on, all of them restored wherever physics determines them. Given data of a problem (a
# potential, a number of electrons) are not counted as unknown.
SYSTEM = {
    "L98, for a given potential": ("motion of a particle",),
    "L302": ("ring frequency", "ring radius"),
    "L305": ("ring energy", "ring frequency"),
    "L385": ("occupation", "Fermi energy"),
    "L423": ("occupation", "Fermi energy"),
}
PRODUCTS = ("computing rate", "picture of a display")
BALL = ("ball temperature", "ball density", "ball radius")
UNKNOWNS = (
    "motion of a particle", "occupation", "Fermi energy", "ring energy", "ring frequency", "ring radius",
    "fusion power", "power to drive it", "thrust", "lift", "teleported energy", *PRODUCTS, *BALL,
)  # fmt: skip


def equations_and_promises(
    relations_for_products: Annotated[int, Input(0, 2, "1", "relations supplied for the computer and the display")] = 0,
    relations_for_the_ball: Annotated[
        int, Input(0, 3, "1", "relations supplied for temperature, density and radius of the ball")
    ] = 0,
) -> Outcome:
    """Which of the promised quantities do the equations fix, each restored where physics determines it?"""
    system = dict(SYSTEM)
    system |= {f"supplied: {name}": (name,) for name in PRODUCTS[:relations_for_products]}
    system |= {f"supplied: {name}": (name,) for name in BALL[:relations_for_the_ball]}
    pattern = incidence(system, UNKNOWNS)
    fixed = determined_by_matching(pattern)
    left = dict(zip(UNKNOWNS, ~fixed, strict=True))
    whole = sum(entry.left == "whole" for entry in ANNOUNCED)
    restored = sum(entry.left != "whole" and entry.determined for entry in ANNOUNCED)
    return Outcome(
        quantities=(
            Quantity("announced", float(len(ANNOUNCED)), "1", "equations that the text announces"),
            Quantity("whole", float(whole), "1", "of these, printed whole"),
            Quantity("restored", float(restored), "1", "of these, damaged or absent, determined by physics"),
            Quantity("lost", float(len(ANNOUNCED) - whole - restored), "1", "of these, determined by nothing"),
            Quantity("unknowns", float(len(UNKNOWNS)), "1", "quantities that the text means to explain or promises"),
            Quantity("fixed", float(fixed.sum()), "1", "of these, fixed by the equations"),
            Quantity("open_products", float(sum(left[name] for name in PRODUCTS)), "1", "of computer and display"),
            Quantity("open_ball", float(sum(left[name] for name in BALL)), "1", "of temperature, density and radius"),
        ),
        checks=(
            Check(
                "which quantities are fixed",
                fixed.astype(float),
                determined_by_rank(pattern).astype(float),
                0.5,
                "maximum bipartite matching of equations and unknowns",
                "rank of the same pattern with random coefficients",
            ),
        ),
    )


EQUATIONS_AND_PROMISES = Finding(
    id="equations-and-promises",
    tests=("B20",),
    question="Do the equations fix anything of what is promised?",
    argument=equations_and_promises,
    physics=(
        "dimensional_analysis.incidence",
        "dimensional_analysis.determined_by_matching",
        "dimensional_analysis.determined_by_rank",
    ),
    criteria=(
        Criterion(
            claims=("QF-006",),
            measured="open_products",
            operator="<=",
            threshold=0.0,
            reason="a promise that no relation bears on cannot be compared with any measurement",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Relations for the computer and the display are given and can be tested."
            ),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "No equation bears on a computer or a display. A rate of operations and what stores, switches and "
                "reads a quantum of it would have to be defined.",
            ),
            reversal=Witness({"relations_for_products": 2}, "one relation for each of the two products"),
        ),
        Criterion(
            claims=("QF-093",),
            measured="open_ball",
            operator="<=",
            threshold=0.0,
            reason="two things can be compared in a quantity that both of them have",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Temperature, density and radius of the ball are given and can be compared."
            ),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "Pictures are alike, and no quantity is given in which the ball could be compared with what they show. "
                "Its temperature, density and radius would have to be stated.",
            ),
            reversal=Witness(
                {"relations_for_the_ball": 3}, "three stated sizes, to be laid beside those of the pictures"
            ),
        ),
    ),
)
FINDINGS = (EQUATIONS_AND_PROMISES,)


def draw_fate_of_the_equations() -> Drawing:
    """One mark an announced equation, by line: whole, damaged or absent; filled where physics restores it."""
    fig, ax = plt.subplots(figsize=(6.4, 6.6))
    looks = {"whole": ("o", "C2"), "damaged": ("s", "C5"), "absent": ("X", "C1")}
    for row, entry in enumerate(ANNOUNCED):
        marker, colour = looks[entry.left]
        ax.plot(0, row, marker, color=colour, markersize=9)
        if entry.left != "whole":
            ax.plot(1, row, "o" if entry.determined else "X", color="C0" if entry.determined else "C1", markersize=9)
        ax.text(-0.35, row, f"L{entry.line}", ha="right", va="center", fontsize=9)
        ax.text(1.4, row, entry.what, va="center", fontsize=9.5, fontweight="normal" if entry.determined else "bold")
    counts = {left: sum(entry.left == left for entry in ANNOUNCED) for left in looks}
    restored = sum(entry.left != "whole" and entry.determined for entry in ANNOUNCED)
    for left, (marker, colour) in looks.items():
        ax.plot([], [], marker, color=colour, ls="none", label=f"{left} ({counts[left]})")
    ax.plot([], [], "o", color="C0", ls="none", label=f"determined by physics ({restored})")
    ax.text(0, -1.1, "in the text", ha="center", va="bottom", fontsize=10)
    ax.text(1, -1.1, "restored", ha="center", va="bottom", fontsize=10)
    ax.set(xlim=(-1.3, 6.5), ylim=(len(ANNOUNCED) - 0.3, -2.2))
    ax.axis("off")
    fig.legend(loc="outside lower center", ncols=4, fontsize=9, handletextpad=0.2, columnspacing=1.2)
    gone = [entry for entry in ANNOUNCED if entry.left != "whole" and not entry.determined]
    return Drawing(
        fig,
        data={
            "line": [float(entry.line) for entry in ANNOUNCED],
            "what": [entry.what for entry in ANNOUNCED],
            "left": [entry.left for entry in ANNOUNCED],
            "determined": ["yes" if entry.determined else "no" for entry in ANNOUNCED],
        },
        caption=(
            f"The {len(ANNOUNCED)} equations that the text announces. {counts['whole']} are printed whole; {restored} of the "
            f"others are textbook equations that physics restores; {len(gone)}, the radius formula (L{gone[0].line}), is "
            "determined by nothing and is not invented here."
        ),
        alt=(
            f"A list of {len(ANNOUNCED)} equations by line. In the text: {counts['whole']} whole, {counts['damaged']} damaged, "
            f"{counts['absent']} absent. Restored: {restored} by physics, {len(gone)} by nothing."
        ),
    )


FIGURES = (draw_fate_of_the_equations,)
