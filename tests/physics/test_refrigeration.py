"""Carnot's price of cold and Planck's occupation, each against tables and against another road."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.refrigeration import (
    carnot_work_per_heat,
    gas_cycle_work_per_heat,
    thermal_occupation_closed,
    thermal_occupation_levels,
)

OCCUPATION = [thermal_occupation_closed, thermal_occupation_levels]


@pytest.mark.reference(
    "refrigeration.carnot_work_per_heat",
    "refrigeration.gas_cycle_work_per_heat",
    source="Carnot, textbook: 300/77 − 1, 300/4.2 − 1, 300/0.01 − 1",
)
@pytest.mark.parametrize(("cold", "ratio"), [(77.0, 2.896103896), (4.2, 70.428571429), (0.01, 29999.0), (300.0, 0.0)])
def test_work_for_a_joule_of_heat(cold, ratio):
    assert carnot_work_per_heat(cold, 300.0) == pytest.approx(ratio, rel=1e-9, abs=1e-12)
    assert gas_cycle_work_per_heat(cold, 300.0) == pytest.approx(ratio, rel=1e-8, abs=1e-12)


@pytest.mark.reference(
    "refrigeration.thermal_occupation_closed",
    "refrigeration.thermal_occupation_levels",
    source="Planck, textbook; h/k = 4.799243073e-11 K s (CODATA 2018, exact): hf/kT = 1 at f = 1/4.799243073e-11 Hz, 1 K",
)
@pytest.mark.parametrize("occupation", OCCUPATION)
def test_occupation_at_one_quantum_of_heat(occupation):
    assert occupation(1.0 / 4.799243073e-11, 1.0) == pytest.approx(0.5819767069, rel=1e-8)  # 1/(e − 1)
    # 60 Hz at 10 mK: kT/hf − 1/2 with kT/hf = 0.01/(4.799243073e-11 · 60)
    assert occupation(60.0, 0.01) == pytest.approx(3472769.854 - 0.5, rel=1e-8)


@pytest.mark.invariance("refrigeration.gas_cycle_work_per_heat", kind="compression and step")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1.1, 50.0), st.sampled_from([801, 2001, 4001]))
def test_cycle_depends_on_neither_size_nor_step(compression, points):
    assert gas_cycle_work_per_heat(4.2, 300.0, compression, points) == pytest.approx(70.428571429, rel=1e-6)


@pytest.mark.invariance("refrigeration.carnot_work_per_heat", kind="staging")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.01, 10.0), st.floats(10.0, 100.0))
def test_two_stages_in_series_cost_the_same(cold, middle):
    lower, upper = carnot_work_per_heat(cold, middle), carnot_work_per_heat(middle, 300.0)
    assert lower + (1.0 + lower) * upper == pytest.approx(carnot_work_per_heat(cold, 300.0), rel=1e-10)


@pytest.mark.invariance(
    "refrigeration.thermal_occupation_closed", "refrigeration.thermal_occupation_levels", kind="scale"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1.0, 1e12), st.floats(0.01, 300.0))
def test_only_the_ratio_of_frequency_to_temperature_counts(frequency, temperature):
    for occupation in OCCUPATION:
        scaled = occupation(2 * frequency, 2 * temperature)
        assert scaled == pytest.approx(float(occupation(frequency, temperature)), rel=1e-10, abs=1e-300)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: carnot_work_per_heat(0.0, 300.0), "cold"),
        (lambda: carnot_work_per_heat(300.0, 77.0), "warm"),
        (lambda: gas_cycle_work_per_heat(4.0, 300.0, 1.0), "compression"),
        (lambda: thermal_occupation_closed(0.0, 1.0), "frequency"),
        (lambda: thermal_occupation_levels(60.0, 0.0), "temperature"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
