import pytest

from referee.qcd.coherence_control import maintained_coherence, switched_coherence


def test_no_pulse_no_coherence_and_no_wait_no_end():
    assert switched_coherence(pulse_angle=0.0).value("coherence_on") == 0.0
    assert switched_coherence(wait=0.0).value("switching_error") == pytest.approx(1.0)


def test_echo_restores_all_of_slow_noise_and_nothing_of_white_noise():
    assert maintained_coherence(fast_noise=0.0).value("coherence_echo") == pytest.approx(1.0)
    lost = maintained_coherence(slow_noise=8.0, fast_noise=8.0)
    assert lost.value("coherence_echo") == pytest.approx(3.355e-4, rel=1e-3)  # e^−8


def test_an_echo_pulse_of_no_angle_is_no_echo():
    assert maintained_coherence(echo_angle=0.0).value("share_still_lost") == pytest.approx(1.0)
