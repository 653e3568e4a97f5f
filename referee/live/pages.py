"""What the script in a page needs to know: the cells of its notebook, their published outputs, the inputs they may change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat

from referee.paths import root
from referee.record import recorded_findings
from referee.sources import name_of, notebooks

UNSEEN = {"remove-cell", "remove_cell"}
HEAD = """<meta name="referee-notebook" content="{name}">
<link rel="stylesheet" href="/live/live.css">
<script defer src="/live/compare.js"></script>
<script defer src="/live/kernel.js"></script>
<script defer src="/live/live.js"></script>
"""


def notebook_of(page: str) -> Path | None:
    """The notebook that a page of the site was built from: ``book/qcd/equation.html`` → ``book/qcd/equation.ipynb``."""
    name = page.removesuffix(".html").removesuffix(".ipynb") + ".ipynb"
    return next((path for path in notebooks() if name_of(path) == name), None)


def with_script(html: str, notebook: Path) -> str:
    """The page with the script of the live book in its head."""
    return html.replace("<head>", "<head>\n" + HEAD.format(name=name_of(notebook)), 1)


def cells(notebook: Path) -> list[dict[str, Any]]:
    """Every code cell: source, published outputs, whether the page shows it, and the inputs of the finding it judges."""
    bounds = {finding["id"]: finding["bounds"] for finding in recorded_findings()["findings"]}
    found = []
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        judged = _judged(cell)
        found.append(
            {
                "id": cell.id,
                "source": cell.source,
                "outputs": cell.outputs,
                "shown": not UNSEEN & set(cell.metadata.get("tags", [])),
                "finding": judged,
                "inputs": bounds.get(judged, []),
            }
        )
    return found


def _judged(cell: Any) -> str:
    """The id of the finding whose panel a cell prints, from that panel; empty if it judges none."""
    if not re.search(r"^judge\([\w.]+\)$", cell.source, re.M):
        return ""
    for output in cell.outputs:
        match = re.search(r"^finding ([a-z0-9-]+) \(", output.get("data", {}).get("text/plain", ""), re.M)
        if match:
            return match[1]
    return ""


def site() -> Path:
    """Where the built site lies."""
    return root() / "_build" / "html"
