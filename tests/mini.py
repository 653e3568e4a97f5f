"""A book of two claims and two notebooks, made by the tests: small enough to be injured and rebuilt in seconds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[1]

LEDGER = """\
manuscript: mini
title: "A miniature"
source: {file: mini.txt, sha256: "%s", lines: 4}
tests: {T1: "energy of a coherent state", T2: "energy of a spring"}
claims:
  - {id: MINI-01, lines: [[1, 2]], kind: equation, central: true, says: "The coherent part of a mode's energy is nothing."}
  - {id: MINI-02, lines: [[3, 3]], kind: equation, says: "A stretched spring holds energy."}
non_claims:
  - {lines: [[4, 4]], why: "blank"}
""" % ("0" * 64)

MODEL = '''\
"""A displaced mode."""


def coherent_photons(alpha: float) -> float:
    """Coherent photon number of a mode displaced by `alpha`."""
    return alpha**2


def mean_photons(alpha: float) -> float:
    """The same from the Poisson distribution's first moment."""
    weight, mean = 2.718281828459045 ** -(alpha**2), 0.0
    for n in range(1, 80):
        weight *= alpha**2 / n
        mean += n * weight
    return mean
'''

ARGUMENT = '''\
"""The only section of the miniature."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.mode import coherent_photons, mean_photons
from referee.verdict import Verdict


def coherent_energy(alpha: Annotated[float, Input(0.0, 4.0, "1", "displacement")] = 2.0) -> Outcome:
    """How much energy the formula leaves out."""
    a = coherent_photons(alpha)
    return Outcome(
        quantities=(Quantity("missing", a, "ħω", "energy left out"),),
        checks=(Check("photons", a, mean_photons(alpha), 1e-9, "closed form", "Poisson sum"),),
    )


COHERENT_ENERGY = Finding(
    id="coherent-energy", tests=("T1",), question="Is anything left out?", argument=coherent_energy, physics=("mode.coherent_photons",),
    criteria=(
        Criterion(
            claims=("MINI-01",), measured="missing", operator="<=", threshold=0.001, reason="a thousandth of a photon",
            met=Ruling(Verdict.HOLDS, "Nothing is left out."), unmet=Ruling(Verdict.CONTRADICTED, "The coherent energy is left out."),
            reversal=Witness({"alpha": 0.0}, "no displacement, nothing to leave out"),
        ),
    ),
)
FINDINGS = (COHERENT_ENERGY,)


def draw_energy() -> Drawing:
    """Energy left out against displacement."""
    alpha = np.linspace(0, 4, 9)
    missing = coherent_photons(alpha)
    figure, axes = plt.subplots()
    axes.plot(alpha, missing)
    axes.set(xlabel=r"displacement $\\alpha$", ylabel=r"energy left out / $\\hbar\\omega$")
    return Drawing(figure, {"alpha": alpha, "missing / ħω": missing}, "Energy left out.", f"A parabola that reaches {missing[-1]:.0f}.")


FIGURES = (draw_energy,)
'''

SPRING_MODEL = '''\
"""A stretched spring."""

STIFFNESS = 2.0


def stretch_energy(length: float) -> float:
    """Energy of the spring stretched by `length`."""
    return 0.5 * STIFFNESS * length**2


def stretch_work(length: float, steps: int = 1000) -> float:
    """The same as the sum of force over way."""
    return sum(STIFFNESS * length * (n + 0.5) / steps * (length / steps) for n in range(steps))
'''

SPRING = '''\
"""The other section: it shares no model with the first."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.spring import stretch_energy, stretch_work
from referee.verdict import Verdict


def spring_energy(length: Annotated[float, Input(0.0, 2.0, "m", "stretch")] = 1.0) -> Outcome:
    """How much energy the spring holds."""
    a = stretch_energy(length)
    return Outcome(
        quantities=(Quantity("held", a, "J", "energy held"),),
        checks=(Check("energy", a, stretch_work(length), 1e-9, "closed form", "sum of force over way"),),
    )


SPRING_ENERGY = Finding(
    id="spring-energy", tests=("T2",), question="Does it hold energy?", argument=spring_energy, physics=("spring.stretch_energy",),
    criteria=(
        Criterion(
            claims=("MINI-02",), measured="held", operator=">=", threshold=0.01, reason="a hundredth of a joule",
            met=Ruling(Verdict.HOLDS, "It holds energy."), unmet=Ruling(Verdict.CONTRADICTED, "It holds none."),
            reversal=Witness({"length": 0.0}, "not stretched"),
        ),
    ),
)
FINDINGS = (SPRING_ENERGY,)


