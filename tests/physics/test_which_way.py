"""Visibility and which-way knowledge."""

import numpy as np
import pytest

from referee.physics import which_way as ww


@pytest.mark.reference(
    "which_way.visibility_and_knowledge",
    "which_way.visibility_and_knowledge_states",
    source="Englert 1996: V² + D² = 1 for a pure detector; full knowledge leaves no fringes",
)
def test_englert():
    for function in (ww.visibility_and_knowledge, ww.visibility_and_knowledge_states):
        assert function(np.pi) == pytest.approx((0.0, 1.0), abs=1e-7)
        assert function(np.pi / 2) == pytest.approx((0.70710678, 0.70710678), abs=1e-7)
        assert sum(x**2 for x in function(0.9)) == pytest.approx(1.0)


@pytest.mark.reference(
    "which_way.energy_moved",
    "which_way.energy_moved_states",
    source="by hand: a full flip on one of two ways costs half a splitting",
)
def test_flip():
    assert ww.energy_moved(np.pi, 3.0) == pytest.approx(1.5)
    assert ww.energy_moved_states(np.pi, 3.0) == pytest.approx(1.5)


@pytest.mark.invariance("which_way.visibility_and_knowledge", "which_way.visibility_and_knowledge_states", kind="bound")
def test_sum_never_exceeds_one():
    for angle in (0.3, 1.2, 2.8):
        for purity in (0.0, 0.4, 0.9):
            closed, states = (
                ww.visibility_and_knowledge(angle, purity),
                ww.visibility_and_knowledge_states(angle, purity),
            )
            assert closed == pytest.approx(states, abs=1e-8)
            assert closed[0] ** 2 + closed[1] ** 2 <= 1.0


@pytest.mark.invariance("which_way.energy_moved", "which_way.energy_moved_states", kind="scaling")
def test_degenerate_detectors_take_nothing():
    for energy in (ww.energy_moved, ww.energy_moved_states):
        assert energy(1.3, 0.0) == pytest.approx(0.0, abs=1e-12)
        assert energy(1.3, 2.0, 0.5) == pytest.approx(energy(1.3, 1.0, 1.0))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ww.visibility_and_knowledge(4.0), "angle"),
        (lambda: ww.visibility_and_knowledge_states(1.0, 2.0), "purity"),
        (lambda: ww.energy_moved(1.0, -1.0), "splitting"),
        (lambda: ww.energy_moved_states(1.0, -1.0), "splitting"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
