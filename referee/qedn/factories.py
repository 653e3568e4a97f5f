"""Factories in superposition, and processes optimised by quantum means."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.collisional_localisation import geometric_decoherence_rate, geometric_decoherence_rate_quadrature
from referee.physics.quantum_search import break_even, success_closed, success_statevector
from referee.physics.superposed_throughput import best_mixture, best_superposition, best_superposition_iterated
from referee.verdict import Verdict

SCHEDULES = (3.0, 2.0, 1.0)  # pieces a minute: any three numbers show the same


def factory_coherence(
    separation: Annotated[float, Input(1e-15, 10.0, "m", "distance between the two places of the part")] = 1.0,
    radius: Annotated[float, Input(0.01, 1.0, "m", "radius of the part")] = 0.01,
    temperature: Annotated[float, Input(3.0, 1000.0, "K", "thermal radiation around it")] = 300.0,
    cycle: Annotated[float, Input(1e-3, 1e5, "s", "duration of one working step")] = 1.0,
) -> Outcome:
    """How long does one part stay in a superposition of two places, against one step of its manufacture?

    The fair reading: a perfect vacuum, no belt, no floor; only the thermal photons of the hall are left.
    """
    rate = float(geometric_decoherence_rate(radius, separation, temperature))
    again = geometric_decoherence_rate_quadrature(radius, separation, temperature)
    return Outcome(
        quantities=(
            Quantity("coherence_time", 1 / rate, "s", "time in which the superposition is lost", digits=2),
            Quantity("decades_short", float(np.log10(cycle * rate)), "decade", "step over coherence time", digits=3),
        ),
        checks=(Check("rate", rate, again, 1e-3, "closed form", "quadrature over Planck's spectrum", relative=True),),
    )


FACTORY_COHERENCE = Finding(
    id="factory-coherence",
    tests=("T22",),
    question="Can a factory operate in a superposition?",
    argument=factory_coherence,
    physics=(
        "collisional_localisation.geometric_decoherence_rate",
        "collisional_localisation.geometric_decoherence_rate_quadrature",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-36",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="to operate in a superposition it must outlast one working step",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "So small a superposition, in the cold, outlasts the step."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Quantum mechanics does not forbid it; the warmth of the hall ends it long before a step is done.",
            ),
            reversal=Witness(
                {"separation": 1e-13, "temperature": 3.0},
                "at three kelvin, two places a thousand times closer together than an atom is wide",
            ),
        ),
    ),
)


def superposed_throughput(
    interference: Annotated[float, Input(0.0, 5.0, "1", "off-diagonal element of the output operator")] = 0.0,
) -> Outcome:
    """Would it help? The best superposition of three schedules against the best lottery of them."""
    superposed = best_superposition(SCHEDULES, interference)
    lottery = best_mixture(SCHEDULES)
    return Outcome(
        quantities=(
            Quantity("gain", superposed - lottery, "1", "pieces a minute that superposition adds", floor=1e-9),
            Quantity("best_schedule", lottery, "1", "pieces a minute of the best single schedule"),
        ),
        checks=(
            Check(
                "best superposition",
                superposed,
                best_superposition_iterated(SCHEDULES, interference),
                1e-9,
                "largest eigenvalue",
                "power iteration",
            ),
            Check("best lottery", lottery, max(SCHEDULES), 1e-9, "linear programme", "largest rate"),
        ),
    )


SUPERPOSED_THROUGHPUT = Finding(
    id="superposed-throughput",
    tests=("T22",),
    question="Would a superposition of schedules make more than a schedule?",
    argument=superposed_throughput,
    physics=(
        "superposed_throughput.best_superposition",
        "superposed_throughput.best_superposition_iterated",
        "superposed_throughput.best_mixture",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-36",),
            measured="gain",
            operator=">",
            threshold=1e-6,
            reason="a millionth of a piece a minute is about one piece in two years",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Where the output is not counted in finished pieces, interference can add to it.",
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Finished pieces are counted, phases drop out, and the superposition makes what a lottery makes.",
            ),
            reversal=Witness(
                {"interference": 0.5},
                "an output that does not commute with the schedules, as a current in a small ring",
            ),
        ),
    ),
)

NEEDED = ("process", "energy it uses now", "method that saves", "saving aimed at")
NAMED_IN_LINE_44: tuple[str, ...] = ()


def process_optimisation(
    supplied: Annotated[int, Input(0, 4, "1", "of process, energy, method and saving: how many the authors add")] = 0,
    classical_rate: Annotated[float, Input(1e6, 1e18, "1/s", "settings a classical computer tries", "assumed")] = 1e9,
    quantum_rate: Annotated[float, Input(1e2, 1e9, "1/s", "settings a quantum computer tries", "assumed")] = 1e4,
) -> Outcome:
    """What would have to be said for a saving to be computed, and what can a quantum computer do for it meanwhile?

    The fair reading: quantum principles mean a quantum search over the settings of a process.
    """
    missing = len([item for item in NEEDED if item not in NAMED_IN_LINE_44]) - supplied
    items, time = break_even(classical_rate, quantum_rate)
    queries = [0, 5, 12, 25, 40]
    closed = [success_closed(1024, q) for q in queries]
    return Outcome(
        quantities=(
            Quantity("items_missing", float(missing), "1", "of four things that a saving must be computed from"),
            Quantity(
                "break_even_settings", items, "1", "settings above which the quantum search is the faster", digits=2
            ),
            Quantity("break_even_time", time, "s", "time that either search then takes", digits=2),
            Quantity("search_success", closed[3], "1", "chance of success after 25 queries among 1024 settings"),
        ),
        checks=(
            Check(
                "success", closed, [success_statevector(1024, q) for q in queries], 1e-9, "closed form", "state vector"
            ),
        ),
    )


PROCESS_OPTIMISATION = Finding(
    id="process-optimisation",
    tests=("T22",),
    question="How much energy would quantum principles save in a process?",
    argument=process_optimisation,
    physics=("quantum_search.success_closed", "quantum_search.success_statevector", "quantum_search.break_even"),
    criteria=(
        Criterion(
            claims=("QEDN-37",),
            measured="items_missing",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="a saving follows from a process, its energy, a method and its effect, and from nothing less",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With the four supplied, the saving is an ordinary computation."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "No process, present energy, method or saving is named. Quantum computing may help to search settings; "
                "how many joules that is cannot be said.",
            ),
            reversal=Witness({"supplied": 4}, "a process, its energy, a method and the saving aimed at"),
        ),
    ),
)


def draw_factory() -> Drawing:
    """Coherence time of a one-centimetre part against the distance between its two places, warm and cold."""
    separation = np.geomspace(1e-14, 1.0, 57)
    data = {"separation / m": separation}
    for temperature in (300.0, 77.0, 4.0):
        data[f"{temperature:g} K / s"] = 1 / geometric_decoherence_rate(0.01, separation, temperature)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    for (name, values), colour, marker in zip(list(data.items())[1:], ("C1", "C2", "C0"), ("o", "s", "^"), strict=True):
        ax.loglog(separation, values, color=colour, marker=marker, markevery=8, ms=5)
        ax.annotate(name.split(" /")[0], (separation[-1], values[-1]), (4, -3), textcoords="offset points", color=colour,
                    fontsize=10)  # fmt: skip
    ax.axhline(1.0, color="k", ls="--", lw=1.2)
    ax.text(1e-7, 3.0, "one working step, 1 s", fontsize=10)
    ax.axvline(1e-10, color="C6", ls=":", lw=1.2)
    ax.text(1.4e-10, 1e-19, "an atom", color="C6", fontsize=10)
    ax.set(xlabel="distance between the two places / m", ylabel="coherence time / s", xlim=(1e-14, 60))
    warm = data["300 K / s"]
    return Drawing(
        figure,
        data,
        caption=(
            "How long a part of one centimetre radius stays in two places at once, in perfect vacuum, by thermal photons alone. "
            f"A metre apart in a hall at 300 K it is $10^{{{np.log10(warm[-1]):.1f}}}$ s; a working step takes about a second."
        ),
        alt=(
            f"Three curves fall with separation and level off; at one metre they stand at {warm[-1]:.0e} s for 300 K, "
            f"{data['77 K / s'][-1]:.0e} s for 77 K and {data['4 K / s'][-1]:.0e} s for 4 K, far below the line of one second, "
            "which only the two cold ones reach, at separations below the size of an atom."
        ),
    )


FINDINGS = (FACTORY_COHERENCE, SUPERPOSED_THROUGHPUT, PROCESS_OPTIMISATION)
FIGURES = (draw_factory,)
