"""A detector at one node of a W state."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import w_state


@pytest.mark.reference(
    "w_state.shares_closed",
    "w_state.shares_simulated",
    source="W state of three (Dur 2000): click 1/3, then others 0; silence leaves 1/2 each; average 1/3",
)
def test_three_nodes():
    for shares in (w_state.shares_closed(3), w_state.shares_simulated(3)):
        assert shares == pytest.approx((1 / 3, 1 / 3, 0.0, 1 / 2, 1 / 3))
    # half of the clicks struck out: (2/3)(1/2) / (2/3 + 1/6) = 2/5
    for shares in (w_state.shares_closed(3, 1.0, 0.5), w_state.shares_simulated(3, 1.0, 0.5)):
        assert shares.average == pytest.approx(0.4)


@pytest.mark.invariance("w_state.shares_closed", "w_state.shares_simulated", kind="law: no signalling")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(2, 8), st.floats(0.0, 1.0))
def test_the_average_does_not_depend_on_the_detector(nodes, efficiency):
    for shares in (w_state.shares_closed(nodes, efficiency), w_state.shares_simulated(nodes, efficiency)):
        assert shares.average == pytest.approx(1 / nodes, abs=1e-12)
        assert shares.after_silence >= shares.before - 1e-12
        assert np.isclose(shares.click, efficiency / nodes)


def test_bad_input():
    with pytest.raises(ValueError, match="nodes"):
        w_state.shares_closed(1)
    with pytest.raises(ValueError, match="efficiency"):
        w_state.shares_simulated(3, 1.5)
    with pytest.raises(ValueError, match="discarded"):
        w_state.shares_closed(3, 1.0, -0.1)


def test_the_bound_on_the_nodes_is_where_it_is_said_to_be():
    assert w_state.shares_closed(10**6).click == pytest.approx(1e-6)
    with pytest.raises(ValueError, match="nodes"):
        w_state.shares_closed(10**6 + 1)


def test_a_blind_detector_never_clicks():
    blind = w_state.shares_simulated(3, 0.0)
    assert blind == pytest.approx(w_state.shares_closed(3, 0.0), abs=1e-12)
