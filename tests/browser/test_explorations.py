"""The sliders: by keyboard and by mouse, and what they show against fresh runs of the findings."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from referee import manuscripts
from referee.exploration import Exploration
from referee.figure import figure_id
from tests.browser.conftest import PHONE, typeset

Open = Callable[..., Page]
EXPLORATIONS = manuscripts.explorations()


def named(exploration: Exploration) -> str:
    return figure_id(exploration)


def page_of(site: Path, exploration: Exploration) -> str:
    """The one page that holds the exploration."""
    mark = f'data-figure="fig-{figure_id(exploration)}"'
    found = [file for file in (site / "book").rglob("*.html") if mark in file.read_text(encoding="utf-8")]
    assert len(found) == 1
    return found[0].relative_to(site).as_posix()


def shown(page: Page, box: str) -> list[list[str]]:
    """What the views print: for each the values of its list."""
    return page.evaluate("box => [...document.querySelectorAll(`${box} .view`)].map(v => [...v.querySelectorAll('dd')].map(d => d.textContent))", box)  # type: ignore[no-any-return]


def expected(exploration: Exploration, at: dict[str, float]) -> tuple[list[list[str]], list[str]]:
    """The same, and the verdicts, from fresh runs."""
    numbers, verdicts = [], []
    for view in exploration.views:
        names = {slider.name for slider in exploration.sliders_of(view)}
        outcome = view.finding.run({name: value for name, value in at.items() if name in names})
        texts = {quantity.name: quantity.text for quantity in outcome.quantities}
        numbers.append([texts[name] for name in view.shown])
        for criterion in view.finding.criteria:
            verdict = criterion.rule(outcome.value(criterion.measured)).verdict
            verdicts.append(f"{verdict.sign} {verdict.word}")
    return numbers, verdicts


@pytest.mark.parametrize("exploration", EXPLORATIONS, ids=named)
def test_the_keys_move_numbers_and_verdicts_as_fresh_runs_do(open_page: Open, site: Path, exploration: Exploration) -> None:
    page = open_page(page_of(site, exploration))
    box = f'.exploration[data-figure="fig-{figure_id(exploration)}"]'
    expect(page.locator(box)).to_be_visible()
    expect(page.locator(f"#fig-{figure_id(exploration)} img")).to_be_hidden()
    # where the reader finds them, at both ends of every slider, and back
    at = {slider.name: slider.steps[int(page.locator(f"#fig-{figure_id(exploration)}-{slider.name}").input_value())] for slider in exploration.sliders}
    start = dict(at)
    for name, key in [(None, ""), *((slider.name, key) for slider in exploration.sliders for key in ("Home", "End"))]:
        if name:
            slider = next(one for one in exploration.sliders if one.name == name)
            handle = page.locator(box).get_by_role("slider", name=slider.label, exact=True)
            handle.focus()
            page.keyboard.press(key)
            at[name] = slider.steps[0 if key == "Home" else -1]
            assert handle.get_attribute("aria-valuetext")
        numbers, verdicts = expected(exploration, at)
        assert shown(page, box) == numbers
        assert page.locator(f"{box} [role=status] .verdict-word").all_text_contents() == verdicts
    page.locator(box).get_by_role("button", name="As published").click()
    assert shown(page, box) == expected(exploration, start)[0]


def test_a_drag_changes_the_verdict(open_page: Open, screenshots: Path) -> None:
    page = open_page("book/qcd/equation.html")
    box = page.locator('.exploration[data-figure="fig-qcd-explore-where-did-e-go"]')
    typeset(page)
    handle = box.get_by_role("slider", name="displacement |α|")
    handle.scroll_into_view_if_needed()
    verdict = box.locator("[role=status] .verdict-word").first
    expect(verdict).to_have_text("✗ contradicted")
    rail = handle.bounding_box()
    assert rail is not None
    middle = rail["y"] + rail["height"] / 2
    start = rail["x"] + rail["width"] * 4 / 6
    page.mouse.move(start, middle)
    page.mouse.down()
    page.mouse.move(rail["x"] + 1, middle, steps=8)
    page.mouse.up()
    expect(verdict).to_have_text("✓ holds")
    expect(box.get_by_role("link", name="QCD-19").first).to_have_attribute("href", re.compile(r"ledger\.html#QCD-19$"))
    box.screenshot(path=screenshots / "exploration.png")


@pytest.mark.parametrize("exploration", EXPLORATIONS, ids=named)
def test_every_view_is_drawn_and_described(open_page: Open, site: Path, exploration: Exploration) -> None:
    page = open_page(page_of(site, exploration), viewport=PHONE)
    charts = page.locator(f'.exploration[data-figure="fig-{figure_id(exploration)}"] .chart svg')
    expect(charts).to_have_count(len(exploration.views))
    for place, view in enumerate(exploration.views):
        chart = charts.nth(place)
        assert view.axis in (chart.get_attribute("aria-label") or "")
        expect(chart.locator("polyline")).to_have_count(len(view.drawn))
        assert "NaN" not in chart.inner_html()
        assert (chart.bounding_box() or {"width": 999})["width"] <= 390
