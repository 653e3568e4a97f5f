"""Objects as data, amplified at the destination: the bound on copies, and the reference that is called upon."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import N_A, Julian_year

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.quantum_cloning import clone_fidelity, clone_fidelity_projector
from referee.physics.teleportation import average_fidelity_closed_form
from referee.verdict import Verdict


def amplified_copy(
    copies: Annotated[int, Input(1, 7, "1", "copies that the amplifier at the destination makes")] = 2,
    mass: Annotated[
        float, Input(1e-27, 100.0, "kg", "mass of the object; of water, for the count of its atoms")
    ] = 1e-3,
    pair_rate: Annotated[float, Input(1.0, 1e30, "Hz", "entangled pairs delivered", "assumed, generous")] = 1e9,
) -> Outcome:
    """Record an object, send the record, amplify it there: how faithful can the copies of unknown quantum data be?"""
    fidelity = float(clone_fidelity(copies))
    atoms = 3 * mass / 18.015e-3 * N_A
    return Outcome(
        quantities=(
            Quantity("fidelity", fidelity, "1", "of each copy of an unknown qubit, at best"),
            Quantity("fault", 1 - fidelity, "1", "one less that fidelity", floor=1e-12),
            Quantity("limit", 2 / 3, "1", "of copies without number, the same as measuring and telling"),
            Quantity("atoms", atoms, "1", "atoms in the object", digits=2),
            Quantity("years", atoms / pair_rate / Julian_year, "year", "to teleport one qubit for each atom", digits=2),
        ),
        checks=(
            Check(
                "fidelity",
                fidelity,
                clone_fidelity_projector(copies),
                1e-9,
                "bound of Gisin and Massar",
                "optimal machine: projector on the symmetric states",
            ),
        ),
    )


AMPLIFIED_COPY = Finding(
    id="amplified-copy",
    tests=("B1",),
    question="Can the quantum data of an object be amplified at the destination?",
    argument=amplified_copy,
    physics=("quantum_cloning.clone_fidelity", "quantum_cloning.clone_fidelity_projector"),
    criteria=(
        Criterion(
            claims=("QF-057a",),
            measured="fault",
            operator="<=",
            threshold=0.01,
            reason="a fault in a hundred qubits is about what error correction can bear",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Not amplified but passed on once, a state can arrive whole."),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Unknown quantum data cannot be amplified: already the second copy spoils both."
            ),
            reversal=Witness({"copies": 1}, "one copy for one original: no amplification"),
        ),
    ),
)


# What L139–141 would need of its source, and what the abstract printed at L152–165 is about.
NEEDED = ("compression of data", "tunnelling of data", "amplification", "reassembly or teleportation")


TREATED = (
    "Casimir force",
    "condensate in a tube",
    "mean field",
    "quantum fluctuation",
    "Dirichlet boundary",
    "scaling",
)


def second_reference(
    treated: Annotated[int, Input(0, 4, "1", "of the four needed subjects, how many another source treats")] = 0,
) -> Outcome:
    """Reference 2 is called as witness for the sending of objects. How many of the needed subjects does it treat?"""
    found = len(set(NEEDED) & set(TREATED)) + treated
    words = [sum(need.split()[0] in subject for subject in TREATED) for need in NEEDED]
    return Outcome(
        quantities=(
            Quantity("subjects_treated", float(found), "1", "of four that the passage needs"),
            Quantity("subjects_needed", float(len(NEEDED)), "1", "compression, tunnelling, amplification, reassembly"),
        ),
        checks=(
            Check("subjects", found, sum(words) + treated, 1e-9, "common members", "search for the leading words"),
        ),
    )


SECOND_REFERENCE = Finding(
    id="second-reference",
    tests=("B1",),
    question="Does reference 2 describe the sending of objects?",
    argument=second_reference,
    criteria=(
        Criterion(
            claims=("QF-057b",),
            measured="subjects_treated",
            operator=">=",
            threshold=1.0,
            reason="a source has to treat at least one of the things it is cited for",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Such a source could be read for what it says of them."),
            unmet=Ruling(
                Verdict.MISATTRIBUTED,
                "Biswas and co-authors compute a Casimir force; of sending objects they say nothing.",
            ),
            reversal=Witness({"treated": 1}, "a source on teleportation, such as that of 1993"),
        ),
    ),
)

FINDINGS = (
    AMPLIFIED_COPY,
    SECOND_REFERENCE,
)


def draw_fidelities() -> Drawing:
    """Fidelity of teleportation with none, one and two bits, and of amplified copies."""
    visibility = np.linspace(0.0, 1.0, 21)
    copies = np.arange(1, 8)
    data: dict[str, np.ndarray] = {"visibility": visibility}
    for bits in (0, 1, 2):
        data[f"fidelity, {bits} bits"] = np.array([average_fidelity_closed_form(bits, float(v)) for v in visibility])
    data |= {"copies": copies, "fidelity of a copy": clone_fidelity(copies)}
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6), sharey=True)
    for bits, colour, style in ((2, "C0", "-"), (1, "C1", "--"), (0, "C6", ":")):
        left.plot(visibility, data[f"fidelity, {bits} bits"], color=colour, ls=style)
    left.axhline(2 / 3, color="k", lw=1.0)
    left.text(0.50, 0.685, "measure and tell", fontsize=10)
    left.text(0.60, 0.90, "two bits", color="C0", fontsize=10, ha="right")
    left.text(0.70, 0.575, "one bit", color="C1", fontsize=10)
    left.text(0.70, 0.465, "no bit", color="C6", fontsize=10)
    left.set(xlabel="visibility of the pair", ylabel="fidelity", ylim=(0.44, 1.03), xlim=(0, 1))
    right.plot(copies, data["fidelity of a copy"], "o-", color="C2")
    right.axhline(2 / 3, color="k", lw=1.0)
    right.annotate("the original", (1, 1.0), (8, -4), textcoords="offset points", color="C2", fontsize=10)
    right.annotate("two copies: 5/6", (2, 5 / 6), (8, 2), textcoords="offset points", color="C2", fontsize=10)
    right.set(xlabel="copies of one unknown qubit", xlim=(0.5, 7.5))
    crossing = float(np.interp(2 / 3, data["fidelity, 2 bits"], visibility))
    caption = (
        "Left: teleportation beats measuring and telling (line at two thirds) with both bits and a visibility above "
        f"{crossing:.2f}. Right: amplified, the copies of an unknown qubit fall from {data['fidelity of a copy'][0]:.0f} to "
        f"{data['fidelity of a copy'][1]:.3f} for two and towards two thirds."
    )
    alt = (
        f"Left: three lines from one half; with two bits it reaches {data['fidelity, 2 bits'][-1]:.0f}, with one "
        f"{data['fidelity, 1 bits'][-1]:.2f}, with none it stays. Right: dots fall from 1 to {data['fidelity of a copy'][-1]:.2f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_fidelities,)
