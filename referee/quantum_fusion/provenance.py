"""Whose words: passages of other authors, the numbers that carry a unit, and the sources that are named."""

from typing import Annotated, NamedTuple

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Patch, Rectangle

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.verdict import Verdict

LINES = 426
"""Lines of the manuscript, as Python's splitlines counts them."""


class Passage(NamedTuple):
    """Lines that follow another text: first and last, whose (bibliography key), and whether the manuscript says so."""

    first: int
    last: int
    key: str
    named: bool
    what: str


# Matched against the text or the abstract of the source; passages that are only suspected are left out.
PASSAGES = (
    Passage(10, 17, "bacciagaluppi2009", True, "Einstein's remark of 1927"),
    Passage(49, 50, "snoek2006", False, "fermions bound in a vortex core"),
    Passage(134, 138, "snoek2006", False, "the ultracold superstring"),
    Passage(142, 151, "streltsov2015", True, "coherence and entanglement"),
    Passage(152, 165, "biswas2014", True, "Casimir effect of a condensate"),
    Passage(166, 174, "wilson2011", True, "dynamical Casimir effect"),
    Passage(187, 189, "giri2006", False, "oscillator on curved spaces"),
    Passage(190, 199, "kudryashov2010", False, "particle in H³ and S³"),
    Passage(241, 250, "anu2014", True, "press texts on Bell and polaritons"),
    Passage(275, 278, "dvornikov2013", False, "pairing in a plasmoid"),
    Passage(287, 319, "toroidal", False, "an encyclopaedia on the toroidal ring"),
    Passage(324, 359, "fedosin", True, "Fedosin and Kim, by Wikiversity"),
    Passage(361, 425, "zeghbroeck", True, "Van Zeghbroeck's web text"),
)


class Stated(NamedTuple):
    """A number with a unit in the manuscript: its line, the number as it is printed, and its unit."""

    line: int
    value: float
    unit: str


# Every number with a unit in the text; dates, pages, volumes and numbers of figures carry none.
STATED = (
    Stated(331, 1.4e5, "A"),
    Stated(352, 34.0, "cm"),
    Stated(354, 1e-5, "C"),
    Stated(355, 10.6, "kJ"),
    Stated(355, 1.4e5, "A"),
    Stated(356, 0.5, "T"),
)


def _owner(line: int) -> Passage | None:
    return next((passage for passage in PASSAGES if passage.first <= line <= passage.last), None)


def whose_words(
    numbers_supplied: Annotated[
        int, Input(0, 10, "1", "numbers with a unit that the author supplies for the generator itself")
    ] = 0,
) -> Outcome:
    """How much of the text follows other authors, and which of its numbers are its own?"""
    mask = np.zeros(LINES + 1, dtype=int)
    for passage in PASSAGES:
        mask[passage.first : passage.last + 1] = 1 if passage.named else 2
    traced, silent = int(np.sum(mask > 0)), int(np.sum(mask == 2))
    own = sum(mask[number.line] == 0 for number in STATED) + numbers_supplied
    # Second method: intervals instead of a mask, a search instead of an index.
    ends = sorted((passage.first, passage.last, passage.named) for passage in PASSAGES)
    swept = sum(last - first + 1 for first, last, _ in ends)
    swept_silent = sum(last - first + 1 for first, last, named in ends if not named)
    starts = np.array([first for first, _, _ in ends])
    places = np.searchsorted(starts, [number.line for number in STATED], side="right") - 1
    outside = sum(number.line > ends[place][1] for number, place in zip(STATED, places, strict=True))
    return Outcome(
        quantities=(
            Quantity("lines", float(LINES), "1", "lines of the manuscript"),
            Quantity("traced", float(traced), "1", "lines that follow a text of other authors"),
            Quantity("traced_share", traced / LINES, "1", "the same as a share", digits=2),
            Quantity("unnamed", float(silent), "1", "of these, lines whose source the manuscript does not name"),
            Quantity("numbers", float(len(STATED)), "1", "numbers with a unit in the whole text"),
            Quantity("own_numbers", float(own), "1", "of these, outside the traced passages, plus those supplied"),
        ),
        checks=(
            Check(
                "traced lines, unnamed lines, own numbers",
                [traced, silent, own],
                [swept, swept_silent, outside + numbers_supplied],
                0.5,
                "a mask over all lines",
                "sums and searches over intervals",
            ),
        ),
    )


