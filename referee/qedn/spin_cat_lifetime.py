"""The number, II: why the spin cat lasted, and what gravity and its absence have to do with it."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass, g, pi

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.gravitational_redshift import redshift_phase_schwarzschild, redshift_phase_uniform
from referee.physics.interferometer_gravity import (
    fall_time,
    fall_time_integrated,
    mach_zehnder_phase,
    mach_zehnder_phase_arms,
)
from referee.physics.spin_cat import (
    cat_contrast_closed,
    cat_contrast_lindblad,
    coherent_contrast_closed,
    coherent_contrast_lindblad,
    dephasing_rate,
)
from referee.verdict import Verdict

HEADLINE = 1400.0
LINEAR = 2.0 / (25.0 * HEADLINE)
"""The field noise γ₁ in 1/s at which a spin-5/2 cat lives 1400 s: 25 γ₁/2 = 1/(1400 s)."""
QUADRATIC = 0.01
RUBIDIUM = 86.909 * atomic_mass
TWO_PHOTONS = 4.0 * pi / 780e-9


def why_the_cat_lasted(
    linear: Annotated[float, Input(1e-5, 1.0, "1/s", "field noise γ₁", "set so that the cat lives 1400 s")] = LINEAR,
    quadratic: Annotated[float, Input(0.0, 0.1, "1/s", "light-shift noise γ₂", "assumed, not published")] = QUADRATIC,
    twice_spin: Annotated[int, Input(2, 9, "1", "twice the spin; 5 is ytterbium-173")] = 5,
) -> Outcome:
    """How long does a superposition of the two outermost spin states live under the two noises of a light trap?"""
    end = twice_spin / 2
    cat = float(dephasing_rate(end, -end, linear, quadratic))
    neighbours = float(dephasing_rate(end, end - 1.0, linear, quadratic))
    times = np.linspace(0.0, 1.0 / cat, 9)
    plateau = float(coherent_contrast_closed(1e9, 0.0, 1.0, twice_spin))
    return Outcome(
        quantities=(
            Quantity("cat_lifetime", 1.0 / cat, "s", "1/e time of the superposition of the two outermost states"),
            Quantity("neighbour_lifetime", 1.0 / neighbours, "s", "the same for the outermost state and its neighbour"),
            Quantity("gain", neighbours / cat, "1", "by how much the cat outlives the pair of neighbours"),
            Quantity(
                "cat_lost_to_the_light",
                float(1.0 - cat_contrast_closed(1.0 / cat, 0.0, quadratic, twice_spin)),
                "1",
                "contrast that the light-shift noise alone takes from the cat",
                floor=1e-9,
            ),
            Quantity(
                "coherent_state_plateau",
                plateau,
                "1",
                "contrast of the coherent spin state that the light shift never takes",
            ),
        ),
        checks=(
            Check(
                "contrast of the cat",
                cat_contrast_closed(times, linear, quadratic, twice_spin),
                cat_contrast_lindblad(times, linear, quadratic, twice_spin),
                1e-7,
                "rates by hand",
                "master equation, QuTiP",
            ),
            Check(
                "contrast of the coherent spin state",
                coherent_contrast_closed(times, linear, quadratic, twice_spin),
                coherent_contrast_lindblad(times, linear, quadratic, twice_spin),
                1e-7,
                "binomial sum",
                "master equation, QuTiP",
            ),
        ),
    )


WHY_THE_CAT_LASTED = Finding(
    id="why-the-cat-lasted",
    tests=("T2",),
    question="What made the spin cat last?",
    argument=why_the_cat_lasted,
    physics=(
        "spin_cat.dephasing_rate",
        "spin_cat.cat_contrast_closed",
        "spin_cat.cat_contrast_lindblad",
        "spin_cat.coherent_contrast_closed",
        "spin_cat.coherent_contrast_lindblad",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-49a",),
            measured="gain",
            operator=">",
            threshold=2.0,
            reason="a technique should at least double a lifetime to be called an enhancement",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Techniques for coherence are a real field of work: choosing two states that the trap's light shifts "
                "alike makes a spin last far longer, as a sensor or a memory.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "The choice of states does not lengthen the coherence."),
            reversal=Witness({"quadratic": 0.0}, "without light-shift noise the cat is only the more fragile state"),
        ),
    ),
)


def fragility_of_the_cat(
    twice_spin: Annotated[int, Input(1, 9, "1", "twice the spin; 5 is ytterbium-173")] = 5,
    linear: Annotated[float, Input(1e-5, 1.0, "1/s", "field noise γ₁", "set so that the cat lives 1400 s")] = LINEAR,
) -> Outcome:
    """Is keeping coherence under disturbances the challenge that the manuscript says it is?

    The protected cat is put into a fluctuating magnetic field, against the coherent spin state in the same field.
    """
    end = twice_spin / 2
    by_hand = float(dephasing_rate(end, -end, linear, 0.0) / dephasing_rate(0.5, -0.5, linear, 0.0))
    time = np.array([0.0, 1.0 / (linear * twice_spin**2)])
    from_equation = float(
        np.log(cat_contrast_lindblad(time, linear, 0.0, twice_spin)[1])
        / np.log(coherent_contrast_lindblad(time, linear, 0.0, twice_spin)[1])
    )
    return Outcome(
        quantities=(
            Quantity("fragility", by_hand, "1", "decay rate of the cat over that of the coherent spin state"),
            Quantity(
                "coherent_lifetime",
                2.0 / linear / 3600.0,
                "hour",
                "1/e time of the coherent spin state in the same field noise, were there no other",
            ),
        ),
        checks=(
            Check(
                "ratio of rates", by_hand, from_equation, 1e-5, "rates by hand", "logarithms from the master equation"
            ),
        ),
    )


FRAGILITY_OF_THE_CAT = Finding(
    id="fragility-of-the-cat",
    tests=("T2",),
    question="Is stability under disturbances a challenge?",
    argument=fragility_of_the_cat,
    physics=(
        "spin_cat.dephasing_rate",
        "spin_cat.cat_contrast_lindblad",
        "spin_cat.coherent_contrast_lindblad",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-45",),
            measured="fragility",
            operator=">",
            threshold=2.0,
            reason="a factor of two in a decay rate is the least that one would call more fragile",
            met=Ruling(
                Verdict.HOLDS,
                "The authors' caution is right: what shields the state from one disturbance leaves it more exposed to "
                "another.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "The protected state is no more fragile than an ordinary one."),
            reversal=Witness({"twice_spin": 1}, "a spin of one half is its own cat, and nothing is given up"),
        ),
    ),
)


def gravity_in_the_trapped_cat(
    splitting: Annotated[
        float, Input(0.0, 1e15, "Hz", "frequency between the two states", "5 × 2.073 MHz/T in an assumed 0.1 mT")
    ] = 1.0365e3,
    height: Annotated[float, Input(0.0, 10.0, "m", "height of the trapped sample", "assumed, generous")] = 1e-2,
    time: Annotated[float, Input(0.0, 1e5, "s", "how long the superposition is kept")] = HEADLINE,
) -> Outcome:
    """How much phase does gravity write into the trapped sample in the headline time: could its absence have helped?

    An atom held by light does not fall, so what is left of gravity is the redshift between top and bottom.
    """
    phase = float(redshift_phase_uniform(splitting, height, time))
    contrast = float(1.0 - np.sinc(phase / (2.0 * pi))) if phase > 1e-4 else phase**2 / 24.0
    return Outcome(
        quantities=(
            Quantity("gravity_phase", phase, "radian", "phase between top and bottom of the sample", digits=3),
            Quantity("contrast_lost", contrast, "1", "contrast lost by a sample of even density", digits=3),
            Quantity(
                "decades_short",
                float(-np.log10(max(phase, 1e-30))),
                "decade",
                "from this phase up to the one radian at which gravity would limit the coherence",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "phase",
                phase,
                float(redshift_phase_schwarzschild(splitting, height, time)),
                1e-5,
                "uniform field",
                "Schwarzschild metric",
                relative=True,
            ),
        ),
    )


GRAVITY_IN_THE_TRAPPED_CAT = Finding(
    id="gravity-in-the-trapped-cat",
    tests=("T2",),
    question="Could the absence of gravity have made the trapped spin cat last?",
    argument=gravity_in_the_trapped_cat,
    physics=(
        "gravitational_redshift.redshift_phase_uniform",
        "gravitational_redshift.redshift_phase_schwarzschild",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-02",),
            measured="gravity_phase",
            operator=">=",
            threshold=1.0,
            reason="a spread of one radian across the sample is where a phase begins to limit the contrast",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Gravity limits the coherence of this state; removing it would help."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "In the trapped state gravity writes a phase far below a radian, so its absence could not have "
                "achieved the coherence.",
            ),
            reversal=Witness(
                {"splitting": 5e14, "height": 1.0}, "an optical superposition spread over a metre of height"
            ),
        ),
    ),
)


def time_to_fall(
    orbit_time: Annotated[
        float, Input(0.1, 1e4, "s", "time of free fall in orbit", "the manuscript's 1400 s")
    ] = HEADLINE,
    tower: Annotated[float, Input(0.1, 1e3, "m", "height of the fall on the ground", "a ten-metre fountain")] = 10.0,
) -> Outcome:
    """What does microgravity buy, in its best case: atoms that must fall freely and be read out by interference?

    Fair reading: the whole headline time is granted to the orbit; the phase grows as k g T².
    """
    ground_time = float(fall_time(tower, g))
    gain = orbit_time / ground_time
    push = 1e-6
    closed = [float(mach_zehnder_phase(push, t / 2.0, TWO_PHOTONS)) for t in (ground_time, orbit_time)]
    arms = [mach_zehnder_phase_arms(push, t / 2.0, TWO_PHOTONS, RUBIDIUM) for t in (ground_time, orbit_time)]
    return Outcome(
        quantities=(
            Quantity("ground_time", ground_time, "s", "fall through the tower"),
            Quantity("time_gain", gain, "1", "time of free fall in orbit over that on the ground"),
            Quantity("sensitivity_gain", closed[1] / closed[0], "1", "the same for the phase per acceleration"),
            Quantity("tower_needed", 0.5 * g * orbit_time**2 / 1e3, "km", "height of a tower, at 1 g all the way"),
        ),
        checks=(
            Check("time to fall", ground_time, fall_time_integrated(tower, g), 1e-7, "√(2h/g)", "stepped to the floor"),
            Check(
                "phases of both interferometers",
                np.log(closed),
                np.log(arms),
                1e-5,
                "k g T²",
                "laser phases and actions along the arms",
            ),
        ),
    )


TIME_TO_FALL = Finding(
    id="time-to-fall",
    tests=("T2",),
    question="What does microgravity do for coherence in its best case?",
    argument=time_to_fall,
    physics=(
        "interferometer_gravity.fall_time",
        "interferometer_gravity.fall_time_integrated",
        "interferometer_gravity.mach_zehnder_phase",
        "interferometer_gravity.mach_zehnder_phase_arms",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-19",),
            measured="time_gain",
            operator=">",
            threshold=1.0,
            reason="more time than the floor allows is a gain, less is none",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "For atoms that must fall freely, orbit gives time that no tower can, and long free fall is coherence "
                "that can be used. A trapped spin gains nothing from it.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "A tower on the ground gives as much time."),
            reversal=Witness(
                {"orbit_time": 1.0, "tower": 100.0}, "the seconds demonstrated so far, against a tall tower"
            ),
        ),
    ),
)
FINDINGS = (WHY_THE_CAT_LASTED, FRAGILITY_OF_THE_CAT, GRAVITY_IN_THE_TRAPPED_CAT, TIME_TO_FALL)


def draw_cat_against_coherent_state() -> Drawing:
    """Contrast of the cat and of the coherent spin state under light-shift noise and under field noise."""
    times = np.linspace(0.0, 2000.0, 101)
    light = [method(times, 0.0, QUADRATIC) for method in (cat_contrast_closed, coherent_contrast_closed)]
    field = [method(times, LINEAR, 0.0) for method in (cat_contrast_closed, coherent_contrast_closed)]
    fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.8), sharey=True)
    for ax, (cat, ordinary), title in zip(
        axes, (light, field), ("light shift, $I_z^2$", "magnetic field, $I_z$"), strict=True
    ):
        ax.plot(times, cat, color="C1", label="cat")
        ax.plot(times, ordinary, color="C0", linestyle="--", label="coherent state")
        ax.set(title=title, xlabel="time / s", xlim=(0, 2000), ylim=(0, 1.08), xticks=[0, 1000, 2000])
    axes[0].set_ylabel("contrast")
    axes[0].text(1000, 1.02, "cat", color="C1", ha="center")
    axes[0].text(1000, 0.41, "coherent state", color="C0", ha="center")
    axes[1].text(1050, 0.9, "coherent state", color="C0", ha="center")
    axes[1].text(500, 0.5, "cat", color="C1", ha="right")
    axes[1].plot(HEADLINE, np.exp(-1.0), "o", color="C1")
    axes[1].annotate("1/e at\n1400 s", (HEADLINE, np.exp(-1.0)), (1480, 0.45), color="C1", fontsize=10)
    return Drawing(
        fig,
        data={
            "time / s": times,
            "cat, light shift": light[0],
            "coherent state, light shift": light[1],
            "cat, field": field[0],
            "coherent state, field": field[1],
        },
        caption=(
            "Two states of one spin $5/2$, two noises. Left: the light shift of the trap leaves the cat alone and "
            f"takes the coherent state down to {light[1][-1]:.3f}, the share of the pair $\\pm\\frac{{1}}{{2}}$, which "
            "is itself protected. Right: in a fluctuating field the cat dies 25 times as fast. The strengths are chosen: "
            f"$\\gamma_1$ so that the cat lives {HEADLINE:.0f} s, $\\gamma_2$ freely."
        ),
        alt=(
            f"Two panels of contrast against time up to {times[-1]:.0f} seconds. Light shift: the cat stays at "
            f"{light[0][-1]:.2f}, the coherent state falls to {light[1][-1]:.2f}. Magnetic field: the cat falls to "
            f"{field[0][-1]:.2f}, the coherent state only to {field[1][-1]:.2f}."
        ),
    )


def draw_time_to_fall() -> Drawing:
    """Free-fall time against the height of the tower at 1 g, with the headline time and the times shown in orbit."""
    heights = np.logspace(-1, 7.3, 80)
    times = fall_time(heights, g)
    fig, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(heights, times, color="C0")
    ax.text(3e2, 4.0, "free fall at 1 g", color="C0", fontsize=11)
    marks = {"fountain, 10 m": 10.0, "tallest building": 828.0, "edge of space": 1e5}
    for name, height in marks.items():
        time = float(fall_time(height, g))
        ax.plot(height, time, "o", color="C0")
        ax.annotate(name, (height, time), (0, 9), textcoords="offset points", ha="right", fontsize=9.5)
    needed = 0.5 * g * HEADLINE**2
    ax.axhline(HEADLINE, color="C6", linestyle="--", linewidth=1.5)
    ax.text(0.13, HEADLINE * 1.2, "1400 s", color="C6")
    ax.plot(needed, HEADLINE, "D", color="C1", markersize=8)
    ax.annotate(f"a tower of {needed / 1e3:.0f} km", (needed, HEADLINE), (4, 12), textcoords="offset points",
                ha="right", color="C1")  # fmt: skip
    ax.set(xscale="log", yscale="log", xlabel="height of the fall / m", ylabel="time / s", ylim=(0.1, 1e4))
    return Drawing(
        fig,
        data={"height / m": heights, "time / s": times},
        caption=(
            "Time of free fall from rest, $\\sqrt{2h/g}$ with $g$ held at its value on the ground. To fall for "
            f"{HEADLINE:.0f} s one would need {needed / 1e3:.0f} km, more than the Earth's radius: for atoms that must "
            "fall, orbit is the right place."
        ),
        alt=(
            f"Line of free-fall time against height on logarithmic axes: {float(fall_time(10.0, g)):.2f} seconds from 10 "
            f"metres, {float(fall_time(828.0, g)):.0f} seconds from the tallest building. The line meets {HEADLINE:.0f} "
            f"seconds at {needed / 1e3:.0f} kilometres."
        ),
    )


FIGURES = (draw_cat_against_coherent_state, draw_time_to_fall)
