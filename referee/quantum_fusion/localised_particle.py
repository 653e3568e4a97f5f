"""Einstein's remark of 1927: a particle localised in flight, and the statistics of |ψ|²."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import kstest, norm

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.bohmian_trajectories import cumulative, density, paths, quantile_paths, sample
from referee.verdict import Verdict

SEPARATION, WIDTH, COUNT = 3.0, 0.5, 2000


def localised_in_flight(
    time: Annotated[float, Input(0.5, 6.0, "1", "time of flight in 4mσ²/ħ")] = 4.0,
    stretch: Annotated[
        float, Input(0.5, 2.0, "1", "width of the starting places over that of |ψ|²; 1 is quantum equilibrium")
    ] = 1.0,
    seed: Annotated[int, Input(0, 1000, "1", "seed of the starting places")] = 1,
) -> Outcome:
    """Particles that are somewhere all the time, guided by the wave of two slits: do they arrive as |ψ|² says?"""
    starts = sample(COUNT, SEPARATION, WIDTH, seed, stretch)
    ends = paths(starts, [time], SEPARATION, WIDTH, 1e-6)[-1]
    some = starts[::20]
    quantiles = quantile_paths(some, [time], SEPARATION, WIDTH)[-1]
    distance, value = kstest(ends, lambda x: cumulative(x, time, SEPARATION, WIDTH))[:2]
    at_start = kstest(starts, lambda x: norm.cdf(x, [[SEPARATION], [-SEPARATION]], WIDTH).mean(axis=0))[0]
    return Outcome(
        quantities=(
            Quantity("p_value", float(value), "1", "chance of so large a departure from |ψ|² by luck", digits=2),
            Quantity("largest_departure", float(distance), "1", "of the counted shares from those of |ψ|²", digits=3),
            Quantity("particles", float(COUNT), "1", "followed"),
            Quantity(
                "crossings", float(np.sum(np.sign(ends) != np.sign(starts))), "1", "paths that cross the middle plane"
            ),
        ),
        checks=(
            Check(
                "places of arrival",
                ends[::20],
                quantiles,
                1e-3,
                "velocity of the guiding wave, stepped",
                "conserved share of |ψ|² to the left",
            ),
            Check(
                "largest departure from |ψ|²",
                float(distance),
                float(at_start),
                1e-3,
                "counted on arrival",
                "counted at the slits, where |ψ|² is two bell curves",
            ),
        ),
    )


LOCALISED_IN_FLIGHT = Finding(
    id="localised-in-flight",
    tests=("B1",),
    question="Can a particle be localised in flight and still obey |ψ|²?",
    argument=localised_in_flight,
    physics=(
        "bohmian_trajectories.sample",
        "bohmian_trajectories.paths",
        "bohmian_trajectories.quantile_paths",
        "bohmian_trajectories.cumulative",
    ),
    criteria=(
        Criterion(
            claims=("QF-003",),
            measured="p_value",
            operator=">=",
            threshold=0.01,
            reason="one in a hundred: a departure rarer than that would be laid to the theory",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "One detection at one place needs no action at a distance if the particle has a path; it is an interpretation.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "These localised particles do not arrive as |ψ|² says."),
            reversal=Witness({"stretch": 1.6}, "starting places spread wider than |ψ|², which no experiment has shown"),
        ),
    ),
)

FINDINGS = (LOCALISED_IN_FLIGHT,)


def draw_localised_paths() -> Drawing:
    """Paths from two slits, and the density in which they arrive."""
    quantile = (np.arange(24) + 0.5) / 24
    grid = np.linspace(-5, 5, 4001)
    starts = np.interp(quantile, cumulative(grid, 0.0, SEPARATION, WIDTH), grid)
    times = np.linspace(0.0, 4.0, 61)
    lines = paths(starts, times, SEPARATION, WIDTH, 1e-9)
    place = np.linspace(-16, 16, 241)
    arrival = density(place, 4.0, SEPARATION, WIDTH)
    data: dict[str, np.ndarray] = {"time": times}
    for k, line in enumerate(lines.T):
        data[f"place of path {k + 1}"] = np.round(line, 6)
    data |= {"place": place, "density on arrival": arrival}
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.6, 4.2), sharey=True, width_ratios=(3, 1))
    for k, line in enumerate(lines.T):
        left.plot(times, line, color="C0" if k >= 12 else "C1", lw=1.1)
    left.axhline(0, color="k", lw=0.8, ls=":")
    left.text(0.06, 5.3, "upper slit", color="C0", fontsize=10)
    left.text(0.06, -6.1, "lower slit", color="C1", fontsize=10)
    left.set(xlabel="time", ylabel="place", ylim=(-16, 16), xlim=(0, 4))
    right.fill_betweenx(place, 0, arrival, color="C6", alpha=0.4, lw=0)
    right.plot(arrival, place, color="C6", lw=1.4)
    right.set(xlabel="|ψ|² on arrival", xlim=(0, None))
    above = int(np.sum(lines[-1] > 0))
    caption = (
        "Bohm's particles behind two slits. Each has one path and arrives at one place; none crosses the middle plane "
        f"({above} of 24 end above it), and together they gather in the fringes of |ψ|² (right)."
    )
    alt = (
        "Twenty-four lines fan out from two slits and bunch into bands; those of the upper slit stay above the middle, those "
        f"of the lower below; beside them the density on arrival with a maximum of {arrival.max():.2f} and several fringes."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-5)


FIGURES = (draw_localised_paths,)
