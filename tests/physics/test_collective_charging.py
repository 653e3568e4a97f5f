"""A quantum battery of N cells in one cavity."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.collective_charging import (
    best_charging,
    power_exponent,
    stored_energy_counter_rotating,
    stored_energy_dicke,
    stored_energy_full_space,
)

TIMES = np.linspace(0.0, 3.0, 31)


@pytest.mark.reference(
    "collective_charging.stored_energy_dicke",
    "collective_charging.stored_energy_full_space",
    source="by hand: one cell sin²gt; two cells (2/3)sin²(√6gt) + (4/9)(1 − cos √6gt)², at most 16/9",
)
@pytest.mark.parametrize("stored", [stored_energy_dicke, stored_energy_full_space])
def test_one_and_two_cells(stored):
    assert stored(1, TIMES) == pytest.approx(np.sin(TIMES) ** 2)
    phase = np.sqrt(6) * TIMES
    assert stored(2, TIMES) == pytest.approx(2 / 3 * np.sin(phase) ** 2 + 4 / 9 * (1 - np.cos(phase)) ** 2)
    assert stored(2, [0.0, 1.2825498301618641])[1] == pytest.approx(1.7777777777777777)


@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.integers(1, 4), st.floats(0.1, 2))
def test_symmetric_states_suffice(cells, coupling):
    dicke = stored_energy_dicke(cells, TIMES, coupling)
    assert dicke == pytest.approx(stored_energy_full_space(cells, TIMES, coupling), abs=1e-9)
    assert np.all((dicke >= -1e-12) & (dicke <= cells + 1e-12))


@pytest.mark.invariance(
    "collective_charging.stored_energy_dicke",
    "collective_charging.stored_energy_full_space",
    kind="unit",
)
@pytest.mark.parametrize("stored", [stored_energy_dicke, stored_energy_full_space])
def test_only_coupling_times_time_counts(stored):
    assert stored(4, TIMES / 7, 7.0) == pytest.approx(stored(4, TIMES))


@pytest.mark.reference("collective_charging.best_charging", source="textbook: max of sin²x/x at tan x = 2x")
def test_one_cell_is_charged_fastest_at_tan_x_equals_2x():
    time, stored, power = best_charging(1)
    assert time == pytest.approx(1.1655611852, rel=1e-6)
    assert power == pytest.approx(0.7246113537, rel=1e-9)
    assert stored == pytest.approx(time * power)


@pytest.mark.reference(
    "collective_charging.power_exponent",
    source="Ferraro 2018, 10.1103/PhysRevLett.120.117702: power as N^{3/2} at large N",
)
def test_large_batteries_charge_with_three_halves():
    cells = [100, 200, 400]
    powers = [best_charging(n)[2] for n in cells]
    assert power_exponent(cells, powers) == pytest.approx(1.5, abs=0.01)


@pytest.mark.invariance("collective_charging.best_charging", kind="unit")
def test_power_is_proportional_to_the_coupling():
    first, second = best_charging(6), best_charging(6, 1e5)
    assert second[2] == pytest.approx(1e5 * first[2], rel=1e-9)
    assert second[1] == pytest.approx(first[1], rel=1e-9)


@pytest.mark.invariance("collective_charging.power_exponent", kind="unit")
def test_exponent_of_a_power_law():
    cells = np.arange(1, 9)
    assert power_exponent(cells, 3.7 * cells**1.25) == pytest.approx(1.25)
    assert power_exponent(cells, 1e-9 * cells**1.25) == pytest.approx(1.25)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="cells"):
        stored_energy_dicke(0, TIMES)
    with pytest.raises(ValueError, match="cells"):
        stored_energy_full_space(6, TIMES)
    with pytest.raises(ValueError, match="first of times"):
        stored_energy_full_space(2, TIMES + 1)
    with pytest.raises(ValueError, match="coupling"):
        best_charging(2, 0.0)
    with pytest.raises(ValueError, match="powers"):
        power_exponent([1, 2], [0.0, 1.0])


@pytest.mark.reference(
    "collective_charging.stored_energy_counter_rotating",
    source="by hand: at weak coupling one cell follows sin²gt; at any coupling P ≈ (gt)²·(2n + 1) at first, from J₊ with a "
    "and a† alike",
)
def test_full_dicke_at_weak_coupling_and_at_early_times():
    weak = stored_energy_counter_rotating(1, 3.0, 30, 0.01)
    assert weak == pytest.approx(np.sin(np.linspace(0.0, 3.0, 31)) ** 2, abs=5e-4)
    # N cells, N photons, first order: N (gt)² (N + N + 1)
    early = stored_energy_counter_rotating(3, 1e-4, 1, 0.2)[1]
    assert early == pytest.approx(3 * 1e-8 * 7, rel=1e-5)


@pytest.mark.invariance("collective_charging.stored_energy_counter_rotating", kind="truncation")
def test_photons_kept_do_not_matter():
    few = stored_energy_counter_rotating(4, 1.5, 20, 0.05)
    assert few == pytest.approx(stored_energy_counter_rotating(4, 1.5, 20, 0.05, photons=60), abs=1e-8)
    assert np.all((few >= -1e-12) & (few <= 4))
    with pytest.raises(ValueError, match="ratio"):
        stored_energy_counter_rotating(4, 1.5, 20, 0.5)
