"""Whitney's bound: prefactor derived, search over all steps, dilogarithms against quadrature."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import thermoelectric_bound as tb


@pytest.mark.reference(
    "thermoelectric_bound.power_prefactor", source="Whitney 2014, 10.1103/PhysRevLett.112.130601: 0.0321"
)
def test_prefactor():
    assert tb.power_prefactor() == pytest.approx(0.0321, abs=5e-5)


@pytest.mark.reference(
    "thermoelectric_bound.power_bound",
    "thermoelectric_bound.power_bound_searched",
    source="Whitney 2014: 0.0321 pi^2 (k dT)^2/h; (1.380649e-23 * 100)^2 / 6.62607e-34 * 0.0321 * pi^2 = 9.114e-10 W",
)
def test_bound_at_a_hundred_kelvin():
    assert tb.power_bound(400.0, 300.0) == pytest.approx(9.114e-10, rel=3e-3)
    assert tb.power_bound_searched(400.0, 300.0) == pytest.approx(9.114e-10, rel=3e-3)


@pytest.mark.reference(
    "thermoelectric_bound.step_power_quadrature",
    source="Landauer: an open channel against a small bias b at one temperature dissipates b²/h",
)
def test_open_channel_dissipates():
    unit = (1.380649e-23 * 300.0) ** 2 / 6.62607015e-34
    power, _ = tb.step_power_quadrature(300.0, 300.0, -30.0, 0.01)
    assert power == pytest.approx(-(0.01**2) * unit, rel=1e-6)


@pytest.mark.reference(
    "thermoelectric_bound.efficiency_at_full_power",
    source="linear response of a step at x = 1.1455: x L/(x L − 2 Li2) of Carnot, L = 0.27617, Li2 = −0.29584: 0.3484",
)
def test_efficiency_for_small_differences():
    assert tb.efficiency_at_full_power(300.01, 300.0) / (0.01 / 300.01) == pytest.approx(0.3484, abs=5e-4)


@pytest.mark.invariance("thermoelectric_bound.power_prefactor", kind="optimum")
def test_no_other_edge_does_better():
    x = np.linspace(0.1, 5.0, 20_000)
    assert np.max(x * np.log1p(np.exp(-x))) / np.pi**2 == pytest.approx(tb.power_prefactor(), rel=1e-7)


@pytest.mark.invariance("thermoelectric_bound.power_bound", "thermoelectric_bound.power_bound_searched", kind="scaling")
def test_only_the_difference_counts():
    assert tb.power_bound(400.0, 300.0) == pytest.approx(tb.power_bound(1100.0, 1000.0))
    assert tb.power_bound_searched(400.0, 300.0) == pytest.approx(tb.power_bound_searched(1100.0, 1000.0), rel=1e-6)
    assert tb.power_bound(500.0, 300.0, 3.0) == pytest.approx(12 * tb.power_bound(400.0, 300.0))


@pytest.mark.invariance(
    "thermoelectric_bound.step_power_quadrature", "thermoelectric_bound.efficiency_at_full_power", kind="two forms"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(301.0, 3000.0), st.floats(-4.0, 6.0), st.floats(-3.0, 3.0))
def test_no_step_beats_the_bound_or_carnot(hot, edge, bias):
    power, heat = tb.step_power_quadrature(hot, 300.0, edge, bias)
    assert power <= tb.power_bound(hot, 300.0) * (1 + 1e-9)
    assert power <= max(heat, 0.0) * (1 - 300.0 / hot) + 1e-18
    x = 1.1455
    best = tb.step_power_quadrature(hot, 300.0, x, x * (1 - 300.0 / hot))
    assert best[0] / best[1] == pytest.approx(tb.efficiency_at_full_power(hot, 300.0), rel=1e-3)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: tb.power_bound(300.0, 400.0), "hot"),
        (lambda: tb.step_power_quadrature(400.0, 300.0, 100.0, 0.1), "edge"),
        (lambda: tb.efficiency_at_full_power(300.0, 300.0), "temperature difference"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
