"""Mass from a condensate: which one has a massive mode, and what fixes the mass of the Higgs boson."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.amplitude_mode import (
    amplitude_gap,
    higgs_mass,
    higgs_mass_curvature,
    mode_frequencies,
    sound_frequency,
    vacuum_value,
)
from referee.verdict import Verdict

LONG_WAVE = 1e-2  # kξ at which the modes are counted; a mode whose frequency stays above 0.1 has a gap


def massive_mode(
    first: Annotated[float, Input(0.1, 10.0, "1", "weight K₁ of the first time derivative")] = 1.0,
    second: Annotated[
        float, Input(0.0, 10.0, "1", "weight K₂ of the second time derivative; 0 is Gross–Pitaevskii")
    ] = 0.0,
) -> Outcome:
    """Does the condensate of the manuscript's own equation have a mode with a mass, as the Higgs field has?"""
    modes = mode_frequencies(LONG_WAVE, first, second)
    gap = amplitude_gap(first, second)
    top = float(modes[-1]) if len(modes) > 1 else np.inf
    return Outcome(
        quantities=(
            Quantity(
                "massive_modes", float(np.sum(modes > 0.1)), "1", "modes whose frequency does not vanish at long waves"
            ),
            Quantity("all_modes", float(len(modes)), "1", "modes in all"),
        ),
        checks=(
            Check(
                "sound over momentum",
                sound_frequency(LONG_WAVE, first, second) / LONG_WAVE,
                float(modes[0]) / LONG_WAVE,
                1e-6,
                "quadratic in ω²",
                "matrix pencil",
            ),
            Check("inverse gap", 1 / gap, 1 / top, 1e-3, "closed form at k = 0", "matrix pencil at a long wave"),
        ),
    )


MASSIVE_MODE = Finding(
    id="massive-mode",
    tests=("B11",),
    question="Does a Gross–Pitaevskii vacuum have a massive mode?",
    argument=massive_mode,
    physics=("amplitude_mode.mode_frequencies", "amplitude_mode.sound_frequency", "amplitude_mode.amplitude_gap"),
    criteria=(
        Criterion(
            claims=("QF-052",),
            measured="massive_modes",
            operator=">=",
            threshold=1.0,
            reason="one massive mode is the least that can be called a Higgs boson",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A second time derivative gives amplitude its own motion, and a gap."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "In this equation amplitude and phase are each other's momentum: there is sound and no massive mode.",
            ),
            reversal=Witness(
                {"second": 1.0}, "a relativistic condensate, or a superconductor with particle–hole symmetry"
            ),
        ),
    ),
)


def higgs_mass_free(
    coupling_decades: Annotated[
        float, Input(0.0, 4.0, "decade", "how widely the self-coupling λ is left open", "the text says nothing of it")
    ] = 3.0,
    middle: Annotated[float, Input(0.02, 0.12, "1", "middle of that range of λ")] = 0.1,
) -> Outcome:
    """m = √(2λ)v. The Fermi constant fixes v. What fixes λ?"""
    v = vacuum_value()
    ends = middle * 10.0 ** (coupling_decades * np.array([-0.5, 0.5]))
    masses = higgs_mass(ends, v)
    return Outcome(
        quantities=(
            Quantity(
                "mass_spread", float(np.log10(masses[1] / masses[0])), "decade", "of the predicted mass", floor=1e-12
            ),
            Quantity("lightest", float(masses[0]), "GeV", "mass at the low end", digits=3),
            Quantity("heaviest", float(masses[1]), "GeV", "mass at the high end", digits=3),
            Quantity("vacuum_value", v, "GeV", "v, from the Fermi constant"),
        ),
        checks=(
            Check(
                "masses at the ends",
                masses,
                [higgs_mass_curvature(float(end), v) for end in ends],
                1e-8,
                "closed form",
                "curvature of the potential by differences",
                relative=True,
            ),
        ),
    )


HIGGS_MASS_FREE = Finding(
    id="higgs-mass-free",
    tests=("B11",),
    question="Is the mass of the Higgs boson explained?",
    argument=higgs_mass_free,
    physics=(
        "amplitude_mode.higgs_mass",
        "amplitude_mode.higgs_mass_curvature",
        "amplitude_mode.vacuum_value",
    ),
    criteria=(
        Criterion(
            claims=("QF-052",),
            measured="mass_spread",
            operator="<=",
            threshold=0.01,
            reason="a hundredth of a decade is two per cent: what one would call a prediction of a mass",
            met=Ruling(Verdict.HOLDS, "With the self-coupling derived, the mass follows."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A condensate gives the pattern of mass generation; the number needs λ, which is free.",
            ),
            reversal=Witness({"coupling_decades": 0.005}, "a theory that gives λ to about a per cent"),
        ),
    ),
)

FINDINGS = (
    MASSIVE_MODE,
    HIGGS_MASS_FREE,
)


def draw_massive_mode() -> Drawing:
    """Frequencies of the modes against momentum: Gross–Pitaevskii, and a condensate with a second time derivative."""
    k = np.linspace(0.02, 3.0, 61)
    relativistic = np.array([mode_frequencies(q, 0.0, 1.0) for q in k])
    data = {
        "momentum": k,
        "ω, Gross–Pitaevskii": np.array([mode_frequencies(q, 1.0, 0.0)[0] for q in k]),
        "ω, relativistic sound": relativistic[:, 0],
        "ω, relativistic amplitude": relativistic[:, 1],
    }
    gap = amplitude_gap(0.0, 1.0)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(k, data["ω, Gross–Pitaevskii"], color="C0")
    ax.plot(k, data["ω, relativistic sound"], color="C1", ls="--")
    ax.plot(k, data["ω, relativistic amplitude"], color="C1", ls="--")
    ax.plot(0, gap, "o", color="C1", ms=7, clip_on=False, zorder=5)
    ax.text(0.08, gap + 0.55, "amplitude mode, with a gap", color="C1", fontsize=10)
    ax.text(2.05, 1.15, "sound, relativistic", color="C1", fontsize=10)
    ax.text(2.0, 4.2, "the only mode of\nGross–Pitaevskii", color="C0", fontsize=10, ha="right")
    ax.set(xlabel="momentum k", ylabel="frequency ω", xlim=(0, 3), ylim=(0, 6))
    caption = (
        "Modes of two condensates. The Gross–Pitaevskii equation has one mode, sound, which costs nothing at long waves. With a "
        f"second time derivative (dashed) a second one appears at ω = {gap:.3f}: that is the pattern of the Higgs boson."
    )
    alt = (
        "Frequency against momentum: a full curve from zero; two dashed ones, one from zero and one that starts at "
        f"{gap:.2f} and rises to {data['ω, relativistic amplitude'][-1]:.1f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_massive_mode,)
