"""A tube across a field: Mathieu's values, harmonics, and the two limits."""

import numpy as np
import pytest

from referee.physics import landau_tube as lt


@pytest.mark.reference("landau_tube.wall_to_length_squared", source="magnetic length at 1 T: 25.656 nm (CODATA)")
def test_one_magnetic_length():
    assert lt.wall_to_length_squared(25.6556e-9, 1.0) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.reference(
    "landau_tube.crown_level_mathieu",
    "landau_tube.crown_level_harmonics",
    "landau_tube.tube_bands",
    source="DLMF table 28.6: a0(q = 5) = -5.80004602, a0(q = 25) = -40.25677955",
)
@pytest.mark.parametrize(("q", "value"), [(5.0, -5.80004602), (25.0, -40.25677955)])
def test_mathieu_table(q, value):
    strength = 2 * np.sqrt(q)
    expected = value + 2 * q
    assert lt.crown_level_mathieu(strength) == pytest.approx(expected, abs=1e-6)
    assert lt.crown_level_harmonics(strength) == pytest.approx(expected, abs=1e-6)
    assert lt.tube_bands(strength, np.array([0.0]))[0, 0] == pytest.approx(expected, abs=1e-6)


@pytest.mark.invariance("landau_tube.crown_level_harmonics", "landau_tube.tube_bands", kind="truncation")
def test_more_harmonics_change_nothing():
    assert lt.crown_level_harmonics(80.0, 40) == pytest.approx(lt.crown_level_harmonics(80.0, 200), rel=1e-10)
    few, many = (lt.tube_bands(12.0, np.array([1.0, 4.0]), 3, n) for n in (20, 60))
    assert few == pytest.approx(many, rel=1e-9)


@pytest.mark.invariance("landau_tube.crown_level_mathieu", kind="limits")
def test_wide_tube_has_the_level_of_a_sheet_and_thin_tube_none():
    assert lt.crown_level_mathieu(40.0) / 40.0 == pytest.approx(1 - 1 / 160, abs=2e-4)
    assert lt.crown_level_mathieu(0.01) == pytest.approx(0.01**2 / 2, rel=1e-3)


@pytest.mark.invariance("landau_tube.wall_to_length_squared", kind="scaling")
def test_flux_counts():
    assert lt.wall_to_length_squared(2e-9, 3.0) == pytest.approx(4 * lt.wall_to_length_squared(1e-9, 3.0))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="strength"):
        lt.crown_level_mathieu(100.0)
    with pytest.raises(ValueError, match="harmonics"):
        lt.tube_bands(300.0, np.array([0.0]), harmonics=20)
    with pytest.raises(ValueError, match="radius"):
        lt.wall_to_length_squared(0.0, 1.0)


def test_bands_move_with_the_momentum_as_perturbation_theory_says():
    # to second order in Q: k² + Q²/2 − 2k²Q², the last from the two neighbouring harmonics
    strength, momentum = 0.01, 0.3
    energy = lt.tube_bands(strength, np.array([momentum]))[0, 0]
    assert energy - momentum**2 == pytest.approx(strength**2 / 2 - 2 * momentum**2 * strength**2, rel=1e-3)
