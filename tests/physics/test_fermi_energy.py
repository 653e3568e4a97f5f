"""Fermi energy: copper, and a count of states."""

import pytest
from scipy.constants import electron_mass

from referee.physics import fermi_energy as fe


@pytest.mark.reference(
    "fermi_energy.fermi_energy",
    "fermi_energy.fermi_energy_counted",
    source="copper, 8.47e28 electrons per m³: 7.00 eV (Ashcroft and Mermin)",
)
def test_copper():
    assert fe.fermi_energy(8.47e28, electron_mass) == pytest.approx(7.0, abs=0.05)
    assert fe.fermi_energy_counted(8.47e28, electron_mass) == pytest.approx(7.0, abs=0.06)


@pytest.mark.invariance("fermi_energy.fermi_energy", kind="scaling")
def test_two_thirds():
    assert fe.fermi_energy(8e28, electron_mass) == pytest.approx(4 * float(fe.fermi_energy(1e28, electron_mass)))


@pytest.mark.invariance("fermi_energy.fermi_energy_counted", kind="size of the box")
def test_box():
    assert fe.fermi_energy_counted(1e28, electron_mass, 30) == pytest.approx(
        fe.fermi_energy_counted(1e28, electron_mass, 80), rel=0.01
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [(lambda: fe.fermi_energy(0.0, 1e-30), "density"), (lambda: fe.fermi_energy_counted(1e20, 1e-30, 3), "side")],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
