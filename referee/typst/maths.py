"""All TeX formulas of the book as Typst, by one call of pandoc."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pypandoc

#: Commands that MathJax's ``braket`` package knows and pandoc does not; the book's own macros win.
BRAKET: dict[str, str | list[str | int]] = {
    "bra": [r"\langle #1 \vert", 1],
    "ket": [r"\vert #1 \rangle", 1],
    "braket": [r"\langle #1 \rangle", 1],
    "Bra": [r"\left\langle #1 \right\vert", 1],
    "Ket": [r"\left\vert #1 \right\rangle", 1],
    "ketbra": [r"\vert #1 \rangle\langle #2 \vert", 2],
}

_MARK = "FORMULA{:06d}"
_FONTS = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "sf": "mathsf", "tt": "mathtt", "cal": "mathcal"}
_BAR = 'class("normal", bar.v)'
_BARS = 'class("normal", bar.v.double)'
_INSIDE = r"(?:(?!\\\||chevron|bar\.v).)*?"  # of a bra or ket
_SIZED = {r"\|": "bar.v", "parallel": "bar.v.double", r"\(": r"\(", r"\)": r"\)"}


class Formula(NamedTuple):
    """One TeX formula, set in the line or displayed."""

    tex: str
    display: bool = False


class MathError(ValueError):
    """Formulas that could not be converted; ``formulas`` says which."""

    def __init__(self, formulas: Sequence[Formula]) -> None:
        super().__init__(f"TeX not converted to Typst: {'; '.join(formula.tex for formula in formulas)}")
        self.formulas = tuple(formulas)


def newcommands(macros: Mapping[str, str | list[str | int]]) -> str:
    r"""Write MathJax macros (``{"hc": "...", "ket": ["...#1...", 1]}``) as ``\newcommand`` lines."""
    lines = []
    for name, value in {**BRAKET, **macros}.items():
        body, count = (value, 0) if isinstance(value, str) else (str(value[0]), int(value[1]))
        arguments = f"[{count}]" if count else ""
        lines.append(rf"\newcommand{{\{name}}}{arguments}{{{body}}}")
    return "\n".join(lines)


def prepare(formula: Formula) -> str:
    """TeX as pandoc takes it: one paragraph, several lines aligned, no delimiter that it drops."""
    tex = re.sub(r"(?<!\\)%.*", "", formula.tex)
    tex = re.sub(r"\s*\n\s*", "\n", tex.strip()).strip()
    tex = re.sub(r"\\label\{[^}]*\}", "", tex)
    if formula.display and r"\\" in tex and r"\begin" not in tex:
        tex = rf"\begin{{aligned}}{tex}\end{{aligned}}"
    tex = re.sub(r"\\begin\{cases\}.*?\\end\{cases\}", _spaced_cases, tex, flags=re.DOTALL)
    tex = re.sub(r"\{\\(rm|bf|it|sf|tt|cal)\b\s*([^{}]*)\}", lambda m: rf"{{\{_FONTS[m[1]]}{{{m[2]}}}}}", tex)
    tex = re.sub(r"\\left\s*\.", r"\\left\\ulcorner ", tex)
    tex = re.sub(r"\\right\s*\.", r"\\right\\urcorner ", tex)
    tex = re.sub(r"(\\(?:left|right|middle|[bB]igg?[lr]?)\s*)?(?<!\\)\\\|", _double_bar, tex)
    tex = re.sub(r"\\([bB]igg?)m(?![A-Za-z])", r"\\\1", tex)
    return tex.replace(r"\mathbbm", r"\mathbb").strip()


def _spaced_cases(match: re.Match[str]) -> str:
    return re.sub(r"(?<!\\)&", r"& \\quad ", match.group(0))


def _double_bar(match: re.Match[str]) -> str:
    return match.group(0) if match.group(1) else r"\Vert "


def _sized(match: re.Match[str]) -> str:
    delimiter = _SIZED.get(match.group(2), match.group(2))
    sized = f"lr(size: #{int(match.group(1)) / 100:g}em, {delimiter})"
    return f'class("normal", {sized})' if delimiter.startswith("bar") else sized


def _cases(match: re.Match[str]) -> str:
    return (
        'cases(delim: "{", '
        + ", ".join(row.strip().replace(" & ", " & quad ") for row in match.group(1).split("\\\n"))
        + ")"
    )


def mend(typst: str) -> str:
    """Mend what pandoc writes and this Typst does not know, or sets with the wrong space."""
    typst = re.sub(r"(?<=[a-z])\.circle\b", ".o", typst)
    typst = re.sub(r"#scale\(x: (\d+)%, y: \d+%\)\[(.+?)\](?!\])", _sized, typst)
    typst = re.sub(r"⌜([^⌜]*?)\\\|", r"lr(\1 bar.v)", typst).replace("⌜", "")
    typst = re.sub(r"\{([^{}]*?)⌝", _cases, typst).replace("⌝", "")
    typst = re.sub(r"∥([^∥]*)∥", r"norm(\1)", typst)
    typst = re.sub(r"lr\(bar\.v\.double (.*?) bar\.v\.double\)", r"norm(\1)", typst)
    typst = re.sub(rf"\\\|({_INSIDE})chevron\.r", r'class("opening", bar.v)\1chevron.r', typst)
    typst = re.sub(rf"chevron\.l({_INSIDE})\\\|", r'chevron.l\1class("closing", bar.v)', typst)
    typst = typst.replace(r"\|", _BAR).replace('\' ""^', "'^")
    typst = re.sub(r"#h\(-1em\) (?=[(\[\\])", "", typst)
    typst = re.sub(r"(?<!, )bar\.v\.double(?!\))", _BARS, typst)
    typst = typst.replace("#h(-1em)", "#h(-0.1667em)").replace("#h(0em)", "#h(0.2778em)")
    typst = re.sub(r'upright\("\s*([^"]*?)\s*"\)', r'upright("\1")', typst)
    return re.sub(r'(?<!\()"([A-Za-z ]+)"(?!\))', r'op("\1")', typst)


def convert(formulas: Iterable[Formula], macros: Mapping[str, str | list[str | int]]) -> dict[Formula, str]:
    """Convert all ``formulas`` to Typst equations (``$x$``, ``$ x $``) in one call of pandoc.

    Raises
    ------
    MathError
        If some did not convert, naming them.
    """
    listed = list(dict.fromkeys(formulas))
    if not listed:
        return {}
    blocks = [newcommands(macros)]
    for number, formula in enumerate(listed):
        fence = "$$" if formula.display else "$"
        blocks += [_MARK.format(number), f"{fence}{prepare(formula)}{fence}"]
    extra = ["--wrap=none", "--quiet"]
    reader = "markdown-smart+tex_math_dollars+latex_macros"
    written = pypandoc.convert_text("\n\n".join(blocks), "typst", format=reader, extra_args=extra)
    parts = re.split(r"FORMULA(\d{6})\n*", written.replace("\r\n", "\n"))[1:]
    found = {int(number): text.strip() for number, text in zip(parts[::2], parts[1::2], strict=True)}
    if bad := [formula for number, formula in enumerate(listed) if not is_equation(found.get(number, ""))]:
        raise MathError(bad)
    return {formula: mend(found[number]) for number, formula in enumerate(listed)}


def is_equation(typst: str) -> bool:
    """Whether pandoc wrote one equation, not the TeX as text (``\\$...\\$``)."""
    whole = len(typst) > 2 and typst.startswith("$") and typst.endswith("$") and not typst.endswith("\\$")
    return whole and not re.search(r"(?<!\\)\$", typst[1:-1].replace("[$ ", "").replace(" $]", ""))
