"""Momentum and energy of a beam."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.constants import c

from referee.physics.radiation_thrust import (
    cone_thrust_ratio,
    cone_thrust_ratio_sampled,
    exhaust_thrust_per_watt,
    exhaust_thrust_per_watt_by_rapidity,
    photon_rocket_speed,
    photon_rocket_speed_integrated,
    thrust_ratio_of_occupations,
    thrust_ratio_of_state,
)

AXES = np.eye(3)


@pytest.mark.reference("radiation_thrust.thrust_ratio_of_occupations", source="textbook vector sum: cos 30°")
def test_two_equal_beams_sixty_degrees_apart():
    directions = [[1, 0, 0], [0.5, 0.8660254037844386, 0]]
    assert thrust_ratio_of_occupations([2, 2], [3, 3], directions) == pytest.approx(0.8660254037844386)
    assert thrust_ratio_of_occupations([1, 1], [1, 1], [[0, 0, 1], [0, 0, -1]]) == pytest.approx(0, abs=1e-15)


@pytest.mark.reference("radiation_thrust.thrust_ratio_of_state", source="one photon in two crossed modes, 1/√2")
def test_one_photon_shared_by_crossed_modes():
    photon = np.array([[0, 1], [1j, 0]])
    assert thrust_ratio_of_state(photon, [1, 1], AXES[:2]) == pytest.approx(0.7071067811865476)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(
    arrays(float, 6, elements=st.floats(0.01, 50)),
    arrays(float, 6, elements=st.floats(0.1, 10)),
    st.integers(0, 2**31),
)
def test_light_never_beats_its_own_power(occupations, frequencies, seed):
    directions = np.random.default_rng(seed).normal(size=(6, 3))
    assert 0 <= thrust_ratio_of_occupations(occupations, frequencies, directions) <= 1 + 1e-12


@pytest.mark.invariance("radiation_thrust.thrust_ratio_of_occupations", kind="unit")
def test_units_of_frequency_and_length_drop_out():
    rng = np.random.default_rng(3)
    number, omega, direction = rng.random((4, 5)), rng.random(5) + 0.1, rng.normal(size=(5, 3))
    first = thrust_ratio_of_occupations(number, omega, direction)
    assert first.shape == (4,)
    assert thrust_ratio_of_occupations(7 * number, 1e15 * omega, 3 * direction) == pytest.approx(first)


@pytest.mark.invariance("radiation_thrust.thrust_ratio_of_state", kind="phase, truncation")
def test_phases_of_a_state_and_empty_levels_do_not_push():
    rng = np.random.default_rng(5)
    state = rng.normal(size=(3, 3, 3)) + 1j * rng.normal(size=(3, 3, 3))
    bare = thrust_ratio_of_state(np.abs(state), [1, 2, 3], AXES)
    assert thrust_ratio_of_state(state, [1, 2, 3], AXES) == pytest.approx(bare)
    assert thrust_ratio_of_state(np.pad(state, (0, 4)), [1, 2, 3], AXES) == pytest.approx(bare)


@pytest.mark.reference(
    "radiation_thrust.cone_thrust_ratio",
    "radiation_thrust.cone_thrust_ratio_sampled",
    source="textbook radiometry: Lambertian panel 2/3",
)
def test_lambertian_panel_is_two_thirds():
    assert cone_thrust_ratio(np.pi / 2) == pytest.approx(0.6666666666666666)
    assert cone_thrust_ratio_sampled(np.pi / 2)[0] == pytest.approx(0.6666666666666666, abs=1e-4)


@pytest.mark.invariance("radiation_thrust.cone_thrust_ratio", kind="limit")
def test_narrow_beam_tends_to_one():
    assert 1 - cone_thrust_ratio(1e-3) == pytest.approx(1e-6 / 4, rel=1e-5)


@pytest.mark.invariance("radiation_thrust.cone_thrust_ratio_sampled", kind="seed, sample size")
@pytest.mark.parametrize("rays", [1_000, 50_000])
def test_seed_and_rays_move_it_within_the_error(rays):
    means, errors = zip(*(cone_thrust_ratio_sampled(1.0, rays, seed) for seed in (1, 2, 3)), strict=True)
    assert np.ptp(means) < 4 * max(errors)


@pytest.mark.reference(
    "radiation_thrust.exhaust_thrust_per_watt",
    "radiation_thrust.exhaust_thrust_per_watt_by_rapidity",
    source="textbook: 2/v for a slow jet, 1/c = 3.33564 nN/W for light",
)
def test_slow_jet_and_light():
    assert exhaust_thrust_per_watt(c) == pytest.approx(3.3356409519815204e-9)
    assert exhaust_thrust_per_watt(30_000.0) == pytest.approx(2 / 30_000, rel=1e-8)
    assert exhaust_thrust_per_watt_by_rapidity(4_000.0) == pytest.approx(5e-4, rel=1e-8)


@pytest.mark.invariance(
    "radiation_thrust.exhaust_thrust_per_watt",
    "radiation_thrust.exhaust_thrust_per_watt_by_rapidity",
    kind="limit",
)
def test_faster_exhaust_pushes_less_and_light_is_the_floor():
    speeds = np.array([1e3, 1e5, 1e7, 2e8, c * (1 - 1e-9)])
    closed = exhaust_thrust_per_watt(speeds)
    assert np.all(np.diff(closed) < 0)
    assert np.all(closed * c > 1)
    assert [exhaust_thrust_per_watt_by_rapidity(v) for v in speeds] == pytest.approx(closed, rel=1e-6)


@pytest.mark.reference(
    "radiation_thrust.photon_rocket_speed",
    "radiation_thrust.photon_rocket_speed_integrated",
    source="by hand: half of the rest energy gives (1 − ¼)/(1 + ¼) = 0.6 c",
)
def test_half_the_ship_shone_away():
    assert photon_rocket_speed(0.5) == pytest.approx(0.6 * c)
    assert photon_rocket_speed_integrated(0.5) == pytest.approx(0.6 * c)


@pytest.mark.invariance(
    "radiation_thrust.photon_rocket_speed",
    "radiation_thrust.photon_rocket_speed_integrated",
    kind="limit",
)
@pytest.mark.parametrize("share", [1e-12, 1e-6])
def test_small_share_is_linear(share):
    assert photon_rocket_speed(share) == pytest.approx(share * c, rel=2e-6)
    assert photon_rocket_speed_integrated(share) == pytest.approx(share * c, rel=2e-6)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="fuel_fraction"):
        photon_rocket_speed(1.0)
    with pytest.raises(ValueError, match="fuel_fraction"):
        photon_rocket_speed_integrated(-0.1)
    with pytest.raises(ValueError, match="occupations"):
        thrust_ratio_of_occupations([-1, 2], [1, 1], AXES[:2])
    with pytest.raises(ValueError, match="energy of amplitudes"):
        thrust_ratio_of_state([[1, 0], [0, 0]], [1, 1], AXES[:2])
    for call in (thrust_ratio_of_occupations, thrust_ratio_of_state):
        light = [1.0, 1.0] if call is thrust_ratio_of_occupations else [[0.0, 1.0], [1.0, 0.0]]
        with pytest.raises(ValueError, match=r"directions has shape \(1, 3\)"):
            call(light, [1, 1], AXES[:1])
        with pytest.raises(ValueError, match="length of directions = 0"):
            call(light, [1, 1], [[1, 0, 0], [0, 0, 0]])
    with pytest.raises(ValueError, match="half_angle"):
        cone_thrust_ratio(2.0)
    with pytest.raises(ValueError, match="rays"):
        cone_thrust_ratio_sampled(1.0, 1)
    with pytest.raises(ValueError, match="exhaust_speed"):
        exhaust_thrust_per_watt(2 * c)
    with pytest.raises(ValueError, match="exhaust_speed"):
        exhaust_thrust_per_watt_by_rapidity(c)


@pytest.mark.reference(
    "radiation_thrust.thrust_ratio_of_state", source="by hand: (4 − 1)/(4 + 1) for one quantum in 2|→⟩ + |←⟩"
)
def test_a_quantum_that_mostly_goes_one_way():
    state = [[0.0, 1.0], [2.0, 0.0]]
    assert thrust_ratio_of_state(state, [1.0, 1.0], [[1, 0, 0], [-1, 0, 0]]) == pytest.approx(0.6)
