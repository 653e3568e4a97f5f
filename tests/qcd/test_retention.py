"""Retention under loss: the common exponential and the pair that leaves it."""

import numpy as np
import pytest

from referee.qcd import retention


@pytest.mark.parametrize("kappa_t, photons", [(0.1, 1), (1.0, 2), (3.0, 4)])
def test_every_mode_keeps_the_exponential(kappa_t, photons):
    outcome = retention.RETENTION_UNDER_LOSS.run({"kappa_t": kappa_t, "photons": photons})
    assert outcome.value("retained") == pytest.approx(np.exp(-kappa_t), rel=1e-3)
    assert outcome.value("mode_spread") == 0.0


def test_a_pair_at_one_point_keeps_everything_in_its_dark_state():
    outcome = retention.RETENTION_UNDER_LOSS.run({"overlap": 1.0})
    assert outcome.value("subradiant") == pytest.approx(1.0)
    assert outcome.value("spread") == pytest.approx(1 - np.exp(-2.0), rel=1e-3)
