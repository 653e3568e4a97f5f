"""What stands in a line of text."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Any

from docutils import nodes

from referee.typst.assemble import target_key
from referee.typst.escape import breakable, string

if TYPE_CHECKING:
    from referee.typst.writer import Writer


def wrapped(function: str) -> Any:
    """A printer that puts the content of a node into a Typst function."""

    def write(node: nodes.Element, writer: Writer) -> str:
        return f"{writer.anchor(node)}#{function}[{writer.children(node)}];"

    return write


def plain(node: nodes.Element, writer: Writer) -> str:
    """The content alone, with its label."""
    return writer.anchor(node) + writer.children(node)


def nothing(node: nodes.Element, writer: Writer) -> str:
    """Not printed."""
    return ""


def literal(node: nodes.Element, writer: Writer) -> str:
    """Code in the line; long names may break."""
    return f"{writer.anchor(node)}#raw({string(breakable(node.astext()))});"


def math(node: nodes.Element, writer: Writer) -> str:
    """A formula in the line, its TeX as the text for screen readers."""
    return f"{writer.anchor(node)}#book.im({string(node.astext().strip())}, {writer.formula(node)});"


def reference(node: nodes.Element, writer: Writer) -> str:
    """A link inside the book, or out of it; a target that is not printed leaves its text."""
    body = writer.children(node)
    key = target_key(node, writer.docname)
    if key is None:
        uri = unescape(node.get("refuri", ""))
        return f"#link({string(uri)})[{body}];" if uri and not only_image(node) else body
    label = writer.labels.get(key)
    return f"#link(<{label}>)[{body}];" if label and not only_image(node) else body


def only_image(node: nodes.Element) -> bool:
    """Whether a reference wraps an image (which would link to its own file)."""
    return len(node.children) == 1 and isinstance(node.children[0], nodes.image)


def target(node: nodes.Element, writer: Writer) -> str:
    """A place to point to."""
    return writer.anchor(node) + writer.children(node)


def raw(node: nodes.Element, writer: Writer) -> str:
    """Raw Typst; raw text for other formats is dropped."""
    return node.astext() if "typst" in node.get("format", "").split() else ""


HANDLERS: dict[str, Any] = {
    "emphasis": wrapped("emph"),
    "title_reference": wrapped("emph"),
    "literal_emphasis": wrapped("emph"),
    "strong": wrapped("strong"),
    "literal_strong": wrapped("strong"),
    "superscript": wrapped("super"),
    "subscript": wrapped("sub"),
    "literal": literal,
    "math": math,
    "reference": reference,
    "target": target,
    "raw": raw,
    **dict.fromkeys(
        (
            "abbreviation",
            "acronym",
            "generated",
            "download_reference",
            "pending_xref",
            "manpage",
            "problematic",
            "PassthroughTextElement",
            "desc_inline",
            "desc_name",
            "desc_addname",
            "desc_sig_element",
        ),
        plain,
    ),
    **dict.fromkeys(
        (
            "index",
            "comment",
            "substitution_definition",
            "meta",
            "tabular_col_spec",
            "highlightlang",
            "toctree",
            "system_message",
            "decoration",
            "pending",
            "sd_tab_input",
            "sd_icon",
            "fontawesome",
            "ThebeButtonNode",
        ),
        nothing,
    ),
    "sd_line_break": lambda node, writer: "#linebreak();",
}
