"""The acoustic metric and its limit."""

from referee.quantum_fusion.acoustic_analogue import ACOUSTIC_METRIC


def test_the_metric_fails_from_its_limit_on():
    limit = ACOUSTIC_METRIC.run().value("one_per_cent_at")
    below, above = (ACOUSTIC_METRIC.run({"momentum": f * limit}).value("excess") for f in (0.99, 1.01))
    assert below < 0.01 < above
