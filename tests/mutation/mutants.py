"""Every mutant of the models and the predicates, and the tests that must kill it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code

from referee.paths import root
from referee.sources import sha256
from tests.mutation import operators

# the engine's own predicates: what turns a number into a verdict
ENGINE = {"referee/verdict.py": "tests/engine/test_verdict.py", "referee/finding.py": "tests/engine/test_finding.py"}
# a number in a message or a type is no physics
OUTSIDE = {"fstring", "annassign", "raise_stmt", "import_from", "decorator", "tfpdef", "assert_stmt"}
# nor is a resolution or a tolerance: the invariance tests exist to show that no result depends on it
RESOLUTION = {
    "rtol",
    "atol",
    "xatol",
    "xtol",
    "tol",
    "limit",
    "maxiter",
    "max_step",
    "seed",
    "options",
    "epsabs",
    "epsrel",
}


@dataclass(frozen=True)
class Mutant:
    """One change to one module: which operator is applied to which of its occurrences."""

    path: str
    operator: str
    occurrence: int

    @property
    def module(self) -> str:
        """The dotted name of the mutated module."""
        return self.path.removesuffix(".py").replace("/", ".")

    @property
    def source(self) -> str:
        """The source of the module with the mutant in it."""
        return str(mutate_code(source(self.path), _chosen(self.path)[self.operator], self.occurrence))

    @property
    def change(self) -> str:
        """The line before and after; its number is left out, since it moves."""
        for old, new in zip(source(self.path).splitlines(), self.source.splitlines(), strict=False):
            if old != new:
                return f"{old.strip()} → {new.strip()}"
        return "nothing"

    @property
    def key(self) -> str:
        """A name by which an outcome is remembered while neither the module nor its tests change."""
        return f"{_version(self.path)}:{self.operator}:{self.occurrence}"


@cache
def modules() -> dict[str, tuple[str, ...]]:
    """Each file that is mutated, with the tests that mirror it."""
    physics = sorted((root() / "referee" / "physics").glob("[!_]*.py"))
    mirrored = {
        f"referee/physics/{path.name}": (f"tests/physics/test_{path.name}",)
        for path in physics
        if path.stem != "bounds"
    }
    engine = {path: (test,) for path, test in ENGINE.items()}
    return mirrored | engine | {path: tests for path, tests in _arguments().items() if (root() / path).is_file()}


def _arguments() -> dict[str, tuple[str, ...]]:
    """The argument modules, with the file that mirrors each and the tests of its findings against the record."""
    found: dict[str, list[str]] = {}
    for finding in json.loads((root() / "findings.json").read_text(encoding="utf-8"))["findings"]:
        path = finding["argument"].rpartition(".")[0].replace(".", "/") + ".py"
        tests = found.setdefault(path, [])
        if not tests:
            _, review, name = path.split("/")
            mirror = f"tests/{review}/test_{name}"
            tests += [mirror] if (root() / mirror).is_file() else []
        tests.append(f"tests/book/test_findings.py::test_a_finding_recomputes_to_its_record_in_time[{finding['id']}]")
    return {path: tuple(tests) for path, tests in found.items()}


@cache
def source(path: str) -> str:
    """The text of a file of the project."""
    return (root() / path).read_text(encoding="utf-8")


def is_argument(path: str) -> bool:
    """Whether only the criteria of a module are mutated."""
    return path not in ENGINE and not path.startswith("referee/physics/")


def of_module(path: str) -> list[Mutant]:
    """All mutants of one module."""
    tree = get_ast(source(path))
    return [
        Mutant(path, name, occurrence)
        for name, operator in _chosen(path).items()
        for occurrence, node in enumerate(_nodes(tree, operator))
        if not _ancestors(node) & OUTSIDE
        and not _is_setting(node)
        and not (name == "NumberReplacer" and _is_repeat(node, occurrence))
    ]


def _chosen(path: str) -> dict[str, Any]:
    return operators.of_predicates() if is_argument(path) else operators.of_models()


def _is_setting(node: Any) -> bool:
    """Whether a node belongs to the guard of an input (`require`), a default of a parameter, a resolution or a tolerance."""
    while node is not None:
        if node.type == "param" or (node.type == "argument" and node.children[0].get_code(False) in RESOLUTION):
            return True
        if node.type == "atom_expr" and node.children[0].get_code(False) == "require":
            return True
        node = node.parent
    return False


def _is_repeat(node: Any, occurrence: int) -> bool:
    """Cosmic Ray moves each number up and down; one of the two is enough, by turns."""
    return bool(occurrence % 2 != node.start_pos[0] % 2)


@cache
def _version(path: str) -> str:
    """A hash of a module and of the tests that mirror it."""
    texts = [source(path), *(file.read_text(encoding="utf-8") for file in test_files(path))]
    return sha256("\0".join(texts))[:16]


def _nodes(tree: Any, operator: Any) -> Iterator[Any]:
    """The node of every occurrence of an operator, in the order in which Cosmic Ray counts them."""
    for node in _walk(tree):
        for _ in operator.mutation_positions(node):
            yield node


def _walk(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", ()):
        yield from _walk(child)


def _ancestors(node: Any) -> set[str]:
    found = set()
    while node is not None:
        found.add(node.type)
        node = node.parent
    return found


def all_mutants() -> Iterator[Mutant]:
    """Every mutant of every module."""
    for path in modules():
        yield from of_module(path)


def test_files(path: str) -> list[Path]:
    """The files of the tests that mirror a module, and of what all tests share."""
    return [root() / test.partition("::")[0] for test in (*modules()[path], "tests/conftest.py")]
