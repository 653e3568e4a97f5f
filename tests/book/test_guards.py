"""What keeps the whole honest: imports run one way, every physics function has its reference value, claims are covered."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from referee import manuscripts
from referee.paths import root
from referee.record import recorded_findings
from referee.report import comments, credits_of, grade, summary, verdicts_of

PHYSICS = sorted(
    path for path in (root() / "referee" / "physics").glob("*.py") if path.stem not in ("__init__", "bounds")
)


GRAPH = grimp.build_graph("referee", cache_dir=None)
REVIEWS = {ledger.package for ledger in manuscripts.ledgers()}
MODELS = "referee.physics"
ENGINE = {"referee", *GRAPH.find_children("referee")} - REVIEWS - {MODELS}


def reaches(importer: str, imported: str) -> bool:
    """Whether any module of one part of the project imports any of another, however indirectly."""
    importers = {importer} if importer == "referee" else {importer, *GRAPH.find_descendants(importer)}
    return any(
        GRAPH.chain_exists(one, other) for one in importers for other in {imported, *GRAPH.find_descendants(imported)}
    )


def test_the_search_for_imports_finds_them() -> None:
    assert reaches("referee.qcd", MODELS)
    assert reaches("referee.qcd", "referee.finding")
    assert {"referee.record", "referee.overview", "referee.publish", "referee.typst"} <= ENGINE


def test_physics_imports_nothing_of_ours() -> None:
    assert [part for part in sorted(ENGINE | REVIEWS) if part != "referee" and reaches(MODELS, part)] == []


def test_the_engine_imports_no_physics_and_no_argument() -> None:
    assert [
        (part, other) for part in sorted(ENGINE) for other in sorted(REVIEWS | {MODELS}) if reaches(part, other)
    ] == []


def test_no_review_leans_on_another() -> None:
    assert [(one, other) for one in sorted(REVIEWS) for other in sorted(REVIEWS - {one}) if reaches(one, other)] == []


def public_functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        f"{path.stem}.{node.name}"
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def marked(kind: str) -> set[str]:
    """The physics functions that tests of one kind name in their marks."""
    found: set[str] = set()
    for path in (root() / "tests" / "physics").glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"pytest.mark.{kind}":
                assert any(keyword.arg in ("source", "kind") for keyword in node.keywords), (
                    f"{path.name}: a mark without its source or kind"
                )
                found |= {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
    return found


@pytest.mark.parametrize("kind", ["reference", "invariance"])
def test_every_public_physics_function_has_its_tests(kind: str) -> None:
    functions = set().union(*map(public_functions, PHYSICS))
    assert functions
    assert functions - marked(kind) == set()
    assert marked(kind) - functions == set()


def test_every_public_physics_function_says_what_it_is() -> None:
    for path in PHYSICS:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path.stem}.{node.name} has no docstring"


def test_every_claim_has_a_verdict_and_every_comment_its_grade() -> None:
    recorded = recorded_findings()["claims"]
    for ledger in manuscripts.ledgers():
        verdicts = verdicts_of(ledger)
        assert {claim.id for claim in ledger.claims} <= recorded.keys()
        grades = [grade(comment, ledger, verdicts) for comment in comments(ledger)]
        assert set(grades) <= {"right", "major", "minor"}
        assert {"right", "major"} <= set(grades)
        assert summary(ledger.manuscript)["claims"] == len(ledger.claims)
        credits_of(ledger)  # refuses a claim that holds without credit, and credit for one that does not


def ids_of(
    prefix: str, last: int, more: list[str] | None = None, split: dict[int, str] | None = None, digits: int = 2
) -> list[str]:
    """Ids from 1 to `last`, some of them split into parts, and those that follow."""
    numbers = [
        f"{number:0{digits}}{part}"
        for number in range(1, last + 1)
        for part in (split or {}).get(number, " ").strip() or [""]
    ]
    return [f"{prefix}-{name}" for name in [*numbers, *(more or [])]]


QF_SPLIT = dict.fromkeys(
    (8, 10, 15, 17, 29, 31, 35, 39, 40, 57, 64, 67, 73, 77, 84, 89, 95, 100, 101, 112, 113, 121), "ab"
)
WHOLE = {
    "qcd": (ids_of("QCD", 44, [f"X{number}" for number in range(1, 8)]), "T", 14, 86),
    "qedn": (ids_of("QEDN", 50, split={49: "abcde"}), "T", 23, 73),
    "quantum-fusion": (ids_of("QF", 123, ["X1", "X2", "X3"], QF_SPLIT, digits=3), "B", 20, 426),
}


@pytest.mark.parametrize("manuscript", WHOLE)
def test_a_ledger_is_whole(manuscript: str) -> None:
    ids, letter, tests, lines = WHOLE[manuscript]
    ledger = next(entry for entry in manuscripts.ledgers() if entry.manuscript == manuscript)
    assert [claim.id for claim in ledger.claims] == ids
    assert list(ledger.tests) == [f"{letter}{number}" for number in range(1, tests + 1)]
    assert ledger.source.lines == lines


def test_no_ledger_goes_unchecked() -> None:
    assert {ledger.manuscript for ledger in manuscripts.ledgers()} == WHOLE.keys()


def referee(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "referee", *arguments], cwd=root(), capture_output=True, text=True, encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("command", "schema"),
    [(("ledger", "--manuscript", "qcd"), "ledger"), (("check", "QCD-19", "--set", "alpha=2.0"), "check")],
)
def test_json_follows_its_published_schema(command: tuple[str, ...], schema: str) -> None:
    import jsonschema

    done = referee(*command, "--json")
    assert done.returncode == 0, done.stderr
    jsonschema.validate(
        json.loads(done.stdout),
        json.loads((root() / "referee" / "schema" / f"{schema}.json").read_text(encoding="utf-8")),
    )


def test_an_input_moves_a_verdict() -> None:
    before, after = (
        json.loads(referee("check", "QCD-19", "--json", *change).stdout) for change in ((), ("--set", "alpha=0"))
    )
    assert before["verdict"] == "contradicted"
    assert after["verdict"] == "holds in scope"  # without displacement the formula is the energy
    assert referee("check", "QCD-19", "--set", "coherent-state-energy.n_thermal=0.2").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "QCD-99"), "unknown claim 'QCD-99'"),
        (("check", "QCD-19", "--set", "mass=1"), "no input 'mass'"),
        (("check", "QCD-19", "--set", "nothing.alpha=1"), "no input 'nothing.alpha'"),
        (("check", "QCD-19", "--set", "alpha=big"), "alpha = big is not a number"),
        (("check", "QCD-19", "--set", "alpha=99"), "alpha = 99 is outside [0, 4]"),
        (("check", "QCD-19", "--set", "alpha"), "is not of the form NAME=VALUE"),
        (("ledger", "--manuscript", "xyz"), "unknown manuscript 'xyz'"),
        (("ledger", "--manuscript", "qcd", "--source", "README.md"), "README.md: "),
    ],
)
def test_bad_input_is_one_line_and_status_2(arguments: tuple[str, ...], message: str) -> None:
    done = referee(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_no_path_of_a_machine_stands_in_an_output() -> None:
    for path in [*(root() / "book").rglob("*.ipynb"), root() / "findings.json", root() / "record.json"]:
        assert not re.search(r"/(home|root|work|tmp|Users)/", path.read_text(encoding="utf-8")), path.name


def test_help_lists_every_target() -> None:
    done = subprocess.run(["make", "--no-print-directory", "help"], cwd=root(), capture_output=True, text=True)
    targets = set(re.findall(r"^([a-z]+):", (root() / "Makefile").read_text(encoding="utf-8"), re.M))
    assert targets == {line.split()[0] for line in done.stdout.splitlines()}
