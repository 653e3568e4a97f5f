"""Follow the joules, V: the work that coherence is worth beside a heat bath, before it is lost."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import Boltzmann

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.work_from_coherence import (
    unlocked_work_binomial,
    unlocked_work_blocks,
    work_entropic,
    work_isotherm,
)
from referee.verdict import Verdict

ROOM = 300.0


def work_in_coherence(
    coherence_left: Annotated[
        float, Input(0.0, 1.0, "1", "share of the coherence that is left when work is drawn")
    ] = 0.0,
    temperature: Annotated[float, Input(1.0, 3000.0, "K", "temperature of the bath")] = ROOM,
) -> Outcome:
    """How much work does a heat bath yield for one coherent qubit, before decoherence and after it?

    An ideal machine with a phase reference: rotate, quench, expand isothermally, quench back.
    """
    thermal = Boltzmann * temperature
    entropic = np.array([work_entropic(0.5, c, temperature) for c in (0.5, 0.5 * coherence_left)]) / thermal
    strokes = np.array([work_isotherm(0.5, c, temperature) for c in (0.5, 0.5 * coherence_left)]) / thermal
    return Outcome(
        quantities=(
            Quantity("work_before", entropic[0], "kT", "work from the equal superposition, taken first"),
            Quantity("work_after", entropic[1], "kT", "work from what decoherence leaves", floor=1e-9),
            Quantity("joules_before", entropic[0] * thermal, "J", "the first, in joules"),
        ),
        checks=(Check("work", strokes, entropic, 2e-4, "isotherm in 20000 steps", "difference of entropies"),),
    )


WORK_IN_COHERENCE = Finding(
    id="work-in-coherence",
    tests=("T6",),
    question="Is drawing energy from decoherence still theoretical?",
    argument=work_in_coherence,
    physics=("work_from_coherence.work_entropic", "work_from_coherence.work_isotherm"),
    criteria=(
        Criterion(
            claims=("QCD-43",),
            measured="work_after",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of kT is below what any machine at that temperature can tell from noise",
            met=Ruling(
                Verdict.HOLDS,
                "The caution is right: after decoherence nothing is left to draw; the work is in coherence, and must "
                "be taken first.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Work can be drawn after the loss of coherence, so the caution is too strict."
            ),
            reversal=Witness({"coherence_left": 1.0}, "coherence that is still there when the machine takes it"),
        ),
    ),
)


def work_locking(
    copies: Annotated[int, Input(1, 100_000, "1", "qubits processed together, without a phase reference")] = 10_000,
) -> Outcome:
    """What share of the work in coherence do thermal machines reach that hold no phase reference of their own?

    The fair reading: a macroscopic store, all copies worked on together.
    """
    full = work_entropic(0.5, 0.5, ROOM)
    share = float(unlocked_work_binomial(copies, ROOM)) / full
    few = np.arange(1, min(copies, 7) + 1)
    return Outcome(
        quantities=(
            Quantity("share", share, "1", "share of kT ln 2 per copy that is within reach", floor=1e-9),
            Quantity(
                "share_of_one", float(unlocked_work_binomial(1, ROOM)) / full, "1", "the same for one copy", floor=1e-9
            ),
            Quantity("share_of_two", float(unlocked_work_binomial(2, ROOM)) / full, "1", "the same for a pair"),
        ),
        checks=(
            Check(
                "work per copy in units of kT ln 2, up to seven copies",
                unlocked_work_binomial(few, ROOM) / full,
                [unlocked_work_blocks(int(n), ROOM) / full for n in few],
                1e-9,
                "entropy of Dicke weights",
                "eigenvalues of the dephased density matrix",
            ),
        ),
    )


WORK_LOCKING = Finding(
    id="work-locking",
    tests=("T6",),
    question="Can the work in coherence be reached without a phase reference?",
    argument=work_locking,
    physics=("work_from_coherence.unlocked_work_binomial", "work_from_coherence.unlocked_work_blocks"),
    criteria=(
        Criterion(
            claims=("QCD-22",),
            measured="share",
            operator=">=",
            threshold=0.5,
            reason="a majority: below half of the work the larger part is locked",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Worked on together, many copies serve each other as a reference and give up their work.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "Most of the work is locked: coherence without a reference yields none of it."
            ),
            reversal=Witness({"copies": 1}, "a single copy: all of the work is locked"),
        ),
    ),
)


def draw_work_locking() -> Drawing:
    """The share of the work that thermal machines without a reference reach, against the number of copies."""
    copies = np.unique(np.round(np.logspace(0, 4, 33)).astype(int))
    share = unlocked_work_binomial(copies, ROOM) / work_entropic(0.5, 0.5, ROOM)
    share[0] = 0.0
    figure, ax = plt.subplots(figsize=(6.4, 3.6))
    ax.semilogx(copies, 100 * share, color="C0", marker="o", ms=4)
    ax.axhline(100, color="k", lw=0.8, ls=":")
    ax.set(xlabel="copies of $|+\\rangle$ worked on together", ylabel="work within reach / %", ylim=(-6, 112))
    ax.text(10_000, 102, "$kT\\,\\ln 2$ each", ha="right", va="bottom")
    ax.annotate("one copy alone: locked", (1, 0), (1.6, 1), va="center")
    caption = (
        f"Work locking. Without a phase reference one copy yields nothing, two yield {100 * share[1]:.0f} %, and only "
        "a crowd that serves as its own "
        f"reference yields nearly all ({100 * share[-1]:.1f} % for the largest drawn)."
    )
    alt = (
        f"A rising curve over the number of copies on a logarithmic axis: 0 per cent for one, {100 * share[1]:.0f} "
        "for two, "
        f"{100 * share[-1]:.1f} per cent for {copies[-1]}."
    )
    return Drawing(figure, {"copies / 1": copies, "share / 1": share}, caption, alt)


FINDINGS = (
    WORK_IN_COHERENCE,
    WORK_LOCKING,
)
FIGURES = (draw_work_locking,)
