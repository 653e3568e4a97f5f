"""The spin cat: rates by hand, master equation against closed forms, and what each noise spares."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.spin_cat import (
    cat_contrast_closed,
    cat_contrast_lindblad,
    coherent_contrast_closed,
    coherent_contrast_lindblad,
    dephasing_rate,
)

TIMES = np.linspace(0.0, 3.0, 13)


@pytest.mark.reference("spin_cat.dephasing_rate", source="diagonal Lindblad operator, textbook: (L_m − L_n)²/2")
@pytest.mark.parametrize(
    ("pair", "linear", "quadratic", "rate"),
    [
        ((2.5, -2.5), 1.0, 0.0, 12.5),
        ((2.5, -2.5), 0.0, 1.0, 0.0),
        ((2.5, 1.5), 0.0, 1.0, 8.0),
        ((1.5, 0.5), 1.0, 1.0, 2.5),
    ],
)
def test_rates_by_hand(pair, linear, quadratic, rate):
    assert dephasing_rate(*pair, linear, quadratic) == pytest.approx(rate, abs=1e-12)


@pytest.mark.invariance("spin_cat.dephasing_rate", kind="symmetry")
def test_rates_do_not_care_for_order_or_mirror():
    m, n = np.meshgrid(np.arange(-2.5, 3.0), np.arange(-2.5, 3.0))
    rate = dephasing_rate(m, n, 0.3, 0.7)
    np.testing.assert_allclose(rate, dephasing_rate(n, m, 0.3, 0.7))
    np.testing.assert_allclose(rate, dephasing_rate(-m, -n, 0.3, 0.7))


@pytest.mark.reference(
    "spin_cat.cat_contrast_closed",
    "spin_cat.cat_contrast_lindblad",
    source="spin 5/2 under √γ₁ Iz: 25γ₁/2, so at t = 0.08/γ₁ the contrast is 1/e (textbook)",
)
@pytest.mark.parametrize("method", [cat_contrast_closed, cat_contrast_lindblad])
def test_the_cat_dies_at_twelve_and_a_half_linear_rates(method):
    assert method([0.0, 0.08], 1.0, 0.4)[1] == pytest.approx(0.3678794412, abs=1e-8)


@pytest.mark.reference(
    "spin_cat.coherent_contrast_closed",
    "spin_cat.coherent_contrast_lindblad",
    source="binomial shares 1, 4, 6, 4, 1 of 16 dying at 8, 2, 0, 2, 8: at γ₂t = 1 the sum is 0.442752 (by hand)",
)
@pytest.mark.parametrize("method", [coherent_contrast_closed, coherent_contrast_lindblad])
def test_the_coherent_state_under_the_light_shift(method):
    assert method([0.0, 1.0], 0.0, 1.0)[1] == pytest.approx(0.375 + 0.5 * 0.1353352832 + 0.125 * 0.0003354626, abs=1e-8)


@pytest.mark.invariance("spin_cat.cat_contrast_closed", "spin_cat.cat_contrast_lindblad", kind="method")
@pytest.mark.invariance("spin_cat.coherent_contrast_closed", "spin_cat.coherent_contrast_lindblad", kind="method")
@pytest.mark.parametrize("twice_spin", [1, 2, 5, 8])
def test_master_equation_and_closed_form(twice_spin):
    for closed, lindblad in (
        (cat_contrast_closed, cat_contrast_lindblad),
        (coherent_contrast_closed, coherent_contrast_lindblad),
    ):
        np.testing.assert_allclose(
            closed(TIMES, 0.05, 0.3, twice_spin), lindblad(TIMES, 0.05, 0.3, twice_spin), atol=2e-8
        )


@pytest.mark.invariance("spin_cat.cat_contrast_closed", "spin_cat.coherent_contrast_closed", kind="limit")
def test_a_spin_half_is_its_own_cat():
    np.testing.assert_allclose(
        cat_contrast_closed(TIMES, 0.3, 5.0, 1), coherent_contrast_closed(TIMES, 0.3, 5.0, 1), atol=1e-12
    )


@given(st.floats(0.0, 2.0), st.floats(0.0, 2.0), st.integers(1, 9))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_contrast_never_grows(linear, quadratic, twice_spin):
    for method in (cat_contrast_closed, coherent_contrast_closed):
        contrast = method(TIMES, linear, quadratic, twice_spin)
        assert contrast[0] == pytest.approx(1.0)
        assert np.all(np.diff(contrast) <= 1e-12)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (([-1.0], 0.1, 0.1), "times"),
        (([1.0], -0.1, 0.1), "linear"),
        (([1.0], 0.1, -0.1), "quadratic"),
        (([1.0], 0.1, 0.1, 0), "twice_spin"),
    ],
)
def test_bad_input_is_named(arguments, name):
    for method in (cat_contrast_closed, coherent_contrast_closed, cat_contrast_lindblad, coherent_contrast_lindblad):
        with pytest.raises(ValueError, match=name):
            method(*arguments)
    with pytest.raises(ValueError, match="linear"):
        dephasing_rate(0.5, -0.5, -1.0, 0.0)
