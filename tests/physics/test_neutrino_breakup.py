"""Neutrinos that break nuclei."""

import pytest

from referee.physics import neutrino_breakup as nb

DEUTERON, PROTON, NEUTRON = 1875.61294, 938.27209, 939.56542


@pytest.mark.reference(
    "neutrino_breakup.breakup_threshold_closed",
    "neutrino_breakup.breakup_threshold_boosted",
    source="deuteron binding 2.22457 MeV; neutral-current threshold of SNO 2.2259 MeV with recoil",
)
def test_deuteron():
    for threshold in (nb.breakup_threshold_closed, nb.breakup_threshold_boosted):
        assert threshold(DEUTERON, (PROTON, NEUTRON)) == pytest.approx(2.2259, abs=2e-4)


@pytest.mark.invariance(
    "neutrino_breakup.breakup_threshold_closed", "neutrino_breakup.breakup_threshold_boosted", kind="scaling"
)
def test_units_do_not_matter():
    for threshold in (nb.breakup_threshold_closed, nb.breakup_threshold_boosted):
        assert threshold(20.0, (12.0, 9.0)) * 10 == pytest.approx(threshold(200.0, (120.0, 90.0)))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="fragments"):
        nb.breakup_threshold_closed(20.0, (10.0, 9.0))
    with pytest.raises(ValueError, match="target"):
        nb.breakup_threshold_boosted(0.0, (1.0,))
