"""The manuscript's optimisation: where dE/dα = 0 leads, in three readings of the photon number."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import energy_optimum
from referee.verdict import Verdict

Photons = Annotated[float, Input(1.0, 10.0, "1", "mean photon number at α = 0, and the budget for |α|²")]
Growth = Annotated[
    float, Input(0.0, 2.0, "1", "photons added per unit of |α|²: 0 for a fixed n, 1 for a displaced mode")
]
Saturation = Annotated[float, Input(0.0, 0.5, "1", "photons added per unit of |α|⁴")]


def vanishing_derivative(n_fixed: Photons = 4.0, growth: Growth = 0.0, saturation: Saturation = 0.0) -> Outcome:
    """Which displacement does a vanishing derivative single out, and is it the largest one the budget allows?"""
    x, y = np.meshgrid(np.linspace(-2.0, 2.0, 9), np.linspace(-2.0, 2.0, 9))
    alphas = x + 1j * y
    wirtinger = energy_optimum.wirtinger_gradient(alphas, growth, saturation)
    differences = energy_optimum.central_gradient(alphas, n_fixed, growth, saturation)
    stationary = energy_optimum.stationary_photons(growth, saturation)
    searched = energy_optimum.searched_stationary_photons(n_fixed, growth, saturation, reach=1e6)
    edge = float(np.real(2 * energy_optimum.wirtinger_gradient(np.sqrt(n_fixed), growth, saturation)))
    readings = [
        energy_optimum.stationary_photons(s) for s in (0.0, 1.0)
    ]  # a fixed n, within a budget or not; a displaced mode
    return Outcome(
        quantities=(
            Quantity("stationary_photons", stationary, "1", "largest |α|² that dE/dα = 0 singles out", floor=1e-9),
            Quantity(
                "curvature",
                growth - 1.0,
                "ħω",
                "second derivative of E along α and its conjugate, at α = 0",
                floor=1e-12,
            ),
            Quantity("edge_slope", edge, "ħω", "slope of E along |α| where |α|² has used up the budget", floor=1e-12),
            Quantity(
                "distance",
                abs(n_fixed - stationary),
                "1",
                "between the |α|² of line 60 and that of line 62",
                floor=1e-9,
            ),
            Quantity(
                "readings_with_displacement", float(np.count_nonzero(readings)), "1", "of the manuscript's readings"
            ),
        ),
        checks=(
            Check("gradient on a grid of α", wirtinger, differences, 1e-5, "Wirtinger calculus", "central differences"),
            Check("stationary |α|²", stationary, searched, 1e-3, "calculus", "bounded search"),
        ),
    )


VANISHING_DERIVATIVE = Finding(
    id="vanishing-derivative",
    tests=("T4",),
    question="Does dE/dα = 0 give the best α?",
    argument=vanishing_derivative,
    physics=(
        "energy_optimum.wirtinger_gradient",
        "energy_optimum.central_gradient",
        "energy_optimum.stationary_photons",
        "energy_optimum.searched_stationary_photons",
    ),
    criteria=(
        Criterion(
            claims=("QCD-33",),
            measured="stationary_photons",
            operator=">=",
            threshold=1e-3,
            reason="less than a thousandth of a photon of displacement is no displacement",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "with a cost that grows faster than |α|² the derivative picks a finite displacement",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "the derivative vanishes at α = 0, where there is no displacement, or everywhere",
            ),
            reversal=Witness({"saturation": 0.125}, "n(α) must be given, with a term that grows faster than |α|²"),
        ),
        Criterion(
            claims=("QCD-X2",),
            measured="distance",
            operator=">=",
            threshold=0.1,
            reason="a tenth of a photon between the two optima could be a matter of rounding",
            met=Ruling(Verdict.CONTRADICTED, "one sentence asks for all of the budget, the next for none of it"),
            unmet=Ruling(Verdict.HOLDS, "the two sentences name the same displacement"),
            reversal=Witness(
                {"saturation": 0.125}, "a cost of |α|⁴/8 puts the stationary point at the end of the budget"
            ),
        ),
    ),
)


def optimal_energy(n_fixed: Photons = 4.0, growth: Growth = 1.0) -> Outcome:
    """Does the energy that is to be optimised depend on α at all, for a displaced mode?"""
    amplitudes = np.linspace(0.0, np.sqrt(n_fixed), 401)
    energy = energy_optimum.reduced_energy(amplitudes, n_fixed, growth)
    slope = 2 * np.real(energy_optimum.central_gradient(amplitudes, n_fixed, growth))
    steps = np.diff(amplitudes) * (slope[1:] + slope[:-1]) / 2
    return Outcome(
        quantities=(
            Quantity("spread", float(np.ptp(energy)), "ħω", "of E over the budget of displacements", floor=1e-6),
            Quantity("mean", float(np.mean(energy)), "ħω", "of E over the same amplitudes"),
        ),
        checks=(
            Check("E − E(0)", energy - energy[0], np.append(0, np.cumsum(steps)), 1e-5, "formula", "slope, summed up"),
        ),
    )


OPTIMAL_ENERGY = Finding(
    id="optimal-energy",
    tests=("T3", "T4"),
    question="Does E = ħω(n − |α|²) have an optimum for a displaced mode?",
    argument=optimal_energy,
    physics=("energy_optimum.reduced_energy", "energy_optimum.central_gradient"),
    criteria=(
        Criterion(
            claims=("QCD-32",),
            measured="spread",
            operator=">=",
            threshold=1e-3,
            reason="a thousandth of a quantum: below that there is nothing to optimise",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "with n held fixed E does vary, and is largest with no displacement"),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "displacing a mode raises n and |α|² alike, so E is the same for every α"
            ),
            reversal=Witness({"growth": 0.0}, "n held fixed while α changes, which a displacement does not do"),
        ),
    ),
)


FINDINGS = (VANISHING_DERIVATIVE, OPTIMAL_ENERGY)


def draw_three_readings() -> Drawing:
    """E against α in the three readings, with the stationary point and the end that line 60 asks for."""
    photons, budget = 4.0, 2.0
    amplitude = np.linspace(-3.0, 3.0, 121)
    inside = np.linspace(-budget, budget, 81)
    fixed = energy_optimum.reduced_energy(amplitude, photons)
    displaced = energy_optimum.reduced_energy(amplitude, 0.5, growth=1.0)
    bounded = energy_optimum.reduced_energy(inside, photons)
    figure, axes = plt.subplots(1, 3, figsize=(6.4, 3.6), sharey=True)
    panels = [
        (amplitude, fixed, "n fixed"),
        (amplitude, displaced, r"$n=n_{\rm th}+|\alpha|^2$"),
        (inside, bounded, "n fixed,\n" + r"$|\alpha|^2\leq n$"),
    ]
    for ax, (x, energy, title) in zip(axes, panels, strict=True):
        ax.plot(x, energy, "C0-")
        ax.set(xlabel=r"$\alpha$", xlim=(-3.2, 3.2), ylim=(-5.5, 6.5), xticks=(-2, 0, 2))
        ax.text(0.5, 0.98, title, transform=ax.transAxes, ha="center", va="top")
    axes[0].set_ylabel(r"$E/\hbar\omega$")
    axes[0].plot([0], [photons], "C2*", ms=14, zorder=5)
    axes[0].annotate("", (2.9, -4.3), (0.9, 3.5), arrowprops={"arrowstyle": "->", "color": "C1", "lw": 2})
    axes[0].text(-0.1, -1.2, "line 60:\nno end", color="C1", ha="center")
    axes[1].plot(amplitude, displaced, "C2-", lw=6, alpha=0.4, zorder=1)
    axes[1].text(0, -1.6, "stationary\neverywhere", color="C2", ha="center")
    axes[2].plot([0], [photons], "C2*", ms=14, zorder=5)
    axes[2].plot([-budget, budget], [0, 0], "C1o", ms=9, zorder=5)
    axes[2].text(0, -2.6, "line 60: the ends,\nwith a slope", color="C1", ha="center", fontsize=10)
    return Drawing(
        figure,
        data={
            "α": amplitude,
            "E/ħω, n fixed": fixed,
            "E/ħω, displaced mode": displaced,
            "α within the budget": inside,
            "E/ħω, n fixed, within the budget": bounded,
        },
        caption=r"Three readings of $E=\hbar\omega(n-|\alpha|^2)$ along a line through the plane of $\alpha$. "
        r"Green: where the"
        r" derivative vanishes. Orange: where the largest $|\alpha|^2$ is. In no reading do they meet at one "
        r"displacement.",
        alt=(
            f"Three panels. With n fixed at {photons:.0f} the curve is a hill with its stationary top at α = 0 "
            f"and falls to"
            f" {fixed.min():.0f} at the edges of the panel. For a displaced mode it is flat at "
            f"{displaced.mean():.1f}. Within"
            f" the budget it is the same hill, ending at {bounded.min():.0f} with a slope at α = ±{budget:.0f}."
        ),
    )


FIGURES = (draw_three_readings,)
