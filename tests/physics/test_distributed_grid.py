"""A home with its own generation and storage."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.distributed_grid import (
    central_energy_linear_programme,
    central_energy_self_consumption,
    sharing_spread_corners,
    sharing_spread_linear_programme,
)

METHODS = [central_energy_linear_programme, central_energy_self_consumption]


@pytest.mark.reference(
    "distributed_grid.central_energy_linear_programme",
    "distributed_grid.central_energy_self_consumption",
    source="by hand: need 1, 1, 4; made 3, 0, 0; store of 1.5 filled at 80 %: 1 and 0.5 come from it, 3.5 is imported, "
    "7 generated behind a line that keeps half",
)
@pytest.mark.parametrize("central", METHODS)
def test_three_hours_by_hand(central):
    assert central([1.0, 1.0, 4.0], [3.0, 0.0, 0.0], 1.5, 0.8, 0.5) == pytest.approx(7.0)
    assert central([1.0, 1.0, 4.0], [3.0, 0.0, 0.0], 0.0, 0.8, 1.0) == pytest.approx(5.0)
    assert central([1.0, 1.0], [1.0, 2.0], 5.0, 0.8, 0.9) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance(
    "distributed_grid.central_energy_linear_programme", "distributed_grid.central_energy_self_consumption", kind="unit"
)
@pytest.mark.parametrize("central", METHODS)
def test_kilowatts_or_watts(central):
    need, made = np.array([1.0, 2.0, 0.5, 3.0]), np.array([0.0, 4.0, 1.0, 0.0])
    small = central(need, made, 2.0, 0.9, 0.95)
    assert central(1e3 * need, 1e3 * made, 2e3, 0.9, 0.95) == pytest.approx(1e3 * small)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(0, 10_000), st.floats(0, 5), st.floats(0.5, 1), st.floats(0.5, 1))
def test_foresight_gains_nothing_and_the_balance_closes(seed, capacity, storing, line):
    generator = np.random.default_rng(seed)
    need, made = generator.random(30), 2 * generator.random(30) * (generator.random(30) > 0.5)
    lp = central_energy_linear_programme(need, made, capacity, storing, line)
    rule = float(central_energy_self_consumption(need, made, capacity, storing, line))
    assert lp == pytest.approx(rule, abs=1e-8)
    least = max(need.sum() - made.sum(), 0.0) / line
    most = np.maximum(need - made, 0.0).sum() / line
    assert least - 1e-8 <= lp <= most + 1e-8


def test_several_homes_at_once():
    need, made = np.random.default_rng(3).random((2, 4, 12))
    together = central_energy_self_consumption(need, made, [1.0, 0.0, 2.0, 1.0], 0.9, 0.95)
    alone = [
        float(central_energy_self_consumption(n, m, c, 0.9, 0.95))
        for n, m, c in zip(need, made, [1.0, 0.0, 2.0, 1.0], strict=True)
    ]
    assert together == pytest.approx(alone)


def test_bad_input_is_named():
    for central in METHODS:
        with pytest.raises(ValueError, match="demand"):
            central([-1.0], [0.0], 0.0, 0.9, 0.9)
        with pytest.raises(ValueError, match="capacity"):
            central([1.0], [0.0], -1.0, 0.9, 0.9)
        with pytest.raises(ValueError, match="line_efficiency"):
            central([1.0], [0.0], 1.0, 0.9, 1.1)
        with pytest.raises(ValueError, match="generation"):
            central([1.0], [0.0, 1.0], 1.0, 0.9, 0.9)
    with pytest.raises(ValueError, match="one profile"):
        central_energy_linear_programme(np.ones((2, 3)), np.ones((2, 3)), 1.0, 0.9, 0.9)


@pytest.mark.reference(
    "distributed_grid.sharing_spread_linear_programme",
    "distributed_grid.sharing_spread_corners",
    source="by hand: homes behind lines of 90 %, 95 % and 80 % differ by 0.15 at most",
)
@pytest.mark.invariance(
    "distributed_grid.sharing_spread_linear_programme", "distributed_grid.sharing_spread_corners", kind="symmetry"
)
@pytest.mark.parametrize("spread", [sharing_spread_linear_programme, sharing_spread_corners])
def test_who_gets_the_energy(spread):
    assert spread([0.9, 0.95, 0.8]) == pytest.approx(0.15)
    assert spread([0.8, 0.9, 0.95]) == pytest.approx(0.15)
    assert spread([0.95] * 6) == pytest.approx(0.0, abs=1e-12)
    with pytest.raises(ValueError, match="line_efficiency"):
        spread([1.1])
