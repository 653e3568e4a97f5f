"""A cat state of photons: its coherence dies faster than its energy (T13)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import h

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.cat_decoherence import cat_parity, cat_parity_fock, parity_decay_rate
from referee.verdict import Verdict


def photon_cat(
    alpha: Annotated[float, Input(0.3, 3.0, "1", "amplitude of the cat state")] = 2.0,
    frequency: Annotated[float, Input(1e9, 1e15, "Hz", "frequency of the mode")] = 5e9,
) -> Outcome:
    """How much faster a cat state loses its coherence than its energy when the mode loses photons.

    The fair reading of sustaining: a large superposition of one mode, cooled to zero temperature, with loss alone.
    """
    times = np.array([0.02, 0.1, 0.3, 1.0])
    closed, fock = cat_parity(times, alpha), cat_parity_fock(times, alpha, levels=60)
    speed = parity_decay_rate(alpha)
    step = 1e-4
    slope = (1.0 - float(cat_parity_fock(step, alpha, levels=60))) / step
    joule = h * frequency / 2.0  # one joule is 1/(hf) photons, and the parity lives 1/(2n) of the energy's lifetime
    return Outcome(
        quantities=(
            Quantity("speed_ratio", speed, "1", "initial decay rate of the parity over that of the energy"),
            Quantity("parity_left", float(closed[1]), "1", "parity after a tenth of the energy's lifetime"),
            Quantity("energy_left", float(np.exp(-0.1)), "1", "share of the energy left then"),
            Quantity(
                "lifetime_ratio_at_one_joule", joule, "1", "parity lifetime over energy lifetime for a cat of one joule"
            ),
        ),
        checks=(
            Check(
                "parity at four times",
                a=fock,
                b=closed,
                tolerance=1e-7,
                method_a="master equation, 60 levels",
                method_b="overlaps of coherent states, closed form",
            ),
            Check(
                "initial rate",
                a=slope,
                b=speed,
                tolerance=2e-3,
                relative=True,
                method_a="master equation, finite difference",
                method_b="mean number of lost photons",
            ),
        ),
    )


PHOTON_CAT = Finding(
    id="photon-cat",
    tests=("T13",),
    question="Does a larger superposition lose its coherence faster than its energy?",
    argument=photon_cat,
    physics=("cat_decoherence.cat_parity", "cat_decoherence.cat_parity_fock", "cat_decoherence.parity_decay_rate"),
    criteria=(
        Criterion(
            claims=("QCD-42",),
            measured="speed_ratio",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="one is the rate at which the energy itself decays",
            met=Ruling(
                Verdict.HOLDS,
                "The authors are right that coherence is hard to sustain: a single lost photon flips the "
                "parity of a cat state, so its coherence "
                "dies faster than its energy, and faster the larger it is.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "This state is so small that its coherence outlives its energy."),
            reversal=Witness({"alpha": 0.5}, "a cat of a fraction of a photon is nearly vacuum and seldom loses one"),
        ),
    ),
)


FINDINGS = (PHOTON_CAT,)


def draw_cat_parity() -> Drawing:
    """Parity of cat states of growing size and their energy, against time in units of the energy's lifetime."""
    t = np.linspace(0.0, 1.0, 101)
    dots_t = np.array([0.05, 0.15, 0.3, 0.5, 0.75])
    sizes, styles = (1.0, 1.5, 2.5), ("-", "-.", "-")
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    data: dict[str, np.ndarray] = {"time / energy lifetime": t, "energy / initial": np.exp(-t)}
    ax.plot(t, np.exp(-t), "--", color="C6")
    ax.text(0.72, 0.53, "energy", color="C6")
    places = {1.0: (0.54, 0.69), 1.5: (0.30, 0.40), 2.5: (0.17, 0.20)}
    half = []
    for index, (alpha, style) in enumerate(zip(sizes, styles, strict=True)):
        parity = cat_parity(t, alpha)
        dots = cat_parity_fock(dots_t, alpha)
        ax.plot(t, parity, style, color=f"C{index}")
        ax.plot(dots_t, dots, "os^"[index], color=f"C{index}", markerfacecolor="white", markersize=5)
        ax.text(*places[alpha], rf"$|\alpha|^2={alpha**2:g}$", color=f"C{index}", fontsize=10)
        data[f"parity, |α|² = {alpha**2:g}"] = parity
        data[f"parity by master equation, |α|² = {alpha**2:g}"] = dots
        half.append(float(parity[10]))
    data["time of master-equation points"] = dots_t
    ax.set(xlabel="time / lifetime of the energy", ylabel="remaining share", xlim=(0, 1), ylim=(0, 1.03))
    return Drawing(
        figure,
        data=data,
        caption=(
            "The larger a superposition, the sooner a lost photon ends it. Parity of cat states with mean "
            "photon numbers near one, two and six "
            "(lines: closed form; symbols: master equation) beside their energy, which decays at the same "
            "rate for all. "
            "The small cats recover at the end because the vacuum, too, has even parity."
        ),
        alt=(
            f"Decay curves. The energy falls to {np.exp(-1):.2f} in one lifetime. After a tenth of a "
            f"lifetime, when {np.exp(-0.1):.2f} of the energy is "
            f"left, the parity is {half[0]:.2f}, {half[1]:.2f} and {half[2]:.2f} for amplitudes squared of 1, "
            "2.25 and 6.25."
        ),
    )


FIGURES = (draw_cat_parity,)
