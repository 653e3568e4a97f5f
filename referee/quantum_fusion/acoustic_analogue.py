"""How far the acoustic metric of a superfluid reaches."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.phonon_dispersion import (
    phase_speed,
    phase_speed_matrix,
    sound_limit,
)
from referee.verdict import Verdict


def acoustic_metric(
    momentum: Annotated[float, Input(1e-3, 10.0, "1", "momentum in inverse healing lengths, kξ")] = 0.01,
) -> Outcome:
    """How far is the spectrum of a condensate from that of a massless field on a curved background, ω = ck?"""
    closed = float(phase_speed(momentum))
    return Outcome(
        quantities=(
            Quantity("excess", closed - 1, "1", "phase speed beyond that of sound, relative"),
            Quantity("one_per_cent_at", float(sound_limit(0.01)), "1", "kξ at which the excess is one per cent"),
        ),
        checks=(
            Check(
                "phase speed over sound",
                closed,
                phase_speed_matrix(momentum),
                1e-6,
                "Bogoliubov's formula",
                "Bogoliubov–de Gennes matrix, diagonalised",
            ),
        ),
    )


ACOUSTIC_METRIC = Finding(
    id="acoustic-metric",
    tests=("B11",),
    question="Does sound in a superfluid see a curved spacetime at low momenta?",
    argument=acoustic_metric,
    physics=(
        "phonon_dispersion.phase_speed",
        "phonon_dispersion.phase_speed_matrix",
        "phonon_dispersion.sound_limit",
    ),
    criteria=(
        Criterion(
            claims=("QF-051",),
            measured="excess",
            operator="<=",
            threshold=0.01,
            reason="one per cent of dispersion is where a metric, which knows none, begins to mislead",
            met=Ruling(
                Verdict.HOLDS, "At low momenta sound moves as light does in a curved spacetime; this is its kinematics."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "At such momenta the waves disperse, and no metric describes them."),
            reversal=Witness({"momentum": 1.0}, "waves as short as the healing length"),
        ),
    ),
)

FINDINGS = (ACOUSTIC_METRIC,)


def draw_sound_limit() -> Drawing:
    """ω/ck against kξ: formula, matrix, and where one per cent is passed."""
    q = np.geomspace(0.01, 10.0, 80)
    dots = np.array([0.02, 0.1, 0.5, 1.0, 3.0])
    limit = float(sound_limit(0.01))
    data = {
        "kξ": q,
        "excess of the phase speed": phase_speed(q) - 1,
        "kξ, matrix": dots,
        "excess, matrix": np.round([phase_speed_matrix(d) - 1 for d in dots], 10),
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(q, data["excess of the phase speed"], color="C0")
    ax.loglog(dots, data["excess, matrix"], "o", color="C1")
    ax.axhline(0.01, color="k", ls=":", lw=1.2)
    ax.axvline(limit, color="k", ls=":", lw=1.2)
    ax.text(0.011, 0.014, "one per cent", fontsize=10)
    ax.text(limit * 1.1, 3e-5, f"kξ = {limit:.3f}", fontsize=10)
    ax.axvspan(0.01, limit, color="C2", alpha=0.12, lw=0)
    ax.text(0.045, 1.2, "acoustic metric", color="C2", fontsize=10, ha="center")
    ax.text(1.6, 0.06, "dots: Bogoliubov–de\nGennes matrix", color="C1", fontsize=10)
    ax.set(xlabel="momentum kξ", ylabel="ω/ck − 1", xlim=(0.01, 10), ylim=(2e-5, 10))
    caption = (
        "Excess of the phase speed over sound in a condensate. Up to kξ = "
        f"{limit:.3f} it stays below one per cent and a metric describes the waves; beyond, they disperse. Line: Bogoliubov's "
        "formula; dots: the matrix diagonalised."
    )
    alt = (
        f"A rising line on logarithmic axes from {data['excess of the phase speed'][0]:.1e} at kξ = 0.01 to "
        f"{data['excess of the phase speed'][-1]:.1f} at 10; it crosses one per cent at kξ = {limit:.3f}; five dots lie on it."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_sound_limit,)
