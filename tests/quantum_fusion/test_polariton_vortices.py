"""Polaritons: degeneracy, handedness, and life without a pump."""

import pytest

from referee.quantum_fusion import polariton_vortices as pv


def test_degeneracy_falls_with_temperature_and_exciton_share():
    cold, warm = (pv.POLARITON_CONDENSATE.run({"temperature": t}).value("degeneracy") for t in (10.0, 100.0))
    assert cold == pytest.approx(10 * warm, rel=1e-2)
    light, heavy = (pv.POLARITON_CONDENSATE.run({"detuning": d}).value("mass") for d in (-10.0, 10.0))
    assert light < heavy


def test_the_mirror_image_of_the_pump_turns_the_current():
    right, left = (pv.POLARITON_CURRENT.run({"tooth": t}) for t in (0.3, -0.3))
    assert right.value("sign_share") > 0.8 and left.value("opposite_share") > 0.8
    assert right.value("mean_winding") < 0 < left.value("mean_winding")


def test_lifetime_is_the_inverse_of_the_loss():
    fast, slow = (pv.CURRENT_WITHOUT_PUMP.run({"decay": g}).value("lifetime") for g in (0.1, 0.01))
    assert slow == pytest.approx(10 * fast)
