"""A vortex's energy: growth with the vessel, and its end by screening."""

from referee.quantum_fusion.vortex_mass import VORTEX_MASS


def test_screening_stops_the_growth():
    growth = [VORTEX_MASS.run({"screening": s}).value("growth") for s in (3.0, 30.0, 300.0, 1e9)]
    assert growth == sorted(growth)
    assert growth[0] < 1e-3 < 0.5 < growth[-1]
