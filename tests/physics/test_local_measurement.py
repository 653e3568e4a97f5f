"""A measurement on one of four qubits moves the others only through a list."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import local_measurement as lm

GHZ = np.eye(16)[[0, 15]].sum(axis=0)[None] / np.sqrt(2)
UP = np.array([[0.0, 0.0, 1.0]])
ROUTES = [lm.unmeasured_states_numpy, lm.unmeasured_states_qutip]


@pytest.mark.reference(
    "local_measurement.unmeasured_states_numpy",
    "local_measurement.unmeasured_states_qutip",
    "local_measurement.reduced_states",
    source="textbook: each qubit of a GHZ state is fully mixed; after the outcome |0> each is |0>",
)
@pytest.mark.parametrize("route", ROUTES)
def test_ghz_with_and_without_the_list(route):
    assert np.allclose(route(GHZ, UP), np.eye(2) / 2, atol=1e-14)
    assert np.allclose(lm.reduced_states(GHZ), np.eye(2) / 2, atol=1e-14)
    assert np.allclose(route(GHZ, UP, 1.0), np.diag([1.0, 0.0]), atol=1e-14)


@pytest.mark.reference("local_measurement.largest_change", source="textbook: |0> and 1/2 are at trace distance 1/2")
def test_distance_of_pure_and_mixed():
    assert lm.largest_change([np.diag([1, 0])], [np.eye(2) / 2]) == pytest.approx(0.5)


@pytest.mark.reference(
    "local_measurement.random_states",
    source="Page's mean purity for one qubit of four (textbook): (2 + 8)/(1 + 16) = 10/17",
)
def test_mean_purity_of_one_qubit():
    reduced = lm.reduced_states(lm.random_states(4000))
    purity = np.einsum("nkab,nkba->nk", reduced, reduced).real
    assert purity.mean() == pytest.approx(10 / 17, abs=4e-3)


@pytest.mark.reference(
    "local_measurement.random_axes", source="textbook: components of a random unit vector, mean square 1/3"
)
def test_axes_are_isotropic():
    assert np.allclose((lm.random_axes(6000) ** 2).mean(axis=0), 1 / 3, atol=0.015)


@pytest.mark.invariance("local_measurement.random_states", "local_measurement.random_axes", kind="seed")
def test_draws_are_reproducible_and_not_special():
    for draw in (lm.random_states, lm.random_axes):
        assert np.array_equal(draw(3, seed=4), draw(3, seed=4))
        assert not np.allclose(draw(3, seed=4), draw(3, seed=5))


@pytest.mark.invariance("local_measurement.reduced_states", "local_measurement.largest_change", kind="symmetry")
def test_a_global_phase_is_nothing():
    kets = lm.random_states(5)
    assert lm.largest_change(lm.reduced_states(kets), lm.reduced_states(1j * kets)) < 1e-14


@pytest.mark.invariance(
    "local_measurement.unmeasured_states_numpy", "local_measurement.unmeasured_states_qutip", kind="symmetry"
)
@pytest.mark.parametrize("route", ROUTES)
def test_the_axis_and_its_opposite_are_one_measurement(route):
    kets, axes = lm.random_states(4), lm.random_axes(4)
    assert np.allclose(route(kets, axes), route(kets, -axes), atol=1e-13)
    assert not np.allclose(route(kets, axes, 0.5), route(kets, -axes, 0.5), atol=1e-3)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(0, 10_000))
def test_no_measurement_reaches_the_others(seed):
    kets, axes = lm.random_states(5, seed), lm.random_axes(5, seed + 1)
    assert lm.largest_change(lm.reduced_states(kets), lm.unmeasured_states_numpy(kets, axes)) < 1e-13


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: lm.random_states(0), "count"),
        (lambda: lm.random_axes(0), "count"),
        (lambda: lm.reduced_states(np.ones((1, 8))), "kets"),
        (lambda: lm.unmeasured_states_numpy(GHZ, UP, 1.5), "dropped"),
        (lambda: lm.unmeasured_states_qutip(GHZ, 2 * UP), "axes"),
        (lambda: lm.largest_change(np.eye(2)[None], np.eye(3)[None]), "after"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.reference(
    "local_measurement.unmeasured_states_qutip",
    source="textbook: (|0000> + i|1111>)/sqrt(2) = sum over the signs of y of |y±> ⊗ (|000> ± |111>)/sqrt(2)",
)
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("axis", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.6, 0.8, 0.0]])
def test_across_the_poles_of_a_ghz_state_no_list_tells_the_others_apart(route, axis):
    state = np.array(GHZ, dtype=complex)
    state[0, 15] *= 1j
    assert np.allclose(route(state, np.array([axis]), 0.7), np.eye(2) / 2, atol=1e-14)


@pytest.mark.parametrize("axis", [[0.0, 1.0, 0.0], [0.48, 0.6, 0.64]])
def test_both_routes_drop_the_same_share_along_any_axis(axis):
    pair = np.zeros((1, 16), dtype=complex)
    pair[0, [0, 12]] = 0.6, 0.8j  # the first two qubits entangled: |00> and |11>, the others |0>
    first, second = (route(pair, np.array([axis]), 0.7) for route in ROUTES)
    assert np.allclose(first, second, atol=1e-14)
    assert not np.allclose(first, lm.reduced_states(pair), atol=1e-3)
