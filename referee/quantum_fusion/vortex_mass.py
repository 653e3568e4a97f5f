"""Vortices of the vacuum condensate as carriers of mass."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.vortex_line_energy import (
    line_energy,
    line_energy_profile,
    shell_energy,
    shell_energy_quadrature,
)
from referee.verdict import Verdict


def vortex_mass(
    container: Annotated[float, Input(10.0, 100.0, "1", "radius of the container in healing lengths")] = 50.0,
    screening: Annotated[
        float,
        Input(1.0, 1e12, "1", "depth at which the flow is screened, in healing lengths; large for a neutral fluid"),
    ] = 1e9,
) -> Outcome:
    """A vortex in the condensate as a massive thing: what is its energy, and does it belong to the vortex or to the vessel?"""
    within = line_energy_profile(container)
    beyond = shell_energy(container, 10 * container, screening)
    return Outcome(
        quantities=(
            Quantity("energy_within", within, "1", "energy per length within the container, in πħ²n/m"),
            Quantity(
                "growth", beyond / within, "1", "share that is added by a container ten times as wide", floor=1e-12
            ),
        ),
        checks=(
            Check("energy within", within, line_energy(container), 3e-2, "profile and integral", "asymptotic formula"),
            Check(
                "energy beyond",
                beyond,
                shell_energy_quadrature(container, 10 * container, screening),
                1e-7,
                "closed form with Bessel functions",
                "quadrature",
            ),
        ),
    )


VORTEX_MASS = Finding(
    id="vortex-mass",
    tests=("B11",),
    question="Do vortices of the vacuum condensate give particles their mass?",
    argument=vortex_mass,
    physics=(
        "vortex_line_energy.line_energy",
        "vortex_line_energy.line_energy_profile",
        "vortex_line_energy.shell_energy",
        "vortex_line_energy.shell_energy_quadrature",
    ),
    criteria=(
        Criterion(
            claims=("QF-053",),
            measured="growth",
            operator="<=",
            threshold=0.01,
            reason="the mass of a particle may not depend on the size of the room, within a per cent",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "A screened vortex has an energy of its own for each length of its line."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The energy of a superfluid's vortex grows with the vessel, without limit; and the gap needs no vortex.",
            ),
            reversal=Witness({"screening": 5.0}, "a charged condensate, whose flow its own magnetic field screens"),
        ),
    ),
)

FINDINGS = (VORTEX_MASS,)


def draw_vortex_energy() -> Drawing:
    """Energy per length of a vortex within a radius: neutral, and screened."""
    radius = np.geomspace(10.0, 1e4, 40)
    core = line_energy_profile(10.0)
    dots = np.array([10.0, 20.0, 50.0, 100.0, 200.0])
    screened = 30.0
    data = {
        "radius / ξ": radius,
        "energy, neutral": np.array([line_energy(r) for r in radius]),
        "energy, screened": core + np.array([shell_energy(10.0, r, screened) for r in radius]),
        "radius / ξ, profile": dots,
        "energy, profile": np.round([line_energy_profile(r) for r in dots], 5),
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.semilogx(radius, data["energy, neutral"], color="C0")
    ax.semilogx(radius, data["energy, screened"], color="C1", ls="--")
    ax.semilogx(dots, data["energy, profile"], "o", color="C2")
    ax.text(8e2, 7.6, "neutral: without limit", color="C0", fontsize=10, ha="right")
    ax.text(1.2e3, data["energy, screened"][-1] - 0.55, f"screened at {screened:.0f} ξ", color="C1", fontsize=10)
    ax.text(11, 5.6, "dots: profile solved", color="C2", fontsize=10)
    ax.set(xlabel="radius of the vessel / ξ", ylabel="energy per length / (πħ²n/m)", ylim=(2, 10))
    caption = (
        "Energy of a vortex line per length against the radius of the vessel. In a superfluid it grows with the logarithm and never "
        f"settles; where the flow is screened, as in a superconductor, it settles at {data['energy, screened'][-1]:.2f}."
    )
    alt = (
        f"A straight rising line on a logarithmic axis from {data['energy, neutral'][0]:.1f} to "
        f"{data['energy, neutral'][-1]:.1f}, five dots on it, and a dashed curve that levels off at "
        f"{data['energy, screened'][-1]:.2f}."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-5)


FIGURES = (draw_vortex_energy,)
