"""The twisted ladder: spectrum and current."""

import numpy as np
import pytest

from referee.physics import moebius_ladder as ml


@pytest.mark.reference(
    "moebius_ladder.band_energies",
    "moebius_ladder.band_energies_matrix",
    source="the Möbius ladder on 8 vertices is the circulant graph C8(1, 4): eigenvalues 2cos(2πj/8) + (−1)^j",
)
def test_moebius_ladder_of_eight():
    # the Möbius ladder on eight vertices is the circulant graph C8(1, 4): eigenvalues 2cos(2πj/8) + (−1)^j
    j = np.arange(8)
    graph = np.sort(-(2 * np.cos(2 * np.pi * j / 8) + (-1.0) ** j))
    assert ml.band_energies(4, 1.0, 0.0, True) == pytest.approx(graph, abs=1e-12)
    assert ml.band_energies_matrix(4, 1.0, 0.0, True) == pytest.approx(graph, abs=1e-12)


@pytest.mark.reference(
    "moebius_ladder.ring_current",
    "moebius_ladder.ring_current_bond",
    source="one fermion: −d/dφ(−2cos(2πφ/N)) = −(4π/N) sin(2πφ/N)",
)
def test_one_particle():
    expected = -4 * np.pi / 10 * np.sin(2 * np.pi * 0.2 / 10)
    for twisted in (True, False):
        assert ml.ring_current(10, 1, 2.0, 0.2, twisted) == pytest.approx(expected, abs=1e-7)
        assert ml.ring_current_bond(10, 1, 2.0, 0.2, twisted) == pytest.approx(expected, abs=1e-9)


@pytest.mark.invariance("moebius_ladder.band_energies", "moebius_ladder.band_energies_matrix", kind="gauge")
def test_a_whole_quantum_of_flux_changes_nothing():
    for twisted in (True, False):
        for bands in (ml.band_energies, ml.band_energies_matrix):
            assert bands(7, 0.6, 0.3, twisted) == pytest.approx(bands(7, 0.6, 1.3, twisted), abs=1e-12)


@pytest.mark.invariance("moebius_ladder.ring_current", "moebius_ladder.ring_current_bond", kind="time reversal")
def test_current_turns_with_the_field():
    for current in (ml.ring_current, ml.ring_current_bond):
        assert current(9, 4, 0.5, 0.15, True) == pytest.approx(-current(9, 4, 0.5, -0.15, True), abs=1e-7)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ml.band_energies(2, 1.0, 0.0, True), "rungs"),
        (lambda: ml.band_energies_matrix(5, 1.0, np.nan, True), "flux"),
        (lambda: ml.ring_current(5, 20, 1.0, 0.0, True), "particles"),
        (lambda: ml.ring_current_bond(5, 0, 1.0, 0.0, True), "particles"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize("rungs", [5, 6])
@pytest.mark.parametrize("twisted", [False, True])
def test_bands_agree_whatever_the_number_of_rungs(rungs, twisted):
    closed, matrix = (way(rungs, 0.7, 0.23, twisted) for way in (ml.band_energies, ml.band_energies_matrix))
    assert closed == pytest.approx(matrix, abs=1e-12)
