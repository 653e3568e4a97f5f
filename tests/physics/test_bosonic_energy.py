"""Coherent and incoherent photon numbers: textbook states, truncation, and the two routes against each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import bosonic_energy as be


@pytest.mark.reference(
    "bosonic_energy.photon_numbers_fock",
    "bosonic_energy.photon_numbers_gaussian",
    "bosonic_energy.displaced_squeezed_thermal_state",
    source="textbook: coherent (|alpha|^2, 0), thermal (0, n), squeezed vacuum (0, sinh^2 0.5 = 0.271540317)",
)
@pytest.mark.parametrize(
    "inputs, expected",
    [
        ((2.0, 0.0, 0.0), (4.0, 0.0)),
        ((0.0, 0.7, 0.0), (0.0, 0.7)),
        ((0.0, 0.0, 0.5), (0.0, 0.2715403174)),
        ((1.0, 0.2, 0.0), (1.0, 0.2)),
    ],
)
def test_textbook_states(inputs, expected):
    assert be.photon_numbers_fock(be.displaced_squeezed_thermal_state(*inputs)) == pytest.approx(expected, abs=1e-8)
    assert be.photon_numbers_gaussian(*inputs) == pytest.approx(expected, abs=1e-8)


@pytest.mark.reference(
    "bosonic_energy.photon_numbers_fock", source="a Fock state has <a> = 0 and all its photons incoherent"
)
def test_fock_state_has_no_coherent_part():
    assert be.photon_numbers_fock(np.diag([0, 0, 0, 1.0])) == pytest.approx((0.0, 3.0))


@pytest.mark.reference(
    "bosonic_energy.kerr_energy_fock",
    "bosonic_energy.kerr_energy_gaussian",
    source="textbook: coherent x + chi x^2 / 2; thermal n + chi n^2; squeezed <n(n-1)> = 3 sinh^4 r + sinh^2 r",
)
def test_kerr_energies():
    cases = [((2.0, 0.0, 0.0), 4 + 0.05 * 16), ((0.0, 0.5, 0.0), 0.5 + 0.1 * 0.25)]
    cases.append(((0.0, 0.0, 0.5), 0.2715403174 + 0.05 * (3 * 0.2715403174**2 + 0.2715403174)))
    for inputs, expected in cases:
        assert be.kerr_energy_fock(be.displaced_squeezed_thermal_state(*inputs), 0.1) == pytest.approx(
            expected, abs=1e-7
        )
        assert be.kerr_energy_gaussian(*inputs, 0.1) == pytest.approx(expected, abs=1e-7)


@pytest.mark.reference(
    "bosonic_energy.levels_needed",
    source="Poisson law: mean 4 leaves less than 1e-12 above 30 photons, mean 36 less above 95",
)
def test_levels_hold_a_poisson_law():
    assert be.levels_needed(2.0, 0.0, 0.0) > 30
    assert be.levels_needed(6.0, 0.0, 0.0) >= 94


@pytest.mark.invariance(
    "bosonic_energy.photon_numbers_fock",
    "bosonic_energy.photon_numbers_gaussian",
    "bosonic_energy.displaced_squeezed_thermal_state",
    "bosonic_energy.kerr_energy_fock",
    "bosonic_energy.kerr_energy_gaussian",
    "bosonic_energy.levels_needed",
    kind="truncation",
)
@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.floats(0, 2.5), st.floats(0, 0.5), st.floats(-0.6, 0.6))
def test_routes_agree_at_two_truncations(alpha, n_thermal, squeezing):
    levels = be.levels_needed(alpha, n_thermal, squeezing)
    for size in (levels, levels + 25):
        rho = be.displaced_squeezed_thermal_state(alpha, n_thermal, squeezing, size)
        numbers = be.photon_numbers_fock(rho)
        assert numbers == pytest.approx(be.photon_numbers_gaussian(alpha, n_thermal, squeezing), abs=1e-6)
        assert numbers[1] > -1e-9  # Cauchy-Schwarz
        kerr = be.kerr_energy_gaussian(alpha, n_thermal, squeezing, 0.2)
        assert be.kerr_energy_fock(rho, 0.2) == pytest.approx(kerr, abs=1e-5)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="n_thermal"):
        be.photon_numbers_gaussian(1.0, -0.1)
    with pytest.raises(ValueError, match="squeezing"):
        be.displaced_squeezed_thermal_state(1.0, 0.0, 3.0)
    with pytest.raises(ValueError, match="alpha"):
        be.levels_needed(-1.0, 0.0, 0.0)
    with pytest.raises(ValueError, match="trace of rho"):
        be.photon_numbers_fock(np.eye(2))
    with pytest.raises(ValueError, match="rho has shape"):
        be.kerr_energy_fock(np.ones(3))


@pytest.mark.parametrize("function", [be.photon_numbers_fock, be.kerr_energy_fock])
def test_a_state_must_be_square(function):
    with pytest.raises(ValueError, match="shape"):
        function(np.ones((3, 2)))
