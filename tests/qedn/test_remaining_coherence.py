"""Remaining coherence and steady power: limits."""

import pytest

from referee.qedn import remaining_coherence


@pytest.mark.parametrize("nodes", [4, 6, 9])
def test_w_keeps_two_over_n(nodes):
    outcome = remaining_coherence.W_AFTER_LOSS.run({"nodes": nodes})
    assert outcome.value("pair_concurrence") == pytest.approx(2 / nodes, rel=1e-3)
    assert outcome.value("ghz_concurrence") == 0.0


def test_two_quanta_leave_a_w_state():
    outcome = remaining_coherence.COHERENCE_AFTER_DELIVERY.run({"nodes": 5})
    assert outcome.value("after_delivery") == pytest.approx(2 / 4)


@pytest.mark.parametrize("coherence", [0.0, 0.5])
def test_scatter_does_not_know_of_coherence(coherence):
    outcome = remaining_coherence.BULK_PHOTON_NOISE.run({"coherence": coherence})
    assert outcome.value("scatter") == remaining_coherence.BULK_PHOTON_NOISE.run().value("scatter")
    assert outcome.value("coherence_contribution") == 0.0
