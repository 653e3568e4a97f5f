"""The maser: closed form against QuTiP, Carnot as the point of reversal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import three_level_maser as tm


@pytest.mark.reference(
    "three_level_maser.thermal_occupation", source="Planck: hw = kT ln 2 gives n = 1; 1 THz at 300 K: 5.7645"
)
def test_occupation():
    assert tm.thermal_occupation(2 * 3.141592653589793 * 1e12, 300.0) == pytest.approx(5.7645, abs=2e-3)


@pytest.mark.reference(
    "three_level_maser.maser_flux_closed",
    "three_level_maser.maser_flux_steady_state",
    source="by hand: n_h = 1, n_c = 0, strong field: p1 = p2 = 3/7, p3 = 1/7, flux = (n_c + 1) p3 = 1/7",
)
def test_saturated_maser():
    assert tm.maser_flux_closed(1.0, 0.0, 1e4) == pytest.approx(1 / 7, abs=1e-6)
    assert tm.maser_flux_steady_state(1.0, 0.0, 50.0)[0] == pytest.approx(1 / 7, abs=1e-3)


@pytest.mark.invariance("three_level_maser.thermal_occupation", kind="scaling")
def test_only_the_ratio_counts():
    assert tm.thermal_occupation(1e13, 300.0) == pytest.approx(tm.thermal_occupation(2e13, 600.0))


@pytest.mark.invariance("three_level_maser.maser_flux_closed", kind="Carnot point")
def test_flux_reverses_where_the_occupations_are_equal():
    # equal occupations mean ω_h/T_h = ω_c/T_c, an efficiency 1 − ω_c/ω_h equal to Carnot's (Scovil 1959)
    assert tm.maser_flux_closed(0.4, 0.4, 1.0) == 0.0
    assert tm.maser_flux_closed(0.4001, 0.4, 1.0) > 0 > tm.maser_flux_closed(0.3999, 0.4, 1.0)


@pytest.mark.invariance("three_level_maser.maser_flux_steady_state", kind="conservation")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.01, 3.0), st.floats(0.01, 3.0), st.floats(0.05, 3.0), st.floats(0.0, 3.0))
def test_every_quantum_from_the_hot_bath_makes_one_of_work_and_one_of_waste(hot, cold, drive, dephasing):
    flux, taken, given_up = tm.maser_flux_steady_state(hot, cold, drive, dephasing)
    assert flux == pytest.approx(taken, abs=1e-8) and taken == pytest.approx(given_up, abs=1e-8)
    assert flux == pytest.approx(float(tm.maser_flux_closed(hot, cold, drive, dephasing)), abs=1e-8)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: tm.maser_flux_closed(-1.0, 0.1, 1.0), "hot"),
        (lambda: tm.maser_flux_steady_state(1.0, 0.1, 0.0), "drive"),
        (lambda: tm.thermal_occupation(1e13, 0.0), "temperature"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
