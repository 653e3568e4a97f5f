"""Amplifying a mode: the noise that comes with the amplitude, and the state that the energy is left in (T2)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.linear_amplifier import (
    Moments,
    added_noise_at_input,
    amplified_moments,
    amplified_moments_fock,
    gaussian_ergotropy,
)
from referee.verdict import Verdict


def amplified_amplitude(
    alpha: Annotated[float, Input(0.5, 1.5, "1", "amplitude of the coherent state at the input")] = 1.5,
    gain: Annotated[float, Input(1.0, 3.0, "1", "phase-insensitive power gain G")] = 3.0,
    squeezing: Annotated[float, Input(0.0, 0.3, "1", "squeezing parameter r of a phase-sensitive stage")] = 0.0,
) -> Outcome:
    """What noise comes with the amplified amplitude of a coherent state, and how much of its energy stays extractable.

    The fair reading of amplifying: a pumped amplifier acts on a mode in a coherent state.
    """
    fock, closed = amplified_moments_fock(alpha, gain, squeezing), amplified_moments(alpha, gain, squeezing)
    power_gain = (closed.amplitude / alpha) ** 2
    noise = added_noise_at_input(closed.variance_x, power_gain)
    manuscript = closed.photons - closed.amplitude**2
    lost = 1.0 - gaussian_ergotropy(closed) / closed.photons
    return Outcome(
        quantities=(
            Quantity("signal_gain", power_gain, "1", "output over input power of the mean field"),
            Quantity("photons_out", closed.photons, "photon", "mean photon number at the output"),
            Quantity(
                "manuscript_energy",
                manuscript,
                "ħω",
                "the manuscript's E at the output; G − 1 without squeezing",
                floor=1e-9,
            ),
            Quantity(
                "added_noise",
                noise,
                "quantum",
                "noise added to the amplified quadrature, referred to the input",
                floor=1e-9,
            ),
            Quantity("noise_at_output", noise * power_gain, "quantum", "the same at the output; (G − 1)/2", floor=1e-9),
            Quantity("unextractable_share", lost, "1", "share of the energy that no unitary can extract", floor=1e-9),
        ),
        checks=(
            Check(
                "mean field, photons and quadrature variances",
                a=np.array(fock),
                b=np.array(closed),
                tolerance=1e-5,
                method_a="master equation, 140 levels",
                method_b="input–output relation",
            ),
            Check(
                "added noise and unextractable share",
                a=np.array(
                    [
                        added_noise_at_input(fock.variance_x, (fock.amplitude / alpha) ** 2),
                        1.0 - gaussian_ergotropy(fock) / fock.photons,
                    ]
                ),
                b=np.array([0.5 * (1.0 - 1.0 / gain), (gain - 1.0) / closed.photons]),
                tolerance=1e-5,
                method_a="from the moments of the master equation",
                method_b="Caves' limit and the spontaneous photons",
            ),
        ),
    )


AMPLIFIED_AMPLITUDE = Finding(
    id="amplified-amplitude",
    tests=("T2",),
    question="Is amplification free of noise, and does it leave the energy in a better state?",
    argument=amplified_amplitude,
    physics=(
        "linear_amplifier.amplified_moments",
        "linear_amplifier.amplified_moments_fock",
        "linear_amplifier.added_noise_at_input",
        "linear_amplifier.gaussian_ergotropy",
    ),
    criteria=(
        Criterion(
            claims=("QCD-10",),
            measured="added_noise",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of a quantum is far below the half quantum of the vacuum that is there already",
            met=Ruling(Verdict.HOLDS, "The amplitude is amplified without added noise."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The amplitude of a mode can be amplified, as every laser amplifier shows, and noise comes "
                "with it: the amount that Caves' "
                "limit demands. One quadrature alone can be spared, at the expense of the other.",
            ),
            reversal=Witness(
                {"gain": 1.0, "squeezing": 0.3},
                "a phase-sensitive stage amplifies one quadrature and adds nothing to it",
            ),
        ),
        Criterion(
            claims=("QCD-11",),
            measured="unextractable_share",
            operator="<=",
            threshold=1e-3,
            reason=(
                "the input is a coherent state, all of whose energy can be extracted; a thousandth lost would "
                "still be no worse"
            ),
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "The amplified state is still one from which all the energy can be extracted."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Amplification does not put the energy into better states: part of it is now thermal noise "
                "that no unitary can extract, and the "
                "manuscript's own E rises from zero by the G − 1 spontaneous photons.",
            ),
            reversal=Witness(
                {"gain": 1.0, "squeezing": 0.3},
                "squeezing keeps the state pure, so that all of its energy stays extractable",
            ),
        ),
    ),
)


FINDINGS = (AMPLIFIED_AMPLITUDE,)


def _outline(moments: Moments, angle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    x = np.sqrt(2.0) * moments.amplitude + np.sqrt(moments.variance_x) * np.cos(angle)
    return x, np.sqrt(moments.variance_p) * np.sin(angle)


def draw_amplifier() -> Drawing:
    """Noise of a coherent state in phase space, before and after two amplifiers of equal signal gain."""
    alpha, gain = 1.5, 3.0
    squeezing = 0.5 * np.log(gain)
    states = {
        "input": amplified_moments(alpha),
        "phase-insensitive": amplified_moments(alpha, gain),
        "phase-sensitive": amplified_moments(alpha, 1.0, squeezing),
    }
    angle = np.linspace(0.0, 2 * np.pi, 121)
    figure, axes = plt.subplots(3, 1, figsize=(6.4, 6.2), sharex=True, sharey=True)
    data: dict[str, np.ndarray | list[str]] = {}
    notes = {
        "input": "the noise of the vacuum",
        "phase-insensitive": "noise added all round",
        "phase-sensitive": "stretched, no noise added",
    }
    energies = []
    for ax, (name, moments), colour, style in zip(
        axes, states.items(), ("C6", "C1", "C0"), ("--", "-", "-."), strict=True
    ):
        x, p = _outline(moments, angle)
        ax.fill(x, p, color=colour, alpha=0.25)
        ax.plot(x, p, style, color=colour)
        ax.annotate(
            "", (np.sqrt(2) * moments.amplitude, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": colour, "lw": 1.6}
        )
        energy = moments.photons - moments.amplitude**2
        energies.append(energy)
        ax.text(5.7, 0.75, name, color=colour, fontsize=12)
        ax.text(
            5.7,
            -1.35,
            f"{notes[name]}\nmanuscript's $E$ = {abs(energy):.2f} " + r"$\hbar\omega$",
            fontsize=10,
            linespacing=1.4,
        )
        ax.set(ylabel=r"$P$", aspect="equal")
        data[f"X / vacuum units, {name}"], data[f"P / vacuum units, {name}"] = x, p
    data["manuscript's E / ħω, in that order"] = np.array(energies)
    axes[-1].set(xlabel=r"$X$  (vacuum variance 1/2)", xlim=(-0.6, 10.0), ylim=(-1.9, 1.9))
    return Drawing(
        figure,
        data=data,
        caption=(
            "One standard deviation of a coherent state in phase space, before and after a power gain of "
            f"{gain:g}. The phase-insensitive amplifier "
            f"adds $G-1={energies[1]:.0f}$ spontaneous photons, which the manuscript's formula counts as the "
            "energy of coherence. The squeezer "
            "lengthens the same arrow and adds no noise, for this one phase."
        ),
        alt=(
            f"Three phase-space outlines. Input: a circle of radius {np.sqrt(0.5):.2f} at X = "
            f"{np.sqrt(2) * alpha:.2f}. Phase-insensitive: a circle of "
            f"radius {np.sqrt(states['phase-insensitive'].variance_x):.2f} at X = "
            f"{np.sqrt(2) * states['phase-insensitive'].amplitude:.2f}, E = "
            f"{energies[1]:.2f}. Phase-sensitive: an ellipse at the same place, "
            f"{np.sqrt(states['phase-sensitive'].variance_x):.2f} along X and "
            f"{np.sqrt(states['phase-sensitive'].variance_p):.2f} along P, E = {energies[2]:.2f}."
        ),
    )


FIGURES = (draw_amplifier,)
