"""Vacuum radiation: the thrust of a modulated vacuum, from a moving mirror."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.moving_mirror import (
    plate_coefficient,
    plate_coefficient_from_pairs,
    plate_power,
    radiated_energy_accelerated,
    radiated_energy_schwarzian,
    radiated_energy_slow,
)
from referee.verdict import Verdict

SUNLIGHT = 1361.0  # W/m² at one astronomical unit, the solar constant (textbook)
POLARISATIONS = ("TE", "TM")


def mirror_push(
    reach: Annotated[float, Input(0.01, 0.9, "1", "stroke over the distance that light travels in its duration")] = 0.3,
    back_share: Annotated[float, Input(0.0, 1.0, "1", "share of the back side's radiation that is emitted")] = 0.0,
) -> Outcome:
    """Ask whether a mirror that shakes the vacuum is pushed, and how much per joule."""
    stroke = reach * c
    path = np.array([radiated_energy_accelerated(stroke, 1.0, side) for side in (1, -1)])
    flux = np.array([radiated_energy_schwarzian(stroke, 1.0, side) for side in (1, -1)])
    forward, backward = path[0], back_share * path[1]
    slow = radiated_energy_slow(stroke, 1.0)
    return Outcome(
        quantities=(
            Quantity(
                "push_per_joule",
                (forward - backward) / (forward + backward),
                "1",
                "momentum times c over radiated energy",
                floor=1e-9,
            ),
            Quantity("beyond_slow_formula", forward / slow - 1, "1", "exact energy over the slow formula, less one"),
            Quantity("energy_of_a_second", forward, "J", "radiated to one side by one stroke that lasts a second"),
        ),
        checks=(
            Check(
                "radiated energy, both sides",
                flux,
                path,
                1e-9,
                "Schwarzian of the traced rays",
                "acceleration along the mirror's path",
                relative=True,
            ),
        ),
    )


MIRROR_PUSH = Finding(
    id="mirror-push",
    tests=("T9",),
    question="Does shaking the vacuum push a mirror?",
    argument=mirror_push,
    physics=(
        "moving_mirror.radiated_energy_accelerated",
        "moving_mirror.radiated_energy_schwarzian",
        "moving_mirror.radiated_energy_slow",
    ),
    criteria=(
        Criterion(
            claims=("QCD-17",),
            measured="push_per_joule",
            operator=">",
            threshold=0.01,
            reason="one per cent of what light of the same energy gives; 1 is the most there can be",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A one-sided mirror is pushed by the light that it shakes out of the vacuum, at the price of a "
                "photon rocket.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "A mirror that shines to both sides alike is not pushed."),
            reversal=Witness({"back_share": 1.0}, "a plain two-sided mirror that goes out and back radiates evenly"),
        ),
    ),
)


def vacuum_thrust(
    amplitude: Annotated[float, Input(1e-12, 1e-8, "m", "swing of the plate")] = 1e-9,
    frequency: Annotated[float, Input(1e3, 3e15, "Hz", "of the swing")] = 1e10,
    area: Annotated[float, Input(1e-6, 1e6, "m**2", "of the plate")] = 1.0,
) -> Outcome:
    """Ask how the thrust of a shaken plate in the electromagnetic vacuum compares with sunlight on the same plate."""
    omega = 2 * np.pi * frequency
    power = float(plate_power(area, amplitude, omega))
    sun = 2 * SUNLIGHT * area / c
    closed = [plate_coefficient(p) for p in POLARISATIONS]
    pairs = [plate_coefficient_from_pairs(p) for p in POLARISATIONS]
    return Outcome(
        quantities=(
            Quantity("thrust", power / c, "N", "at best: all of one side's light straight back"),
            Quantity("power", power, "W", "radiated by one side"),
            Quantity("sunlight_thrust", sun, "N", "of sunlight on the same plate at one astronomical unit, reflected"),
            Quantity("thrust_over_sunlight", power / c / sun, "1", "vacuum thrust over that of sunlight", digits=3),
            Quantity("decades_below_sunlight", float(np.log10(sun * c / power)), "decade", "how far short", digits=3),
            Quantity("grazing_share", closed[1] / sum(closed), "1", "share of the TM polarisation in the radiation"),
        ),
        checks=(
            Check(
                "radiation coefficient, TE and TM",
                closed,
                pairs,
                1e-9,
                "closed form 1/720π², 11/720π²",
                "Fermi's rule over photon pairs",
                relative=True,
            ),
        ),
    )


VACUUM_THRUST = Finding(
    id="vacuum-thrust",
    tests=("T9",),
    question="How large is the thrust of a modulated vacuum?",
    argument=vacuum_thrust,
    physics=(
        "moving_mirror.plate_power",
        "moving_mirror.plate_coefficient",
        "moving_mirror.plate_coefficient_from_pairs",
    ),
    criteria=(
        Criterion(
            claims=("QCD-17",),
            measured="thrust_over_sunlight",
            operator=">=",
            threshold=1.0,
            reason="a drive should push at least as hard as the sunlight that falls on it for nothing",
            met=Ruling(Verdict.HOLDS, "The modulated vacuum outpushes sunlight."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The modulated vacuum does push, and less than sunlight on the same plate by the printed decades.",
            ),
            reversal=Witness(
                {"frequency": 1e15},
                "a square metre of metal shaken by a nanometre at the frequency of ultraviolet light",
            ),
        ),
    ),
)

FINDINGS = (MIRROR_PUSH, VACUUM_THRUST)


def draw_vacuum_thrust() -> Drawing:
    """Thrust of a shaken plate against frequency, beside sunlight."""
    frequency = np.geomspace(1e6, 2e15, 60)
    swings = (1e-9, 1e-12)
    curves = [plate_power(1.0, swing, 2 * np.pi * frequency) / c for swing in swings]
    sun = 2 * SUNLIGHT / c
    fig, ax = plt.subplots()
    for curve, swing, style in zip(curves, swings, ("-", "--"), strict=True):
        ax.loglog(frequency, curve, style)
        side = 1 if style == "-" else -1
        ax.annotate(
            f"swing {swing * 1e9:g} nm",
            (frequency[17], curve[17]),
            xytext=(-8 * side, 8 * side),
            fontsize=10,
            textcoords="offset points",
            color="C0" if side > 0 else "C1",
            ha="right" if side > 0 else "left",
            va="bottom" if side > 0 else "top",
        )
    ax.axhline(sun, color="C5", ls="-.")
    ax.text(1.3e6, sun * 4, "sunlight on the same plate", color="C5", fontsize=10)
    here = float(plate_power(1.0, 1e-9, 2 * np.pi * 1e10) / c)
    ax.plot(1e10, here, "o", color="C0")
    gap = float(np.log10(sun / here))
    ax.annotate("", (1e10, here * 3), (1e10, sun / 2), arrowprops={"arrowstyle": "<->", "color": "C6"})
    ax.text(7e9, 1e-18, f"{gap:.0f} decades\nat 10 GHz", color="C6", fontsize=10, ha="right")
    ax.set(xlabel="frequency of the swing / Hz", ylabel="thrust of 1 m² / N", ylim=(1e-60, 1e3))
    names = [f"thrust, swing {s * 1e9:g} nm / N" for s in swings]
    return Drawing(
        fig,
        {"frequency / Hz": frequency, **dict(zip(names, curves, strict=True)), "sunlight / N": [sun]},
        caption="The best thrust of a square metre of mirror that shakes the electromagnetic vacuum. At a swing of "
        f"a nanometre and 10 GHz it is {gap:.0f} decades below sunlight on the same plate; it grows as the sixth "
        "power of the frequency.",
        alt="Thrust against frequency on logarithmic axes, rising as the sixth power. For a swing of 1 nm at 10 GHz "
        f"it is {here:.1e} N, against {sun:.1e} N of sunlight: {gap:.1f} decades.",
    )


FIGURES = (draw_vacuum_thrust,)
