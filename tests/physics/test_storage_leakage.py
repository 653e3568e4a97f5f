"""The standing loss of a store."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.storage_leakage import holding_power, holding_power_pumped_emitters, lifetime_allowed


@pytest.mark.reference(
    "storage_leakage.holding_power",
    "storage_leakage.holding_power_pumped_emitters",
    source="by hand: a kilowatt-hour, 3.6 MJ, that decays in a nanosecond radiates 3.6e15 W",
)
@pytest.mark.parametrize("power", [holding_power, holding_power_pumped_emitters])
def test_a_kilowatt_hour_in_a_nanosecond(power):
    assert power(3.6e6, 1e-9) == pytest.approx(3.6e15)


@pytest.mark.invariance("storage_leakage.holding_power", kind="unit")
def test_power_scales():
    assert holding_power([1.0, 2.0], 4.0) == pytest.approx([0.25, 0.5])
    # over a short time the decay law gives the same
    assert (1 - np.exp(-1e-6)) / 1e-6 == pytest.approx(holding_power(1.0, 1.0), rel=1e-6)


@pytest.mark.invariance("storage_leakage.holding_power_pumped_emitters", kind="excitation")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.01, 0.99), st.floats(-12, 9))
def test_the_excitation_drops_out(excitation, decade):
    lifetime = 10.0**decade
    assert holding_power_pumped_emitters(5.0, lifetime, excitation) == pytest.approx(5.0 / lifetime, rel=1e-9)


@pytest.mark.reference("storage_leakage.lifetime_allowed", source="by hand: a kilowatt-hour at a load of 1 kW: an hour")
@pytest.mark.invariance("storage_leakage.lifetime_allowed", kind="inverse")
def test_lifetime_that_a_load_allows():
    assert lifetime_allowed(3.6e6, 1e3) == pytest.approx(3600.0)
    assert holding_power(7.0, lifetime_allowed(7.0, 0.3)) == pytest.approx(0.3)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="lifetime"):
        holding_power(1.0, 0.0)
    with pytest.raises(ValueError, match="energy"):
        holding_power_pumped_emitters(-1.0, 1.0)
    with pytest.raises(ValueError, match="excitation"):
        holding_power_pumped_emitters(1.0, 1.0, 1.0)
    with pytest.raises(ValueError, match="load"):
        lifetime_allowed(1.0, 0.0)
