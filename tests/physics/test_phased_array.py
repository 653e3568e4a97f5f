"""Thrust per watt of a line of phased emitters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.phased_array import array_thrust_by_bessel_sum, array_thrust_by_quadrature


@pytest.mark.reference(
    "phased_array.array_thrust_by_quadrature",
    "phased_array.array_thrust_by_bessel_sum",
    source="by hand: two emitters λ/4 apart in quadrature make a cardioid, χ = j₁(π/2) = 4/π²",
)
def test_quarter_wave_pair():
    assert array_thrust_by_quadrature(2) == pytest.approx(0.4052847345693511)
    assert array_thrust_by_bessel_sum(2) == pytest.approx(0.4052847345693511)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(1, 60), st.floats(0.02, 1.5), st.floats(-3.14, 3.14), st.floats(0, 3))
def test_methods_agree_below_the_wall(emitters, spacing, step, error):
    chi = array_thrust_by_quadrature(emitters, spacing, step, error)
    assert chi == pytest.approx(array_thrust_by_bessel_sum(emitters, spacing, step, error), abs=1e-9)
    assert abs(chi) <= 1


@pytest.mark.invariance("phased_array.array_thrust_by_quadrature", kind="truncation")
def test_more_nodes_change_nothing():
    assert array_thrust_by_quadrature(40, nodes=200) == pytest.approx(array_thrust_by_quadrature(40, nodes=400))


@pytest.mark.invariance("phased_array.array_thrust_by_bessel_sum", kind="symmetry")
def test_reversed_phase_reverses_the_push():
    forward = array_thrust_by_bessel_sum(12, 0.3, 1.1)
    assert array_thrust_by_bessel_sum(12, 0.3, -1.1) == pytest.approx(-forward)
    assert forward > 0.1
    assert array_thrust_by_bessel_sum(12, 0.3, 0.0) == pytest.approx(0, abs=1e-15)


@pytest.mark.invariance("phased_array.array_thrust_by_bessel_sum", kind="limit")
def test_lost_phases_lose_the_thrust():
    assert array_thrust_by_bessel_sum(40, phase_error=8.0) == pytest.approx(0, abs=1e-12)
    chi = [array_thrust_by_bessel_sum(40, phase_error=error) for error in (0.0, 0.5, 1.0, 2.0)]
    assert np.all(np.diff(chi) < 0)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="emitters"):
        array_thrust_by_quadrature(0)
    with pytest.raises(ValueError, match="spacing"):
        array_thrust_by_bessel_sum(2, -1.0)
    with pytest.raises(ValueError, match="phase_error"):
        array_thrust_by_bessel_sum(2, phase_error=-0.1)
