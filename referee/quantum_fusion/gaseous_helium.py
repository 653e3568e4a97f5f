"""Is cold helium gas a superfluid, and does turning its vessel make a vortex?"""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.ideal_bose_gas import (
    HELIUM_4,
    condensation_temperature,
    critical_density_integral,
    helium_vapour_pressure,
)
from referee.physics.vortex_rotation import critical_rotation_bessel, critical_rotation_differences, vortex_density
from referee.verdict import Verdict

LAMBDA_POINT = 2.1768
LIQUID = 145.1  # kg/m³, liquid helium-4 at its vapour pressure


def helium_gas(
    temperature: Annotated[float, Input(1e-7, 5.0, "K", "temperature of the gas")] = 2.0,
    density: Annotated[
        float, Input(1e15, 3e28, "m^-3", "atoms per volume", "saturated vapour at 2 K: ITS-90 pressure over kT")
    ] = 1.133e26,
) -> Outcome:
    """How far is helium gas from condensation?"""
    needed = float(critical_density_integral(temperature))
    critical = float(condensation_temperature(density))
    liquid = float(condensation_temperature(LIQUID / HELIUM_4))
    vapour = helium_vapour_pressure(LAMBDA_POINT) / (constants.k * LAMBDA_POINT)
    return Outcome(
        quantities=(
            Quantity("density_over_needed", density / needed, "1", "density over that at which the gas condenses"),
            Quantity("decades_short", float(np.log10(needed / density)), "decade", "missing in density"),
            Quantity("condensation_at", critical, "K", "temperature at which a gas of this density condenses"),
            Quantity("liquid_ideal", liquid, "K", "the same for the density of the liquid, without interactions"),
            Quantity(
                "best_vapour",
                float(vapour / critical_density_integral(LAMBDA_POINT)),
                "1",
                "saturated vapour at the λ point over the density needed there",
            ),
        ),
        checks=(
            Check(
                "condensation temperature at the needed density",
                float(condensation_temperature(needed)),
                temperature,
                1e-6,
                "Einstein's closed form",
                "Bose occupation integrated over momenta",
                relative=True,
            ),
            Check(
                "pressure at the λ point",
                helium_vapour_pressure(LAMBDA_POINT),
                5041.8,
                1e-3,
                "equation of the International Temperature Scale of 1990",
                "tabulated pressure of the λ point, 5.0418 kPa",
                relative=True,
            ),
        ),
    )


HELIUM_GAS = Finding(
    id="helium-gas",
    tests=("B6",),
    question="Is supercold gaseous helium a superfluid?",
    argument=helium_gas,
    physics=(
        "ideal_bose_gas.condensation_temperature",
        "ideal_bose_gas.critical_density_integral",
        "ideal_bose_gas.helium_vapour_pressure",
    ),
    criteria=(
        Criterion(
            claims=("QF-039a",),
            measured="density_over_needed",
            operator=">=",
            threshold=1.0,
            reason="at one the excited states are full and a condensate begins",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A dilute gas this cold condenses: so does metastable helium in a magnetic trap, at microkelvins.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Helium vapour over its liquid is far too thin to condense; it is the liquid that is the superfluid.",
            ),
            reversal=Witness(
                {"temperature": 1e-6, "density": 1e20}, "spin-polarised metastable helium, trapped at a microkelvin"
            ),
        ),
    ),
)


def first_vortex(
    radius_over_healing: Annotated[float, Input(1.0, 30.0, "1", "radius of the tube in healing lengths")] = 20.0,
    rotation: Annotated[float, Input(0.0, 50.0, "1", "rate of turning, in ħ/mR²")] = 6.0,
) -> Outcome:
    """The rate at which one vortex pays in a condensate that fills a cylinder."""
    coupling = np.pi * radius_over_healing**2 / 2
    critical = critical_rotation_differences(coupling)
    return Outcome(
        quantities=(
            Quantity("critical_rotation", critical, "1", "rate at which the first vortex pays, in ħ/mR²"),
            Quantity("rotation_over_critical", rotation / critical, "1", "given rate over critical rate", floor=1e-12),
            Quantity("free_atoms", critical_rotation_differences(0.0), "1", "the same without interaction, in ħ/mR²"),
        ),
        checks=(
            Check(
                "critical rotation",
                critical,
                critical_rotation_bessel(coupling, 60),
                1e-3,
                "finite differences, extrapolated in the step",
                "Bessel functions that vanish at the wall",
            ),
        ),
    )


FIRST_VORTEX = Finding(
    id="first-vortex",
    tests=("B6",),
    question="Does a turning tube set a superfluid into a vortex?",
    argument=first_vortex,
    physics=("vortex_rotation.critical_rotation_differences", "vortex_rotation.critical_rotation_bessel"),
    criteria=(
        Criterion(
            claims=("QF-039b",),
            measured="rotation_over_critical",
            operator=">=",
            threshold=1.0,
            reason="at one the state with a vortex has the lower energy in the turning frame",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Turned faster than the critical rate, a superfluid holds a vortex on the axis."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Below the critical rate the superfluid stands still in a turning tube."
            ),
            reversal=Witness({"rotation": 1.0}, "a tube that turns more slowly than the critical rate"),
        ),
    ),
)

