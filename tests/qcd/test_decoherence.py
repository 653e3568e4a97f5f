"""The dephasing ledger and the manuscript's difference of energies: limits and signs."""

import pytest

from referee.qcd import decoherence


def test_without_coupling_nothing_moves():
    outcome = decoherence.DEPHASING_LEDGER.run({"coupling": 0.0})
    assert outcome.value("bath_gain") == pytest.approx(0.0, abs=1e-9)
    assert outcome.value("coherence_left") == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize("coupling", [0.1, 0.2, 0.3])
def test_the_coupling_pays_what_the_modes_gain(coupling):
    outcome = decoherence.DEPHASING_LEDGER.run({"coupling": coupling})
    assert outcome.value("bath_gain") == pytest.approx(-outcome.value("interaction_loss"), rel=1e-3)
    assert (
        outcome.value("coherence_contribution") == outcome.value("qubit_loss") == outcome.value("ledger_drift") == 0.0
    )


def test_a_state_without_coherence_leaves_the_modes_the_same_energy():
    full, none = (decoherence.DEPHASING_LEDGER.run({"coherence": c}).value("bath_gain") for c in (1.0, 0.0))
    assert full == pytest.approx(none, abs=1e-5)


@pytest.mark.parametrize("alpha", [0.5, 1.0, 2.5])
def test_dephasing_raises_the_manuscripts_energy_by_the_photons_that_lose_their_phase(alpha):
    outcome = decoherence.MANUSCRIPT_ENERGY_DIFFERENCE.run({"alpha": alpha})
    assert outcome.value("formula_difference") == pytest.approx(-(alpha**2), rel=1e-3)
    assert outcome.value("energy_difference") == 0.0


def test_a_loss_without_dephasing_leaves_a_coherent_state_with_no_formula_energy():
    outcome = decoherence.MANUSCRIPT_ENERGY_DIFFERENCE.run({"dephasing": 0.0, "loss": 0.5})
    assert outcome.value("formula_difference") == 0.0
    assert outcome.value("energy_difference") == pytest.approx(2.0)
