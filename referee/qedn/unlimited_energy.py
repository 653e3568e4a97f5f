"""Unlimited energy and energy exchange: what a network delivers, what the vacuum gives, what an ebit buys."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import Boltzmann, hour, year
from scipy.optimize import linprog

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.correlation_work import correlation_work_entropies, correlation_work_pair
from referee.physics.energy_balance import delivered_best_paths, delivered_linear_programme
from referee.physics.ergotropy import ergotropy
from referee.physics.passivity import copies, gibbs_populations, work_by_assignment, work_by_random_cycles
from referee.verdict import Verdict

LEVELS = np.array([0.0, 1.0, 1.7])


def _network(nodes: int, line_loss: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """A ring of nodes with chords, every line losing up to `line_loss`, and a generator at each node."""
    generator = np.random.default_rng(seed)
    limits = generator.uniform(0.2, 1.0, nodes)
    places = np.arange(nodes)
    gap = np.abs(places[:, None] - places)
    joined = (np.minimum(gap, nodes - gap) == 1) | (generator.random((nodes, nodes)) < 0.2)
    share = np.where(joined & (gap > 0), 1.0 - line_loss * generator.uniform(0.2, 1.0, (nodes, nodes)), 0.0)
    return limits, share


def network_output(
    nodes: Annotated[int, Input(2, 12, "1", "nodes, each with a generator")] = 8,
    line_loss: Annotated[float, Input(0.0, 0.9, "1", "largest loss of one line; 0 is perfect coherence")] = 0.05,
    seed: Annotated[int, Input(0, 99, "1", "which random network")] = 7,
) -> Outcome:
    """Ask whether any routing through a network can deliver more than was generated."""
    limits, share = _network(nodes, line_loss, seed)
    flow, paths = delivered_linear_programme(limits, share, 0), delivered_best_paths(limits, share, 0)
    return Outcome(
        quantities=(
            Quantity("delivered_over_generated", flow / limits.sum(), "1", "at the best of all routings"),
            Quantity("lost_share", 1.0 - flow / limits.sum(), "1", "of what is generated", floor=1e-9),
        ),
        checks=(
            Check(
                "energy delivered",
                flow,
                paths,
                1e-8,
                "linear programme over all flows",
                "best path of each generator",
            ),
        ),
    )


def _line_that_gives() -> float:
    """Delivered over generated if the last line hands on a tenth more than it is given."""
    efficiency = np.array([0.97, 1.10])
    best = linprog([-efficiency.prod()], bounds=[(0.0, 1.0)], method="highs")
    return float(-best.fun)


NETWORK_OUTPUT = Finding(
    id="network-output",
    tests=("T20",),
    question="Can a network deliver more energy than is generated?",
    argument=network_output,
    physics=("energy_balance.delivered_linear_programme", "energy_balance.delivered_best_paths"),
    criteria=(
        Criterion(
            claims=("QEDN-42",),
            measured="delivered_over_generated",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="energy without limit must exceed what the generators put in",
            met=Ruling(Verdict.HOLDS, "The network delivers more than its generators make."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The best of all routings delivers what is generated less what is lost; without losses it is equal, "
                "never more.",
            ),
            reversal=Control("energy is conserved in every line", _line_that_gives, "a line that gives a tenth more"),
        ),
        Criterion(
            claims=("QEDN-50",),
            measured="delivered_over_generated",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="a network is a source, sustainable or not, only if it adds energy",
            met=Ruling(Verdict.HOLDS, "The network adds energy of its own to that of its generators."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The network adds no energy, so the supply is as sustainable as the generators that feed it.",
            ),
            reversal=Control("energy is conserved in every line", _line_that_gives, "a line that gives a tenth more"),
        ),
    ),
)


def passive_cycles(
    inverse_temperature: Annotated[
        float, Input(-3.0, 5.0, "1", "β in units of the first level spacing; negative means inverted")
    ] = 1.0,
    number: Annotated[int, Input(1, 4, "1", "copies that are worked on together")] = 3,
) -> Outcome:
    """Ask whether a quantum resource at rest, in equilibrium or in its ground state, gives work in any cycle."""
    one = gibbs_populations(LEVELS, inverse_temperature)
    energy, weight = copies(LEVELS, one, number)
    best = work_by_assignment(weight, energy)
    sampled = work_by_random_cycles(weight, energy, 60)
    sorted_out = float(ergotropy(np.diag(weight), np.diag(energy)))
    return Outcome(
        quantities=(
            Quantity("work", best, "1", "most work of any cycle, in units of the first level spacing", floor=1e-9),
            Quantity(
                "best_random_cycle",
                float(np.max(sampled)),
                "1",
                "most work of sixty cycles taken at random; negative means that work is spent",
                digits=3,
            ),
        ),
        checks=(
            Check("most work", best, sorted_out, 1e-9, "assignment of populations to levels", "sorted eigenvalues"),
            Check(
                "the same, and no random cycle above it",
                best,
                max(best, float(np.max(sampled))),
                1e-9,
                "assignment of populations to levels",
                "random unitaries",
            ),
        ),
    )


PASSIVE_CYCLES = Finding(
    id="passive-cycles",
    tests=("T20",),
    question="Does a quantum resource at rest give work without end?",
    argument=passive_cycles,
    physics=(
        "passivity.gibbs_populations",
        "passivity.copies",
        "passivity.work_by_assignment",
        "passivity.work_by_random_cycles",
        "ergotropy.ergotropy",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-42",),
            measured="work",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="a source must give; zero is the theorem's value",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "An inverted store gives work, once: what was put in when it was inverted."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "No cycle takes work from a resource in equilibrium, on however many copies at once: the constraint on "
                "quantum resources is not a detail but the whole answer.",
            ),
            reversal=Witness({"inverse_temperature": -1.0}, "an inverted population, which somebody has prepared"),
        ),
    ),
)


def ebit_exchange(
    rate: Annotated[
        float, Input(1.0, 1e26, "ebit / s", "ebits that reach a home each second", "assumed, generous")
    ] = 1e9,
    visibility: Annotated[float, Input(0.5, 1.0, "1", "of the shared pairs; 1 is perfect")] = 1.0,
    temperature: Annotated[float, Input(4.0, 400.0, "K", "of the bath whose heat becomes work")] = 300.0,
    load: Annotated[float, Input(100.0, 1e4, "W", "mean demand of a home", "assumed")] = 1200.0,
) -> Outcome:
    """Ask what shared entanglement is worth where energy is traded: at most kT times the mutual information."""
    worth = correlation_work_pair(visibility, 1.0, temperature)
    bell = np.zeros((4, 4))
    bell[np.ix_([0, 3], [0, 3])] = 0.5
    matrix = visibility * bell + (1.0 - visibility) * np.eye(4) / 4
    power = rate * worth
    return Outcome(
        quantities=(
            Quantity("worth", worth, "J", "most work that one pair is worth beside a bath"),
            Quantity("power", power, "W", "of all pairs that arrive"),
            Quantity("load_share", power / load, "1", "of the mean demand of a home"),
            Quantity("pairs_per_kilowatt_hour", 1e3 * hour / worth, "ebit", "pairs for one kilowatt-hour"),
            Quantity("years_per_kilowatt_hour", 1e3 * hour / power / year, "year", "at this rate"),
            Quantity("decades_short", float(np.log10(load / power)), "decade", "from the power to the demand"),
        ),
        checks=(
            Check(
                "worth of a pair in kT",
                worth / (Boltzmann * temperature),
                correlation_work_entropies(matrix, temperature) / (Boltzmann * temperature),
                1e-9,
                "closed form",
                "entropies of the density matrix",
            ),
        ),
    )


EBIT_EXCHANGE = Finding(
    id="ebit-exchange",
    tests=("T20",),
    question="What is an ebit worth where energy is exchanged?",
    argument=ebit_exchange,
    physics=("correlation_work.correlation_work_pair", "correlation_work.correlation_work_entropies"),
    criteria=(
        Criterion(
            claims=("QEDN-43",),
            measured="load_share",
            operator=">=",
            threshold=0.01,
            reason="one per cent of a home's demand is the least that an energy market would notice",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this rate pairs are worth a noticeable share of a home's energy."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "An ebit has a price in work, paid by a bath, but the pairs of a fast link are worth next to nothing "
                "as energy.",
            ),
            reversal=Witness({"rate": 1e24}, "a million million million million ebits a second at every home"),
        ),
    ),
)

FINDINGS = (NETWORK_OUTPUT, PASSIVE_CYCLES, EBIT_EXCHANGE)


def draw_delivered() -> Drawing:
    """Delivered over generated for many random networks, against the loss of their lines."""
    losses = np.linspace(0.0, 0.6, 13)
    rows = [
        (loss, delivered_linear_programme(*_network(nodes, float(loss), seed), 0) / _network(nodes, 0.0, seed)[0].sum())
        for loss in losses
        for nodes, seed in ((4, 1), (6, 2), (8, 3), (8, 7), (12, 4))
    ]
    loss, ratio = np.array(rows).T
    ratio = np.round(ratio, 9)
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.axhspan(1.0, 1.3, color="C1", alpha=0.15)
    ax.axhline(1.0, color="C1", lw=2)
    ax.plot(100 * loss, ratio, "o", color="C0", ms=5, mfc="white")
    ax.text(30, 1.14, "more than was generated:\nno routing gets here", color="C1", ha="center", va="center")
    ax.text(33, 0.88, "each circle: the best routing\nof one random network", color="C0")
    ax.set(xlabel="largest loss of a line / %", ylabel="delivered / generated", ylim=(0.3, 1.3), xlim=(-2, 62))
    return Drawing(
        figure,
        data={"largest loss of a line / 1": loss, "delivered over generated / 1": ratio},
        caption=(
            f"{ratio.size} networks, each at its best routing. With perfect lines they deliver {ratio.max():.3f} of "
            "what is generated, and never more; every loss is paid for."
        ),
        alt=(
            f"Circles of delivered over generated against line loss from 0 to {100 * loss.max():.0f} per cent. All lie "
            f"between {ratio.min():.2f} and {ratio.max():.2f}, none in the shaded region above one."
        ),
    )


FIGURES = (draw_delivered,)
