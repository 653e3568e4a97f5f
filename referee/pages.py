"""What is mended in the pages after the theme has written them: pure functions from HTML text to HTML text.

Each mends one thing that the theme or Sphinx leaves to be desired; the docstring says what, so that it may be dropped when
it is mended there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

SCRIPT = re.compile(r"[ \t]*<script>[^<]*THEBE_JS_URL[^<]*</script>\n?")
SIGNATURE = re.compile(r'<dt class="sig sig-object.*?</dt>', re.S)
INNER_SPAN = re.compile(r'<span class="(?:pre|n|o|default_value|sig-paren)">([^<]*)</span>')
IMAGE = re.compile(r'<img [^>]*?src="([^"]+\.svg)"[^>]*>')
SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)pt" height="([\d.]+)pt"')


def without_thebe(html: str) -> str:
    """Drop the line by which sphinx-thebe (always on in Jupyter Book) names a script on another host."""
    return SCRIPT.sub("", html)


def named_toggles(html: str) -> str:
    """Name the arrows that unfold the navigation; the theme leaves these buttons without a word (WCAG 4.1.2)."""
    return html.replace(
        '<summary><span class="toctree-toggle" role="presentation">',
        '<summary aria-label="Show or hide the pages of this part"><span class="toctree-toggle" aria-hidden="true">',
    )


def plain_bibliography(html: str) -> str:
    """Drop the roles that docutils gives to entries: one is deprecated, and as a list it would hold what is no item."""
    return html.replace(' role="doc-biblioentry"', "").replace('<div role="list" class="citation-list">', '<div class="citation-list">')


def light_signatures(html: str) -> str:
    """Take the spans out of signatures that no style needs: they are half of the weight of a reference page."""

    def lighten(match: re.Match[str]) -> str:
        text, before = match[0], ""
        while text != before:
            text, before = INNER_SPAN.sub(r"\1", text), text
        return text.replace('<em class="sig-param">', "<em>")

    return SIGNATURE.sub(lighten, html)


def lazy_images(html: str, folder: Path) -> str:
    """Load figures when they come into sight, with room kept for them, so that a link into the page lands where it should."""

    def slacken(match: re.Match[str]) -> str:
        path = (folder / match[1]).resolve()
        size = SIZE.search(path.read_text(encoding="utf-8")[:2000]) if path.is_file() else None
        room = f' width="{4 * float(size[1]) / 3:.0f}" height="{4 * float(size[2]) / 3:.0f}"' if size else ""
        return match[0].replace("<img ", f'<img loading="lazy" decoding="async"{room} ', 1)

    return IMAGE.sub(slacken, html)


STEPS: Sequence[Callable[[str], str]] = (without_thebe, named_toggles, plain_bibliography, light_signatures)


def mend(html: str, folder: Path) -> str:
    """One page with all of it mended; `folder` is where the page stands."""
    for step in STEPS:
        html = step(html)
    return lazy_images(html, folder)


def mend_all(site: Path) -> None:
    """Mend every page of a built site in place."""
    for path in sorted(site.rglob("*.html")):
        if "_static" not in path.relative_to(site).parts:
            old = path.read_text(encoding="utf-8")
            new = mend(old, path.parent)
            if new != old:
                path.write_text(new, encoding="utf-8")
