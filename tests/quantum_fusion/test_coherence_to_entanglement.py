"""Coherence converted: for every seed, and lost with a coherent ancilla."""

import numpy as np
import pytest

from referee.quantum_fusion.coherence_to_entanglement import COHERENCE_CONVERSION


@pytest.mark.parametrize("seed", [0, 8, 99])
def test_equality_holds_for_every_sample(seed):
    outcome = COHERENCE_CONVERSION.run({"seed": seed})
    assert outcome.value("largest_gap") == 0.0
    assert outcome.value("mean_entanglement") == outcome.value("mean_coherence") > 0.3


def test_the_share_that_is_left_is_a_cosine():
    outcome = COHERENCE_CONVERSION.run({"ancilla": 0.4})
    assert outcome.value("mean_entanglement") / outcome.value("mean_coherence") == pytest.approx(np.cos(0.8), rel=1e-3)
