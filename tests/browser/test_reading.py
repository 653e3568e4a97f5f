"""What a reader does: find the way, search, filter the ledger, open the code, print; from a file, without a server."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from referee import manuscripts
from referee.record import recorded_findings
from referee.svg import light
from tests.browser.conftest import DESKTOP, PHONE, typeset

Open = Callable[..., Page]
LEDGER = "book/appendix/ledger.html"
CLAIMS = recorded_findings()["claims"]


def test_from_the_matrix_to_the_ledger_to_a_finding_and_back(open_page: Open) -> None:
    page = open_page("book/index.html")
    expect(page.locator("ul.matrix a")).to_have_count(len(CLAIMS))
    page.get_by_role("link", name=re.compile("^QCD-19, contradicted")).click()
    row = page.locator("tr", has=page.locator("#QCD-19"))
    expect(row).to_be_in_viewport()
    row.get_by_role("link", name="coherent-state-energy").click()
    panel = page.locator("#finding-coherent-state-energy")
    expect(panel).to_be_in_viewport()
    expect(panel.locator(".admonition-title")).to_contain_text("contradicted")
    panel.get_by_role("link", name="QCD-19").first.click()
    expect(page.locator("tr", has=page.locator("#QCD-19"))).to_be_in_viewport()


def test_every_finding_links_to_its_claims_in_the_ledger(site: Path) -> None:
    pages = {
        file.name: file.read_text(encoding="utf-8") for file in (site / "book").rglob("*.html") if file.name != "ledger.html"
    }
    for finding in recorded_findings()["findings"]:
        panels = [text.split(f'id="finding-{finding["id"]}"', 1)[1][:200_000] for text in pages.values() if f'id="finding-{finding["id"]}"' in text]
        assert len(panels) == 1, finding["id"]
        panel = panels[0].split('id="finding-', 1)[0]
        for claim in finding["claims"]:
            assert f'ledger.html#{claim}"' in panel, f"{finding['id']} does not link to {claim}"


def test_next_and_the_three_ways_lead_on(open_page: Open) -> None:
    page = open_page("book/index.html")
    for word in ("Five minutes.", "An hour.", "Everything."):
        expect(page.get_by_text(word)).to_be_visible()
    expect(page.locator("figure.decisive img")).to_have_count(len(list(manuscripts.ledgers())))
    page.locator("a.right-next").click()
    expect(page.locator("article h1")).to_contain_text("Quantum Coherence Drive")


def test_search_finds_words_from_a_file(open_page: Open) -> None:
    page = open_page("search.html?q=ergotropy")
    expect(page.locator("#search-results li").first).to_be_visible()
    assert page.locator("#search-results li").count() > 2


def test_the_ledger_filters_sorts_and_counts(open_page: Open) -> None:
    page = open_page(LEDGER)
    rows = page.locator("table.ledger tbody tr:visible")
    form = page.get_by_role("search", name="Filter the ledger")
    count = form.locator("output")
    expect(rows).to_have_count(len(CLAIMS))
    form.get_by_label("verdict", exact=True).select_option("contradicted")
    wanted = [claim for claim, entry in CLAIMS.items() if entry["verdict"] == "contradicted"]
    expect(rows).to_have_count(len(wanted))
    expect(count).to_have_text(f"{len(wanted)} of {len(CLAIMS)} claims")
    form.get_by_label("manuscript").select_option(label="Quantum Coherence Drive")
    expect(rows).to_have_count(len([claim for claim in wanted if claim.startswith("QCD-")]))
    form.get_by_role("button", name="Show all").click()
    form.get_by_label("kind").select_option("contradiction")
    kinds = {claim.id: claim.kind for ledger in manuscripts.ledgers() for claim in ledger.claims}
    expect(rows).to_have_count(list(kinds.values()).count("contradiction"))
    form.get_by_role("button", name="Show all").click()
    form.get_by_label("text", exact=True).fill("spacecraft macroscopic")
    assert 0 < rows.count() < len(CLAIMS)
    form.get_by_role("button", name="Show all").click()
    form.get_by_label("order").select_option("verdict")
    words = rows.locator(".verdict-word").all_text_contents()
    assert len(words) == len(CLAIMS)
    assert words == sorted(words, key=[*dict.fromkeys(words)].index)
    assert "misattributed" in words[0]
    form.get_by_label("order").select_option("book")
    expect(page.locator("section#ledger-qedn table.ledger tbody tr")).to_have_count(
        len([claim for claim in CLAIMS if claim.startswith("QEDN-")])
    )


def test_a_link_to_a_claim_shows_it_although_a_filter_hides_it(open_page: Open) -> None:
    page = open_page(LEDGER)
    page.get_by_role("search", name="Filter the ledger").get_by_label("text", exact=True).fill("no such words")
    expect(page.locator("table.ledger tbody tr:visible")).to_have_count(0)
    page.evaluate("location.hash = '#QEDN-01'")
    expect(page.locator("tr", has=page.locator("#QEDN-01"))).to_be_in_viewport()


def test_without_javascript_the_whole_ledger_and_the_pictures_stand(open_page: Open) -> None:
    page = open_page(LEDGER, java_script_enabled=False)
    expect(page.locator("table.ledger tbody tr:visible")).to_have_count(len(CLAIMS))
    page = open_page("book/qcd/equation.html", java_script_enabled=False)
    expect(page.locator("#fig-qcd-explore-where-did-e-go img")).to_be_visible()
    expect(page.locator(".exploration")).to_be_hidden()


def test_code_is_one_click_away(open_page: Open) -> None:
    page = open_page("book/qcd/equation.html")
    code = page.get_by_text("judge(equation.COHERENT_STATE_ENERGY)")
    expect(code).to_be_hidden()
    page.locator("details.code", has=code).locator("summary").click()
    expect(code).to_be_visible()


def test_dark_is_dark_and_figures_keep_a_light_ground(open_page: Open) -> None:
    page = open_page("book/qcd/equation.html", color_scheme="dark")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, re.findall(r"\d+", ground)[:3])) < 60
    figure = page.locator("#fig-qcd-where-the-energy-goes img")
    light_ground = figure.evaluate("e => getComputedStyle(e).backgroundColor")
    assert min(map(int, re.findall(r"\d+", light_ground)[:3])) > 200


def test_print_shows_pictures_for_sliders(open_page: Open) -> None:
    page = open_page("book/qcd/equation.html")
    picture = page.locator("#fig-qcd-explore-where-did-e-go img")
    expect(picture).to_be_hidden()
    page.emulate_media(media="print")
    expect(picture).to_be_visible()
    expect(page.locator(".exploration")).to_be_hidden()
    assert page.pdf()[:4] == b"%PDF"


def test_wide_formulas_and_tables_scroll_within_themselves(open_page: Open) -> None:
    page = open_page("book/qcd/joules.html", viewport=PHONE)
    typeset(page)
    wide = page.evaluate("[...document.querySelectorAll('div.math, div.math mjx-container')].filter(e => e.scrollWidth > e.clientWidth + 1).length")
    assert wide > 0
    assert page.evaluate("document.scrollingElement.scrollWidth") == PHONE["width"]


def test_a_lightened_figure_looks_the_same(browser: Browser, tmp_path: Path) -> None:
    from referee.paths import root

    shots = []
    for name in ("qcd-gates", "qedn-cable-duel"):
        original = (root() / "figures" / f"{name}.svg").read_text(encoding="utf-8")
        assert len(light(original)) < 0.85 * len(original)
        for number, text in enumerate((original, light(original))):
            (tmp_path / f"{number}.svg").write_text(text, encoding="utf-8")
            page = browser.new_page(viewport={"width": 700, "height": 700})
            page.goto((tmp_path / f"{number}.svg").as_uri())
            shots.append(page.screenshot())
            page.close()
    import io

    import matplotlib.image
    import numpy as np

    for before, after in (shots[:2], shots[2:]):
        first, second = (matplotlib.image.imread(io.BytesIO(shot)) for shot in (before, after))
        assert first.std() > 0.05
        assert np.abs(first - second).mean() < 0.002


@pytest.mark.parametrize(
    ("name", "viewport", "theme"),
    [
        (page, viewport, theme)
        for page in ("book/index.html", "book/qcd/equation.html", LEDGER)
        for viewport, theme in ((DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light"))
    ],
)
def test_screenshots_are_left_for_those_who_look(
    open_page: Open, screenshots: Path, name: str, viewport: dict[str, int], theme: str
) -> None:
    page = open_page(name, viewport=viewport, color_scheme=theme)
    typeset(page)
    path = screenshots / f"{Path(name).stem}-{viewport['width']}-{theme}.png"
    page.screenshot(path=path, full_page=True)
    assert path.stat().st_size > 20_000


def test_scripts_are_loaded_only_where_they_are_used(site: Path) -> None:
    used = dict.fromkeys(("explore.js", "ledger.js"), 0)
    for file in (site / "book").rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        for script, mark in (("explore.js", 'class="exploration"'), ("ledger.js", '<table class="ledger')):
            assert (f"/{script}" in text) == (mark in text), f"{file.name}: {script}"
            used[script] += mark in text
    assert used["explore.js"] >= 10
    assert used["ledger.js"] == 1
