"""Symbols: which of the named quantities the equations fix, and the three meanings of α."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dimensional_analysis import (
    determined_by_matching,
    determined_by_rank,
    incidence,
)
from referee.physics.mode_excitation import photon_statistics_fock, photons_created
from referee.verdict import Verdict

# Every equation that fixes something, generously read, and the unknowns that stand in it. Not counted as unknown:
# ħ, ω, q, v, B, and the n and α of a given state.
SYSTEM = {
    "L35 before": ("E_before",),
    "L35 after": ("E_after",),
    "L61": ("E_opt", "n_opt", "α_opt"),
    "L62, dE/dα = 0": ("n_opt", "α_opt"),
    "L66": ("ΔE", "E_before", "E_after"),
    "L71": ("F_combined", "F_quantum"),
}
UNKNOWNS = (
    "E_before", "E_after", "ΔE", "E_opt", "n_opt", "α_opt", "F_quantum", "F_combined", "F_threshold", "thrust",
)  # fmt: skip


def open_symbols(
    laws_for_f_quantum: Annotated[int, Input(0, 1, "1", "equations supplied for F_quantum alone")] = 0,
    relations_for_n: Annotated[int, Input(0, 1, "1", "relations n(α) supplied for the optimum")] = 0,
) -> Outcome:
    """Which of the manuscript's unknowns its own equations fix, each equation read as generously as can be."""
    system = dict(SYSTEM)
    if laws_for_f_quantum:
        system["supplied: F_quantum"] = ("F_quantum",)
    if relations_for_n:
        system["supplied: n(α)"] = ("n_opt", "α_opt")
    pattern = incidence(system, UNKNOWNS)
    fixed = determined_by_matching(pattern)
    free = dict(zip(UNKNOWNS, ~fixed, strict=True))
    optimum = sum(free[name] for name in ("E_opt", "n_opt", "α_opt"))
    return Outcome(
        quantities=(
            Quantity("unknowns", float(len(UNKNOWNS)), "1", "quantities that the manuscript names and means to fix"),
            Quantity("equations", float(len(system)), "1", "equations that bear on them"),
            Quantity("fixed", float(fixed.sum()), "1", "unknowns that the equations fix"),
            Quantity("open_in_the_shield", float(free["F_quantum"]), "1", "1 if F_quantum is left open"),
            Quantity("open_in_the_optimum", float(optimum), "1", "of E_opt, n_opt and α_opt, left open"),
            Quantity("open_thrust", float(free["thrust"]), "1", "1 if the thrust is left open"),
        ),
        checks=(
            Check(
                "which unknowns are fixed",
                a=fixed.astype(float),
                b=determined_by_rank(pattern).astype(float),
                tolerance=0.5,
                method_a="maximum bipartite matching of equations and unknowns",
                method_b="rank of the same pattern with random coefficients",
            ),
        ),
    )


OPEN_SYMBOLS = Finding(
    id="open-symbols",
    tests=("T14",),
    question="Do the equations fix the quantities that the manuscript names?",
    argument=open_symbols,
    physics=(
        "dimensional_analysis.incidence",
        "dimensional_analysis.determined_by_matching",
        "dimensional_analysis.determined_by_rank",
    ),
    criteria=(
        Criterion(
            claims=("QCD-25",),
            measured="open_in_the_shield",
            operator="<=",
            threshold=0.0,
            reason="a force that nothing fixes cannot be compared with any measurement",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The composite field is defined by equations that fix both of its forces."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "F_quantum has no charge, no coupling and no law: what it acts on, and how, would have to be defined.",
            ),
            reversal=Witness(
                {"laws_for_f_quantum": 1}, "one law for F_quantum, a Casimir force for instance, closes the system"
            ),
        ),
        Criterion(
            claims=("QCD-X6",),
            measured="open_in_the_optimum",
            operator="<=",
            threshold=0.0,
            reason="an optimum is defined only if all of its quantities are fixed",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With a relation n(α) the optimum is defined."),
            unmet=Ruling(Verdict.NOT_TESTABLE, "n_opt is never given as a function of α, so the optimum is left open."),
            reversal=Witness({"relations_for_n": 1}, "one relation between n and α fixes the optimum"),
        ),
    ),
)


def three_alphas(
    alpha: Annotated[float, Input(0.0, 1.0, "1", "|α|, within the range that a qubit's amplitude allows")] = 1.0,
    fixed_n: Annotated[float, Input(0.0, 2.0, "1", "mean photon number, where α alone is varied")] = 1.0,
) -> Outcome:
    """The energy formula at one value of α, under the three meanings that the manuscript gives to α."""
    qubit = (1.0 - alpha**2) - alpha**2
    mode = float(photons_created(alpha, 0.0)) - alpha**2
    varied = fixed_n - alpha**2
    state = np.array([alpha, np.sqrt(1.0 - alpha**2)])
    by_matrices = state @ np.diag([0.0, 1.0]) @ state - state @ np.diag([1.0, 0.0]) @ state
    in_fock = photon_statistics_fock(alpha, 0.0)[0] - alpha**2
    grid = np.linspace(0.0, alpha, 101)
    by_slope = fixed_n - np.trapezoid(2.0 * grid, grid)  # dE/dα = −2α, summed from α = 0
    values = np.array([qubit, mode, varied])
    return Outcome(
        quantities=(
            Quantity("as_qubit_amplitude", qubit, "ħω", "n is the excited population, |β|²", floor=1e-12),
            Quantity("as_displacement", mode, "ħω", "n is the mean photon number of the coherent state", floor=1e-12),
            Quantity("as_variable", varied, "ħω", "n is held fixed", floor=1e-12),
            Quantity("spread", float(np.ptp(values)), "ħω", "between the three readings", floor=1e-12),
        ),
        checks=(
            Check(
                "the formula under three meanings",
                a=values,
                b=np.array([by_matrices, in_fock, by_slope]),
                tolerance=1e-8,
                method_a="closed forms",
                method_b="two-level matrices, Fock space, and the summed slope",
            ),
        ),
    )


THREE_ALPHAS = Finding(
    id="three-alphas",
    tests=("T14",),
    question="Does one α serve as a qubit's amplitude, a mode's displacement and a variable to optimise?",
    argument=three_alphas,
    physics=("mode_excitation.photons_created", "mode_excitation.photon_statistics_fock"),
    criteria=(
        Criterion(
            claims=("QCD-X6",),
            measured="spread",
            operator="<=",
            threshold=0.01,
            reason="a hundredth of a quantum: readings that agree may differ by rounding only",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this α the three meanings give the same energy."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Where the manuscript puts its maximum, the three meanings of α give energies a whole quantum apart.",
            ),
            reversal=Witness(
                {"alpha": float(np.sqrt(0.5)), "fixed_n": 0.5}, "the one point at which all three readings meet"
            ),
        ),
    ),
)

FINDINGS = (OPEN_SYMBOLS, THREE_ALPHAS)
FIGURES = ()
