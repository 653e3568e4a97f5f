"""The work in coherence: entropy against strokes, one copy against many."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.work_from_coherence import (
    unlocked_work_binomial,
    unlocked_work_blocks,
    work_entropic,
    work_isotherm,
)

LANDAUER = 2.870979e-21  # kT ln 2 at 300 K in joules


@pytest.mark.reference(
    "work_from_coherence.work_entropic",
    source="Kammerlander & Anders 2016: kT ln 2 for |+⟩; k = 1.380649e-23 J/K (CODATA)",
)
def test_one_maximally_coherent_qubit_at_room_temperature():
    assert work_entropic(0.5, 0.5, 300.0) == pytest.approx(LANDAUER, rel=1e-6)
    assert work_entropic(0.5, 0.0, 300.0) == 0.0


@pytest.mark.reference(
    "work_from_coherence.work_isotherm",
    source="Kammerlander & Anders 2016: kT ln 2 for |+⟩; k = 1.380649e-23 J/K (CODATA)",
)
def test_the_isotherm_reaches_it():
    assert work_isotherm(0.5, 0.5, 300.0) == pytest.approx(LANDAUER, rel=2e-4)


@pytest.mark.invariance("work_from_coherence.work_isotherm", "work_from_coherence.work_entropic", kind="step")
def test_the_loss_falls_as_one_over_the_number_of_steps():
    thermal = 1.380649e-23 * 300.0
    for steps in (200, 2000):
        loss = (work_entropic(0.5, 0.5, 300.0) - work_isotherm(0.5, 0.5, 300.0, steps=steps)) / thermal
        # Thermodynamic length of the path is π/2: loss (π/2)²/(2·steps) in units of kT. The start from an empty
        # level costs less than the quadratic law says, which is a correction of the next order.
        assert loss * steps == pytest.approx(1.2337, rel=4 / steps)


@pytest.mark.invariance("work_from_coherence.work_isotherm", kind="unit")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.02, 0.98), st.floats(-1.0, 1.0), st.floats(0.0, 1e-19))
def test_the_splitting_of_the_qubit_drops_out(excited, share, splitting):
    coherence = share * np.sqrt(excited * (1 - excited))
    work = work_isotherm(excited, coherence, 300.0, splitting)
    assert work == pytest.approx(work_entropic(excited, coherence, 300.0), abs=2e-4 * LANDAUER)


@pytest.mark.invariance("work_from_coherence.work_entropic", kind="symmetry")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_work_is_never_negative_and_falls_under_dephasing(excited, share):
    coherence = share * np.sqrt(excited * (1 - excited))
    full, half = (work_entropic(excited, c, 300.0) for c in (coherence, coherence / 2))
    assert -1e-30 <= half <= full + 1e-30 <= LANDAUER * (1 + 1e-6)


@pytest.mark.reference(
    "work_from_coherence.unlocked_work_binomial",
    source="one copy: 0 (Lostaglio 2015); two: binomial entropy 3/2 bit, so kT ln 2 /4",
)
def test_one_copy_is_locked_and_two_give_a_quarter():
    np.testing.assert_allclose(unlocked_work_binomial([1, 2], 300.0), [0.0, LANDAUER / 4], rtol=1e-6, atol=1e-33)


@pytest.mark.reference(
    "work_from_coherence.unlocked_work_blocks",
    source="one copy: 0 (Lostaglio 2015); two: binomial entropy 3/2 bit, so kT ln 2 /4",
)
def test_the_matrix_agrees_for_one_and_two():
    assert unlocked_work_blocks(1, 300.0) == pytest.approx(0.0, abs=1e-33)
    assert unlocked_work_blocks(2, 300.0) == pytest.approx(LANDAUER / 4, rel=1e-6)


@pytest.mark.invariance(
    "work_from_coherence.unlocked_work_binomial", "work_from_coherence.unlocked_work_blocks", kind="method"
)
@pytest.mark.parametrize("copies", [3, 5, 7])
def test_dicke_weights_agree_with_the_dephased_matrix(copies):
    assert unlocked_work_blocks(copies, 300.0) == pytest.approx(float(unlocked_work_binomial(copies, 300.0)), rel=1e-10)


@pytest.mark.invariance("work_from_coherence.unlocked_work_binomial", kind="limit")
def test_many_copies_approach_the_full_price():
    work = unlocked_work_binomial([1, 10, 100, 1000, 100_000], 300.0)
    assert np.all(np.diff(work) > 0)
    assert work[-1] == pytest.approx(LANDAUER, rel=2e-4)


def test_bad_input_is_refused():
    for method in (work_entropic, work_isotherm):
        with pytest.raises(ValueError, match="coherence"):
            method(0.1, 0.5, 300.0)
        with pytest.raises(ValueError, match="temperature"):
            method(0.5, 0.5, -1.0)
    for method in (unlocked_work_binomial, unlocked_work_blocks):
        with pytest.raises(ValueError, match="copies"):
            method(0, 300.0)
    with pytest.raises(ValueError, match="steps"):
        work_isotherm(0.5, 0.5, 300.0, steps=0)


@pytest.mark.invariance("work_from_coherence.work_isotherm", kind="law: haste costs work")
def test_an_expansion_in_one_stroke_yields_less():
    hasty, slow = (work_isotherm(0.4, 0.3, 300.0, steps=steps) for steps in (1, 1000))
    assert hasty < slow < work_entropic(0.4, 0.3, 300.0)
