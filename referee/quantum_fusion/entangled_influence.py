"""Correlated information, and whether measuring one particle influences the other."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.chsh import chsh_maximum, chsh_numpy, chsh_qutip, werner_state
from referee.physics.no_signalling import (
    bob_states_numpy,
    bob_states_qutip,
    largest_trace_distance,
    random_channels,
    struck_out_polarisation,
    struck_out_states,
)
from referee.verdict import Verdict

CHANNELS = 500


def correlated_outcomes(
    visibility: Annotated[
        float, Input(0.0, 1.0, "1", "weight of the entangled pair", "S = 2.42 of Hensen et al. 2015 over 2√2")
    ] = 0.8556,
) -> Outcome:
    """Do the two ends of the Delft experiment share more than any list agreed beforehand could hold?"""
    state = werner_state(visibility)
    value = chsh_numpy(state)
    return Outcome(
        quantities=(
            Quantity("chsh_value", value, "1", "S, at most 2 for lists agreed beforehand"),
            Quantity("largest_value", chsh_maximum(state), "1", "S at the best settings"),
        ),
        checks=(Check("S", value, chsh_qutip(visibility), 1e-9, "correlation tensor", "Bell operator in QuTiP"),),
    )


CORRELATED_OUTCOMES = Finding(
    id="correlated-outcomes",
    tests=("B1",),
    question="Do distant entangled electrons give correlated information?",
    argument=correlated_outcomes,
    physics=("chsh.werner_state", "chsh.chsh_numpy", "chsh.chsh_qutip", "chsh.chsh_maximum"),
    criteria=(
        Criterion(
            claims=("QF-082",),
            measured="chsh_value",
            operator=">",
            threshold=2.0,
            reason="the bound of Clauser, Horne, Shimony and Holt for any list agreed beforehand",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The correlation exceeds whatever two separate things could share."),
            unmet=Ruling(Verdict.CLASSICAL_ALREADY, "So weak a correlation a list agreed beforehand would give too."),
            reversal=Witness({"visibility": 0.6}, "pairs mixed with two parts of noise in five"),
        ),
    ),
)


def instantaneous_influence(
    visibility: Annotated[float, Input(0.0, 1.0, "1", "weight of the entangled pair")] = 1.0,
    told: Annotated[
        float, Input(0.0, 1.0, "1", "share of the first end's −1 outcomes that a message strikes out")
    ] = 0.0,
) -> Outcome:
    """Whatever is done at one end: does anything change at the other, before or after a message?"""
    state = werner_state(visibility)
    channels = random_channels(CHANNELS, seed=21)
    after = bob_states_numpy(state, channels)
    sorted_states = struck_out_states(state, [0.0, np.pi], told)
    silent = largest_trace_distance(after)
    change = max(silent, largest_trace_distance(sorted_states))
    return Outcome(
        quantities=(
            Quantity("change", change, "1", "largest change of the other end's state (trace distance)", floor=1e-12),
            Quantity("acts", float(CHANNELS), "1", "random acts at the first end that were tried"),
        ),
        checks=(
            Check(
                "states at the other end, 100 acts",
                after[:100].view(float),
                bob_states_qutip(state, channels[:100]).view(float),
                1e-9,
                "index contraction",
                "tensor products and partial traces, QuTiP",
            ),
            Check(
                "change with a message",
                largest_trace_distance(sorted_states),
                float(struck_out_polarisation(visibility, told)),
                1e-9,
                "states of the pairs that are kept",
                "closed form v·s/(2 − s)",
            ),
        ),
    )


INSTANTANEOUS_INFLUENCE = Finding(
    id="instantaneous-influence",
    tests=("B1",),
    question="Does measuring one particle instantly influence the other?",
    argument=instantaneous_influence,
    physics=(
        "chsh.werner_state",
        "no_signalling.random_channels",
        "no_signalling.bob_states_numpy",
        "no_signalling.bob_states_qutip",
        "no_signalling.largest_trace_distance",
        "no_signalling.struck_out_states",
        "no_signalling.struck_out_polarisation",
    ),
    criteria=(
        Criterion(
            claims=("QF-083",),
            measured="change",
            operator="<=",
            threshold=1e-9,
            reason="a thousand-millionth is above round-off and below what any experiment could read",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The correlation stands; an influence that could be seen at the other end does not follow from it.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With a message, which travels no faster than light, the other end can sort."
            ),
            reversal=Witness({"told": 1.0}, "a message says which pairs to keep"),
        ),
    ),
)

FINDINGS = (CORRELATED_OUTCOMES, INSTANTANEOUS_INFLUENCE)


def draw_correlation_and_signal() -> Drawing:
    """S against visibility, and the change at the other end without a message and with one."""
    visibility = np.linspace(0.0, 1.0, 41)
    states = [werner_state(float(v)) for v in visibility]
    channels = random_channels(40, seed=21)
    silent = np.array([largest_trace_distance(bob_states_numpy(s, channels)) for s in states])
    data = {
        "visibility": visibility,
        "S": np.array([chsh_numpy(s) for s in states]),
        "change without a message": np.where(silent < 1e-12, 0.0, silent),
        "change with a message": np.array([float(struck_out_polarisation(float(v), 1.0)) for v in visibility]),
    }
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.5))
    left.plot(visibility, data["S"], color="C0")
    left.axhline(2, color="k", ls=":", lw=1.2)
    left.plot(0.8556, 2.42, "o", color="C1")
    left.annotate(
        "Delft 2015", (0.8556, 2.42), (-8, 2), textcoords="offset points", color="C1", fontsize=10, ha="right"
    )
    left.text(0.02, 2.06, "agreed lists", fontsize=10)
    left.set(xlabel="visibility", ylabel="CHSH value S", ylim=(0, 3), xlim=(0, 1))
    right.plot(visibility, data["change with a message"], color="C2", ls="--")
    right.plot(visibility, data["change without a message"], color="C0", lw=3)
    right.text(0.05, 0.62, "with a message", color="C2", fontsize=10)
    right.text(0.30, 0.05, "without a message", color="C0", fontsize=10)
    right.set(xlabel="visibility", ylabel="change at the other end", ylim=(-0.03, 1.05), xlim=(0, 1))
    crossing = 2 / float(data["S"][-1])
    caption = (
        f"Left: the correlation exceeds what agreed lists can give once the visibility passes {crossing:.3f}. Right: what the other "
        "end sees of it. Without a message, nothing, at any visibility; with one, the pairs can be sorted."
    )
    alt = (
        f"Left: S rises in proportion to {data['S'][-1]:.2f} and passes 2 at {crossing:.2f}; a dot marks the experiment. Right: "
        f"a line at {np.max(data['change without a message']):.0f} and a dashed line that rises to "
        f"{data['change with a message'][-1]:.0f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_correlation_and_signal,)
