"""Tables: widths that fit, headers that repeat, rows that break across pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from referee.typst.writer import Writer

#: A table whose longest cells add up to fewer characters keeps its natural widths.
NARROW = 78


def printed_length(node: nodes.Node) -> int:
    """About how many characters ``node`` takes in print (TeX is longer than what it sets)."""
    if isinstance(node, nodes.math):
        return len(node.astext()) // 2
    if isinstance(node, nodes.Text):
        return len(node)
    return sum(printed_length(child) for child in node.children)


def longest_word(node: nodes.Element) -> int:
    """Length of the longest piece of ``node`` that cannot break."""
    literals = [len(piece) for code in node.findall(nodes.literal) for piece in code.astext().split()]
    words = [len(word) for text in node.findall(nodes.Text) for word in str(text).replace("-", " ").split()]
    formulas = [printed_length(formula) for formula in node.findall(nodes.math)]
    return max([4, *(min(size, 22) for size in [*literals, *words, *formulas])])


def column_widths(table: nodes.Element, group: nodes.Element) -> list[str]:
    """Typst widths: the author's if given, natural ones if the table is narrow, else weighed by content."""
    given = [int(spec.get("colwidth", 1)) for spec in group.findall(nodes.colspec)]
    if "colwidths-given" in table.get("classes", []) or max(given) > min(given) + 1:
        return [f"{width}fr" for width in given]
    rows = [[cell for cell in row.children if isinstance(cell, nodes.entry)] for row in group.findall(nodes.row)]
    rows = [row for row in rows if len(row) == len(given)]
    if not rows:
        return [f"{width}fr" for width in given]
    columns: list[Sequence[nodes.entry]] = list(zip(*rows, strict=True))
    longest = [max(printed_length(cell) for cell in column) for column in columns]
    blocks = any(len(cell.children) > 1 for column in columns for cell in column)
    if sum(longest) + 3 * len(longest) <= NARROW and not blocks:
        return ["auto"] * len(given)
    words = [max(longest_word(cell) for cell in column) for column in columns]
    weights = [max(word + 1.0, 2.4 * size**0.6) for word, size in zip(words, longest, strict=True)]
    return [f"{weight:.1f}fr" for weight in weights]


def alignment(entry: nodes.Element) -> str:
    """The horizontal alignment of a cell as a Typst argument, or nothing."""
    sides = [name for name in ("left", "center", "right") if f"text-{name}" in entry.get("classes", [])]
    side = sides[0] if sides else str(entry.get("align", ""))
    return f"align: {side}" if side in ("left", "center", "right") else ""


def cell(entry: nodes.Element, writer: Writer, stub: bool) -> str:
    """One cell, spanning what it spans."""
    options = [alignment(entry)]
    if entry.get("morecols"):
        options.append(f"colspan: {int(entry['morecols']) + 1}")
    if entry.get("morerows"):
        options.append(f"rowspan: {int(entry['morerows']) + 1}")
    body = writer.children(entry).strip()
    body = f"#strong[{body}]" if stub and body else body
    used = ", ".join(option for option in options if option)
    return f"table.cell({used})[{body}]" if used else f"[{body}]"


def rows(part: nodes.Element, writer: Writer, stubs: int) -> list[str]:
    """The rows of a head or body, each as the cells of one line."""
    lines = []
    for row in part.findall(nodes.row):
        entries = [entry for entry in row.children if isinstance(entry, nodes.entry)]
        anchor = writer.anchor(row)
        cells = [cell(entry, writer, place < stubs) for place, entry in enumerate(entries)]
        if anchor and cells:
            cells[0] = cells[0].replace("[", f"[{anchor}", 1)
        lines.append(", ".join(cells))
    return lines


def grid(table: nodes.Element, group: nodes.Element, writer: Writer) -> str:
    """The table without its caption."""
    stubs = sum(1 for spec in group.findall(nodes.colspec) if spec.get("stub"))
    widths = ", ".join(column_widths(table, group))
    parts = ["table.hline(stroke: 0.9pt)"]
    head = next(group.findall(nodes.thead), None)
    if head is not None:
        inner = ", ".join(rows(head, writer, 0))
        parts.append(f"table.header(repeat: true, {inner}, table.hline(stroke: 0.5pt))")
    body = next(group.findall(nodes.tbody), None)
    if body is not None:
        lines = rows(body, writer, stubs)
        parts.append(", table.hline(stroke: 0.3pt + luma(82%)),\n  ".join(lines))
    parts.append("table.hline(stroke: 0.9pt)")
    joined = ",\n  ".join(part for part in parts if part)
    headed = "true" if head is not None else "false"
    return f"#book.grid-table(({widths},), headed: {headed},\n  {joined},\n)"


def table(node: nodes.Element, writer: Writer) -> str:
    """A table with its number and caption above."""
    anchor = writer.anchor(node)
    group = next(node.findall(nodes.tgroup))
    title = next((child for child in node.children if isinstance(child, nodes.title)), None)
    caption = "none"
    if title is not None:
        number = writer.number(node, "table")
        prefix = writer.config.numfig_format.get("table", "Table %s") % number if number else ""
        strong = f"#strong[{prefix}]#h(0.6em)" if prefix else ""
        caption = f"[{strong}{writer.anchor(title)}{writer.children(title)}]"
    return f"#book.tab(caption: {caption})[{anchor}{grid(node, group, writer)}]\n\n"


HANDLERS: dict[str, Any] = {"table": table}
