"""Lists: with bullets, numbered, of terms, of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from referee.typst.escape import string

if TYPE_CHECKING:
    from referee.typst.writer import Writer

_NUMBERING = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}


def items(node: nodes.Element, writer: Writer) -> tuple[str, str]:
    """The items of a list as Typst arguments, and whether it is set tight."""
    entries = [child for child in node.children if isinstance(child, nodes.Element)]
    texts = [f"[{writer.anchor(entry)}{writer.children(entry).strip()}]" for entry in entries]
    tight = all(sum(isinstance(child, nodes.paragraph) for child in entry.children) <= 1 for entry in entries)
    return ",\n  ".join(texts), "true" if tight else "false"


def bullet_list(node: nodes.Element, writer: Writer) -> str:
    """A list with bullets."""
    texts, tight = items(node, writer)
    return f"{writer.anchor(node)}#list(tight: {tight},\n  {texts},\n)\n\n" if texts else ""


def enumerated_list(node: nodes.Element, writer: Writer) -> str:
    """A numbered list, in the author's numbering."""
    texts, tight = items(node, writer)
    style = node.get("prefix", "") + _NUMBERING.get(node.get("enumtype", "arabic"), "1") + (node.get("suffix") or ".")
    start = int(node.get("start", 1))
    head = f"#enum(tight: {tight}, start: {start}, numbering: {string(style)}"
    return f"{writer.anchor(node)}{head},\n  {texts},\n)\n\n" if texts else ""


def definition_list(node: nodes.Element, writer: Writer) -> str:
    """Terms and what they mean (definitions, fields, options)."""
    entries = []
    for entry in node.children:
        if not isinstance(entry, nodes.Element):
            continue
        heads = [child for child in entry.children if not is_body(child)]
        bodies = [child for child in entry.children if is_body(child)]
        head = ", ".join(writer.render(child).strip() for child in heads)
        body = "".join(writer.render(child) for child in bodies).strip()
        entries.append(f"terms.item([{writer.anchor(entry)}{head}], [{body}])")
    inner = ",\n  ".join(entries)
    return f"{writer.anchor(node)}#terms(\n  {inner},\n)\n\n" if entries else ""


def is_body(node: nodes.Node) -> bool:
    """Whether ``node`` is the explaining half of a list entry."""
    return isinstance(node, nodes.definition | nodes.field_body | nodes.description)


def line_block(node: nodes.Element, writer: Writer) -> str:
    """Lines as the author broke them."""
    return f"{writer.anchor(node)}{lines(node, writer, 0)}\n\n"


def lines(node: nodes.Element, writer: Writer, depth: int) -> str:
    """The lines of a block, inner blocks moved in."""
    texts = []
    for child in node.children:
        if isinstance(child, nodes.line_block):
            texts.append(lines(child, writer, depth + 1))
        elif isinstance(child, nodes.Element):
            indent = f"#h({1.5 * depth:g}em);" if depth else ""
            texts.append(indent + writer.children(child))
    return "#linebreak();".join(texts)


HANDLERS: dict[str, Any] = {
    "bullet_list": bullet_list,
    "enumerated_list": enumerated_list,
    **dict.fromkeys(("definition_list", "field_list", "option_list"), definition_list),
    "line_block": line_block,
}
