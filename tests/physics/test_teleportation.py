"""Teleportation with and without its classical bits."""

import numpy as np
import pytest

from referee.physics import teleportation as tele

ROUTES = [tele.average_fidelity_simulated, tele.average_fidelity_closed_form]


@pytest.mark.reference(
    "teleportation.average_fidelity_simulated",
    "teleportation.average_fidelity_closed_form",
    source="Bennett et al. 1993: 1 with two bits; 1/2 for a fully mixed state; 2/3 for a fully dephased one (textbook)",
)
@pytest.mark.parametrize("route", ROUTES)
def test_fidelity_with_each_number_of_bits(route):
    assert [route(bits) for bits in (0, 1, 2)] == pytest.approx([0.5, 2 / 3, 1.0])


@pytest.mark.invariance(
    "teleportation.average_fidelity_simulated", "teleportation.average_fidelity_closed_form", kind="limit"
)
@pytest.mark.parametrize("route", ROUTES)
def test_without_entanglement_the_bits_are_worth_nothing(route):
    assert [route(bits, 0.0) for bits in (0, 1, 2)] == pytest.approx([0.5, 0.5, 0.5])
    # 2/3, the best without entanglement, is passed at a visibility of 1/3.
    assert route(2, 1 / 3) == pytest.approx(2 / 3)


@pytest.mark.reference(
    "teleportation.bob_state_without_bits", source="Bennett et al. 1993: before the bits arrive Bob holds 1/2"
)
def test_bob_holds_nothing_before_the_bits():
    assert np.allclose(tele.bob_state_without_bits(np.diag([1.0, 0.0])), np.eye(2) / 2)


@pytest.mark.invariance("teleportation.bob_state_without_bits", kind="symmetry")
def test_bobs_state_does_not_depend_on_the_input_or_the_visibility():
    plus = np.full((2, 2), 0.5)
    assert np.allclose(tele.bob_state_without_bits(plus, 0.4), tele.bob_state_without_bits(np.diag([0.0, 1.0]), 1.0))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="bits"):
        tele.average_fidelity_simulated(3)
    with pytest.raises(ValueError, match="visibility"):
        tele.average_fidelity_closed_form(2, -0.1)
    with pytest.raises(ValueError, match="target"):
        tele.bob_state_without_bits(np.eye(3))
