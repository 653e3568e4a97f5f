import pytest

from referee.qcd.amplification import amplified_amplitude


def test_manuscripts_energy_is_the_spontaneous_photon_number():
    outcome = amplified_amplitude(gain=2.5)
    assert outcome.value("manuscript_energy") == pytest.approx(1.5)  # G − 1
    assert outcome.value("noise_at_output") == pytest.approx(0.75)  # (G − 1)/2, half of it: the other ordering


def test_no_gain_no_noise():
    outcome = amplified_amplitude(gain=1.0)
    assert outcome.value("added_noise") == 0.0
    assert outcome.value("unextractable_share") == 0.0


def test_squeezing_amplifies_one_quadrature_without_noise():
    outcome = amplified_amplitude(gain=1.0, squeezing=0.3)
    assert outcome.value("signal_gain") == pytest.approx(1.822, rel=1e-3)  # e^0.6
    assert outcome.value("added_noise") == 0.0
