"""The five-qubit code against its closed form: with f = 1 − 4p/3 the code maps f to (5f³ − 3f⁵)/2."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.five_qubit_code import (
    logical_error_density_matrix,
    logical_error_enumerated,
    pseudo_threshold_density_matrix,
    pseudo_threshold_enumerated,
)

METHODS = [logical_error_enumerated, logical_error_density_matrix]


@pytest.mark.reference(
    "five_qubit_code.logical_error_enumerated",
    "five_qubit_code.logical_error_density_matrix",
    source="analytic: 1 − 4p_L/3 = (5f³ − 3f⁵)/2 with f = 1 − 4p/3, by hand at p = 0, 3/8 and 3/4; 10p² at small p",
)
@pytest.mark.parametrize("method", METHODS)
def test_points_that_a_hand_can_compute(method):
    assert method(0.0) == pytest.approx(0.0, abs=1e-12)
    assert method(0.75) == pytest.approx(0.75, abs=1e-12)  # nothing is left of the state
    assert method(0.375) == pytest.approx(0.75 * (1 - (5 / 8 - 3 / 32) / 2), abs=1e-12)  # f = 1/2
    assert method(1e-4) / 1e-8 == pytest.approx(10.0, rel=1e-3)


@pytest.mark.reference(
    "five_qubit_code.pseudo_threshold_enumerated",
    "five_qubit_code.pseudo_threshold_density_matrix",
    source="analytic: fixed point f² = 2/3, so p = (3/4)(1 − √(2/3)) = 0.1376276",
)
def test_pseudo_threshold():
    assert pseudo_threshold_enumerated() == pytest.approx(0.13762756, abs=1e-8)
    assert pseudo_threshold_density_matrix() == pytest.approx(0.13762756, abs=2e-7)


@pytest.mark.invariance(
    "five_qubit_code.logical_error_enumerated", "five_qubit_code.logical_error_density_matrix", kind="method"
)
@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.floats(0.0, 1.0))
def test_both_roads_agree_everywhere(probability):
    value = logical_error_density_matrix(probability)
    assert value == pytest.approx(float(logical_error_enumerated(probability)), abs=1e-12)
    assert -1e-12 <= value <= 1.0


@pytest.mark.invariance(
    "five_qubit_code.pseudo_threshold_density_matrix", "five_qubit_code.pseudo_threshold_enumerated", kind="tolerance"
)
def test_threshold_does_not_move_with_the_tolerance():
    coarse, fine = (pseudo_threshold_density_matrix(tolerance) for tolerance in (1e-4, 1e-8))
    assert coarse == pytest.approx(fine, abs=1e-4)
    assert fine == pytest.approx(pseudo_threshold_enumerated(), abs=1e-7)


def test_array_goes_in_array_comes_out():
    assert np.all(np.diff(logical_error_enumerated(np.linspace(0.0, 0.5, 20))) > 0)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan")])
def test_bad_probability_is_named(method, probability):
    with pytest.raises(ValueError, match="probability"):
        method(probability)


def test_bad_tolerance_is_named():
    with pytest.raises(ValueError, match="tolerance"):
        pseudo_threshold_density_matrix(0.0)
