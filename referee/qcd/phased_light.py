"""Phased light: where coherence does help thrust, by steering it, and what a lamp in a mirror does."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.phased_array import array_thrust_by_bessel_sum, array_thrust_by_quadrature
from referee.physics.radiation_thrust import cone_thrust_ratio, cone_thrust_ratio_sampled
from referee.verdict import Verdict

PANEL = np.pi / 2


def phased_light_thrust(
    emitters: Annotated[int, Input(1, 1000, "1", "emitters in the line, phased end-fire")] = 64,
    spacing: Annotated[float, Input(0.05, 0.45, "1", "distance of neighbours in wavelengths")] = 0.25,
    phase_error: Annotated[float, Input(0.0, 5.0, "rad", "rms error of each emitter's phase")] = 0.0,
    concentration: Annotated[
        float, Input(1.0, 1e6, "1", "mirror area over lamp area, for the incoherent lamp")
    ] = 400.0,
) -> Outcome:
    """Ask whether phased emitters push harder per watt than a bare panel, and than a lamp in a mirror."""
    array = array_thrust_by_quadrature(emitters, spacing, phase_error=phase_error)
    pairs = array_thrust_by_bessel_sum(emitters, spacing, phase_error=phase_error)
    angle = float(np.arcsin(concentration**-0.5))  # étendue: lamp area × 1 = mirror area × sin²θ
    lamp, panel = float(cone_thrust_ratio(angle)), float(cone_thrust_ratio(PANEL))
    sampled, error = cone_thrust_ratio_sampled(angle)
    return Outcome(
        quantities=(
            Quantity("array_ratio", array, "1", "Fc/P of the phased line", floor=1e-10),
            Quantity("lamp_ratio", lamp, "1", "Fc/P of the incoherent lamp in its mirror"),
            Quantity(
                "gain_over_panel", array / panel - 1, "1", "thrust per watt against a bare Lambertian panel, less one"
            ),
            Quantity("most_over_panel", 1 / panel, "1", "the most that any direction of light can gain over the panel"),
            Quantity(
                "gain_over_lamp", array / lamp - 1, "1", "thrust per watt against the lamp in its mirror, less one"
            ),
            Quantity(
                "most_over_lamp",
                1 / lamp - 1,
                "1",
                "the most that a perfect coherent beam gains over that lamp, less one",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "Fc/P of the line",
                array,
                pairs,
                1e-9,
                "Gauss–Legendre over the far field",
                "spherical Bessel functions over pairs",
            ),
            Check(
                "Fc/P of the lamp",
                lamp,
                sampled,
                max(5 * error, 1e-9),
                "closed form of a uniform cone",
                "stratified rays of a Lambertian source",
            ),
        ),
    )


PHASED_LIGHT_THRUST = Finding(
    id="phased-light-thrust",
    tests=("T9",),
    question="Does coherence buy thrust per watt by steering the light?",
    argument=phased_light_thrust,
    physics=(
        "phased_array.array_thrust_by_quadrature",
        "phased_array.array_thrust_by_bessel_sum",
        "radiation_thrust.cone_thrust_ratio",
        "radiation_thrust.cone_thrust_ratio_sampled",
    ),
    criteria=(
        Criterion(
            claims=("QCD-39",),
            measured="gain_over_panel",
            operator=">",
            threshold=0.01,
            reason="one per cent is what a thrust balance can tell",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Phased emitters do push harder per watt than a bare panel: coherence steers."
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "The line pushes no harder per watt than a bare panel."),
            reversal=Witness({"phase_error": 2.0}, "phases lost by two radians: the line radiates almost evenly"),
        ),
        Criterion(
            claims=("QCD-39",),
            measured="gain_over_lamp",
            operator=">",
            threshold=0.01,
            reason="one per cent is what a thrust balance can tell",
            met=Ruling(
                Verdict.HOLDS,
                "The phased line pushes harder per watt than an incoherent lamp that is just as well directed.",
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "An incoherent lamp in a mirror pushes as hard per watt: direction counts, coherence is one way to it.",
            ),
            reversal=Witness({"concentration": 1.0}, "a lamp with no mirror is the bare panel"),
        ),
    ),
)

FINDINGS = (PHASED_LIGHT_THRUST,)


def draw_phased_light() -> Drawing:
    """Fc/P against the number of phased emitters, beside panel, lamp in a mirror and the wall."""
    number = np.unique(np.round(np.geomspace(1, 256, 25)).astype(int))
    errors = (0.0, 0.5, 1.0)
    curves = [np.array([array_thrust_by_bessel_sum(int(n), phase_error=e) for n in number]) for e in errors]
    panel, lamp = float(cone_thrust_ratio(PANEL)), float(cone_thrust_ratio(np.arcsin(1 / 20)))
    fig, ax = plt.subplots()
    for curve, error, style, colour in zip(curves, errors, ("o-", "s--", "^:"), ("C0", "C4", "C6"), strict=True):
        ax.semilogx(number, curve, style, color=colour, ms=4)
        ax.annotate(
            "phased line" if not error else f"phases off by {error:g} rad",
            (number[-1], curve[-1]),
            xytext=(0, 5 if error else -8),
            textcoords="offset points",
            va="bottom" if error else "top",
            ha="right",
            color=colour,
            fontsize=10,
        )
    ax.axhline(1.0, color="k", lw=1)
    ax.axhline(lamp, color="C1", ls="-.")
    ax.axhline(panel, color="C2", ls="--")
    ax.text(1.0, 1.012, "wall $F = P/c$; lamp in a mirror 20 times as wide (dash-dotted)", fontsize=10, color="C1")
    ax.text(1.0, panel + 0.012, "bare lamp panel, 2/3", fontsize=10, color="C2")
    ax.set(xlabel="emitters, λ/4 apart", ylabel="$Fc/P$", ylim=(-0.02, 1.09))
    data = {"emitters": number, **{f"Fc/P, phase error {e:g} rad": y for e, y in zip(errors, curves, strict=True)}}
    data |= {"Fc/P, bare panel": np.array([panel]), "Fc/P, lamp in mirror": np.array([lamp])}
    return Drawing(
        fig,
        data,
        caption="What coherence does for thrust: it steers. A line of phased emitters climbs past the bare panel "
        f"towards the wall ($Fc/P = {curves[0][-1]:.3f}$ for {number[-1]} emitters), a gain that can never exceed "
        f"one half. An incoherent lamp in a mirror 20 times as wide is already at {lamp:.4f}.",
        alt="Fc/P against the number of emitters. The phased line rises from 0 for one emitter past the panel at "
        f"{panel:.3f} to {curves[0][-1]:.3f} for {number[-1]}; with phase errors of 1 rad it stays at "
        f"{curves[2][-1]:.3f}. A lamp in a mirror stands at {lamp:.4f}.",
    )


FIGURES = (draw_phased_light,)
