"""Power without wires: what it depends on, and what it does not."""

import pytest

from referee.qedn import beamed_power as m


def test_far_away_the_share_falls_with_the_square_of_the_distance():
    near, far = (m.BEAMED_POWER.run({"diameter": 0.03, "distance": d}).value("capture") for d in (2e4, 4e4))
    assert near == pytest.approx(4 * far, rel=2e-3)


def test_larger_discs_catch_all_of_it():
    assert m.BEAMED_POWER.run({"diameter": 0.3}).value("capture") == pytest.approx(1.0, abs=1e-6)


def test_a_single_photon_is_spared_where_pairs_are_absorbed():
    assert m.BEAMED_POWER.run({"two_photon": 0.3}).value("state_dependence") > 0.1


def test_station_height_grows_with_the_square():
    one, two = (m.LINE_OF_SIGHT.run({"distance": d}).value("station_height") for d in (5e4, 1e5))
    assert two == pytest.approx(4 * one, rel=1e-3)


def test_disc_area_is_proportional_to_the_wavelength():
    light, radio = (m.LINE_OF_SIGHT.run({"wavelength": w}).value("disc_area") for w in (1e-6, 0.05))
    assert radio == pytest.approx(5e4 * light, rel=1e-3)


def test_half_arrives_at_the_half_distance():
    half = m.WIRELESS_CHARGING.run().value("half_distance")
    assert m.WIRELESS_CHARGING.run({"gap": half}).value("efficiency") == pytest.approx(0.5, rel=1e-3)
    assert m.WIRELESS_CHARGING.run({"merit": 0.5}).value("half_distance") == 0.0
