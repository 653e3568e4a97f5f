"""Escaping and formulas: what goes in comes out as print, whatever the characters."""

from __future__ import annotations

import io

import pytest
import typst
from docutils import nodes
from pypdf import PdfReader

from referee.typst.escape import breakable, markup, string
from referee.typst.figures import length
from referee.typst.maths import Formula, MathError, convert, mend, prepare
from referee.typst.tables import column_widths


def printed(source: str) -> str:
    """The text that Typst prints from ``source``, in one line."""
    pdf = typst.compile(source.encode(), ignore_system_fonts=True)
    return " ".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


AWKWARD = [
    "# not a heading #let",
    "= not a heading",
    "- not a list + nor this",
    "1. not a list",
    "/ not: a term",
    "*not bold* _not slanted_ `not code`",
    "$not math$ @not-a-reference <not-a-label>",
    "// not a comment /* nor this */",
    "https://example.org/not-a-link",
    "a~b back\\slash \\u{41} [brackets] {braces}",
    "ellipsis... dashes--- -? 'quotes' \"quotes\"",
    "100 % & more ^ | ; : ! ?",
]


@pytest.mark.parametrize("text", AWKWARD)
def test_markup_prints_itself(text: str) -> None:
    assert printed(markup(text)) == text


@pytest.mark.parametrize("text", AWKWARD)
def test_strings_print_themselves(text: str) -> None:
    assert printed(f"#{string(text)}") == text


def test_line_ends_become_spaces_and_colours_vanish() -> None:
    assert markup("a\n  b") == "a b"
    assert string("\x1b[31mred\x1b[0m\n\ttab") == '"red\\n\\ttab"'


def test_text_after_a_call_is_no_argument() -> None:
    assert printed(f"#emph[a];{markup('(b)')}{markup('[c]')}{markup('.d')}") == "a(b)[c].d"


def test_long_names_break_and_short_ones_do_not() -> None:
    assert "\u200b" in breakable("referee.physics.coherence_measures")
    assert breakable("a.b c_d") == "a.b c_d"


@pytest.mark.parametrize(
    ("tex", "display", "expected"),
    [
        (r"a \otimes b", False, "times.o"),
        (r"\left. \frac{a}{b} \right|_{x=0}", False, "lr(frac(a, b) bar.v)"),
        (r"\| a \|", False, 'class("normal", bar.v.double) a'),
        (r"\left\| a \right\|", False, "norm(a)"),
        (r"a \! b \; c", False, "#h(-0.1667em)"),
        (r"\bigr\rangle", False, "lr(size: #1.2em, chevron.r)"),
        (r"\biggl| x", False, "lr(size: #2.4em, bar.v)"),
        (r"\ket{\psi}", False, "psi chevron.r"),
        (r"|+\rangle\langle -|", False, 'class("opening", bar.v) + chevron.r'),
        (r"|+\rangle\langle -|", False, '- class("closing", bar.v)'),
        (r"|x| > |y|", False, 'class("normal", bar.v) x class("normal", bar.v) >'),
        (r"\tanh\!\left(x\right)", False, "tanh (x)"),
        (r"f'^2", False, "f'^2"),
        (r"\kB T", False, "k_(upright(B)) T"),
        (r"\operatorname{Tr}(x)", False, 'op("Tr")'),
        (r"\text{if } x", False, 'upright("if") x'),
        (r"C_{\rm rel}", False, "C_(upright(r e l))"),
        (r"\mathbbm{1}", False, "bb(1)"),
        (r"a &= b \\ c &= d", True, "a & = b"),
        (r"\begin{align} a &= b \\ c &= d \end{align}", True, "a & = b"),
        (r"\begin{cases} a & x \\ b & y \end{cases}", True, "a & quad x"),
        (r"\left\{ \begin{array}{l} a \\ b \end{array} \right.", True, "cases("),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", True, "mat("),
        ("a\n\n+ b % a remark\n", True, "a + b"),
    ],
)
def test_formulas(tex: str, display: bool, expected: str) -> None:
    formula = Formula(tex, display)
    typeset = convert([formula], {"kB": r"k_{\mathrm B}"})[formula]
    assert expected in typeset.replace("a / b", "frac(a, b)")
    assert typeset.startswith("$ ") == display
    typst.compile(typeset.encode(), ignore_system_fonts=True)


@pytest.mark.parametrize("tex", [r"\nosuchmacro", r"\frac{a", r"x $ y", r"\text{unclosed"])
def test_bad_formulas_are_named(tex: str) -> None:
    with pytest.raises(MathError) as caught:
        convert([Formula("x"), Formula(tex), Formula("y", True)], {})
    assert [formula.tex for formula in caught.value.formulas] == [tex]


def test_no_formulas_no_pandoc() -> None:
    assert convert([], {}) == {}


def test_prepare_keeps_line_ends_of_tex() -> None:
    assert prepare(Formula(r"a \\| b")) == r"a \\| b"


def test_mend_leaves_the_rest_alone() -> None:
    assert mend("$a / b + sqrt(c)$") == "$a / b + sqrt(c)$"


@pytest.mark.parametrize(
    ("size", "expected"), [("60%", "60%"), ("200%", "100%"), ("100px", "75pt"), ("99cm", "100%"), ("odd", None)]
)
def test_lengths(size: str, expected: str | None) -> None:
    assert length(size) == expected


def table_of(*texts: str, given: bool = False) -> tuple[nodes.table, nodes.tgroup]:
    """A table of one row."""
    row = nodes.row("", *(nodes.entry("", nodes.paragraph(text, text)) for text in texts))
    specs = [nodes.colspec(colwidth=10 * (n + 1) if given else 50) for n in range(len(texts))]
    group = nodes.tgroup("", *specs, nodes.tbody("", row), cols=len(texts))
    return nodes.table("", group, classes=["colwidths-given"] if given else []), group


def test_column_widths() -> None:
    assert column_widths(*table_of("a", "b", given=True)) == ["10fr", "20fr"]
    assert column_widths(*table_of("short", "too")) == ["auto", "auto"]
    narrow, wide = (float(width[:-2]) for width in column_widths(*table_of("QCD-001", "a long reason " * 20)))
    assert 0.05 < narrow / wide < 0.5
