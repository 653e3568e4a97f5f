"""Factories: physical limits and signs."""

import pytest

from referee.qedn import factories


def test_warmth_and_distance_shorten_the_superposition():
    cold, warm = (factories.FACTORY_COHERENCE.run({"temperature": t}).value("coherence_time") for t in (4.0, 300.0))
    near = factories.FACTORY_COHERENCE.run({"separation": 1e-9}).value("coherence_time")
    assert cold > warm and near > warm


def test_far_apart_every_photon_counts():
    one, ten = (factories.FACTORY_COHERENCE.run({"separation": s}).value("coherence_time") for s in (1.0, 10.0))
    assert one == pytest.approx(ten, rel=1e-6)


def test_interference_adds_and_its_absence_adds_nothing():
    gains = [factories.SUPERPOSED_THROUGHPUT.run({"interference": x}).value("gain") for x in (0.0, 0.1, 1.0)]
    assert gains[0] == 0.0 < gains[1] < gains[2]


def test_each_item_supplied_closes_one_gap():
    missing = [factories.PROCESS_OPTIMISATION.run({"supplied": n}).value("items_missing") for n in range(5)]
    assert missing == [4, 3, 2, 1, 0]
