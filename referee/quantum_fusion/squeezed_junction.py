"""A junction that squeezes a field: its noise, its photons, and the energy that it holds."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import pi

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.parametric_oscillator import (
    photons_below_threshold,
    quadrature_variances,
    quadrature_variances_steady,
    squeezing_for_energy,
)
from referee.verdict import Verdict


def squeeze_junction(
    pump: Annotated[float, Input(0.05, 0.6, "1", "pump over threshold")] = 0.5,
    quantum: Annotated[float, Input(1e-14, 1e6, "eV", "quantum of the squeezed mode; 5 GHz by default")] = 2.07e-5,
    record: Annotated[float, Input(1.0, 400.0, "1", "decibels of squeezing", "15 dB: Vahlbruch et al. 2016")] = 15.0,
) -> Outcome:
    """A junction that squeezes: what does it hold, and what would ten kiloelectronvolts ask of it?"""
    closed, steady = quadrature_variances(pump), quadrature_variances_steady(pump)
    photons = float(photons_below_threshold(pump))
    needed = float(squeezing_for_energy(max(1e4, quantum), quantum))
    r = record * np.log(10) / 20
    held = quantum * (np.cosh(2 * r) / 2)
    return Outcome(
        quantities=(
            Quantity("squeezed", float(closed[0]), "1", "variance over the vacuum's, inside the resonator"),
            Quantity("stretched", float(closed[1]), "1", "the other one"),
            Quantity("photons", photons, "1", "in the mode"),
            Quantity("energy_at_record", held, "eV", "of the mode at the record", digits=3),
            Quantity("decibels_needed", needed, "1", "of squeezing, for ten keV in the mode", digits=3),
            Quantity(
                "decades_to_kev", float(np.log10(held / 1e4)), "decade", "energy at the record over ten keV", digits=3
            ),
        ),
        checks=(
            Check(
                "variances of the two quadratures",
                closed,
                steady,
                1e-4,
                "linear Langevin equation",
                "steady state in 48 Fock levels (QuTiP)",
            ),
            Check(
                "photons in the mode",
                photons,
                float(steady.sum() - 2) / 4,
                1e-4,
                "closed form",
                "sum of the simulated variances",
            ),
        ),
    )


SQUEEZE_JUNCTION = Finding(
    id="squeeze-junction",
    tests=("B3", "B5"),
    question="What does a squeeze junction hold?",
    argument=squeeze_junction,
    physics=(
        "parametric_oscillator.quadrature_variances",
        "parametric_oscillator.quadrature_variances_steady",
        "parametric_oscillator.photons_below_threshold",
        "parametric_oscillator.squeezing_for_energy",
    ),
    criteria=(
        Criterion(
            claims=("QF-019",),
            measured="decades_to_kev",
            operator=">=",
            threshold=0.0,
            reason="at zero decades the mode holds the energy at which fuel burns",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A mode squeezed this far holds the energy that a fusing pair needs."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A driven junction does squeeze a field; at the record it holds some microwave quanta.",
            ),
            reversal=Witness({"record": 120.0}, "squeezing of 120 dB, which no loss on earth would spare"),
        ),
    ),
)

FINDINGS = (SQUEEZE_JUNCTION,)


def draw_squeezing_ellipse() -> Drawing:
    """Noise ellipse of a parametric oscillator at half its threshold, vacuum circle, and the thermal one."""
    angle = np.linspace(0, 2 * pi, 121)
    small, large = np.sqrt(quadrature_variances(0.5))
    simulated = np.sqrt(quadrature_variances_steady(0.5))
    warm = np.sqrt(quadrature_variances(0.5, 0.5))
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.plot(large * np.cos(angle), small * np.sin(angle), color="C0")
    ax.plot(np.cos(angle), np.sin(angle), color="k", lw=1.2, ls=":")
    ax.plot(warm[1] * np.cos(angle), warm[0] * np.sin(angle), color="C1", ls="--")
    ax.plot([simulated[1], 0.0], [0.0, simulated[0]], "o", color="C0", mec="k", ms=7)
    ax.text(0.0, -0.76, "squeezed", color="C0", fontsize=10, ha="center")
    ax.annotate("vacuum", (-0.94, 0.34), (-2.5, 1.25), fontsize=10, arrowprops={"arrowstyle": "-", "color": "0.3"})
    ax.text(1.45, 1.02, "the same in a bath\nwith half a quantum", color="C1", fontsize=10)
    ax.set_aspect("equal")
    ax.set(
        xlabel="stretched quadrature / vacuum's spread",
        ylabel="squeezed quadrature",
        xlim=(-2.7, 2.9),
        ylim=(-1.6, 1.6),
    )
    data = {
        "angle / rad": angle,
        "stretched / vacuum": large * np.cos(angle),
        "squeezed / vacuum": small * np.sin(angle),
        "warm stretched / vacuum": warm[1] * np.cos(angle),
        "warm squeezed / vacuum": warm[0] * np.sin(angle),
        "simulated spreads / vacuum": np.round(simulated[::-1], 8),
    }
    caption = (
        f"A squeeze junction at half its threshold. One quadrature has {small**2:.2f} of the vacuum's variance, the other {large**2:.1f}; "
        f"discs: steady state of the simulated oscillator. With half a quantum of heat the same junction stays above the vacuum, at {warm[0] ** 2:.2f}."
    )
    alt = (
        f"Noise ellipse with half axes {large:.2f} and {small:.2f} around the vacuum's unit circle, and a larger dashed ellipse with "
        f"{warm[1]:.2f} and {warm[0]:.2f} for a warm bath."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_squeezing_ellipse,)
