"""Physical limits of the phased-light argument."""

import pytest

from referee.qcd.phased_light import PHASED_LIGHT_THRUST


def test_one_emitter_pushes_nothing():
    assert PHASED_LIGHT_THRUST.run({"emitters": 1}).value("array_ratio") == 0


def test_the_array_never_passes_the_wall_nor_half_over_the_panel():
    for emitters in (2, 30, 1000):
        outcome = PHASED_LIGHT_THRUST.run({"emitters": emitters})
        assert outcome.value("array_ratio") < 1
        assert outcome.value("gain_over_panel") < 0.5
    assert outcome.value("most_over_panel") == pytest.approx(1.5)


def test_a_wider_mirror_leaves_less_to_gain():
    most = [PHASED_LIGHT_THRUST.run({"concentration": k}).value("most_over_lamp") for k in (1.0, 100.0, 1e4)]
    assert most == pytest.approx([0.5, 0.0025, 2.5e-5], rel=0.01)


def test_phase_errors_lower_the_thrust():
    sharp, blurred = (PHASED_LIGHT_THRUST.run({"phase_error": e}).value("array_ratio") for e in (0.0, 1.0))
    assert blurred < 0.6 * sharp
