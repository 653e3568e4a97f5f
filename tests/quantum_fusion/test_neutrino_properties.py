"""Neutrinos on their way."""

import pytest

from referee.quantum_fusion import neutrino_properties as npr


def test_longer_way_scatters_more_and_never_more_than_all():
    shares = [npr.NEUTRINO_PASSAGE.run({"density": 1e18, "path": x}).value("scattered_share") for x in (1.0, 1e3, 1e6)]
    assert shares == sorted(shares) and shares[-1] <= 1.0


def test_right_handed_share_falls_with_energy():
    shares = [npr.NEUTRINO_HANDEDNESS.run({"energy": e}).value("right_handed_share") for e in (0.0501, 1e3, 1e6)]
    assert shares == sorted(shares, reverse=True) and shares[0] == pytest.approx(0.47, abs=0.01)