def draw_stretch() -> Drawing:
    """Energy held against stretch."""
    length = np.linspace(0, 2, 9)
    held = stretch_energy(length)
    figure, axes = plt.subplots()
    axes.plot(length, held)
    axes.set(xlabel="stretch / m", ylabel="energy held / J")
    return Drawing(figure, {"length / m": length, "held / J": held}, "Energy held.", f"A parabola that reaches {held[-1]:.0f}.")


FIGURES = (draw_stretch,)
'''

CONFIG = (ROOT / "_config.yml").read_text(encoding="utf-8").replace("Coherence Under Review", "Miniature")
TOC = "format: jb-book\nroot: book/index\nchapters:\n  - file: book/mini/page\n  - file: book/mini/spring\n  - file: book/ledger\n"
INDEX = "# A miniature\n\nOne claim: {ref}`MINI-01`, {verdict}`MINI-01`, because {q}`coherent-energy.missing` are left out {cite:p}`glauber1963`.\n\n```{bibliography}\n```\n"
LEDGER_PAGE = "# Ledger\n\n```{ledger}\n```\n\n## Tests\n\n```{coverage}\n```\n\n```{code-reference} arguments\n```\n\n```{code-reference} referee.physics\n```\n\n```{code-reference} referee.tornado\n```\n"
BIB = "@article{glauber1963, author={Glauber, Roy J.}, title={Coherent and incoherent states of the radiation field}, journal={Phys. Rev.}, volume={131}, pages={2766}, year={1963}, doi={10.1103/PhysRev.131.2766}}\n"


def write_book(folder: Path) -> Path:
    """Write the miniature, unexecuted, into `folder` with a copy of the engine; returns its root."""
    shutil.copytree(
        ROOT / "referee",
        folder / "referee",
        ignore=shutil.ignore_patterns("__pycache__", "physics", "qcd", "qedn", "quantum_fusion"),
    )
    for name, text in {
        "referee/physics/__init__.py": "",
        "referee/physics/mode.py": MODEL,
        "referee/physics/spring.py": SPRING_MODEL,
        "referee/mini/__init__.py": 'MODULES = ("section", "spring")\n',
        "referee/mini/spring.py": SPRING,
        "referee/mini/section.py": ARGUMENT,
        "claims/mini.yaml": LEDGER,
        "_config.yml": CONFIG,
        "_toc.yml": TOC,
        "book/index.md": INDEX,
        "book/ledger.md": LEDGER_PAGE,
        "book/references.bib": BIB,
        "requirements.txt": "# the lock\n",
        "CITATION.cff": "title: A miniature\nauthors: [{name: Nobody}]\n",
        "book/mini/comments.yaml": '- {says: "The energy is left out.", claims: [MINI-01]}\n',
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    write_page(folder, "page", "The energy is $E = \\hbar\\omega\\, n$.", "section", "draw_energy", "COHERENT_ENERGY", 'from referee.tornado import draw_tornado\ndraw(draw_tornado, "mini")')
    write_page(folder, "spring", "The energy is $E = k x^2/2$.", "spring", "draw_stretch", "SPRING_ENERGY")
    return folder


def write_page(folder: Path, name: str, words: str, module: str, figure: str, finding: str, *more: str) -> None:
    """Write one notebook of the miniature: a figure and a finding."""
    code = [
        f"from referee import draw, judge\nfrom referee.mini import {module}",
        f"draw({module}.{figure})",
        f"judge({module}.{finding})",
        *more,
    ]
    cells = [nbformat.v4.new_markdown_cell(f"# The {name}\n\n{words}", id="title")]
    cells += [nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(code)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "book" / "mini" / f"{name}.ipynb")


def referee(book: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m referee`` on the copy, with the copy's own engine."""
    return run(book, "-m", "referee", *arguments, **environment)


def run(book: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the copy, which shadows the installed project."""
    inherited = {**os.environ, "PYTHONPATH": str(book), "REFEREE_ROOT": str(book), "PYTHONHASHSEED": "0", **environment}
    inherited.pop("REFEREE_PUBLISHED", None)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=book,
        env=inherited,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )
