"""Repeaters: a chain of memories against the bound for one fibre, and the memory that it needs."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import brentq

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.repeater_chain import (
    fibre_transmittance,
    hashing_yield,
    hashing_yield_matrix,
    mean_rounds,
    mean_werner_factor,
    plob_bound,
    plob_bound_series,
    sampled_chain,
)
from referee.verdict import Verdict

LIGHT_IN_FIBRE = 2.0e5  # km/s
RUNS, SEED = 60_000, 16
HEADLINE = 1400.0  # s, the manuscript's coherence time

Distance = Annotated[float, Input(50.0, 2000.0, "km", "length of the line")]
Segments = Annotated[int, Input(2, 16, "1", "links between memories")]
Memory = Annotated[float, Input(1e-3, 1e5, "s", "coherence time T₂ of a memory", "L3: 1400 s")]
Fidelity = Annotated[float, Input(0.85, 1.0, "1", "fidelity of a fresh link", "assumed; no purification is used")]
Attenuation = Annotated[float, Input(0.05, 1.0, "1", "attenuation of the fibre, dB a km", "telecommunication fibre")]


def _link(distance: float, segments: int, attenuation: float) -> tuple[float, float]:
    """Chance of a link in one round, and the duration of a round: photon out, answer back."""
    return float(fibre_transmittance(distance / segments, attenuation)), 2 * distance / segments / LIGHT_IN_FIBRE


def repeater_beats_plob(
    distance: Distance = 1000.0,
    segments: Segments = 8,
    memory: Memory = HEADLINE,
    fidelity: Fidelity = 0.99,
    attenuation: Attenuation = 0.2,
) -> Outcome:
    """Ebits per use of the line: memories of the headline's coherence time against any scheme without repeaters.

    The fair reading: a memory as good as L3 says, loss in the fibre only, swaps without error. Rough Werner estimates.
    """
    chance, round_time = _link(distance, segments, attenuation)
    decay = 2 * round_time / memory  # two memories a link
    fresh = (4 * fidelity - 1) / 3
    rounds, factor = mean_rounds(chance, segments), mean_werner_factor(chance, segments, decay)
    drawn_rounds, drawn_factor = sampled_chain(chance, segments, decay, RUNS, SEED)
    werner = fresh**segments * factor
    rate = float(hashing_yield(werner)) / rounds
    bound = float(plob_bound(fibre_transmittance(distance, attenuation)))
    floor = 1e-30  # where the yield is zero the ratio is set against this instead of a logarithm of zero
    return Outcome(
        quantities=(
            Quantity("rate", rate, "ebit", "ebits per use of the line, with memories", digits=3),
            Quantity("bound", bound, "ebit", "most that any scheme without repeaters can have, a use", digits=3),
            Quantity("decades_short", float(np.log10(bound / max(rate, floor))), "decade", "bound over rate", digits=3),
            Quantity("ahead", float(np.log10(max(rate, floor) / bound)), "decade", "rate over bound", digits=3),
            Quantity("end_fidelity", (1 + 3 * werner) / 4, "1", "fidelity from end to end, rough", digits=3),
            Quantity("waiting", rounds * round_time, "s", "mean time until all links stand", digits=3),
            Quantity("rate_in_time", rate / round_time, "ebit/s", "ebits a second with one memory a link", digits=3),
        ),
        checks=(
            Check("rounds", rounds, drawn_rounds, 0.02, "closed form", "Monte Carlo, 60 000 chains", relative=True),
            Check("memory factor", factor, drawn_factor, 0.01, "absorbing Markov chain", "Monte Carlo, 60 000 chains"),
            Check("yield", hashing_yield(werner), hashing_yield_matrix(werner), 1e-9, "formula", "spectra of matrices"),
            Check(
                "repeaterless bound",
                bound,
                plob_bound_series(fibre_transmittance(distance, attenuation)),
                1e-9,
                "logarithm",
                "power series",
                relative=True,
            ),
        ),
    )


REPEATER_BEATS_PLOB = Finding(
    id="repeater-beats-plob",
    tests=("T16",),
    question="Do memories carry entanglement farther than any line without them?",
    argument=repeater_beats_plob,
    physics=(
        "repeater_chain.mean_rounds",
        "repeater_chain.mean_werner_factor",
        "repeater_chain.sampled_chain",
        "repeater_chain.plob_bound",
        "repeater_chain.plob_bound_series",
        "repeater_chain.hashing_yield",
        "repeater_chain.hashing_yield_matrix",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-23",),
            measured="decades_short",
            operator="<",
            threshold=0.0,
            exact=True,
            reason="a repeater is one only if it beats the bound for lines without repeaters",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With long-lived memories entanglement crosses distances that are closed to a bare fibre; it is "
                "entanglement that arrives, not energy.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "These memories forget before the last link stands; the bare line does better."
            ),
            reversal=Witness(
                {"memory": 0.1}, "a tenth of a second: the first links are noise when the last one stands"
            ),
        ),
    ),
)


def repeater_memory(
    distance: Distance = 1000.0,
    segments: Segments = 8,
    available: Memory = HEADLINE,
    fidelity: Fidelity = 0.99,
    attenuation: Attenuation = 0.2,
) -> Outcome:
    """How long must a memory hold for the chain to give any ebits, and is the headline's time enough?"""
    chance, round_time = _link(distance, segments, attenuation)
    fresh = ((4 * fidelity - 1) / 3) ** segments
    least = float(brentq(_one_less_entropy, 0.5, 0.9))
    if fresh <= least * (1 + 1e-9):
        needed_decay = 0.0
        needed = 1e30  # no memory helps: the swaps alone spoil the pair
    else:
        scale = chance / segments
        needed_decay = scale * float(
            brentq(lambda x: fresh * mean_werner_factor(chance, segments, x * scale) - least, 1e-9, 1e3)
        )
        needed = 2 * round_time / needed_decay
    drawn = fresh * sampled_chain(chance, segments, needed_decay, RUNS, SEED)[1]
    return Outcome(
        quantities=(
            Quantity("needed", needed, "s", "least coherence time for which the chain yields ebits", digits=3),
            Quantity("decades_short", float(np.log10(needed / available)), "decade", "needed over available", digits=3),
            Quantity("margin", float(np.log10(available / needed)), "decade", "available over needed", digits=3),
            Quantity("available", available, "s", "coherence time taken from L3"),
        ),
        checks=(
            Check(
                "least Werner weight", least, _threshold_by_matrix(), 1e-6, "root of a formula", "bisection, matrices"
            ),
            Check(
                "weight at the needed time",
                drawn if needed_decay else least,
                least,
                0.01,
                "Monte Carlo, 60 000 chains",
                "root of the Markov chain's result",
            ),
        ),
    )


