"""Plasmoid: how close the ions come, and when sound attracts."""

import pytest

from referee.quantum_fusion import plasmoid as pm


def test_spacing_falls_with_the_cube_root_of_density():
    one, more = (pm.RADIAL_OSCILLATIONS.run({"density": n}).value("spacing") for n in (1e24, 1e27))
    assert one == pytest.approx(10 * more, rel=1e-2)


def test_larger_swings_are_faster_and_cross_sooner():
    small, large = (pm.RADIAL_OSCILLATIONS.run({"amplitude": a}) for a in (0.38, 0.45))
    assert 0 < small.value("frequency_shift") < large.value("frequency_shift")
    assert small.value("periods_in_step") > large.value("periods_in_step")


def test_sound_attracts_only_when_faster():
    outcome = pm.SOUND_EXCHANGE.run()
    assert outcome.value("shift_at_double") < 0 < outcome.value("shift_at_half")
    assert outcome.value("electron_window") < 1 < outcome.value("ion_window")
