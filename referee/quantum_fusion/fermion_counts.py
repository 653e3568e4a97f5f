"""Counting electrons in states: the formula, the argument by exchange of states, and Stirling's approximation."""

from typing import Annotated

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.fermi_dirac import (
    fraction_at_exact_maximum,
    fraction_at_searched_maximum,
    log_ways_stirling,
    occupation,
)
from referee.physics.fermion_counting import (
    configurations,
    configurations_listed,
    log_configurations,
    orderings_by_formula,
    orderings_of_states,
)
from referee.verdict import Verdict


def configuration_count(
    states: Annotated[int, Input(3, 8, "1", "states g_i at one energy")] = 7,
    electrons: Annotated[int, Input(1, 3, "1", "electrons g_i f_i in them")] = 3,
    most_per_state: Annotated[int, Input(1, 3, "1", "electrons that one state can hold")] = 1,
) -> Outcome:
    """Does g!/[(g − n)! n!] count the configurations, and does the exchange of numbered states explain it?"""
    formula = configurations(states, electrons)
    listed = configurations_listed(states, electrons, most_per_state)
    orders, distinct = orderings_of_states(states, electrons)
    by_formula = orderings_by_formula(states, electrons)
    shared = by_formula[0] / by_formula[1]  # orderings that each configuration is said to account for
    lone = configurations_listed(states, electrons)
    return Outcome(
        quantities=(
            Quantity("counted", float(listed), "1", "configurations found by listing them", digits=6),
            Quantity("by_formula", float(formula), "1", "by the formula", digits=6),
            Quantity("miscount", float(abs(listed - formula)), "1", "difference"),
            Quantity("orderings", float(orders), "1", "orderings of the numbered states, g!", digits=6),
            Quantity(
                "orderings_missed",
                abs(orders - shared * listed),
                "1",
                "g! less (g − n)! n! times the configurations counted",
            ),
        ),
        checks=(
            Check("configurations with one electron a state", lone, formula, 0.5, "listing", "binomial coefficient"),
            Check(
                "orderings, and how many of them differ",
                [orders, distinct],
                list(by_formula),
                0.5,
                "listing all permutations",
                "factorials",
            ),
        ),
    )


CONFIGURATION_COUNT = Finding(
    id="configuration-count",
    tests=("B19",),
    question="Is the number of configurations right, and is it argued rightly?",
    argument=configuration_count,
    physics=(
        "fermion_counting.configurations",
        "fermion_counting.configurations_listed",
        "fermion_counting.orderings_of_states",
        "fermion_counting.orderings_by_formula",
    ),
    criteria=(
        Criterion(
            claims=("QF-114",),
            measured="miscount",
            operator="<=",
            threshold=0.0,
            reason="a count is right or wrong",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The number of configurations at one energy is g!/[(g − n)! n!]."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "The formula counts one electron a state only; here a state holds more."
            ),
            reversal=Witness(
                {"most_per_state": 2}, "states that hold two: exclusion lifted, or spin not counted as a state"
            ),
        ),
        Criterion(
            claims=("QF-115",),
            measured="orderings_missed",
            operator="<=",
            threshold=0.0,
            reason="every ordering of the states must belong to one configuration",
            exact=True,
            met=Ruling(Verdict.HOLDS, "All g! orderings are accounted for, (g − n)! n! of them to each configuration."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "Filled and empty states do not exhaust the orderings when states hold more."
            ),
            reversal=Witness({"most_per_state": 2}, "states that hold two electrons"),
        ),
    ),
)


def stirling(
    states: Annotated[int, Input(4, 100_000, "1", "states g_i at one energy")] = 1000,
    exponent: Annotated[
        float, Input(-1.0, 1.0, "1", "x = a + bE, which the Lagrange equation equates to ln[(1 − f)/f]")
    ] = 0.8,
) -> Outcome:
    """What does Stirling's approximation do to ln W, and to the place of its maximum?"""
    filling = float(occupation(exponent, 0.0, 1.0))
    exact = fraction_at_exact_maximum(states, exponent)
    searched = fraction_at_searched_maximum(states, exponent)
    electrons = filling * states
    missing = float(log_ways_stirling(states, electrons) - log_configurations(float(states), electrons))
    return Outcome(
        quantities=(
            Quantity("filling", filling, "1", "f from Stirling's approximation, 1/(1 + eˣ)"),
            Quantity("filling_exact", exact, "1", "f at the maximum without it"),
            Quantity("shift", abs(exact / filling - 1.0), "1", "relative shift of f"),
            Quantity("log_error", missing, "1", "what Stirling adds to ln W"),
        ),
        checks=(
            Check(
                "filling at the maximum of W",
                searched,
                exact,
                0.3 / states + 1e-6,
                "greatest of all values, parabola through it",
                "zero of the derivative, with digamma functions",
            ),
        ),
    )


STIRLING = Finding(
    id="stirling",
    tests=("B19",),
    question="May the factorials be replaced by Stirling's approximation?",
    argument=stirling,
    physics=(
        "fermi_dirac.occupation",
        "fermi_dirac.fraction_at_exact_maximum",
        "fermi_dirac.fraction_at_searched_maximum",
        "fermi_dirac.log_ways_stirling",
        "fermion_counting.log_configurations",
    ),
    criteria=(
        Criterion(
            claims=("QF-116",),
            measured="shift",
            operator="<=",
            threshold=0.01,
            reason="a hundredth, finer than occupations are compared with experiment",
            met=Ruling(
                Verdict.HOLDS, "With this many states a level the occupation is what Stirling's approximation gives."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With so few states a level the approximation moves the maximum visibly."
            ),
            reversal=Witness({"states": 6}, "six states a level, as in a quantum dot"),
        ),
    ),
)

FINDINGS = (CONFIGURATION_COUNT, STIRLING)
