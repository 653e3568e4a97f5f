"""Purification: better pairs from worse ones, and what that costs with distance."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.entanglement_purification import (
    bbpssw_round,
    dejmps_round,
    purification_circuit,
    purification_ladder,
    purification_ladder_circuit,
    swapped_fidelity,
    swapped_weights,
    werner_weights,
)
from referee.verdict import Verdict

MOST_ROUNDS = 8


def purification_gain(
    fidelity: Annotated[float, Input(0.26, 0.999, "1", "fidelity of the raw pairs, Werner states")] = 0.75,
    rounds: Annotated[int, Input(1, 8, "1", "rounds of DEJMPS")] = 4,
) -> Outcome:
    """Do local gates and ordinary messages turn several noisy pairs into a better one?

    The fair reading: gates and measurements are perfect, and the pairs wait without loss.
    """
    reached, cost = purification_ladder(fidelity, rounds)
    again, cost_again = purification_ladder_circuit(fidelity, rounds)
    once, chance = bbpssw_round(fidelity)
    circuit, success = purification_circuit(werner_weights(fidelity))
    return Outcome(
        quantities=(
            Quantity("gain", float(once) - fidelity, "1", "what one BBPSSW round adds to the fidelity"),
            Quantity("reached", float(reached[-1]), "1", "fidelity after all rounds of DEJMPS", digits=5),
            Quantity("pairs", float(cost[-1]), "1", "raw pairs consumed for one pair, on average"),
            Quantity("raw", fidelity, "1", "fidelity of the raw pairs"),
        ),
        checks=(
            Check("BBPSSW round", [once, chance], [circuit[0], success], 1e-12, "recurrence", "circuit of four qubits"),
            Check("DEJMPS rounds", reached, again, 1e-9, "recurrence", "circuit of four qubits, run round by round"),
            Check("pairs", cost, cost_again, 1e-9, "recurrence", "circuit of four qubits", relative=True),
        ),
    )


PURIFICATION_GAIN = Finding(
    id="purification-gain",
    tests=("T16",),
    question="Does purification make better entanglement out of worse?",
    argument=purification_gain,
    physics=(
        "entanglement_purification.bbpssw_round",
        "entanglement_purification.purification_circuit",
        "entanglement_purification.purification_ladder",
        "entanglement_purification.purification_ladder_circuit",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-21",),
            measured="gain",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="purification means a gain in fidelity; above a half it is a theorem, for perfect gates",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Purification works: fewer and better pairs. What it restores is entanglement, not energy.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "Below a fidelity of one half this purification makes pairs worse."),
            reversal=Witness(
                {"fidelity": 0.4}, "raw pairs below one half are not entangled, and none can be distilled"
            ),
        ),
    ),
)


def scalable_entanglement(
    fidelity: Annotated[float, Input(0.5, 0.995, "1", "fidelity to which every level returns")] = 0.95,
    segments: Annotated[int, Input(2, 1024, "1", "links between the two ends, a power of two at best")] = 128,
) -> Outcome:
    """Does the number of raw pairs grow as a power of the distance, instead of exponentially?

    One level of a nested repeater: swap two links, then purify the longer link until it is as good as the short ones.
    Werner states at each level; perfect gates.
    """
    swapped = float(swapped_fidelity(fidelity))
    weights = werner_weights(swapped)
    circuit = swapped_weights(werner_weights(fidelity), werner_weights(fidelity))
    restored, again, cost, cost_again = swapped, float(circuit[0]), 2.0, 2.0
    for _ in range(MOST_ROUNDS):
        if restored >= fidelity:
            break
        weights, success = dejmps_round(weights)
        circuit, chance = purification_circuit(circuit, rotate=True)
        restored, again = float(weights[0]), float(circuit[0])
        cost, cost_again = cost * 2 / success, cost_again * 2 / chance
    power = float(np.log2(cost))
    return Outcome(
        quantities=(
            Quantity("restored", restored - fidelity, "1", "fidelity after swapping and purifying, less that before"),
            Quantity("after_swap", swapped, "1", "fidelity of the doubled link before purification"),
            Quantity("exponent", power, "1", "raw pairs grow as the distance to this power"),
            Quantity("pairs", segments**power, "1", "raw pairs of a link for one pair over all segments", digits=2),
        ),
        checks=(
            Check("restored fidelity", restored, again, 1e-9, "closed forms", "convolution of weights and circuits"),
            Check("pairs a level", cost, cost_again, 1e-9, "recurrence", "circuit of four qubits", relative=True),
        ),
    )


SCALABLE_ENTANGLEMENT = Finding(
    id="scalable-entanglement",
    tests=("T16",),
    question="Can entanglement be made over any distance at a price that does not explode?",
    argument=scalable_entanglement,
    physics=(
        "entanglement_purification.swapped_fidelity",
        "entanglement_purification.swapped_weights",
        "entanglement_purification.dejmps_round",
        "entanglement_purification.purification_circuit",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-22",),
            measured="restored",
            operator=">=",
            threshold=0.0,
            exact=True,
            reason="if one level can be restored, so can the next, and the price is multiplied instead of compounded",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Scalable in principle: with good links the price grows as a power of the distance. The product is "
                "entanglement.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "Links this poor cannot be restored after a swap, and the chain does not grow."
            ),
            reversal=Witness(
                {"fidelity": 0.6}, "two such links swapped fall below one half, from where there is no way back"
            ),
        ),
    ),
)


def draw_purification() -> Drawing:
    """One round: fidelity in and out for BBPSSW and DEJMPS, circuits as dots, and the ladder of DEJMPS."""
    raw = np.linspace(0.3, 1.0, 71)
    werner = bbpssw_round(raw)[0]
    dots = raw[::7]
    circuit = np.array([purification_circuit(werner_weights(f))[0][0] for f in dots])
    reached, cost = purification_ladder(0.75, 6)
    reached_low, cost_low = purification_ladder(0.6, 6)
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.8))
    left.plot(raw, raw, ":", color="C6")
    left.plot(raw, werner, color="C0")
    left.plot(dots, circuit, "o", color="C1", ms=5)
    left.axvline(0.5, color="C6", lw=1, ls="--")
    left.text(0.52, 0.33, "entangled\nabove ½", fontsize=9, color="C6")
    left.annotate("circuit on\nthe recurrence", (0.79, 0.84), (0.35, 0.9), fontsize=9, color="C1", va="top",
                  arrowprops={"arrowstyle": "-", "color": "C1"})  # fmt: skip
    left.set(xlabel="fidelity of raw pairs", ylabel="fidelity after one round", xlim=(0.3, 1), ylim=(0.3, 1))
    right.semilogy(reached, cost, "o-", color="C0")
    right.semilogy(reached_low, cost_low, "s--", color="C2")
    right.text(0.83, 1.6, "from 0.75", color="C0", fontsize=9)
    right.text(0.6, 150, "from 0.60", color="C2", fontsize=9)
    right.set(xlabel="fidelity reached", ylabel="raw pairs for one pair", xlim=(0.56, 1.01))
    return Drawing(
        figure,
        data={
            "raw fidelity": raw,
            "after one BBPSSW round": werner,
            "raw fidelity, circuit": dots,
            "after one round, circuit": circuit,
            "fidelity from 0.75": reached,
            "pairs from 0.75": cost,
            "fidelity from 0.60": reached_low,
            "pairs from 0.60": cost_low,
        },
        caption=(
            "Left: one round of purification raises the fidelity of any pair above one half (solid line, "
            "recurrence; circles, the circuit of "
            "four qubits; dotted, no change). Right: what it costs, round by round. Six rounds from 0.75 reach "
            f"{reached[-1]:.5f} for {cost[-1]:.0f} raw pairs."
        ),
        alt=(
            f"Left: fidelity after a round lies above the diagonal for raw fidelities above one half; at 0.75 it is "
            f"{bbpssw_round(0.75)[0]:.3f}. Right: pairs consumed rise to {cost[-1]:.0f} for a fidelity of "
            f"{reached[-1]:.5f} from 0.75, and to {cost_low[-1]:.0f} for {reached_low[-1]:.3f} from 0.60."
        ),
    )


FINDINGS = (PURIFICATION_GAIN, SCALABLE_ENTANGLEMENT)
FIGURES = (draw_purification,)
