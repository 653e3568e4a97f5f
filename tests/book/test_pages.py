"""The pages: each finding judged once, each figure drawn once, no number typed by hand, cells thin."""

import ast
import re
import statistics
from collections import Counter
from functools import partial
from importlib import import_module
from pathlib import Path

import nbformat
import pytest

from referee import manuscripts
from referee.figure import figure_id
from referee.paths import root
from referee.record import OVERVIEWS, recorded_findings
from referee.sources import notebooks

PROSE = sorted([*notebooks(), *(root() / "book").rglob("*.md"), *(root() / "book").rglob("comments.yaml")])
NUMBER = re.compile(r"\d[.,]\d|\d\s*[×x]\s*10|10\s*[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]|10\^|\d[eE][-+]?\d")


def code_cells() -> list[str]:
    return [
        cell.source
        for path in notebooks()
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "code"
    ]


def calls(function: str) -> Counter[str]:
    """How often each object stands as the argument of `function` in the cells, resolved through the notebook's imports."""
    found: Counter[str] = Counter()
    for path in notebooks():
        names: dict[str, str] = {}
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type != "code":
                continue
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.ImportFrom):
                    names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
                elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                    head, *rest = ast.unparse(node.args[0]).split(".")
                    dotted = ".".join([names.get(head, head), *rest])
                    found[" ".join([dotted, *map(ast.literal_eval, node.args[1:])])] += 1
    return found


def resolve(call: str) -> object:
    dotted, *arguments = call.split(" ")
    module, _, name = dotted.rpartition(".")
    found = getattr(import_module(module), name)
    return partial(found, *arguments) if arguments else found


def test_every_finding_is_judged_once() -> None:
    judged = Counter({resolve(name).id: count for name, count in calls("judge").items()})  # type: ignore[attr-defined]
    expected = {finding.id for ledger in manuscripts.ledgers() for finding in manuscripts.findings(ledger)}
    assert judged == Counter(expected)


def test_every_figure_is_drawn_once() -> None:
    shown = calls("draw") + calls("explore")
    drawn = Counter({figure_id(resolve(name)): count for name, count in shown.items()})  # type: ignore[arg-type]
    expected = {figure_id(function) for ledger in manuscripts.ledgers() for function in manuscripts.figures(ledger)}
    expected |= {figure_id(function) for module in OVERVIEWS for function in import_module(module).FIGURES}
    assert drawn == Counter(expected)


def test_cells_are_thin() -> None:
    lengths = [len(cell.splitlines()) for cell in code_cells()]
    assert statistics.median(lengths) <= 3
    assert not [cell for cell in code_cells() if re.search(r"^\s*(def|class|for|while)\b", cell, re.M)]


def typed_numbers(text: str) -> list[str]:
    """Sentences in which a decimal or a power of ten was typed: outside maths, code, roles, links and cited sentences."""
    text = re.sub(r"^(```|:::)[^\n]*\n.*?^\1\s*$", "", text, flags=re.S | re.M)
    text = re.sub(r"\$\$.*?\$\$|\$[^$]*\$|(?<!\})`[^`]*`|\]\([^)]*\)|https?://\S+", "", text, flags=re.S)
    found = []
    for sentence in re.split(r"(?<=[.!?:;])\s+|\n\s*\n|\n[-|]", text):
        if "{cite" in sentence:
            continue
        plain = re.sub(r"\{[a-z:]+\}`[^`]*`", "", sentence)
        plain = re.sub(r"\bL\d+(–\d+)?|\bCC BY \d\.\d", "", plain)
        if NUMBER.search(plain):
            found.append(" ".join(sentence.split()))
    return found


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(root()).as_posix())
def test_no_number_is_typed_by_hand(path: Path) -> None:
    if path.suffix == ".ipynb":
        text = "\n\n".join(
            cell.source
            for cell in nbformat.read(path, as_version=4).cells
            if cell.cell_type == "markdown" and "typed" not in cell.metadata.get("tags", [])
        )
    else:
        text = path.read_text(encoding="utf-8")
    assert typed_numbers(text) == []


@pytest.mark.parametrize(
    "typed", ["It is 3.14 metres.", "It is 2×10⁻⁵ of it.", "About 1e-9 of it.", "Some 10⁻⁹ joules."]
)
def test_the_search_for_typed_numbers_finds_them(typed: str) -> None:
    assert typed_numbers(typed) == [typed]
    assert typed_numbers(f"{typed[:-1]} {{cite:p}}`caves1982`.") == []
    assert typed_numbers("It is {q}`a.b`, $3.14$, `2.5`, L3–5 and 7 of them.") == []


def test_every_glued_number_exists() -> None:
    known = {
        f"{finding['id']}.{quantity['name']}"
        for finding in recorded_findings()["findings"]
        for quantity in finding["quantities"]
    }
    used = {name for path in PROSE for name in re.findall(r"\{q\}`([^`]+)`", path.read_text(encoding="utf-8"))}
    assert used
    assert used <= known


def test_no_page_asks_for_what_is_not_there() -> None:
    keys = set(re.findall(r"@\w+\{([^,\s]+),", (root() / "book" / "references.bib").read_text(encoding="utf-8")))
    cited = {
        key.strip()
        for path in PROSE
        for group in re.findall(r"\{cite:[a-z]+\}`([^`]+)`", path.read_text(encoding="utf-8"))
        for key in group.split(",")
    }
    assert cited <= keys
