"""What a network can deliver."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.energy_balance import (
    delivered_best_paths,
    delivered_linear_programme,
    generation_needed_linear_programme,
    generation_needed_series,
)

METHODS = [delivered_linear_programme, delivered_best_paths]
TRIANGLE = np.array([[0.0, 0.9, 0.7], [0.9, 0.0, 0.9], [0.7, 0.9, 0.0]])


@pytest.mark.reference(
    "energy_balance.delivered_linear_programme",
    "energy_balance.delivered_best_paths",
    source="by hand: 0 → 1 → 2 keeps 0.81, the direct line 0.7; 10 at node 0, 5 at node 1, 2 at the load: 14.6",
)
@pytest.mark.parametrize("delivered", METHODS)
def test_triangle(delivered):
    assert delivered([10.0, 5.0, 2.0], TRIANGLE, 2) == pytest.approx(14.6)
    assert delivered([10.0, 5.0, 2.0], np.eye(3), 2) == pytest.approx(2.0)


@pytest.mark.invariance(
    "energy_balance.delivered_linear_programme", "energy_balance.delivered_best_paths", kind="symmetry"
)
@pytest.mark.parametrize("delivered", METHODS)
def test_names_of_nodes_and_units_do_not_matter(delivered):
    order = [2, 0, 1]
    shuffled = TRIANGLE[np.ix_(order, order)]
    assert delivered([2e3, 10e3, 5e3], shuffled, 0) == pytest.approx(14.6e3)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(2, 7), st.integers(0, 10_000))
def test_never_more_than_is_generated(nodes, seed):
    generator = np.random.default_rng(seed)
    limits, share = generator.random(nodes), generator.random((nodes, nodes)) * (generator.random((nodes, nodes)) > 0.4)
    lp = delivered_linear_programme(limits, share, 0)
    assert lp == pytest.approx(delivered_best_paths(limits, share, 0), abs=1e-9)
    assert limits[0] - 1e-9 <= lp <= limits.sum() + 1e-9


@pytest.mark.reference(
    "energy_balance.generation_needed_linear_programme",
    "energy_balance.generation_needed_series",
    source="by hand: 95 delivered behind a loss of 5 % need 100; behind one half, twice as much",
)
@pytest.mark.parametrize("needed", [generation_needed_linear_programme, generation_needed_series])
def test_generation_behind_a_loss(needed):
    assert needed(95.0, 0.05) == pytest.approx(100.0)
    assert needed(1.0, 0.5) == pytest.approx(2.0)


@pytest.mark.invariance(
    "energy_balance.generation_needed_linear_programme", "energy_balance.generation_needed_series", kind="unit"
)
@pytest.mark.parametrize("needed", [generation_needed_linear_programme, generation_needed_series])
def test_generation_scales_with_demand(needed):
    assert needed(3.6e6, 0.2) == pytest.approx(3.6e6 * needed(1.0, 0.2))
    assert needed(7.0, 0.0) == pytest.approx(7.0)


def test_bad_input_is_named():
    for delivered in METHODS:
        with pytest.raises(ValueError, match="efficiency"):
            delivered([1.0, 1.0], [[0.0, 1.1], [0.0, 0.0]], 0)
        with pytest.raises(ValueError, match="limits"):
            delivered([-1.0, 1.0], np.eye(2), 0)
        with pytest.raises(ValueError, match="load"):
            delivered([1.0, 1.0], np.eye(2), 2)
    with pytest.raises(ValueError, match="shape"):
        delivered_best_paths([1.0], np.eye(2), 0)
    with pytest.raises(ValueError, match="loss_share"):
        generation_needed_series(1.0, 1.0)
    with pytest.raises(ValueError, match="demand"):
        generation_needed_linear_programme(-1.0, 0.1)
