"""Electrovacuum lengths: one coulomb, one tesla, by hand."""

import pytest

from referee.physics import electrovacuum as ev


@pytest.mark.reference(
    "electrovacuum.charge_length",
    "electrovacuum.charge_correction_by_energy",
    source="√(G k_e)/c² = √(6.6743e-11·8.98755e9)/8.98755e16 = 8.6175e-18 m for 1 C; its square 7.4262e-35",
)
def test_one_coulomb():
    assert ev.charge_length(1.0) == pytest.approx(8.6175e-18, rel=1e-4)
    assert ev.charge_correction_by_energy(1.0, 1.0) == pytest.approx(7.4262e-35, rel=1e-4)


@pytest.mark.reference(
    "electrovacuum.melvin_length",
    "electrovacuum.melvin_correction_integrated",
    source="Melvin 1964: Λ = 1 + B²ρ²/4 in geometric units; 2c²√(μ₀/4πG) = 6.9577e18 m for 1 T, where Λ = 2",
)
def test_one_tesla():
    assert ev.melvin_length(1.0) == pytest.approx(6.9577e18, rel=1e-4)
    assert ev.melvin_correction_integrated(1.0, 6.9577455e18) == pytest.approx(1.0, rel=1e-6)


@pytest.mark.reference("electrovacuum.rest_to_field_energy", source="1 kg/m³, 1 T: 2μ₀c² = 2.2588e11")
@pytest.mark.invariance("electrovacuum.rest_to_field_energy", kind="scaling")
def test_rest_energy():
    assert ev.rest_to_field_energy(1.0, 1.0) == pytest.approx(2.2588e11, rel=1e-4)
    assert ev.rest_to_field_energy(4.0, 2.0) == pytest.approx(ev.rest_to_field_energy(1.0, 1.0))


@pytest.mark.invariance(
    "electrovacuum.charge_length",
    "electrovacuum.charge_correction_by_energy",
    "electrovacuum.melvin_length",
    "electrovacuum.melvin_correction_integrated",
    kind="scaling",
)
def test_scaling():
    assert ev.charge_length(-3.0) == pytest.approx(3 * ev.charge_length(1.0))
    assert ev.charge_correction_by_energy(2.0, 4.0) == pytest.approx(ev.charge_correction_by_energy(1.0, 2.0))
    assert ev.melvin_length(5.0) == pytest.approx(ev.melvin_length(1.0) / 5)
    for size in (1e-3, 1e3, 2e11):
        assert ev.melvin_correction_integrated(1e8, size) == pytest.approx(
            (size / ev.melvin_length(1e8)) ** 2, rel=1e-9
        )


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("charge", lambda: ev.charge_length(float("nan"))),
        ("radius", lambda: ev.charge_correction_by_energy(1.0, 0.0)),
        ("field", lambda: ev.melvin_length(0.0)),
        ("radius/length", lambda: ev.melvin_correction_integrated(1.0, 1e21)),
        ("density", lambda: ev.rest_to_field_energy(-1.0, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()
