"""The multiplicity of many electrons: how sharply it peaks at the Fermi–Dirac distribution."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.fermi_dirac import multipliers, occupation
from referee.physics.fermion_counting import log_configurations
from referee.verdict import Verdict


def _three_level_spread(states: int) -> tuple[float, float]:
    """Exact and Gaussian relative spread of the electrons in the top one of three levels at 0, 1, 2, with N = 3g/2, E = 6g/5."""
    electrons, energy = round(1.5 * states), round(1.2 * states)
    top = np.arange(0, min(states, energy // 2) + 1)
    middle = energy - 2 * top
    bottom = electrons - middle - top
    fits = (middle >= 0) & (middle <= states) & (bottom >= 0) & (bottom <= states)
    top, middle, bottom = top[fits], middle[fits], bottom[fits]
    log_weight = np.sum([log_configurations(states, part) for part in (top, middle, bottom)], axis=0)
    weight = np.exp(log_weight - np.max(log_weight))
    weight /= weight.sum()
    mean = float(weight @ top)
    exact = float(np.sqrt(weight @ (top - mean) ** 2))
    a, b = multipliers(states, np.arange(3.0), electrons, energy)
    f = occupation(np.arange(3.0), -a / b, 1.0 / b)
    change = np.array([1.0, -2.0, 1.0])  # the only exchange that keeps N and E
    gauss = float(1.0 / np.sqrt(np.sum(change**2 / (states * f * (1.0 - f)))))
    return exact / electrons, gauss / electrons


def sharp_peak(
    states: Annotated[int, Input(10, 1_000_000, "1", "states at each of three levels")] = 100_000,
) -> Outcome:
    """How wide is the peak of the multiplicity, as a share of the electrons?"""
    exact, gauss = _three_level_spread(states)
    larger = _three_level_spread(4 * states)[0]
    return Outcome(
        quantities=(
            Quantity("width", exact, "1", "standard deviation of the electrons in the top level, over N"),
            Quantity("electrons", float(round(1.5 * states)), "1", "electrons N", digits=6),
            Quantity(
                "exponent",
                float(np.log(larger / exact) / np.log(4.0)),
                "1",
                "d ln(width)/d ln N, to four times as many",
                digits=2,
            ),
        ),
        checks=(
            Check(
                "width of the peak",
                exact,
                gauss,
                0.5 / states + 1e-5,
                "sum over all configurations",
                "second derivative of ln W at the Fermi–Dirac maximum",
                relative=True,
            ),
        ),
    )


SHARP_PEAK = Finding(
    id="sharp-peak",
    tests=("B19",),
    question="Does the multiplicity peak sharply at equilibrium?",
    argument=sharp_peak,
    physics=("fermion_counting.log_configurations", "fermi_dirac.multipliers", "fermi_dirac.occupation"),
    criteria=(
        Criterion(
            claims=("QF-118",),
            measured="width",
            operator="<=",
            threshold=0.01,
            reason="a hundredth of the electrons; the width falls as the root of their number",
            met=Ruling(Verdict.HOLDS, "The peak is narrow, and narrower the more electrons there are."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With so few electrons the multiplicity is broad: equilibrium fluctuates."
            ),
            reversal=Witness({"states": 10}, "ten states a level, fifteen electrons"),
        ),
    ),
)

FINDINGS = (SHARP_PEAK,)


def draw_sharp_peak() -> Drawing:
    """Relative multiplicity against the share of electrons in the top level, for three sizes."""
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    data: dict[str, np.ndarray] = {}
    widths = []
    for states, colour in ((10, "C1"), (100, "C2"), (10_000, "C0")):
        electrons, energy = round(1.5 * states), round(1.2 * states)
        a, b = multipliers(states, np.arange(3.0), electrons, energy)
        centre = float(occupation(2.0, -a / b, 1.0 / b)) * states / electrons
        half = 0.2 if states < 1000 else 0.006
        grid = np.linspace(centre - half, centre + half, 161)
        top = grid * electrons
        middle = energy - 2 * top
        bottom = electrons - middle - top
        fits = (middle >= 0) & (middle <= states) & (bottom >= 0) & (bottom <= states) & (top <= states)
        log_weight = np.sum([log_configurations(states, part[fits]) for part in (top, middle, bottom)], axis=0)
        fine = np.linspace(top[fits][0], top[fits][-1], 20001)
        parts = (fine, energy - 2 * fine, electrons - energy + fine)
        best = np.max(np.sum([log_configurations(states, part) for part in parts], axis=0))
        curve = np.exp(log_weight - best)
        data |= {f"share in top level, {states} states": grid[fits], f"W / largest W, {states} states": curve}
        ax.plot(grid[fits], curve, color=colour)
        widths.append(_three_level_spread(states)[0])
    ax.text(0.30, 0.92, f"15 000 electrons, width {widths[2]:.4f}", color="C0", fontsize=10)
    ax.text(0.30, 0.79, f"150 electrons, width {widths[1]:.3f}", color="C2", fontsize=10)
    ax.text(0.30, 0.66, f"15 electrons, width {widths[0]:.3f}", color="C1", fontsize=10)
    ax.set(
        xlabel="share of the electrons in the top level", ylabel="$W/W_\\mathrm{max}$", xlim=(0.05, 0.45), ylim=(0, 1.1)
    )
    return Drawing(
        figure,
        data,
        caption=(
            "The multiplicity sharpens. Three levels, $N=\\frac32g$, $E=\\frac65g$; one number then describes every configuration. The standard "
            f"deviation falls from {widths[0]:.3f} of the electrons to {widths[1]:.3f} and {widths[2]:.4f}, by ten for every hundredfold: as $N^{{-1/2}}$."
        ),
        alt=(
            f"Three peaked curves about the same place, {centre:.3f} of the electrons: broad for 15 electrons, narrower for 150, a needle for 15 000; "
            f"widths {widths[0]:.3f}, {widths[1]:.3f}, {widths[2]:.4f}."
        ),
    )


FIGURES = (draw_sharp_peak,)
