import pytest

from referee.qcd.photon_cat import photon_cat


def test_speed_is_twice_the_photon_number_for_a_large_cat():
    assert photon_cat(alpha=3.0).value("speed_ratio") == pytest.approx(18.0, rel=1e-3)


def test_a_joule_of_higher_frequency_is_fewer_photons():
    slow, fast = (photon_cat(frequency=f).value("lifetime_ratio_at_one_joule") for f in (5e9, 5e10))
    assert fast == pytest.approx(10 * slow)
