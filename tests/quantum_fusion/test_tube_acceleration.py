"""The turning tube: out and in, neutron and light, and the printed Lagrangian at slow speeds."""

import pytest

from referee.quantum_fusion import tube_acceleration as ta


def test_out_and_in_undo_each_other():
    out = ta.NEUTRON_IN_TUBE.run({"launch_speed": 500.0})
    back = ta.NEUTRON_IN_TUBE.run({"launch_speed": 500.0, "entry": 1.0, "leaving": 0.0})
    assert out.value("speed_ratio") * back.value("speed_ratio") == pytest.approx(1.0, abs=1e-3)
    assert out.value("energy_gain") == pytest.approx(-back.value("energy_gain"))


def test_energy_gain_does_not_depend_on_the_launch():
    slow, fast = (ta.NEUTRON_IN_TUBE.run({"launch_speed": v}).value("energy_gain") for v in (50.0, 2000.0))
    assert slow == pytest.approx(fast)


def test_light_gains_energy_by_the_square_and_never_speed():
    one, ten = (ta.LIGHT_IN_TUBE.run({"rim_speed": v}) for v in (1e3, 1e4))
    assert ten.value("energy_gain") == pytest.approx(100 * one.value("energy_gain"), rel=1e-2)
    assert one.value("speed_gain") == ten.value("speed_gain") == 0.0
