"""Quanta sent by Born's rule and by a dispatcher."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import born_allocation as born


@pytest.mark.reference(
    "born_allocation.expected_served_binomial",
    "born_allocation.expected_served_amplitudes",
    "born_allocation.best_dispatch",
    "born_allocation.served_if_found_everywhere",
    source="two fair coins, one quantum wanted at each of two nodes: 1 + 1/2 on average; dispatcher 2; "
    "three fair coins for two and one wanted: 18/8 by enumeration",
)
def test_fair_coins():
    half, root = [0.5, 0.5], np.full(2, np.sqrt(0.5))
    assert born.expected_served_binomial(half, [1, 1], 2) == pytest.approx(1.5)
    assert born.expected_served_amplitudes(root, [1, 1], 2) == pytest.approx(1.5)
    # (n1, n2) = (3,0): 2, (2,1): 3, (1,2): 2, (0,3): 1 with weights 1, 3, 3, 1 out of 8
    assert born.expected_served_binomial(half, [2, 1], 3) == pytest.approx(18 / 8)
    assert born.expected_served_amplitudes(root, [2, 1], 3) == pytest.approx(18 / 8)
    assert born.best_dispatch([1, 1], 2) == pytest.approx(2.0)
    assert born.best_dispatch([3, 2, 1], 4) == pytest.approx(4.0)
    assert born.best_dispatch([3, 2, 1], 9) == pytest.approx(6.0)
    assert born.served_if_found_everywhere([3, 2, 1], 4) == pytest.approx(6.0)
    assert born.served_if_found_everywhere([3, 2, 1], 1) == pytest.approx(3.0)


@pytest.mark.invariance("born_allocation.expected_served_binomial", "born_allocation.best_dispatch", kind="symmetry")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(0, 10**6), st.integers(1, 30))
def test_no_lottery_serves_more_than_dispatch_and_the_order_of_nodes_is_free(seed, quanta):
    generator = np.random.default_rng(seed)
    chances, demand = generator.dirichlet(np.ones(4)), generator.integers(0, 9, 4)
    served = born.expected_served_binomial(chances, demand, quanta)
    assert served <= born.best_dispatch(demand, quanta) + 1e-9
    assert served == pytest.approx(born.expected_served_binomial(chances[::-1], demand[::-1], quanta))
    assert born.best_dispatch(demand, quanta) == pytest.approx(born.best_dispatch(demand[::-1], quanta))


@pytest.mark.invariance(
    "born_allocation.expected_served_amplitudes", "born_allocation.served_if_found_everywhere", kind="symmetry"
)
def test_phases_and_order_do_not_matter():
    amplitudes = np.sqrt([0.5, 0.3, 0.2])
    plain = born.expected_served_amplitudes(amplitudes, [2, 1, 1], 4)
    turned = born.expected_served_amplitudes(amplitudes * np.exp([0j, 1.3j, -2j]), [2, 1, 1], 4)
    assert turned == pytest.approx(plain, abs=1e-12)
    assert born.served_if_found_everywhere([1, 2, 3], 2) == born.served_if_found_everywhere([3, 1, 2], 2)


def test_bad_input():
    with pytest.raises(ValueError, match="sum of probabilities"):
        born.expected_served_binomial([0.5, 0.6], [1, 1], 2)
    with pytest.raises(ValueError, match="norm of amplitudes"):
        born.expected_served_amplitudes([1.0, 1.0], [1, 1], 2)
    with pytest.raises(ValueError, match="demand"):
        born.best_dispatch([-1, 2], 2)
    with pytest.raises(ValueError, match="quanta"):
        born.served_if_found_everywhere([1], -1)
