"""Coherence through a CNOT."""

import numpy as np
import pytest

from referee.physics import coherence_conversion as cc

PLUS = np.array([[[0.5, 0.5], [0.5, 0.5]]])
DIAGONAL = np.array([[[0.7, 0.0], [0.0, 0.3]]])


@pytest.mark.reference(
    "coherence_conversion.converted_states",
    "coherence_conversion.concurrences",
    "coherence_conversion.concurrences_closed",
    "coherence_conversion.coherent_information",
    source="Streltsov et al. 2015: |+⟩ becomes a Bell pair (concurrence 1, one ebit); an incoherent qubit stays separable",
)
def test_bell_pair():
    bell = np.zeros((4, 4))
    bell[np.ix_([0, 3], [0, 3])] = 0.5
    assert cc.converted_states(PLUS)[0] == pytest.approx(bell)
    assert cc.concurrences(cc.converted_states(PLUS)) == pytest.approx([1.0])
    assert cc.concurrences_closed(PLUS) == pytest.approx([1.0])
    assert cc.coherent_information(cc.converted_states(PLUS)) == pytest.approx([1.0])
    assert cc.concurrences(cc.converted_states(DIAGONAL)) == pytest.approx([0.0])
    assert cc.coherent_information(cc.converted_states(DIAGONAL)) == pytest.approx([0.0])


@pytest.mark.reference("coherence_conversion.random_qubits", source="uniform in the ball: mean of r² is 3/5")
def test_random_qubits():
    rho = cc.random_qubits(20000, 4)
    purity = np.einsum("nij,nji->n", rho, rho).real
    assert np.mean(2 * purity - 1) == pytest.approx(0.6, abs=0.01)


@pytest.mark.invariance("coherence_conversion.random_qubits", kind="seed")
def test_seed():
    assert np.array_equal(cc.random_qubits(5, 1), cc.random_qubits(5, 1))


@pytest.mark.invariance("coherence_conversion.converted_states", kind="conservation")
@pytest.mark.invariance("coherence_conversion.coherent_information", kind="phase")
def test_trace_and_phase():
    rho = cc.random_qubits(20, 2)
    turned = rho * np.array([[1, np.exp(0.7j)], [np.exp(-0.7j), 1]])
    pairs = cc.converted_states(rho, 0.3)
    assert np.trace(pairs, axis1=1, axis2=2) == pytest.approx(np.ones(20))
    assert cc.coherent_information(cc.converted_states(rho)) == pytest.approx(
        cc.coherent_information(cc.converted_states(turned)), abs=1e-12
    )


@pytest.mark.invariance(
    "coherence_conversion.concurrences", "coherence_conversion.concurrences_closed", kind="local unitary"
)
def test_local_turns_do_not_entangle():
    rho = cc.random_qubits(20, 2)
    pairs = cc.converted_states(rho, 0.2)
    c, s = np.cos(0.4), np.sin(0.4)
    local = np.kron([[c, -s], [s, c]], np.diag([1, np.exp(0.9j)]))
    assert cc.concurrences(local @ pairs @ local.conj().T) == pytest.approx(cc.concurrences_closed(rho, 0.2), abs=1e-10)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cc.random_qubits(0), "count"),
        (lambda: cc.converted_states(PLUS, 4.0), "ancilla"),
        (lambda: cc.converted_states(PLUS[0]), "states"),
        (lambda: cc.concurrences(PLUS), "states"),
        (lambda: cc.concurrences_closed(PLUS, 1.0), "ancilla"),
        (lambda: cc.coherent_information(PLUS), "states"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
