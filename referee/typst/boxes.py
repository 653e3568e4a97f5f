"""Boxes: verdicts in their colours, admonitions and topics in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.locale import admonitionlabels

from referee.typst.escape import markup, string
from referee.typst.inline import plain
from referee.verdict import Verdict

if TYPE_CHECKING:
    from referee.typst.writer import Writer

#: The colours of the closed scale of verdicts, by the class of a box or of a word.
TONES = {verdict.slug: verdict.colour for verdict in Verdict}

#: Boxes with more characters than this, or with a figure inside, may break across pages.
SHORT_BOX = 1500


def boxed(node: nodes.Element, writer: Writer, name: str | None) -> str:
    """A box with its title: coloured for a verdict, neutral for anything else."""
    anchor = writer.anchor(node)
    heading = next((child for child in node.children if isinstance(child, nodes.title)), None)
    head = writer.children(heading).strip() if heading is not None else markup(name or "")
    body = "".join(writer.render(child) for child in node.children if child is not heading).strip()
    large = len(node.astext()) > SHORT_BOX or any(True for _ in node.findall(nodes.figure))
    options = f"title: {f'[{head}]' if head else 'none'}, breakable: {'true' if large else 'false'}"
    colour = tone(node, "verdict")
    options += ", tone: book.accent" if "recommendation" in node.get("classes", []) else ""
    call = f"#book.verdict(rgb({string(colour)}), {options})" if colour else f"#book.admonition({options})"
    return f"{call}[{anchor}{body}]\n\n"


def tone(node: nodes.Element, marker: str) -> str | None:
    """The colour of a node of class ``marker`` that also has the class of a verdict."""
    classes: list[str] = node.get("classes", [])
    return next((TONES[name] for name in classes if name in TONES), None) if marker in classes else None


def verdict_word(node: nodes.Element, writer: Writer) -> str:
    """Text in the line; the word of a verdict in its colour."""
    colour = tone(node, "verdict-word")
    body = plain(node, writer)
    return f"#book.verdict-word(rgb({string(colour)}))[{body}];" if colour else body


def admonition(node: nodes.Element, writer: Writer) -> str:
    """An admonition, generic or of a named kind."""
    name = type(node).__name__
    return boxed(node, writer, None if name == "admonition" else str(admonitionlabels.get(name, name.capitalize())))


def topic(node: nodes.Element, writer: Writer) -> str:
    """A topic or sidebar; a local table of contents is left out."""
    return "" if "contents" in node.get("classes", []) else boxed(node, writer, None)


HANDLERS: dict[str, Any] = {
    **dict.fromkeys(("admonition", *admonitionlabels, "SideNoteNode"), admonition),
    "inline": verdict_word,
    "topic": topic,
    "sidebar": topic,
}
