"""What must hold on every page: no foreign request, no error, accessible in both themes, fit for a phone, light."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, ConsoleMessage

from referee.paths import root
from tests.browser.conftest import DESKTOP, PATIENCE, PHONE, typeset

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
HEAVIEST = 500_000  # bytes
LOCAL = ("file:", "data:", "blob:")


def contents() -> list[str]:
    """The documents of the book, from its table of contents, and the pages that Sphinx adds."""
    toc = (root() / "_toc.yml").read_text(encoding="utf-8")
    return [f"{name}.html" for name in [*re.findall(r"(?:root|file): (\S+)", toc), "genindex", "py-modindex", "search"]]


PAGES = contents()
READ = [page for page in PAGES if page.startswith("book/")]


class Visit:
    """One page as it was found: what it asked for, what it complained of, what axe found in each theme."""

    def __init__(self, browser: Browser, file: Path) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.violations: dict[str, list[str]] = {}
        # a reader who asks for less motion gets the other theme's colours at once, not faded in
        context = browser.new_context(viewport=DESKTOP, color_scheme="light", reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(file.as_uri())
        typeset(page)
        self.headings: list[int] = page.evaluate(
            "[...document.querySelectorAll('article h1, article h2, article h3, article h4, article h5, article h6')].map(h => +h.tagName[1])"
        )
        self.nameless: list[str] = page.evaluate(
            "[...document.querySelectorAll('article img')].filter(i => !i.alt || i.alt.length < 15).map(i => i.outerHTML)"
        )
        self.formulas: list[int] = page.evaluate(
            "[document.querySelectorAll('.math').length, document.querySelectorAll('mjx-container').length, document.querySelectorAll('mjx-merror').length]"
        )
        self.cut: list[str] = page.evaluate(
            "[...document.querySelectorAll('.bd-toc .pre')].filter(name => name.getBoundingClientRect().right > name.closest('.bd-toc').getBoundingClientRect().right).map(name => name.textContent)"
        )
        # axe fetches style sheets, which a file may not: it is asked not to, and the log ends before it runs
        page.remove_listener("console", self._listen)
        page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            page.wait_for_function("theme => document.documentElement.dataset.theme === theme", arg=theme)
            found = page.evaluate(
                "tags => axe.run({runOnly: {type: 'tag', values: tags}, preload: false, resultTypes: ['violations']})", WCAG
            )
            self.violations[theme] = [
                f"{entry['id']} ({entry['impact']}): {node['html'][:120]}" for entry in found["violations"] for node in entry["nodes"]
            ]
        page.set_viewport_size(PHONE)
        page.wait_for_function("width => innerWidth === width", arg=PHONE["width"])
        self.too_wide: int = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
        context.close()

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@pytest.fixture(scope="module")
def visit(browser: Browser, site: Path) -> Callable[[str], Visit]:
    """Visit a page once, whatever is asked of it."""
    return cache(lambda name: Visit(browser, site / name))


@pytest.mark.parametrize("name", PAGES)
def test_no_page_asks_another_host_or_complains(visit: Callable[[str], Visit], name: str) -> None:
    assert [url for url in visit(name).requests if not url.startswith(LOCAL)] == []
    assert visit(name).complaints == []
    assert visit(name).requests


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(visit: Callable[[str], Visit], name: str, theme: str) -> None:
    assert visit(name).violations[theme] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_scrolls_no_page_sideways(visit: Callable[[str], Visit], name: str) -> None:
    assert visit(name).too_wide == 0


@pytest.mark.parametrize("name", PAGES)
def test_no_name_in_the_contents_is_cut(visit: Callable[[str], Visit], name: str) -> None:
    assert visit(name).cut == []


@pytest.mark.parametrize("name", READ)
def test_headings_in_order_pictures_in_words_formulas_set(visit: Callable[[str], Visit], name: str) -> None:
    levels = visit(name).headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert visit(name).nameless == []
    written, typeset_, errors = visit(name).formulas
    assert typeset_ >= written
    assert errors == 0


def test_the_pages_of_source_code_hold_too(browser: Browser, site: Path) -> None:
    # all are of one template: every sixtieth is looked at
    files = sorted((site / "_modules" / "referee").rglob("*.html"))[::60]
    assert len(files) > 3
    for file in files:
        found = Visit(browser, file)
        assert found.violations == {"light": [], "dark": []}, file.name
        assert found.too_wide == 0, file.name
        assert [url for url in found.requests if not url.startswith(LOCAL)] == [], file.name


def weight(site: Path, file: Path) -> int:
    """Bytes of a page and its figures, without what all pages share and without its explorations."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(r'<div class="exploration".*?</script></div>', "", text, flags=re.S)
    images = {(file.parent / unquote(source)).resolve() for source in re.findall(r'<img [^>]*?src="([^"]+)"', text)}
    return len(text.encode()) + sum(image.stat().st_size for image in images if "-explore-" not in image.name)


def test_every_page_is_light(site: Path) -> None:
    weights = {
        file.relative_to(site).as_posix(): weight(site, file)
        for file in site.rglob("*.html")
        if "_static" not in file.parts
    }
    assert len(weights) > len(PAGES)
    assert {name: size for name, size in weights.items() if size > HEAVIEST} == {}


def test_no_link_within_the_site_is_dead(site: Path) -> None:
    files = [file for file in sorted(site.rglob("*.html")) if "_static" not in file.parts]
    texts = {file.resolve(): file.read_text(encoding="utf-8") for file in files}
    places = {file: set(re.findall(r'\bid="([^"]+)"', text)) for file, text in texts.items()}
    dead = set()
    for file, text in texts.items():
        for link in re.findall(r'<a [^>]*?href="([^"]+)"', text):
            path, _, place = unquote(link).partition("#")
            if re.match(r"[a-z]+:", path):
                continue
            target = (file.parent / path.partition("?")[0]).resolve() if path else file
            if not target.is_file() or (place and target in places and place not in places[target] and link != "#"):
                dead.add(f"{file.name} → {link}")
    assert dead == set()


def test_first_paint_is_quick(browser: Browser, address: str) -> None:
    times = []
    for _ in range(6):  # the machine may be busy: the best of six
        context = browser.new_context(viewport=DESKTOP)
        page = context.new_page()
        page.goto(f"{address}/book/index.html")
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
        times.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        context.close()
    assert 0 < min(times) < 1000


def test_figures_below_the_fold_wait(site: Path) -> None:
    page = (site / "book/qcd/joules.html").read_text(encoding="utf-8")
    figures = re.findall(r'<img [^>]*?src="[^"]+\.svg"[^>]*>', page)
    assert figures
    assert all('loading="lazy"' in figure and ' width="' in figure for figure in figures)
