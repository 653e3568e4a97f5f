"""Purification: published recurrences against circuits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import entanglement_purification as ep


@pytest.mark.reference(
    "entanglement_purification.bbpssw_round",
    "entanglement_purification.werner_weights",
    source="Bennett et al. 1996, eq. (7): F = 3/4 gives F' = 82/104 = 41/52 and P = 13/18",
)
def test_bbpssw_at_three_quarters():
    fidelity, success = ep.bbpssw_round(0.75)
    assert fidelity == pytest.approx(41 / 52, abs=1e-12)
    assert success == pytest.approx(13 / 18, abs=1e-12)
    assert np.allclose(ep.werner_weights(0.7), [0.7, 0.1, 0.1, 0.1])


@pytest.mark.reference(
    "entanglement_purification.dejmps_round",
    "entanglement_purification.purification_circuit",
    source="Deutsch et al. 1996: A' = (A² + B²)/N, N = (A + B)² + (C + D)²; Werner F = 0.7: A' = 0.5/0.68, N = 0.68",
)
def test_dejmps_at_seven_tenths():
    for weights, success in (
        ep.dejmps_round([0.7, 0.1, 0.1, 0.1]),
        ep.purification_circuit([0.7, 0.1, 0.1, 0.1], rotate=True),
    ):
        assert success == pytest.approx(0.68, abs=1e-12)
        assert np.allclose(weights, np.array([0.5, 0.14, 0.02, 0.02]) / 0.68, atol=1e-12)


@pytest.mark.reference(
    "entanglement_purification.purification_ladder",
    "entanglement_purification.purification_ladder_circuit",
    source="by hand from Deutsch et al. 1996: F = 0.7 gives 0.5/0.68 after one round, 2/0.68 pairs",
)
def test_first_rung():
    for reached, cost in (ep.purification_ladder(0.7, 1), ep.purification_ladder_circuit(0.7, 1)):
        assert np.allclose(reached, [0.7, 0.5 / 0.68])
        assert np.allclose(cost, [1.0, 2 / 0.68])


@pytest.mark.reference(
    "entanglement_purification.swapped_fidelity",
    "entanglement_purification.swapped_weights",
    source="Werner weights multiply: w = 0.8 (F = 0.85) gives w = 0.64, F = 0.73",
)
def test_swapping_multiplies_werner_weights():
    assert ep.swapped_fidelity(0.85) == pytest.approx(0.73)
    assert ep.swapped_weights(ep.werner_weights(0.85), ep.werner_weights(0.85))[0] == pytest.approx(0.73)


@pytest.mark.invariance(
    "entanglement_purification.bbpssw_round", "entanglement_purification.swapped_fidelity", kind="fixed points"
)
def test_fixed_points():
    for fidelity in (0.25, 0.5, 1.0):
        assert ep.bbpssw_round(fidelity)[0] == pytest.approx(fidelity)
    assert np.allclose(ep.swapped_fidelity([0.25, 1.0]), [0.25, 1.0])


@pytest.mark.invariance(
    "entanglement_purification.swapped_weights", "entanglement_purification.werner_weights", kind="symmetry"
)
def test_swapping_does_not_care_for_the_order():
    one, two = np.array([0.6, 0.2, 0.15, 0.05]), ep.werner_weights(0.9)
    assert np.allclose(ep.swapped_weights(one, two), ep.swapped_weights(two, one))
    assert ep.swapped_weights(one, two).sum() == pytest.approx(1.0)


@pytest.mark.invariance(
    "entanglement_purification.purification_ladder",
    "entanglement_purification.purification_ladder_circuit",
    kind="limit",
)
def test_the_ladder_climbs_to_one_and_only_from_above_one_half():
    assert ep.purification_ladder(0.55, 12)[0][-1] > 0.999
    assert ep.purification_ladder_circuit(0.75, 7)[0][-1] > 0.999
    assert ep.purification_ladder(0.45, 12)[0][-1] < 0.5


@pytest.mark.invariance(
    "entanglement_purification.dejmps_round", "entanglement_purification.purification_circuit", kind="normalisation"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.lists(st.floats(0.01, 1.0), min_size=4, max_size=4))
def test_recurrence_is_the_circuit(raw):
    weights = np.array(raw) / sum(raw)
    (new, success), (again, chance) = ep.dejmps_round(weights), ep.purification_circuit(weights, rotate=True)
    assert np.allclose(new, again, atol=1e-12) and success == pytest.approx(chance)
    assert new.sum() == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ep.bbpssw_round(1.2), "fidelity"),
        (lambda: ep.dejmps_round([0.5, 0.5, 0.5, 0.0]), "sum of weights"),
        (lambda: ep.purification_ladder(0.7, 30), "rounds"),
        (lambda: ep.swapped_fidelity(0.1), "fidelity"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_cost_of_three_rounds_multiplies():
    (_, cost), (_, simulated) = ep.purification_ladder(0.8, 3), ep.purification_ladder_circuit(0.8, 3)
    assert cost == pytest.approx(simulated, rel=1e-9)
    assert cost[-1] == pytest.approx(15.5035, abs=1e-4) and cost[-1] > 2 * cost[-2]
