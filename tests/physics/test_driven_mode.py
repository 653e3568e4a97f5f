"""A driven Kerr mode: the linear limit, the blockaded limit, and conservation when it is left alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import driven_mode as dm

QUANTUM = (dm.quantum_photons, dm.quantum_photons_spectral)
CLASSICAL = (dm.classical_photons, dm.classical_photons_split)
TIMES = np.array([0.5, 1.0, 2.0])


@pytest.mark.reference(
    "driven_mode.quantum_photons",
    "driven_mode.quantum_photons_spectral",
    "driven_mode.classical_photons",
    "driven_mode.classical_photons_split",
    source="textbook: a linear mode driven on resonance from vacuum holds (f t)^2 photons",
)
@pytest.mark.parametrize("photons", QUANTUM + CLASSICAL)
def test_linear_mode_fills_as_the_square_of_time(photons):
    assert photons(0.0, 0.0, 0.5, TIMES) == pytest.approx([0.0625, 0.25, 1.0], abs=1e-5)


@pytest.mark.reference(
    "driven_mode.quantum_photons",
    "driven_mode.quantum_photons_spectral",
    source="photon blockade: at large Kerr shift a two-level system with Rabi law sin^2(f t); sin^2(1) = 0.708073",
)
@pytest.mark.parametrize("photons", QUANTUM)
def test_blockade_is_a_rabi_oscillation(photons):
    assert photons(0.0, 50.0, 0.5, [2.0], levels=8) == pytest.approx([0.708073], abs=2e-3)


@pytest.mark.invariance(
    "driven_mode.quantum_photons",
    "driven_mode.quantum_photons_spectral",
    "driven_mode.classical_photons",
    "driven_mode.classical_photons_split",
    kind="conservation without a drive",
)
@settings(deadline=None, max_examples=10, derandomize=True)
@given(st.floats(0.0, 2.0), st.floats(0.0, 1.0))
def test_a_closed_mode_keeps_its_photons(alpha, kerr):
    for photons in QUANTUM + CLASSICAL:
        assert photons(alpha, kerr, 0.0, TIMES) == pytest.approx(alpha**2, abs=1e-6)


@pytest.mark.invariance("driven_mode.quantum_photons", "driven_mode.quantum_photons_spectral", kind="truncation")
def test_truncation_does_not_matter():
    for photons in QUANTUM:
        value = photons(1.0, 0.3, 0.2, TIMES, levels=30)
        assert photons(1.0, 0.3, 0.2, TIMES, levels=45) == pytest.approx(value, abs=1e-7)


@pytest.mark.invariance("driven_mode.classical_photons_split", kind="step")
def test_splitting_converges_with_the_square_of_the_step():
    exact = dm.classical_photons(1.0, 0.5, 0.3, [5.0])
    coarse, fine = (dm.classical_photons_split(1.0, 0.5, 0.3, [5.0], steps) - exact for steps in (400, 800))
    assert coarse / fine == pytest.approx(4.0, rel=0.05)


def test_refuses_bad_input():
    for photons in QUANTUM + CLASSICAL:
        with pytest.raises(ValueError, match="drive"):
            photons(1.0, 0.0, -1.0, TIMES)
        with pytest.raises(ValueError, match="kerr"):
            photons(1.0, 100.0, 0.0, TIMES)
    with pytest.raises(ValueError, match="steps"):
        dm.classical_photons_split(1.0, 0.0, 0.0, TIMES, steps=1)


def test_stepped_and_spectral_agree_for_a_driven_kerr_mode():
    stepped, spectral = (
        way(0.5, 0.8, 0.3, [0.0, 1.0, 2.0], 25) for way in (dm.quantum_photons, dm.quantum_photons_spectral)
    )
    assert stepped == pytest.approx(spectral, rel=1e-7)
