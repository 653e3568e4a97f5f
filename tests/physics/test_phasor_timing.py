"""A clock error as a phasor error: the standard's figures, the definition and sampled waveforms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.phasor_timing import allowed_time_closed, allowed_time_sampled, sampled_vector_error


@pytest.mark.reference(
    "phasor_timing.allowed_time_closed",
    "phasor_timing.allowed_time_sampled",
    source="IEEE Std C37.118.1a-2014, clause 4.3: ±26 µs at 60 Hz, ±31 µs at 50 Hz (printed without the fraction)",
)
@pytest.mark.parametrize(("frequency", "printed"), [(60.0, 26e-6), (50.0, 31e-6)])
def test_standard_prints_what_we_compute(frequency, printed):
    for method in (allowed_time_closed, allowed_time_sampled):
        assert printed <= method(0.01, frequency) < printed + 1e-6


@pytest.mark.reference(
    "phasor_timing.sampled_vector_error", source="analytic: 2 sin(φ/2); half a cycle gives 2, a sixth gives 1"
)
def test_error_of_whole_fractions_of_a_cycle():
    assert sampled_vector_error(0.5 / 50.0, 50.0) == pytest.approx(2.0, abs=1e-12)
    assert sampled_vector_error(1.0 / 6.0 / 50.0, 50.0) == pytest.approx(1.0, abs=1e-12)
    assert sampled_vector_error(0.0, 50.0) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance("phasor_timing.sampled_vector_error", "phasor_timing.allowed_time_sampled", kind="samples")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(3, 200), st.floats(-3.0, 3.0))
def test_neither_samples_nor_phase_matter(samples, phase):
    expected = 0.0314146346  # 2 sin(φ/2) with φ = 0.01π: a two-hundredth of a cycle
    assert sampled_vector_error(1e-4, 50.0, samples, phase) == pytest.approx(expected, abs=2e-6)
    assert allowed_time_sampled(0.01, 60.0, samples) == pytest.approx(2.6525934e-5, rel=1e-6)


@pytest.mark.invariance("phasor_timing.allowed_time_closed", kind="scale")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1e-4, 1.9), st.floats(1.0, 1e3))
def test_allowed_time_is_a_fixed_share_of_the_cycle(error, frequency):
    assert allowed_time_closed(error, frequency) * frequency == pytest.approx(
        float(allowed_time_closed(error, 1.0)), rel=1e-12
    )
    assert sampled_vector_error(float(allowed_time_closed(error, frequency)), frequency) == pytest.approx(
        error, rel=1e-9
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: allowed_time_closed(2.5, 50.0), "total_vector_error"),
        (lambda: allowed_time_sampled(0.01, 0.0), "frequency"),
        (lambda: sampled_vector_error(1e-6, 50.0, 2), "samples"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
