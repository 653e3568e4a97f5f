"""What the manuscript concedes at its end, and which of its assertions stand on it."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.verdict import Verdict

CONCEDED = "QCD-43"
ASSERTED = ("QCD-22", "QCD-36", "QCD-39")
RESTS_ON = {
    "QCD-18": ("QCD-43",),  # energy from decoherence: the mechanism that L83 calls theoretical
    "QCD-35": ("QCD-18",),  # a difference of energies before and after decoherence
    "QCD-22": ("QCD-18", "QCD-35"),
    "QCD-36": ("QCD-35",),
    "QCD-39": ("QCD-22", "QCD-36"),
}
"""Which claim needs which, as the manuscript orders them (L33, L38, L64–67, L76, L83)."""


def _needs(claim: str, premise: str) -> bool:
    return any(step == premise or _needs(step, premise) for step in RESTS_ON.get(claim, ()))


def asserted_and_theoretical(
    demonstrations: Annotated[
        int, Input(0, 100, "1", "demonstrations of energy from decoherence that the manuscript cites")
    ] = 0,
) -> Outcome:
    """How many assertions stand on the one premise that the manuscript itself calls theoretical?

    Each assertion is followed back along the manuscript's own order of steps.
    """
    names = sorted({*RESTS_ON, CONCEDED})
    step = np.zeros((len(names), len(names)), dtype=int)
    for claim, premises in RESTS_ON.items():
        for premise in premises:
            step[names.index(claim), names.index(premise)] = 1
    # (1 − S)⁻¹ = 1 + S + S² + … counts the paths; the chain has no loop, so the series ends.
    paths = np.rint(np.linalg.inv(np.eye(len(names)) - step)).astype(int)
    by_paths = [int(paths[names.index(claim), names.index(CONCEDED)] > 0) for claim in ASSERTED]
    by_search = [int(_needs(claim, CONCEDED)) for claim in ASSERTED]
    open_assertions = sum(by_search) if demonstrations == 0 else 0
    return Outcome(
        quantities=(
            Quantity(
                "assertions", float(len(ASSERTED)), "1", "assertions in the body that energy from decoherence propels"
            ),
            Quantity("resting_on_it", float(sum(by_search)), "1", "of these, how many need the conceded premise"),
            Quantity(
                "unsupported", float(open_assertions), "1", "of these, how many have no demonstration behind them"
            ),
        ),
        checks=(
            Check(
                "which assertions need the premise",
                by_search,
                by_paths,
                0.5,
                "search",
                "counting paths by a matrix inverse",
            ),
        ),
    )


ASSERTED_AND_THEORETICAL = Finding(
    id="asserted-and-theoretical",
    tests=("T5", "T6"),
    question="Does the manuscript assert what it also calls theoretical?",
    argument=asserted_and_theoretical,
    criteria=(
        Criterion(
            claims=("QCD-X5",),
            measured="unsupported",
            operator=">=",
            threshold=1.0,
            reason="one assertion that stands on a premise conceded to be theoretical makes the contradiction",
            exact=True,
            met=Ruling(
                Verdict.CONTRADICTED,
                "The contradiction is there: the difference of energies is asserted as a source of propulsion and of "
                "efficiency, and its "
                "premise is listed at the end as theoretical.",
            ),
            unmet=Ruling(
                Verdict.HOLDS,
                "No assertion stands on an undemonstrated premise; the manuscript is consistent here.",
            ),
            reversal=Witness({"demonstrations": 1}, "one cited demonstration would remove the tension"),
        ),
    ),
)

FINDINGS = (ASSERTED_AND_THEORETICAL,)
FIGURES = ()
