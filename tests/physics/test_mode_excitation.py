import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import mode_excitation


@pytest.mark.reference(
    "mode_excitation.photons_created",
    "mode_excitation.pair_correlation",
    "mode_excitation.photon_statistics_fock",
    source="squeezed vacuum (textbook): sinh²1 = 1.381098, sinh1 cosh1 = 1.813430; coherent state of α = 2 holds 4",
)
def test_literal_photon_numbers() -> None:
    assert mode_excitation.photons_created(0.0, 1.0) == pytest.approx(1.381098, abs=1e-6)
    assert mode_excitation.pair_correlation(1.0) == pytest.approx(1.813430, abs=1e-6)
    number, pairs, _ = mode_excitation.photon_statistics_fock(0.0, 1.0)
    assert (number, pairs) == pytest.approx((1.381098, 1.813430), abs=1e-6)
    number, pairs, _ = mode_excitation.photon_statistics_fock(2.0, 0.0)
    assert number == pytest.approx(4.0, abs=1e-10)
    assert pairs == pytest.approx(0.0, abs=1e-10)


@pytest.mark.invariance("mode_excitation.photon_statistics_fock", kind="truncation")
def test_truncation() -> None:
    small = mode_excitation.photon_statistics_fock(1.5, 0.8, levels=150)
    large = mode_excitation.photon_statistics_fock(1.5, 0.8, levels=300)
    np.testing.assert_allclose(small[:2], large[:2], rtol=1e-9)
    assert large[2] < small[2] < 1e-10


@pytest.mark.invariance(
    "mode_excitation.photons_created", "mode_excitation.pair_correlation", kind="sign of the drives"
)
@given(st.floats(-4, 4), st.floats(-3, 3))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_signs_do_not_matter_and_purity_holds(displacement: float, squeezing: float) -> None:
    photons = mode_excitation.photons_created
    assert photons(displacement, squeezing) == pytest.approx(photons(-displacement, -squeezing))
    # A pure Gaussian state saturates |⟨aa⟩|² = N(N+1).
    number, pairs = photons(0.0, squeezing), mode_excitation.pair_correlation(squeezing)
    assert pairs**2 == pytest.approx(number * (number + 1), rel=1e-9, abs=1e-12)


def test_vacuum_stays_vacuum() -> None:
    assert mode_excitation.photon_statistics_fock(0.0, 0.0)[0] == 0.0


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="squeezing"):
        mode_excitation.photons_created(0.0, 99.0)
    with pytest.raises(ValueError, match="squeezing"):
        mode_excitation.pair_correlation(np.inf)
    with pytest.raises(ValueError, match="levels"):
        mode_excitation.photon_statistics_fock(1.0, 0.1, levels=3)
    with pytest.raises(ValueError, match="displacement"):
        mode_excitation.photon_statistics_fock(50.0, 0.1)
