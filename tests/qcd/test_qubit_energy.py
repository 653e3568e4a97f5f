"""The qubit of optimal energy: its coherence is the sine of the tilt of its Hamiltonian."""

import numpy as np
import pytest

from referee.qcd import qubit_energy


@pytest.mark.parametrize("tilt", [0.0, 0.3, 1.0, 1.5])
def test_ground_state_coherence_is_the_sine_of_the_tilt(tilt):
    outcome = qubit_energy.QUBIT_ENERGY_OPTIMUM.run({"tilt": tilt})
    assert outcome.value("coherence") == pytest.approx(np.sin(tilt), rel=1e-3)
    assert outcome.value("weight") == pytest.approx(np.cos(tilt / 2) ** 2, rel=1e-3)