WHOSE_WORDS = Finding(
    id="whose-words",
    tests=("B20",),
    question="What does the text itself state about the generator in numbers?",
    argument=whose_words,
    criteria=(
        Criterion(
            claims=("QF-001",),
            measured="own_numbers",
            operator=">=",
            threshold=1.0,
            reason="a technology is disclosed when at least one size of it is stated: a density, a temperature, a power",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The text states a size of its own device, which can be tested."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "Every number with a unit belongs to the report on ball lightning. Fuel, density, temperature, "
                "confinement time, power in and power out of the generator would have to be stated.",
            ),
            reversal=Witness({"numbers_supplied": 1}, "one stated size of the generator, and the test can begin"),
        ),
    ),
)


class Attribution(NamedTuple):
    """A text that might hold Einstein's remark: key, year of the words, and whether they stand there."""

    key: str
    year: int
    holds_it: bool


ATTRIBUTIONS = (
    Attribution("einstein1927", 1927, True),
    Attribution("epr1935", 1935, False),
    Attribution("bacciagaluppi2009", 2009, True),
)


def which_einstein(
    found_in_1935: Annotated[
        int, Input(0, 1, "1", "1 if the remark should turn up in the paper of 1935 after all")
    ] = 0,
) -> Outcome:
    """Is the remark on |ψ|² and action at a distance that of Einstein, Podolsky and Rosen?"""
    table = [
        (entry.key, entry.year, entry.holds_it or bool(found_in_1935 and entry.key == "epr1935"))
        for entry in ATTRIBUTIONS
    ]
    years = np.array([year for _, year, _ in table])
    holds = np.array([held for _, _, held in table])
    first = int(years[holds].min())
    in_epr = int(np.sum(holds & (years == 1935)))
    ordered = sorted((year, key) for key, year, held in table if held)
    return Outcome(
        quantities=(
            Quantity("first_spoken", float(first), "1", "year in which the remark was made"),
            Quantity("years_before", float(1935 - first), "1", "years before the paper that is named"),
            Quantity("in_the_named_paper", float(in_epr), "1", "1 if the paper that is named holds the remark"),
        ),
        checks=(
            Check(
                "year of the remark; whether the named paper holds it",
                [first, in_epr],
                [ordered[0][0], sum(key == "epr1935" for _, key in ordered)],
                0.5,
                "masks over the table",
                "the table sorted by year",
            ),
        ),
    )


WHICH_EINSTEIN = Finding(
    id="which-einstein",
    tests=("B1",),
    question="Does the quoted remark stand in the paper of 1935 on which the model is said to rest?",
    argument=which_einstein,
    criteria=(
        Criterion(
            claims=("QF-002",),
            measured="in_the_named_paper",
            operator=">=",
            threshold=1.0,
            reason="a source either holds what is taken from it or does not",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The paper that is named holds the remark."),
            unmet=Ruling(
                Verdict.MISATTRIBUTED,
                "The remark was made at the Solvay conference of 1927 and stands in its proceedings; the paper of 1935 "
                "argues that the description is incomplete, and does not hold it.",
            ),
            reversal=Witness({"found_in_1935": 1}, "a copy of the remark in the paper of 1935"),
        ),
    ),
)


class Citation(NamedTuple):
    """A reference as the text uses it: line, key, whether its place is printed right, whether it supports its use."""

    line: int
    key: str
    printed_right: bool
    supports_use: bool
    bears_on_fusion: bool
    what: str


CITATIONS = (
    Citation(10, "bacciagaluppi2009", False, True, False, "the remark stands there, at other pages than printed"),
    Citation(9, "epr1935", True, False, False, "does not hold the remark"),
    Citation(38, "biswas2014", True, True, False, "Casimir effect of a condensate in a tube"),
    Citation(53, "biswas2014", False, False, False, "printed as reference 2 for the dynamical effect, which is 3"),
    Citation(58, "ideue2017", True, False, False, "heat in an insulator; no charge flows"),
    Citation(91, "landau1965", False, True, False, "the equations are standard; no title or section is printed"),
    Citation(114, "streltsov2015", True, True, False, "coherence can become entanglement"),
    Citation(141, "biswas2014", False, False, False, "reference 2 holds nothing on teleportation"),
    Citation(166, "wilson2011", True, True, False, "the dynamical Casimir effect was observed"),
    Citation(239, "snyder1947", False, True, False, "journal and volume are misprinted"),
    Citation(328, "fedosin2001", True, True, False, "the report is theirs; the formula was not found"),
    Citation(425, "zeghbroeck", True, True, False, "derivation of the Fermi–Dirac function"),
)


