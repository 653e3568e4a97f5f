"""The total angular momentum as the sum of its orbital and its spin part."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.angular_momentum_sum import closure_defect_closed, closure_defect_matrices, multiplets
from referee.verdict import Verdict


def angular_momentum_closure(
    spin_weight: Annotated[float, Input(0.1, 3.0, "1", "weight of the spin in L + wS")] = 1.0,
    orbital: Annotated[int, Input(0, 4, "1", "orbital quantum number")] = 1,
) -> Outcome:
    """Is L + wS an angular momentum? For w = 1 it is J; w = 2 would be the magnetic moment."""
    matrices = closure_defect_matrices(orbital, 1, spin_weight)
    found = multiplets(orbital, 1)
    return Outcome(
        quantities=(
            Quantity("closure_defect", matrices, "1", "what [J_x, J_y] misses of iJ_z, in ħ", floor=1e-9),
            Quantity("lowest_j", float(found[0]), "1", "smallest total quantum number"),
            Quantity("highest_j", float(found[-1]), "1", "largest total quantum number"),
            Quantity("states", float(len(found)), "1", "states in all multiplets"),
        ),
        checks=(
            Check(
                "closure of the sum",
                [matrices, closure_defect_matrices(orbital, 1, 2.0)],
                [closure_defect_closed(1, spin_weight), closure_defect_closed(1, 2.0)],
                1e-9,
                "matrices in the product space, for the given weight and for the magnetic moment",
                "commutation relations by hand",
            ),
            Check(
                "quantum numbers of all states",
                found,
                np.sort([orbital - 0.5] * (2 * orbital) + [orbital + 0.5] * (2 * orbital + 2)),
                1e-9,
                "eigenvalues of J²",
                "Clebsch–Gordan series",
            ),
        ),
    )


ANGULAR_MOMENTUM_CLOSURE = Finding(
    id="angular-momentum-closure",
    tests=("B6",),
    question="Does the total angular momentum combine the spin and the orbital one?",
    argument=angular_momentum_closure,
    physics=(
        "angular_momentum_sum.closure_defect_matrices",
        "angular_momentum_sum.closure_defect_closed",
        "angular_momentum_sum.multiplets",
    ),
    criteria=(
        Criterion(
            claims=("QF-080",),
            measured="closure_defect",
            operator="<=",
            threshold=1e-6,
            reason="zero but for rounding: the sum generates rotations or it does not",
            exact=True,
            met=Ruling(Verdict.HOLDS, "J = L + S obeys the commutation relations of an angular momentum."),
            unmet=Ruling(Verdict.CONTRADICTED, "With this weight the sum is no angular momentum."),
            reversal=Witness({"spin_weight": 2.0}, "L + 2S, the magnetic moment, does not close"),
        ),
    ),
)

FINDINGS = (ANGULAR_MOMENTUM_CLOSURE,)
FIGURES = ()
