"""Phase space: points and states, who developed it, a spiral that leaves its focus, and a field as a map."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import h

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.fock_wigner import lossy_fock_wigner, lossy_fock_wigner_grid, negative_volume
from referee.physics.string_action import (
    action_slope_closed,
    action_slope_lattice,
    points_per_value,
    points_per_value_solved,
)
from referee.physics.unstable_focus import growth_per_turn, spiral, turn_from_path
from referee.verdict import Verdict

# The three names of L180–181 with the year of a founding work: ergodic papers, the three-body memoir, Elementary Principles.
PIONEERS = {"Boltzmann": 1871, "Poincaré": 1890, "Gibbs": 1902}


def points_of_phase_space(
    number: Annotated[int, Input(0, 6, "1", "quanta in the state |n⟩")] = 1,
    transmission: Annotated[float, Input(0.0, 1.0, "1", "share of the quanta that is not lost")] = 1.0,
) -> Outcome:
    """Can the state be described as a probability over points of phase space?"""
    axis = np.linspace(-6.0, 6.0, 121)
    grid = lossy_fock_wigner_grid(number, transmission, axis)
    cut = lossy_fock_wigner(number, transmission, np.abs(axis))
    volume = negative_volume(number, transmission)
    area = (axis[1] - axis[0]) ** 2
    return Outcome(
        quantities=(
            Quantity("negative_volume", volume, "1", "weight of negative 'probability'", digits=3, floor=1e-9),
            Quantity("value_at_origin", float(cut[60]), "1", "W at the centre, in 1/ħ", digits=3, floor=1e-9),
            Quantity("cell", h, "J*s", "area of phase space per state", digits=3),
        ),
        checks=(
            Check("Wigner function on a cut", cut, grid[60], 1e-8, "Laguerre mixture", "QuTiP, Kraus operators"),
            Check(
                "negative volume",
                volume,
                float(np.maximum(0, -grid).sum() * area),
                2e-2,
                "radial integral",
                "sum over the plane",
            ),
        ),
    )


POINTS_OF_PHASE_SPACE = Finding(
    id="points-of-phase-space",
    tests=("B14",),
    question="Does each state of a quantum system correspond to one point of phase space?",
    argument=points_of_phase_space,
    physics=(
        "fock_wigner.lossy_fock_wigner",
        "fock_wigner.negative_volume",
        "fock_wigner.lossy_fock_wigner_grid",
    ),
    criteria=(
        Criterion(
            claims=("QF-061",),
            measured="negative_volume",
            operator=">",
            threshold=0.0,
            reason="a probability over points is nowhere negative",
            exact=True,
            met=Ruling(
                Verdict.CONTRADICTED,
                "In classical mechanics it is the definition. Already one quantum has a Wigner function that no "
                "distribution of points can be.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A state without negativity can be read as a distribution over points; it still fills a cell, not a "
                "point.",
            ),
            reversal=Witness({"transmission": 0.4}, "more than half of the light is lost, and the negativity with it"),
        ),
    ),
)


def phase_space_pioneers(
    first_year: Annotated[int, Input(1800, 1890, "1", "start of the late century")] = 1850,
    last_year: Annotated[int, Input(1880, 1915, "1", "end of the late century, its turn included")] = 1902,
) -> Outcome:
    """How many of the three named have a founding work within the period?"""
    inside = sum(1 for year in PIONEERS.values() if first_year <= year <= last_year)
    years = np.sort(np.array(list(PIONEERS.values())))
    counted = np.searchsorted(years, last_year, "right") - np.searchsorted(years, first_year, "left")
    return Outcome(
        quantities=(
            Quantity("within", float(inside), "1", "of the three, with a founding work in the period"),
            Quantity("named", float(len(PIONEERS)), "1", "pioneers that the text names"),
        ),
        checks=(Check("count", float(inside), float(counted), 0.5, "one by one", "ranks in the sorted years"),),
    )


PHASE_SPACE_PIONEERS = Finding(
    id="phase-space-pioneers",
    tests=("B14",),
    question="Did Boltzmann, Poincaré and Gibbs develop phase space in the late nineteenth century?",
    argument=phase_space_pioneers,
    criteria=(
        Criterion(
            claims=("QF-062",),
            measured="within",
            operator=">=",
            threshold=3.0,
            reason="the sentence names three",
            exact=True,
            met=Ruling(Verdict.HOLDS, "All three have a founding work between the middle and the turn of the century."),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "On a stricter reading of the period one of the three falls outside."),
            reversal=Witness({"last_year": 1895}, "Gibbs's book appeared after the turn of the century"),
        ),
    ),
)


def focal_instability(
    growth: Annotated[float, Input(-0.5, 0.5, "1", "growth rate over the frequency, γ/ω")] = 0.1,
) -> Outcome:
    """By how much does a trajectory move away from its focus in one turn?"""
    closed = growth_per_turn(growth, 1.0)
    traced = turn_from_path(spiral(growth, 1.0, 16.0))
    return Outcome(
        quantities=(
            Quantity("growth_per_turn", closed, "1", "factor by which the radius changes"),
            Quantity("area_per_turn", closed**2, "1", "factor by which an area of phase space changes"),
        ),
        checks=(Check("factor per turn", traced, closed, 1e-3, "maxima of an RK4 path", "eigenvalues", relative=True),),
    )


FOCAL_INSTABILITY = Finding(
    id="focal-instability",
    tests=("B14",),
    question="Does a system with focal instability spiral away from its focus?",
    argument=focal_instability,
    physics=("unstable_focus.growth_per_turn", "unstable_focus.spiral", "unstable_focus.turn_from_path"),
    criteria=(
        Criterion(
            claims=("QF-063",),
            measured="growth_per_turn",
            operator=">",
            threshold=1.0,
            reason="above one the spiral leaves its focus",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Complex eigenvalues with a positive real part: the textbook's unstable focus."),
            unmet=Ruling(Verdict.CONTRADICTED, "With damping the spiral runs into its focus."),
            reversal=Witness({"growth": -0.1}, "damping in place of gain"),
        ),
    ),
)


def field_as_map(
    mode: Annotated[int, Input(1, 5, "1", "half-waves along the string")] = 1,
    detuning: Annotated[float, Input(-0.3, 0.3, "1", "relative error of the frequency")] = 0.0,
    span: Annotated[float, Input(0.1, 1.0, "1", "part of the string that is looked at")] = 1.0,
) -> Outcome:
    """Is a standing wave a critical point of its action, and could the arrow of the map point the other way?"""
    slope = action_slope_closed(mode, detuning)
    count = points_per_value(mode, 0.5, span)
    return Outcome(
        quantities=(
            Quantity("action_slope", abs(slope), "1", "|dS/dε| along a test bump", digits=3, floor=1e-9),
            Quantity("points_per_value", float(count), "1", "points of space that carry one value of the field"),
        ),
        checks=(
            Check("slope of the action", slope, action_slope_lattice(mode, detuning), 5e-3, "by parts", "lattice sum"),
            Check(
                "points with one value",
                float(count),
                float(points_per_value_solved(mode, 0.5, span)),
                0.5,
                "sign changes",
                "inverse sine",
            ),
        ),
    )


FIELD_AS_MAP = Finding(
    id="field-as-map",
    tests=("B14",),
    question="Is a field a map of space-time into field space at which the action is critical?",
    argument=field_as_map,
    physics=(
        "string_action.action_slope_closed",
        "string_action.action_slope_lattice",
        "string_action.points_per_value",
        "string_action.points_per_value_solved",
    ),
    criteria=(
        Criterion(
            claims=("QF-094",),
            measured="action_slope",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth is far above round-off and far below the slope of a detuned wave",
            met=Ruling(Verdict.HOLDS, "A solution of the field equation is a critical point of the action."),
            unmet=Ruling(Verdict.CONTRADICTED, "This field does not solve its equation, and the action slopes there."),
            reversal=Witness({"detuning": 0.2}, "a wave at the wrong frequency is no critical point"),
        ),
        Criterion(
            claims=("QF-094",),
            measured="points_per_value",
            operator="<=",
            threshold=1.0,
            reason="a map from field values to points needs one point for each value",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Here the profile is one-to-one, and the arrow may be read either way."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A field maps space-time into field space. The order printed is the reverse, and several points share "
                "a value, so that direction is no map.",
            ),
            reversal=Witness({"span": 0.5}, "on half of the string the profile rises all the way"),
        ),
    ),
)

FINDINGS = (POINTS_OF_PHASE_SPACE, PHASE_SPACE_PIONEERS, FOCAL_INSTABILITY, FIELD_AS_MAP)


def draw_wigner_cut() -> Drawing:
    """Wigner functions of one quantum with none, some and much loss."""
    x = np.linspace(-3.5, 3.5, 141)
    data: dict[str, np.ndarray] = {"x": x}
    figure, ax = plt.subplots(figsize=(6.4, 3.6))
    for transmission, style, colour in ((1.0, "-", "C1"), (0.75, "--", "C0"), (0.4, ":", "C2")):
        values = lossy_fock_wigner(1, transmission, np.abs(x))
        data[f"W, {transmission:g} kept / (1/ħ)"] = values
        ax.plot(x, values, style, color=colour, label=f"{transmission:.0%} kept")
    ax.axhline(0, color="k", lw=1)
    ax.set(
        xlabel="position $x$ (momentum zero)", ylabel="$W(x,0)\\;/\\;\\hbar^{-1}$", xlim=(-3.5, 3.5), ylim=(-0.35, 0.17)
    )
    ax.legend(loc="lower right", frameon=False)
    least = float(data["W, 1 kept / (1/ħ)"].min())
    caption = (
        "A single quantum is no point. Its Wigner function has the right marginals for position and momentum, and yet "
        f"reaches {least:.2f} at the origin. Loss lifts the dip, and below one half of the light kept it is gone."
    )
    alt = (
        f"Three curves of W against x for one quantum. Undamped it dips to {least:.2f} at the origin; with three quarters "
        f"kept to {float(data['W, 0.75 kept / (1/ħ)'].min()):.2f}; with two fifths kept it is positive everywhere."
    )
    return Drawing(figure, data, caption, alt)


def draw_focus() -> Drawing:
    """One trajectory with gain and one with damping."""
    figure, ax = plt.subplots(figsize=(4.8, 4.2))
    data: dict[str, np.ndarray] = {}
    for growth, start, style, name in ((0.1, 0.25, "-", "gain"), (-0.1, 1.5, "--", "damping")):
        x, v = start * spiral(growth, 1.0, 18.0, 720)[:, ::3]
        data[f"x, {name}"], data[f"v, {name}"] = x, v
        ax.plot(x, v, style, lw=1.6, label=name)
    ax.plot([0], [0], "k+", ms=10)
    ax.set(xlabel="position", ylabel="velocity", aspect="equal")
    ax.legend(loc="lower left", frameon=False)
    turn = growth_per_turn(0.1, 1.0)
    caption = (
        f"Focal instability: with negative damping each turn multiplies the radius by {turn:.2f} (solid); with ordinary "
        "damping the same spiral runs inward (dashed). Areas of phase space grow or shrink, so neither is an isolated "
        "system in equilibrium."
    )
    alt = f"Two spirals around the origin of the phase plane: one widens by {turn:.2f} a turn, the other closes in."
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_wigner_cut, draw_focus)
