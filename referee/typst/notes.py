"""Footnotes at the foot of their page, citations and the bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes

from referee.typst.escape import markup

if TYPE_CHECKING:
    from referee.typst.writer import Writer


def footnote_reference(node: nodes.Element, writer: Writer) -> str:
    """The footnote itself where it is first referred to, its number again later."""
    key = f"{writer.docname}#{node.get('refid', '')}"
    note = writer.footnotes.get(key)
    if note is None:
        return f"#super[{markup(node.astext())}];"
    label = "n" + writer.labels[key][1:]
    if label in writer.noted:
        return f"#footnote(<{label}>);"
    writer.noted.add(label)
    body = "".join(writer.render(child) for child in note.children if not isinstance(child, nodes.label))
    return f"#footnote[{body.strip()}]<{label}>"


def footnote(node: nodes.Element, writer: Writer) -> str:
    """Nothing here: it is printed where it is referred to. One that nobody refers to stays in place."""
    if node.get("backrefs") or node.get("auto"):
        return ""
    return citation(node, writer)


def citation(node: nodes.Element, writer: Writer) -> str:
    """One entry of the bibliography: its tag in the margin of the entry, its text beside."""
    anchor = writer.anchor(node)
    tag = next((child.astext() for child in node.children if isinstance(child, nodes.label)), "")
    body = "".join(writer.render(child) for child in node.children if not isinstance(child, nodes.label))
    return f"#book.reference-entry([{anchor}{markup(f'[{tag}]')}])[{body.strip()}]\n\n"


def citation_reference(node: nodes.Element, writer: Writer) -> str:
    """A citation that docutils resolved itself."""
    label = writer.labels.get(f"{writer.docname}#{node.get('refid', '')}")
    text = markup(f"[{node.astext()}]")
    return f"#link(<{label}>)[{text}];" if label else text


HANDLERS: dict[str, Any] = {
    "footnote_reference": footnote_reference,
    "footnote": footnote,
    "citation": citation,
    "citation_reference": citation_reference,
}
