"""Damping takes the same share of the energy of any encoded state; what correction restores is the state."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.damping_code_energy import (
    bare_qubit_fidelity,
    damped_energy_kraus,
    damped_energy_thinning,
    four_qubit_code,
    four_qubit_fidelity_gram,
    recovered_four_qubit_code,
)

ENERGIES = [damped_energy_kraus, damped_energy_thinning]
seeds, shares = st.integers(0, 2**31), st.floats(0.0, 1.0)


def random_state(seed, qubits=4):
    numbers = np.random.default_rng(seed).normal(size=(2, 2**qubits))
    return numbers[0] + 1j * numbers[1]


@pytest.mark.reference("damping_code_energy.four_qubit_code", source="Leung et al. 1997, 10.1103/PhysRevA.56.2567")
def test_codewords_as_published():
    zero, one = four_qubit_code()
    assert np.flatnonzero(zero).tolist() == [0, 15]
    assert np.flatnonzero(one).tolist() == [3, 12]
    assert zero[0] == zero[15] == one[3] == one[12] == pytest.approx(0.70710678, abs=1e-8)


@pytest.mark.reference(
    "damping_code_energy.damped_energy_kraus",
    "damping_code_energy.damped_energy_thinning",
    source="analytic: (1 − γ)E in the cold; (1 − γ)E + nγp in a bath with upper share p",
)
@pytest.mark.parametrize("method", ENERGIES)
def test_share_that_is_kept(method):
    zero = four_qubit_code()[0]
    assert method(zero, 0.1) == pytest.approx(1.8, abs=1e-12)
    assert method(zero, 0.1, 0.25) == pytest.approx(1.9, abs=1e-12)
    assert method([1.0, 0.0], 0.5) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance(
    "damping_code_energy.damped_energy_kraus", "damping_code_energy.damped_energy_thinning", kind="state"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(seeds, shares)
def test_no_state_keeps_more_than_its_share(seed, damping):
    state = random_state(seed)
    for method in ENERGIES:
        assert method(state, damping) == pytest.approx((1 - damping) * method(state, 0.0), abs=1e-10)


@pytest.mark.invariance("damping_code_energy.four_qubit_code", kind="symmetry")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(seeds)
def test_every_state_of_the_code_holds_two_quanta(seed):
    state = random_state(seed, 1) @ four_qubit_code()
    assert damped_energy_kraus(state, 0.0) == pytest.approx(2.0, abs=1e-12)


@pytest.mark.reference(
    "damping_code_energy.recovered_four_qubit_code",
    source="Leung et al. 1997: corrects one damping to first order, their recovery reaching 1 − 5γ²",
)
def test_recovery_removes_the_first_order_and_refills():
    for damping in (1e-3, 1e-2):
        fidelity, energy = recovered_four_qubit_code(damping)
        assert 1 - 5 * damping**2 < fidelity < 1.0
        assert energy == pytest.approx(2.0, abs=1e-12)
    assert recovered_four_qubit_code(0.0) == pytest.approx((1.0, 2.0), abs=1e-12)


@pytest.mark.reference(
    "damping_code_energy.four_qubit_fidelity_gram",
    source="Leung et al. 1997: no first order, 1 − 5γ² by their recovery; the bare qubit loses γ/2",
)
def test_gram_matrix_knows_of_the_protection():
    assert four_qubit_fidelity_gram(0.0) == pytest.approx(1.0, abs=1e-12)
    for damping in (1e-3, 1e-2):
        assert 1 - 5 * damping**2 < four_qubit_fidelity_gram(damping) < 1 - damping**2


@pytest.mark.invariance(
    "damping_code_energy.four_qubit_fidelity_gram", "damping_code_energy.recovered_four_qubit_code", kind="method"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1e-3, 0.9))
def test_fidelity_needs_no_recovery_to_be_known(damping):
    assert four_qubit_fidelity_gram(damping) == pytest.approx(recovered_four_qubit_code(damping)[0], abs=1e-9)


@pytest.mark.invariance("damping_code_energy.recovered_four_qubit_code", kind="limit")
def test_infidelity_is_quadratic():
    ratio = [(1 - recovered_four_qubit_code(damping)[0]) / damping**2 for damping in (1e-3, 2e-3, 4e-3)]
    assert ratio == pytest.approx([ratio[0]] * 3, rel=5e-3)


@pytest.mark.reference("damping_code_energy.bare_qubit_fidelity", source="textbook: (1 + √(1 − γ))²/4")
def test_bare_qubit():
    assert bare_qubit_fidelity(0.19) == pytest.approx(0.9025, abs=1e-12)  # √0.81 = 0.9
    assert bare_qubit_fidelity(1.0) == pytest.approx(0.25, abs=1e-12)


@pytest.mark.invariance("damping_code_energy.bare_qubit_fidelity", kind="composition")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(shares, shares)
def test_two_dampings_are_one(first, second):
    def root(damping):
        return 2 * np.sqrt(bare_qubit_fidelity(damping)) - 1

    assert root(first) * root(second) == pytest.approx(root(1 - (1 - first) * (1 - second)), abs=1e-7)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: damped_energy_kraus([1.0, 0.0, 0.0], 0.1), "state"),
        (lambda: damped_energy_thinning([1.0, 0.0], 1.5), "damping"),
        (lambda: damped_energy_kraus([1.0, 0.0], 0.5, 0.7), "excited"),
        (lambda: recovered_four_qubit_code(-0.1), "damping"),
        (lambda: four_qubit_fidelity_gram(0.95), "damping"),
        (lambda: bare_qubit_fidelity(2.0), "damping"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
