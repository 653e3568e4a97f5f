"""The vortex core as a trap."""

import numpy as np
import pytest

from referee.physics import vortex_core_states as vc


@pytest.mark.reference(
    "vortex_core_states.core_profile_collocation",
    "vortex_core_states.core_profile_differences",
    source="slope of the Gross–Pitaevskii vortex at its axis, 0.58319 (Berloff 2004 and others); f → 1 − 1/2r²",
)
def test_profile():
    mesh, profile, slope = vc.core_profile_collocation()
    assert slope == pytest.approx(0.58319, abs=2e-5)
    r, f = vc.core_profile_differences()
    assert f[0] / r[0] == pytest.approx(0.58319, abs=1e-4)
    assert np.interp(20.0, r, f) == pytest.approx(1 - 1 / 800, abs=3e-5)
    assert np.interp(2.0, mesh, profile) == pytest.approx(np.interp(2.0, r, f), abs=2e-3)


@pytest.mark.reference(
    "vortex_core_states.core_level_differences",
    "vortex_core_states.core_level_bessel",
    source="strong trap: f ≈ 0.58319 r, oscillator −s + 2·0.58319 √s at mass ratio 1, to a few per cent",
)
def test_deep_trap_is_an_oscillator():
    strength = 50.0
    oscillator = -strength + 2 * 0.58319 * np.sqrt(strength)
    assert vc.core_level_differences(strength, 1.0) == pytest.approx(oscillator, rel=0.02)
    assert vc.core_level_bessel(strength, 1.0) == pytest.approx(oscillator, rel=0.02)


@pytest.mark.invariance("vortex_core_states.core_profile_differences", kind="step")
@pytest.mark.invariance("vortex_core_states.core_profile_collocation", kind="tolerance")
@pytest.mark.invariance("vortex_core_states.core_level_differences", kind="step")
@pytest.mark.invariance("vortex_core_states.core_level_bessel", kind="truncation")
def test_resolution():
    coarse, fine = (np.interp(1.0, *vc.core_profile_differences(n)) for n in (1500, 6000))
    assert coarse == pytest.approx(fine, abs=2e-4)
    assert vc.core_profile_collocation(1e-5)[2] == pytest.approx(vc.core_profile_collocation(1e-8)[2], abs=1e-5)
    assert vc.core_level_differences(2.0, 1.0, 0, 1500) == pytest.approx(
        vc.core_level_differences(2.0, 1.0, 0, 6000), rel=1e-3
    )
    assert vc.core_level_bessel(2.0, 1.0, 0, 50) == pytest.approx(vc.core_level_bessel(2.0, 1.0, 0, 120), rel=1e-3)


def test_turning_state_lies_higher():
    assert vc.core_level_differences(4.0, 1.0, 1) > vc.core_level_differences(4.0, 1.0, 0)


def test_bad_input_is_named():
    for call, name in (
        (lambda: vc.core_level_differences(0.1, 1.0), "strength"),
        (lambda: vc.core_level_bessel(1.0, 0.0), "mass_ratio"),
        (lambda: vc.core_profile_differences(10), "points"),
        (lambda: vc.core_profile_collocation(1.0), "tolerance"),
    ):
        with pytest.raises(ValueError, match=name):
            call()


def test_profiles_agree_at_axis_and_edge():
    radii, profile = vc.core_profile_differences(3000)
    slope = vc.core_profile_collocation()[2]
    assert profile[0] / radii[0] == pytest.approx(slope, rel=5e-5)
    assert profile[-1] == pytest.approx(1 - 1 / (2 * radii[-1] ** 2), abs=1e-7)
