"""What the HTML needs beyond the theme: our style sheet, local MathJax, and no script that asks another host."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from referee import front, manuscripts, pages, svg
from referee.verdict import Verdict

THEME = Path(__file__).with_name("theme")
# the loader, its fonts and the TeX extensions that it may ask for
MATHJAX_PARTS = ("tex-chtml.js", "output/chtml/fonts", "input/tex/extensions")


def verdict_css() -> str:
    """The colours of the verdicts, from the one scale that defines them."""
    rules = []
    for verdict in Verdict:
        rules.append(
            f".{verdict.slug} {{ --verdict: {verdict.colour}; --verdict-dark: color-mix(in srgb, {verdict.colour} 45%, white); }}"
        )
    return "\n".join(rules) + "\n"


def write_assets(app: Sphinx, error: Exception | None) -> None:
    """Write the verdicts' colours and copy MathJax from its wheel beside the pages."""
    static = Path(app.outdir) / "_static"
    if error or app.builder.format != "html":
        return
    (static / "verdicts.css").write_text(verdict_css(), encoding="utf-8")
    spec = find_spec("sphinx-mathjax-offline")
    assert spec is not None and spec.submodule_search_locations
    source = Path(next(iter(spec.submodule_search_locations))) / "static" / "mathjax"
    for part in MATHJAX_PARTS:
        whole, copy = source / part, static / "mathjax" / part
        if whole.is_dir():
            shutil.copytree(whole, copy, dirs_exist_ok=True)
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(whole, copy)


def use_local_mathjax(_: Sphinx, config: Config) -> None:
    """Point pages at the copy."""
    config["mathjax_path"] = f"mathjax/{MATHJAX_PARTS[0]}"


def without_thebe(app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Drop sphinx-thebe's scripts and styles: they load code from another host."""
    for kind in ("script_files", "css_files"):
        context[kind] = [file for file in context.get(kind, []) if "thebe" not in str(getattr(file, "filename", file))]


def scripts_where_used(app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Load the script of the explorations on pages that hold one, and no other."""
    for mark, script in (('class="exploration"', "explore.js"), ('<table class="ledger', "ledger.js")):
        if mark in context.get("body", ""):
            app.add_js_file(script, loading_method="defer")


def one_navigation_a_folder(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: Any) -> None:
    """Make the navigation of pages that stand in no table of contents (source code, indices) once a folder, not once a page.

    Sphinx resolves the whole table of contents for each page. On these none of its entries is the current one, so that it
    is the same for all that lead to it by the same relative paths; there are hundreds, and it was half of the build.
    """
    if page in app.env.found_docs or "toctree" not in context:
        return
    known: dict[Any, str] = app.builder.__dict__.setdefault("navigation_of_folder", {})
    resolve = context["toctree"]

    def toctree(**options: Any) -> str:
        key = (page.rpartition("/")[0], *sorted(options.items()))
        if key not in known:
            known[key] = resolve(**options)
        return known[key]

    context["toctree"] = toctree


def fold_code(app: Sphinx, tree: nodes.document, _docname: str) -> None:
    """Put the code of a cell behind a toggle: one click away, and open to those who search the page."""
    if app.builder.format != "html":
        return
    for cell in list(tree.findall(nodes.container)):
        if "cell_input" in cell["classes"]:
            place = cell.parent.index(cell)
            folded = '<details class="code"><summary>code</summary>'
            cell.parent[place : place + 1] = [nodes.raw("", folded, format="html"), cell, nodes.raw("", "</details>", format="html")]


def make_matrix_clickable(app: Sphinx, tree: nodes.document, docname: str) -> None:
    """In pages, let the verdict matrix be links to the ledger: drawn from the same verdicts as the figure of the print."""
    labels = cast(Any, app.env.get_domain("std")).labels
    for figure in tree.findall(nodes.figure):
        if app.builder.format == "html" and "fig-referee-verdict-matrix" in figure["ids"]:
            ledgers = manuscripts.ledgers()
            page = labels[ledgers[0].claims[0].id.lower()][0]
            for image in list(figure.findall(nodes.image)):
                html = front.matrix_links(ledgers, app.builder.get_relative_uri(docname, page))
                image.parent.replace(image, nodes.raw("", html, format="html"))


def mend_pages(app: Sphinx, error: Exception | None) -> None:
    """Mend the written pages."""
    if not error and app.builder.format == "html":
        pages.mend_all(Path(app.outdir))
        svg.lighten_all(Path(app.outdir) / "_images")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register style sheet and hooks."""
    app.connect("builder-inited", lambda app: app.config.html_static_path.append(str(THEME)))
    app.add_css_file("referee.css")
    app.add_css_file("verdicts.css")
    app.connect("config-inited", use_local_mathjax)
    app.connect("build-finished", write_assets)
    app.connect("html-page-context", scripts_where_used)
    app.connect("html-page-context", one_navigation_a_folder)
    app.connect("doctree-resolved", fold_code)
    app.connect("doctree-resolved", make_matrix_clickable)
    app.connect("build-finished", mend_pages, priority=900)
    app.connect("html-page-context", without_thebe, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
