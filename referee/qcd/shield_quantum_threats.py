"""Quantum threats to the shield: what the term would have to mean, and the one reading that can be charted."""

from typing import Annotated

import numpy as np
from scipy.constants import electron_volt, m_p

from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling
from referee.physics import magnetic_slab as slab
from referee.verdict import Verdict

DEFINED_AT: tuple[int, ...] = ()  # the lines of the manuscript that define a quantum threat; L47 and L84 only name it


def quantum_threats(
    field: Annotated[float, Input(1e-6, 50.0, "T", "field of the shield")] = 20.0,
    thickness: Annotated[float, Input(0.01, 20.0, "m", "depth of the field")] = 5.0,
) -> Outcome:
    """What is a quantum threat, and does the shield meet the one reading that can be charted?"""
    ev = electron_volt
    protons = slab.rigidity(np.array([30e6, 1e9]) * ev, m_p)
    depth = np.append(slab.depth_in_gyroradii(field, thickness, protons), [0.0, 0.0])  # then neutrons and gamma rays
    share = slab.lambertian_transmission(depth)
    strips = [slab.lambertian_transmission_quadrature(float(d)) for d in depth]
    return Outcome(
        quantities=(
            Quantity(
                "definitions_of_quantum_threat",
                float(len(DEFINED_AT)),
                "1",
                "lines that define a quantum threat",
            ),
            Quantity(
                "ionising_kinds",
                float(len(share)),
                "1",
                "kinds of ionising radiation that can upset many qubits at once",
            ),
            Quantity(
                "ionising_kinds_left", float(np.count_nonzero(share > 0.01)), "1", "kinds of it that pass the shield"
            ),
        ),
        checks=(Check("transmitted shares", share, strips, 1e-8, "overlap of two discs", "quadrature over strips"),),
    )


QUANTUM_THREATS = Finding(
    id="quantum-threats",
    tests=("T11",),
    question="Which quantum threats is the shield to meet?",
    argument=quantum_threats,
    physics=("magnetic_slab.lambertian_transmission", "magnetic_slab.lambertian_transmission_quadrature"),
    criteria=(
        Criterion(
            claims=("QCD-44",),
            measured="definitions_of_quantum_threat",
            operator=">=",
            threshold=1.0,
            exact=True,
            reason="one definition is needed before a threat can be measured",
            met=Ruling(Verdict.HOLDS, "The threat is defined, and research into it can begin."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "The term is not defined. The one reading that can be charted is correlated errors of qubits "
                "under ionising radiation.",
            ),
            reversal=Control(
                "the manuscript's own text, to which one definition is added",
                lambda: float(len((*DEFINED_AT, 84))),
                "with one line that defines the threat, the claim can be tested",
            ),
        ),
    ),
)

FINDINGS = (QUANTUM_THREATS,)
FIGURES = ()
