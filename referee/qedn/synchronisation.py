"""Time for a network: what a grid's phasors demand of a clock, and what classical light delivers (T17)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.phasor_timing import allowed_time_closed, allowed_time_sampled, sampled_vector_error
from referee.units import format_number
from referee.verdict import Verdict

WHITE_RABBIT = 1e-9  # s: "sub-nanosecond"


def phasor_clock(
    total_vector_error: Annotated[
        float, Input(1e-4, 0.1, "1", "total vector error that is allowed", source="IEEE Std C37.118.1a-2014")
    ] = 0.01,
    clock_error: Annotated[
        float,
        Input(
            1e-15, 1e-3, "s", "error of the classical clock", source="Lipiński et al. 2011: sub-nanosecond over fibre"
        ),
    ] = WHITE_RABBIT,
) -> Outcome:
    """Does a classical clock keep the time that a power network asks for, with a factor of ten to spare?"""
    frequencies = np.array([60.0, 50.0])
    closed = allowed_time_closed(total_vector_error, frequencies)
    sampled = np.array([allowed_time_sampled(total_vector_error, value) for value in frequencies])
    strict = float(closed[0])
    return Outcome(
        quantities=(
            Quantity("allowed_at_60", strict * 1e6, "µs", "clock error that uses up the allowance at 60 Hz"),
            Quantity("allowed_at_50", float(closed[1]) * 1e6, "µs", "the same at 50 Hz"),
            Quantity("share_of_allowance", clock_error / strict, "1", "clock error over the stricter of the two"),
            Quantity("decades_short", float(np.log10(clock_error / strict)), "decade", "the same as a power of ten"),
        ),
        checks=(
            Check(
                "allowed clock error",
                closed * 1e6,
                sampled * 1e6,
                1e-6,
                "definition of the total vector error",
                "sampled waveform, Fourier transform, root search",
            ),
        ),
    )


PHASOR_CLOCK = Finding(
    id="phasor-clock",
    tests=("T17",),
    question="Does a power network need a quantum clock signal?",
    argument=phasor_clock,
    physics=(
        "phasor_timing.allowed_time_closed",
        "phasor_timing.allowed_time_sampled",
        "phasor_timing.sampled_vector_error",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-24",),
            measured="share_of_allowance",
            operator="<",
            threshold=0.1,
            reason="the standard recommends a source ten times better than the allowance",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY, "Synchronisation is needed, and classical light over fibre provides it."
            ),
            unmet=Ruling(Verdict.HOLDS, "At this clock error a better protocol is needed."),
            reversal=Witness({"clock_error": 1e-5}, "a clock that is off by ten microseconds"),
        ),
    ),
)

FINDINGS = (PHASOR_CLOCK,)


def draw_clock_margin() -> Drawing:
    """The total vector error that a clock error causes, from a nanosecond to a millisecond."""
    errors = np.logspace(-10, -3, 57)
    vector = {
        frequency: np.array([sampled_vector_error(value, frequency) for value in errors]) for frequency in (50.0, 60.0)
    }
    used = float(sampled_vector_error(WHITE_RABBIT, 60.0))
    allowed = float(allowed_time_closed(0.01, 60.0))
    data = {
        "clock error / s": errors,
        "total vector error at 50 Hz / %": 100.0 * vector[50.0],
        "total vector error at 60 Hz / %": 100.0 * vector[60.0],
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(errors, data["total vector error at 60 Hz / %"], color="C0", lw=2.2)
    ax.loglog(errors, data["total vector error at 50 Hz / %"], color="C1", lw=1.6, ls="--")
    ax.axhline(1.0, color="k", lw=1.0, ls=":")
    ax.text(1.3e-10, 1.5, "allowed by the standard")
    ax.plot([WHITE_RABBIT], [100.0 * used], marker="D", color="C3", ms=8)
    ax.annotate(
        "White Rabbit\n(1 ns)", (WHITE_RABBIT, 100.0 * used), xytext=(16, -18), textcoords="offset points", color="C3"
    )
    ax.plot([allowed], [1.0], marker="o", mfc="white", color="C0", ms=8)
    ax.annotate(
        f"{allowed * 1e6:.1f} µs", (allowed, 1.0), xytext=(-8, 8), textcoords="offset points", ha="right", color="C0"
    )
    ax.text(5e-4, 35.0, "60 Hz", color="C0", ha="right")
    ax.text(7e-4, 5.0, "50 Hz", color="C1")
    ax.set(xlabel="clock error / s", ylabel="total vector error / %", ylim=(1e-6, 100), xlim=(7e-11, 3e-3))
    caption = (
        f"A clock error of {allowed * 1e6:.1f} µs uses up the one per cent that the standard allows at 60 Hz. A nanosecond, which "
        f"classical light over fibre undercuts, uses {format_number(100.0 * used, 2)} per cent: room for {np.log10(allowed / WHITE_RABBIT):.1f} decades."
    )
    alt = (
        f"Total vector error against clock error on logarithmic axes: straight lines for 50 and 60 Hz. At 1 ns it is {100 * used:.1e} per "
        f"cent; the allowed one per cent is reached at {allowed * 1e6:.1f} microseconds."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-7)


FIGURES = (draw_clock_margin,)
