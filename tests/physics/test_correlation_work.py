"""The worth of a pair to someone with a heat bath: 2 kT ln 2 for a Bell pair, half for a coin."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import correlation_work as cw

UNIT = st.floats(0.0, 1.0)


def pair(visibility, coherence):
    rho = np.diag([0.5, 0.0, 0.0, 0.5])
    rho[0, 3] = rho[3, 0] = coherence / 2
    return visibility * rho + (1 - visibility) * np.eye(4) / 4


@pytest.mark.reference(
    "correlation_work.correlation_work_entropies",
    "correlation_work.correlation_work_pair",
    source="Landauer (textbook): kT ln 2 at 300 K is 2.870979e-21 J (CODATA k)",
)
def test_bell_pair_is_worth_two_bits_and_a_coin_one():
    for coherence, bits in ((1.0, 2), (0.0, 1)):
        assert cw.correlation_work_entropies(pair(1.0, coherence), 300.0) == pytest.approx(
            bits * 2.870979e-21, rel=1e-6
        )
        assert cw.correlation_work_pair(1.0, coherence, 300.0) == pytest.approx(bits * 2.870979e-21, rel=1e-6)


@pytest.mark.invariance(
    "correlation_work.correlation_work_entropies", "correlation_work.correlation_work_pair", kind="unit"
)
def test_work_is_proportional_to_the_temperature():
    for work in (
        lambda t: cw.correlation_work_entropies(pair(0.9, 0.5), t),
        lambda t: cw.correlation_work_pair(0.9, 0.5, t),
    ):
        assert work(600.0) == pytest.approx(2 * work(300.0))
        assert work(0.0) == 0.0


@settings(deadline=None, max_examples=25, derandomize=True)
@given(UNIT, UNIT)
def test_two_routes_and_no_negative_worth(visibility, coherence):
    closed = cw.correlation_work_pair(visibility, coherence, 300.0)
    assert cw.correlation_work_entropies(pair(visibility, coherence), 300.0) == pytest.approx(closed, abs=1e-34)
    assert closed >= -1e-34


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="rho"):
        cw.correlation_work_entropies(np.eye(2) / 2, 300.0)
    with pytest.raises(ValueError, match="trace of rho"):
        cw.correlation_work_entropies(np.eye(4), 300.0)
    with pytest.raises(ValueError, match="visibility"):
        cw.correlation_work_pair(1.1, 1.0, 300.0)
    with pytest.raises(ValueError, match="temperature"):
        cw.correlation_work_pair(1.0, 1.0, -1.0)
