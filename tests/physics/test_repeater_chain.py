"""The chain of memories against its limits and its Monte Carlo."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import repeater_chain as rc


@pytest.mark.reference("repeater_chain.fibre_transmittance", source="definition: 100 km at 0.2 dB/km is 20 dB, 0.01")
def test_twenty_decibel():
    assert rc.fibre_transmittance(100.0) == pytest.approx(0.01, rel=1e-12)


@pytest.mark.reference(
    "repeater_chain.plob_bound",
    "repeater_chain.plob_bound_series",
    source="Pirandola et al. 2017: -log2(1 - eta); eta = 1/2 gives 1, small eta gives 1.44 eta",
)
def test_plob():
    assert rc.plob_bound(0.5) == pytest.approx(1.0, abs=1e-14)
    assert rc.plob_bound_series(0.5) == pytest.approx(1.0, abs=1e-12)
    assert rc.plob_bound(1e-20) == pytest.approx(1.442695e-20, rel=1e-6)


@pytest.mark.reference(
    "repeater_chain.mean_rounds", source="textbook: 1/p for one; (3 - 2p)/(p(2 - p)) for two: p = 1/2 gives 8/3"
)
def test_mean_rounds():
    assert rc.mean_rounds(0.25, 1) == pytest.approx(4.0)
    assert rc.mean_rounds(0.5, 2) == pytest.approx(8 / 3)
    assert rc.mean_rounds(1.0, 5) == 1.0


@pytest.mark.reference(
    "repeater_chain.mean_werner_factor",
    source="by hand, two links: P(tie) + 2 P(first) sum: p/(2-p) + 2(1-p)/(2-p) * p b/(1 - (1-p) b); p = 1/2, b = 1/2 gives 5/9",
)
def test_two_links_by_hand():
    assert rc.mean_werner_factor(0.5, 2, np.log(2)) == pytest.approx(1 / 3 + 2 / 3 * 0.25 / 0.75)
    assert rc.mean_werner_factor(0.5, 2, np.log(2)) == pytest.approx(5 / 9)


@pytest.mark.reference("repeater_chain.sampled_chain", source="8/3 rounds and 5/9, by hand as above")
def test_sampling():
    rounds, factor = rc.sampled_chain(0.5, 2, np.log(2), 200_000, 1)
    assert rounds == pytest.approx(8 / 3, rel=0.01)
    assert factor == pytest.approx(5 / 9, rel=0.01)


@pytest.mark.reference(
    "repeater_chain.hashing_yield",
    "repeater_chain.hashing_yield_matrix",
    source="hashing (textbook): zero at F = 0.8107, w = 0.7476; one ebit at w = 1",
)
def test_hashing_threshold():
    assert rc.hashing_yield(1.0) == pytest.approx(1.0)
    assert rc.hashing_yield_matrix(1.0) == pytest.approx(1.0)
    assert rc.hashing_yield(0.746) == 0.0 == rc.hashing_yield_matrix(0.746)
    assert rc.hashing_yield(0.749) > 0 and rc.hashing_yield_matrix(0.749) > 0


@pytest.mark.invariance("repeater_chain.fibre_transmittance", "repeater_chain.plob_bound", kind="composition")
def test_losses_multiply_and_the_bound_falls():
    assert rc.fibre_transmittance(70.0) * rc.fibre_transmittance(30.0) == pytest.approx(rc.fibre_transmittance(100.0))
    assert np.all(np.diff(rc.plob_bound(rc.fibre_transmittance(np.linspace(1.0, 900.0, 50)))) < 0)


@pytest.mark.invariance("repeater_chain.plob_bound_series", kind="truncation")
def test_series_is_cut_late_enough():
    assert rc.plob_bound_series(0.9, 400) == pytest.approx(rc.plob_bound_series(0.9, 800), rel=1e-12)


@pytest.mark.invariance("repeater_chain.mean_rounds", "repeater_chain.mean_werner_factor", kind="limit")
def test_rare_success_scales_with_harmonic_numbers():
    assert rc.mean_rounds(1e-9, 8) * 1e-9 == pytest.approx(sum(1 / n for n in range(1, 9)), rel=1e-6)
    assert rc.mean_werner_factor(1e-4, 8, 1e-4) == pytest.approx(rc.mean_werner_factor(1e-6, 8, 1e-6), rel=1e-3)
    assert rc.mean_werner_factor(0.01, 8, 0.0) == pytest.approx(1.0)


@pytest.mark.invariance("repeater_chain.sampled_chain", kind="seed")
def test_seed():
    one, two = (rc.sampled_chain(0.01, 8, 1e-4, 40_000, seed) for seed in (1, 2))
    assert one[0] == pytest.approx(two[0], rel=0.01) and one[1] == pytest.approx(two[1], rel=0.01)


@pytest.mark.invariance("repeater_chain.hashing_yield", "repeater_chain.hashing_yield_matrix", kind="two forms")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 1.0))
def test_formula_is_the_spectrum(w):
    assert rc.hashing_yield(w) == pytest.approx(rc.hashing_yield_matrix(w), abs=1e-10)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1e-4, 0.9), st.integers(1, 16), st.floats(0.0, 0.1))
def test_waiting_only_loses(p, n, decay):
    assert 0.0 <= rc.mean_werner_factor(p, n, decay) <= 1.0 + 1e-9
    assert rc.mean_rounds(p, n) >= 1 / p - 1e-6


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: rc.plob_bound(1.0), "transmittance"),
        (lambda: rc.mean_rounds(0.0, 2), "probability"),
        (lambda: rc.mean_rounds(0.1, 17), "segments"),
        (lambda: rc.sampled_chain(0.1, 2, -1.0, 10, 1), "decay"),
        (lambda: rc.hashing_yield(1.1), "werner"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_two_terms_of_the_series():
    assert rc.plob_bound_series(0.3, terms=2) == pytest.approx((0.3 + 0.045) / np.log(2))
