"""Cyclic work from passive and inverted populations."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.passivity import copies, gibbs_populations, work_by_assignment, work_by_random_cycles


@pytest.mark.reference(
    "passivity.gibbs_populations", source="by hand: two levels one unit apart at β = ln 3: 3/4 and 1/4"
)
def test_two_levels_at_ln_3():
    assert gibbs_populations([0.0, 1.0], np.log(3)) == pytest.approx([0.75, 0.25])
    assert gibbs_populations([0.0, 1.0], -np.log(3)) == pytest.approx([0.25, 0.75])


@pytest.mark.invariance("passivity.gibbs_populations", kind="shift of the zero of energy")
def test_the_zero_of_energy_does_not_matter():
    assert gibbs_populations([1000.0, 1001.0], 1.0) == pytest.approx(gibbs_populations([0.0, 1.0], 1.0))


@pytest.mark.reference("passivity.copies", source="by hand: two coins of 3/4 and 1/4 with energies 0 and 1")
def test_two_copies():
    energy, weight = copies([0.0, 1.0], [0.75, 0.25], 2)
    assert energy == pytest.approx([0.0, 1.0, 1.0, 2.0])
    assert weight == pytest.approx([0.5625, 0.1875, 0.1875, 0.0625])


@pytest.mark.invariance("passivity.copies", kind="additivity")
def test_mean_energy_adds_up():
    energies, populations = np.array([0.0, 0.4, 1.0]), np.array([0.2, 0.5, 0.3])
    energy, weight = copies(energies, populations, 4)
    assert weight.sum() == pytest.approx(1.0)
    assert weight @ energy == pytest.approx(4 * populations @ energies)


@pytest.mark.reference(
    "passivity.work_by_assignment",
    source="by hand: populations 0.2, 0.5, 0.3 on levels 0, 1, 3 sorted give 1.4 − 0.9; passive but not completely: two "
    "copies of 0.5, 0.5, 0 on levels 0, 1, 1.2 give 1 − 0.8",
)
def test_sorting_by_hand():
    assert work_by_assignment([0.2, 0.5, 0.3], [0.0, 1.0, 3.0]) == pytest.approx(0.5)
    assert work_by_assignment([0.5, 0.5, 0.0], [0.0, 1.0, 1.2]) == pytest.approx(0.0, abs=1e-12)
    energy, weight = copies([0.0, 1.0, 1.2], [0.5, 0.5, 0.0], 2)
    # four states of 1/4: 0, 1, 1, 2 → 0, 1, 1, 1.2
    assert work_by_assignment(weight, energy) == pytest.approx(0.2)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.lists(st.floats(0, 5), min_size=2, max_size=5), st.floats(0, 4), st.integers(1, 3))
def test_gibbs_states_are_completely_passive(levels, beta, number):
    energy, weight = copies(levels, gibbs_populations(levels, beta), number)
    assert work_by_assignment(weight, energy) == pytest.approx(0.0, abs=1e-9)
    assert np.max(work_by_random_cycles(weight, energy, 5)) <= 1e-9


@pytest.mark.invariance("passivity.work_by_assignment", kind="unit")
def test_work_scales_with_energy():
    assert work_by_assignment([0.1, 0.9], [0.0, 5e-3]) == pytest.approx(4e-3)


@pytest.mark.reference(
    "passivity.work_by_random_cycles",
    source="by hand: a random unitary leaves each level 1/d on average: 0.2, 0.5, 0.3 on 0, 1, 3 give 1.4 − 4/3",
)
def test_random_cycles_average_to_the_even_mixture():
    work = work_by_random_cycles([0.2, 0.5, 0.3], [0.0, 1.0, 3.0], 10_000)
    assert work.mean() == pytest.approx(1.4 - 4 / 3, abs=5 * work.std() / 100)
    assert np.max(work) <= 0.5 + 1e-12


@pytest.mark.invariance("passivity.work_by_random_cycles", kind="seed")
def test_the_seed_does_not_matter_to_the_bound():
    energies = [0.0, 0.3, 1.0, 1.7]
    for seed in (1, 2, 3):
        assert np.max(work_by_random_cycles(gibbs_populations(energies, 0.8), energies, 200, seed)) < 0


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="inverse_temperature"):
        gibbs_populations([0.0, 1.0], np.inf)
    with pytest.raises(ValueError, match="number"):
        copies([0.0, 1.0], [0.5, 0.5], 0)
    with pytest.raises(ValueError, match="sum of populations"):
        work_by_assignment([0.5, 0.6], [0.0, 1.0])
    with pytest.raises(ValueError, match="populations of shape"):
        work_by_assignment([1.0], [0.0, 1.0])
    with pytest.raises(ValueError, match="cycles"):
        work_by_random_cycles([0.5, 0.5], [0.0, 1.0], 0)
