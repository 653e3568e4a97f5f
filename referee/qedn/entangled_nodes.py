"""Entangled nodes: what a measurement at one of them changes at the others."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.local_measurement import (
    largest_change,
    random_axes,
    random_states,
    reduced_states,
    unmeasured_states_numpy,
    unmeasured_states_qutip,
)
from referee.verdict import Verdict

DRAWS = 60


def node_measurement(
    dropped: Annotated[
        float, Input(0.0, 1.0, "1", "share of the runs with outcome −1 that a list strikes from the record")
    ] = 0.0,
) -> Outcome:
    """Does a measurement at one of four entangled nodes change the other three?

    Random pure states of four qubits, the first measured along a random axis; no list is sent unless `dropped` > 0.
    """
    kets, axes = random_states(DRAWS), random_axes(DRAWS)
    before = reduced_states(kets)
    after, again = unmeasured_states_numpy(kets, axes, dropped), unmeasured_states_qutip(kets, axes, dropped)
    purity = float(np.mean(np.einsum("nkab,nkba->nk", before, before).real))
    return Outcome(
        quantities=(
            Quantity(
                "change_elsewhere",
                largest_change(before, after),
                "1",
                "largest trace distance that any unmeasured node moves",
                floor=1e-10,
            ),
            Quantity("states", float(DRAWS), "1", "random states, each with its own axis"),
            Quantity(
                "mean_purity", purity, "1", "mean purity of a node; below 1 it is entangled with the rest", digits=3
            ),
        ),
        checks=(
            Check(
                "states of the unmeasured nodes",
                after,
                again,
                1e-10,
                "index contraction, NumPy",
                "projectors and partial traces, QuTiP",
            ),
        ),
    )


NODE_MEASUREMENT = Finding(
    id="node-measurement",
    tests=("T7",),
    question="Does measuring one entangled node change what the others hold?",
    argument=node_measurement,
    physics=(
        "local_measurement.unmeasured_states_numpy",
        "local_measurement.unmeasured_states_qutip",
        "local_measurement.largest_change",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-08",),
            measured="change_elsewhere",
            operator="<=",
            threshold=1e-6,
            reason="far above rounding, and far below any change of state that a meter could see",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Nodes can be entangled, but drawing on one leaves the states of the others, and with them every "
                "joule they hold, exactly as they were.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With a list of outcomes, sent as a message, the sorted record elsewhere moves."
            ),
            reversal=Witness({"dropped": 1.0}, "a list that keeps only the +1 outcomes: a classical message"),
        ),
    ),
)

FINDINGS = (NODE_MEASUREMENT,)
