"""Teleportation to Mars: what arrives at once, and what waits for the light."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import light_delay, teleportation
from referee.verdict import Verdict


def teleported_qubit(
    bits: Annotated[int, Input(0, 2, "bit", "classical bits that have reached Bob")] = 0,
    visibility: Annotated[float, Input(0.0, 1.0, "1", "weight of the singlet in an otherwise random pair")] = 1.0,
) -> Outcome:
    """What does Bob hold before Alice's two classical bits arrive?"""
    simulated = teleportation.average_fidelity_simulated(bits, visibility)
    near, far = light_delay.delay_range_optimised(light_delay.EARTH, light_delay.MARS)
    scanned = light_delay.delay_range_scanned(light_delay.EARTH, light_delay.MARS)
    return Outcome(
        quantities=(
            Quantity("fidelity", simulated, "1", "mean overlap of what Bob holds with what Alice sent"),
            Quantity("delay_shortest", near / 60, "minute", "light from Earth to Mars, closest", digits=2),
            Quantity("delay_longest", far / 60, "minute", "light from Earth to Mars, farthest", digits=3),
            Quantity(
                "fidelity_one_bit",
                teleportation.average_fidelity_simulated(1, visibility),
                "1",
                "the same with one bit",
            ),
            Quantity(
                "fidelity_two_bits",
                teleportation.average_fidelity_simulated(2, visibility),
                "1",
                "the same with both bits",
            ),
        ),
        checks=(
            Check(
                "fidelity",
                simulated,
                teleportation.average_fidelity_closed_form(bits, visibility),
                1e-9,
                "three-qubit density matrix",
                "net Pauli error in closed form",
            ),
            Check(
                "light delay",
                np.array([near, far]),
                np.array(scanned),
                2e-4,
                "minimisation over eccentric anomalies",
                "scan of both orbits",
                relative=True,
            ),
        ),
    )


TELEPORTED_QUBIT = Finding(
    id="teleported-qubit",
    tests=("T12",),
    question="Does teleportation beat the light delay to Mars?",
    argument=teleported_qubit,
    physics=(
        "teleportation.average_fidelity_simulated",
        "teleportation.average_fidelity_closed_form",
        "light_delay.delay_range_optimised",
        "light_delay.delay_range_scanned",
    ),
    criteria=(
        Criterion(
            claims=("QCD-40",),
            measured="fidelity",
            operator=">",
            threshold=0.67,
            exact=True,
            reason="2/3, rounded up, is the best that measuring and telling can do without entanglement",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The qubit has arrived, and so have the bits, no faster than light."),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Before the bits arrive Bob holds a coin toss; the advantage in time is nil."
            ),
            reversal=Witness(
                {"bits": 2}, "with both bits the qubit is there; they travel at or below the speed of light"
            ),
        ),
    ),
)


def draw_waiting_for_the_bits() -> Drawing:
    """Fidelity of a teleported qubit on Mars against the time since Alice's measurement on Earth."""
    near, far = (seconds / 60 for seconds in light_delay.delay_range_scanned(light_delay.EARTH, light_delay.MARS))
    before, after = teleportation.average_fidelity_closed_form(0), teleportation.average_fidelity_closed_form(2)
    figure, ax = plt.subplots(figsize=(6.4, 3.6))
    curves = {}
    for name, delay, colour, style in (("closest", near, "C0", "-"), ("farthest", far, "C1", "--")):
        time = np.array([0.0, delay, delay, 28.0])
        fidelity = np.array([before, before, after, after])
        curves[f"time, {name} / min"], curves[f"fidelity, {name}"] = time, fidelity
        ax.plot(time, fidelity, style, color=colour)
        ax.text(delay + 0.4, 0.8, f"Mars {name}:\n{delay:.1f} min", color=colour, va="center")
    ax.axhline(2 / 3, color="C6", linestyle=":", linewidth=1.2)
    ax.text(9.0, 0.675, "2/3: best without entanglement", color="C6", va="bottom")
    ax.plot([0.0], [1.0], "*", color="C3", markersize=14, clip_on=False)
    ax.annotate("what the relay promises", (0.0, 1.0), (1.0, 1.06), color="C3", va="center")
    ax.text(9.5, 0.485, "before the bits: a coin toss", va="top")
    ax.set(xlabel="time since Alice's measurement / min", ylabel="fidelity at Bob", xlim=(0, 28), ylim=(0.42, 1.1))
    return Drawing(
        figure,
        data=curves,
        caption=(
            "A qubit teleported from Earth to Mars. Bob's fidelity is that of a guess until Alice's two "
            "classical bits arrive by light, "
            f"after ${near:.1f}$ to ${far:.1f}$ minutes."
        ),
        alt=(
            f"Fidelity at Bob against time: {before:.1f} from the start, a step to {after:.0f} after {near:.1f} "
            f"minutes when Mars is closest and after "
            f"{far:.1f} minutes when it is farthest; a star marks the promise, fidelity one at time zero."
        ),
    )


FINDINGS = (TELEPORTED_QUBIT,)
FIGURES = (draw_waiting_for_the_bits,)
