"""The web: one passage missing, and threads that thin with the nodes."""

import pytest

from referee.quantum_fusion.quantum_web import QUANTUM_WEB


def test_one_passage_is_what_is_missing():
    assert QUANTUM_WEB.run().value("passages_missing") == 1.0
    assert QUANTUM_WEB.run({"passages": 1}).value("passages_missing") == 0.0
    assert QUANTUM_WEB.run({"nodes": 1000.0}).value("entanglement_of_a_pair") == pytest.approx(0.002)
