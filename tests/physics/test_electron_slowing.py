"""Fast electrons: tabulated stopping powers of air, orbits, radiation."""

import pytest
from scipy.constants import e

from referee.physics import electron_slowing as es


@pytest.mark.reference(
    "electron_slowing.stopping_power",
    source="Berger and Seltzer (NBSIR 82-2550, ESTAR), dry air, MeV cm²/g: 3.633 at 0.1 MeV, 1.661 at 1 MeV",
)
def test_stopping_power():
    unit = 1e6 * e * 0.1  # MeV cm²/g in J m²/kg
    assert es.stopping_power(1e5 * e, 1.0) / unit == pytest.approx(3.633, rel=2e-3)
    assert es.stopping_power(1e6 * e, 1.0) / unit == pytest.approx(1.661, rel=2e-3)


@pytest.mark.reference(
    "electron_slowing.slowing_time",
    "electron_slowing.slowing_time_stepped",
    source="by hand from 19.75 MeV cm²/g at 10 keV and β = 0.195: 100 eV are lost in 8.66e-13 s at 1 kg/m³",
)
def test_last_hundred_volts():
    for time in (es.slowing_time, es.slowing_time_stepped):
        assert time(1.0100001e4 * e, 1.0) == pytest.approx(8.66e-13, rel=0.02)


@pytest.mark.reference("electron_slowing.orbit_energy", source="γβ² = 3/2 at γ = 2: 766.498 kV give 510.999 keV")
def test_orbit():
    assert es.orbit_energy(766498.4) / e == pytest.approx(510999, rel=1e-5)


@pytest.mark.reference(
    "electron_slowing.synchrotron_time", source="cooling time 5.16 s/(B²(γ + 1)): γ = 1000, 1 T: 5.15 ms"
)
def test_synchrotron():
    assert es.synchrotron_time(999 * es.REST, 1.0) == pytest.approx(5.15e-3, rel=3e-3)


@pytest.mark.invariance(
    "electron_slowing.stopping_power",
    "electron_slowing.slowing_time",
    "electron_slowing.slowing_time_stepped",
    kind="density, nodes and step",
)
def test_density():
    assert es.stopping_power(1e5 * e, 2.0) == pytest.approx(2 * es.stopping_power(1e5 * e, 1.0))
    assert es.slowing_time(3e5 * e, 0.1) == pytest.approx(10 * es.slowing_time(3e5 * e, 1.0))
    assert es.slowing_time(3e5 * e, 1.0, 50) == pytest.approx(es.slowing_time(3e5 * e, 1.0, 200), rel=1e-9)
    stepped = [es.slowing_time_stepped(3e5 * e, 1.0, n) for n in (4000, 16000)]
    assert stepped[0] == pytest.approx(stepped[1], rel=1e-6)


@pytest.mark.invariance("electron_slowing.orbit_energy", "electron_slowing.synchrotron_time", kind="limits and scaling")
def test_limits():
    assert es.orbit_energy(1.0) == pytest.approx(0.5 * e, rel=1e-5)
    assert es.synchrotron_time(es.REST, 2.0) == pytest.approx(es.synchrotron_time(es.REST, 1.0) / 4)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: es.stopping_power(1e3 * e, 1.0), "energy"),
        (lambda: es.slowing_time(1e3 * e, 1.0), "energy"),
        (lambda: es.slowing_time_stepped(1e5 * e, 0.0), "density"),
        (lambda: es.orbit_energy(0.0), "potential"),
        (lambda: es.synchrotron_time(1e-14, 0.0), "field"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize("kinetic", [1e5, 3e6])
def test_summed_and_stepped_agree_for_slow_and_for_fast_electrons(kinetic):
    assert es.slowing_time(kinetic * e, 1.2) == pytest.approx(es.slowing_time_stepped(kinetic * e, 1.2), rel=1e-5)
