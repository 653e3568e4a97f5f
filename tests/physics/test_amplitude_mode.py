"""Massive and massless modes of a condensate, and the Higgs mass."""

import numpy as np
import pytest

from referee.physics import amplitude_mode as am


@pytest.mark.reference(
    "amplitude_mode.amplitude_gap",
    "amplitude_mode.mode_frequencies",
    "amplitude_mode.sound_frequency",
    source="relativistic: ω² = k²/2 + 2 and k²/2; Bogoliubov: ω² = ½k²(½k² + 2) (textbook)",
)
def test_both_limits():
    assert am.amplitude_gap(0.0, 1.0) == pytest.approx(np.sqrt(2))
    assert am.mode_frequencies(2.0, 0.0, 1.0) == pytest.approx([np.sqrt(2), 2.0])
    assert am.mode_frequencies(2.0, 1.0, 0.0) == pytest.approx([np.sqrt(8)])
    assert am.sound_frequency(2.0, 1.0, 0.0) == pytest.approx(np.sqrt(8))
    assert am.sound_frequency(2.0, 0.0, 1.0) == pytest.approx(np.sqrt(2))


def test_no_gap_without_a_second_derivative():
    assert am.amplitude_gap(1.0, 0.0) == np.inf


@pytest.mark.reference(
    "amplitude_mode.higgs_mass",
    "amplitude_mode.higgs_mass_curvature",
    "amplitude_mode.vacuum_value",
    source="Particle Data Group: v = 246.22 GeV; λ = 0.13 gives 125.5 GeV",
)
def test_standard_model():
    assert am.vacuum_value() == pytest.approx(246.22, abs=0.005)
    assert am.higgs_mass(0.13, 246.22) == pytest.approx(125.5, abs=0.1)
    assert am.higgs_mass_curvature(0.13, 246.22) == pytest.approx(125.5, abs=0.1)


@pytest.mark.invariance("amplitude_mode.vacuum_value", kind="unit")
def test_v_is_an_inverse_root():
    assert np.sqrt(2) * am.vacuum_value() ** 2 * 1.1663787e-5 == pytest.approx(1.0, abs=1e-6)


@pytest.mark.invariance("amplitude_mode.mode_frequencies", "amplitude_mode.amplitude_gap", kind="limit")
def test_gap_is_the_long_wave_limit():
    for first, second in ((0.0, 1.0), (1.0, 0.5), (2.0, 0.1)):
        assert am.mode_frequencies(1e-3, first, second)[-1] == pytest.approx(am.amplitude_gap(first, second), rel=1e-5)


@pytest.mark.invariance("amplitude_mode.sound_frequency", kind="scaling")
def test_sound_is_linear_and_scales_with_the_weight():
    assert am.sound_frequency(2e-4, 1.0, 0.3) == pytest.approx(2 * am.sound_frequency(1e-4, 1.0, 0.3), rel=1e-6)
    assert am.sound_frequency(0.5, 2.0, 0.0) == pytest.approx(am.sound_frequency(0.5, 1.0, 0.0) / 2)


@pytest.mark.invariance("amplitude_mode.higgs_mass", "amplitude_mode.higgs_mass_curvature", kind="scaling")
def test_mass_scales():
    for mass in (am.higgs_mass, am.higgs_mass_curvature):
        assert mass(0.4, 1.0) == pytest.approx(2 * float(mass(0.1, 1.0)))
        assert mass(0.1, 3.0) == pytest.approx(3 * float(mass(0.1, 1.0)))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: am.amplitude_gap(-1.0, 1.0), "first"),
        (lambda: am.mode_frequencies(0.0, 1.0, 1.0), "momentum"),
        (lambda: am.mode_frequencies(1.0, 0.0, 0.0), "first"),
        (lambda: am.sound_frequency(1.0, 1.0, -1.0), "second"),
        (lambda: am.higgs_mass(20.0, 1.0), "coupling"),
        (lambda: am.higgs_mass_curvature(0.1, 0.0), "vacuum_value"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
