"""Starting, stopping and maintaining the coherence of a qubit (T2)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.spin_echo import coherence_by_ensemble, free_induction_decay, hahn_echo
from referee.verdict import Verdict


def switched_coherence(
    pulse_angle: Annotated[float, Input(0.0, np.pi, "rad", "angle of the pulse on the ground state")] = np.pi / 2,
    wait: Annotated[float, Input(0.0, 8.0, "1", "free decay after it, in inhomogeneous dephasing times")] = 5.0,
) -> Outcome:
    """How far a pulse and then free dephasing fall short of switching a qubit's coherence fully on and off.

    The fair reading of starting and stopping: the l1 coherence is to go from zero to one and back to zero.
    """
    times = np.array([0.0, wait])
    closed = free_induction_decay(times, 1.0, 0.0, pulse_angle)
    ensemble = coherence_by_ensemble(times, 1.0, 0.0, pulse_angle)
    on, off = float(closed[0]), float(closed[1])
    return Outcome(
        quantities=(
            Quantity("coherence_on", on, "1", "l1 coherence after the pulse", floor=1e-12),
            Quantity("coherence_off", off, "1", "l1 coherence after the wait", floor=1e-12),
            Quantity("switching_error", 1.0 - (on - off), "1", "what is missing from a full swing of one", floor=1e-12),
        ),
        checks=(
            Check(
                "coherence after pulse and wait",
                a=closed,
                b=ensemble,
                tolerance=1e-9,
                method_a="closed form",
                method_b="density matrices over 160 detunings",
            ),
        ),
    )


COHERENCE_SWITCHED = Finding(
    id="coherence-switched",
    tests=("T2",),
    question="Can the coherence of a qubit be started and stopped at will?",
    argument=switched_coherence,
    physics=("spin_echo.free_induction_decay", "spin_echo.coherence_by_ensemble"),
    criteria=(
        Criterion(
            claims=("QCD-21",),
            measured="switching_error",
            operator="<=",
            threshold=1e-3,
            reason="one part in a thousand of the full swing is far below anything a propulsion scheme would notice",
            met=Ruling(
                Verdict.HOLDS,
                "One pulse with a definite phase starts the coherence of a qubit and unequal detunings end "
                "what an ensemble shows of it: "
                "both are laboratory routine. What the end releases is a different claim.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "The pulse and the wait do not carry the coherence between zero and one."
            ),
            reversal=Witness(
                {"pulse_angle": float(np.pi)}, "a pulse of π only exchanges the levels: no coherence starts"
            ),
        ),
    ),
)


def maintained_coherence(
    slow_noise: Annotated[float, Input(1.0, 8.0, "1", "spread of the static detuning times the storage time")] = 6.0,
    fast_noise: Annotated[float, Input(0.0, 8.0, "1", "white dephasing rate times the storage time")] = 1e-4,
    echo_angle: Annotated[float, Input(0.0, np.pi, "rad", "angle of the echo pulse")] = np.pi,
) -> Outcome:
    """What share of the coherence that free decay loses is still lost with one echo pulse.

    The fair reading of maintaining: noise that is slow on the scale of the storage time is undone by a pulse halfway.
    """
    times = np.array([0.25, 0.5, 0.75, 1.0])
    closed = hahn_echo(times, 0.5, slow_noise, fast_noise, echo_angle)
    ensemble = coherence_by_ensemble(times, slow_noise, fast_noise, echo_pulse=0.5, echo_angle=echo_angle)
    free = float(free_induction_decay(1.0, slow_noise, fast_noise))
    echo = float(closed[-1])
    return Outcome(
        quantities=(
            Quantity("coherence_free", free, "1", "left without an echo", floor=1e-12),
            Quantity("coherence_echo", echo, "1", "left with an echo", floor=1e-12),
            Quantity(
                "share_still_lost", (1 - echo) / (1 - free), "1", "loss with the echo over loss without it", floor=1e-12
            ),
        ),
        checks=(
            Check(
                "coherence along the echo, and without it",
                a=np.append(closed, free),
                b=np.append(ensemble, coherence_by_ensemble(1.0, slow_noise, fast_noise)),
                tolerance=1e-9,
                method_a="closed form",
                method_b="density matrices over 160 detunings",
            ),
        ),
    )


COHERENCE_MAINTAINED = Finding(
    id="coherence-maintained",
    tests=("T2",),
    question="Can the coherence of a qubit be maintained?",
    argument=maintained_coherence,
    physics=("spin_echo.hahn_echo", "spin_echo.coherence_by_ensemble", "spin_echo.free_induction_decay"),
    criteria=(
        Criterion(
            claims=("QCD-09",),
            measured="share_still_lost",
            operator="<=",
            threshold=0.01,
            reason="an echo that gives back ninety-nine parts in a hundred of the loss may be called maintenance",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "An echo maintains the coherence of a well isolated qubit as long as the noise is slow "
                "compared with the storage time. "
                "It does so for a small register, not for a ship, and it restores what was there without "
                "adding to it.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The noise is too fast for an echo: what is lost stays lost."),
            reversal=Witness({"fast_noise": 2.0}, "white noise leaves no record that a later pulse could reverse"),
        ),
    ),
)

FINDINGS = (COHERENCE_SWITCHED, COHERENCE_MAINTAINED)


def draw_echo() -> Drawing:
    """Coherence of a qubit against storage time: free decay, echo, and echo with white noise added."""
    slow, fast, pulse = 6.0, 1.0, 0.5
    t = np.linspace(0.0, 1.42, 143)
    free = free_induction_decay(t, slow)
    echo = hahn_echo(t, pulse, slow)
    noisy = hahn_echo(t, pulse, slow, fast)
    sampled = np.linspace(0.0, 1.4, 29)
    dots = coherence_by_ensemble(sampled, slow, echo_pulse=pulse)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(t, free, "--", color="C6")
    ax.plot(t, echo, "-", color="C0")
    ax.plot(t, noisy, "-.", color="C1")
    ax.plot(sampled, dots, "o", color="C0", markersize=4, markerfacecolor="white")
    ax.axvline(pulse, color="black", linewidth=1.0, linestyle=":")
    ax.text(pulse, 1.06, "echo pulse", ha="center", fontsize=10)
    ax.annotate("slow noise:\nall comes back", (1.0, 1.0), (1.11, 0.92), color="C0", fontsize=10)
    top = float(hahn_echo(1.0, pulse, slow, fast))
    ax.annotate("with white noise:\nonly part", (1.0, top), (0.86, 0.08), color="C1", fontsize=10)
    ax.annotate("free decay", (0.2, free[20]), (0.62, -0.075), color="C6", fontsize=10)
    ax.set(
        xlabel="time / storage time", ylabel=r"coherence $\langle\sigma_x\rangle$", ylim=(-0.1, 1.15), xlim=(0, 1.42)
    )
    return Drawing(
        figure,
        data={
            "time / storage time": t,
            "free decay": free,
            "echo, slow noise": echo,
            "echo, slow and white noise": noisy,
            "time of ensemble points": sampled,
            "echo, ensemble of density matrices": dots,
        },
        caption=(
            "Maintaining coherence. A pulse halfway turns slow dephasing back and the coherence returns at "
            "the storage time "
            "(lines: closed form; circles: an ensemble of density matrices). White noise is not undone: here "
            f"{top:.2f} is left."
        ),
        alt=(
            f"Line plot. Free decay falls from 1 to below {max(free[50], 0.02):.2f} at half the storage time "
            "and stays there. With the echo pulse at "
            f"0.5 the coherence returns to {echo[100]:.2f} at 1; with white noise added it returns to only {top:.2f}."
        ),
    )


FIGURES = (draw_echo,)
