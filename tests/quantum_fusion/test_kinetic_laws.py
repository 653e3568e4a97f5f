"""The three laws: what equal rates bring, and what a flux takes."""

import pytest

from referee.quantum_fusion.kinetic_laws import EQUAL_RATES, FIXED_FIELD


@pytest.mark.parametrize("states", [3, 8, 40])
def test_equal_rates_bring_uniformity_and_no_flux(states):
    outcome = EQUAL_RATES.run({"states": states})
    assert outcome.value("net_flux") == 0.0 == outcome.value("unevenness")


def test_a_circulation_keeps_uniformity_and_brings_flux():
    weak, strong = (EQUAL_RATES.run({"one_way": rate}) for rate in (0.1, 1.0))
    assert weak.value("unevenness") == 0.0 == strong.value("unevenness")
    assert strong.value("net_flux") == pytest.approx(10 * weak.value("net_flux"))


@pytest.mark.parametrize("flux", [0.0, 0.5, -0.5])
def test_the_second_law_holds_where_the_flux_is_its_own_reverse(flux):
    assert FIXED_FIELD.run({"flux": flux}).value("asymmetry") == 0.0


@pytest.mark.parametrize("flux", [0.1, 0.25, -0.4])
def test_three_leads_break_it_and_two_do_not(flux):
    three, two = (FIXED_FIELD.run({"flux": flux, "leads": leads}) for leads in (3, 2))
    assert three.value("asymmetry") > 0.1
    assert two.value("asymmetry") == 0.0
    for outcome in (three, two):
        assert outcome.value("asymmetry_field_reversed") == 0.0 == outcome.value("row_defect")


def test_reversing_the_field_exchanges_the_two_ways():
    ahead, back = (FIXED_FIELD.run({"flux": flux}) for flux in (0.2, -0.2))
    assert ahead.value("into_2_from_1") == back.value("into_1_from_2")
    assert ahead.value("circulator") == pytest.approx(1.0)
