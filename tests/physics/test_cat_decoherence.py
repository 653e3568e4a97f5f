import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.cat_decoherence import cat_parity, cat_parity_fock, parity_decay_rate


@pytest.mark.reference(
    "cat_decoherence.cat_parity", "cat_decoherence.cat_parity_fock", source="1/cosh|α|² when half the energy is left"
)
@pytest.mark.parametrize("parity", [cat_parity, cat_parity_fock])
def test_parity_when_half_the_energy_is_left(parity):
    assert parity(np.log(2.0), 2.0) == pytest.approx(0.0366189935, abs=1e-8)


@pytest.mark.reference("cat_decoherence.parity_decay_rate", source="2κ|α|² tanh|α|² at |α| = 2: 8 tanh 4")
def test_initial_rate():
    assert parity_decay_rate(2.0) == pytest.approx(7.9946344)
    slope = (cat_parity(1e-6, 2.0) - 1) / 1e-6
    assert -slope == pytest.approx(7.9946344, rel=1e-4)


@pytest.mark.invariance("cat_decoherence.cat_parity_fock", kind="truncation")
def test_fock_parity_does_not_move_with_truncation_or_tolerance():
    t = np.array([0.05, 0.3, 1.0])
    assert cat_parity_fock(t, 2.0, levels=30) == pytest.approx(cat_parity_fock(t, 2.0, levels=50), abs=1e-8)
    assert cat_parity_fock(t, 2.0, tolerance=1e-7) == pytest.approx(cat_parity(t, 2.0), abs=1e-5)


@pytest.mark.invariance("cat_decoherence.cat_parity", "cat_decoherence.parity_decay_rate", kind="unit")
@given(st.floats(0, 3), st.floats(0, 5), st.floats(0.1, 10))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_only_rate_times_time_matters_and_parity_stays_between_zero_and_one(alpha, t, scale):
    value = cat_parity(t, alpha)
    assert 0 <= value <= 1 + 1e-12
    assert cat_parity(t * scale, alpha, 1 / scale) == pytest.approx(value)
    assert parity_decay_rate(alpha, scale) == pytest.approx(scale * parity_decay_rate(alpha))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cat_parity(-1.0, 1.0), "time"),
        (lambda: cat_parity_fock(1.0, 3.0, levels=20), "levels"),
        (lambda: parity_decay_rate(1.0, -1.0), "loss_rate"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
