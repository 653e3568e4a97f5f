"""Spontaneous emission: the released energy against its limits, its laws and itself by another road."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.amplitude_damping import (
    emitted_energy_bloch,
    emitted_energy_closed,
    emitted_energy_master_equation,
)

METHODS = [emitted_energy_master_equation, emitted_energy_bloch]


@pytest.mark.reference(
    "amplitude_damping.emitted_energy_closed", source="Wigner–Weisskopf, textbook: ħω p_e (1 − e^−γt)"
)
def test_closed_form_after_one_lifetime():
    assert emitted_energy_closed(1.0, 1.0, 1.0, 1.0) == pytest.approx(0.6321205588, abs=1e-10)
    assert emitted_energy_closed(0.5, 1.0, 1.0, 60.0) == pytest.approx(0.5, abs=1e-12)


@pytest.mark.reference(
    "amplitude_damping.emitted_energy_master_equation",
    "amplitude_damping.emitted_energy_bloch",
    source="Wigner–Weisskopf, textbook: ħω p_e (1 − e^−γt)",
)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("excited", "coherence"), [(1.0, 0.0), (0.5, 0.5), (0.5, 0.0), (0.5, -0.3)])
def test_emission_after_one_lifetime_by_simulation(method, excited, coherence):
    assert method(excited, coherence, 1.0, 1.0, 1.0) == pytest.approx(0.6321205588 * excited, abs=1e-8)


@pytest.mark.reference(
    "amplitude_damping.emitted_energy_master_equation",
    "amplitude_damping.emitted_energy_bloch",
    source="resonance fluorescence, textbook: steady flux γΩ²/(γ² + 2Ω²) = 1/3 at Ω = γ",
)
@pytest.mark.parametrize("method", METHODS)
def test_driven_qubit_settles_to_the_textbook_flux(method):
    flux = (method(0.0, 0.0, 1.0, 1.0, 45.0, 1.0) - method(0.0, 0.0, 1.0, 1.0, 30.0, 1.0)) / 15.0
    assert flux == pytest.approx(1 / 3, abs=1e-5)


@pytest.mark.invariance(
    "amplitude_damping.emitted_energy_master_equation", "amplitude_damping.emitted_energy_bloch", kind="method"
)
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.floats(0.0, 1.0), st.floats(-1.0, 1.0), st.floats(-2.0, 2.0), st.floats(0.0, 6.0))
def test_both_roads_agree_with_a_drive(excited, share, drive, time):
    coherence = share * np.sqrt(excited * (1 - excited))
    a = emitted_energy_master_equation(excited, coherence, 1.0, 1.0, time, drive)
    assert a == pytest.approx(emitted_energy_bloch(excited, coherence, 1.0, 1.0, time, drive), abs=1e-6)


@pytest.mark.invariance("amplitude_damping.emitted_energy_bloch", kind="symmetry")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 1.0), st.floats(-1.0, 1.0), st.floats(0.0, 20.0))
def test_without_a_drive_coherence_releases_nothing(excited, share, time):
    coherence = share * np.sqrt(excited * (1 - excited))
    with_it, without = (emitted_energy_bloch(excited, c, 1.0, 1.0, time) for c in (coherence, 0.0))
    assert with_it == pytest.approx(without, abs=1e-12)


@pytest.mark.invariance("amplitude_damping.emitted_energy_master_equation", kind="step")
def test_simpson_step_has_converged():
    coarse, fine = (emitted_energy_master_equation(0.5, 0.5, 1.0, 1.0, 6.0, 0.5, n) for n in (201, 801))
    assert coarse == pytest.approx(fine, abs=1e-6)


@pytest.mark.invariance("amplitude_damping.emitted_energy_closed", kind="unit")
def test_energy_scales_with_the_quantum_and_time_with_the_rate():
    assert emitted_energy_closed(0.3, 4.0, 1.0, 2.0) == pytest.approx(
        4 * emitted_energy_closed(0.3, 1.0, 2.0, 1.0), rel=1e-14
    )


@pytest.mark.parametrize("method", METHODS)
def test_bad_input_is_refused(method):
    with pytest.raises(ValueError, match="coherence"):
        method(0.1, 0.5, 1.0, 1.0, 1.0)
    with pytest.raises(ValueError, match="excited"):
        method(1.1, 0.0, 1.0, 1.0, 1.0)
    with pytest.raises(ValueError, match="time"):
        method(0.5, 0.0, 1.0, 1.0, -1.0)
    assert method(0.5, 0.5, 1.0, 1.0, 0.0) == 0.0
    with pytest.raises(ValueError, match="rate"):
        emitted_energy_closed(0.5, 1.0, -1.0, 1.0)


@pytest.mark.parametrize("energy", METHODS)
@pytest.mark.parametrize(("splitting", "rate", "name"), [(-1.0, 1.0, "splitting"), (1.0, -1.0, "rate")])
def test_a_negative_splitting_and_a_negative_rate_are_told_apart(energy, splitting, rate, name):
    with pytest.raises(ValueError, match=name):
        energy(0.5, 0.1, splitting, rate, 1.0)


def test_few_points_integrate_to_fourth_order():
    exact = float(emitted_energy_closed(0.8, 1.0, 1.0, 2.0))
    coarse, fine = (abs(emitted_energy_master_equation(0.8, 0.0, 1.0, 1.0, 2.0, points=n) - exact) for n in (5, 21))
    assert coarse < 3e-4 and fine < coarse / 300
