import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.incoherent_maps import (
    apply_dilation,
    apply_kraus,
    l1_coherence,
    random_incoherent_kraus,
    random_states,
    relative_entropy_coherence,
    rotate_levels,
)

PLUS = np.full((1, 2, 2), 0.5, dtype=complex)
ZERO = np.diag([1.0, 0.0]).astype(complex)[None]


@pytest.mark.reference("incoherent_maps.l1_coherence", source="Baumgratz 2014: d − 1 for the maximally coherent state")
def test_l1_of_maximally_coherent_states():
    assert l1_coherence(PLUS) == pytest.approx(1.0)
    assert l1_coherence(np.full((3, 3), 1 / 3)) == pytest.approx(2.0)


@pytest.mark.reference(
    "incoherent_maps.relative_entropy_coherence", source="Baumgratz 2014: log2 d; and 1 − h(1/4) for Bloch length 1/2"
)
def test_relative_entropy_of_known_states():
    assert relative_entropy_coherence(np.full((3, 3), 1 / 3)) == pytest.approx(1.5849625007)
    assert relative_entropy_coherence(np.array([[0.5, 0.25], [0.25, 0.5]])) == pytest.approx(0.1887218755)


@pytest.mark.reference(
    "incoherent_maps.apply_kraus", "incoherent_maps.apply_dilation", source="amplitude damping: √(1 − 0.36) = 0.8"
)
@pytest.mark.parametrize("apply", [apply_kraus, apply_dilation])
def test_amplitude_damping(apply):
    kraus = np.array([[[[1, 0], [0, 0.8]], [[0, 0.6], [0, 0]]]], dtype=complex)
    assert apply(kraus, PLUS)[0] == pytest.approx(np.array([[0.68, 0.4], [0.4, 0.32]]), abs=1e-12)


@pytest.mark.reference("incoherent_maps.random_incoherent_kraus", source="Baumgratz 2014: one entry a column, ΣK†K = 1")
def test_random_operators_are_incoherent_and_complete():
    kraus = random_incoherent_kraus(400, 3, seed=5)
    assert np.max(np.sum(np.abs(kraus) > 0, axis=-2)) == 1
    total = np.einsum("cnij,cnik->cjk", kraus.conj(), kraus)
    assert total == pytest.approx(np.broadcast_to(np.eye(3), total.shape), abs=1e-12)
    # and not only permutations: some operator sends two levels to one
    assert np.max(np.sum(np.abs(kraus) > 1e-6, axis=-1)) >= 2


@pytest.mark.reference("incoherent_maps.random_states", source="Hilbert–Schmidt mean purity of a qubit 4/5, pure 1")
def test_mean_purity_of_random_qubits():
    rho = random_states(20_000, 2, seed=3)
    assert np.mean(np.einsum("cij,cji->c", rho, rho).real) == pytest.approx(0.9, abs=0.005)


@pytest.mark.reference("incoherent_maps.rotate_levels", source="a π/2 pulse makes |+⟩ from |0⟩")
def test_quarter_turn_makes_full_coherence():
    assert rotate_levels(ZERO, np.pi / 2) == pytest.approx(PLUS, abs=1e-12)


@pytest.mark.invariance("incoherent_maps.rotate_levels", kind="symmetry")
def test_rotation_and_its_inverse_cancel():
    rho = random_states(20, 3, seed=9)
    assert rotate_levels(rotate_levels(rho, 0.7), -0.7) == pytest.approx(rho, abs=1e-12)


@pytest.mark.invariance(
    "incoherent_maps.random_incoherent_kraus",
    "incoherent_maps.random_states",
    "incoherent_maps.apply_kraus",
    "incoherent_maps.apply_dilation",
    kind="seed",
)
@given(st.integers(0, 10_000), st.integers(2, 4))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_coherence_never_grows_whatever_the_seed(seed, dimension):
    kraus, rho = random_incoherent_kraus(100, dimension, seed), random_states(100, dimension, seed + 1)
    out = apply_kraus(kraus, rho)
    assert apply_dilation(kraus, rho) == pytest.approx(out, abs=1e-12)
    assert np.max(l1_coherence(out) - l1_coherence(rho)) <= 1e-12
    assert np.max(relative_entropy_coherence(out) - relative_entropy_coherence(rho)) <= 1e-9


@pytest.mark.invariance("incoherent_maps.l1_coherence", "incoherent_maps.relative_entropy_coherence", kind="symmetry")
def test_measures_ignore_phases_and_labels():
    rho = random_states(50, 3, seed=4)
    phases = np.exp(1j * np.array([0.0, 1.0, 2.5]))
    moved = (phases[:, None] * rho * phases.conj())[:, [2, 0, 1]][:, :, [2, 0, 1]]
    assert l1_coherence(moved) == pytest.approx(l1_coherence(rho), abs=1e-12)
    assert relative_entropy_coherence(moved) == pytest.approx(relative_entropy_coherence(rho), abs=1e-10)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: random_states(0, 2, 1), "count"),
        (lambda: random_incoherent_kraus(5, 1, 1), "dimension"),
        (lambda: apply_kraus(0.9 * np.eye(2, dtype=complex)[None, None], PLUS), "kraus"),
        (lambda: apply_dilation(0.9 * np.eye(2, dtype=complex)[None, None], PLUS), "isometry"),
        (lambda: rotate_levels(PLUS, np.inf), "angle"),
        (lambda: l1_coherence(PLUS * np.nan), "rho"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
