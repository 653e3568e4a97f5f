"""Loss and states of light: limits and signs."""

import pytest

from referee.qedn import loss_blind as m


@pytest.mark.parametrize("eta", [0.05, 0.5, 1.0])
def test_every_state_keeps_the_transmittance(eta):
    outcome = m.LINEAR_LOSS_IS_BLIND.run({"transmittance": eta})
    for name in ("classical_wave", "number_state", "cat", "squeezed"):
        assert outcome.value(f"kept_by_{name}") == pytest.approx(eta)
    assert outcome.value("departure") == 0.0


def test_bunched_states_lose_more_where_photons_are_absorbed_in_pairs():
    outcome = m.LINEAR_LOSS_IS_BLIND.run({"two_photon": 0.3})
    assert outcome.value("kept_by_squeezed") < outcome.value("kept_by_classical_wave")
    assert outcome.value("kept_by_classical_wave") < outcome.value("kept_by_number_state") < 0.3


def test_one_more_photon_costs_one_more_factor():
    three, four = (m.NOON_UNDER_LOSS.run({"photons": n}).value("coherence_left") for n in (3, 4))
    assert four == pytest.approx(three / 2)


def test_guide_and_wire_limits():
    assert m.GUIDE_AGAINST_WIRE.run({"fibre": 0.0}).value("through_guide") == 1.0
    near, far = (m.GUIDE_AGAINST_WIRE.run({"distance": d}).value("decades_short") for d in (500.0, 1000.0))
    assert far == pytest.approx(2 * near, rel=1e-3)
    assert m.GUIDE_AGAINST_WIRE.run().value("through_guide") == pytest.approx(7.943e-10, rel=1e-3)  # 91 dB
