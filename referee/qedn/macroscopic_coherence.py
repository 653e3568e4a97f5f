"""One coherence over the whole system: how long a GHZ state, and a shared quantum, live as they grow (T13)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import electron_volt, speed_of_light, year

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.ghz_decay import (
    ghz_coherence_master_equation,
    ghz_log_coherence_channel,
    ghz_log_coherence_closed,
    w_coherence_closed,
    w_coherence_master_equation,
)
from referee.verdict import Verdict

HEADLINE = 1400.0  # s, the coherence time that the manuscript starts from
SIZES = (1, 2, 3, 4, 5, 6)


def one_coherence(
    energy: Annotated[float, Input(1e-18, 1e12, "J", "energy held in the shared state, over all nodes")] = 3.6e6,
    quantum: Annotated[
        float, Input(1e-6, 100.0, "eV", "energy of one quantum; 2 eV is visible light, 5 GHz is 2e-5 eV")
    ] = 2.0,
    coherence_time: Annotated[
        float, Input(1e-6, 1e6, "s", "T₂ of one quantum", source="L3; arXiv:2410.09331")
    ] = HEADLINE,
    distance: Annotated[float, Input(1e-3, 2e7, "m", "size of the network")] = 1e6,
) -> Outcome:
    """Can one coherence span the system for as long as light takes to cross it?

    A kilowatt-hour in quanta of visible light, each with the headline's coherence time, dephasing independently of
    the others because they stand at different places.
    """
    quanta = max(energy / (quantum * electron_volt), 1.0)
    crossing = distance / speed_of_light
    lifetime = coherence_time / quanta
    large = np.array([1e4, 1e23, quanta])
    times = np.array([HEADLINE, HEADLINE, crossing])
    closed = ghz_log_coherence_closed(large, times, coherence_time)
    channel = [ghz_log_coherence_channel(n, t, coherence_time) for n, t in zip(large, times, strict=True)]
    shown = 0.4 * coherence_time
    small = [ghz_coherence_master_equation(n, shown, coherence_time) for n in SIZES]
    shared = [w_coherence_master_equation(n, shown, coherence_time) for n in SIZES[1:]]
    return Outcome(
        quantities=(
            Quantity("quanta", quanta, "1", "quanta that hold the energy"),
            Quantity("crossing", crossing, "s", "time that light takes across the network"),
            Quantity("ghz_lifetime", lifetime, "s", "time in which their one coherence falls to 1/e"),
            Quantity(
                "decades_short", float(np.log10(crossing / lifetime)), "decade", "crossing time over that lifetime"
            ),
            Quantity(
                "needed_coherence_time",
                crossing * quanta / year,
                "year",
                "coherence time of each quantum that would just do",
            ),
            Quantity("lifetime_of_ten_thousand", coherence_time / 1e4, "s", "the same for ten thousand quanta"),
            Quantity("lifetime_of_a_lump", coherence_time / 1e23, "s", "the same for 10²³ quanta"),
            Quantity(
                "left_of_ten_thousand",
                float(-closed[0] / np.log(10.0)),
                "decade",
                "loss of the coherence of ten thousand quanta in 1400 s",
            ),
            Quantity(
                "left_of_a_lump",
                float(-closed[1] / np.log(10.0)),
                "decade",
                "loss of the coherence of 10²³ quanta in 1400 s",
            ),
            Quantity(
                "pair_lifetime", coherence_time / 2.0, "s", "1/e time of one quantum shared by any number of sites"
            ),
            Quantity(
                "pair_decades_short",
                float(np.log10(2.0 * crossing / coherence_time)),
                "decade",
                "crossing time over the lifetime of a shared quantum",
            ),
        ),
        checks=(
            Check(
                "logarithm of the coherence for 10⁴, 10²³ and the quanta above",
                closed / np.abs(closed),
                np.array(channel) / np.abs(closed),
                1e-9,
                "closed form −Nt/T₂",
                "exponential of one qubit's Liouvillian, N times",
            ),
            Check(
                "coherence of GHZ states of 1 to 6 qubits",
                small,
                np.exp(-0.4 * np.array(SIZES)),
                1e-7,
                "master equation of all qubits, QuTiP",
                "exp(−Nt/T₂)",
            ),
            Check(
                "coherence of W states of 2 to 6 qubits",
                shared,
                float(w_coherence_closed(shown, coherence_time)),
                1e-7,
                "master equation of all qubits, QuTiP",
                "exp(−2t/T₂)",
            ),
        ),
    )


ONE_COHERENCE = Finding(
    id="one-coherence",
    tests=("T13",),
    question="Can one coherence span a network that holds energy?",
    argument=one_coherence,
    physics=(
        "ghz_decay.ghz_log_coherence_closed",
        "ghz_decay.ghz_log_coherence_channel",
        "ghz_decay.ghz_coherence_master_equation",
        "ghz_decay.w_coherence_closed",
        "ghz_decay.w_coherence_master_equation",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-09",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="nodes share nothing if the coherence ends before light has crossed from one to the other",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "So few quanta can share one coherence across the network."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "A coherence shared by all the quanta of an energy store is over before light can cross the network, "
                "even if each quantum has the headline's coherence time.",
            ),
            reversal=Witness({"energy": 1e-15}, "a femtojoule, a few thousand quanta: a register, not a store"),
        ),
        Criterion(
            claims=("QEDN-17",),
            measured="pair_decades_short",
            operator="<=",
            threshold=0.0,
            reason="the same demand, made of a coherence that does not grow more fragile with size",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Coherence on a macroscopic scale can be kept where each quantum is coherent with itself, as in a "
                "shared photon or a condensate; not where all must stand or fall together.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Not even one shared quantum stays coherent while light crosses."),
            reversal=Witness({"coherence_time": 1e-5}, "ten microseconds, not the headline's time"),
        ),
        Criterion(
            claims=("QEDN-44",),
            measured="decades_short",
            operator=">",
            threshold=0.0,
            reason="a challenge is what is not yet met",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Extending coherence to macroscopic systems is rightly listed as a challenge."),
            unmet=Ruling(Verdict.CONTRADICTED, "At this size nothing is left to be extended."),
            reversal=Witness({"energy": 1e-15}, "a few thousand quanta meet the demand already"),
        ),
    ),
)

FINDINGS = (ONE_COHERENCE,)


def draw_shared_lifetime() -> Drawing:
    """Lifetime of a coherence against the number of quanta that share it."""
    sizes = np.logspace(0, 26, 53)
    ghz = HEADLINE / sizes
    shared = np.full_like(sizes, HEADLINE / 2.0)
    few = np.array(SIZES, dtype=float)
    solved = np.array(
        [-0.4 * HEADLINE / np.log(ghz_coherence_master_equation(n, 0.4 * HEADLINE, HEADLINE)) for n in SIZES]
    )
    crossing = 1e6 / speed_of_light
    store = 3.6e6 / (2.0 * electron_volt)
    marks = np.array([1e4, 1e23, store])
    data: dict[str, np.ndarray | list[str]] = {
        "quanta / 1": np.concatenate([sizes, few, marks]),
        "lifetime, all together / s": np.concatenate([ghz, np.round(solved, 4), HEADLINE / marks]),
        "lifetime, one shared / s": np.concatenate([shared, np.full(few.size + marks.size, HEADLINE / 2.0)]),
        "drawn as": ["line"] * sizes.size + ["master equation"] * few.size + ["mark"] * marks.size,
    }
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.loglog(sizes, ghz, color="C0", lw=2.2)
    ax.loglog(sizes, shared, color="C2", lw=2.2, ls="--")
    ax.loglog(few, solved, ls="none", marker="o", mfc="white", color="C0", ms=5)
    ax.axhline(crossing, color="k", lw=1.0, ls=":")
    ax.loglog(marks, HEADLINE / marks, ls="none", marker="D", color="C1", ms=6)
    ax.text(1e12, 3e4, "one quantum, shared by all (W)", color="C2", ha="center")
    ax.text(8e10, 3e-7, "all quanta together\n(GHZ)", color="C0", ha="left")
    ax.text(2e26, crossing * 4, "light crosses 1000 km", ha="right")
    for text, size, shift, side in (
        ("$10^4$ quanta", marks[0], (8, 4), "left"),
        ("$10^{23}$", marks[1], (6, 6), "left"),
        ("1 kWh of light", marks[2], (-10, -4), "right"),
    ):
        ax.annotate(
            text, (size, HEADLINE / size), xytext=shift, textcoords="offset points", ha=side, color="C1", va="center"
        )
    ax.set(
        xlabel="quanta that share the coherence",
        ylabel="time until it falls to 1/e / s",
        ylim=(1e-25, 1e7),
        xlim=(0.5, 1e27),
    )
    short = np.log10(crossing * store / HEADLINE)
    caption = (
        "With the headline's coherence time for every quantum, a coherence that all must carry together lives "
        f"$1/N$ as long: {HEADLINE / 1e4:.2g} s for ten thousand, and for a kilowatt-hour of visible light {short:.0f} "
        "decades less than light needs to cross the network. One quantum shared by all (dashed) does not care how many "
        "there are. Circles: master equation of all qubits."
    )
    alt = (
        f"Lifetime against number of quanta on logarithmic axes. A line falls from {ghz[0]:.0f} s for one quantum to "
        f"{HEADLINE / store:.1e} s for a kilowatt-hour; it crosses the light time of {crossing:.1e} s at "
        f"{HEADLINE / crossing:.1e} quanta. A dashed line stays at {HEADLINE / 2:.0f} s."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-3)


FIGURES = (draw_shared_lifetime,)
