"""A quantum that leaves through a measured neighbour."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import zeno_sink


@pytest.mark.reference(
    "zeno_sink.transfer_time_closed",
    "zeno_sink.transfer_time_liouvillian",
    "zeno_sink.fastest_drain",
    source="integrated rate equations: J = 1, kappa = 2 give 1 + 1/2; strong drain: Zeno rate 4J^2/kappa (Misra 1977)",
)
def test_times():
    for time in (zeno_sink.transfer_time_closed, zeno_sink.transfer_time_liouvillian):
        assert float(time(1.0, 2.0)) == pytest.approx(1.5, rel=1e-9)
        assert float(time(1.0, 1e4)) * 4 / 1e4 == pytest.approx(1.0, rel=1e-6)
    assert float(zeno_sink.fastest_drain(1.0)) == pytest.approx(2.8284271, abs=1e-6)


@pytest.mark.invariance(
    "zeno_sink.transfer_time_closed",
    "zeno_sink.transfer_time_liouvillian",
    "zeno_sink.fastest_drain",
    kind="unit",
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.1, 10.0), st.floats(0.1, 50.0))
def test_rates_scale_times_and_no_drain_beats_the_fastest(coupling, drain):
    closed = float(zeno_sink.transfer_time_closed(coupling, drain))
    assert zeno_sink.transfer_time_liouvillian(coupling, drain) == pytest.approx(closed, rel=1e-8)
    assert zeno_sink.transfer_time_liouvillian(3 * coupling, 3 * drain) == pytest.approx(closed / 3, rel=1e-8)
    best = float(zeno_sink.fastest_drain(coupling))
    assert closed >= float(zeno_sink.transfer_time_closed(coupling, best)) - 1e-12
    assert best == pytest.approx(np.sqrt(8) * coupling)


def test_bad_input():
    with pytest.raises(ValueError, match="drain"):
        zeno_sink.transfer_time_closed(1.0, 0.0)
    with pytest.raises(ValueError, match="coupling"):
        zeno_sink.transfer_time_liouvillian(-1.0, 1.0)
    with pytest.raises(ValueError, match="coupling"):
        zeno_sink.fastest_drain(0.0)
