"""Follow the joules, III: a decay that does release energy, and what sets its amount."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.amplitude_damping import (
    emitted_energy_bloch,
    emitted_energy_closed,
    emitted_energy_master_equation,
)
from referee.verdict import Verdict


def amplitude_damping(
    excited: Annotated[float, Input(0.1, 0.9, "1", "excited population")] = 0.5,
    drive: Annotated[float, Input(0.0, 2.0, "1", "Rabi frequency of a resonant drive, in decay rates")] = 0.0,
    duration: Annotated[float, Input(1.0, 8.0, "1", "time in lifetimes")] = 6.0,
) -> Outcome:
    """Is the energy that a decaying qubit radiates set by its coherence?

    Spontaneous emission, which does destroy coherence and does release energy; the pure state against its mixture.
    """
    coherence = float(np.sqrt(excited * (1 - excited)))
    pure, mixed = (emitted_energy_master_equation(excited, c, 1.0, 1.0, duration, drive) for c in (coherence, 0.0))
    other = [emitted_energy_bloch(excited, c, 1.0, 1.0, duration, drive) for c in (coherence, 0.0)]
    return Outcome(
        quantities=(
            Quantity("released", pure, "ħω", "energy radiated by the superposition"),
            Quantity("released_by_mixture", mixed, "ħω", "energy radiated by the mixture of the same populations"),
            Quantity("coherence_contribution", abs(pure - mixed), "ħω", "distance between the two", floor=1e-7),
            Quantity("stored", excited, "ħω", "energy that the populations held at the start"),
        ),
        checks=(
            Check(
                "energy radiated",
                [pure, mixed],
                other,
                1e-6,
                "Lindblad equation, QuTiP",
                "matrix exponential of the Bloch equations",
            ),
        ),
    )


AMPLITUDE_DAMPING = Finding(
    id="amplitude-damping",
    tests=("T5",),
    question="Spontaneous emission releases energy and destroys coherence: is the one due to the other?",
    argument=amplitude_damping,
    physics=(
        "amplitude_damping.emitted_energy_master_equation",
        "amplitude_damping.emitted_energy_bloch",
    ),
    criteria=(
        Criterion(
            claims=("QCD-18",),
            measured="coherence_contribution",
            operator=">",
            threshold=1e-3,
            reason="the same thousandth of a quantum as for the commuting coupling",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Under a drive coherence decides how much of the drive's energy is scattered."
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "The release is real and is set by the populations: the mixture radiates the same energy, so "
                "coherence drops out.",
            ),
            reversal=Witness(
                {"drive": 0.5}, "a resonant drive: the phase now decides whether the drive gives energy or takes it"
            ),
        ),
    ),
)


def draw_spontaneous_emission() -> Drawing:
    """Energy radiated against time: superposition and mixture, without a drive and with one."""
    time = np.linspace(0.0, 6.0, 37)
    data = {"time / lifetimes": time, "no drive, closed form / ħω": emitted_energy_closed(0.5, 1.0, 1.0, time)}
    for drive, word in ((0.0, "no drive"), (0.5, "driven")):
        for c, name in ((0.5, "|+⟩"), (0.0, "mixture"), (-0.5, "|−⟩")):
            data[f"{word}, {name} / ħω"] = np.array([emitted_energy_bloch(0.5, c, 1.0, 1.0, t, drive) for t in time])
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.8), sharey=True)
    for ax, word in ((left, "no drive"), (right, "driven")):
        for name, colour, marker, start in (("|+⟩", "C0", "o", 0), ("mixture", "k", "D", 2), ("|−⟩", "C1", "s", 4)):
            ax.plot(time, data[f"{word}, {name} / ħω"], color=colour, marker=marker, markevery=(start, 6), ms=5, lw=1.6)
        ax.set(xlabel="time / lifetimes")
    left.set(ylabel="energy radiated / $\\hbar\\omega$", ylim=(0, 1.5))
    left.text(0.3, 0.64, "no drive:\n$|+\\rangle$, mixture, $|-\\rangle$\non one curve", fontsize=10)
    right.text(0.2, 1.28, "resonant drive on", fontsize=10)
    for name, tex, colour in (
        ("|+⟩", "$|+\\rangle$", "C0"),
        ("mixture", "mixture", "k"),
        ("|−⟩", "$|-\\rangle$", "C1"),
    ):
        right.annotate(
            tex,
            (5.0, data[f"driven, {name} / ħω"][30]),
            (0, 5),
            textcoords="offset points",
            ha="right",
            color=colour,
            fontsize=10,
        )
    final = {name: data[f"driven, {name} / ħω"][-1] for name in ("|+⟩", "mixture", "|−⟩")}
    caption = (
        f"Spontaneous emission. Left: half a quantum is stored and {data['no drive, |+⟩ / ħω'][-1]:.2f} "
        "$\\hbar\\omega$ is radiated, with coherence "
        "or without. Right: a resonant drive makes the phase count, because the drive then gives energy or takes it."
    )
    alt = (
        f"Left: three curves on one another rise to {data['no drive, |+⟩ / ħω'][-1]:.2f} quanta. Right, driven: they "
        "fan out to "
        f"{final['|+⟩']:.2f}, {final['mixture']:.2f} and {final['|−⟩']:.2f} quanta for plus, mixture and minus."
    )
    return Drawing(figure, data, caption, alt)


FINDINGS = (AMPLITUDE_DAMPING,)
FIGURES = (draw_spontaneous_emission,)
