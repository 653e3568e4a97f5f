"""Shared coherence under independent dephasing: closed forms, channels and the master equation of all qubits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.ghz_decay import (
    ghz_coherence_master_equation,
    ghz_log_coherence_channel,
    ghz_log_coherence_closed,
    w_coherence_closed,
    w_coherence_master_equation,
)


@pytest.mark.reference(
    "ghz_decay.ghz_log_coherence_closed", "ghz_decay.ghz_log_coherence_channel", source="textbook: exp(−Nt/T₂)"
)
@pytest.mark.parametrize(
    ("parties", "time", "logarithm"), [(1.0, 1400.0, -1.0), (1e4, 0.14, -1.0), (1e4, 1400.0, -1e4), (1e23, 1.4, -1e20)]
)
def test_logarithm_of_a_large_state(parties, time, logarithm):
    assert ghz_log_coherence_closed(parties, time, 1400.0) == pytest.approx(logarithm, rel=1e-12)
    assert ghz_log_coherence_channel(parties, time, 1400.0) == pytest.approx(logarithm, rel=1e-9)


@pytest.mark.reference("ghz_decay.ghz_coherence_master_equation", source="textbook: exp(−Nt/T₂)")
@pytest.mark.parametrize(("parties", "left"), [(1, 0.740818220681718), (2, 0.548811636094026), (6, 0.165298888221587)])
def test_small_states_follow_the_exponential(parties, left):
    # 5e-8 is what the tightened tolerances give; QuTiP's own defaults fail here
    assert ghz_coherence_master_equation(parties, 0.3, 1.0) == pytest.approx(left, abs=5e-8)


@pytest.mark.reference(
    "ghz_decay.w_coherence_closed", "ghz_decay.w_coherence_master_equation", source="textbook: exp(−2t/T₂)"
)
def test_w_state_keeps_the_coherence_of_a_pair():
    assert w_coherence_closed(0.3, 1.0) == pytest.approx(0.548811636094026, abs=1e-14)
    assert w_coherence_master_equation(3, 0.3, 1.0) == pytest.approx(0.548811636094026, abs=5e-8)


@pytest.mark.invariance("ghz_decay.w_coherence_master_equation", kind="size")
def test_w_coherence_does_not_know_the_size():
    values = [w_coherence_master_equation(parties, 0.7, 1.0) for parties in range(2, 7)]
    assert np.ptp(values) < 5e-8


@pytest.mark.invariance(
    "ghz_decay.ghz_coherence_master_equation",
    "ghz_decay.w_coherence_closed",
    "ghz_decay.ghz_log_coherence_closed",
    kind="unit of time",
)
def test_only_the_ratio_of_times_matters():
    for unit in (1e-9, 1.0, 1e6):
        assert ghz_coherence_master_equation(4, 0.2 * unit, unit) == pytest.approx(
            ghz_coherence_master_equation(4, 0.2, 1.0), abs=1e-9
        )
        assert w_coherence_closed(0.2 * unit, unit) == pytest.approx(w_coherence_closed(0.2, 1.0), rel=1e-12)
        assert ghz_log_coherence_closed(9, 0.2 * unit, unit) == pytest.approx(-1.8, rel=1e-12)


@pytest.mark.invariance("ghz_decay.ghz_log_coherence_channel", kind="slicing of time")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1.0, 1e6), st.floats(0.0, 50.0), st.floats(0.0, 50.0))
def test_two_stretches_add_to_one(parties, first, second):
    whole = ghz_log_coherence_channel(parties, first + second, 1.0)
    parts = ghz_log_coherence_channel(parties, first, 1.0) + ghz_log_coherence_channel(parties, second, 1.0)
    assert whole == pytest.approx(parts, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ghz_log_coherence_closed(0.5, 1.0, 1.0), "parties"),
        (lambda: ghz_log_coherence_channel(2, -1.0, 1.0), "time"),
        (lambda: ghz_coherence_master_equation(7, 1.0, 1.0), "parties"),
        (lambda: w_coherence_closed(1.0, 0.0), "coherence_time"),
        (lambda: w_coherence_master_equation(1, 1.0, 1.0), "parties"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
