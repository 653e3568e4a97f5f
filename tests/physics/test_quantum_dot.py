"""Levels and charging of a ball."""

import pytest

from referee.physics import quantum_dot as qd


@pytest.mark.reference(
    "quantum_dot.level_spacing_closed",
    "quantum_dot.level_spacing_differences",
    source="by hand: (4.493409² − π²) × 38.09982 meV nm² / (5 nm)² = 15.729 meV",
)
def test_spacing():
    expected = 15.729e-3 * 1.602177e-19
    assert qd.level_spacing_closed(5e-9) == pytest.approx(expected, rel=1e-3)
    assert qd.level_spacing_differences(5e-9) == pytest.approx(expected, rel=1e-3)


@pytest.mark.reference(
    "quantum_dot.charging_energy_closed",
    "quantum_dot.charging_energy_field",
    source="e²/4πε₀ = 1.439964 eV nm",
)
def test_charging():
    expected = 1.439964 / 5 * 1.602177e-19
    assert qd.charging_energy_closed(5e-9) == pytest.approx(expected, rel=1e-5)
    assert qd.charging_energy_field(5e-9) == pytest.approx(expected, rel=1e-5)


@pytest.mark.invariance("quantum_dot.level_spacing_differences", kind="step")
@pytest.mark.invariance("quantum_dot.level_spacing_closed", kind="scaling")
def test_scaling_and_step():
    assert qd.level_spacing_closed(1e-8) == pytest.approx(qd.level_spacing_closed(5e-9) / 4)
    assert qd.level_spacing_differences(5e-9, points=1000) == pytest.approx(
        qd.level_spacing_differences(5e-9, points=6000), rel=1e-5
    )


@pytest.mark.invariance("quantum_dot.charging_energy_closed", "quantum_dot.charging_energy_field", kind="scaling")
def test_charging_scales():
    assert qd.charging_energy_closed(1e-8) == pytest.approx(qd.charging_energy_closed(5e-9) / 2)
    assert qd.charging_energy_field(5e-9, 10.0) == pytest.approx(qd.charging_energy_field(5e-9) / 10)


def test_bad_input_is_named():
    for call, name in (
        (lambda: qd.level_spacing_closed(0.0), "radius"),
        (lambda: qd.level_spacing_differences(1e-9, points=3), "points"),
        (lambda: qd.charging_energy_closed(1e-9, 0.5), "permittivity"),
        (lambda: qd.charging_energy_field(20.0), "radius"),
    ):
        with pytest.raises(ValueError, match=name):
            call()
