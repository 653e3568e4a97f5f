"""Dephasing about a tilted axis: its energy against geometry, limits and a Lindblad run."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.rotated_dephasing import energy_brought_bloch, energy_brought_lindblad

DIAGONAL = (1.0, 0.0, 1.0)
METHODS = [energy_brought_bloch, energy_brought_lindblad]


@pytest.mark.reference(
    "rotated_dephasing.energy_brought_bloch",
    "rotated_dephasing.energy_brought_lindblad",
    source="σx measured unread on |g⟩: state becomes I/2, energy +ω/2 (textbook); |+⟩ at 45°: ω/4",
)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("bloch", "axis", "energy"),
    [
        ((0, 0, -1), (1, 0, 0), 0.5),
        ((0, 0, 1), (1, 0, 0), -0.5),
        ((1, 0, 0), DIAGONAL, 0.25),
        ((-1, 0, 0), DIAGONAL, -0.25),
    ],
)
def test_known_measurements(method, bloch, axis, energy):
    assert method(bloch, axis, 1.0) == pytest.approx(energy, abs=1e-8)


@pytest.mark.invariance(
    "rotated_dephasing.energy_brought_bloch", "rotated_dephasing.energy_brought_lindblad", kind="method"
)
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(-1, 1), st.floats(0, np.pi), st.floats(0, 2 * np.pi))
def test_geometry_agrees_with_the_lindblad_run(x, y, z, polar, azimuth):
    bloch = np.array([x, y, z]) / max(1.0, np.linalg.norm([x, y, z]))
    axis = (np.sin(polar) * np.cos(azimuth), np.sin(polar) * np.sin(azimuth), np.cos(polar))
    assert energy_brought_lindblad(bloch, axis, 1.0) == pytest.approx(
        float(energy_brought_bloch(bloch, axis, 1.0)), abs=1e-7
    )


@pytest.mark.invariance("rotated_dephasing.energy_brought_bloch", kind="symmetry")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0, np.pi), st.floats(0, 2 * np.pi), st.floats(0, np.pi))
def test_a_random_phase_of_coherence_averages_to_nothing(polar, azimuth, tilt):
    turn = azimuth + np.array([0.0, 0.5, 1.0, 1.5]) * np.pi
    plane = np.stack([np.cos(turn), np.sin(turn), np.zeros(4)], axis=-1)
    axis = (np.sin(tilt) * np.cos(polar), np.sin(tilt) * np.sin(polar), np.cos(tilt))
    assert np.mean(energy_brought_bloch(plane, axis, 1.0)) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance("rotated_dephasing.energy_brought_bloch", kind="limit")
def test_along_the_energy_axis_nothing_is_brought():
    assert energy_brought_bloch((0.6, 0.3, 0.2), (0, 0, 5.0), 1.0) == pytest.approx(0.0, abs=1e-15)


@pytest.mark.invariance("rotated_dephasing.energy_brought_lindblad", kind="tolerance")
def test_longer_dephasing_moves_nothing():
    a, b = (energy_brought_lindblad((1, 0, 0), DIAGONAL, 1.0, s) for s in (20.0, 40.0))
    assert a == pytest.approx(b, abs=5e-9)


@pytest.mark.parametrize("method", METHODS)
def test_bad_input_is_refused(method):
    with pytest.raises(ValueError, match="axis"):
        method((1, 0, 0), (0, 0, 0), 1.0)
    with pytest.raises(ValueError, match="bloch"):
        method((1, 1, 0), DIAGONAL, 1.0)
    with pytest.raises(ValueError, match="splitting"):
        method((1, 0, 0), DIAGONAL, -1.0)


def test_an_axis_need_not_have_length_one():
    bloch, lindblad = (
        way([0.2, 0.3, -0.4], [1.0, 2.0, 2.0], 1.5) for way in (energy_brought_bloch, energy_brought_lindblad)
    )
    assert bloch == pytest.approx(lindblad, rel=1e-7)