FINDINGS = (HELIUM_GAS, FIRST_VORTEX)


def draw_helium_degeneracy() -> Drawing:
    """Density of helium against temperature: what condensation needs, what vapour and liquid offer."""
    cold = np.geomspace(2e-7, 4.0, 60)
    needed = critical_density_integral(cold)
    warm = np.linspace(1.25, LAMBDA_POINT, 30)
    vapour = np.array([helium_vapour_pressure(t) for t in warm]) / (constants.k * warm)
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.loglog(cold, needed, color="C0")
    ax.fill_between(cold, needed, 1e31, color="C0", alpha=0.12)
    ax.loglog(warm, vapour, color="C1", lw=3)
    ax.loglog([LAMBDA_POINT], [LIQUID / HELIUM_4], "s", color="C2", ms=8)
    trapped = np.array([1e-6, 1e20])
    ax.loglog(*trapped, "^", color="C3", ms=8)
    ax.text(3e-6, 3e24, "condensed", color="C0")
    ax.text(0.9, 8e23, "vapour over\nthe liquid", color="C1", ha="right", fontsize=10)
    ax.text(1.2, 7e28, "liquid", color="C2", ha="right", fontsize=10)
    ax.text(8e-7, 6e20, "metastable gas,\ntrapped", color="C3", va="bottom", fontsize=10)
    ax.set(xlabel="temperature / K", ylabel="atoms / m$^{3}$", xlim=(2e-7, 5), ylim=(1e17, 1e30))
    best = float(vapour[-1] / critical_density_integral(LAMBDA_POINT))
    caption = (
        "Helium: the density that condensation needs (line) and what there is. The vapour over the liquid stays below the "
        f"line by a factor of {1 / best:.0f} where it comes nearest, at the $\\lambda$ point, and falls away from it below. "
        "The liquid (square) lies above it; so can a trapped gas of metastable atoms near a microkelvin (triangle)."
    )
    alt = (
        f"Log-log diagram of density over temperature. Saturated vapour stays below the condensation line by at least a "
        f"factor of {1 / best:.0f}; the liquid at the lambda point and a trapped gas at one microkelvin lie above it."
    )
    data = {
        "T / K": cold,
        "density needed / m^-3": needed,
        "T of vapour / K": warm,
        "density of vapour / m^-3": vapour,
        "T of trapped gas / K": trapped[:1],
        "density of trapped gas / m^-3": trapped[1:],
    }
    return Drawing(figure, data, caption, alt)


def draw_first_vortex() -> Drawing:
    """Density of a condensate in a tube at rest and with one vortex, and the critical rate against the tube's radius."""
    coupling = np.pi * 20.0**2 / 2
    radii, rest = vortex_density(coupling, 0)
    _, vortex = vortex_density(coupling, 1)
    healing = np.array([1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 20.0, 27.0, 35.0])
    critical = np.array([critical_rotation_differences(np.pi * x**2 / 2) for x in healing])
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6))
    left.plot(radii, rest, color="C0")
    left.plot(radii, vortex, color="C1", ls="--")
    left.text(0.28, 1.24, "at rest", color="C0", fontsize=10)
    left.text(0.17, 0.45, "one vortex", color="C1", fontsize=10)
    left.set(xlabel="$r/R$", ylabel="density / mean", xlim=(0, 1), ylim=(0, 1.4))
    right.plot(healing, critical, "o-", color="C2", ms=4)
    right.axhline(4.4494, color="k", lw=1, ls=":")
    right.text(35, 4.47, "free atoms", ha="right", va="bottom", fontsize=9)
    right.set(xlabel=r"$R/\xi$", ylabel=r"critical rate / $\hbar\,m^{-1}R^{-2}$", ylim=(3, 4.8), xlim=(0, 36))
    caption = (
        "Left: density of a condensate in a tube of twenty healing lengths, at rest and with one vortex. Right: the rate of "
        f"turning above which the vortex pays. It is {critical[0]:.2f} $\\hbar/mR^2$ for weakly interacting atoms in a tube of "
        f"one healing length, dips to {critical.min():.2f} and rises slowly, as a logarithm, to {critical[-1]:.2f}. Below the "
        "curve a superfluid in a turning tube stands still."
    )
    alt = (
        "Left: two density profiles, the vortex empty on the axis. Right: critical rate against radius in healing lengths, "
        f"from {critical[0]:.2f} through a minimum of {critical.min():.2f} to {critical[-1]:.2f}."
    )
    data = {
        "r / R": radii,
        "density at rest / mean": rest,
        "density with vortex / mean": vortex,
        "R / ξ": healing,
        "critical rate / ħ/mR²": critical,
    }
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_helium_degeneracy, draw_first_vortex)
