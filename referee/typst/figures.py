"""Images and figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes

from referee.typst.escape import string

if TYPE_CHECKING:
    from referee.typst.writer import Writer

_POINTS = {"px": 0.75, "": 0.75, "pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "em": 10.5}
TEXT_WIDTH = 430.0


def length(size: str) -> str | None:
    """A docutils length (``60%``, ``400px``, ``8cm``) in Typst, never wider than the text; none if unreadable."""
    match = re.fullmatch(r"([\d.]+)\s*(%|[a-z]*)", size.strip())
    if not match:
        return None
    value, unit = float(match.group(1)), match.group(2)
    if unit == "%":
        return f"{min(value, 100.0):g}%"
    if unit not in _POINTS:
        return None
    points = value * _POINTS[unit]
    return "100%" if points > TEXT_WIDTH else f"{points:g}pt"


def picture(node: nodes.Element, writer: Writer, alt: str) -> str:
    """The image call, with the text that stands for it."""
    name = writer.images.get(node["uri"])
    if name is None:
        return f"#emph[{alt}]" if alt else ""
    width = length(str(node.get("width", "")))
    size = f", width: {width}" if width else ""
    spoken = node.get("alt") or alt or "image"
    return f"#image({string(name)}{size}, alt: {string(' '.join(spoken.split()))})"


def image(node: nodes.Element, writer: Writer) -> str:
    """An image in the line, or centred if it stands alone."""
    anchor = writer.anchor(node)
    call = picture(node, writer, "")
    if isinstance(node.parent, nodes.TextElement) and not isinstance(node.parent, nodes.reference):
        return f"{anchor}#box[{call}];"
    return f"{anchor}#align(center)[{call}]\n\n"


def figure(node: nodes.Element, writer: Writer) -> str:
    """A figure: what it shows, then number, caption and legend."""
    anchor = writer.anchor(node)
    title = next((child for child in node.children if isinstance(child, nodes.caption)), None)
    legend = next((child for child in node.children if isinstance(child, nodes.legend)), None)
    spoken = title.astext() if title is not None else ""
    shown = [child for child in node.children if not isinstance(child, nodes.caption | nodes.legend)]
    body = "".join(content(child, writer, spoken) for child in shown)
    words = ""
    if title is not None:
        number = writer.number(node, "figure")
        prefix = writer.config.numfig_format.get("figure", "Fig. %s") % number if number else ""
        words = (f"#strong[{prefix}]#h(0.6em)" if prefix else "") + writer.anchor(title) + writer.children(title)
    if legend is not None:
        words += "\n\n" + writer.children(legend).strip()
    caption = f"[{words}]" if words.strip() else "none"
    return f"#book.fig(caption: {caption})[{anchor}{body}]\n\n"


def content(node: nodes.Node, writer: Writer, spoken: str) -> str:
    """What a figure shows: images with the caption as spare alternative text, anything else as it is."""
    if isinstance(node, nodes.image):
        return writer.anchor(node) + picture(node, writer, spoken)
    if isinstance(node, nodes.reference) and len(node.children) == 1 and isinstance(node.children[0], nodes.image):
        return picture(node.children[0], writer, spoken)
    return writer.render(node)


HANDLERS: dict[str, Any] = {"image": image, "figure": figure}
