"""Why coherence grows only where a drive brings a phase of its own (T2)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.linalg import expm

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.incoherent_maps import (
    apply_dilation,
    apply_kraus,
    l1_coherence,
    random_incoherent_kraus,
    random_states,
    relative_entropy_coherence,
    rotate_levels,
)
from referee.physics.linear_amplifier import amplified_coherence, amplified_coherence_fock
from referee.verdict import Verdict


def coherence_under_gain(
    alpha: Annotated[float, Input(0.5, 1.5, "1", "amplitude of the coherent state at the input")] = 1.5,
    gain: Annotated[float, Input(1.0, 3.0, "1", "phase-insensitive power gain G")] = 3.0,
    drive: Annotated[float, Input(0.0, 1.0, "1", "displacement by a coherent drive after the gain")] = 0.0,
) -> Outcome:
    """Whether gain raises the coherence between number states, as distinct from the amplitude.

    Coherence is the relative entropy of coherence of the mode in its energy basis.
    """
    fock = np.array([amplified_coherence_fock(alpha), amplified_coherence_fock(alpha, gain, drive)])
    closed = np.array([amplified_coherence(alpha), amplified_coherence(alpha, gain, drive)])
    return Outcome(
        quantities=(
            Quantity("coherence_in", closed[0], "bit", "relative entropy of coherence at the input"),
            Quantity("coherence_out", closed[1], "bit", "the same at the output"),
            Quantity("coherence_change", closed[1] - closed[0], "bit", "output less input", floor=1e-7),
        ),
        checks=(
            Check(
                "coherence before and after",
                a=fock,
                b=closed,
                tolerance=1e-5,
                method_a="master equation, 140 levels",
                method_b="generating function and thermal entropy",
            ),
        ),
    )


COHERENCE_UNDER_GAIN = Finding(
    id="coherence-under-gain",
    tests=("T2",),
    question="Does an amplifier amplify coherence, or only amplitude?",
    argument=coherence_under_gain,
    physics=("linear_amplifier.amplified_coherence", "linear_amplifier.amplified_coherence_fock"),
    criteria=(
        Criterion(
            claims=("QCD-10",),
            measured="coherence_change",
            operator=">",
            threshold=0.0,
            exact=True,
            reason=(
                "amplified means more than before; the gain of an amplifier without a phase of its own is an "
                "incoherent operation"
            ),
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Coherence rises where a drive that has a phase of its own brings it in."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "That coherence exists does not make it grow: an amplifier raises the amplitude while the "
                "coherence between energy states falls. "
                "To raise it takes a drive that holds a phase already, and the manuscript names none.",
            ),
            reversal=Witness(
                {"gain": 1.0, "drive": 1.0}, "a coherent drive displaces the mode and brings its own coherence with it"
            ),
        ),
    ),
)


def passive_processing(
    rotation: Annotated[float, Input(0.0, 1.5, "rad", "angle of a phase-stable drive after the map")] = 0.0,
    seed: Annotated[int, Input(0, 100_000, "1", "seed of the random maps and states")] = 20,
) -> Outcome:
    """The largest rise of coherence that thousands of random incoherent maps on qutrits achieve.

    The fair reading: a station that holds no phase reference may relabel, mix, dampen and measure in the energy basis.
    """
    kraus, before = random_incoherent_kraus(3000, 3, seed), random_states(3000, 3, seed + 1)
    after = rotate_levels(apply_kraus(kraus, before), rotation)
    rise = l1_coherence(after) - l1_coherence(before)
    entropic = relative_entropy_coherence(after) - relative_entropy_coherence(before)
    # the second way: the drive as part of the operators, and the off-diagonal elements picked by a mask
    turn = expm(0.5 * rotation * np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]))
    dilated, off_diagonal = apply_dilation(turn @ kraus, before), 1.0 - np.eye(3)
    rise_dilated = (np.abs(dilated * off_diagonal) - np.abs(before * off_diagonal)).sum(axis=(-2, -1))
    return Outcome(
        quantities=(
            Quantity("maps", len(rise), "1", "random maps tried, each on its own random state"),
            Quantity("largest_rise", float(np.max(rise)), "1", "largest change of the l1 coherence", floor=1e-9),
            Quantity(
                "largest_entropic_rise",
                float(np.max(entropic)),
                "bit",
                "largest change of the relative entropy of coherence",
                floor=1e-9,
            ),
            Quantity("mean_change", float(np.mean(rise)), "1", "mean change of the l1 coherence"),
        ),
        checks=(
            Check(
                "change of the l1 coherence, map by map",
                a=rise,
                b=rise_dilated,
                tolerance=1e-9,
                method_a="sum over Kraus operators",
                method_b="isometry into an environment, then partial trace",
            ),
        ),
    )


PASSIVE_PROCESSING = Finding(
    id="passive-processing",
    tests=("T2",),
    question="Can processing without a phase reference raise the coherence of any state?",
    argument=passive_processing,
    physics=(
        "incoherent_maps.random_incoherent_kraus",
        "incoherent_maps.random_states",
        "incoherent_maps.apply_kraus",
        "incoherent_maps.apply_dilation",
        "incoherent_maps.rotate_levels",
        "incoherent_maps.l1_coherence",
        "incoherent_maps.relative_entropy_coherence",
    ),
    criteria=(
        Criterion(
            claims=("QCD-10",),
            measured="largest_rise",
            operator=">",
            threshold=1e-8,
            reason="monotonicity is a theorem, so any rise above the round-off of the matrices would refute it",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A drive with a definite phase can raise the coherence of some states."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "None of the maps raises coherence: without a phase reference it can be kept or lost, never "
                "multiplied.",
            ),
            reversal=Witness(
                {"rotation": 0.5}, "a rotation between two levels is a drive with a phase: not an incoherent operation"
            ),
        ),
    ),
)

FINDINGS = (COHERENCE_UNDER_GAIN, PASSIVE_PROCESSING)


def draw_gain_against_coherence() -> Drawing:
    """Mean amplitude and coherence of a mode against the gain of an amplifier."""
    alpha = 1.5
    gain = np.linspace(1.0, 3.0, 41)
    amplitude = np.sqrt(gain)
    coherence = np.array([amplified_coherence(alpha, g) for g in gain])
    checked = np.array([1.0, 2.0, 3.0])
    dots = np.array([amplified_coherence_fock(alpha, g) for g in checked]) / coherence[0]
    relative = coherence / coherence[0]
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.axhline(1.0, color="C6", linewidth=1.0, linestyle=":")
    ax.plot(gain, amplitude, "--", color="C0")
    ax.plot(gain, relative, "-", color="C1")
    ax.plot(checked, dots, "o", color="C1", markerfacecolor="white")
    ax.text(2.0, np.sqrt(2.0) + 0.09, "amplitude", color="C0", ha="right")
    ax.text(
        2.05,
        float(np.interp(2.05, gain, relative)) + 0.09,
        "coherence between energy states",
        color="C1",
        ha="left",
        fontsize=10,
    )
    ax.set(xlabel="power gain $G$", ylabel="output / input", ylim=(0.0, 1.85), xlim=(1, 3.02))
    return Drawing(
        figure,
        data={
            "power gain": gain,
            "amplitude / input": amplitude,
            "coherence / input": relative,
            "gain of master-equation points": checked,
            "coherence / input, master equation": dots,
        },
        caption=(
            rf"A phase-insensitive amplifier raises the amplitude of a coherent state ($\alpha={alpha}$) and "
            "lowers its coherence, measured by the "
            "relative entropy of coherence between number states (line: closed form; circles: master equation)."
        ),
        alt=(
            f"Two curves against gain from 1 to 3. The amplitude rises from 1 to {amplitude[-1]:.2f}; the "
            f"coherence falls from 1 to {relative[-1]:.2f}."
        ),
    )


FIGURES = (draw_gain_against_coherence,)
