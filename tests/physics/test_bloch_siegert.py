"""Counter-rotating fields: their sum, and the shift of a spin's resonance."""

import numpy as np
import pytest

from referee.physics import bloch_siegert as bs


@pytest.mark.reference(
    "bloch_siegert.counter_rotating_sum", source="trigonometry: equal fields make a linear one of twice the amplitude"
)
def test_sum_is_linear():
    x, y = bs.counter_rotating_sum(np.linspace(0, 6, 13), 1.0, 1.0)
    assert np.allclose(y, 0.0)
    assert x[0] == pytest.approx(2.0)


@pytest.mark.reference(
    "bloch_siegert.bloch_siegert_shift",
    "bloch_siegert.bloch_siegert_shift_floquet",
    source="Bloch and Siegert 1940: (B₁/4B₀)² of the frequency, i.e. 2.5e-5 at Ω = 0.01",
)
def test_shift():
    assert bs.bloch_siegert_shift(0.01) == pytest.approx(-2.5e-5)
    assert bs.bloch_siegert_shift_floquet(0.01) == pytest.approx(-2.5e-5, rel=1e-3)


@pytest.mark.invariance("bloch_siegert.counter_rotating_sum", kind="energy")
def test_mean_square_adds():
    phase = 2 * np.pi * np.arange(64) / 64
    field = bs.counter_rotating_sum(phase, 0.7, 0.4)
    assert np.mean(np.sum(field**2, axis=0)) == pytest.approx(0.7**2 + 0.4**2)


@pytest.mark.invariance(
    "bloch_siegert.bloch_siegert_shift_floquet", "bloch_siegert.bloch_siegert_shift", kind="step and square law"
)
def test_steps():
    assert bs.bloch_siegert_shift_floquet(0.2, 256) == pytest.approx(
        bs.bloch_siegert_shift_floquet(0.2, 2048), rel=1e-6
    )
    assert bs.bloch_siegert_shift(0.2) == pytest.approx(4 * float(bs.bloch_siegert_shift(0.1)))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: bs.counter_rotating_sum(np.nan, 1.0, 1.0), "phase"),
        (lambda: bs.bloch_siegert_shift(0.9), "rabi"),
        (lambda: bs.bloch_siegert_shift_floquet(0.1, 4), "steps"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
