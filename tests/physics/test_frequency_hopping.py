"""Hopping: textbook error rates, the random walk, seeds."""

import pytest

from referee.physics import frequency_hopping as fh


@pytest.mark.reference(
    "frequency_hopping.hop_bit_error",
    "frequency_hopping.hop_bit_error_simulated",
    source="non-coherent keying: ½e^{−γ/2}; γ = 4: 0.0676676; one interferer on two channels: half of the bits are coin tosses",
)
def test_error_rates():
    assert fh.hop_bit_error(50, 0, 4.0) == pytest.approx(0.0676676, abs=1e-7)
    assert fh.hop_bit_error(2, 1, 4.0) == pytest.approx(0.2838338, abs=1e-7)
    assert fh.hop_bit_error_simulated(50, 0, 4.0) == pytest.approx(0.0676676, abs=3e-3)
    assert fh.hop_bit_error_simulated(2, 1, 4.0) == pytest.approx(0.2838338, abs=5e-3)


@pytest.mark.reference(
    "frequency_hopping.hopped_atom_closed",
    "frequency_hopping.hopped_atom_density",
    source="by hand: three hops known by half leave 1/8; two of four tubes filled are half away from even",
)
def test_few_hops():
    for walk in (fh.hopped_atom_closed, fh.hopped_atom_density):
        assert walk(8, 3, 0.5)[0] == pytest.approx(0.125)
        assert walk(4, 0, 1.0)[1] == pytest.approx(0.5)


@pytest.mark.invariance("frequency_hopping.hop_bit_error", kind="limits")
def test_more_channels_help_and_noise_makes_a_coin():
    assert fh.hop_bit_error(100, 3, 20.0) < fh.hop_bit_error(10, 3, 20.0)
    assert fh.hop_bit_error(10, 3, 0.0) == pytest.approx(0.5)


@pytest.mark.invariance("frequency_hopping.hop_bit_error_simulated", kind="seed")
def test_seed():
    one, two = (fh.hop_bit_error_simulated(50, 3, 20.0, seed=s) for s in (1, 2))
    assert one == pytest.approx(two, abs=2e-3) and one != two


@pytest.mark.invariance(
    "frequency_hopping.hopped_atom_closed", "frequency_hopping.hopped_atom_density", kind="long time"
)
def test_even_in_the_end():
    for walk in (fh.hopped_atom_closed, fh.hopped_atom_density):
        assert walk(9, 600, 1.0) == pytest.approx((1.0, 0.0), abs=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: fh.hop_bit_error(1, 0, 1.0), "channels"),
        (lambda: fh.hop_bit_error_simulated(10, 0, 1.0, bits=1), "bits"),
        (lambda: fh.hopped_atom_closed(8, -1, 0.5), "hops"),
        (lambda: fh.hopped_atom_density(8, 1, 1.5), "known"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
