"""The pair of L53 at its limits."""

import numpy as np
import pytest

from referee.finding import judge
from referee.qcd import entangled_pair as pair
from referee.verdict import Verdict


def test_a_product_state_obeys_the_local_bound():
    assert pair.SINGLET_CORRELATIONS.run({"mixing": 0.0}).value("chsh") <= 2.0


def test_one_over_root_two_is_the_edge():
    for visibility, beyond in ((0.70, False), (0.72, True)):
        assert (pair.SINGLET_CORRELATIONS.run({"visibility": visibility}).value("chsh") > 2.0) is beyond


def test_perfect_pairs_give_one_bit_and_the_edge_of_the_key_is_at_the_zero_error():
    assert pair.KEY_FROM_CORRELATIONS.run({"chsh_value": 2 * np.sqrt(2)}).value("key_rate") == pytest.approx(1.0)
    edge = 2 * np.sqrt(2) * (1 - 2 * 0.1100279)
    assert abs(pair.KEY_FROM_CORRELATIONS.run({"chsh_value": edge}).value("key_rate")) < 1e-5


def test_a_violation_alone_is_no_key():
    decision = judge(pair.KEY_FROM_CORRELATIONS, {"chsh_value": 2.05}).of_claim("QCD-27")[0]
    assert decision.ruling.verdict is Verdict.TRUE_BUT_INERT
