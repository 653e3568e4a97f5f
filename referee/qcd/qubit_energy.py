"""The manuscript's energy formula read for a qubit: the state of optimal energy and its coherence."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import coherence
from referee.verdict import Verdict


def qubit_energy_optimum(
    tilt: Annotated[float, Input(0.0, 1.5707963, "rad", "angle of the Hamiltonian from σz towards σx")] = 0.0,
) -> Outcome:
    """Read for a qubit, does the state of optimal energy have any coherence?"""
    hamiltonian = -0.5 * np.array([[np.cos(tilt), np.sin(tilt)], [np.sin(tilt), -np.cos(tilt)]])
    ground = np.linalg.eigh(hamiltonian)[1][:, 0]
    bloch = np.array([np.sin(tilt), 0.0, np.cos(tilt)])
    found = float(coherence.l1_coherence(np.outer(ground, ground)))
    return Outcome(
        quantities=(
            Quantity("coherence", found, "1", "l1 coherence of the state of lowest energy", floor=1e-9),
            Quantity("weight", float(ground[0] ** 2), "1", "its |α|²"),
        ),
        checks=(
            Check("coherence", found, coherence.qubit_l1_coherence(bloch), 1e-9, "diagonalisation", "Bloch vector"),
        ),
    )


QUBIT_ENERGY_OPTIMUM = Finding(
    id="qubit-energy-optimum",
    tests=("T3",),
    question="Is the qubit of optimal energy coherent?",
    argument=qubit_energy_optimum,
    physics=("coherence.l1_coherence", "coherence.qubit_l1_coherence"),
    criteria=(
        Criterion(
            claims=("QCD-32",),
            measured="coherence",
            operator=">=",
            threshold=0.01,
            reason="one per cent of the largest coherence of a qubit can be measured",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "a transverse drive gives the ground state coherence between |0⟩ and |1⟩"
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "the largest |α|² is the ground state, and its coherence is zero"),
            reversal=Witness({"tilt": 0.5}, "a Hamiltonian that does not commute with σz"),
        ),
    ),
)

FINDINGS = (QUBIT_ENERGY_OPTIMUM,)
