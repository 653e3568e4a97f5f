"""Ergotropy: known values, its bounds, and three routes to the same work."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import ergotropy as erg
from referee.physics.bosonic_energy import displaced_squeezed_thermal_state

QUBIT = np.diag([0.5, -0.5])


@pytest.mark.reference(
    "ergotropy.ergotropy",
    "ergotropy.qubit_ergotropy",
    source="Allahverdyan 2004, d = 2: |+> gives 1/2, |e> gives 1, passive states 0",
)
def test_qubit_values():
    cases = [
        (np.full((2, 2), 0.5), [1, 0, 0], 0.5),
        (np.diag([1.0, 0.0]), [0, 0, 1], 1.0),
        (np.diag([0.2, 0.8]), [0, 0, -0.6], 0.0),
    ]
    for rho, bloch, expected in cases:
        assert erg.ergotropy(rho, QUBIT) == pytest.approx(expected, abs=1e-12)
        assert erg.qubit_ergotropy(bloch) == pytest.approx(expected, abs=1e-12)


@pytest.mark.reference(
    "ergotropy.gaussian_ergotropy", source="coherent |alpha|^2; squeezed vacuum sinh^2(0.5) = 0.271540317; thermal 0"
)
def test_gaussian_values():
    assert erg.gaussian_ergotropy(2.0, 0.0, 0.0) == pytest.approx(4.0)
    assert erg.gaussian_ergotropy(0.0, 0.0, 0.5) == pytest.approx(0.2715403174)
    assert erg.gaussian_ergotropy(0.0, 3.0, 0.0) == 0.0
    assert erg.gaussian_ergotropy(1.0, 0.7, 0.0) == pytest.approx(1.0)  # temperature does not spoil a displacement


@pytest.mark.invariance("ergotropy.ergotropy", "ergotropy.gaussian_ergotropy", kind="truncation")
@pytest.mark.parametrize("inputs", [(2.0, 0.0, 0.0), (1.0, 0.3, 0.4), (0.0, 0.5, -0.3)])
def test_fock_space_reaches_the_gaussian_value(inputs):
    for extra in (0, 20):
        size = len(displaced_squeezed_thermal_state(*inputs)) + extra
        rho = displaced_squeezed_thermal_state(*inputs, size)
        assert erg.ergotropy(rho, np.diag(np.arange(size))) == pytest.approx(
            float(erg.gaussian_ergotropy(*inputs)), abs=1e-6
        )


@pytest.mark.invariance("ergotropy.ergotropy", "ergotropy.qubit_ergotropy", kind="bounds, zero of energy, unit")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(0, 2**32 - 1), st.floats(0.1, 10))
def test_bounds_and_scaling(seed, unit):
    rng = np.random.default_rng(seed)
    factor = rng.normal(size=(2, 2)) + 1j * rng.normal(size=(2, 2))
    rho = factor @ factor.conj().T
    rho /= np.trace(rho).real
    work = float(erg.ergotropy(rho, QUBIT))
    mean_above_ground = float(rho[0, 0].real)
    assert -1e-12 <= work <= mean_above_ground + 1e-12
    assert erg.ergotropy(rho, unit * QUBIT + 3 * np.eye(2)) == pytest.approx(unit * work)
    bloch = [2 * rho[0, 1].real, -2 * rho[0, 1].imag, (rho[0, 0] - rho[1, 1]).real]
    assert erg.qubit_ergotropy(bloch) == pytest.approx(work, abs=1e-12)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="hamiltonian"):
        erg.ergotropy(np.eye(2) / 2, np.eye(3))
    with pytest.raises(ValueError, match="trace of rho"):
        erg.ergotropy(np.eye(2), QUBIT)
    with pytest.raises(ValueError, match="length of bloch"):
        erg.qubit_ergotropy([1, 1, 1])
    with pytest.raises(ValueError, match="bloch has shape"):
        erg.qubit_ergotropy(0.5)
    with pytest.raises(ValueError, match="n_thermal"):
        erg.gaussian_ergotropy(1.0, -1.0, 0.0)
