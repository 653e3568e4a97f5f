"""The ring with a flux: exact values at mid-band by hand, unitarity, reciprocity."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import flux_ring as fr

THREE = (0, 1, 2)
EVEN = [[0.2, 0.4, 0.4], [0.4, 0.2, 0.4], [0.4, 0.4, 0.2]]


@pytest.mark.reference(
    "flux_ring.transmission_probabilities",
    "flux_ring.transmission_by_matching",
    "flux_ring.transmission_by_packets",
    source="by hand from the three angular momenta at mid-band: without flux 1/5, 2/5, 2/5; at a quarter of a quantum their phases "
    "are 1, e^{±2πi/3}, a perfect circulator",
)
def test_mid_band_by_hand():
    circulator = np.roll(np.eye(3), 1, axis=0)
    for solve, tolerance in (
        (fr.transmission_probabilities, 1e-12),
        (fr.transmission_by_matching, 1e-12),
        (lambda *args: fr.transmission_by_packets(*args, 18.0, 150), 0.01),
    ):
        assert solve(3, THREE, 0.0, np.pi / 2) == pytest.approx(np.array(EVEN), abs=tolerance)
        assert solve(3, THREE, 0.25, np.pi / 2) == pytest.approx(circulator, abs=tolerance)


@pytest.mark.reference(
    "flux_ring.scattering_matrix", source="by hand at mid-band without flux: S₁₁ = −(1 + 2i)/5, S₂₁ = −(1 − 3i)/5"
)
def test_amplitudes_by_hand():
    s = fr.scattering_matrix(3, THREE, 0.0, np.pi / 2)
    assert s[0, 0] == pytest.approx(-(1 + 2j) / 5)
    assert s[1, 0] == pytest.approx(-(1 - 3j) / 5)


@pytest.mark.invariance(
    "flux_ring.scattering_matrix",
    "flux_ring.transmission_probabilities",
    "flux_ring.transmission_by_matching",
    kind="symmetry",
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(-1.0, 1.0), st.floats(0.3, 2.8), st.integers(3, 7))
def test_unitary_reciprocal_and_periodic_in_the_flux(flux, wave_number, sites):
    s = fr.scattering_matrix(sites, THREE, flux, wave_number)
    assert s @ s.conj().T == pytest.approx(np.eye(3), abs=1e-9)
    assert fr.scattering_matrix(sites, THREE, -flux, wave_number) == pytest.approx(s.T, abs=1e-9)
    forth = fr.transmission_probabilities(sites, THREE, flux, wave_number)
    assert fr.transmission_probabilities(sites, THREE, flux + 1, wave_number) == pytest.approx(forth, abs=1e-8)
    assert fr.transmission_by_matching(sites, THREE, flux, wave_number) == pytest.approx(forth, abs=1e-9)


@pytest.mark.parametrize("flux", [0.1, 0.25, 0.4])
def test_two_leads_are_symmetric_at_any_flux(flux):
    pair = fr.transmission_probabilities(3, (0, 1), flux, 1.2)
    assert pair == pytest.approx(pair.T, abs=1e-12)


@pytest.mark.invariance("flux_ring.transmission_by_packets", kind="width")
def test_wider_packets_come_nearer():
    exact = fr.transmission_probabilities(3, THREE, 0.2, 1.2)
    far, near = (np.max(np.abs(fr.transmission_by_packets(3, THREE, 0.2, 1.2, w, 200) - exact)) for w in (8.0, 24.0))
    assert near < far / 4


def test_a_gain_breaks_unitarity():
    s = fr.scattering_matrix(3, THREE, 0.25, 1.3, 0.1)
    assert np.max(np.abs(s @ s.conj().T - np.eye(3))) > 0.1


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("sites", lambda: fr.transmission_probabilities(2, (0, 1), 0.0, 1.0)),
        ("leads", lambda: fr.scattering_matrix(3, (0, 0), 0.0, 1.0)),
        ("wave_number", lambda: fr.transmission_by_matching(3, THREE, 0.0, 4.0)),
        ("width", lambda: fr.transmission_by_packets(3, THREE, 0.0, 1.0, 90.0, 100)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


def test_reversing_flux_and_gain_swaps_the_leads():
    forth = fr.scattering_matrix(5, (0, 2, 3), 0.13, 1.1, 0.2)
    assert fr.scattering_matrix(5, (0, 2, 3), -0.13, 1.1, -0.2) == pytest.approx(forth.T, abs=1e-12)
