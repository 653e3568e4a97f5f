"""The other handedness of a neutrino."""

import pytest

from referee.physics import neutrino_helicity as nh


@pytest.mark.reference(
    "neutrino_helicity.wrong_helicity_share_closed",
    "neutrino_helicity.wrong_helicity_share_spinors",
    source="Dirac: (1 − β)/2; β = 0.6 (m/E = 0.8) gives 0.2; m/E = 1e-6 gives 2.5e-13",
)
def test_shares():
    for mass, share in ((0.8, 0.2), (1e-6, 2.5e-13)):
        assert nh.wrong_helicity_share_closed(mass, 1.0) == pytest.approx(share, rel=1e-6)
        assert nh.wrong_helicity_share_spinors(mass, 1.0) == pytest.approx(share, rel=1e-6)


@pytest.mark.invariance(
    "neutrino_helicity.wrong_helicity_share_closed", "neutrino_helicity.wrong_helicity_share_spinors", kind="scaling"
)
def test_only_the_ratio_counts():
    for share in (nh.wrong_helicity_share_closed, nh.wrong_helicity_share_spinors):
        assert share(0.05, 2.7e5) == pytest.approx(share(0.5, 2.7e6), rel=1e-6)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="mass"):
        nh.wrong_helicity_share_closed(2.0, 1.0)
    with pytest.raises(ValueError, match="energy"):
        nh.wrong_helicity_share_spinors(0.0, 0.0)
