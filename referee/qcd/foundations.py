"""Foundations: the dimensions of the displayed equations, and what can be built from their symbols."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dimensional_analysis import (
    dimension_vector,
    homogeneity_defect,
    monomial_residual,
    monomial_residual_exact,
    rescaling_defect,
)
from referee.verdict import Verdict

# Line of the manuscript and the units of the sides of each displayed equation. L26 is in natural units, ħ = c = 1.
DISPLAYED = {
    "L17 qubit state": ("1", "1"),
    "L26 field operator": ("eV", "eV**3 * eV**-0.5 * eV**-1.5"),
    "L35 energy of a coherent state": ("joule", "(joule * second)**{power} / second"),
    "L44 magnetic force": ("newton", "coulomb * meter / second * tesla"),
    "L53 singlet": ("1", "1"),
    "L61 optimal energy": ("joule", "(joule * second)**{power} / second"),
    "L66 energy difference": ("joule", "joule"),
    "L71 combined force": ("newton", "newton", "coulomb * meter / second * tesla"),
}
# The symbols of the energy that is to drive the ship (L35, L61, L66), with their units.
DRIVE_SYMBOLS = {"E": "joule", "ħ": "joule * second", "ω": "1 / second", "n": "1", "α": "1"}


def homogeneous_equations(
    planck_power: Annotated[float, Input(0.0, 3.0, "1", "power with which ħ stands in the two energy formulas")] = 1.0,
) -> Outcome:
    """Whether the sides of every displayed equation have the same dimension."""
    sides = [[side.format(power=planck_power) for side in equation] for equation in DISPLAYED.values()]
    by_exponents = np.array([homogeneity_defect(equation) < 1e-9 for equation in sides], dtype=float)
    by_rescaling = np.array([rescaling_defect(equation) < 1e-9 for equation in sides], dtype=float)
    return Outcome(
        quantities=(
            Quantity("equations", float(len(sides)), "1", "equations that the manuscript displays"),
            Quantity("homogeneous", float(by_exponents.sum()), "1", "of these, alike in dimension on both sides"),
            Quantity("share", float(by_exponents.mean()), "1", "homogeneous over displayed"),
        ),
        checks=(
            Check(
                "which equations are homogeneous",
                a=by_exponents,
                b=by_rescaling,
                tolerance=0.5,
                method_a="exponents of the base dimensions, side against side",
                method_b="base units stretched at random, both sides' factors compared",
            ),
        ),
    )


HOMOGENEOUS_EQUATIONS = Finding(
    id="homogeneous-equations",
    tests=("T14",),
    question="Are the displayed equations sound in dimension?",
    argument=homogeneous_equations,
    physics=("dimensional_analysis.homogeneity_defect", "dimensional_analysis.rescaling_defect"),
    criteria=(
        Criterion(
            claims=("QCD-04",),
            measured="share",
            operator=">=",
            threshold=1.0,
            reason="an equation either is homogeneous or is no equation",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Every displayed equation is homogeneous, and most are textbook forms."),
            unmet=Ruling(Verdict.CONTRADICTED, "A displayed equation sets unlike things equal."),
            reversal=Witness(
                {"planck_power": 2.0}, "ħ squared in the energy formulas would break two of the equations"
            ),
        ),
    ),
)


def reach_of_the_symbols(
    length_power: Annotated[int, Input(-4, 4, "1", "dimension of one symbol more, as a power of length")] = 0,
) -> Outcome:
    """Whether any product of powers of the drive's symbols has the dimension of a momentum or of a force.

    One symbol more may be supposed, of the dimension of a power of length; 0 is a pure number, as n and α are.
    """
    units = (*DRIVE_SYMBOLS.values(), f"meter**{length_power}" if length_power else "1")
    targets = ("joule", "kilogram * meter / second", "newton")
    closed = np.array([monomial_residual(target, units) for target in targets])
    exact = np.array([monomial_residual_exact(target, units) for target in targets])
    momentum = [np.allclose(dimension_vector(unit), dimension_vector(targets[1])) for unit in units]
    return Outcome(
        quantities=(
            Quantity("energy_distance", closed[0], "1", "from an energy to what the symbols build", floor=1e-9),
            Quantity("momentum_distance", closed[1], "1", "from a momentum to what the symbols build", floor=1e-9),
            Quantity("force_distance", closed[2], "1", "from a force to what the symbols build", floor=1e-9),
            Quantity("momenta_among_the_symbols", float(sum(momentum)), "1", "symbols that are a momentum themselves"),
        ),
        checks=(
            Check(
                "distances in the space of dimensions",
                a=closed,
                b=exact,
                tolerance=1e-9,
                method_a="least squares over real powers",
                method_b="Gram–Schmidt in exact fractions, on base units",
            ),
        ),
    )


_REACH = "zero distance is what it means that a product of the symbols has that dimension"
_LENGTH = Witness({"length_power": 1}, "one length more, of a resonator or a wave, and ħω over it is a force")
REACH_OF_THE_SYMBOLS = Finding(
    id="reach-of-the-symbols",
    tests=("T14",),
    question="Can a thrust be built at all from the symbols of the drive's energy equations?",
    argument=reach_of_the_symbols,
    physics=("dimensional_analysis.monomial_residual", "dimensional_analysis.monomial_residual_exact"),
    criteria=(
        Criterion(
            claims=("QCD-04",),
            measured="force_distance",
            operator="<=",
            threshold=0.0,
            reason=_REACH,
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The drive's symbols suffice, in dimension, for a thrust."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The equations stand, and no thrust can follow: no combination of their symbols is a force.",
            ),
            reversal=_LENGTH,
        ),
        Criterion(
            claims=("QCD-X7",),
            measured="momentum_distance",
            operator="<=",
            threshold=0.0,
            reason=_REACH,
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The drive's symbols suffice, in dimension, for a momentum."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The energy that is to drive the ship is never joined to a momentum: its symbols cannot make one.",
            ),
            reversal=_LENGTH,
        ),
    ),
)


FINDINGS = (HOMOGENEOUS_EQUATIONS, REACH_OF_THE_SYMBOLS)
FIGURES = ()
