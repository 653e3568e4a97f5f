"""Recoil of an atom that exchanges photons with one mode."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.recoil import recoil_in_closed_form, recoil_in_full_space

AREAS = np.linspace(0.0, 5.0, 21)


@pytest.mark.reference(
    "recoil.recoil_in_full_space",
    "recoil.recoil_in_closed_form",
    source="textbook Jaynes–Cummings: an excited atom emits sin²gt of a photon; half of one from |+⟩",
)
def test_half_a_photon_of_recoil_from_plus():
    atom, light = recoil_in_full_space(np.pi / 2)
    assert atom == pytest.approx(-0.5)
    assert light == pytest.approx(0.5)
    assert recoil_in_closed_form(np.pi / 2) == pytest.approx(-0.5)
    assert recoil_in_closed_form(np.pi / 4, excited=1.0) == pytest.approx(-0.5)


@pytest.mark.reference("recoil.recoil_in_closed_form", source="by hand: photon certain, atom down, gt = π/2 gives +ħk")
def test_absorbed_photon_pushes_forward():
    assert recoil_in_closed_form(np.pi / 2, excited=0.0, photon=1.0) == pytest.approx(1.0)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 6.28), st.floats(0, 1), st.floats(0.2, 1))
def test_momentum_is_conserved_and_methods_agree(excited, coherence, phase, photon, width):
    atom, light = recoil_in_full_space(AREAS, excited, coherence, phase, photon, width)
    assert atom + light == pytest.approx(0, abs=1e-9)
    assert atom == pytest.approx(recoil_in_closed_form(AREAS, excited, coherence, phase, photon, width), abs=1e-9)


@pytest.mark.invariance("recoil.recoil_in_full_space", kind="truncation")
def test_momentum_cutoff():
    first = recoil_in_full_space(AREAS, photon=0.5, momentum_width=0.8, cutoff=9)[0]
    assert recoil_in_full_space(AREAS, photon=0.5, momentum_width=0.8, cutoff=14)[0] == pytest.approx(first, abs=1e-9)


@pytest.mark.invariance("recoil.recoil_in_closed_form", kind="symmetry")
@pytest.mark.parametrize("missing", [{"photon": 0.0}, {"photon": 1.0}, {"momentum_width": 0.0}, {"phase": 0.0}])
def test_coherence_is_silent_without_a_reference(missing):
    setting = {"photon": 0.5, "momentum_width": 0.7} | missing
    pure = recoil_in_closed_form(AREAS, coherence=1.0, **setting)
    assert recoil_in_closed_form(AREAS, coherence=0.0, **setting) == pytest.approx(pure, abs=1e-15)


@pytest.mark.invariance("recoil.recoil_in_full_space", kind="symmetry")
def test_coherence_speaks_with_a_reference():
    pure = recoil_in_full_space(0.8, photon=0.5, momentum_width=0.7)[0]
    mixed = recoil_in_full_space(0.8, photon=0.5, momentum_width=0.7, coherence=0.0)[0]
    assert abs(pure - mixed) > 0.1
    turned = recoil_in_full_space(0.8, photon=0.5, momentum_width=0.7, phase=-np.pi / 2)[0]
    assert turned - mixed == pytest.approx(mixed - pure)


def test_a_broken_kick_breaks_conservation():
    atom, light = recoil_in_full_space(np.pi / 2, kick=0.5)
    assert atom + light == pytest.approx(0.25)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="coherence"):
        recoil_in_full_space(1.0, coherence=1.5)
    with pytest.raises(ValueError, match="photon"):
        recoil_in_closed_form(1.0, photon=-0.1)
