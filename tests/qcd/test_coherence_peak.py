"""Where coherence peaks: the qubit's middle, the turned basis, the displacement without end."""

import numpy as np
import pytest

from referee.qcd import coherence_peak


def test_peak_is_in_the_middle():
    outcome = coherence_peak.COHERENCE_ALONG_ALPHA.run()
    assert outcome.value("peak_weight") == 0.5
    assert outcome.value("share_at_alpha_one") == 0.0


@pytest.mark.parametrize("angle", [0.2, 0.7, 1.5])
def test_coherence_at_alpha_one_is_the_sine_of_the_turn(angle):
    outcome = coherence_peak.COHERENCE_ALONG_ALPHA.run({"basis_angle": angle})
    assert outcome.value("share_at_alpha_one") == pytest.approx(np.sin(angle), rel=1e-3)


def test_displacement_gains_as_its_root_and_noise_stops_it():
    finding = coherence_peak.DISPLACEMENT_COHERENCE
    assert finding.run({"alpha": 4.0}).value("gain") == pytest.approx(np.sqrt(2) - 1, rel=0.1)
    noises = [0.0, 0.2, 0.5, 1.0]
    gains = [finding.run({"alpha": 4.0, "phase_noise": noise}).value("gain") for noise in noises]
    assert np.all(np.diff(gains) < 0)