def citations_checked(
    fusion_results: Annotated[
        int, Input(0, 5, "1", "further references, should the author supply some, that report a gain by such fusion")
    ] = 0,
) -> Outcome:
    """Do the references confirm the elaboration: are they printed right, do they support their use, is one on fusion?"""
    right = np.array([entry.printed_right for entry in CITATIONS])
    support = np.array([entry.supports_use for entry in CITATIONS])
    fusion = sum(entry.bears_on_fusion for entry in CITATIONS) + fusion_results
    keys = {(entry.printed_right, entry.supports_use): 0 for entry in CITATIONS}
    for entry in CITATIONS:
        keys[entry.printed_right, entry.supports_use] += 1
    return Outcome(
        quantities=(
            Quantity("citations", float(len(CITATIONS)), "1", "uses of a reference that were checked"),
            Quantity("printed_right", float(right.sum()), "1", "of these, printed so that they can be found"),
            Quantity("supporting", float(support.sum()), "1", "of these, the source says what it is used for"),
            Quantity("on_fusion", float(fusion), "1", "sources that report energy from such a fusion"),
        ),
        checks=(
            Check(
                "printed right; supporting",
                [right.sum(), support.sum()],
                [
                    sum(count for (printed, _), count in keys.items() if printed),
                    sum(count for (_, used), count in keys.items() if used),
                ],
                0.5,
                "columns of the table",
                "tally of its rows by kind",
            ),
        ),
    )


CITATIONS_CHECKED = Finding(
    id="citations-checked",
    tests=("B20",),
    question="Do the references confirm the fusion generator?",
    argument=citations_checked,
    criteria=(
        Criterion(
            claims=("QF-123",),
            measured="on_fusion",
            operator=">=",
            threshold=1.0,
            reason="what is to be confirmed is fusion; one source that reports it would do",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A cited work reports energy from such a fusion."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The references are real and most say what they are used for; none of them is about fusion.",
            ),
            reversal=Witness({"fusion_results": 1}, "a source that reports a gain by the mechanism proposed here"),
        ),
    ),
)

FINDINGS = (WHOSE_WORDS, WHICH_EINSTEIN, CITATIONS_CHECKED)


def draw_whose_lines() -> Drawing:
    """All lines of the manuscript in rows of a page: own words, named sources, sources not named."""
    per_row = 71
    rows = -(-LINES // per_row)
    fig, ax = plt.subplots(figsize=(6.4, 4.3))
    looks = {"own": ("#e4e4e4", ""), "named": ("C0", ""), "unnamed": ("C1", "////")}
    kinds = []
    for line in range(1, LINES + 1):
        passage = _owner(line)
        kind = "own" if passage is None else "named" if passage.named else "unnamed"
        kinds.append(kind)
        row, column = divmod(line - 1, per_row)
        colour, hatch = looks[kind]
        ax.add_patch(
            Rectangle(
                (column, row), 1, 0.72, facecolor=colour, hatch=hatch, edgecolor="white" if hatch else colour, lw=0
            )
        )
    for row in range(rows):
        ax.text(-1, row + 0.36, f"L{row * per_row + 1}", ha="right", va="center", fontsize=9)
    for number in STATED:
        row, column = divmod(number.line - 1, per_row)
        ax.plot(column + 0.5, row + 0.86, "^", color="black", markersize=5)
    ax.set(xlim=(-7, per_row), ylim=(rows + 0.1, -0.15))
    ax.axis("off")
    counts = {kind: kinds.count(kind) for kind in looks}
    handles = [
        Patch(facecolor=looks["own"][0], label=f"no source found ({counts['own']} lines)"),
        Patch(facecolor="C0", label=f"another text, named ({counts['named']})"),
        Patch(facecolor="C1", hatch="////", edgecolor="white", label=f"another text, not named ({counts['unnamed']})"),
        ax.plot([], [], "^", color="black", ls="none", markersize=5, label="a number with a unit")[0],
    ]
    fig.legend(handles=handles, loc="outside lower center", ncols=2, fontsize=9)
    return Drawing(
        fig,
        data={
            "line": np.arange(1, LINES + 1),
            "kind": kinds,
            "source": [p.key if (p := _owner(n)) else "–" for n in range(1, LINES + 1)],
        },
        caption=(
            f"The manuscript line by line. {counts['named'] + counts['unnamed']} of {LINES} lines follow texts of other "
            f"authors, {counts['unnamed']} of them without a name. All {len(STATED)} numbers with a unit (triangles) "
            "stand in one passage, the report on ball lightning."
        ),
        alt=(
            f"Rows of {per_row} small squares, one a line: {counts['own']} without a source found, {counts['named']} from a named "
            f"text, {counts['unnamed']} hatched from a text that is not named. Triangles mark numbers with a unit, all "
            f"between lines {min(s.line for s in STATED)} and {max(s.line for s in STATED)}."
        ),
    )


FIGURES = (draw_whose_lines,)
