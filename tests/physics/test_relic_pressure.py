"""Relic gases: light, dust, and the way between."""

import pytest

from referee.physics import relic_pressure as rp


@pytest.mark.reference(
    "relic_pressure.equation_of_state",
    "relic_pressure.equation_of_state_expansion",
    source="radiation: w = 1/3 (textbook)",
)
def test_light():
    assert rp.equation_of_state(0.0, 2.3e-4) == pytest.approx(1 / 3)
    assert rp.equation_of_state_expansion(0.0, 2.3e-4) == pytest.approx(1 / 3, abs=1e-6)


def test_dust():
    # cold: w = ⟨p²⟩/3m² = 4ζ(5)/ζ(3)·(T/m)² with 4·1.0369278/1.2020569 = 3.450511 (Abramowitz and Stegun 23)
    assert rp.equation_of_state(1.0, 1e-5) == pytest.approx(3.450511e-10, rel=1e-5)
    assert rp.equation_of_state_expansion(1.0, 1e-5) == pytest.approx(3.450511e-10, rel=1e-5)


@pytest.mark.reference("relic_pressure.mean_square_speed", source="w = 1/3 is the speed of light")
def test_speed():
    assert rp.mean_square_speed(1 / 3) == pytest.approx(1.0)
    assert rp.mean_square_speed(0.03 / 9) == pytest.approx(0.1)


@pytest.mark.invariance("relic_pressure.equation_of_state", kind="unit")
def test_only_the_ratio_counts():
    assert rp.equation_of_state(3.0, 1.0) == pytest.approx(rp.equation_of_state(3e6, 1e6))


@pytest.mark.invariance("relic_pressure.equation_of_state_expansion", kind="step")
def test_step():
    for mass in (0.0, 2.0, 1e4):
        values = [rp.equation_of_state_expansion(mass, 1.0, step) for step in (1e-2, 1e-4)]
        assert values[0] == pytest.approx(values[1], rel=1e-3)
        assert values[1] == pytest.approx(rp.equation_of_state(mass, 1.0), rel=1e-4)


@pytest.mark.invariance("relic_pressure.mean_square_speed", kind="scaling")
def test_speed_is_a_root():
    assert rp.mean_square_speed(0.04) == pytest.approx(2 * rp.mean_square_speed(0.01))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: rp.equation_of_state(-1.0, 1.0), "mass"),
        (lambda: rp.equation_of_state_expansion(1.0, 0.0), "temperature"),
        (lambda: rp.equation_of_state_expansion(1.0, 1.0, 1.0), "step"),
        (lambda: rp.mean_square_speed(0.5), "state"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