def _one_less_entropy(w: float) -> float:
    """1 − S of a Werner state of weight w, before it is cut at zero."""
    f = (1 + 3 * w) / 4
    return float(1 + f * np.log2(f) + (1 - f) * np.log2((1 - f) / 3))


def _threshold_by_matrix() -> float:
    low, high = 0.5, 0.9
    while high - low > 1e-8:
        middle = (low + high) / 2
        low, high = (low, middle) if hashing_yield_matrix(middle) > 0 else (middle, high)
    return (low + high) / 2


REPEATER_MEMORY = Finding(
    id="repeater-memory",
    tests=("T16",),
    question="Is this what a coherence time of 1400 s is good for?",
    argument=repeater_memory,
    physics=(
        "repeater_chain.mean_werner_factor",
        "repeater_chain.sampled_chain",
        "repeater_chain.hashing_yield_matrix",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-49b",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="a memory must outlive the wait for the last link",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A protocol to distribute entanglement is a sound aim, and a memory of 1400 s has time to spare for "
                "it; the network it serves carries information.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "The wait is longer than the memory, and the protocol yields nothing."
            ),
            reversal=Witness({"segments": 4}, "four long links over the same line: the wait outgrows the memory"),
        ),
    ),
)


def draw_repeater_rate() -> Drawing:
    """Ebits per use against distance: the repeaterless bound, and eight links with four memories."""
    distance = np.linspace(50.0, 1500.0, 59)
    bound = plob_bound(fibre_transmittance(distance))
    data = {"distance / km": distance, "bound without repeaters": bound}
    fresh = ((4 * 0.99 - 1) / 3) ** 8
    for memory in (1.0, 10.0, 100.0, 1400.0):
        rates = []
        for length in distance:
            chance, round_time = _link(float(length), 8, 0.2)
            werner = fresh * mean_werner_factor(chance, 8, 2 * round_time / memory)
            rates.append(float(hashing_yield(werner)) / mean_rounds(chance, 8))
        data[f"eight links, T2 = {memory:g} s"] = np.array(rates)
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.semilogy(distance, bound, "k--")
    ax.text(470, 3e-9, "without repeaters\nnothing lies above", fontsize=10)
    reaches = {}
    for (name, values), colour, marker in zip(
        list(data.items())[2:], ("C1", "C5", "C2", "C0"), ("^", "s", "D", "o"), strict=True
    ):
        shown = np.where(values > 1e-8, values, np.nan)
        ax.semilogy(distance, shown, color=colour, marker=marker, markevery=5, ms=5)
        last = int(np.flatnonzero(values > 1e-8)[-1])
        reaches[name] = distance[last]
        ax.annotate(name.split(", T2 = ")[1], (distance[last], shown[last]), (5, -12), textcoords="offset points",
                    color=colour, fontsize=10)  # fmt: skip
    ax.set(xlabel="distance / km", ylabel="ebits per use of the line", ylim=(1e-13, 3), xlim=(0, 1600))
    words = ", ".join(f"{reach:.0f} km for {name.split('T2 = ')[1]}" for name, reach in reaches.items())
    return Drawing(
        figure,
        data,
        caption=(
            "Entanglement per use of a fibre line. Dashed: the bound for every scheme without repeaters. Lines: eight "
            f"links with memories of the marked coherence time, rough Werner estimates; they end at {words}."
        ),
        alt=(
            f"At 50 km the dashed line starts at {bound[0]:.2g} and the four curves for eight links beside it; the dashed line "
            f"falls straight to {np.interp(600, distance, bound):.0e} at 600 km, while the curves fall slowly and end at "
            f"{words}."
        ),
        tolerance=1e-6,
    )


FINDINGS = (REPEATER_BEATS_PLOB, REPEATER_MEMORY)
FIGURES = (draw_repeater_rate,)
