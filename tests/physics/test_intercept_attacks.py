"""Attacks: the textbook quarter of errors, and the blinded detector that shows none."""

import numpy as np
import pytest

from referee.physics import intercept_attacks as ia


@pytest.mark.reference(
    "intercept_attacks.intercept_closed",
    "intercept_attacks.intercept_density_matrix",
    source="textbook: intercept-resend gives 25 % errors and S = sqrt 2; untouched pairs 0 and 2 sqrt 2",
)
def test_all_or_nothing():
    for share, error, chsh in ((0.0, 0.0, 2.8284271247), (1.0, 0.25, 1.4142135624)):
        assert np.allclose(ia.intercept_closed(share), (error, chsh))
        assert np.allclose(ia.intercept_density_matrix(share), (error, chsh))


@pytest.mark.reference(
    "intercept_attacks.blinded_receiver_enumerated",
    "intercept_attacks.blinded_receiver_sampled",
    source="Lydersen et al. 2010: no errors, Eve has the whole key; half of the clicks are lost with random bases",
)
def test_blinding_everything():
    assert ia.blinded_receiver_enumerated(1.0) == pytest.approx((0.0, 1.0, 0.5))
    assert ia.blinded_receiver_sampled(1.0, 100_000, 1) == pytest.approx((0.0, 1.0, 0.5), abs=0.01)


@pytest.mark.invariance(
    "intercept_attacks.intercept_closed", "intercept_attacks.intercept_density_matrix", kind="linearity"
)
def test_a_share_is_a_mixture():
    for call in (ia.intercept_closed, ia.intercept_density_matrix):
        ends = np.array(call(0.0)), np.array(call(1.0))
        assert np.allclose(call(0.3), 0.7 * ends[0] + 0.3 * ends[1])


@pytest.mark.invariance(
    "intercept_attacks.blinded_receiver_enumerated", "intercept_attacks.blinded_receiver_sampled", kind="seed"
)
def test_seed_and_exact_cases():
    exact = ia.blinded_receiver_enumerated(0.4)
    for seed in (1, 2):
        assert ia.blinded_receiver_sampled(0.4, 200_000, seed) == pytest.approx(exact, abs=0.01)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ia.intercept_closed(1.5), "share"),
        (lambda: ia.blinded_receiver_sampled(0.5, 3, 1), "rounds"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
