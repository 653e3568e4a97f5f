"""One doctree of the whole book, and the names by which its parts point at one another."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.util.console import darkgreen
from sphinx.util.nodes import inline_all_toctrees


def mark_parts(tree: nodes.document) -> None:
    """Put a container of class ``part`` before every toctree that has a caption."""
    for toctree in list(tree.findall(addnodes.toctree)):
        caption = toctree.get("caption")
        if caption and toctree.parent is not None:
            part = nodes.container(caption, classes=["part"], title=caption)
            toctree.parent.insert(toctree.parent.index(toctree), part)


def hoist(tree: nodes.document) -> None:
    """Move parts and the files of the top level out of the root document's sections, to the end of ``tree``."""

    def belongs_on_top(node: nodes.Node) -> bool:
        part = isinstance(node, nodes.container) and "part" in node.get("classes", [])
        return (part or isinstance(node, addnodes.start_of_file)) and not inside_file(node)

    for node in list(tree.findall(belongs_on_top)):
        node.parent.remove(node)
        tree.append(node)


def inside_file(node: nodes.Node) -> bool:
    """Whether ``node`` lies within an inlined file."""
    parent = node.parent
    while parent is not None:
        if isinstance(parent, addnodes.start_of_file):
            return True
        parent = parent.parent
    return False


def assemble(builder: Builder) -> nodes.document:
    """Inline all toctrees into the root document and resolve every reference."""
    root = builder.config.root_doc
    tree = builder.env.get_doctree(root)
    mark_parts(tree)
    tree = inline_all_toctrees(builder, set(), root, tree, darkgreen, [root])
    tree["docname"] = root
    for file in tree.findall(addnodes.start_of_file):
        for child in file.children:
            child.parent = file  # Sphinx leaves the parent that was inlined
    hoist(tree)
    builder.env.resolve_references(tree, root, builder)
    return tree


def with_docnames(tree: nodes.document) -> Iterator[tuple[str, nodes.Element]]:
    """Every element of ``tree`` with the name of the document it came from."""

    def walk(node: nodes.Element, docname: str) -> Iterator[tuple[str, nodes.Element]]:
        if isinstance(node, addnodes.start_of_file):
            docname = node["docname"]
        yield docname, node
        for child in node.children:
            if isinstance(child, nodes.Element):
                yield from walk(child, docname)

    yield from walk(tree, tree["docname"])


def target_key(node: nodes.Element, docname: str) -> str | None:
    """The place a reference points to inside the book (``doc`` or ``doc#id``), or none if outside."""
    if "refid" in node:
        return f"{docname}#{node['refid']}"
    uri = node.get("refuri", "")
    if uri.startswith("%"):
        return str(uri[1:]).rstrip("#")
    if uri.startswith("#"):
        return f"{docname}{uri}"
    return None


def place_labels(tree: nodes.document) -> dict[str, str]:
    """Give each place of the book a Typst label: every ``doc#id``, and ``doc`` as that of its first section."""
    labels: dict[str, str] = {}
    opened: set[str] = set()
    for docname, node in with_docnames(tree):
        ids: list[str] = list(node.get("ids", []))
        if not ids or isinstance(node, addnodes.start_of_file | nodes.document):
            continue
        label = f"p{len(labels)}"
        labels.update({f"{docname}#{name}": label for name in ids if f"{docname}#{name}" not in labels})
        if docname not in opened and isinstance(node, nodes.section):
            opened.add(docname)
            labels.setdefault(docname, labels[f"{docname}#{ids[0]}"])
    return labels


def wanted_labels(tree: nodes.document, labels: dict[str, str]) -> set[str]:
    """The labels that some reference of ``tree`` points to."""
    keys = (target_key(node, docname) for docname, node in with_docnames(tree) if isinstance(node, nodes.reference))
    return {labels[key] for key in keys if key in labels}


def footnotes(tree: nodes.document) -> dict[str, nodes.footnote]:
    """The footnotes of the book by ``doc#id``."""
    pairs = ((docname, node) for docname, node in with_docnames(tree) if isinstance(node, nodes.footnote))
    return {f"{docname}#{name}": node for docname, node in pairs for name in node["ids"]}
