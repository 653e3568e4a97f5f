"""Vortex lines: the textbook logarithm, the solved profile, and screening."""

import numpy as np
import pytest

from referee.physics import vortex_line_energy as vl


@pytest.mark.reference(
    "vortex_line_energy.line_energy",
    "vortex_line_energy.line_energy_profile",
    source="Pethick and Smith, ch. 9: ln(1.464 R/ξ); at R = 100 ξ: 4.9863",
)
def test_textbook_logarithm():
    assert vl.line_energy(100.0) == pytest.approx(4.9863, abs=1e-4)
    assert vl.line_energy_profile(100.0) == pytest.approx(4.9863, abs=2e-3)


@pytest.mark.reference(
    "vortex_line_energy.shell_energy",
    "vortex_line_energy.shell_energy_quadrature",
    source="no screening: ln(outer/inner); ln 10 = 2.302585",
)
def test_no_screening():
    assert vl.shell_energy(10.0, 100.0, 1e10) == pytest.approx(2.302585, abs=1e-5)
    assert vl.shell_energy_quadrature(10.0, 100.0, 1e10) == pytest.approx(2.302585, abs=1e-5)


@pytest.mark.invariance("vortex_line_energy.line_energy_profile", kind="tolerance")
def test_tolerance():
    coarse, fine = (vl.line_energy_profile(50.0, tolerance) for tolerance in (1e-4, 1e-8))
    assert coarse == pytest.approx(fine, abs=1e-4)


@pytest.mark.invariance("vortex_line_energy.line_energy", kind="scaling")
def test_ten_times_the_vessel_adds_ln_ten():
    assert vl.line_energy(1000.0) - vl.line_energy(100.0) == pytest.approx(np.log(10))


@pytest.mark.invariance(
    "vortex_line_energy.shell_energy", "vortex_line_energy.shell_energy_quadrature", kind="additivity"
)
def test_shells_add_up():
    for energy in (vl.shell_energy, vl.shell_energy_quadrature):
        assert energy(2.0, 9.0, 7.0) + energy(9.0, 40.0, 7.0) == pytest.approx(energy(2.0, 40.0, 7.0))
        assert energy(4.0, 18.0, 14.0) == pytest.approx(energy(2.0, 9.0, 7.0))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: vl.line_energy(1.0), "radius"),
        (lambda: vl.line_energy_profile(500.0), "radius"),
        (lambda: vl.line_energy_profile(50.0, 1.0), "tolerance"),
        (lambda: vl.shell_energy(5.0, 2.0, 10.0), "outer"),
        (lambda: vl.shell_energy_quadrature(5.0, 20.0, 0.1), "screening"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
