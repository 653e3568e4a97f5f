"""The Kerr oscillator: linear and two-level limits, critical point, truncation."""

import numpy as np
import pytest

from referee.physics import kerr_bistability as kb


@pytest.mark.reference(
    "kerr_bistability.bistable_window",
    source="cubic by hand: the window opens at Δ = √3/2 with U F² = 1/(3√3) = 0.19245",
)
def test_critical_point():
    assert kb.bistable_window(0.8660255) == pytest.approx((0.19245, 0.19245), abs=1e-4)


@pytest.mark.reference(
    "kerr_bistability.quanta_exact",
    "kerr_bistability.quanta_steady_state",
    source="by hand: linear n = F²/(1/4 + Δ²) = 1 for F = 1/2; U → ∞ is a two-level atom, n = 4F²/(1 + 8F²) = 1/3",
)
def test_limits():
    assert kb.quanta_exact(0.0, 1e-3, 0.5) == pytest.approx(1.0, rel=1e-3)
    assert kb.quanta_steady_state(0.0, 1e-3, 0.5, 20) == pytest.approx(1.0, rel=1e-3)
    assert kb.quanta_exact(0.0, 1e5, 0.5) == pytest.approx(1 / 3, abs=1e-4)
    assert kb.quanta_steady_state(0.0, 1e5, 0.5, 6) == pytest.approx(1 / 3, abs=1e-4)


@pytest.mark.reference(
    "kerr_bistability.slowest_rates",
    "kerr_bistability.relaxation_rate",
    source="undriven: coherence decays at γ/2, the mean number at γ",
)
def test_undriven_rates():
    assert kb.slowest_rates(0.0, 1.0, 0.0, 10)[0] == pytest.approx(0.5, abs=1e-6)
    assert kb.relaxation_rate(3.0, 1.0, 0.0, 10) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.invariance("kerr_bistability.bistable_window", kind="ordering")
def test_window_widens_with_detuning():
    widths = [np.log(high / low) for low, high in map(kb.bistable_window, (0.9, 1.5, 3.0, 5.0))]
    assert widths == sorted(widths) and widths[0] > 0


@pytest.mark.invariance(
    "kerr_bistability.quanta_exact",
    "kerr_bistability.quanta_steady_state",
    "kerr_bistability.slowest_rates",
    kind="truncation",
)
def test_truncation():
    assert kb.quanta_exact(3.0, 1.0, 1.2, terms=100) == pytest.approx(kb.quanta_exact(3.0, 1.0, 1.2, terms=400))
    numbers = [kb.quanta_steady_state(3.0, 1.0, 1.2, n) for n in (24, 34)]
    assert numbers[0] == pytest.approx(numbers[1], abs=1e-9)
    assert kb.slowest_rates(3.0, 1.0, 1.2, 24)[0] == pytest.approx(kb.slowest_rates(3.0, 1.0, 1.2, 32)[0], rel=1e-6)


@pytest.mark.invariance("kerr_bistability.relaxation_rate", kind="waiting time")
def test_waiting_time():
    short, long = (kb.relaxation_rate(3.0, 1.0, 1.2, 24, wait) for wait in (14.0, 20.0))
    assert short == pytest.approx(long, rel=1e-2)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: kb.bistable_window(0.5), "detuning"),
        (lambda: kb.quanta_exact(1.0, 0.0, 1.0), "kerr"),
        (lambda: kb.quanta_steady_state(1.0, 1.0, 1.0, 2), "dimension"),
        (lambda: kb.relaxation_rate(1.0, 1.0, 1.0, 10, 0.0), "wait"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
