"""The qubit's energy ledger: closed forms, the Schrödinger equation and the spectral sum against each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.dephasing_ledger import ledger_closed, ledger_schrodinger, ledger_spectral

TIMES = np.linspace(0.0, 8.0, 33)
MODES = ((0.6, 1.0, 1.7), (0.15, 0.2, 0.2))
PAIR = ((0.7, 1.3), (0.2, 0.25))
PLUS, MIXTURE = (1.0, 0.0, 0.0), (0.0, 0.0, 0.0)


@pytest.mark.reference(
    "dephasing_ledger.ledger_closed", source="displaced oscillator, textbook: at t = π/ω bath 4g²/ω, Γ = 8g²/ω²"
)
def test_half_a_period_of_one_mode():
    ledger = ledger_closed([np.pi], 0.0, [1.0], [0.5])
    assert ledger.bath[0] == pytest.approx(1.0, abs=1e-12)
    assert ledger.interaction[0] == pytest.approx(-1.0, abs=1e-12)
    assert ledger.sigma_x[0] == pytest.approx(0.1353352832, abs=1e-10)  # e^−2


@pytest.mark.reference(
    "dephasing_ledger.ledger_schrodinger", source="displaced oscillator, textbook: at t = π/ω bath 4g²/ω, Γ = 8g²/ω²"
)
@pytest.mark.reference(
    "dephasing_ledger.ledger_spectral", source="displaced oscillator, textbook: at t = π/ω bath 4g²/ω, Γ = 8g²/ω²"
)
@pytest.mark.parametrize("method", [ledger_schrodinger, ledger_spectral])
def test_half_a_period_of_one_mode_without_the_formula(method):
    ledger = method([0.0, np.pi], 0.0, [1.0], [0.5], levels=24)
    assert ledger.bath[1] == pytest.approx(1.0, abs=1e-6)
    assert ledger.sigma_x[1] == pytest.approx(0.1353352832, abs=1e-6)


@pytest.mark.reference(
    "dephasing_ledger.ledger_schrodinger", source="no coupling: free precession ⟨σx⟩ = cos ωt, textbook"
)
@pytest.mark.reference(
    "dephasing_ledger.ledger_spectral", source="no coupling: free precession ⟨σx⟩ = cos ωt, textbook"
)
@pytest.mark.parametrize("method", [ledger_schrodinger, ledger_spectral])
def test_no_coupling_is_free_precession(method):
    ledger = method([0.0, 1.0], 1.0, [1.0], [0.0], PLUS, 0.3, 3)
    assert ledger.sigma_x[1] == pytest.approx(0.5403023059, abs=1e-7)
    assert ledger.sigma_y[1] == pytest.approx(0.8414709848, abs=1e-7)
    assert ledger.bath[1] == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance("dephasing_ledger.ledger_closed", kind="method")
@pytest.mark.invariance("dephasing_ledger.ledger_schrodinger", kind="truncation")
@pytest.mark.parametrize("bloch", [PLUS, MIXTURE, (0.3, -0.4, 0.5)])
def test_schrodinger_reaches_the_closed_form_as_levels_grow(bloch):
    exact = ledger_closed(TIMES, 1.0, *MODES, bloch)
    gaps = []
    for levels in (4, 6, 8):
        run = ledger_schrodinger(TIMES, 1.0, *MODES, bloch, levels=levels)
        gaps.append(max(np.max(np.abs(a - b)) for a, b in zip(run, exact, strict=True)))
    assert gaps[0] > gaps[1] > gaps[2]
    assert gaps[2] < 1e-6


@pytest.mark.invariance("dephasing_ledger.ledger_spectral", kind="truncation")
def test_spectral_sum_does_not_move_with_levels_and_agrees_with_time_stepping():
    tilted = [ledger_spectral(TIMES, 1.0, *PAIR, PLUS, np.pi / 4, levels) for levels in (10, 14)]
    run = ledger_schrodinger(TIMES, 1.0, *PAIR, PLUS, np.pi / 4, 10)
    for a, b, c in zip(*tilted, run, strict=True):
        np.testing.assert_allclose(a, b, atol=1e-6)
        np.testing.assert_allclose(a, c, atol=1e-6)


@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.floats(-np.pi, np.pi), st.floats(0.0, 2.0), st.floats(-1.0, 1.0), st.floats(-1.0, 1.0))
def test_the_ledger_sums_to_a_constant(tilt, splitting, x, z):
    bloch = np.array([x, 0.0, z]) / max(1.0, np.hypot(x, z))
    ledger = ledger_spectral(TIMES, splitting, *PAIR, bloch, tilt, 6)
    assert np.ptp(ledger.system + ledger.bath + ledger.interaction) < 1e-10


@pytest.mark.invariance("dephasing_ledger.ledger_closed", kind="symmetry")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(-1.0, 1.0), st.floats(0.01, 3.0), st.floats(-1.0, 1.0))
def test_a_commuting_coupling_never_sees_the_coherence(x, frequency, coupling):
    with_it = ledger_closed(TIMES, 1.0, [frequency], [coupling], (x, 0.0, 0.0))
    without = ledger_closed(TIMES, 1.0, [frequency], [coupling], MIXTURE)
    np.testing.assert_array_equal(with_it.bath, without.bath)
    assert np.all(np.hypot(with_it.sigma_x, with_it.sigma_y) <= abs(x) + 1e-12)


@pytest.mark.invariance("dephasing_ledger.ledger_schrodinger", kind="symmetry")
def test_parity_hides_the_coherence_of_a_fully_transverse_coupling():
    # H is even under σz(−1)^n: ρ's off-diagonal part is odd, so no energy can read it.
    runs = [ledger_schrodinger(TIMES, 1.0, *PAIR, bloch, np.pi / 2, 8) for bloch in (PLUS, MIXTURE)]
    np.testing.assert_allclose(runs[0].bath, runs[1].bath, atol=1e-7)


@pytest.mark.invariance("dephasing_ledger.ledger_spectral", kind="symmetry")
def test_opposite_phases_of_coherence_shift_the_bath_by_opposite_amounts():
    plus, mixture, minus = (
        ledger_spectral(TIMES, 1.0, *PAIR, (x, 0.0, 0.0), np.pi / 4, 9).bath for x in (1.0, 0.0, -1.0)
    )
    assert np.max(np.abs(plus - mixture)) > 0.05
    np.testing.assert_allclose(plus - mixture, mixture - minus, atol=1e-12)


@pytest.mark.parametrize("method", [ledger_closed, ledger_schrodinger, ledger_spectral])
def test_bad_input_is_refused(method):
    with pytest.raises(ValueError, match="frequencies"):
        method(TIMES, 1.0, [0.0], [0.1])
    with pytest.raises(ValueError, match="couplings"):
        method(TIMES, 1.0, [1.0], [0.1, 0.2])
    with pytest.raises(ValueError, match="bloch"):
        method(TIMES, 1.0, [1.0], [0.1], (1.0, 1.0, 0.0))
    with pytest.raises(ValueError, match="times"):
        method([-1.0], 1.0, [1.0], [0.1])


@pytest.mark.parametrize("method", [ledger_schrodinger, ledger_spectral])
def test_tilt_and_levels_are_bounded(method):
    with pytest.raises(ValueError, match="tilt"):
        method(TIMES, 1.0, [1.0], [0.1], tilt=4.0)
    with pytest.raises(ValueError, match="levels"):
        method(TIMES, 1.0, [1.0], [0.1], levels=1)


@pytest.mark.parametrize("ledger", [ledger_schrodinger, ledger_spectral])
def test_the_ledger_opens_with_the_state_that_it_is_given(ledger):
    opened = ledger([0.0], 1.5, [1.0], [0.2], bloch=(0.3, 0.4, 0.5))
    assert opened.system[0] == pytest.approx(0.375)  # half of the splitting, times z
    assert opened.sigma_x[0] == pytest.approx(0.3)
    assert opened.sigma_y[0] == pytest.approx(0.4)
