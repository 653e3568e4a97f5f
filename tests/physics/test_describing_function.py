"""The saturated loop: textbook gains, the linear limit, and step independence."""

import numpy as np
import pytest

from referee.physics import describing_function as df


@pytest.mark.reference(
    "describing_function.saturation_gain",
    "describing_function.saturation_incremental_gain",
    "describing_function.fold_circle",
    source="Gelb and Vander Velde 1968: N(2) = 1/3 + √3/2π; by hand N + EN' = 1/3 − √3/2π",
)
def test_twice_the_limit():
    assert df.saturation_gain(2.0) == pytest.approx(0.6089977, abs=1e-7)
    assert df.saturation_incremental_gain(2.0) == pytest.approx(0.0576689, abs=1e-7)
    centre, radius = df.fold_circle(2.0)
    assert centre == pytest.approx(-9.4912, abs=1e-3) and radius == pytest.approx(7.8491, abs=1e-3)


@pytest.mark.reference(
    "describing_function.response_frequencies",
    "describing_function.sweep_saturated_loop",
    source="by hand: without saturation |1 + G| = 1 at ω = √(K/2), for every damping",
)
def test_linear_loop_passes_the_drive_unchanged():
    assert df.response_frequencies(0.5, 0.5, 4.0, 0.4)[0] == pytest.approx(1.4142136, abs=1e-7)
    assert df.sweep_saturated_loop([1.4142136], 0.5, 4.0, 0.4, periods=40)[0] == pytest.approx(0.5, abs=1e-3)


@pytest.mark.reference(
    "describing_function.harmonic_sampled",
    "describing_function.harmonic_pieces",
    source="square wave: first harmonic 4/π = 1.2732395; a relay with hysteresis h lags by asin(h/A)",
)
def test_square_wave():
    for harmonic in (df.harmonic_sampled, df.harmonic_pieces):
        assert abs(harmonic(1e4, 0.0, 0.0, 1)) == pytest.approx(1.2732395, abs=1e-4)
        assert np.angle(harmonic(1e3, 0.0, 100.0, 1)) == pytest.approx(-0.1001674, abs=1e-3)


@pytest.mark.invariance(
    "describing_function.saturation_gain", "describing_function.saturation_incremental_gain", kind="linear range"
)
def test_below_the_limit_nothing_depends_on_amplitude():
    for gain in (df.saturation_gain, df.saturation_incremental_gain):
        assert gain([0.1, 0.7, 1.0]) == pytest.approx([1.0, 1.0, 1.0])


@pytest.mark.invariance("describing_function.fold_circle", kind="stationarity")
def test_drive_is_stationary_on_the_circle():
    centre, radius = df.fold_circle(3.0)
    plant = centre + radius * np.exp(1j * np.linspace(0, 6, 9))
    drive = [e * np.abs(1 + df.saturation_gain(e) * plant) for e in (2.999, 3.001)]
    assert np.max(np.abs(drive[1] - drive[0])) < 1e-5


@pytest.mark.invariance(
    "describing_function.response_frequencies", "describing_function.sweep_saturated_loop", kind="time unit and step"
)
def test_time_unit_and_step():
    low, _ = df.response_frequencies(1.4, 0.6, 4.0, 0.4)
    assert df.response_frequencies(1.4, 0.6, 16.0, 0.8)[0] == pytest.approx(2 * low)
    coarse, fine = (df.sweep_saturated_loop([1.3], 0.6, 4.0, 0.4, 30, steps) for steps in (40, 80))
    assert coarse == pytest.approx(fine, rel=2e-3)


@pytest.mark.invariance(
    "describing_function.harmonic_sampled", "describing_function.harmonic_pieces", kind="truncation"
)
def test_samples_converge_to_the_pieces():
    for order in (1, 2, 3):
        exact = df.harmonic_pieces(2.0, 0.3, 0.1, order)
        coarse, fine = (abs(df.harmonic_sampled(2.0, 0.3, 0.1, order, n) - exact) for n in (400, 40000))
        assert fine < 1e-4 and fine < coarse


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: df.saturation_gain(0.0), "amplitude"),
        (lambda: df.response_frequencies(1.0, 0.0, 1.0, 1.0), "drive"),
        (lambda: df.sweep_saturated_loop([1.0], 1.0, -1.0, 1.0), "gain"),
        (lambda: df.harmonic_pieces(1.0, 0.0, -1.0, 1), "lag"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_below_the_limit_the_loop_is_linear():
    omega, gain, damping, drive = 1.0, 4.0, 0.4, 0.2
    plant = -(omega**2) + 1j * omega * damping
    swept = df.sweep_saturated_loop([omega], drive, gain, damping, periods=80, steps=80)[0]
    assert swept == pytest.approx(drive * abs(plant / (plant + gain)), rel=3e-5)


def test_both_frequencies_need_the_drive_that_was_asked_for():
    for omega in df.response_frequencies(0.5, 0.3, 4.0, 0.4):
        plant = 4.0 / (-(omega**2) + 1j * omega * 0.4)
        assert abs(1 + plant) == pytest.approx(0.3 / 0.5, rel=1e-9)
