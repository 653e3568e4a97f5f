"""The walk: ballistic when coherent, diffusive when not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import quantum_walk as walk


@pytest.mark.reference(
    "quantum_walk.walk_probabilities",
    "quantum_walk.probability_variance",
    "quantum_walk.coherent_variance",
    source="Bessel functions (tables): J_0(2)^2 = 0.0501271, J_1(2)^2 = 0.3326115; second moment 2 (Jt)^2",
)
def test_bessel_walk():
    p = walk.walk_probabilities(201, 1.0)
    assert p[100] == pytest.approx(0.050127081, abs=1e-7)
    assert p[101] == pytest.approx(0.332611504, abs=1e-7)
    assert walk.probability_variance(walk.walk_probabilities(201, 30.0)) == pytest.approx(1800.0)
    assert walk.coherent_variance(30.0) == 1800.0


@pytest.mark.invariance(
    "quantum_walk.walk_probabilities",
    "quantum_walk.probability_variance",
    "quantum_walk.coherent_variance",
    kind="truncation, symmetry, scaling",
)
def test_chain_length_and_mirror():
    short, long = walk.walk_probabilities(101, 15.0), walk.walk_probabilities(201, 15.0)
    assert short == pytest.approx(long[50:151], abs=1e-10)
    assert short == pytest.approx(short[::-1], abs=1e-12)
    assert walk.probability_variance(short) == pytest.approx(walk.probability_variance(long))
    assert walk.coherent_variance(8.0) == 4 * walk.coherent_variance(4.0)


@pytest.mark.reference(
    "quantum_walk.dephased_variance",
    "quantum_walk.dephased_probabilities",
    source="Haken-Strobl (textbook): 4/e at gamma = t = 1; diffusion 4t/gamma, D = 2/gamma",
)
def test_haken_strobl():
    assert walk.dephased_variance(1.0, 1.0) == pytest.approx(1.4715177646857693)
    assert walk.dephased_variance(1e4, 1.0) == pytest.approx(39996.0)
    p = walk.dephased_probabilities(31, 1.0, 1.0)
    assert walk.probability_variance(p) == pytest.approx(1.4715177646857693, abs=1e-6)


@pytest.mark.invariance(
    "quantum_walk.dephased_variance", "quantum_walk.dephased_probabilities", kind="limit, norm, size"
)
def test_without_noise_it_is_the_coherent_walk():
    assert walk.dephased_variance(5.0, 0.0) == 50.0
    assert walk.dephased_variance(5.0, 1.9e-4) == pytest.approx(walk.dephased_variance(5.0, 2.1e-4), rel=1e-4)
    p = walk.dephased_probabilities(41, 5.0, 0.0)
    assert p == pytest.approx(walk.walk_probabilities(41, 5.0), abs=1e-6)
    noisy = walk.dephased_probabilities(41, 5.0, 0.7)
    assert noisy.sum() == pytest.approx(1.0, abs=1e-7)
    assert noisy == pytest.approx(walk.dephased_probabilities(61, 5.0, 0.7)[10:51], abs=1e-6)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 50.0), st.floats(0.0, 10.0))
def test_noise_never_speeds_up_a_perfect_chain(time, dephasing):
    assert walk.dephased_variance(time, dephasing) <= walk.coherent_variance(time) * (1 + 1e-9)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="sites"):
        walk.walk_probabilities(10, 1.0)
    with pytest.raises(ValueError, match="time"):
        walk.coherent_variance(-1.0)
    with pytest.raises(ValueError, match="dephasing"):
        walk.dephased_probabilities(11, 1.0, -1.0)
    with pytest.raises(ValueError, match="probabilities"):
        walk.probability_variance(np.array([2.0, -1.0, 0.0]))
