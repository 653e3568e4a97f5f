"""Waste heat: Carnot, dephasing, and the bound's scaling."""

import pytest

from referee.qedn import electron_channel, waste_heat


@pytest.mark.parametrize(("share", "sign"), [(0.99, 1), (1.01, -1)])
def test_the_engine_reverses_at_carnot(share, sign):
    assert sign * waste_heat.MASER_ENGINE.run({"share": share}).value("flux") > 0


def test_no_dephasing_no_difference_and_never_a_change_of_efficiency():
    assert waste_heat.COHERENCE_IN_THE_ENGINE.run({"dephasing": 0.0}).value("power_gain") == pytest.approx(
        0.0, abs=1e-12
    )
    for drive in (0.05, 1.0, 20.0):
        outcome = waste_heat.COHERENCE_IN_THE_ENGINE.run({"drive": drive})
        assert outcome.value("efficiency_gain") == 0.0 < outcome.value("power_gain")


def test_power_grows_with_the_square_of_the_difference():
    one, two = (
        electron_channel.THERMOELECTRIC_CHANNEL.run({"hot": t, "cold": 300.0}).value("power") for t in (400.0, 500.0)
    )
    assert two / one == pytest.approx(4.0, rel=2e-3)


def test_full_power_is_below_carnot_and_below_the_textbook_engine():
    outcome = electron_channel.THERMOELECTRIC_CHANNEL.run()
    assert outcome.value("share_of_carnot") < outcome.value("classical_share") < 1
