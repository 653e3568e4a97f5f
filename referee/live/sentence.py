"""The sentence at the end of a page that was a notebook: how to run it. A page that has a kernel does not show it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from referee.paths import root

SENTENCE = (
    '<p class="how-to-run">These are the published outputs. To run and change the cells, start <code>make live</code> in a copy of the '
    "repository, or open <code>{name}</code> in JupyterLab.</p>"
)


def add_sentence(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Append the sentence to the body of a notebook's page."""
    source = Path(app.env.doc2path(page)) if page in app.env.all_docs else Path()
    if source.suffix == ".ipynb" and "body" in context:
        context["body"] += SENTENCE.format(name=source.relative_to(root()).as_posix())


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the hook."""
    app.connect("html-page-context", add_sentence)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
