"""Dimensions of equations: are both sides alike, can a quantity be built from others, do the equations fix it?

Exponents are over the seven SI base dimensions, in the order length, mass, time, current, temperature, amount,
luminosity.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import cast

import numpy as np
import pint
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import structural_rank

from referee.physics.bounds import require

_BASE = ("[length]", "[mass]", "[time]", "[current]", "[temperature]", "[substance]", "[luminosity]")
_BASE_UNITS = ("meter", "kilogram", "second", "ampere", "kelvin", "mole", "candela")


def dimension_vector(unit: str) -> NDArray[np.float64]:
    """Exponents, shape (7,), of a unit written as pint reads it, such as ``"kg * m / s**2"``; ``"1"`` is a pure number.

    Raises ValueError for a unit that pint does not know. Source: the International System of Units.
    """
    try:
        dimensions = _registry().Quantity(1.0, _registry().parse_units("" if unit == "1" else unit)).dimensionality
    except (pint.errors.UndefinedUnitError, pint.errors.DefinitionSyntaxError, AttributeError, TypeError) as error:
        raise ValueError(f"unit = {unit!r} is not a unit") from error
    return np.array([cast(float, dimensions.get(base, 0)) for base in _BASE], dtype=float)


def homogeneity_defect(sides: Sequence[str]) -> float:
    """Largest difference of exponents between the first of `sides` (units) and the others; 0 for a homogeneous
    equation.

    Raises ValueError with fewer than two sides or an unknown unit. Source: textbook.
    """
    require("number of sides", len(sides), low=2)
    vectors = np.array([dimension_vector(side) for side in sides])
    return float(np.max(np.abs(vectors - vectors[0])))


def rescaling_defect(sides: Sequence[str], seed: int = 0) -> float:
    """The same question asked by changing units: the base units are stretched at random and the sides' factors
    compared.

    Returns the largest |ln(factor ratio)|: 0 if and (but for a coincidence of the seed) only if the equation is
    homogeneous.

    Raises ValueError with fewer than two sides, an unknown unit or a negative seed. Source: textbook (Bridgman's
    principle).
    """
    require("number of sides", len(sides), low=2)
    require("seed", seed, low=0)
    stretch = np.exp(np.random.default_rng(seed).uniform(-1.0, 1.0, len(_BASE_UNITS)))
    logs = [float(np.array(_base_powers(side)) @ np.log(stretch)) for side in sides]
    return float(np.max(np.abs(np.array(logs) - logs[0])))


def monomial_residual(target: str, units: Sequence[str]) -> float:
    """Distance, in the space of exponents, from `target` to what products of powers of `units` reach; 0 if it can be
    built.

    Least squares over real powers. Raises ValueError for no units or an unknown one. Source: Buckingham's Π theorem
    (textbook).
    """
    require("number of units", len(units), low=1)
    matrix = np.array([dimension_vector(unit) for unit in units]).T
    wanted = dimension_vector(target)
    powers = np.linalg.lstsq(matrix, wanted, rcond=None)[0]
    return float(np.linalg.norm(matrix @ powers - wanted))


def monomial_residual_exact(target: str, units: Sequence[str]) -> float:
    """The same distance by Gram–Schmidt in exact fractions (exponents must be integers), the root alone being rounded.

    Raises ValueError for no units or an unknown one. Source: Buckingham's Π theorem (textbook).
    """
    require("number of units", len(units), low=1)
    basis: list[list[Fraction]] = []
    for unit in units:
        rest = _off(basis, [Fraction(x) for x in _base_powers(unit)])
        if any(rest):
            basis.append(rest)
    rest = _off(basis, [Fraction(x) for x in _base_powers(target)])
    return float(np.sqrt(float(sum((x * x for x in rest), Fraction(0)))))


def determined_by_matching(pattern: ArrayLike) -> NDArray[np.bool_]:
    """Which unknowns a system of equations fixes, from its pattern alone: shape (equations, unknowns) to (unknowns,).

    An unknown is fixed if adding an equation for it alone raises no structural rank (a maximum bipartite matching).

    Raises ValueError for a pattern that is not a matrix of zeros and ones. Source: Dulmage and Mendelsohn's
    decomposition (textbook).
    """
    matrix = _pattern(pattern)
    rank = structural_rank(csr_array(matrix))
    rows = np.eye(matrix.shape[1])
    return np.array([structural_rank(csr_array(np.vstack([matrix, row]))) == rank for row in rows])


def determined_by_rank(pattern: ArrayLike, seed: int = 0) -> NDArray[np.bool_]:
    """The same with numbers: random coefficients in the pattern, and singular values for the rank.

    Raises ValueError for a pattern that is not a matrix of zeros and ones or a negative seed. Source: generic rank
    (textbook).
    """
    require("seed", seed, low=0)
    require("pattern", pattern, 0.0, 1.0)
    matrix = np.asarray(pattern, dtype=float)
    matrix = matrix * np.random.default_rng(seed).uniform(0.5, 2.0, matrix.shape)
    rank = np.linalg.matrix_rank(matrix)
    rows = np.eye(matrix.shape[1])
    return np.array([np.linalg.matrix_rank(np.vstack([matrix, row])) == rank for row in rows])


def incidence(equations: Mapping[str, Sequence[str]], unknowns: Sequence[str]) -> NDArray[np.float64]:
    """Matrix of zeros and ones, shape (equations, unknowns): which unknown stands in which equation.

    Raises ValueError for no equations or no unknowns. Source: textbook.
    """
    require("number of equations", len(equations), low=1)
    require("number of unknowns", len(unknowns), low=1)
    return np.array([[float(name in symbols) for name in unknowns] for symbols in equations.values()])


@cache
def _registry() -> pint.UnitRegistry[float]:
    return pint.UnitRegistry()


@cache
def _conversion_registry() -> pint.UnitRegistry[float]:
    """A second registry, so that the two methods share no reading of a unit."""
    return pint.UnitRegistry()


def _base_powers(unit: str) -> list[float]:
    """Powers of the base *units* (not dimensions) after conversion, in the order of ``_BASE_UNITS``."""
    try:
        items = dict(_conversion_registry().Quantity(1.0, "" if unit == "1" else unit).to_base_units().unit_items())
    except (pint.errors.UndefinedUnitError, pint.errors.DefinitionSyntaxError, AttributeError, TypeError) as error:
        raise ValueError(f"unit = {unit!r} is not a unit") from error
    return [float(cast(float, items.get(base, 0))) for base in _BASE_UNITS]


def _off(basis: Sequence[Sequence[Fraction]], vector: list[Fraction]) -> list[Fraction]:
    """`vector` less its projections on an orthogonal `basis`."""
    for direction in basis:
        scale = sum((a * b for a, b in zip(vector, direction, strict=True)), Fraction(0)) / sum(
            (a * a for a in direction), Fraction(0)
        )
        vector = [a - scale * b for a, b in zip(vector, direction, strict=True)]
    return vector


def _pattern(pattern: ArrayLike) -> NDArray[np.float64]:
    matrix = np.asarray(pattern, dtype=float)
    require("pattern", matrix, 0.0, 1.0)
    if matrix.ndim != 2 or not np.all((matrix == 0) | (matrix == 1)):
        raise ValueError(f"pattern = array of shape {matrix.shape} is not a matrix of zeros and ones")
    return matrix
