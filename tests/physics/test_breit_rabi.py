"""Hydrogen's nuclear spin in the electron's resonance."""

import pytest

from referee.physics import breit_rabi as br


@pytest.mark.reference(
    "breit_rabi.nuclear_share_closed",
    "breit_rabi.nuclear_share_matrix",
    source="atomic hydrogen: two lines 50.7 mT apart; at 1 T 1420.41 MHz over 28.0249 GHz = 0.05068",
)
def test_hydrogen_doublet():
    assert br.nuclear_share_closed(1.0) == pytest.approx(0.05068, abs=1e-4)
    assert br.nuclear_share_matrix(1.0) == pytest.approx(0.05068, abs=1e-4)


@pytest.mark.invariance("breit_rabi.nuclear_share_closed", "breit_rabi.nuclear_share_matrix", kind="scaling")
def test_only_the_ratio_counts():
    for share in (br.nuclear_share_closed, br.nuclear_share_matrix):
        assert share(0.2, 2.8e8) == pytest.approx(share(1.0, 1.4e9))
        assert share(1.0, 0.0) == pytest.approx(0.0, abs=1e-12)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="field"):
        br.nuclear_share_closed(0.0)
    with pytest.raises(ValueError, match="splitting"):
        br.nuclear_share_matrix(1.0, -1.0)
