"""Explorations cannot disagree with findings: their published grids against fresh runs."""

import json
import random

import pytest

from referee import manuscripts
from referee.exploration import Exploration, ExplorationError, Slider, View, column_name, page_data, read_columns
from referee.figure import figure_id
from referee.paths import root
from referee.qcd.explore_formula import WHERE_DID_E_GO
from referee.qedn.explore_noise import AT_ONE_NOISE
from referee.qedn.noise_assisted import NOISE_ASSISTED_CHAIN

EXPLORATIONS = manuscripts.explorations()
SAMPLE = 12  # points of a view that are run again


def named(exploration: Exploration) -> str:
    return figure_id(exploration)


def published(exploration: Exploration) -> dict[str, list[str]]:
    return read_columns(root() / "figures" / f"{figure_id(exploration)}.csv")


def test_the_plans_are_there() -> None:
    for review in ("qcd", "qedn", "quantum_fusion"):
        assert len([one for one in EXPLORATIONS if one.module.startswith(f"referee.{review}.")]) == 5


@pytest.mark.parametrize("exploration", EXPLORATIONS, ids=named)
def test_grid_points_are_fresh_calls(exploration: Exploration) -> None:
    columns = published(exploration)
    for view in exploration.views:
        points = exploration.points(view)
        assert {len(columns[column_name(view, name)]) for name in view.shown} == {len(points)}
        chosen = {0, len(points) - 1, *random.Random(6).sample(range(len(points)), min(SAMPLE, len(points)))}
        for place in chosen:
            outcome = view.finding.run(points[place])
            for quantity in outcome.quantities:
                if quantity.name in view.shown:
                    cell = float(columns[column_name(view, quantity.name)][place])
                    assert cell == pytest.approx(quantity.value, rel=1e-6, abs=max(quantity.floor, 1e-300))
            for number, criterion in enumerate(view.finding.criteria, 1):
                word = criterion.rule(outcome.value(criterion.measured)).verdict.word
                assert columns[column_name(view, f"verdict {number}")][place] == word


@pytest.mark.parametrize("exploration", EXPLORATIONS, ids=named)
def test_some_slider_moves_some_verdict(exploration: Exploration) -> None:
    columns = published(exploration)
    verdicts = [
        set(columns[column_name(view, f"verdict {number}")])
        for view in exploration.views
        for number in range(1, len(view.finding.criteria) + 1)
    ]
    assert any(len(words) > 1 for words in verdicts)


@pytest.mark.parametrize("exploration", EXPLORATIONS, ids=named)
def test_a_page_carries_it_lightly(exploration: Exploration) -> None:
    data = page_data(exploration, published(exploration))
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    assert len(text) < 60_000
    for view, shown in zip(exploration.views, data["views"], strict=True):
        points = len(exploration.points(view))
        assert all(len(one["flags"]) == points for one in shown["criteria"])
        assert all(len(one["which"]) in (0, points) for one in shown["series"])


def test_the_noise_dial_finds_what_the_finding_finds() -> None:
    outcome = NOISE_ASSISTED_CHAIN.run()
    best = outcome.value("best_noise")
    at_best = AT_ONE_NOISE.run({"dephasing": best})
    assert at_best.value("coherent_share") == outcome.value("coherent_share")
    assert at_best.value("share") == pytest.approx(outcome.value("best_noisy_share"), rel=2e-3)


def test_an_exploration_that_leaves_out_the_published_value_is_refused() -> None:
    view = WHERE_DID_E_GO.views[0]
    with pytest.raises(ExplorationError, match="leave out the published value"):
        Exploration("referee.qcd.x", "x", "X.", "Try.", "See.", (Slider("alpha", (0.0, 1.0), "α"),), (view,))
    with pytest.raises(ExplorationError, match="no finding has an input 'beta'"):
        Exploration("referee.qcd.x", "x", "X.", "Try.", "See.", (Slider("beta", (0.0, 2.0), "β"),), (view,))
    with pytest.raises(ExplorationError, match="not one word a step"):
        words = Slider("alpha", (0.0, 2.0), "α", ("none",))
        Exploration("referee.qcd.x", "x", "X.", "Try.", "See.", (words,), (view,))
    with pytest.raises(ExplorationError, match="no quantity 'energies'"):
        bad = View(view.finding, ("energies",), "E")
        Exploration("referee.qcd.x", "x", "X.", "Try.", "See.", (Slider("alpha", (0.0, 2.0), "α"),), (bad,))()
