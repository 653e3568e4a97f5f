import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.linear_amplifier import (
    Moments,
    _check_truncation,
    added_noise_at_input,
    amplified_coherence,
    amplified_coherence_fock,
    amplified_moments,
    amplified_moments_fock,
    gaussian_ergotropy,
    husimi_function,
)

CAVES = "Caves 1982: a phase-insensitive amplifier adds G−1 spontaneous photons, (1−1/G)/2 at the input"


@pytest.mark.reference("linear_amplifier.amplified_moments", "linear_amplifier.amplified_moments_fock", source=CAVES)
@pytest.mark.parametrize("moments", [amplified_moments, amplified_moments_fock])
def test_doubling_amplifier_on_one_photon_of_amplitude(moments):
    # G = 2, |α|² = 1: mean √2, photons 2·1 + 1 = 3, each variance (2·2 − 1)/2 = 3/2
    assert moments(1.0, 2.0) == pytest.approx((1.4142135624, 3.0, 1.5, 1.5), abs=1e-8)


@pytest.mark.reference("linear_amplifier.amplified_moments", source="squeezed vacuum: sinh²(1/2) = 0.27154, e/2")
def test_squeezer_makes_sinh_squared_photons():
    assert amplified_moments(0.0, 1.0, 0.5) == pytest.approx((0.0, 0.2715403174, 1.3591409142, 0.1839397206), abs=1e-9)


@pytest.mark.invariance("linear_amplifier.amplified_moments_fock", kind="truncation")
def test_fock_moments_do_not_move_with_the_truncation():
    assert amplified_moments_fock(1.5, 3.0, levels=110) == pytest.approx(
        amplified_moments_fock(1.5, 3.0, levels=140), abs=2e-7
    )


@pytest.mark.invariance("linear_amplifier.amplified_moments_fock", kind="tolerance")
def test_fock_moments_do_not_move_with_the_solver_tolerance():
    assert amplified_moments_fock(1.0, 2.0, tolerance=1e-8) == pytest.approx(amplified_moments_fock(1.0, 2.0), abs=1e-6)


def test_fock_moments_refuse_a_truncation_that_clips_the_state():
    with pytest.raises(ValueError, match="levels"):
        amplified_moments_fock(1.5, 3.0, levels=30)


@pytest.mark.invariance("linear_amplifier.amplified_moments", kind="limit")
@given(st.floats(-3, 3), st.floats(1, 9), st.floats(1, 9))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_gains_in_series_multiply(alpha, first, second):
    total = amplified_moments(alpha, min(first * second, 10.0))
    if first * second <= 10.0:
        once = amplified_moments(alpha, first)
        assert total.amplitude == pytest.approx(once.amplitude * np.sqrt(second))
        assert total.variance_x == pytest.approx(second * once.variance_x + (second - 1) / 2)
    assert total.variance_x * total.variance_p >= 0.25 - 1e-12


@pytest.mark.reference(
    "linear_amplifier.amplified_coherence",
    "linear_amplifier.amplified_coherence_fock",
    source="entropy of a Poisson distribution of mean 1: 1.3048 nats = 1.8825 bits",
)
@pytest.mark.parametrize("coherence", [amplified_coherence, amplified_coherence_fock])
def test_coherence_of_a_coherent_state_is_its_number_entropy(coherence):
    assert coherence(1.0) == pytest.approx(1.8825, abs=1e-4)
    assert coherence(0.0, 2.0) == pytest.approx(0.0, abs=1e-9)  # amplified vacuum is thermal: diagonal


@pytest.mark.invariance(
    "linear_amplifier.amplified_coherence_fock", "linear_amplifier.amplified_coherence", kind="truncation"
)
def test_coherence_does_not_move_with_the_truncation():
    reference = amplified_coherence(1.5, 3.0)
    assert amplified_coherence(1.5, 3.0, levels=300) == pytest.approx(reference, abs=1e-9)
    assert amplified_coherence_fock(1.5, 3.0, levels=110) == pytest.approx(reference, abs=1e-6)


