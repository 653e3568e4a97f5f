"""Light out of the vacuum."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.constants import c

from referee.physics.moving_mirror import (
    plate_coefficient,
    plate_coefficient_from_pairs,
    plate_power,
    radiated_energy_accelerated,
    radiated_energy_schwarzian,
    radiated_energy_slow,
)


@pytest.mark.reference(
    "moving_mirror.radiated_energy_slow",
    "moving_mirror.radiated_energy_accelerated",
    "moving_mirror.radiated_energy_schwarzian",
    source="Fulling & Davies 1976, slow limit: 1.054571817e-34 × 1e-6 / (16√π)",
)
def test_slow_pulse():
    expected = 3.718615e-42
    assert radiated_energy_slow(1e-3 * c, 1.0) == pytest.approx(expected, rel=1e-6)
    assert radiated_energy_accelerated(1e-3 * c, 1.0) == pytest.approx(expected, rel=1e-6)
    assert radiated_energy_schwarzian(1e-3 * c, 1.0) == pytest.approx(expected, rel=1e-6)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.01, 0.9), st.sampled_from([1, -1]))
def test_flux_and_path_integral_agree_and_beat_the_slow_formula(reach, side):
    path = radiated_energy_accelerated(reach * c, 1.0, side)
    assert radiated_energy_schwarzian(reach * c, 1.0, side) == pytest.approx(path, rel=1e-9)
    assert path > radiated_energy_slow(reach * c, 1.0)


@pytest.mark.invariance("moving_mirror.radiated_energy_slow", kind="unit")
def test_energy_scales_as_amplitude_squared_over_duration_cubed():
    assert radiated_energy_slow(2e-9, 1e-12) == pytest.approx(4 * 27 * radiated_energy_slow(1e-9, 3e-12))


@pytest.mark.invariance(
    "moving_mirror.radiated_energy_accelerated",
    "moving_mirror.radiated_energy_schwarzian",
    kind="step, symmetry",
)
@pytest.mark.parametrize("energy", [radiated_energy_accelerated, radiated_energy_schwarzian])
def test_steps_and_sides(energy):
    reference = energy(0.5 * c, 1.0, 1, 1024)
    assert energy(0.5 * c, 1.0, 1, 2048) == pytest.approx(reference, rel=1e-10)
    assert energy(0.5 * c, 1.0, -1, 1024) == pytest.approx(reference, rel=1e-10)  # out and back is even in time


@pytest.mark.invariance(
    "moving_mirror.radiated_energy_accelerated",
    "moving_mirror.radiated_energy_schwarzian",
    kind="unit: at one speed the energy goes as the inverse duration",
)
@pytest.mark.parametrize("energy", [radiated_energy_accelerated, radiated_energy_schwarzian])
@pytest.mark.parametrize("duration", [1e-15, 3.0])
def test_at_one_speed_a_shorter_pulse_radiates_more(energy, duration):
    assert energy(0.5 * c * duration, duration) == pytest.approx(energy(0.5 * c, 1.0) / duration, rel=1e-9)


@pytest.mark.reference(
    "moving_mirror.plate_coefficient",
    "moving_mirror.plate_coefficient_from_pairs",
    source="Ford & Vilenkin 1982, 10.1103/PhysRevD.25.2569: 1/360π² on both sides of a Dirichlet plate (by recall)",
)
def test_dirichlet_plate():
    assert 2 * plate_coefficient("TE") == pytest.approx(2.81447732340e-4, rel=1e-8)
    assert 2 * plate_coefficient_from_pairs("TE") == pytest.approx(2.81447732340e-4, rel=1e-8)


@pytest.mark.reference(
    "moving_mirror.plate_coefficient",
    "moving_mirror.plate_coefficient_from_pairs",
    source="electromagnetic plate, both sides: 1/30π² (Dalvit, Maia Neto & Mazzitelli, arXiv:1006.4790, by recall)",
)
@pytest.mark.parametrize("coefficient", [plate_coefficient, plate_coefficient_from_pairs])
def test_conducting_plate(coefficient):
    assert 2 * (coefficient("TE") + coefficient("TM")) == pytest.approx(3.37737278808e-3, rel=1e-8)


@pytest.mark.invariance("moving_mirror.plate_coefficient_from_pairs", kind="truncation")
@pytest.mark.parametrize("polarisation", ["TE", "TM"])
def test_nodes(polarisation):
    assert plate_coefficient_from_pairs(polarisation, 60) == pytest.approx(
        plate_coefficient_from_pairs(polarisation, 200), rel=1e-9
    )


@pytest.mark.invariance("moving_mirror.plate_coefficient", kind="symmetry")
def test_grazing_modes_favour_tm():
    assert plate_coefficient("TM") / plate_coefficient("TE") == pytest.approx(11)


@pytest.mark.reference("moving_mirror.plate_power", source="by hand: ħ·1e72/(120π²c⁴) W for 1 m², 1 nm, 1e15 rad/s")
def test_plate_power():
    assert plate_power(1.0, 1e-9, 1e15) == pytest.approx(11.0233, rel=1e-5)


@pytest.mark.invariance("moving_mirror.plate_power", kind="unit")
def test_plate_power_scaling():
    assert plate_power(2.0, 3e-9, 2e9) == pytest.approx(2 * 9 * 64 * plate_power(1.0, 1e-9, 1e9))
    assert plate_power(np.ones(3), 1e-9, [1e9, 2e9, 3e9]).shape == (3,)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="amplitude"):
        radiated_energy_slow(2 * c, 1.0)
    with pytest.raises(ValueError, match="side"):
        radiated_energy_accelerated(1.0, 1.0, side=2)
    with pytest.raises(ValueError, match="steps"):
        radiated_energy_schwarzian(1.0, 1.0, steps=8)
    with pytest.raises(ValueError, match="polarisation"):
        plate_coefficient("XY")
    with pytest.raises(ValueError, match="polarisation"):
        plate_coefficient_from_pairs("XY")
    with pytest.raises(ValueError, match="angular_frequency"):
        plate_power(1.0, 1.0, 1e9)
