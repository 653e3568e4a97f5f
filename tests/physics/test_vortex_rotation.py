"""The first vortex in a cylinder."""

import numpy as np
import pytest

from referee.physics import vortex_rotation as vr


@pytest.mark.reference(
    "vortex_rotation.critical_rotation_differences",
    "vortex_rotation.critical_rotation_bessel",
    source="zeros of J0 and J1: (3.83171² − 2.40483²)/2 = 4.44940 without interaction",
)
def test_free_atoms():
    assert vr.critical_rotation_differences(0.0) == pytest.approx(4.4494, abs=1e-4)
    assert vr.critical_rotation_bessel(0.0) == pytest.approx(4.4494, abs=1e-4)


@pytest.mark.reference("vortex_rotation.vortex_density", source="2 J0²/J1(j01)² on the axis: 1/J1(2.40483)² = 3.7103")
def test_density_of_free_atoms():
    r, density = vr.vortex_density(0.0, 0, 600)
    assert density[0] == pytest.approx(3.7103, abs=5e-3)
    assert np.trapezoid(2 * r * density, r) == pytest.approx(1.0, abs=1e-3)
    assert vr.vortex_density(100.0, 1)[1][0] < 1e-2


@pytest.mark.reference(
    "vortex_rotation.vortex_rate_closed",
    "vortex_rotation.vortex_rate_integrated",
    source="by hand, helium in 1 mm with a = 0.1 nm: 1.05457e-34/(6.64647e-27·1e-6)·ln(1e7) = 0.25574 rad/s",
)
@pytest.mark.invariance(
    "vortex_rotation.vortex_rate_closed", "vortex_rotation.vortex_rate_integrated", kind="nodes, scaling"
)
def test_first_vortex_in_helium():
    helium = 6.64647e-27
    assert vr.vortex_rate_closed(1e-3, 1e-10, helium) == pytest.approx(0.25574, rel=1e-4)
    assert vr.vortex_rate_integrated(1e-3, 1e-10, helium) == pytest.approx(0.25574, rel=1e-4)
    assert vr.vortex_rate_integrated(1e-3, 1e-10, helium, 40) == pytest.approx(
        vr.vortex_rate_integrated(1e-3, 1e-10, helium, 120), rel=1e-9
    )
    assert vr.vortex_rate_closed(2e-3, 2e-10, helium) == pytest.approx(vr.vortex_rate_closed(1e-3, 1e-10, helium) / 4)


@pytest.mark.invariance("vortex_rotation.critical_rotation_differences", kind="step")
@pytest.mark.invariance("vortex_rotation.critical_rotation_bessel", kind="truncation")
def test_resolution():
    assert vr.critical_rotation_differences(300.0, 120) == pytest.approx(
        vr.critical_rotation_differences(300.0, 480), rel=1e-5
    )
    assert vr.critical_rotation_bessel(300.0, 25) == pytest.approx(vr.critical_rotation_bessel(300.0, 60), rel=1e-5)


@pytest.mark.invariance("vortex_rotation.vortex_density", kind="step")
def test_profile_resolution():
    coarse, fine = (np.interp(0.5, *vr.vortex_density(100.0, 1, n)) for n in (240, 900))
    assert coarse == pytest.approx(fine, rel=1e-4)


def test_bad_input_is_named():
    for call, name in (
        (lambda: vr.critical_rotation_differences(-1.0), "coupling"),
        (lambda: vr.critical_rotation_bessel(1.0, 5), "functions"),
        (lambda: vr.vortex_density(1.0, 2), "turns"),
        (lambda: vr.vortex_rate_closed(1e-9, 1e-8, 6.6e-27), "core"),
        (lambda: vr.vortex_rate_integrated(1e-9, 1e-10, 0.0), "mass"),
    ):
        with pytest.raises(ValueError, match=name):
            call()


@pytest.mark.parametrize("coupling", [3.0, 50.0])
def test_grid_and_bessel_functions_agree(coupling):
    assert vr.critical_rotation_differences(coupling) == pytest.approx(vr.critical_rotation_bessel(coupling), rel=1e-8)
