import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.spin_echo import coherence_by_ensemble, free_induction_decay, hahn_echo


@pytest.mark.reference(
    "spin_echo.free_induction_decay", "spin_echo.coherence_by_ensemble", source="Gaussian: e^−1/2 at width·t = 1"
)
@pytest.mark.parametrize("decay", [free_induction_decay, coherence_by_ensemble])
def test_free_decay_after_one_dephasing_time(decay):
    assert decay(2.0, 0.5) == pytest.approx(0.6065306597, abs=1e-10)
    assert decay(0.0, 0.5, 0.0, np.pi / 6) == pytest.approx(0.5, abs=1e-10)  # sin 30°


@pytest.mark.reference("spin_echo.hahn_echo", "spin_echo.coherence_by_ensemble", source="Hahn echo: full revival at 2τ")
def test_echo_revives_what_was_static_and_not_what_was_white():
    # at 2τ = 4 only e^(−0.25·4) = e^−1 of white dephasing is left out of the revival
    assert hahn_echo(4.0, 2.0, 3.0, 0.25) == pytest.approx(0.3678794412, abs=1e-10)
    assert coherence_by_ensemble(4.0, 3.0, 0.25, echo_pulse=2.0) == pytest.approx(0.3678794412, abs=1e-10)
    assert free_induction_decay(4.0, 3.0) < 1e-30


@pytest.mark.invariance("spin_echo.coherence_by_ensemble", kind="truncation")
def test_ensemble_does_not_move_with_the_number_of_detunings():
    t = np.linspace(0, 6, 13)
    coarse = coherence_by_ensemble(t, 1.0, 0.1, echo_pulse=3.0, echo_angle=2.0, nodes=60)
    assert coarse == pytest.approx(coherence_by_ensemble(t, 1.0, 0.1, echo_pulse=3.0, echo_angle=2.0), abs=1e-9)


@pytest.mark.invariance("spin_echo.hahn_echo", kind="limit")
def test_a_second_pulse_of_no_angle_leaves_the_free_decay():
    t = np.linspace(0, 5, 21)
    assert hahn_echo(t, 2.0, 1.3, 0.2, 0.0) == pytest.approx(free_induction_decay(t, 1.3, 0.2), abs=1e-14)


@pytest.mark.invariance("spin_echo.free_induction_decay", "spin_echo.hahn_echo", kind="unit")
@given(st.floats(0.1, 10), st.floats(0, 3))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_only_products_of_rate_and_time_matter(scale, t):
    assert free_induction_decay(t * scale, 1 / scale, 0.3 / scale) == pytest.approx(free_induction_decay(t, 1, 0.3))
    assert hahn_echo(t * scale, scale, 1 / scale) == pytest.approx(hahn_echo(t, 1.0, 1.0))


@given(st.floats(0, 3), st.floats(0, 1), st.floats(-6, 6))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_ensemble_agrees_with_the_closed_form(width, rate, angle):
    t = np.array([0.3, 1.0, 2.0])
    expected = hahn_echo(t, 1.0, width, rate, angle)
    assert coherence_by_ensemble(t, width, rate, echo_pulse=1.0, echo_angle=angle) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: free_induction_decay(-1.0, 1.0), "time"),
        (lambda: hahn_echo(1.0, -1.0, 1.0), "echo_pulse"),
        (lambda: coherence_by_ensemble(1.0, -1.0), "width"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
