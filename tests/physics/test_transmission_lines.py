"""A resistive and a superconducting direct-current line."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.transmission_lines import (
    crossing_power_closed,
    crossing_power_root,
    resistive_loss,
    superconducting_loss,
)


@pytest.mark.reference(
    "transmission_lines.resistive_loss",
    source="by hand: 3 % per 1000 km of 3 GW is 90 MW; a line of 10 Ω at 1 MV and 1 GW (1 kA) loses 10 MW",
)
def test_joule_loss():
    assert resistive_loss(3e9, 1e6, 3e9, 3e-8) == pytest.approx(9e7)
    # 10 Ω over 1000 km: 1 % of 1 GW, 1e-8 of the power in every metre
    assert resistive_loss([1e9, 2e9], 1e6, 1e9, 1e-8) == pytest.approx([1e7, 4e7])


@pytest.mark.reference(
    "transmission_lines.superconducting_loss",
    source="by hand: 1 W/m at 15 W/W over 1 km draws 15 kW; 4 leads × 1 kA × 0.045 W/A at 15 W/W draw 2.7 kW",
)
def test_heat_balance():
    assert superconducting_loss(0.0, 1e3, 1.0, 15.0) == pytest.approx(15_000.0)
    assert superconducting_loss(1e8, 1e3, 1.0, 15.0, 0.045, 1e5) == pytest.approx(17_700.0)


@pytest.mark.reference(
    "transmission_lines.crossing_power_root",
    "transmission_lines.crossing_power_closed",
    source="by hand: 90 W/m at 3 GW against 30 W/m cross at 3 GW/√3 = 1.7320508 GW",
)
@pytest.mark.parametrize("crossing", [crossing_power_root, crossing_power_closed])
def test_crossing_without_leads(crossing):
    assert crossing(1e6, 3e9, 3e-8, 2.0, 15.0) == pytest.approx(1.7320508075688772e9, rel=1e-9)


@pytest.mark.invariance(
    "transmission_lines.crossing_power_root", "transmission_lines.crossing_power_closed", kind="unit"
)
@pytest.mark.parametrize("crossing", [crossing_power_root, crossing_power_closed])
def test_without_leads_the_length_drops_out_and_units_scale(crossing):
    assert crossing(1e3, 3e9, 3e-8, 2.0, 15.0) == pytest.approx(crossing(1e6, 3e9, 3e-8, 2.0, 15.0), rel=1e-9)
    # powers in MW, lengths in km: shares per km, MW/km
    assert crossing(1e3, 3e3, 3e-5, 2e-3, 15.0) == pytest.approx(1e-6 * crossing(1e6, 3e9, 3e-8, 2.0, 15.0), rel=1e-9)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(
    st.floats(1e3, 3e6),
    st.floats(1e8, 1e10),
    st.floats(1e-9, 1e-7),
    st.floats(0.1, 10),
    st.floats(3, 300),
    st.floats(0, 0.1),
)
def test_root_and_formula_agree(length, rated, share, leak, specific, lead):
    inputs = (length, rated, share, leak, specific, lead, 8e5)
    power = crossing_power_root(*inputs)
    assert power == pytest.approx(crossing_power_closed(*inputs), rel=1e-8)
    assert resistive_loss(2 * power, length, rated, share) > superconducting_loss(
        2 * power, length, leak, specific, lead, 8e5
    )


@pytest.mark.invariance(
    "transmission_lines.resistive_loss", "transmission_lines.superconducting_loss", kind="additivity"
)
def test_a_line_in_two_parts_loses_what_the_whole_loses():
    halves = 2 * resistive_loss(2e9, 5e5, 3e9, 3e-8)
    assert halves == pytest.approx(resistive_loss(2e9, 1e6, 3e9, 3e-8))
    assert 2 * superconducting_loss(2e9, 5e5, 1.0, 15.0) == pytest.approx(superconducting_loss(9e9, 1e6, 1.0, 15.0))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="power"):
        resistive_loss(-1.0, 1.0, 1.0, 0.1)
    with pytest.raises(ValueError, match="share_per_metre"):
        resistive_loss(1.0, 1.0, 1.0, 1.5)
    with pytest.raises(ValueError, match="heat_leak"):
        superconducting_loss(1.0, 1.0, -1.0, 15.0)
    with pytest.raises(ValueError, match="length"):
        crossing_power_root(0.0, 3e9, 3e-8, 1.0, 15.0)
    with pytest.raises(ValueError, match="voltage"):
        crossing_power_closed(1e6, 3e9, 3e-8, 1.0, 15.0, 0.1, np.nan)


@pytest.mark.parametrize(
    ("values", "name"), [((0.0, 1e9, 1e-8, 1.0, 20.0), "length"), ((1e5, 0.0, 1e-8, 1.0, 20.0), "rated_power")]
)
def test_what_leaves_no_crossing_is_named(values, name):
    for crossing in (crossing_power_root, crossing_power_closed):
        with pytest.raises(ValueError, match=name):
            crossing(*values)
