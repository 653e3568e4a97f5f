import pytest

from referee.qcd.phase_reference import coherence_under_gain, passive_processing


@pytest.mark.parametrize("gain", [1.2, 2.0, 3.0])
def test_gain_lowers_coherence(gain):
    assert coherence_under_gain(gain=gain).value("coherence_change") < 0


def test_a_drive_raises_it():
    assert coherence_under_gain(gain=1.0, drive=0.5).value("coherence_change") > 0


@pytest.mark.parametrize("seed", [0, 1, 99_999])
def test_no_seed_finds_a_rise(seed):
    outcome = passive_processing(seed=seed)
    assert outcome.value("largest_rise") <= 0
    assert outcome.value("largest_entropic_rise") <= 0