@given(st.floats(0, 1.5), st.floats(1, 3), st.floats(1, 3))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_gain_never_raises_coherence(alpha, first, more):
    assert amplified_coherence(alpha, first * more) <= amplified_coherence(alpha, first) + 1e-9


@pytest.mark.reference("linear_amplifier.added_noise_at_input", source=CAVES)
def test_added_noise_of_a_doubling_amplifier_is_a_quarter():
    assert added_noise_at_input(1.5, 2.0) == pytest.approx(0.25)


@pytest.mark.invariance("linear_amplifier.added_noise_at_input", kind="limit")
@given(st.floats(0, 1))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_a_squeezer_adds_no_noise(r):
    assert added_noise_at_input(amplified_moments(1.0, 1.0, r).variance_x, np.exp(2 * r)) == pytest.approx(0, abs=1e-12)


@pytest.mark.reference("linear_amplifier.gaussian_ergotropy", source="passive state of a Gaussian state is thermal")
@pytest.mark.parametrize(
    ("moments", "work"),
    [
        (Moments(2.0, 4.0, 0.5, 0.5), 4.0),  # a coherent state gives all it has
        (Moments(0.0, 3.0, 3.5, 3.5), 0.0),  # a thermal state gives nothing
        (Moments(0.0, 0.2715403174, 1.3591409142, 0.1839397206), 0.2715403174),  # pure, so all of it
    ],
)
def test_ergotropy_of_textbook_states(moments, work):
    assert gaussian_ergotropy(moments) == pytest.approx(work, abs=1e-9)


@pytest.mark.invariance("linear_amplifier.gaussian_ergotropy", kind="symmetry")
@given(st.floats(0, 3), st.floats(1, 9), st.floats(0, 1))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_ergotropy_lies_between_zero_and_the_energy(alpha, gain, squeezing):
    moments = amplified_moments(alpha, gain, squeezing)
    assert -1e-12 <= gaussian_ergotropy(moments) <= moments.photons + 1e-12


@pytest.mark.reference("linear_amplifier.husimi_function", source="Q of the vacuum at the origin: 1/(2π) in dx dp")
def test_husimi_peak_of_the_vacuum():
    assert husimi_function(np.array(0.0), np.array(0.0), amplified_moments(0.0)) == pytest.approx(0.1591549431)


@pytest.mark.invariance("linear_amplifier.husimi_function", kind="step")
@pytest.mark.parametrize("points", [121, 201])
def test_husimi_is_normalised(points):
    axis = np.linspace(-18, 18, points)
    q = husimi_function(axis[None], axis[:, None], amplified_moments(1.5, 3.0))
    assert q.sum() * (axis[1] - axis[0]) ** 2 == pytest.approx(1.0, abs=1e-8)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: amplified_moments(1.0, 0.5), "gain"),
        (lambda: amplified_moments_fock(np.nan), "alpha"),
        (lambda: amplified_coherence(1.0, 1.0, 9.0), "drive"),
        (lambda: added_noise_at_input(1.0, 0.0), "power_gain"),
        (lambda: gaussian_ergotropy(Moments(0, 0, 0.1, 0.1)), "symplectic"),
        (lambda: husimi_function(np.array(np.inf), np.array(0.0), amplified_moments(0.0)), "x"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_number_states_and_moments_agree_for_squeezed_light():
    fock, closed = amplified_moments_fock(0.6, 1.3, 0.3, 80), amplified_moments(0.6, 1.3, 0.3)
    for name in ("amplitude", "photons", "variance_x", "variance_p"):
        assert getattr(fock, name) == pytest.approx(getattr(closed, name), rel=1e-8)


def test_number_states_and_closed_coherence_agree_for_a_driven_mode():
    assert amplified_coherence_fock(0.6, 1.3, 0.2, 80) == pytest.approx(amplified_coherence(0.6, 1.3, 0.2), rel=1e-8)


def test_the_highest_level_alone_is_watched_too():
    with pytest.raises(ValueError, match="levels = 4"):
        _check_truncation(np.diag([0.9, 0.0, 0.0, 0.1]).astype(complex))
