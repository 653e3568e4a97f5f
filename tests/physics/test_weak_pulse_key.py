"""Weak-pulse BB84: limits by hand, and the photon-by-photon sum."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import poisson

from referee.physics import weak_pulse_key as wk


@pytest.mark.reference(
    "weak_pulse_key.click_statistics",
    source="by hand: Q = 1 - exp(-0.05) without dark counts; pure dark counts err by half",
)
def test_clicks():
    gain, error = wk.click_statistics(0.5, 0.1, 0.0, 0.03)
    assert gain == pytest.approx(0.0487705755) and error == pytest.approx(0.03)
    assert wk.click_statistics(0.5, 0.0, 1e-6, 0.03)[1] == pytest.approx(0.5)
    assert wk.decoy_rate(0.5, 0.0, 0.0, 0.03) == wk.decoy_rate_by_photon_number(0.5, 0.0, 0.0, 0.03) == 0.0


@pytest.mark.reference(
    "weak_pulse_key.decoy_rate",
    "weak_pulse_key.decoy_rate_by_photon_number",
    source="by hand: without dark counts or errors half of eta mu exp(-mu): 0.5*0.01*0.5*exp(-0.5) = 0.00151632665",
)
def test_perfect_receiver():
    assert wk.decoy_rate(0.5, 0.01, 0.0, 0.0) == pytest.approx(0.00151632665, rel=1e-8)
    assert wk.decoy_rate_by_photon_number(0.5, 0.01, 0.0, 0.0) == pytest.approx(0.00151632665, rel=1e-8)


@pytest.mark.reference(
    "weak_pulse_key.tagged_share",
    "weak_pulse_key.tagged_share_sampled",
    source="Brassard et al. 2000; by hand: (1 - 1.1 exp(-0.1))/(1 - exp(-0.05)) = 0.0959357",
)
def test_multiple_pulses():
    assert wk.tagged_share(0.1, 0.5, 0.0, 0.0) == pytest.approx(0.0959357, rel=1e-5)
    assert wk.tagged_share_sampled(0.1, 0.5, 0.0, 0.0, 1_000_000, 5) == pytest.approx(0.0959357, rel=0.05)


@pytest.mark.reference(
    "weak_pulse_key.undecoyed_rate", source="by hand: no errors: (Q - P(n>=2))/2 = (0.048770576 - 0.004678840)/2"
)
def test_no_decoys_without_errors():
    assert wk.undecoyed_rate(0.1, 0.5, 0.0, 0.0) == pytest.approx((0.0487705755 - 0.0046788402) / 2, rel=1e-6)


@pytest.mark.invariance("weak_pulse_key.decoy_rate", "weak_pulse_key.click_statistics", kind="limit")
def test_rate_is_linear_in_transmittance_when_it_is_small():
    assert wk.decoy_rate(0.5, 1e-3, 0.0, 0.01) / wk.decoy_rate(0.5, 1e-4, 0.0, 0.01) == pytest.approx(10, rel=0.01)
    assert wk.click_statistics(0.5, 1e-5, 0.0, 0.0)[0] == pytest.approx(5e-6, rel=1e-4)


@pytest.mark.invariance("weak_pulse_key.decoy_rate_by_photon_number", kind="truncation")
def test_truncation():
    assert wk.decoy_rate_by_photon_number(0.5, 0.01, 1e-6, 0.01, photons=20) == pytest.approx(
        wk.decoy_rate_by_photon_number(0.5, 0.01, 1e-6, 0.01, photons=100), rel=1e-9
    )


@pytest.mark.invariance("weak_pulse_key.tagged_share_sampled", kind="seed")
def test_seed():
    one, two = (wk.tagged_share_sampled(0.1, 0.5, 0.0, 0.0, 1_000_000, seed) for seed in (1, 2))
    assert one == pytest.approx(two, rel=0.06)


@pytest.mark.invariance("weak_pulse_key.tagged_share", "weak_pulse_key.undecoyed_rate", kind="scaling")
def test_without_decoys_the_best_rate_falls_with_the_square():
    mu = np.geomspace(1e-4, 1.0, 4000)
    best = [wk.undecoyed_rate(mu, eta, 0.0, 0.01).max() for eta in (1e-2, 1e-3)]
    assert best[0] / best[1] == pytest.approx(100, rel=0.05)
    assert wk.tagged_share(0.5, 1e-4, 1e-6, 0.01) == 1.0


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.01, 1.0), st.floats(1e-5, 0.9), st.floats(1e-8, 1e-4), st.floats(0.0, 0.1))
def test_closed_form_is_the_sum_and_decoys_never_hurt(mu, eta, dark, tilt):
    rate = float(wk.decoy_rate(mu, eta, dark, tilt))
    assert rate == pytest.approx(wk.decoy_rate_by_photon_number(mu, eta, dark, tilt), abs=1e-12, rel=1e-8)
    assert max(rate, 0.0) >= float(wk.undecoyed_rate(mu, eta, dark, tilt)) - 1e-12


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: wk.decoy_rate(-1.0, 0.1, 0.0, 0.0), "intensity"),
        (lambda: wk.decoy_rate(0.5, 0.1, 0.0, 0.0, 0.5), "overhead"),
        (lambda: wk.click_statistics(0.5, 1.5, 0.0, 0.0), "transmittance"),
        (lambda: wk.tagged_share_sampled(0.5, 0.1, 0.0, 0.0, 0, 1), "pulses"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.reference(
    "weak_pulse_key.decoy_rate_by_photon_number",
    source="by hand: where half of the clicks are wrong every click costs f/2 bits; clicks are the pulses of 1 to N photons",
)
def test_the_sum_ends_at_the_last_photon_number():
    rate = wk.decoy_rate_by_photon_number(8.0, 1.0, 0.0, 0.5, overhead=1.0, photons=20)
    assert rate == pytest.approx(-0.5 * (poisson.cdf(20, 8.0) - poisson.pmf(0, 8.0)), rel=1e-9)


@pytest.mark.invariance("weak_pulse_key.tagged_share_sampled", kind="dark counts are clicks too")
def test_dark_counts_are_drawn():
    sampled = wk.tagged_share_sampled(0.5, 0.1, 0.2, 0.0, 200_000, 7)
    assert sampled == pytest.approx(float(wk.tagged_share(0.5, 0.1, 0.2, 0.0)), rel=0.02)
