"""Coherence measures: values that Baumgratz et al. fix, closed forms, and the law that incoherent maps never create
coherence."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from referee.physics import coherence

PLUS = np.full((2, 2), 0.5)
seeds = st.integers(0, 2**32 - 1)


def random_states(seed: int, count: int, dimension: int) -> np.ndarray:
    """Mixed states from random square matrices."""
    rng = np.random.default_rng(seed)
    factors = rng.normal(size=(count, dimension, dimension)) + 1j * rng.normal(size=(count, dimension, dimension))
    states = factors @ factors.conj().swapaxes(-1, -2)
    return states / np.trace(states, axis1=-2, axis2=-1)[:, None, None]


@pytest.mark.reference(
    "coherence.l1_coherence",
    "coherence.qubit_l1_coherence",
    source="Baumgratz 2014: a maximally coherent state has d - 1",
)
def test_l1_of_maximally_coherent_states():
    assert coherence.l1_coherence(PLUS) == pytest.approx(1.0)
    assert coherence.l1_coherence(np.full((3, 3), 1 / 3)) == pytest.approx(2.0)
    assert coherence.qubit_l1_coherence([0.6, 0.0, 0.8]) == pytest.approx(0.6)


@pytest.mark.reference(
    "coherence.relative_entropy_of_coherence",
    "coherence.qubit_relative_entropy_of_coherence",
    source="Baumgratz 2014: log2 d for a maximally coherent state; h(0.9) = 0.468996 bit, table of the binary entropy",
)
def test_relative_entropy_of_known_states():
    assert coherence.relative_entropy_of_coherence(PLUS) == pytest.approx(1.0)
    assert coherence.relative_entropy_of_coherence(np.full((3, 3), 1 / 3)) == pytest.approx(1.584962500721156)
    assert coherence.qubit_relative_entropy_of_coherence([0.6, 0.0, 0.8]) == pytest.approx(0.468996, abs=1e-6)
    assert coherence.qubit_relative_entropy_of_coherence([0.0, 0.0, 0.8]) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance(
    "coherence.l1_coherence",
    "coherence.relative_entropy_of_coherence",
    "coherence.qubit_l1_coherence",
    "coherence.qubit_relative_entropy_of_coherence",
    kind="representation",
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(arrays(float, 3, elements=st.floats(-1, 1)), st.floats(0, 1))
def test_matrix_and_bloch_vector_agree(direction, length):
    bloch = length * direction / max(np.linalg.norm(direction), 1.0)
    x, y, z = bloch
    rho = np.array([[1 + z, x - 1j * y], [x + 1j * y, 1 - z]]) / 2
    assert coherence.l1_coherence(rho) == pytest.approx(coherence.qubit_l1_coherence(bloch), abs=1e-12)
    closed = coherence.qubit_relative_entropy_of_coherence(bloch)
    assert coherence.relative_entropy_of_coherence(rho) == pytest.approx(closed, abs=1e-9)


@pytest.mark.invariance(
    "coherence.l1_coherence", "coherence.relative_entropy_of_coherence", kind="monotone under incoherent maps"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(seeds)
def test_incoherent_maps_never_create_coherence(seed):
    rng = np.random.default_rng(seed)
    rho = random_states(seed, 1, 4)[0]
    weights, phases = rng.dirichlet(np.ones(3)), rng.uniform(0, 2 * np.pi, (3, 4))
    kraus = [np.sqrt(w) * np.eye(4)[rng.permutation(4)] * np.exp(1j * p) for w, p in zip(weights, phases, strict=True)]
    after = sum(k @ rho @ k.conj().T for k in kraus)
    for measure in (coherence.l1_coherence, coherence.relative_entropy_of_coherence):
        assert measure(after) <= measure(rho) + 1e-10


@pytest.mark.invariance(
    "coherence.l1_coherence", "coherence.relative_entropy_of_coherence", kind="relabelling, vectorisation"
)
def test_stacked_states_and_relabelled_basis():
    states = random_states(7, 5, 3)
    swapped = states[:, [2, 0, 1]][:, :, [2, 0, 1]]
    for measure in (coherence.l1_coherence, coherence.relative_entropy_of_coherence):
        assert measure(swapped) == pytest.approx(measure(states))
        assert measure(states)[3] == pytest.approx(measure(states[3]))
        assert measure(states).min() > 0.05


def test_refuses_what_is_no_state():
    with pytest.raises(ValueError, match="trace of rho"):
        coherence.l1_coherence(np.eye(2))
    with pytest.raises(ValueError, match="Hermitian"):
        coherence.l1_coherence([[0.5, 0.5], [0.0, 0.5]])
    with pytest.raises(ValueError, match="eigenvalue"):
        coherence.relative_entropy_of_coherence([[0.5, 0.9], [0.9, 0.5]])
    with pytest.raises(ValueError, match="rho has shape"):
        coherence.l1_coherence([1.0, 0.0])
    with pytest.raises(ValueError, match="length of bloch"):
        coherence.qubit_l1_coherence([1.0, 1.0, 0.0])
    with pytest.raises(ValueError, match="bloch has shape"):
        coherence.qubit_l1_coherence([1.0, 0.0])
