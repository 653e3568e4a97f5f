"""The printed Lagrangian: fine for slow particles, beyond c for light."""

from referee.quantum_fusion.string_photons import PHOTON_MODEL


def test_the_printed_lagrangian_fails_by_speed():
    excess = [PHOTON_MODEL.run({"launch": v, "rim": 0.1}).value("speed_excess") for v in (0.01, 0.5, 1.0)]
    assert excess == sorted(excess)
    assert PHOTON_MODEL.run({}).value("exact_speed") == 1.0
