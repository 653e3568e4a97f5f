"""Streltsov and co-authors: coherence turned into an equal amount of entanglement."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.coherence import l1_coherence, relative_entropy_of_coherence
from referee.physics.coherence_conversion import (
    coherent_information,
    concurrences,
    concurrences_closed,
    converted_states,
    random_qubits,
)
from referee.verdict import Verdict

STATES = 200


def coherence_conversion(
    ancilla: Annotated[
        float, Input(0.0, 0.7853981633974483, "rad", "angle of the ancilla; 0 is incoherent, π/4 after a Hadamard gate")
    ] = 0.0,
    seed: Annotated[int, Input(0, 1000, "1", "seed of the random qubits")] = 3,
) -> Outcome:
    """Random mixed qubits, each through a CNOT on the ancilla: is the entanglement equal to the coherence?"""
    qubits = random_qubits(STATES, seed)
    pairs = converted_states(qubits, ancilla)
    entangled, coherent = concurrences(pairs), l1_coherence(qubits)
    return Outcome(
        quantities=(
            Quantity(
                "largest_gap",
                float(np.max(np.abs(entangled - coherent))),
                "1",
                "concurrence against l1 coherence",
                floor=1e-9,
            ),
            Quantity("states", float(STATES), "1", "random mixed qubits"),
            Quantity("mean_coherence", float(coherent.mean()), "1", "of them, l1 norm"),
            Quantity("mean_entanglement", float(entangled.mean()), "1", "of the pairs, concurrence", floor=1e-9),
        ),
        checks=(
            Check(
                "concurrence",
                entangled,
                concurrences_closed(qubits, ancilla),
                1e-8,
                "Wootters' formula on the pairs",
                "closed form in the qubit's coherence",
            ),
            Check(
                "entropic measure, incoherent ancilla",
                coherent_information(converted_states(qubits)),
                relative_entropy_of_coherence(qubits),
                1e-8,
                "S(A) − S(AB) of the pair",
                "S(diag ρ) − S(ρ) of the qubit",
            ),
        ),
    )


COHERENCE_CONVERSION = Finding(
    id="coherence-conversion",
    tests=("B13",),
    question="Can coherence be converted into an equal amount of entanglement?",
    argument=coherence_conversion,
    physics=(
        "coherence_conversion.random_qubits",
        "coherence_conversion.converted_states",
        "coherence_conversion.concurrences",
        "coherence_conversion.concurrences_closed",
        "coherence_conversion.coherent_information",
        "coherence.l1_coherence",
        "coherence.relative_entropy_of_coherence",
    ),
    criteria=(
        Criterion(
            claims=("QF-058",),
            measured="largest_gap",
            operator="<=",
            threshold=1e-6,
            reason="equal means equal: a millionth is left to arithmetic",
            met=Ruling(Verdict.HOLDS, "Coherence and entanglement agree, state by state, in two measures."),
            unmet=Ruling(Verdict.CONTRADICTED, "With an ancilla that is coherent itself the equality is lost."),
            reversal=Witness({"ancilla": 0.785398}, "a Hadamard gate on the ancilla: then the CNOT entangles nothing"),
        ),
    ),
)

FINDINGS = (COHERENCE_CONVERSION,)


def draw_conversion() -> Drawing:
    """Entanglement against coherence for 200 random qubits, in two measures and with a coherent ancilla."""
    qubits = random_qubits(STATES, 3)
    data = {
        "l1 coherence": l1_coherence(qubits),
        "concurrence": concurrences(converted_states(qubits)),
        "concurrence, coherent ancilla": concurrences(converted_states(qubits, np.pi / 8)),
        "entropy of coherence / bit": relative_entropy_of_coherence(qubits),
        "S(A) − S(AB) / bit": coherent_information(converted_states(qubits)),
    }
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6))
    for ax in (left, right):
        ax.plot([0, 1], [0, 1], color="k", lw=1.0)
        ax.set(xlim=(0, 1), ylim=(0, 1), aspect="equal")
    left.plot(data["l1 coherence"], data["concurrence"], "o", color="C0", ms=3.5)
    left.plot(data["l1 coherence"], data["concurrence, coherent ancilla"], "^", color="C1", ms=3.5)
    left.text(0.08, 0.74, "incoherent\nancilla", color="C0", fontsize=10)
    left.text(0.50, 0.10, "ancilla turned\nby π/8", color="C1", fontsize=10)
    left.set(xlabel="l1 coherence of the qubit", ylabel="concurrence of the pair")
    right.plot(data["entropy of coherence / bit"], data["S(A) − S(AB) / bit"], "o", color="C2", ms=3.5)
    right.set(xlabel="entropy of coherence / bit", ylabel="S(A) − S(AB) / bit")
    share = float(np.mean(data["concurrence, coherent ancilla"]) / np.mean(data["concurrence"]))
    caption = (
        "Two hundred random qubits, before and after a CNOT. Dots: entanglement equals coherence, in the l1 norm (left) and in "
        f"entropy (right). Triangles: with an ancilla that is coherent itself only {share:.3f} of it is left."
    )
    alt = (
        "Left: dots on the diagonal, triangles on a lower line of slope "
        f"{share:.2f}. Right: dots on the diagonal from {np.min(data['entropy of coherence / bit']):.3f} to "
        f"{np.max(data['entropy of coherence / bit']):.2f} bit."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_conversion,)
