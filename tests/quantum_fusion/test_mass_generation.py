"""Mass from condensates: modes, a free coupling, and vortices that depend on the vessel."""

import pytest

from referee.quantum_fusion import mass_generation as mg


def test_any_second_derivative_makes_a_massive_mode():
    assert mg.MASSIVE_MODE.run({"second": 0.0}).value("massive_modes") == 0.0
    for second in (0.05, 1.0, 8.0):
        assert mg.MASSIVE_MODE.run({"second": second}).value("massive_modes") == 1.0


def test_the_mass_is_as_open_as_the_root_of_the_coupling():
    for decades in (0.5, 2.0):
        spread = mg.HIGGS_MASS_FREE.run({"coupling_decades": decades}).value("mass_spread")
        assert spread == pytest.approx(decades / 2, rel=1e-3)
