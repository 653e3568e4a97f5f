"""What a mutant may change: constants, signs, exponents, terms, thresholds, the order of arguments.

Cosmic Ray's own operators, and four that it lacks, written to its interface.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from cosmic_ray.operators.operator import Example, Operator
from cosmic_ray.plugins import get_operator

CORE = (
    "NumberReplacer",
    "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_Sub_Add",
    "ReplaceBinaryOperator_Mul_Div",
    "ReplaceBinaryOperator_Div_Mul",
    "ReplaceBinaryOperator_Pow_Mul",
    "ReplaceUnaryOperator_Delete_USub",
    "ReplaceComparisonOperator_Lt_GtE",
    "ReplaceComparisonOperator_LtE_Gt",
    "ReplaceComparisonOperator_Gt_LtE",
    "ReplaceComparisonOperator_GtE_Lt",
    "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceOrWithAnd",
    "ReplaceAndWithOr",
)
OPPOSITE = {"<=": ">", ">": "<=", "<": ">=", ">=": "<"}
# swapping the arguments of these changes nothing
SYMMETRIC = {"max", "min", "maximum", "minimum", "hypot", "allclose", "isclose", "logaddexp", "gcd"}
Positions = Iterator[tuple[Any, Any]]


class DropTerm(Operator):  # type: ignore[misc]
    """Leave out one term of a sum or one factor of a product."""

    def mutation_positions(self, node: Any) -> Positions:
        for _ in self._places(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        place = self._places(node)[index]
        first, prefix = node.get_first_leaf(), node.get_first_leaf().prefix
        start = max(place - 1, 0)  # the sign before the term, or the one after the first
        del node.children[start : start + 2]
        if node.get_first_leaf() is not first:
            node.get_first_leaf().prefix = prefix
        return node

    @staticmethod
    def _places(node: Any) -> list[int]:
        if node.type not in ("arith_expr", "term"):
            return []
        later = list(range(2, len(node.children), 2))
        return [0, *later] if node.children[1].value in "+*" else later

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return Example("x = a + b", "x = b"), Example("x = a - b", "x = a"), Example("x = a*b", "x = a", 1)


class SwapArguments(Operator):  # type: ignore[misc]
    """Exchange two neighbouring arguments of a call."""

    def mutation_positions(self, node: Any) -> Positions:
        for _ in self._places(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        place = self._places(node)[index]
        one, other = node.children[place], node.children[place + 2]
        one_prefix, other_prefix = one.get_first_leaf().prefix, other.get_first_leaf().prefix
        node.children[place], node.children[place + 2] = other, one
        other.get_first_leaf().prefix, one.get_first_leaf().prefix = one_prefix, other_prefix
        return node

    @staticmethod
    def _places(node: Any) -> list[int]:
        if node.type != "arglist":
            return []
        called = node.parent.get_previous_sibling() if node.parent is not None else None
        if called is not None and called.get_last_leaf().value in SYMMETRIC:
            return []
        plain = [child.type != "argument" for child in node.children]
        return [
            place
            for place in range(0, len(node.children) - 2, 2)
            if plain[place]
            and plain[place + 2]
            and node.children[place].get_code(False) != node.children[place + 2].get_code(False)
        ]

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return Example("f(a, b, c=1)", "f(b, a, c=1)"), Example("f(a, b, c)", "f(a, c, b)", 1)


class TurnPredicate(Operator):  # type: ignore[misc]
    """Turn the comparison of a criterion round: ``operator="<="`` to ``operator=">"``."""

    def mutation_positions(self, node: Any) -> Positions:
        if self._turns(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        node.value = f'"{OPPOSITE[node.value[1:-1]]}"'
        return node

    @staticmethod
    def _turns(node: Any) -> bool:
        before = node.get_previous_sibling() if node.type == "string" else None
        named = before.get_previous_sibling() if before is not None and before.type == "operator" else None
        return named is not None and getattr(named, "value", "") == "operator" and node.value[1:-1] in OPPOSITE

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example('f(operator="<=")', 'f(operator=">")'),)


class MoveThreshold(Operator):  # type: ignore[misc]
    """Move the threshold of a criterion: half of it and one more, so that zero moves too."""

    def mutation_positions(self, node: Any) -> Positions:
        if self._threshold(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        first = node.children[2].get_first_leaf()
        first.value = f"1 + 0.5 * {first.value}"
        return node

    @staticmethod
    def _threshold(node: Any) -> bool:
        return node.type == "argument" and getattr(node.children[0], "value", "") == "threshold"

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("f(threshold=2.0)", "f(threshold=1 + 0.5 * 2.0)"),)


OURS: tuple[type[Operator], ...] = (DropTerm, SwapArguments)
PREDICATE: tuple[type[Operator], ...] = (TurnPredicate, MoveThreshold)


@cache
def of_models() -> dict[str, Operator]:
    """The operators for physics and for the engine's predicates, by name."""
    core = {name: get_operator(f"core/{name}")() for name in CORE}
    return core | {kind.__name__: kind() for kind in OURS}


@cache
def of_predicates() -> dict[str, Operator]:
    """The operators for the criteria of arguments, by name."""
    return {kind.__name__: kind() for kind in PREDICATE}
