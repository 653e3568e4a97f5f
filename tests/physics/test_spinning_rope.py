"""The skipping-rope curve: Jacobi's sn against the balance of forces, a sine for a slack spin, a ball for none."""

import numpy as np
import pytest

from referee.physics import spinning_rope as sr


@pytest.mark.reference(
    "spinning_rope.rope_parameter", source="by hand: m = 1/2 has K = 1.8540747, so aspect = 1.8540747·0.5/(2√0.5)"
)
def test_parameter_at_the_lemniscatic_point():
    assert sr.rope_parameter(1.8540747 * 0.5 / (2 * np.sqrt(0.5))) == pytest.approx(0.5, abs=1e-6)


@pytest.mark.reference(
    "spinning_rope.rope_profile",
    "spinning_rope.rope_profile_integrated",
    source="small spin: r″ = −κ r, a cosine with nodes at the poles; its error is of order 1/(2 aspect)²",
)
def test_a_long_rope_is_a_cosine():
    for profile in (sr.rope_profile, sr.rope_profile_integrated):
        z, r = profile(20.0)
        assert np.allclose(r, np.cos(np.pi * z / 40.0), atol=1e-3)


@pytest.mark.reference(
    "spinning_rope.departure_from_sphere",
    source="a circle departs by 0; a square of side 2: distances from 1 to √2 with mean (√2 + asinh 1)/2, mean square 4/3",
)
def test_circle_and_square():
    turn = np.linspace(-np.pi / 2, np.pi / 2, 4001)
    assert sr.departure_from_sphere(np.sin(turn), np.cos(turn)) == pytest.approx(0.0, abs=1e-9)
    side = np.linspace(-1.0, 1.0, 4001)
    mean = (np.sqrt(2) + np.arcsinh(1)) / 2
    expected = np.sqrt(4 / 3 - mean**2) / mean
    assert sr.departure_from_sphere(side, np.ones_like(side)) == pytest.approx(expected, rel=1e-3)


@pytest.mark.invariance("spinning_rope.rope_profile", "spinning_rope.rope_profile_integrated", kind="method, symmetry")
@pytest.mark.parametrize("aspect", [0.2, 1.0, 4.0])
def test_two_ways_to_one_curve(aspect):
    z, r = sr.rope_profile(aspect)
    assert np.allclose(r, sr.rope_profile_integrated(aspect)[1], atol=1e-8)
    assert np.allclose(r, r[::-1]) and r.max() == pytest.approx(1.0)
    assert z[-1] == pytest.approx(aspect)


@pytest.mark.invariance("spinning_rope.rope_parameter", kind="monotony")
def test_a_wider_spin_has_a_larger_parameter():
    values = [sr.rope_parameter(aspect) for aspect in (0.1, 0.5, 1.0, 5.0)]
    assert values == sorted(values, reverse=True)


@pytest.mark.invariance("spinning_rope.departure_from_sphere", kind="scaling, sampling")
def test_size_and_sampling_do_not_matter():
    z, r = sr.rope_profile(1.0, 401)
    assert sr.departure_from_sphere(3 * z, 3 * r) == pytest.approx(sr.departure_from_sphere(z, r))
    fine = sr.departure_from_sphere(*sr.rope_profile(1.0, 4001))
    assert fine == pytest.approx(sr.departure_from_sphere(z, r), rel=0.02)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: sr.rope_profile(0.0), "aspect"),
        (lambda: sr.rope_profile_integrated(1.0, 2), "points"),
        (lambda: sr.departure_from_sphere(np.zeros(3), np.zeros(4)), "length of radius"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
