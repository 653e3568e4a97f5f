"""From counting to Fermi–Dirac: the constraints, the mean over all configurations, and what the multipliers mean."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.fermi_dirac import multipliers, multipliers_nested, occupation
from referee.physics.fermion_counting import log_state_counts, occupations_exhaustive
from referee.verdict import Verdict

LEVELS = 4


def two_constraints(
    spacing: Annotated[float, Input(0.0, 3.0, "1", "spacing of the four levels, in kT")] = 1.0,
    fermi_level: Annotated[float, Input(-2.0, 5.0, "1", "E_F, in kT, from the lowest level")] = 1.0,
    states: Annotated[int, Input(1, 1000, "1", "states at each level")] = 100,
) -> Outcome:
    """Do the two sums, number and energy, fix the two multipliers? Their Jacobian tells."""
    energies = spacing * np.arange(LEVELS)
    fractions = occupation(energies, fermi_level, 1.0)
    weight = states * fractions * (1.0 - fractions)
    closed = np.array([[weight.sum(), weight @ energies], [weight @ energies, weight @ energies**2]])

    def sums(a: float, b: float) -> np.ndarray:
        f = occupation(a + b * energies, 0.0, 1.0)
        return states * np.array([f.sum(), f @ energies])

    h = 1e-4
    numeric = -np.array(
        [
            (sums(-fermi_level + h, 1.0) - sums(-fermi_level - h, 1.0)) / (2 * h),
            (sums(-fermi_level, 1.0 + h) - sums(-fermi_level, 1.0 - h)) / (2 * h),
        ]
    )
    product = closed[0, 0] * closed[1, 1]
    independence = 1.0 - closed[0, 1] ** 2 / product if product > 0 else 0.0
    number, energy = sums(-fermi_level, 1.0)
    return Outcome(
        quantities=(
            Quantity("electrons", float(number), "1", "N = Σ g f"),
            Quantity("energy", float(energy), "1", "E = Σ g f E, in kT"),
            Quantity(
                "independence",
                independence,
                "1",
                "1 − r², with r the correlation of the fluctuations of N and E",
                floor=1e-12,
            ),
        ),
        checks=(
            Check(
                "derivatives of N and E by a and b",
                numeric,
                closed,
                1e-5 * states,
                "differences of the sums",
                "covariances of the occupations",
            ),
        ),
    )


TWO_CONSTRAINTS = Finding(
    id="two-constraints",
    tests=("B19",),
    question="Do number and energy fix the two constants a and b?",
    argument=two_constraints,
    physics=("fermi_dirac.occupation",),
    criteria=(
        Criterion(
            claims=("QF-117",),
            measured="independence",
            operator=">",
            threshold=0.0,
            reason="the Jacobian is a covariance matrix; it is invertible unless N and E say the same",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The two sums are independent and fix both constants, which are unique."),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "With all levels at one energy the second sum says nothing new."),
            reversal=Witness({"spacing": 0.0}, "all levels at the same energy"),
        ),
    ),
)


def counted_occupations(
    states: Annotated[int, Input(4, 120, "1", "states at each of four levels")] = 100,
    energy_per_state: Annotated[float, Input(0.8, 3.5, "1", "energy over g, in spacings; N = 3g/2")] = 1.4,
) -> Outcome:
    """Occupations of four levels by counting every configuration, against Fermi–Dirac with fitted multipliers."""
    electrons, energy = round(1.5 * states), round(energy_per_state * states)
    ladder = np.arange(LEVELS, dtype=float)
    mean, likeliest = occupations_exhaustive(states, LEVELS, electrons, energy)
    a, b = multipliers(states, ladder, electrons, energy)
    nested = multipliers_nested(states, ladder, electrons, energy)
    b = b if abs(b) > 1e-9 else 1e-9  # at equal filling of all levels the temperature is infinite
    fermi_dirac = occupation(ladder, -a / b, 1.0 / b)
    logs = log_state_counts(states, LEVELS, electrons, energy)
    counted_b, counted_a = (logs[1] - logs[2]) / 2, (logs[3] - logs[4]) / 2
    counted_b = counted_b if abs(counted_b) > 1e-9 else 1e-9
    fermi_level, chemical = -a / b, -counted_a / counted_b
    return Outcome(
        quantities=(
            Quantity(
                "largest_deviation",
                float(np.max(np.abs(mean / states - fermi_dirac))),
                "1",
                "mean occupation less Fermi–Dirac",
                digits=3,
            ),
            Quantity(
                "likeliest_deviation",
                float(np.max(np.abs(likeliest / states - fermi_dirac))),
                "1",
                "most probable occupation less Fermi–Dirac",
                digits=3,
            ),
            Quantity("temperature", 1.0 / b, "1", "1/b, in spacings of the levels"),
            Quantity(
                "temperature_counted", float(1.0 / counted_b), "1", "∂E/∂ln Ω at fixed N, by counting, in spacings"
            ),
            Quantity("fermi_level", fermi_level, "1", "−a/b, in spacings of the levels"),
            Quantity("chemical_potential", float(chemical), "1", "−kT ∂ln Ω/∂N at fixed E, by counting, in spacings"),
            Quantity("mismatch", float(abs(fermi_level - chemical)), "1", "distance of the two, in spacings", digits=2),
            Quantity("mean_energy", energy / electrons, "1", "mean energy of an electron, in spacings"),
        ),
        checks=(
            Check("multipliers a and b", [a, b], list(nested), 1e-8, "Newton steps on the dual", "root within a root"),
            Check(
                "occupations",
                mean / states,
                fermi_dirac,
                0.25 / states,
                "mean over every configuration",
                "Fermi–Dirac with these multipliers",
            ),
        ),
    )


COUNTED_OCCUPATIONS = Finding(
    id="counted-occupations",
    tests=("B19",),
    question="Does counting lead to Fermi–Dirac, and are 1/b and −a/b what they are said to be?",
    argument=counted_occupations,
    physics=(
        "fermion_counting.occupations_exhaustive",
        "fermion_counting.log_state_counts",
        "fermi_dirac.multipliers",
        "fermi_dirac.multipliers_nested",
        "fermi_dirac.occupation",
    ),
    criteria=(
        Criterion(
            claims=("QF-119",),
            measured="largest_deviation",
            operator="<=",
            threshold=0.01,
            reason="a hundredth, finer than occupations are compared with experiment; the deviation falls as one over g",
            met=Ruling(Verdict.HOLDS, "The mean over all configurations is the Fermi–Dirac distribution."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With so few states the average over all configurations still differs from it."
            ),
            reversal=Witness({"states": 5}, "five states a level"),
        ),
        Criterion(
            claims=("QF-120",),
            measured="temperature",
            operator=">",
            threshold=0.0,
            reason="1/b is to be kT, and a body that exchanges heat with a thermometer has kT above zero",
            exact=True,
            met=Ruling(Verdict.HOLDS, "1/b is kT and −a/b is E_F, as the number of configurations itself confirms."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "The population is inverted: 1/b is negative, and is no ordinary temperature."
            ),
            reversal=Witness(
                {"energy_per_state": 3.0}, "more energy than a uniform filling has: an inverted population"
            ),
        ),
        Criterion(
            claims=("QF-121a",),
            measured="mismatch",
            operator="<=",
            threshold=0.02,
            reason="a fiftieth of the spacing of the levels; the difference falls as one over the number of states",
            met=Ruling(
                Verdict.HOLDS, "E_F is the chemical potential, the energy of the next particle at constant entropy."
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "With so few states one particle more or less is no small step."),
            reversal=Witness({"states": 6, "energy_per_state": 2.0}, "six states a level, nearly equally filled"),
        ),
    ),
)


FINDINGS = (TWO_CONSTRAINTS, COUNTED_OCCUPATIONS)


def draw_counted_occupations() -> Drawing:
    """Mean occupation by counting every configuration against Fermi–Dirac, for four sizes, and the deviation against size."""
    figure, axes = plt.subplots(1, 2, figsize=(6.8, 3.8), width_ratios=(1.15, 1))
    ladder = np.arange(LEVELS, dtype=float)
    a, b = multipliers(1.0, ladder, 1.5, 1.4)
    line = np.linspace(-0.4, 3.4, 96)
    curve = occupation(line, -a / b, 1.0 / b)
    data: dict[str, np.ndarray] = {"energy / spacing": line, "Fermi–Dirac": curve, "level": ladder}
    axes[0].plot(line, curve, color="C6")
    for states, colour, mark in ((10, "C1", "s"), (120, "C0", "o")):
        mean, _ = occupations_exhaustive(states, LEVELS, round(1.5 * states), round(1.4 * states))
        data[f"mean occupation, {states} states"] = mean / states
        axes[0].plot(
            ladder, mean / states, mark, color=colour, ms=8 if mark == "s" else 5, mfc="none" if mark == "s" else colour
        )
    axes[0].text(1.55, 0.60, "□ 10 states a level", color="C1", fontsize=10)
    axes[0].text(1.55, 0.53, "● 120 states a level", color="C0", fontsize=10)
    axes[0].text(1.55, 0.46, "— Fermi–Dirac", color="C6", fontsize=10)
    axes[0].set(xlabel="energy / spacing", ylabel="occupation $f$", xticks=[0, 1, 2, 3], ylim=(0, 0.8))
    sizes = np.array([10, 20, 40, 80, 120])
    off = []
    for states in sizes:
        mean, _ = occupations_exhaustive(int(states), LEVELS, round(1.5 * states), round(1.4 * states))
        f = occupation(ladder, -a / b, 1.0 / b)
        off.append(float(np.max(np.abs(mean / states - f))))
    data |= {"states a level": sizes.astype(float), "largest deviation": np.array(off)}
    axes[1].loglog(sizes, off, "o", color="C2")
    axes[1].loglog(sizes, off[-1] * sizes[-1] / sizes, color="C6", lw=1.2, ls=":")
    axes[1].text(26, 0.0033, "slope −1", color="C6", fontsize=10)
    axes[1].set(xlabel="states a level $g$", ylabel="largest $|\\langle f\\rangle-f_\\mathrm{FD}|$")
    axes[1].set_xticks([10, 20, 50, 100], ["10", "20", "50", "100"])
    axes[1].set_yticks([5e-4, 1e-3, 2e-3, 5e-3], ["0.0005", "0.001", "0.002", "0.005"])
    axes[1].minorticks_off()
    return Drawing(
        figure,
        data,
        caption=(
            "Fermi–Dirac from nothing but counting. Left: occupation of four levels averaged over every configuration with $N=\\frac32g$ and "
            f"$E=1.4\\,g$. Already ten states a level come within {off[0]:.3f} of the curve. Right: the deviation falls as $1/g$, to {off[-1]:.5f} at {sizes[-1]} states."
        ),
        alt=(
            "Left, a falling Fermi–Dirac curve with squares and dots at four energies on it: "
            f"{', '.join(f'{v:.3f}' for v in data['mean occupation, 120 states'])}. Right, the deviation against states a level on logarithmic axes, "
            f"dots from {off[0]:.4f} at {sizes[0]} to {off[-1]:.5f} at {sizes[-1]} along a line of slope −1."
        ),
    )


FIGURES = (draw_counted_occupations,)
