"""Entanglement that survives the loss of parties, and a click."""

import pytest

from referee.physics import party_loss


@pytest.mark.reference(
    "party_loss.loss_concurrence_reduced",
    "party_loss.loss_concurrence_simulated",
    "party_loss.dicke_pair_concurrence",
    source="Dur 2000: 2/N for the W state, 0 for GHZ",
)
@pytest.mark.parametrize(("nodes", "value"), [(4, 0.5), (5, 0.4), (8, 0.25)])
def test_w_keeps_two_over_n_and_ghz_nothing(nodes, value):
    for loss in (party_loss.loss_concurrence_reduced, party_loss.loss_concurrence_simulated):
        assert loss(nodes, 0.0) == pytest.approx(value, abs=1e-6)
        assert loss(nodes, 1.0) == pytest.approx(0.0, abs=1e-6)
    assert party_loss.dicke_pair_concurrence(nodes, 1) == pytest.approx(value)


@pytest.mark.reference(
    "party_loss.click_concurrence_simulated",
    source="a click takes the only quantum of a W state; one of two leaves W of N-1, 2/(N-1) (Dur 2000)",
)
def test_after_a_click():
    assert party_loss.click_concurrence_simulated(5, 1) == pytest.approx(0.0, abs=1e-6)
    assert party_loss.click_concurrence_simulated(5, 2) == pytest.approx(2 / 4, abs=1e-6)
    assert party_loss.click_concurrence_simulated(4, 4) == pytest.approx(0.0, abs=1e-6)


@pytest.mark.invariance(
    "party_loss.loss_concurrence_reduced", "party_loss.loss_concurrence_simulated", kind="second method"
)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_between_the_two_states(share):
    reduced = [party_loss.loss_concurrence_reduced(nodes, share) for nodes in (4, 6, 10)]
    assert reduced == pytest.approx(
        [party_loss.loss_concurrence_simulated(nodes, share) for nodes in (4, 6, 10)], abs=1e-6
    )


@pytest.mark.invariance("party_loss.dicke_pair_concurrence", "party_loss.click_concurrence_simulated", kind="symmetry")
@pytest.mark.parametrize(("nodes", "excitations"), [(5, 2), (6, 3), (7, 5)])
def test_up_and_down_are_alike_and_a_click_leaves_the_smaller_symmetric_state(nodes, excitations):
    plain = party_loss.dicke_pair_concurrence(nodes, excitations)
    assert plain == pytest.approx(party_loss.dicke_pair_concurrence(nodes, nodes - excitations))
    left = party_loss.dicke_pair_concurrence(nodes - 1, excitations - 1)
    assert party_loss.click_concurrence_simulated(nodes, excitations) == pytest.approx(left, abs=1e-6)


def test_bad_input():
    with pytest.raises(ValueError, match="nodes"):
        party_loss.loss_concurrence_reduced(3, 0.0)
    with pytest.raises(ValueError, match="ghz_share"):
        party_loss.loss_concurrence_simulated(4, 1.5)
    with pytest.raises(ValueError, match="excitations"):
        party_loss.dicke_pair_concurrence(4, 5)
    with pytest.raises(ValueError, match="excitations"):
        party_loss.click_concurrence_simulated(4, 0)
