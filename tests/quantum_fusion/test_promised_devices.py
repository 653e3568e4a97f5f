"""Promises: what light pushes, what helium lifts, how round a spun loop is, what falls and what whirls."""

import pytest

from referee.quantum_fusion import promised_devices as pd


def test_ten_times_the_power_is_one_decade():
    one, ten = (pd.PUSH_WITHOUT_AN_ENGINE.run({"power": power}).value("decades_short") for power in (1e5, 1e6))
    assert one - ten == pytest.approx(1.0, abs=0.01)
    assert pd.PUSH_WITHOUT_AN_ENGINE.run().value("power_needed") == pytest.approx(500 * 299792458.0, rel=1e-2)


def test_hotter_helium_lifts_more():
    decades = [pd.SUPERFLUID_PROPULSION.run({"temperature": t}).value("mass_decades") for t in (2.17, 300.0, 3000.0)]
    assert decades == sorted(decades, reverse=True)
    assert decades[0] == pytest.approx(decades[1] * (300 / 2.17) ** 0.5, rel=0.01)


def test_steering_a_satellite_is_cheap():
    assert pd.SUPERFLUID_PROPULSION.run({"speed_change": 10.0}).value("mass_decades") < 0.05


def test_no_aspect_makes_a_perfect_ball():
    departures = [pd.SPUN_SPRING.run({"aspect": aspect}).value("departure") for aspect in (0.5, 0.9, 1.0, 1.1, 2.0)]
    assert min(departures) > 0.03
    assert departures[0] > departures[1] and departures[-1] > departures[-2]


@pytest.mark.parametrize("share", [0.2, 0.9])
def test_without_a_field_nothing_whirls_and_with_one_it_does(share):
    assert pd.COULOMB_WHIRLPOOL.run({"share": share}).value("whirl") == 0.0
    assert pd.COULOMB_WHIRLPOOL.run({"share": share, "cyclotron": 5.0}).value("whirl") > 0.01
    assert pd.COULOMB_WHIRLPOOL.run({"share": share, "cyclotron": -5.0}).value("whirl") > 0.01
