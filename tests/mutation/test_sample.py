"""Eight mutants of the science, drawn with a seed, each against the tests that mirror its module."""

import subprocess
import sys

import pytest
from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Example, Operator

from referee.paths import root
from tests.mutation import operators
from tests.mutation.__main__ import explained
from tests.mutation.mutants import modules, of_module, source

SAMPLE, SEED = 8, 2026


def test_eight_mutants_are_killed() -> None:
    command = [sys.executable, "-m", "tests.mutation", "--sample", str(SAMPLE), "--seed", str(SEED), "--workers", "1"]
    done = subprocess.run(command, cwd=root(), capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == f"killed {SAMPLE} of {SAMPLE} mutants\n"


EXAMPLES = [(kind, example) for kind in (*operators.OURS, *operators.PREDICATE) for example in kind.examples()]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=lambda value: getattr(value, "__name__", ""))
def test_an_operator_of_ours_does_what_its_examples_say(kind: type[Operator], example: Example) -> None:
    assert mutate_code(example.pre_mutation_code, kind(), example.occurrence) == example.post_mutation_code


def test_the_order_of_arguments_that_may_be_exchanged_is_left_alone() -> None:
    swap = operators.SwapArguments()
    for code in ("max(a, b)", "np.maximum(a, b)", "f(a, a)", "f(a, *b)", "f(a, b=c)"):
        assert mutate_code(code, swap, 0) in (None, code)


def test_every_module_has_mutants_and_tests_that_mirror_it() -> None:
    for path, tests in modules().items():
        assert all((root() / test.partition("::")[0]).is_file() for test in tests), path
    assert all(of_module(path) for path in modules() if path.startswith("referee/physics/"))


def test_the_line_of_an_explained_survivor_still_stands() -> None:
    for module, change in explained():
        lines = {line.strip() for line in source(f"{module.replace('.', '/')}.py").splitlines()}
        assert change.partition(" → ")[0] in lines, f"{module}: {change} is no mutant any more; take it off explained.yaml"


def test_the_parser_of_the_mutants_reads_every_module() -> None:
    for path in modules():
        text = (root() / path).read_text(encoding="utf-8")
        assert get_ast(text).get_code() == text
