"""One review out of the whole book: its report and evidence, its part of the ledger, and the works that it cites."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes
from sphinx import addnodes

from referee.typst.assemble import target_key, with_docnames


def files(tree: nodes.document) -> dict[str, addnodes.start_of_file]:
    """The inlined documents by name."""
    return {file["docname"]: file for file in tree.findall(addnodes.start_of_file)}


def review(tree: nodes.document, report: str, ledger_section: str) -> nodes.document:
    """A copy of what belongs to one review; `ledger_section` is the id of its section in the ledger.

    Raises
    ------
    KeyError
        If the book has no document `report`.
    """
    found = nodes.document(tree.settings, tree.reporter)
    found["docname"] = tree["docname"]
    found += files(tree)[report].deepcopy()
    for name, file in files(tree).items():
        section = next((part for part in file.findall(nodes.section) if ledger_section in part["ids"]), None)
        if section is not None:
            found += _around(file, name, [section])
            break
    cited = {key for docname, node in with_docnames(found) if (key := _target(node, docname))}
    for name, file in files(tree).items():
        entries = [entry for entry in file.findall(nodes.citation) if any(f"{name}#{i}" in cited for i in entry["ids"])]
        if entries and name != report:
            found += _around(file, name, entries)
    return found


def _target(node: nodes.Element, docname: str) -> str | None:
    return target_key(node, docname) if isinstance(node, nodes.reference) else None


def _around(file: addnodes.start_of_file, name: str, parts: Sequence[nodes.Element]) -> addnodes.start_of_file:
    """`parts` of a document under the heading of that document."""
    head = next(iter(file.findall(nodes.section)))
    shell = addnodes.start_of_file(docname=name)
    opening = nodes.section(ids=list(head["ids"]))
    opening += [child.deepcopy() for child in head.children if isinstance(child, nodes.title)]
    opening += [part.deepcopy() for part in parts]
    shell += opening
    return shell
