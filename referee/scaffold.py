"""``referee new``: the skeleton of a further review, empty on purpose, so that the build says what is missing."""

from __future__ import annotations

import hashlib
import keyword
import re
from pathlib import Path

import nbformat

from referee.ledger import LedgerError
from referee.paths import root

LEDGER = """\
# The ledger of {title}. Every line of the source is named in a claim or under non_claims; until then the book does not build.
manuscript: {name}
title: "{title}"
source: {{file: "{file}", sha256: "{digest}", lines: {lines}}}
# What is to be tested, decided before anything is computed, for example: {{T1: "energy of a coherent state"}}
tests: {{}}
# One entry a claim, in your own words, for example:
#   - {{id: {prefix}-01, lines: [[1, 2]], kind: equation, central: true, says: "The coherent part of the energy is nothing."}}
# Kinds: premise, definition, textbook, equation, cited, analogy, mechanism, performance, device, application, economics, open problem, meta, contradiction.
claims: []
# Lines that hold no claim, for example:
#   - {{lines: [[3, 3]], why: "blank"}}
non_claims: []
"""

PACKAGE = '''\
"""Arguments on *{title}*; `MODULES` lists them in the order of the review."""

MODULES = ("first_claims",)
'''

ARGUMENT = '''\
"""The first section of the review: what it asks, in one line.

A finding looks like this; CONTRIBUTING.md explains its parts::

    def energy(alpha: Annotated[float, Input(0.0, 4.0, "1", "displacement of the mode")] = 2.0) -> Outcome:
        \\"""How much energy does the formula leave out?\\"""
        a = model.closed_form(alpha)
        return Outcome(
            quantities=(Quantity("missing", a, "ħω", "what the formula leaves out"),),
            checks=(Check("missing", a, model.simulated(alpha), 1e-9, "closed form", "simulation"),),
        )

    ENERGY = Finding(
        id="energy", tests=("T1",), question="Is anything left out?", argument=energy, physics=("model.closed_form",),
        criteria=(
            Criterion(
                claims=("{prefix}-01",), measured="missing", operator="<=", threshold=0.001, reason="a thousandth of a quantum",
                met=Ruling(Verdict.HOLDS, "nothing is left out"), unmet=Ruling(Verdict.CONTRADICTED, "it is left out"),
                reversal=Witness({{"alpha": 0.0}}, "no displacement, nothing to leave out"),
            ),
        ),
    )
"""

FINDINGS = ()
FIGURES = ()
'''

COMMENTS = """\
# The referee's comments. Whether one is major, minor or praise follows from the verdicts on its claims. For example:
# - says: "The formula leaves out the energy of the displacement."
#   claims: [{prefix}-01]
#   request: "Say which state it is meant for."
[]
"""

ARGUMENTS = """\
# Arguments on {title}

```{{code-reference}} arguments {name}
```
"""

OPENING = """\
# {title}

The referee's report comes first. The pages after it are its evidence, and each sentence of the report is tied to the claims and findings that bear it.

## Summary of the submission

What the authors propose, in the referee's words.

## Assessment"""

CLOSING = """\
Support and recommendation follow from the verdicts on the central claims by a rule that [the appendix on methods](../appendix/methods.md) prints.

## What is right

```{{comments}} {name} right
```

## Major comments

```{{comments}} {name} major
```

## Minor comments

```{{comments}} {name} minor
```

## Requests to the authors

```{{requests}} {name}
```

## The manuscript

```{{manuscript-identity}} {name}
```

## What the verdicts hang on"""


def scaffold(name: str, source: Path, title: str = "", prefix: str = "") -> list[Path]:
    """Write ledger, package, report and chapter of a new manuscript; returns the new files.

    Raises
    ------
    LedgerError
        If the name is taken or cannot be the name of a package, or the source is empty or not text.
    """
    package = name.replace("-", "_")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name) or keyword.iskeyword(package):
        raise LedgerError(
            f"'{name}' cannot name a manuscript; use small letters, digits and single hyphens, as in my-paper"
        )
    taken = [
        path
        for path in (
            root() / "claims" / f"{name}.yaml",
            root() / "book" / name,
            root() / "referee" / package,
            root() / "referee" / f"{package}.py",
        )
        if path.exists()
    ]
    if taken:
        raise LedgerError(f"'{name}' is taken: {taken[0].relative_to(root())} exists")
    raw = source.read_bytes()
    try:
        lines = len(raw.decode("utf-8").splitlines())
    except UnicodeDecodeError:
        raise LedgerError(f"{source.name} is not UTF-8 text; the lines of a source must be countable") from None
    if not lines:
        raise LedgerError(f"{source.name} is empty")
    words: dict[str, str | int] = {
        "name": name,
        "title": (title or name.replace("-", " ").capitalize()).replace('"', "'"),
        "file": source.name.replace('"', "'"),
        "digest": hashlib.sha256(raw).hexdigest(),
        "lines": lines,
        "prefix": prefix or "".join(part[0] for part in name.split("-")).upper(),
    }
    if not re.fullmatch(r"[A-Z]+", str(words["prefix"])):
        raise LedgerError(f"'{words['prefix']}' cannot begin the claims' ids; give capital letters with --prefix")
    contents = {
        f"claims/{name}.yaml": LEDGER,
        f"referee/{package}/__init__.py": PACKAGE,
        f"referee/{package}/first_claims.py": ARGUMENT,
        f"book/{name}/comments.yaml": COMMENTS,
    }
    toc = _with_chapter((root() / "_toc.yml").read_text(encoding="utf-8"), f"book/{name}/report", "/report")
    if re.search(r"- file: book/appendix/arguments-", toc):  # a book that documents the arguments of each review apart
        contents[f"book/appendix/arguments-{name}.md"] = ARGUMENTS
        toc = _with_chapter(toc, f"book/appendix/arguments-{name}", "book/appendix/arguments-")
    written = []
    for file, text in contents.items():
        path = root() / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(**words), encoding="utf-8")
        written.append(path)
    report = root() / "book" / name / "report.ipynb"
    nbformat.write(_report(words), report)
    (root() / "_toc.yml").write_text(toc, encoding="utf-8")
    return [*written, report]


def _report(words: dict[str, str | int]) -> nbformat.NotebookNode:
    name = words["name"]
    new = nbformat.v4
    cells = [
        new.new_markdown_cell(OPENING.format(**words), id="opening"),
        new.new_code_cell(
            "from referee import assess, draw, judge\nfrom referee.tornado import draw_tornado", id="imports"
        ),
        new.new_code_cell(f'assess("{name}")', id="assessment"),
        new.new_markdown_cell(CLOSING.format(**words), id="closing"),
        new.new_code_cell(f'draw(draw_tornado, "{name}")', id="tornado"),
    ]
    return new.new_notebook(cells=cells)


def _with_chapter(toc: str, page: str, kind: str) -> str:
    """The table of contents with one more page, after the last one of its kind, or at the end of the list.

    The file is kept as it is written, comments included.
    """
    lines = toc.splitlines()
    entries = [number for number, line in enumerate(lines) if re.match(r"\s*- file: ", line)]
    if not entries:
        raise LedgerError("_toc.yml lists no page; add one, then lay out a manuscript")
    chapters = [number for number in entries if kind in lines[number]]
    start = chapters[-1] if chapters else entries[-1]
    indent = re.match(r"\s*", lines[start])
    assert indent is not None
    end = start + 1
    while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > len(indent[0]):
        end += 1
    return "\n".join([*lines[:end], f"{indent[0]}- file: {page}", *lines[end:]]) + "\n"
