"""Work lost to dephasing: qubit and coherent state, by formula, by search, by matrix and by Poisson's weights."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.dephased_ergotropy import (
    coherent_ergotropy_matrix,
    coherent_ergotropy_poisson,
    qubit_ergotropy_closed,
    qubit_ergotropy_search,
)


@pytest.mark.reference(
    "dephased_ergotropy.qubit_ergotropy_closed",
    "dephased_ergotropy.qubit_ergotropy_search",
    source="Allahverdyan 2004 applied to a qubit: |+⟩ ω/2, |e⟩ ω, |g⟩ and I/2 zero",
)
@pytest.mark.parametrize("method", [qubit_ergotropy_closed, qubit_ergotropy_search])
@pytest.mark.parametrize(("bloch", "work"), [((1, 0, 0), 0.5), ((0, 0, 1), 1.0), ((0, 0, -1), 0.0), ((0, 0, 0), 0.0)])
def test_known_qubits(method, bloch, work):
    assert method(bloch) == pytest.approx(work, abs=1e-9)


@pytest.mark.invariance(
    "dephased_ergotropy.qubit_ergotropy_closed", "dephased_ergotropy.qubit_ergotropy_search", kind="method"
)
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1))
def test_the_search_finds_the_formula_within_its_bounds(x, y, z):
    bloch = np.array([x, y, z]) / max(1.0, np.linalg.norm([x, y, z]))
    work = float(qubit_ergotropy_closed(bloch))
    assert -1e-12 <= work <= 0.5 * (1 + bloch[2]) + 1e-12  # no more than the energy above the ground state
    assert qubit_ergotropy_search(bloch) == pytest.approx(work, abs=1e-7)


@pytest.mark.reference(
    "dephased_ergotropy.coherent_ergotropy_matrix",
    source="a pure state yields all of its energy: |α|² (Allahverdyan 2004)",
)
@pytest.mark.parametrize(("alpha", "work"), [(0.5, 0.25), (1.0, 1.0), (2.0, 4.0)])
def test_a_coherent_state_yields_everything(alpha, work):
    assert coherent_ergotropy_matrix(alpha, 0.0) == pytest.approx(work, abs=1e-9)


@pytest.mark.reference(
    "dephased_ergotropy.coherent_ergotropy_poisson",
    source="Poisson weights sorted by hand at |α|² = 1.2: only n = 0 and 1 trade places, work p₁ − p₀ = 0.2 e^−1.2",
)
def test_one_exchange_of_levels():
    assert coherent_ergotropy_poisson(np.sqrt(1.2)) == pytest.approx(0.0602388424, abs=1e-9)  # p₁ − p₀ = 0.2 e^−1.2


@pytest.mark.reference(
    "dephased_ergotropy.coherent_ergotropy_poisson", source="p_{n+1}/p_n = |α|²/(n+1) ≤ 1 for |α|² ≤ 1: passive"
)
@pytest.mark.invariance("dephased_ergotropy.coherent_ergotropy_matrix", kind="limit")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 1.0))
def test_a_dephased_weak_coherent_state_is_passive(alpha):
    assert coherent_ergotropy_poisson(alpha) == 0.0
    assert coherent_ergotropy_matrix(alpha, np.inf) == pytest.approx(0.0, abs=1e-13)


def test_just_above_one_photon_the_work_is_no_longer_zero():
    assert coherent_ergotropy_poisson(1.001) > 5e-4


@pytest.mark.invariance("dephased_ergotropy.coherent_ergotropy_poisson", kind="method")
@pytest.mark.parametrize("alpha", [1.1, 1.5, 2.0, 3.0, 4.5])
def test_matrix_and_poisson_agree(alpha):
    assert float(coherent_ergotropy_matrix(alpha, np.inf)) == pytest.approx(
        float(coherent_ergotropy_poisson(alpha)), abs=1e-8
    )


@pytest.mark.invariance("dephased_ergotropy.coherent_ergotropy_matrix", kind="truncation")
def test_levels_do_not_matter_and_dephasing_only_costs():
    strengths = np.array([0.0, 0.01, 0.1, 1.0, np.inf])
    few, many = (coherent_ergotropy_matrix(2.0, strengths, levels) for levels in (40, 80))
    np.testing.assert_allclose(few, many, atol=1e-9)
    assert np.all(np.diff(many) < 0)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="alpha"):
        coherent_ergotropy_poisson(31.0)
    with pytest.raises(ValueError, match="levels"):
        coherent_ergotropy_matrix(5.0, 0.0, levels=20)
    with pytest.raises(ValueError, match="dephasing"):
        coherent_ergotropy_matrix(1.0, -0.1)
    for method in (qubit_ergotropy_closed, qubit_ergotropy_search):
        with pytest.raises(ValueError, match="bloch"):
            method((1, 1, 1))
