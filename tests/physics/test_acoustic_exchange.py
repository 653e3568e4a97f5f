"""Exchange of sound: sign, level repulsion, plasma frequency."""

import pytest

from referee.physics import acoustic_exchange as ax


@pytest.mark.reference(
    "acoustic_exchange.exchange_shift_closed",
    "acoustic_exchange.exchange_shift_matrix",
    source="root of (λ − 1)(λ − 4) = 0.02 by hand: λ − 1 = −0.00665192",
)
def test_root():
    for shift in (ax.exchange_shift_closed, ax.exchange_shift_matrix):
        assert shift(1.0, 2.0, 0.1) == pytest.approx(-0.00665192, abs=1e-8)


@pytest.mark.reference(
    "acoustic_exchange.plasma_frequency", source="electrons: 56.41 √n; n = 1e18 gives 5.641e10 rad/s"
)
def test_plasma_frequency():
    assert ax.plasma_frequency(1e18, 9.1093837e-31) == pytest.approx(5.6415e10, rel=1e-4)


@pytest.mark.invariance(
    "acoustic_exchange.exchange_shift_closed", "acoustic_exchange.exchange_shift_matrix", kind="unit and antisymmetry"
)
def test_unit_and_sign():
    for shift in (ax.exchange_shift_closed, ax.exchange_shift_matrix):
        assert shift(3.0, 6.0, 0.9) == pytest.approx(9 * shift(1.0, 2.0, 0.1))
        assert shift(2.0, 1.0, 0.1) == pytest.approx(-shift(1.0, 2.0, 0.1))


@pytest.mark.invariance("acoustic_exchange.plasma_frequency", kind="scaling")
def test_scaling():
    assert ax.plasma_frequency(4e18, 1e-30) == pytest.approx(2 * ax.plasma_frequency(1e18, 1e-30))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ax.exchange_shift_closed(0.0, 1.0, 0.1), "source"),
        (lambda: ax.exchange_shift_matrix(1.0, 0.0, 0.1), "mode"),
        (lambda: ax.plasma_frequency(1e18, 0.0), "mass"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
