"""From the doctree of the book to Typst markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError

from referee.typst import blocks, boxes, figures, inline, lists, notes, tables
from referee.typst.escape import markup
from referee.typst.maths import Formula


class UnknownNodeError(SphinxError):
    """A doctree node of a type that no function here prints."""

    category = "Typst writer error"


@dataclass
class Writer:
    """What the functions that print nodes need to know; one per build."""

    env: BuildEnvironment
    config: Config
    formulas: Mapping[Formula, str]
    labels: Mapping[str, str]
    wanted: set[str]
    footnotes: Mapping[str, nodes.footnote]
    images: Mapping[str, str]
    docname: str = ""
    depth: int = 0
    placed: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)

    def render(self, node: nodes.Node) -> str:
        """Print one node.

        Raises
        ------
        UnknownNodeError
            If its type is not known, naming it and the document.
        """
        if isinstance(node, nodes.Text):
            return markup(str(node))
        assert isinstance(node, nodes.Element)
        for kind in type(node).__mro__:
            if handler := HANDLERS.get(kind.__name__):
                return handler(node, self)
        raise UnknownNodeError(f"{self.docname}: unknown node type {type(node).__name__!r}: {node.astext()[:80]!r}")

    def children(self, node: nodes.Element) -> str:
        """Print what is inside ``node``."""
        return "".join(self.render(child) for child in node.children)

    def label(self, node: nodes.Element) -> str | None:
        """The label of ``node``, if some reference points there and it is not yet placed."""
        ids: list[str] = node.get("ids", [])
        for name in ids:
            label = self.labels.get(f"{self.docname}#{name}")
            if label in self.wanted and label not in self.placed:
                self.placed.add(label)
                return label
        return None

    def anchor(self, node: nodes.Element) -> str:
        """An invisible mark with the label of ``node``, or nothing."""
        label = self.label(node)
        return f"#metadata(none)<{label}>" if label else ""

    def number(self, node: nodes.Element, figtype: str) -> str:
        """The number Sphinx gave to a figure, table or listing (``"2.1"``), or nothing."""
        numbers = self.env.toc_fignumbers.get(self.docname, {}).get(figtype, {})
        ids: list[str] = node.get("ids", [])
        return next((".".join(map(str, numbers[name])) for name in ids if name in numbers), "")

    def formula(self, node: nodes.Element, display: bool = False) -> str:
        """The Typst equation for a math node."""
        return self.formulas[Formula(node.astext(), display)]


Handler = Callable[[Any, Writer], str]

#: Which function prints which node. A class without a row here is printed as its nearest base class.
HANDLERS: dict[str, Handler] = {
    **inline.HANDLERS,
    **notes.HANDLERS,
    **blocks.HANDLERS,
    **lists.HANDLERS,
    **boxes.HANDLERS,
    **figures.HANDLERS,
    **tables.HANDLERS,
}
