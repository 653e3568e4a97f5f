"""Hotta's minimal model: his numbers, no yield without the message, never more than was paid."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import energy_teleportation as et

ENERGIES = st.floats(0.05, 20.0)


@pytest.mark.reference(
    "energy_teleportation.energy_injected",
    "energy_teleportation.energy_teleported",
    "energy_teleportation.simulate_teleportation",
    source="Hotta, arXiv:1002.0200, at h = k = 1: E_A = 1/sqrt(2), E_B = (sqrt(10) - 3)/sqrt(2)",
)
def test_hotta_at_equal_field_and_coupling():
    assert float(et.energy_injected(1.0, 1.0)) == pytest.approx(0.70710678, abs=1e-8)
    assert float(et.energy_teleported(1.0, 1.0)) == pytest.approx(0.11474763, abs=1e-8)
    assert et.simulate_teleportation(1.0, 1.0) == pytest.approx((0.70710678, 0.11474763), abs=1e-8)


@pytest.mark.reference(
    "energy_teleportation.best_unitary_extraction",
    "energy_teleportation.blind_channel_bound",
    source="Frey, Funo, Hotta 2014: a strongly locally passive state yields nothing to a local operation",
)
@pytest.mark.parametrize("coupling", [0.1, 1.0, 7.0])
def test_blind_bob_takes_nothing(coupling):
    assert et.best_unitary_extraction(1.0, coupling, 0.0) == pytest.approx(0.0, abs=1e-12)
    assert et.blind_channel_bound(1.0, coupling) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.reference(
    "energy_teleportation.conditional_term",
    source="Hotta, arXiv:1002.0200: coefficient of sin 2θ in Bob's balance, 1/sqrt(2) at h = k = 1",
)
def test_conditional_term_at_equal_field_and_coupling():
    assert float(et.conditional_term(1.0, 1.0)) == pytest.approx(0.70710678, abs=1e-8)


@pytest.mark.invariance("energy_teleportation.energy_teleported", kind="limit")
def test_efficiency_rises_to_one_quarter():
    ratio = np.logspace(-2, 4, 60)
    share = et.energy_teleported(1.0, ratio) / et.energy_injected(1.0, ratio)
    assert np.all(np.diff(share) > 0)
    assert np.all(share < 0.25)
    assert share[-1] == pytest.approx(0.25, abs=1e-6)


@pytest.mark.invariance(
    "energy_teleportation.energy_injected",
    "energy_teleportation.energy_teleported",
    "energy_teleportation.conditional_term",
    "energy_teleportation.simulate_teleportation",
    "energy_teleportation.best_unitary_extraction",
    "energy_teleportation.blind_channel_bound",
    kind="unit",
)
def test_everything_scales_with_the_unit_of_energy():
    for function in (et.energy_injected, et.energy_teleported, et.conditional_term):
        assert float(function(7.0, 2.1)) == pytest.approx(7 * float(function(1.0, 0.3)), rel=1e-12)
    one, seven = et.simulate_teleportation(1.0, 0.3), et.simulate_teleportation(7.0, 2.1)
    assert seven == pytest.approx(tuple(7 * value for value in one), rel=1e-9)
    assert et.best_unitary_extraction(7.0, 2.1, 1.0) == pytest.approx(7 * et.best_unitary_extraction(1.0, 0.3, 1.0))
    assert et.blind_channel_bound(7.0, 2.1) == pytest.approx(0.0, abs=1e-11)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(ENERGIES, ENERGIES, st.floats(0.0, 1.0))
def test_bob_never_takes_more_than_alice_paid_nor_than_the_bare_term(field, coupling, reliability):
    net = float(et.energy_teleported(field, coupling, reliability))
    assert 0 <= net <= 0.25 * float(et.energy_injected(field, coupling))
    assert net < float(et.conditional_term(field, coupling))


@settings(deadline=None, max_examples=25, derandomize=True)
@given(ENERGIES, ENERGIES, st.floats(0.0, 1.0))
def test_the_rotation_about_y_is_the_best_unitary(field, coupling, reliability):
    assert et.best_unitary_extraction(field, coupling, reliability) == pytest.approx(
        float(et.energy_teleported(field, coupling, reliability)), abs=1e-11
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: et.energy_injected(0.0, 1.0), "field"),
        (lambda: et.energy_teleported(1.0, -1.0), "coupling"),
        (lambda: et.conditional_term(-1.0, 1.0), "field"),
        (lambda: et.simulate_teleportation(1.0, 1.0, 1.1), "reliability"),
        (lambda: et.best_unitary_extraction(1.0, 0.0), "coupling"),
        (lambda: et.blind_channel_bound(0.0, 1.0), "field"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
