"""Key rates against their published zeros."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import key_rate as key


def bb84(e):
    return (1 - e) ** 2, e * (1 - e), e * (1 - e), e**2


def six_state(e):
    return 1 - 1.5 * e, e / 2, e / 2, e / 2


@pytest.mark.reference(
    "key_rate.binary_entropy", source="textbook: h(1/2) = 1, h(1/4) = 2 - (3/4) log2 3 = 0.8112781245"
)
def test_binary_entropy():
    assert np.allclose(key.binary_entropy([0.0, 0.25, 0.5, 1.0]), [0.0, 0.8112781245, 1.0, 0.0])


@pytest.mark.invariance("key_rate.binary_entropy", kind="symmetry")
def test_binary_entropy_is_symmetric():
    assert np.allclose(key.binary_entropy([0.1, 0.3]), key.binary_entropy([0.9, 0.7]))


@pytest.mark.reference(
    "key_rate.bb84_rate",
    "key_rate.zero_rate_error",
    "key_rate.zero_rate_error_bisected",
    source="Shor and Preskill 2000: about 11 %; 0.1100279 is the root of h(e) = 1/2",
)
def test_bb84_vanishes_at_eleven_per_cent():
    assert key.zero_rate_error(key.bb84_rate) == pytest.approx(0.1100279, abs=1e-7)
    assert key.zero_rate_error_bisected(bb84) == pytest.approx(0.1100279, abs=1e-7)


@pytest.mark.reference("key_rate.six_state_rate", source="Lo 2001 (textbook): 12.6 %")
def test_six_state_vanishes_at_twelve_point_six_per_cent():
    assert key.zero_rate_error(key.six_state_rate) == pytest.approx(0.1262, abs=5e-5)


@pytest.mark.reference("key_rate.device_independent_rate", source="Acin et al. 2007: 7.1 % with S = 2 sqrt 2 (1 - 2Q)")
def test_device_independent_vanishes_at_seven_point_one_per_cent():
    root = key.zero_rate_error(lambda e: key.device_independent_rate(e, 2 * np.sqrt(2) * (1 - 2 * e)), high=0.14)
    assert root == pytest.approx(0.071, abs=6e-4)
    assert key.device_independent_rate(0.0, 2 * np.sqrt(2)) == pytest.approx(1.0, abs=1e-7)


@pytest.mark.reference(
    "key_rate.devetak_winter_rate", source="textbook: a pure Bell pair gives 1 bit; an even mixture gives -1"
)
def test_devetak_winter_at_its_ends():
    assert key.devetak_winter_rate((1.0, 0.0, 0.0, 0.0)) == pytest.approx(1.0)
    assert key.devetak_winter_rate((0.25, 0.25, 0.25, 0.25)) == pytest.approx(-1.0)


@pytest.mark.invariance("key_rate.devetak_winter_rate", kind="symmetry")
def test_phases_and_flips_may_be_relabelled():
    assert key.devetak_winter_rate((0.8, 0.1, 0.07, 0.03)) == pytest.approx(
        key.devetak_winter_rate((0.07, 0.03, 0.8, 0.1))
    )


@pytest.mark.invariance("key_rate.zero_rate_error", "key_rate.zero_rate_error_bisected", kind="bracket")
def test_root_does_not_depend_on_the_bracket():
    assert key.zero_rate_error(key.bb84_rate, 0.05, 0.2) == pytest.approx(key.zero_rate_error(key.bb84_rate), abs=1e-10)
    assert key.zero_rate_error_bisected(six_state, 0.1, 0.2) == pytest.approx(
        key.zero_rate_error_bisected(six_state), abs=1e-10
    )


@pytest.mark.invariance(
    "key_rate.bb84_rate", "key_rate.six_state_rate", "key_rate.device_independent_rate", kind="limit"
)
def test_errors_only_lose_key_and_more_trust_gives_more():
    e = np.linspace(0.001, 0.12, 60)
    di = key.device_independent_rate(e, 2 * np.sqrt(2) * (1 - 2 * e))
    assert np.all(np.diff(key.bb84_rate(e)) < 0)
    assert np.all(key.six_state_rate(e) > key.bb84_rate(e)) and np.all(key.bb84_rate(e) > di)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 0.5))
def test_formulas_agree_with_explicit_matrices(e):
    assert key.devetak_winter_rate(bb84(e)) == pytest.approx(float(key.bb84_rate(e)), abs=1e-9)
    assert key.devetak_winter_rate(six_state(e)) == pytest.approx(float(key.six_state_rate(e)), abs=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: key.bb84_rate(0.6), "error"),
        (lambda: key.device_independent_rate(0.1, 3.0), "chsh"),
        (lambda: key.devetak_winter_rate((0.5, 0.5, 0.5, 0.0)), "sum of weights"),
        (lambda: key.zero_rate_error(key.bb84_rate, 0.2, 0.3), "high"),
        (lambda: key.zero_rate_error_bisected(bb84, 0.2, 0.3), "high"),
        (lambda: key.binary_entropy(1.5), "probability"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
